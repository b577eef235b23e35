import type { ExportRequest, ExportResult } from '../../export/export-request.ts';
import { Refusal } from '../../export/refusal.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { UserDataSource } from './user-data-messages.ts';

/** What the page asks of its worker. */
export interface ToWorker {
  readonly id: number;
  readonly request: ExportRequest;
  /** Address of the page, against which its files are found. */
  readonly base: string;
  /** Null for the report. */
  readonly own: UserDataRequest | null;
}

/** Data of the reader's own, for a worker that reads them again: the same bytes by the same code. */
export interface UserDataRequest {
  /** Changes with anything of it. */
  readonly key: string;
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  /** Beside the report. */
  readonly isCompared: boolean;
}

/** What the worker answers: progress any number of times, then one end. */
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'made'; readonly result: ExportResult }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: Bilingual };

/** The file, or the reason why there is none. */
export function resultIn(message: Exclude<FromWorker, { kind: 'progress' }>): ExportResult | Refusal {
  return message.kind === 'made' ? message.result : new Refusal(message.reason);
}

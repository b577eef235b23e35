import type { ExportRequest, ExportResult } from '../../export/export-request.ts';
import { Refusal } from '../../export/refusal.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { SentFile, UserDataSource } from './user-data-messages.ts';

/** The page asks its worker to make a file. */
export interface ToWorker {
  readonly id: number;
  readonly request: ExportRequest;
  /** The address of the page, against which its files are found. */
  readonly base: string;
  /** Says which data the file is made of; null for the report. */
  readonly userData: SentRequest | null;
}

/** The page has what pictures need fetched and started, before it asks for one. */
export interface AheadOfPictures {
  readonly isAhead: true;
  readonly base: string;
}

/** A request with its files as they are sent, see `sentFiles`. */
export type SentRequest = Omit<UserDataRequest, 'sources'> & { readonly sources: readonly SentFile[] };

/** Names data of the reader's own to a worker, which reads them again: the same bytes by the same code. */
export interface UserDataRequest {
  /** Changes when anything of the request does. */
  readonly key: string;
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  /** Whether the data are set beside the report. */
  readonly isCompared: boolean;
}

/** The worker tells of its progress any number of times, then of one end. */
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'made'; readonly result: ExportResult }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: Bilingual };

/** Takes the file from the end a worker tells of, or the reason why there is none. */
export function resultIn(message: Exclude<FromWorker, { kind: 'progress' }>): ExportResult | Refusal {
  return message.kind === 'made' ? message.result : new Refusal(message.reason);
}

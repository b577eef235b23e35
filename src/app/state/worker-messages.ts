import type { Delivery, Order } from '../../export/export-request.ts';
import type { OwnOptions } from '../../panels/own/own-reading.ts';
import type { OwnSource } from './user-data-messages.ts';

/** What the page asks of its worker. */
export interface ToWorker {
  readonly id: number;
  readonly order: Order;
  /** Address of the page, against which its files are found. */
  readonly base: string;
  /** Null for the report. */
  readonly own: OwnOrder | null;
}

/** Data of the reader's own, for a worker that reads them again: the same bytes by the same code. */
export interface OwnOrder {
  /** Changes with anything of it. */
  readonly key: string;
  readonly sources: readonly OwnSource[];
  readonly options: OwnOptions;
  /** Beside the report. */
  readonly isCompared: boolean;
}

/** What the worker answers: progress any number of times, then one end. */
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'delivered'; readonly delivery: Delivery }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };

/** The delivery, or the reason why there is none. */
export function checkDelivered(message: Exclude<FromWorker, { kind: 'progress' }>): Delivery | Error {
  return message.kind === 'delivered' ? message.delivery : new Error(message.reason);
}

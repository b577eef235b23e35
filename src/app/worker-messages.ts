import type { Delivery, Order } from '../export/order.ts';

/** What the page asks of its worker. */
export interface ToWorker {
  readonly id: number;
  readonly order: Order;
  /** Address of the page, against which its files are found. */
  readonly base: string;
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

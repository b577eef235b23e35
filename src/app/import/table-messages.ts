import type { AnyOptions, AnyTable } from '../../figures/table/any-table.ts';

/** What the page asks of the worker that reads tables: one file, once. */
export interface ToTableWorker {
  readonly source: Blob | Uint8Array;
  readonly options: AnyOptions;
}

/** What the worker answers: the share done any number of times, then one end. */
export type FromTableWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly result: AnyTable }
  | { readonly kind: 'failed'; readonly reason: string };

import type { Delivery, Order } from '../export/order.ts';
import type { Text } from '../words/lang.ts';
import { noOutlines, noPdf } from '../words/one-file-words.ts';
import { IS_ONE_FILE } from './held.ts';
import { newOrderBook, type OrderWatch } from './order-book.ts';
import { ownState } from './own-store.ts';
import { siteAddress } from './place.ts';
import { startExportWorker } from './workers.ts';

/** The worker draws and packs, so that the page goes on answering. */
const make = newOrderBook(startExportWorker);

/**
 * Has a file made of what is shown. Rejects with the reason in words, or with `AbortError` once the signal is aborted;
 * then nothing is left behind.
 */
export const fulfil = (order: Order, watch?: OrderWatch): Promise<Delivery> =>
  make({ order, base: siteAddress(''), own: ownState().shown?.order ?? null }, watch);

/** What may stand in the way of an export. */
export type Wanted = 'pdf' | 'outlines';

const OBSTACLES: Readonly<Record<Wanted, Text>> = { pdf: noPdf, outlines: noOutlines };

/** Why something cannot be made here, in words; null where it can. A worker with fonts can make everything. */
export const obstacleTo = (wanted: Wanted): Text | null => (IS_ONE_FILE ? OBSTACLES[wanted] : null);

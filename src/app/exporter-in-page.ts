import { checksumOf } from '../export/checksum.ts';
import { fulfil as fulfilHere, type Stock, type Tools } from '../export/fulfil.ts';
import type { Delivery, Order } from '../export/order.ts';
import { DESCRIPTOR, FIGURES } from '../figures/data-files.ts';
import { readDataset } from '../figures/read.ts';
import type { Text } from '../words/lang.ts';
import { noOutlines, noPdf, ownFont } from '../words/one-file-words.ts';
import type { Wanted } from './exporter.ts';
import { heldFiles } from './held.ts';
import { rasterizeInPage } from './rasterize.ts';

// Takes the place of exporter.ts in the one file: there is no worker, whose libraries and fonts would not fit in.

/** Of this program; written in by the build. */
declare const SHUSHUO_VERSION: string;

const TOOLS: Tools = {
  faces: async () => null,
  subset: () => Promise.reject(new RangeError('invalid tool: there is no font to cut')),
  rasterize: async () => rasterizeInPage,
};

function readStock(): Stock {
  const originals = heldFiles('data/');
  const descriptor: unknown = JSON.parse(new TextDecoder().decode(originals.get(DESCRIPTOR)));
  const reading = readDataset({ descriptor, files: originals });
  if (!reading.ok) throw new Error(reading.issues.map(({ message }) => message.zh).join('\n'));
  const checksum = checksumOf(originals.get(FIGURES) ?? new Uint8Array());
  return { dataset: reading.dataset, origin: { checksum, version: SHUSHUO_VERSION }, originals };
}

let stock: Stock | null = null;

const isPicture = (order: Order): boolean => order.kind === 'picture' && order.format !== 'pdf';

/** As `fulfil` of exporter.ts, with the pauses in which the page answers. */
export async function fulfil(
  order: Order,
  { signal, onProgress = () => {} }: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<Delivery> {
  stock ??= readStock();
  const delivery = await fulfilHere(order, stock, TOOLS, { onProgress, ...(signal && { signal }) });
  signal?.throwIfAborted();
  return isPicture(order) ? { ...delivery, warnings: [...delivery.warnings, ownFont] } : delivery;
}

export const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

const OBSTACLES: Readonly<Record<Wanted, Text>> = { pdf: noPdf, outlines: noOutlines };

export const obstacleTo = (wanted: Wanted): Text | null => OBSTACLES[wanted];

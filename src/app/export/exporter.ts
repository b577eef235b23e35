import type { ExportResult, Order } from '../../export/export-request.ts';
import { noOutlines, noPdf } from '../../words/app/one-file-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { IS_ONE_FILE } from '../state/embedded-files.ts';
import { userDataState } from '../state/import-outcome.ts';
import { siteAddress } from '../state/page-context.ts';
import { checkDelivered, type FromWorker, type ToWorker } from '../state/worker-messages.ts';
import { pageWorkers } from '../state/workers.ts';

interface Waiting {
  readonly onProgress: (done: number, total: number) => void;
  readonly resolve: (delivery: ExportResult) => void;
  readonly reject: (reason: Error) => void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** The worker draws and packs, so that the page goes on answering; it is started with the first order. */
function startWorker(): Worker {
  if (worker !== null) return worker;
  const started = pageWorkers().startExportWorker();
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => receive(data));
  started.addEventListener('error', (event) => stopWorker(new Error(event.message || 'worker')));
  worker = started;
  return started;
}

function receive(message: FromWorker): void {
  const asked = waiting.get(message.id);
  if (asked === undefined) return;
  if (message.kind === 'progress') asked.onProgress(message.done, message.total);
  else {
    waiting.delete(message.id);
    const outcome = checkDelivered(message);
    if (outcome instanceof Error) asked.reject(outcome);
    else asked.resolve(outcome);
  }
}

/** Whatever is under way ends at once, also in the middle of a library that cannot be interrupted. */
function stopWorker(reason: Error): void {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
}

/**
 * Has a file made. Rejects with the reason in words, or with `AbortError` once the signal is aborted; then nothing
 * is left behind.
 */
export function fulfil(
  order: Order,
  { signal, onProgress = () => {} }: { signal?: AbortSignal; onProgress?: Waiting['onProgress'] } = {},
): Promise<ExportResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(newAbort());
    lastId += 1;
    waiting.set(lastId, { onProgress, resolve, reject });
    signal?.addEventListener('abort', () => stopWorker(newAbort()), { once: true });
    const message: ToWorker = { id: lastId, order, base: siteAddress(''), own: userDataState().shown?.order ?? null };
    startWorker().postMessage(message);
  });
}

/** What may stand in the way of an export. */
export type Wanted = 'pdf' | 'outlines';

const OBSTACLES: Readonly<Record<Wanted, Bilingual>> = { pdf: noPdf, outlines: noOutlines };

/** Why something cannot be made here, in words; null where it can. A worker with fonts can make everything. */
export const obstacleTo = (wanted: Wanted): Bilingual | null => (IS_ONE_FILE ? OBSTACLES[wanted] : null);

const newAbort = () => new DOMException('cancelled', 'AbortError');

export const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

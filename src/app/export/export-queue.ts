import type { ExportResult } from '../../export/export-request.ts';
import type { Watch } from '../../export/watch.ts';
import { type FromWorker, resultIn, type ToWorker } from '../state/worker-messages.ts';

/** What makes the files; a worker. */
export type Maker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

interface Waiting {
  readonly message: ToWorker;
  readonly onProgress: (done: number, total: number) => void;
  readonly resolve: (result: ExportResult) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Keeps the requests that one maker has under way; it is started with the first of them and stays for the next. What is
 * returned has a file made: it rejects with a `Refusal` that says why, or with `AbortError` once the signal is aborted.
 */
export function newExportQueue(start: () => Maker) {
  let maker: Maker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const stop = () => {
    maker?.terminate();
    maker = null;
  };
  const failAll = (reason: Error) => {
    stop();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const receive = (message: FromWorker) => {
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    if (message.kind === 'progress') return asked.onProgress(message.done, message.total);
    waiting.delete(message.id);
    const outcome = resultIn(message);
    if (outcome instanceof Error) asked.reject(outcome);
    else asked.resolve(outcome);
  };
  const newMaker = (): Maker => {
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => receive(data));
    started.addEventListener('error', (event) => failAll(new Error(event.message || 'worker')));
    return started;
  };
  const send = ({ message }: Waiting) => {
    maker ??= newMaker();
    maker.postMessage(message);
  };
  /** Ends the maker, which may be in the middle of a library that cannot be interrupted; another one begins the rest anew. */
  const cancel = (id: number) => {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    stop();
    asked.reject(newAbort());
    waiting.forEach(send);
  };

  return (request: Omit<ToWorker, 'id'>, { signal, onProgress = () => {} }: Watch = {}): Promise<ExportResult> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(newAbort());
      lastId += 1;
      const id = lastId;
      const asked: Waiting = { message: { id, ...request }, onProgress, resolve, reject };
      waiting.set(id, asked);
      // A signal outlives the request: a menu aborts it when it closes.
      signal?.addEventListener('abort', () => cancel(id), { once: true });
      send(asked);
    });
}

const newAbort = () => new DOMException('cancelled', 'AbortError');

export const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

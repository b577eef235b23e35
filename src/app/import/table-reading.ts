import { newIssue } from '../../figures/issue.ts';
import type { AnyOptions, AnyTable } from '../../figures/table/any-table.ts';
import { previewLines } from '../../figures/table/decode.ts';
import { MOST_BYTES } from '../../figures/table/table.ts';
import { tooManyBytes } from '../../words/faults/reading-words.ts';
import type { FromTableWorker, ToTableWorker } from './table-messages.ts';

export interface Watch {
  readonly signal?: AbortSignal;
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads a file in a worker of its own, which ends with it: a cancel stops it at once and frees its memory. Faults of the
 * data are issues of the table; a file over `MOST_BYTES` is refused before it is opened. Rejects with `AbortError` once
 * the signal is aborted.
 */
export function readTableFile(
  source: Blob | Uint8Array,
  options: AnyOptions = {},
  watch: Watch = {},
): Promise<AnyTable> {
  const size = source instanceof Blob ? source.size : source.byteLength;
  if (size > MOST_BYTES) return Promise.resolve(tooLarge(size));
  const { signal, onProgress = () => {} } = watch;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(newAbort());
    const worker = new Worker(new URL('../../workers/table.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(newAbort());
    };
    const fail = (reason: string) => {
      end();
      reject(new Error(reason));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', (event) => fail(event.message || 'worker'));
    worker.addEventListener('message', ({ data }: MessageEvent<FromTableWorker>) => {
      if (data.kind === 'progress') return onProgress(data.share);
      if (data.kind === 'failed') return fail(data.reason);
      end();
      resolve(data.result);
    });
    const message: ToTableWorker = { source, options };
    worker.postMessage(message);
  });
}

const newAbort = () => new DOMException('cancelled', 'AbortError');

function tooLarge(size: number): AnyTable {
  const issue = newIssue('too-large', 'fatal', tooManyBytes(Math.ceil(size / 1e6), MOST_BYTES / 1e6));
  const table = { ok: false, rowCount: 0, columns: [], issues: [issue] };
  return { table, encoding: null, delimiter: null, sheets: [], sheet: null };
}

/** Enough for the first lines. */
const PREVIEW_BYTES = 65_536;

/** The first lines of a file as an encoding reads them; all that is read of it is 64 kB. */
export async function previewFile(source: Blob, encoding?: string) {
  return previewLines(new Uint8Array(await source.slice(0, PREVIEW_BYTES).arrayBuffer()), encoding);
}

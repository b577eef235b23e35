/** A page of the tests only: reads files in the worker, as the page does, and tells how long it could not answer. */
import { previewFile, readTableFile, type Watch } from '../../../src/app/import/table-reading.ts';
import type { AnyOptions } from '../../../src/figures/table/any-table.ts';
import { packedRows } from '../../../src/figures/table/packed.ts';

export interface Told {
  readonly rowCount: number;
  readonly kinds: readonly string[];
  readonly last: readonly (string | number | null)[] | undefined;
  readonly codes: readonly string[];
  readonly encoding: string | null;
  readonly sheets: readonly string[];
  readonly shares: readonly number[];
  /** Longest time between two turns of the page's event loop. */
  readonly longestBlockMs: number;
}

/** Turns of the event loop while a task runs. */
async function watching<T>(task: Promise<T>): Promise<{ result: T; longestBlockMs: number }> {
  let longestBlockMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestBlockMs = Math.max(longestBlockMs, now - last);
    last = now;
  }, 1);
  const result = await task;
  longestBlockMs = Math.max(longestBlockMs, performance.now() - last);
  clearInterval(timer);
  return { result, longestBlockMs };
}

async function read(source: Blob | Uint8Array, options: AnyOptions = {}, watch: Watch = {}): Promise<Told> {
  const shares: number[] = [];
  const task = readTableFile(source, options, { ...watch, onProgress: (share) => shares.push(share) });
  const { result, longestBlockMs } = await watching(task);
  const { table, encoding, sheets } = result;
  return {
    rowCount: table.rowCount,
    kinds: table.columns.map(({ kind }) => kind),
    last: packedRows(table, table.rowCount - 1)[0],
    codes: table.issues.map(({ code }) => code),
    encoding,
    sheets,
    shares,
    longestBlockMs,
  };
}

/** A file of four columns, about 25 bytes a row. */
function manyRows(count: number): File {
  const lines = Array.from(
    { length: count },
    (_, at) => `${at},地区${at % 300},${2000 + (at % 20)},${(at * 7) % 1000}.5\n`,
  );
  return new File(['id,name,year,value\n', ...lines], 'rows.csv');
}

/** Cancels a reading as soon as it says how far it is. */
async function cancel(source: Blob): Promise<string> {
  const stop = new AbortController();
  try {
    await readTableFile(source, {}, { signal: stop.signal, onProgress: () => stop.abort() });
    return 'read';
  } catch (reason) {
    return reason instanceof DOMException ? reason.name : String(reason);
  }
}

/** A Blob that says to be huge, for what is refused by its size alone. */
const huge = (): Blob => Object.defineProperty(new Blob(['a,b\n1,2\n']), 'size', { value: 5e9 });

export const reading = { read, cancel, manyRows, huge, previewFile };
Object.assign(window, { reading });

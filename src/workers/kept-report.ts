import { BECAUSE, FETCHED } from '../app/state/offline-files.ts';
import { DESCRIPTOR } from '../figures/package/data-files.ts';
import { datasetOf } from '../figures/package/dataset-of.ts';
import { readPlainRecords } from '../figures/table/plain-records.ts';
import { readRecords } from '../figures/table/table.ts';
import { faultOfBody, faultOfHead } from './answers.ts';

// The files of the data folder are one report and are kept as one: all of a moment, read without a fault, or none.

type Bytes = Uint8Array<ArrayBuffer>;

interface Arrived {
  readonly bytes: Bytes;
  readonly headers: Headers;
}

/** Reads the files as the page does; whether all that the descriptor names are there, and nothing is lost or in doubt. */
export function isSound(files: ReadonlyMap<string, Uint8Array>): boolean {
  try {
    const descriptor: unknown = JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR)));
    const reading = datasetOf(
      { descriptor, files },
      (bytes, columns) => readPlainRecords(bytes, columns) ?? readRecords(bytes),
    );
    if (!reading.ok || reading.issues.some(({ severity }) => severity !== 'repaired')) return false;
    const { views, figures } = reading.dataset;
    return views.every((view) => view.figures.every((id) => figures.has(id)));
  } catch {
    return false;
  }
}

/** Keeps the report of a site, and answers for it. */
export interface KeptReport {
  /** Fetches all files, so that a first visit is enough. What cannot be fetched or kept is left for the next visit. */
  readonly fetchAll: () => Promise<void>;
  /**
   * Answers with the file of this moment, or the kept one where there is none that is whole, or not soon enough. `later`
   * takes what is still to be done after the answer.
   */
  readonly answer: (name: string, later: (task: Promise<unknown>) => void) => Promise<Response>;
}

interface Options {
  readonly cacheName: string;
  /** The address of the data folder, with a slash at its end. */
  readonly folder: string;
  readonly names: readonly string[];
  /** How long the network may take before a kept file is shown. */
  readonly patienceMs: number;
}

export function newKeptReport({ cacheName, folder, names, patienceMs }: Options): KeptReport {
  const arrived = new Map<string, Arrived>();

  /** Fetches a file; rejects with a `Fault` unless it is what was asked for and whole. */
  const fetchWhole = async (name: string): Promise<Response> => {
    // With the first file of the next visit a new set begins.
    if (arrived.has(name)) arrived.clear();
    const answer = await fetch(folder + name, { cache: 'no-cache' });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const fault = faultOfHead(name, answer) ?? (await faultOfBody(name, bytes));
    const { status, statusText, headers } = answer;
    const whole = new Response(bytes, { status, statusText, headers });
    if (fault !== null) throw new Fault(fault, whole);
    arrived.set(name, { bytes, headers });
    return whole;
  };

  /** Keeps the files that arrived, once all are there and read as one report. */
  const keep = async (): Promise<void> => {
    const files = new Map(arrived);
    if (!isSound(new Map([...files].map(([name, { bytes }]) => [name, bytes])))) return;
    const cache = await caches.open(cacheName);
    const now = new Date().toISOString();
    for (const [name, { bytes, headers }] of files) await cache.put(folder + name, stamped(bytes, headers, now));
  };

  const keptFile = async (name: string): Promise<Response | undefined> => {
    try {
      const kept = await (await caches.open(cacheName)).match(folder + name);
      // A version before kept whatever came.
      const isWhole = kept && (await faultOfBody(name, new Uint8Array(await kept.clone().arrayBuffer()))) === null;
      return isWhole ? kept : undefined;
    } catch {
      // A browser may have its memory taken away.
      return undefined;
    }
  };

  return {
    fetchAll: async () => {
      await Promise.all(names.map((name) => fetchWhole(name).catch(() => null)));
      await keep().catch(() => {});
    },
    answer: async (name, later) => {
      const asked = fetchWhole(name);
      later(asked.then(keep).catch(() => {}));
      const kept = await keptFile(name);
      if (kept === undefined) return asked.catch(refusedAnswer);
      const slow = new Promise<never>((_, reject) => setTimeout(reject, patienceMs, new Fault('slow', null)));
      return Promise.race([asked, slow]).catch((reason: unknown) => aged(kept, reason));
    },
  };
}

class Fault extends Error {
  readonly because: string;
  /** What came instead; null where nothing did. */
  readonly answer: Response | null;

  constructor(because: string, answer: Response | null) {
    super(because);
    this.because = because;
    this.answer = answer;
  }
}

/** Only a kept copy says when it was fetched; so a page knows that it has no fresh one. */
function stamped(bytes: Bytes, known: Headers, when: string): Response {
  const headers = new Headers(known);
  // These are of the bytes as they were sent, and they are kept as they were read.
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(FETCHED, when);
  return new Response(bytes, { headers });
}

/** A kept file with the reason why it is not the one of this moment. */
function aged(kept: Response, reason: unknown): Response {
  const headers = new Headers(kept.headers);
  headers.set(BECAUSE, reason instanceof Fault ? reason.because : 'network');
  return new Response(kept.body, { headers });
}

/** Where nothing is kept the page sees for itself what came, or that nothing did. */
function refusedAnswer(reason: unknown): Response {
  if (reason instanceof Fault && reason.answer !== null) return reason.answer;
  throw reason;
}

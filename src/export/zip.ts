import { writtenDay } from './written-day.ts';

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(png|pdf|docx|pptx|xlsx|zip|gz|woff2)$/;

/** A zip that grows file by file, so that whoever fills it can pause, tell how far it is, or give it up. */
export interface OpenZip {
  /** Throws `invalid path` for one that is there already. */
  add(path: string, bytes: Uint8Array): void;
  /** The finished zip; nothing can be added after. */
  close(): Uint8Array<ArrayBuffer>;
}

/**
 * An empty zip. Its files all bear one date, an ISO day, month or year, so that the same files give the same bytes; or
 * the first that a zip knows where `date` is blank.
 */
export async function openZip(date: string): Promise<OpenZip> {
  const { Zip, ZipDeflate } = await import('fflate');
  const mtime = zipTime(date);
  const chunks: Uint8Array[] = [];
  const paths = new Set<string>();
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  return {
    add(path, bytes) {
      if (paths.has(path)) throw new RangeError(`invalid path: ${path} is in the zip already`);
      paths.add(path);
      const entry = new ZipDeflate(path, { level: PACKED.test(path) ? 0 : 6 });
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(bytes, true);
    },
    close() {
      zip.end();
      return joined(chunks);
    },
  };
}

/** A zip of a few files at once, in their order; `date` as in `openZip`. */
export async function zipFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  date: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const mtime = zipTime(date);
  const entries = [...files].map(([path, content]): [string, [Uint8Array, { level: 0 | 6; mtime: Date }]] => [
    path,
    [typeof content === 'string' ? strToU8(content) : content, { level: PACKED.test(path) ? 0 : 6, mtime }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/**
 * Midnight of the day where the program runs: a zip holds local times, and so the bytes are the same in every zone.
 * A zip knows the years from 1980 to 2107 only, and must have a date.
 */
function zipTime(date: string): Date {
  const day = writtenDay(date);
  if (day === null) return new Date(1980, 0, 1);
  return new Date(Math.min(Math.max(day.getUTCFullYear(), 1980), 2107), day.getUTCMonth(), day.getUTCDate());
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

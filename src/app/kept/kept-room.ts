import { readAddress } from '../fetch/fetch-file.ts';
import { filesIn, type Keeping, type KeepRequest } from '../state/user-data-messages.ts';
import { bytesOf, newRecord, readRecord, titleOf } from './kept-record.ts';
import { eachRecord, ended, inStore } from './kept-store.ts';

/** So many sets of data are kept at most, and so many bytes of them together: the oldest make room. */
export const MOST_KEPT = { count: 20, bytes: 200_000_000 };

export const NOT_KEPT: Keeping = { isKept: false, dropped: [] };

/**
 * Keeps data under their id, in place of the same data kept before. A record they were opened from under another id is
 * dropped in the same step, so that it is neither lost nor there twice, and so is what is too old to have room. A worker
 * calls it: to hand many bytes to the memory stops whoever does it.
 */
export async function keepData({ id, keptAs, files: sent, ...more }: KeepRequest): Promise<Keeping> {
  try {
    const files = await filesIn(sent);
    const { title } = more;
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const keptAt = Date.now();
    const record = newRecord({ ...more, files, keptAt });
    const dropped = await inStore('readwrite', async (records) => {
      if (keptAs !== null && keptAs !== id) records.delete(keptAs);
      await ended(records.put(record, id));
      return makeRoom(records, { key: id, title, keptAt, bytes, host: null, isReadable: true });
    });
    return { isKept: true, dropped };
  } catch {
    return NOT_KEPT;
  }
}

/** Deletes what is over `MOST_KEPT`, the oldest first and never the one just kept; tells their titles. */
async function makeRoom(records: IDBObjectStore, kept: KeptFacts): Promise<readonly string[]> {
  const all = [kept];
  await eachRecord(records, (key, value) => all.push(factsOf(key, value)), kept.key);
  const over = tooMany(all, kept.key);
  for (const { key } of over) records.delete(key);
  return over.map(({ title }) => title);
}

/** Finds what has no room, the oldest first. What cannot be read is left for the reader to delete. */
export function tooMany(all: readonly KeptFacts[], kept: IDBValidKey): readonly KeptFacts[] {
  const readable = all.filter(({ isReadable }) => isReadable);
  const newestFirst = readable.sort((a, b) => Number(b.key === kept) - Number(a.key === kept) || b.keptAt - a.keptAt);
  let bytes = 0;
  const over = newestFirst.filter((one, place) => {
    bytes += one.bytes;
    return place >= MOST_KEPT.count || bytes > MOST_KEPT.bytes;
  });
  return over.reverse();
}

/** What is known of a record without its files. */
export interface KeptFacts {
  readonly key: IDBValidKey;
  /** Blank for a record that says none. */
  readonly title: string;
  readonly keptAt: number;
  readonly bytes: number;
  /** The host that they were fetched from; null for files. */
  readonly host: string | null;
  /** False for a record of a later version of the page, or a damaged one: it can only be deleted. */
  readonly isReadable: boolean;
}

export function factsOf(key: IDBValidKey, value: unknown): KeptFacts {
  const data = readRecord(key, value);
  if (data === null) return { key, title: titleOf(value), keptAt: 0, bytes: 0, host: null, isReadable: false };
  const [first] = data.addresses;
  const host = first === undefined ? null : (readAddress(first, location.href)?.host ?? null);
  return { key, title: data.title, keptAt: data.keptAt, bytes: bytesOf(data.sources), host, isReadable: true };
}

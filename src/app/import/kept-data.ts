import { unpackUserData } from '../../export/user-data-manifest.ts';
import { OWN_FOLDER } from '../../figures/package/data-files.ts';
import { readAddress } from '../fetch/fetch-file.ts';
import { markStep } from '../panel/step-marks.ts';
import { whenDrawn } from '../panel/when-drawn.ts';
import { embeddedFiles } from '../state/embedded-files.ts';
import { LAST_SHOWN } from '../state/import-outcome.ts';
import { deleteKept, eachRecord, ended, inStore, isSilence, readKept, type Unread } from '../state/kept-store.ts';
import { filesIn } from '../state/user-data-messages.ts';
import { type ImportedData, type ImportRequest, type Keeping, PLAIN } from './import-request.ts';
import { bytesOf, type KeptData, newRecord, readRecord, titleOf } from './kept-record.ts';

// A reader's own data outlast the page in two places: in the browser's memory, and in the one file itself.

/** So many sets of data are kept at most, and so many bytes of them together: the oldest make room. */
export const MOST_KEPT = { count: 20, bytes: 200_000_000 };

const NOT_KEPT: Keeping = { isKept: false, dropped: [] };

/**
 * Keeps data once their chart is there, see `keep`; null where they are shown in another way by then (`isNewest`), in which
 * they are kept.
 */
export async function keepWhenDrawn(
  data: ImportedData,
  title: string,
  isNewest: () => boolean,
): Promise<Keeping | null> {
  markStep('shown');
  await whenDrawn();
  if (!isNewest()) return null;
  const keeping = await keep(data, title);
  markStep('kept');
  return keeping;
}

/**
 * Keeps data under their id, in place of the same data kept before. A record they were opened from under another id is
 * dropped in the same step, so that it is neither lost nor there twice, and so is what is too old to have room.
 */
async function keep(data: ImportedData, title: string): Promise<Keeping> {
  const { id, keptAs, sources, options, isCompared, addresses } = data;
  try {
    const bytes = bytesOf(sources);
    if (bytes > MOST_KEPT.bytes) return NOT_KEPT;
    const files = await filesIn(sources);
    const keptAt = Date.now();
    const record = newRecord({ title, files, options, isCompared, addresses, keptAt });
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

function factsOf(key: IDBValidKey, value: unknown): KeptFacts {
  const data = readRecord(key, value);
  if (data === null) return { key, title: titleOf(value), keptAt: 0, bytes: 0, host: null, isReadable: false };
  const [first] = data.addresses;
  const host = first === undefined ? null : (readAddress(first, location.href)?.host ?? null);
  return { key, title: data.title, keptAt: data.keptAt, bytes: bytesOf(data.sources), host, isReadable: true };
}

/** Reads kept data; null where they are gone, or the browser has no memory. */
export const recall = (id: IDBValidKey): Promise<KeptData | Unread | null> =>
  readKept(id, (value) => readRecord(id, value));

/** Asks for kept data to be opened as they were. */
export const keptRequest = ({ id, sources, options, isCompared, addresses }: KeptData): ImportRequest => ({
  ...PLAIN,
  sources,
  options,
  isCompared,
  addresses,
  keptAs: id,
});

/** Lists all that is kept, the last first; empty where the browser has no memory, null where that does not answer. */
export async function listKept(): Promise<readonly KeptFacts[] | null> {
  const all: KeptFacts[] = [];
  try {
    await inStore('readonly', (records) => eachRecord(records, (key, value) => all.push(factsOf(key, value))));
  } catch (reason) {
    return isSilence(reason) ? null : [];
  }
  return all.sort((a, b) => b.keptAt - a.keptAt);
}

export const forget = (key: IDBValidKey): Promise<boolean> => deleteKept(key);

/** Reads the id of what was shown last; null for the report. */
export function lastShown(): string | null {
  try {
    return localStorage.getItem(LAST_SHOWN);
  } catch {
    return null;
  }
}

export function rememberLast(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(LAST_SHOWN);
    else localStorage.setItem(LAST_SHOWN, id);
  } catch {
    // Without a memory the page begins with the report.
  }
}

/** Asks for the data that the one file holds; null where they are damaged. */
export function embeddedRequest(): ImportRequest | null {
  const embedded = unpackUserData(embeddedFiles(OWN_FOLDER));
  if (embedded === null) return null;
  const { files, options, isCompared } = embedded;
  const sources = files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes]) }));
  return { ...PLAIN, sources, options, isCompared, isEmbedded: true };
}

import { unpackUserData } from '../../export/user-data-manifest.ts';
import { OWN_FOLDER } from '../../figures/package/data-files.ts';
import { bytesOf, type KeptData, readRecord } from '../kept/kept-record.ts';
import { factsOf, type KeptFacts, MOST_KEPT, NOT_KEPT } from '../kept/kept-room.ts';
import { deleteKept, eachRecord, inStore, isSilence, readKept, type Unread } from '../kept/kept-store.ts';
import { markStep } from '../panel/step-marks.ts';
import { whenDrawn } from '../panel/when-drawn.ts';
import { embeddedFiles } from '../state/embedded-files.ts';
import { LAST_SHOWN } from '../state/import-outcome.ts';
import type { Keeping } from '../state/user-data-messages.ts';
import { type ImportedData, type ImportRequest, PLAIN } from './import-request.ts';

// A reader's own data outlast the page in two places: in the browser's memory, and in the one file itself.

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

function keep(data: ImportedData, title: string): Promise<Keeping> {
  const { id, keptAs, sources, options, isCompared, addresses, reader } = data;
  if (bytesOf(sources) > MOST_KEPT.bytes) return Promise.resolve(NOT_KEPT);
  return reader.keep(sources, { id, keptAs, title, options, isCompared, addresses });
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

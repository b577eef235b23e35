import { createStore, del, entries, get, promisifyRequest } from 'idb-keyval';
import { unpackUserData } from '../../export/user-data-manifest.ts';
import { OWN_FOLDER } from '../../figures/package/data-files.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import { embeddedFiles } from '../state/embedded-files.ts';
import { LAST_SHOWN } from '../state/import-outcome.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';
import { type ImportedData, type ImportRequest, PLAIN } from './import-request.ts';

// A reader's own data outlast the page in two places: in the browser's memory, and in the one file itself.

/** Files as they were opened, with all that was chosen about them. */
export interface KeptData {
  /** Made of names and contents, see `contentId`; a version before made it of names and sizes. */
  readonly id: string;
  readonly title: string;
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  readonly isCompared: boolean;
  /** The time they were kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

const store = () => createStore('shushuo', 'own-data');

/**
 * Keeps data under their id, in place of the same data kept before. A record they were opened from under another id is
 * dropped in the same step, so that it is neither lost nor there twice. False where the browser has no memory, or no
 * room in it.
 */
export async function keep(
  { id, keptAs, sources, options, isCompared }: ImportedData,
  title: string,
): Promise<boolean> {
  const kept: KeptData = { id, title, sources, options, isCompared, keptAt: Date.now() };
  try {
    await store()('readwrite', (records) => {
      records.put(kept, id);
      if (keptAs !== null && keptAs !== id) records.delete(keptAs);
      return promisifyRequest(records.transaction);
    });
    return true;
  } catch {
    return false;
  }
}

/** Reads kept data; null where they are gone, or the browser has no memory. */
export async function recall(id: string): Promise<KeptData | null> {
  try {
    return (await get<KeptData>(id, store())) ?? null;
  } catch {
    return null;
  }
}

/** Asks for kept data to be opened as they were. */
export const keptRequest = ({ id, sources, options, isCompared }: KeptData): ImportRequest => ({
  ...PLAIN,
  sources,
  options,
  isCompared,
  keptAs: id,
});

/** Reads all that is kept, the last first; empty where the browser has no memory. */
export async function listKept(): Promise<readonly KeptData[]> {
  try {
    const all = await entries<string, KeptData>(store());
    return all.map(([, kept]) => kept).sort((a, b) => b.keptAt - a.keptAt);
  } catch {
    return [];
  }
}

export async function forget(id: string): Promise<void> {
  try {
    await del(id, store());
  } catch {
    // What cannot be reached cannot be kept either.
  }
}

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

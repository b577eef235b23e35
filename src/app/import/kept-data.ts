import { createStore, del, entries, get, set } from 'idb-keyval';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import { LAST_SHOWN } from '../state/import-outcome.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';

/** Files as they were opened, with all that was chosen about them. */
export interface Kept {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  readonly isCompared: boolean;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

const store = () => createStore('shushuo', 'own-data');

/** The same files, opened again, take the place of the former ones. */
export const idOf = (sources: readonly UserDataSource[]): string =>
  sources.map(({ name, blob }) => `${name} ${blob.size}`).join(' | ');

/** False where the browser has no memory, or no room in it. */
export async function keep(kept: Kept): Promise<boolean> {
  try {
    await set(kept.id, kept, store());
    return true;
  } catch {
    return false;
  }
}

/** Null where it is gone, or the browser has no memory. */
export async function recall(id: string): Promise<Kept | null> {
  try {
    return (await get<Kept>(id, store())) ?? null;
  } catch {
    return null;
  }
}

/** The last first. */
export async function listKept(): Promise<readonly Kept[]> {
  try {
    const all = await entries<string, Kept>(store());
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

/** Id of what was shown last; null for the report. */
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

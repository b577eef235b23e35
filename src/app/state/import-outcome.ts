import type { ComponentType } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { isBrowser } from './page-context.ts';
import { hasEmbeddedUserData, IS_ONE_FILE } from './site-files.ts';
import { newStore } from './store.ts';
import { useStore } from './use-store.ts';
import type { UserDataRequest } from './worker-messages.ts';

// This is all that the page has to know of a reader's own data before it loads what opens them: whether they are shown,
// and what came of the last import.

export type Outcome = 'busy' | 'ready' | 'doubtful' | 'failed';

export interface ShownUserData {
  readonly dataset: Dataset;
  /** Tells the export worker what to read in place of the report. */
  readonly request: UserDataRequest;
  /** Whether the data were fetched from an address, which then stands in that of the page. */
  readonly isLinked: boolean;
  /** Renders the whole page of them; its code is loaded with the first such data. */
  readonly Page: ComponentType;
}

export interface UserDataState {
  /** Null while the report is shown. */
  readonly shown: ShownUserData | null;
  /** Null before any import. */
  readonly outcome: Outcome | null;
}

/** The parameter of the page's address that says where data are fetched from. */
export const DATA_PARAMETER = 'data';
/** The browser remembers what was shown last under this name; all files of a disk may share one memory. */
export const LAST_SHOWN = IS_ONE_FILE ? `shushuo-own ${location.pathname}` : 'shushuo-own';

/** Tells whether data were shown last. A panel's own page shows its panel all the same: its address asks for it. */
function hasLast(): boolean {
  if (document.documentElement.dataset['page'] !== undefined) return false;
  try {
    return localStorage.getItem(LAST_SHOWN) !== null;
  } catch {
    return false;
  }
}

const isAsked = (): boolean =>
  new URLSearchParams(location.search).has(DATA_PARAMETER) || hasEmbeddedUserData() || hasLast();

const NONE: UserDataState = { shown: null, outcome: null };

const userData = newStore<UserDataState>(isBrowser && isAsked() ? { shown: null, outcome: 'busy' } : NONE);

export const userDataState = userData.now;

export function setUserData(change: Partial<UserDataState>): void {
  userData.set({ ...userData.now(), ...change });
}

export const useUserData = (): UserDataState => useStore(userData, userData.now, () => NONE);

/** The event that asks whatever opens data, wherever it stands in the page, to open files; they are its detail. */
export const OPEN_FILES = 'shushuo-files';

export const offerFiles = (files: readonly File[]): boolean =>
  window.dispatchEvent(new CustomEvent(OPEN_FILES, { detail: files }));

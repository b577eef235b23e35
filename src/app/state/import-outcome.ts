import { type ComponentType, useSyncExternalStore } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { isBrowser } from './browser.ts';
import { hasEmbeddedUserData, IS_ONE_FILE } from './embedded-files.ts';
import type { UserDataRequest } from './worker-messages.ts';

// What the page has to know of data of the reader's own: whether they are shown, and what came of the last load.

export type Outcome = 'busy' | 'ready' | 'doubtful' | 'failed';

export interface ShownUserData {
  readonly dataset: Dataset;
  /** What the export worker is given in place of the report. */
  readonly request: UserDataRequest;
  /** Whether the data were fetched from an address, which then stands in that of the page. */
  readonly isLinked: boolean;
  /** The whole page of them; its code is loaded with the first such data. */
  readonly Page: ComponentType;
}

interface UserDataState {
  /** Null while the report is shown. */
  readonly shown: ShownUserData | null;
  /** Null before any load of the reader's own. */
  readonly outcome: Outcome | null;
}

/** Parameter of the address: where data are fetched from. */
export const DATA_PARAMETER = 'data';
/** Under which the browser remembers what was shown last: all files of a disk may share one memory. */
export const LAST_SHOWN = IS_ONE_FILE ? `shushuo-own ${location.pathname}` : 'shushuo-own';

/** A panel's own page was asked for by its address, so the panel is shown. */
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

let state: UserDataState = isBrowser && isAsked() ? { shown: null, outcome: 'busy' } : NONE;
const listeners = new Set<() => void>();

export const userDataState = (): UserDataState => state;

export function setUserData(change: Partial<UserDataState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useUserData = (): UserDataState => useSyncExternalStore(onChange, userDataState, () => NONE);

/** Said of the window by what takes files in. */
export const OPEN_FILES = 'shushuo-files';

export const offerFiles = (files: readonly File[]): boolean =>
  window.dispatchEvent(new CustomEvent(OPEN_FILES, { detail: files }));

import { useSyncExternalStore } from 'react';
import { FETCHED } from './offline-files.ts';

/** Whether what the page shows is the newest there is. */
export interface Freshness {
  /** When the oldest of the shown data was fetched, if it comes from a kept copy; an ISO time. */
  readonly staleSince: string | null;
  /** Changes to the newer version of the page, where there is one. */
  readonly renew: (() => void) | null;
}

export const FRESH: Freshness = { staleSince: null, renew: null };

let freshness = FRESH;
const listeners = new Set<() => void>();

export function noteFreshness(change: Partial<Freshness>): void {
  freshness = { ...freshness, ...change };
  for (const listener of listeners) listener();
}

/** Notes of an answer whether it is a kept copy; called for every file of the data. */
export function noteAge({ headers }: Response): void {
  const fetched = headers.get(FETCHED);
  const { staleSince } = freshness;
  if (fetched !== null && (staleSince === null || fetched < staleSince)) noteFreshness({ staleSince: fetched });
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const now = () => freshness;

export const useFreshness = (): Freshness => useSyncExternalStore(onChange, now, () => FRESH);

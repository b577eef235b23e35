import { FETCHED } from './offline-files.ts';
import { newStore } from './store.ts';
import { useStore } from './use-store.ts';

/** Whether what the page shows is the newest there is. */
export interface Freshness {
  /** When the oldest of the shown data was fetched, if it comes from a kept copy; an ISO time. */
  readonly staleSince: string | null;
  /** Changes to the newer version of the page, where there is one. */
  readonly renew: (() => void) | null;
}

export const FRESH: Freshness = { staleSince: null, renew: null };

const freshness = newStore(FRESH);

export function noteFreshness(change: Partial<Freshness>): void {
  freshness.set({ ...freshness.now(), ...change });
}

/** To be called before the data are fetched: what was noted of those before is no longer shown. */
export function forgetAge(): void {
  noteFreshness({ staleSince: null });
}

/** Notes of an answer whether it is a kept copy; called for every file of the data. */
export function noteAge({ headers }: Response): void {
  const fetched = headers.get(FETCHED);
  const { staleSince } = freshness.now();
  if (fetched !== null && (staleSince === null || fetched < staleSince)) noteFreshness({ staleSince: fetched });
}

export const useFreshness = (): Freshness => useStore(freshness, freshness.now, () => FRESH);

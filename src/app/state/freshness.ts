import { BECAUSE, FETCHED } from './offline-files.ts';
import { newStore } from './store.ts';
import { useStore } from './use-store.ts';

/** Whether what the page shows is the newest there is. */
export interface Freshness {
  /**
   * The ISO time at which the oldest of the shown data was fetched, if it comes from a kept copy; null if none does.
   */
  readonly staleSince: string | null;
  /** Why it does, see `BECAUSE`; null if none does. */
  readonly because: string | null;
  /** Changes to the newer version of the page; null where there is none. */
  readonly renew: (() => void) | null;
}

export const FRESH: Freshness = { staleSince: null, because: null, renew: null };

const freshness = newStore(FRESH);

export function noteFreshness(change: Partial<Freshness>): void {
  freshness.set({ ...freshness.now(), ...change });
}

/** Takes back what was noted of earlier data; to be called before others are fetched. */
export function forgetAge(): void {
  noteFreshness({ staleSince: null, because: null });
}

/** Notes whether an answer is a kept copy; to be called for every file of the data. */
export function noteAge({ headers }: Response): void {
  const fetched = headers.get(FETCHED);
  const { staleSince } = freshness.now();
  if (fetched !== null && (staleSince === null || fetched < staleSince))
    noteFreshness({ staleSince: fetched, because: headers.get(BECAUSE) });
}

export const useFreshness = (): Freshness => useStore(freshness, freshness.now, () => FRESH);

/** The worker that keeps the site, below the site's root. */
export const WORKER = 'offline-worker.js';

/** Files of a build by when they are kept; addresses are relative to the root of the site. */
export interface Manifest {
  /** At once, so that both reports open without a network; a null revision stands for a name that says it. */
  readonly first: readonly { readonly url: string; readonly revision: string | null }[];
  /** Named after their contents, kept when they are used. */
  readonly later: readonly string[];
  /** The data folder: kept at once, and asked for anew each time there is a network. */
  readonly data: readonly string[];
}

/** Only on a kept copy: when it was fetched, as an ISO time. */
export const FETCHED = 'x-shushuo-fetched';

/** What a page says to a worker that waits: take over. */
export const TAKE_OVER = 'take over';

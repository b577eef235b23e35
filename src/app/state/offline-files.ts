/** The path of the worker that keeps the site, below the site's root. */
export const WORKER = 'offline-worker.js';

/** The files of a build, by when the worker keeps them; addresses are relative to the root of the site. */
export interface Manifest {
  /** Files that the worker keeps at once, so that both reports open without a network; the revision is null where the name contains it. */
  readonly first: readonly { readonly url: string; readonly revision: string | null }[];
  /** Files named after their contents, which the worker keeps when they are used. */
  readonly later: readonly string[];
  /** Files of the data folder, which the worker keeps at once and asks for anew each time there is a network. */
  readonly data: readonly string[];
}

/** The header that only a kept copy has: the ISO time at which it was fetched. */
export const FETCHED = 'x-shushuo-fetched';

/** The message by which a page has a waiting worker take over. */
export const TAKE_OVER = 'take over';

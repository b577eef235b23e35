/** The path of the worker that keeps the site, below the site's root. */
export const WORKER = 'offline-worker.js';

/** The files of a build, by when the worker keeps them; addresses are relative to the root of the site. */
export interface Manifest {
  /**
   * Files that the worker keeps at once, so that both reports open without a network; the revision is null where the
   * name contains it.
   */
  readonly first: readonly { readonly url: string; readonly revision: string | null; readonly integrity?: string }[];
  /** Files named after their contents, which the worker keeps when they are used: SHA-256 in base64 by address. */
  readonly later: Readonly<Record<string, string>>;
  /** A text that stands in every page of this build near its end, and in no other. */
  readonly mark: string;
  /** Files of the data folder, which the worker keeps at once and asks for anew each time there is a network. */
  readonly data: readonly string[];
  /** Files of the deck in `examples/` with the charts it shows, which the worker keeps when the deck asks it to. */
  readonly deck: readonly string[];
}

/** The header that only a kept copy has: the ISO time at which it was fetched. */
export const FETCHED = 'x-shushuo-fetched';

/**
 * The header that a kept copy has where it stands for what could not be had: `network`, `slow`, `status 500`,
 * `redirected`, `type`, `empty`.
 */
export const BECAUSE = 'x-shushuo-because';

/** The message by which a page has a waiting worker take over. */
export const TAKE_OVER = 'take over';

/** The message by which the deck in `examples/` has itself kept; it says so in words of its own. */
export const KEEP_DECK = 'keep deck';

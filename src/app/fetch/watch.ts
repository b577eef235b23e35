/** How somebody who waits for files to be fetched or read stops it, and hears of it. */
export interface Watch {
  readonly signal?: AbortSignal;
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Follows long work, and can stop it. */
export interface Watch {
  /** Told before each step: how many of them are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Between two steps of long work: tells how far it is and lets the page answer. Throws the signal's reason once aborted. */
export async function pause({ onProgress, signal }: Watch, done: number, total: number): Promise<void> {
  signal?.throwIfAborted();
  onProgress?.(done, total);
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

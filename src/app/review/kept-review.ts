import { ended, inStore } from '../state/kept-store.ts';
import type { KeptReview } from './review-session.ts';

// The browser keeps one review, the one worked on last: a text and what a person decided about its figures.

const KEY = 'last';

const inReviews = <Result>(mode: IDBTransactionMode, work: (records: IDBObjectStore) => Promise<Result>) =>
  inStore(mode, work, 'shushuo-review');

/** Keeps a review in place of the one before. False where the browser has no memory, or no room in it. */
export async function keepReview({ name, text, decisions, title, date }: KeptReview): Promise<boolean> {
  try {
    await inReviews('readwrite', (records) => ended(records.put({ name, text, decisions, title, date }, KEY)));
    return true;
  } catch {
    return false;
  }
}

/** Reads the review worked on last; null where there is none, or it is not one. */
export async function recallReview(): Promise<KeptReview | null> {
  try {
    const kept: unknown = await inReviews('readonly', (records) => ended(records.get(KEY)));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export async function forgetReview(): Promise<void> {
  try {
    await inReviews('readwrite', (records) => ended(records.delete(KEY)));
  } catch {
    // What cannot be reached cannot be kept either.
  }
}

/** Decisions are checked one by one when they are carried out: one that does not fit is left out. */
function isKept(kept: unknown): kept is KeptReview {
  if (typeof kept !== 'object' || kept === null) return false;
  const { name, text, decisions, title, date } = kept as Record<string, unknown>;
  const isSaid = (words: unknown): boolean => words === null || typeof words === 'string';
  return (
    typeof name === 'string' && typeof text === 'string' && Array.isArray(decisions) && isSaid(title) && isSaid(date)
  );
}

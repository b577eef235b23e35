import { deleteKept, ended, inStore, readKept, type Unread } from '../kept/kept-store.ts';
import type { KnownNames } from './known-names.ts';
import type { KeptReview } from './review-session.ts';

// The browser keeps one review, the one worked on last: a text and what a person decided about its figures. The names
// they gave outlast it.

const KEY = 'last';
const NAMES = 'names';

const STORE = 'shushuo-review';

/** The version of a review's form; the first said none. */
const VERSION = 2;

const inReviews = <Result>(mode: IDBTransactionMode, work: (records: IDBObjectStore) => Promise<Result>) =>
  inStore(mode, work, STORE);

/** Keeps a review in place of the one before. False where the browser has no memory, or no room in it. */
export async function keepReview({ name, text, decisions, title, date, pageStarts }: KeptReview): Promise<boolean> {
  try {
    await inReviews('readwrite', (records) =>
      ended(records.put({ version: VERSION, name, text, decisions, title, date, pageStarts }, KEY)),
    );
    return true;
  } catch {
    return false;
  }
}

/** Reads the review worked on last; null where there is none. */
export const recallReview = (): Promise<KeptReview | Unread | null> =>
  readKept(KEY, (kept) => (isKept(kept) ? { ...kept, pageStarts: kept.pageStarts ?? [] } : null), STORE);

export const forgetReview = (): Promise<boolean> => deleteKept(KEY, STORE);

/** Keeps what a person called indicators; without a memory it is not proposed again. */
export async function keepNames(names: KnownNames): Promise<void> {
  try {
    await inReviews('readwrite', (records) => ended(records.put(new Map(names), NAMES)));
  } catch {
    // Nothing is lost that a person would look for.
  }
}

/** Reads what a person called indicators; empty where nothing is kept. */
export async function recallNames(): Promise<KnownNames> {
  const names = await readKept(NAMES, (kept) => (kept instanceof Map ? (kept as KnownNames) : null), STORE);
  return names instanceof Map ? names : new Map();
}

/** Tells whether a record is a review. A decision that no longer fits its text is left out when it is carried out. */
function isKept(kept: unknown): kept is Omit<KeptReview, 'pageStarts'> & Partial<Pick<KeptReview, 'pageStarts'>> {
  if (typeof kept !== 'object' || kept === null) return false;
  const { version = VERSION, name, text, decisions, title, date, pageStarts = [] } = kept as Record<string, unknown>;
  const isSaid = (words: unknown): boolean => words === null || typeof words === 'string';
  return (
    version === VERSION &&
    typeof name === 'string' &&
    typeof text === 'string' &&
    Array.isArray(decisions) &&
    decisions.every(isDecision) &&
    Array.isArray(pageStarts) &&
    pageStarts.every(Number.isInteger) &&
    isSaid(title) &&
    isSaid(date)
  );
}

function isDecision(decision: unknown): boolean {
  if (typeof decision !== 'object' || decision === null) return false;
  const { do: act, at, edits, with: other } = decision as Record<string, unknown>;
  const isSpan = (span: unknown): boolean => Array.isArray(span) && span.length === 2 && span.every(Number.isInteger);
  if (!isSpan(at)) return false;
  if (act === 'edit') return typeof edits === 'object' && edits !== null;
  return act !== 'join' || isSpan(other);
}

import type { Dataset } from '../../figures/dataset.ts';
import type { Claim } from '../../text/check.ts';
import type { ReadAgain } from '../../text/document/read-document.ts';
import type { TextSpan } from '../../text/reading.ts';
import { type Decision, decide, isDoubtful, type Review, type ReviewRow, reviewOf } from '../../text/review.ts';

// One text under review goes through these states. Every function takes one state and gives the next; what follows of
// it in the browser is review-store's.

/** What outlasts the page: the text and what was decided. The reading is made again of the text. */
export interface KeptReview {
  readonly name: string;
  readonly text: string;
  readonly decisions: readonly Decision[];
  /** What a person says of the report; null leaves it to the text. */
  readonly title: string | null;
  /** The ISO day to which its levels belong; null leaves it to the text. */
  readonly date: string | null;
  /** Where in the text each page of the document begins; empty where it has none. */
  readonly pageStarts: readonly number[];
}

export interface ReviewSession extends KeptReview, ReadAgain {
  readonly review: Review;
  /** The report before, against whose levels claims were checked; null for none. */
  readonly earlier: Dataset | null;
  /** Decisions that were undone, the last first; a new one forgets them. */
  readonly undone: readonly Decision[];
  /** The row that text and table show; null where there is none. */
  readonly cursor: TextSpan | null;
  readonly isDoubtfulFirst: boolean;
}

/** Begins, or goes on with what was kept; decisions that no longer hold are left out. */
export function begin(kept: KeptReview, read: ReadAgain, earlier: Dataset | null): ReviewSession {
  const { review } = reviewOf(kept.text, read.reading, kept.decisions);
  const [first] = review.rows;
  const cursor = first?.span ?? null;
  // A text that was kept is read again without the document it came from.
  const pageStarts = read.pageStarts.length > 0 ? read.pageStarts : kept.pageStarts;
  return { ...kept, ...read, pageStarts, earlier, review, undone: [], cursor, isDoubtfulFirst: false };
}

/** A session after a decision; null where it cannot be carried out. The cursor stays at, or near, what was decided on. */
export function decided(session: ReviewSession, decision: Decision): ReviewSession | null {
  const review = decide(session.text, session.review, decision);
  if (review === null) return null;
  const decisions = [...session.decisions, decision];
  return { ...session, decisions, undone: [], review, cursor: nearest(review.rows, decision.at) };
}

/** Takes the last decision back; the same session where there is none. */
export function undo(session: ReviewSession): ReviewSession {
  const last = session.decisions.at(-1);
  if (last === undefined) return session;
  const decisions = session.decisions.slice(0, -1);
  const { review } = reviewOf(session.text, session.reading, decisions);
  return { ...session, decisions, review, undone: [last, ...session.undone], cursor: nearest(review.rows, last.at) };
}

/** Does again what was undone last; the same session where nothing was. */
export function redo(session: ReviewSession): ReviewSession {
  const [next, ...undone] = session.undone;
  if (next === undefined) return session;
  return { ...(decided(session, next) ?? session), undone };
}

/** A session whose claims were checked against another report before. */
export const rechecked = (
  session: ReviewSession,
  claims: readonly Claim[],
  earlier: Dataset | null,
): ReviewSession => ({ ...session, claims, earlier });

export const moved = (session: ReviewSession, cursor: TextSpan): ReviewSession => ({ ...session, cursor });

export const ordered = (session: ReviewSession, isDoubtfulFirst: boolean): ReviewSession => ({
  ...session,
  isDoubtfulFirst,
});

/** A session of which a person has said title or date; blank takes that back. */
export const described = (
  session: ReviewSession,
  said: { readonly title?: string; readonly date?: string },
): ReviewSession => ({
  ...session,
  ...Object.fromEntries(
    Object.entries(said).map(([field, words]) => [field, words.trim() === '' ? null : words.trim()]),
  ),
});

/** The rows as the table shows them: in text order, or the doubtful first and each in text order. */
export function rowsInOrder({ review: { rows }, isDoubtfulFirst }: ReviewSession): readonly ReviewRow[] {
  if (!isDoubtfulFirst) return rows;
  return [...rows.filter(isDoubtful), ...rows.filter((row) => !isDoubtful(row))];
}

export const currentRow = ({ review: { rows }, cursor }: ReviewSession): ReviewRow | null =>
  rows.find(({ span }) => cursor !== null && span[0] === cursor[0] && span[1] === cursor[1]) ?? null;

/** The row behind another in the text, with which it can be joined. */
export const rowAfter = ({ review: { rows } }: ReviewSession, row: ReviewRow): ReviewRow | null =>
  rows[rows.indexOf(row) + 1] ?? null;

/** The row at a place of the text, or else the next one, or else the last. */
function nearest(rows: readonly ReviewRow[], [start]: TextSpan): TextSpan | null {
  return (rows.find(({ span }) => span[1] > start) ?? rows.at(-1))?.span ?? null;
}

/**
 * Finds words in the text: the first place at or behind the cursor that no row has taken, or else the first of all.
 * Null where the text does not hold them.
 */
export function findWords({ text, review, cursor }: ReviewSession, words: string): TextSpan | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  const isFree = (at: number) => review.rows.every(({ span }) => at + wanted.length <= span[0] || span[1] <= at);
  const free = places.filter(isFree);
  const at = free.find((place) => place >= (cursor?.[0] ?? 0)) ?? free[0] ?? places[0];
  return at === undefined ? null : [at, at + wanted.length];
}

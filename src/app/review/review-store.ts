import type { ReadAgain } from '../../text/document/read-document.ts';
import type { TextSpan } from '../../text/reading.ts';
import type { Decision } from '../../text/review.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { forgetReview, keepReview } from './kept-review.ts';

import {
  begin,
  decided,
  described,
  type KeptReview,
  moved,
  ordered,
  type ReviewSession,
  redo,
  undo,
} from './review-session.ts';

// This does in the browser what a review asks for; review-session knows which state follows which.

/** What the last step came to, for a screen reader and below the table. */
export type Told = Decision['do'] | 'undone' | 'redone' | 'refused' | null;

interface ReviewState {
  /** Null while no text is under review. */
  readonly session: ReviewSession | null;
  readonly told: Told;
  /** Whether the browser keeps the work; null before it is known. */
  readonly isKept: boolean | null;
}

const NONE: ReviewState = { session: null, told: null, isKept: null };
const reviews = newStore<ReviewState>(NONE);

export const useReview = (): ReviewState => useStore(reviews, reviews.now);

export function startReview(kept: KeptReview, read: ReadAgain): void {
  take(begin(kept, read), null);
}

/** Puts the work aside; it stays among what is kept. */
export const closeReview = (): void => reviews.set(NONE);

export async function discardReview(): Promise<void> {
  closeReview();
  await forgetReview();
}

/** Carries a decision out; false where that cannot be done, which is told. */
export function carryOut(decision: Decision): boolean {
  const { session } = reviews.now();
  const next = session && decided(session, decision);
  if (next === null) reviews.set({ ...reviews.now(), told: 'refused' });
  else take(next, decision.do);
  return next !== null;
}

/** Takes down what a person says of the report as a whole. */
export function describeReport(said: { readonly title?: string; readonly date?: string }): void {
  const { session } = reviews.now();
  if (session !== null) take(described(session, said), null);
}

export const undoDecision = (): void => step(undo, 'undone');
export const redoDecision = (): void => step(redo, 'redone');

export const moveTo = (span: TextSpan): void => look((session) => moved(session, span));
export const orderRows = (isDoubtfulFirst: boolean): void => look((session) => ordered(session, isDoubtfulFirst));

function step(change: (session: ReviewSession) => ReviewSession, told: Told): void {
  const { session } = reviews.now();
  const next = session && change(session);
  if (next !== null && next !== session) take(next, told);
}

/** Changes what is looked at, which nobody has to keep. */
function look(change: (session: ReviewSession) => ReviewSession): void {
  const now = reviews.now();
  if (now.session !== null) reviews.set({ ...now, session: change(now.session), told: null });
}

function take(session: ReviewSession, told: Told): void {
  reviews.set({ ...reviews.now(), session, told });
  void keepReview(session).then((isKept) => reviews.set({ ...reviews.now(), isKept }));
}

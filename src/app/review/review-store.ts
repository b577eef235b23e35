import type { Dataset } from '../../figures/dataset.ts';
import type { Claim } from '../../text/check.ts';
import type { ReadAgain } from '../../text/document/read-document.ts';
import type { TextSpan } from '../../text/reading.ts';
import type { Decision } from '../../text/review.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { forgetReview, keepNames, keepReview, recallNames } from './kept-review.ts';
import { proposals, withEdit } from './known-names.ts';

import {
  begin,
  decided,
  described,
  type KeptReview,
  moved,
  ordered,
  type ReviewSession,
  rechecked,
  redo,
  undo,
} from './review-session.ts';

// This does in the browser what a review asks for; review-session knows which state follows which.

/** A step that was carried out, or could not be; a person is told. */
export interface Told {
  readonly step: Decision['do'] | 'undone' | 'redone';
  readonly isDone: boolean;
}

interface ReviewState {
  /** Null while no text is under review. */
  readonly session: ReviewSession | null;
  /** The last step; null before any, and after looking elsewhere. */
  readonly told: Told | null;
  /** Whether the browser keeps the work; null before it is known. */
  readonly isKept: boolean | null;
}

const NONE: ReviewState = { session: null, told: null, isKept: null };
const reviews = newStore<ReviewState>(NONE);

export const useReview = (): ReviewState => useStore(reviews, reviews.now);

/** Puts a text before the person; of a new one, what they called its indicators before is proposed, and can be undone. */
export async function startReview(kept: KeptReview, read: ReadAgain, earlier: Dataset | null): Promise<void> {
  const isNew = kept.decisions.length === 0;
  const decisions = isNew ? proposals(read.reading, await recallNames()) : kept.decisions;
  take(begin({ ...kept, decisions }, read, earlier), null);
}

/** Checks what a text claims; null where it cannot be read. */
export type CheckAgain = (name: string, text: string, earlier: Dataset | null) => Promise<readonly Claim[] | null>;

let wanted: Dataset | null = null;

/** Checks the claims of the text again, against the levels of another report before; null for none. */
export async function checkAgainst(earlier: Dataset | null, check: CheckAgain): Promise<void> {
  const { session } = reviews.now();
  wanted = earlier;
  if (session === null || session.earlier === earlier) return;
  const claims = await check(session.name, session.text, earlier);
  const now = reviews.now();
  // Another may have been asked for while this one was read.
  if (claims === null || now.session?.text !== session.text || wanted !== earlier) return;
  reviews.set({ ...now, session: rechecked(now.session, claims, earlier) });
}

/** Puts the work aside; it stays among what is kept. */
export const closeReview = (): void => reviews.set(NONE);

/** False where it cannot be deleted now; then it stays before the person. */
export async function discardReview(): Promise<boolean> {
  const isGone = await forgetReview();
  if (isGone) closeReview();
  return isGone;
}

/** Carries a decision out; false where that cannot be done, which is told. */
export function carryOut(decision: Decision): boolean {
  const { session } = reviews.now();
  const next = session && decided(session, decision);
  if (next === null) reviews.set({ ...reviews.now(), told: { step: decision.do, isDone: false } });
  else {
    take(next, { step: decision.do, isDone: true });
    if (decision.do === 'edit') void recallNames().then((known) => keepNames(withEdit(known, next, decision)));
  }
  return next !== null;
}

/** Takes down what a person says of the report as a whole. */
export function describeReport(said: { readonly title?: string; readonly date?: string }): void {
  const { session } = reviews.now();
  if (session !== null) take(described(session, said), null);
}

export const undoDecision = (): void => step(undo, { step: 'undone', isDone: true });
export const redoDecision = (): void => step(redo, { step: 'redone', isDone: true });

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

function take(session: ReviewSession, told: Told | null): void {
  reviews.set({ ...reviews.now(), session, told });
  void keepReview(session).then((isKept) => reviews.set({ ...reviews.now(), isKept }));
}

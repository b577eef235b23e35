import type { Form } from '../words/numbers.ts';

// This lies apart from the drawing, which the page loads later: notes and tables ask it of every figure.

/** Whether a bar shows the qualifier: of an order of magnitude only a dot draws a band. */
export const hasBarEnding = (qualifier: Form): boolean => qualifier !== 'stated' && qualifier !== 'order';

/** Whether squares show the qualifier. */
export const hasSquareEnding = (qualifier: Form): boolean =>
  qualifier !== 'stated' && qualifier !== 'about' && qualifier !== 'order';

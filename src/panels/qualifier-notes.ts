import { type Figure, formOf } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';

/** What each qualifier of the figures means, and how it is drawn if `isDrawn` for one of them. */
export function qualifierNotes(figures: readonly Figure[], isDrawn: (figure: Figure) => boolean, lang: Lang): string[] {
  const { qualifierNote } = termsOf(lang);
  const present = new Set(figures.map(formOf));
  return [...present]
    .map((form) => qualifierNote[form](figures.some((one) => formOf(one) === form && isDrawn(one))))
    .filter((note) => note !== '');
}

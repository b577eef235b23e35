import type { Dataset, Figure } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { formatLabel } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';
import { figureLabel, formatBaseline, formatFigure, formatGrowthText, formatPeriodEnd } from './figure/figure-text.ts';

/** A text with its numbers written out, or the first reference that has none behind it. */
export type Filled = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reference: string };

/**
 * Writes out the references of a title, subtitle or note: `{members}` (quantity with unit), `.number` (without unit),
 * `.growth` (29%), `.times` (1.29 times), `.baseline` (derived level), `.year` (baseline year), `.period`
 * (date, or end of the period). `.Number` is `.number` with a capital, for the start of a sentence.
 */
export function fillReferences(text: string, dataset: Dataset, lang: Lang): Filled {
  let missing: string | null = null;
  const filled = text.replace(/\{([^{}]*)\}/g, (_, reference: string) => {
    const said = formatReference(reference, dataset, lang);
    if (said === null) missing ??= reference;
    return said ?? '';
  });
  return missing === null ? { ok: true, text: filled } : { ok: false, reference: missing };
}

function formatReference(reference: string, dataset: Dataset, lang: Lang): string | null {
  const [id = '', part = 'quantity'] = reference.split('.');
  const figure = dataset.figures.get(id);
  return figure === undefined ? null : formatPart(figure, part, lang);
}

function formatPart(figure: Figure, part: string, lang: Lang): string | null {
  switch (part) {
    case 'quantity':
      return formatFigure(figure, lang);
    case 'number':
      return formatLabel(figureLabel(figure, lang));
    case 'Number':
      return capitalize(formatLabel(figureLabel(figure, lang)));
    case 'growth':
      return formatGrowthText(figure, lang)?.growth.replace(/^\+/, '') ?? null;
    case 'times':
      return formatGrowthText(figure, lang)?.times ?? null;
    case 'baseline': {
      const said = formatBaseline(figure, lang);
      return said === null ? null : termsOf(lang).about(said.number);
    }
    case 'year':
      return figure.baselineYear === null ? null : termsOf(lang).year(figure.baselineYear).replace('年', '');
    case 'period':
      return formatPeriodEnd(figure.period, lang);
    default:
      return null;
  }
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

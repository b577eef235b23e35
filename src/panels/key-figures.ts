import type { Dataset } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { formatLabel } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';
import { formatGrowthText, numberParts } from './figure/figure-text.ts';
import type { Point } from './panel.ts';
import { figurePoint } from './point.ts';

/** One of the great numbers a page opens with. */
export interface Highlight {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly number: string;
  readonly after: string;
  readonly unit: string;
  /** `较2008年增长 +29%`; null where the report states none. */
  readonly growth: string | null;
  readonly point: Point;
}

/** The great numbers in the descriptor's order; ids without a figure are left out. */
export function highlightsOf(dataset: Dataset, lang: Lang): Highlight[] {
  const terms = termsOf(lang);
  return dataset.highlights.flatMap((id) => {
    const figure = dataset.figures.get(id);
    if (figure === undefined) return [];
    const growth = formatGrowthText(figure, lang);
    const change =
      growth === null || figure.baselineYear === null
        ? null
        : `${terms.growthOn(figure.baselineYear)} ${growth.growth}`;
    const parts = numberParts(figure, lang);
    const number = formatLabel(parts.number);
    return [{ id, name: figure.name[lang], ...parts, number, growth: change, point: figurePoint(figure, lang) }];
  });
}

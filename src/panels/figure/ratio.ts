import { type Baseline, deriveRatio } from '../../figures/baseline.ts';
import type { Figure, View } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { scaleOf } from '../../words/numbers.ts';
import { formatDerived } from './figure-text.ts';

/** One figure divided by another, as a derived number. */
export interface RatioFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly derived: Baseline;
  /** Without unit, rounded to what is known: `470`. */
  readonly number: string;
  /** With unit: `470元`. */
  readonly said: string;
  readonly interval: string;
  readonly dividend: string;
  readonly divisor: string;
}

/** The first of a view's figures divided by the second, in words; null where no ratio can be derived. */
export function ratioOf(view: View, figures: readonly Figure[], lang: Lang): RatioFigure | null {
  const [dividend, divisor] = figures;
  if (view.ratio === null || dividend === undefined || divisor === undefined) return null;
  const derived = deriveRatio(dividend, divisor);
  if (derived === null) return null;
  const unit = view.ratio.unit[lang];
  const scale = scaleOf(derived.value, lang);
  const { number, interval } = formatDerived(derived, scale, lang);
  const gap = lang === 'zh' ? '' : ' ';
  return {
    id: view.ratio.id,
    name: view.ratio.name[lang],
    unit,
    derived,
    number,
    said: `${number}${gap}${unit}`,
    interval: `${interval}${gap}${unit}`,
    dividend: dividend.name[lang],
    divisor: divisor.name[lang],
  };
}

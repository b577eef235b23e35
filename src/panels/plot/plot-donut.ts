import type { DonutPart } from '../../charts/own/donut.ts';
import { partPaint } from '../../charts/own/paints.ts';
import type { SeriesData } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel, numberLabel } from '../../words/numbers.ts';
import { labelIn } from '../figure/label.ts';
import { chartName } from '../plot-names.ts';
import { unitLabel, valueLabel } from './plot-numbers.ts';
import { isNumber, numbersIn, type Parts, type Plot, PlotProblem } from './plot-parts.ts';
import { isHundred } from './plot-stacks.ts';

/** An eye tells no more parts of a ring apart by size. */
const MOST_SHARES = 5;

/** At most five parts of a whole. */
export function donutPlot(parts: Parts, { categories: rows, series: all }: SeriesData, lang: Lang): Plot {
  const { problem, note, sum: sumWord } = chartWordsOf(lang);
  const { categories, series } = parts;
  const [first] = series;
  const values = first?.values ?? [];
  if (categories.length > MOST_SHARES) throw new PlotProblem(problem.manyShares(MOST_SHARES));
  if (first === undefined || categories.length < 2 || !values.every(isNumber)) throw new PlotProblem(problem.oneSeries);
  if (values.some((value) => value < 0)) throw new PlotProblem(problem.negative);
  const whole = numbersIn([first]).reduce((sum, value) => sum + value, 0);
  const unit = first.unit.base;
  const isShare = isHundred(whole, unit);
  const shares = categories.map(({ id, name }, place): DonutPart => {
    const value = values[place] ?? 0;
    const share = whole === 0 ? 0 : value / whole;
    const percent = isShare
      ? { ...valueLabel(value, first, lang), after: '' }
      : { ...numberLabel(Math.round(share * 1000) / 10, lang), decimals: 1 };
    const amount = isShare ? null : valueLabel(value, unit, lang);
    const own = amount === null ? '' : formatLabel(amount);
    const label = labelIn(
      (text) => (own === '' ? `${text}%` : lang === 'zh' ? `${text}%（${own}）` : `${text}% (${own})`),
      percent,
    );
    return { id, name: chartName(name), share, label, value, amount, paint: partPaint(place) };
  });
  // The table's own total, where it has one.
  const place = rows.findIndex(({ aggregate }) => aggregate === 'total');
  const total = all.find(({ id }) => id === first.id)?.values[place] ?? null;
  const said = total === null || isShare ? null : labelIn((text) => `${sumWord} ${text}`, unitLabel(total, unit, lang));
  return {
    chart: { kind: 'donut', parts: shares, whole: said },
    categories,
    series: [first],
    notes: [...parts.notes, ...(isShare ? [] : [note.shares])],
  };
}

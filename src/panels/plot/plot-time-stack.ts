import { partPaint } from '../../charts/own/paints.ts';
import type { TimeLayer } from '../../charts/own/time-stack.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { inTime } from './plot-lines.ts';
import { domainOf, valueLabel } from './plot-numbers.ts';
import { flagged, isNumber, type Parts, type Plot, PlotProblem } from './plot-parts.ts';
import { asShares, checkParts, sumsOf, totalOf } from './plot-stacks.ts';

/** Beyond so many times columns are hairs, and layers say it better. */
const MOST_COLUMNS = 24;

/** Parts of a whole over time. */
export function timeStackPlot(parts: Parts, { kind }: Mapping, data: SeriesData, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const ordered = inTime(parts);
  const { categories } = ordered;
  if (categories.length < 2) throw new PlotProblem(words.problem.noTime);
  checkParts(ordered.series, lang);
  const shared = kind === 'shares' ? asShares(ordered.series, lang) : { series: ordered.series, notes: [] };
  const { series } = shared;
  const sums = sumsOf(series);
  const isSigned = series.some(({ values }) => values.some((value) => isNumber(value) && value < 0));
  const isArea = !isSigned && (kind === 'area' || categories.length > MOST_COLUMNS);
  const layers = layersOf(series, sums, lang);
  const unit = series[0]?.unit.base ?? '';
  const ends = layers.flatMap(({ bounds }) => bounds.flatMap((pair) => pair ?? []));
  const { ticks } = domainOf([0, ...(kind === 'shares' ? [100] : []), ...ends], unit, lang);
  const gaps = sums.filter((sum) => sum === null).length;
  const total = kind === 'shares' ? null : totalOf(data, ordered);
  return {
    chart: {
      kind: isArea ? 'stacked-area' : 'stacked-columns',
      times: categories.map(({ id, at, name }) => ({ id, at: at ?? 0, text: chartName(name, 24) })),
      layers,
      net: isSigned ? { name: total === null ? words.net : chartName(total.name, 40), values: sums } : null,
      ticks: kind === 'shares' ? ticks.filter(({ value }) => value <= 100) : ticks,
      unit: unit === '' || unit === '%' ? '' : plotWordsOf(lang).unit(unit),
    },
    categories,
    series,
    notes: [...parts.notes, ...shared.notes, ...(gaps > 0 ? [words.note.incomplete(gaps)] : [])],
    ...(total === null ? {} : { whole: total }),
  };
}

function layersOf(series: readonly Series[], sums: readonly (number | null)[], lang: Lang): TimeLayer[] {
  const above = sums.map(() => 0);
  const below = sums.map(() => 0);
  return series.map((one, index): TimeLayer => {
    const bounds = sums.map((sum, place): readonly [number, number] | null => {
      const value = one.values[place] ?? 0;
      if (sum === null) return null;
      const side = value < 0 ? below : above;
      const from = side[place] ?? 0;
      side[place] = from + value;
      return value < 0 ? [from + value, from] : [from, from + value];
    });
    const last = one.values.findLastIndex((value, place) => isNumber(value) && sums[place] !== null);
    const value = one.values[last] ?? null;
    const label = value === null ? wordLabel('') : flagged(valueLabel(value, one, lang), one.flags?.[last]);
    return { id: one.id, name: chartName(one.name, 60), paint: partPaint(index), bounds, label };
  });
}

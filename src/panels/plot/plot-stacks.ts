import { MOST_PARTS, type Paint, partPaint } from '../../charts/own/paints.ts';
import type { StackPart, StackRow } from '../../charts/own/stacked-bars.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { formatShort, greatest, least, valueLabel } from './plot-numbers.ts';
import {
  atPlaces,
  checkOneUnit,
  flagged,
  hollowNote,
  isNumber,
  LIMITS,
  type Parts,
  type Plot,
  PlotProblem,
  topOf,
} from './plot-parts.ts';
import { withPrinted } from './plot-precision.ts';

/**
 * The table's own total of some parts, at their places, where it is their sum; null where there is none. Rows of the
 * table that are not among the parts, such as a total in the first, are passed over.
 */
export function totalOf(
  { categories, series }: Pick<SeriesData, 'categories' | 'series'>,
  parts: Pick<Parts, 'categories' | 'series'>,
): Series | null {
  const placeOf = new Map(categories.map(({ id }, place) => [id, place]));
  const places = parts.categories.map(({ id }) => placeOf.get(id) ?? -1);
  const own = series.filter(({ aggregate }) => aggregate === 'total').map((one) => atPlaces(one, places));
  return own.find((total) => isSumOf(total.values, parts.series)) ?? null;
}

/** Half of the last digit that is written, for each number: 33.3 + 33.3 + 33.3 makes 100. */
const SLACK = 0.006;

/** Whether numbers are the sums of some series, as far as they are rounded, wherever all are known. */
function isSumOf(values: Series['values'], parts: readonly Series[]): boolean {
  const sums = sumsOf(parts);
  const known = values.flatMap((value, place) => {
    const sum = sums[place] ?? null;
    return isNumber(value) && sum !== null ? [[value, sum] as const] : [];
  });
  return (
    known.length > 0 && known.every(([value, sum]) => Math.abs(value - sum) <= SLACK * Math.max(1, Math.abs(value)))
  );
}

/** The sum at each place; null where a part is missing. */
export const sumsOf = (parts: readonly Series[]): (number | null)[] =>
  (parts[0]?.values ?? []).map((_, place) => {
    const own = parts.map(({ values }) => values[place] ?? null);
    return own.every(isNumber) ? Number(own.reduce((sum, value) => sum + value, 0).toPrecision(12)) : null;
  });

/** Whether a sum is a whole of 100 per cent, but for the rounding of its parts. */
export const isHundred = (sum: number | null, unit: string): boolean =>
  sum !== null && (unit === '%' || unit === '') && Math.abs(sum - 100) <= 1.01;

export function checkParts(series: readonly Series[], lang: Lang): void {
  const { problem } = chartWordsOf(lang);
  if (series.length < 2) throw new PlotProblem(problem.oneSeries);
  if (series.length > MOST_PARTS) throw new PlotProblem(problem.manyParts(MOST_PARTS));
  checkOneUnit(series, lang);
}

/** Series as shares of their sum, in per cent; as they are where they are that already. */
export function asShares(series: readonly Series[], lang: Lang): { series: readonly Series[]; notes: string[] } {
  const { problem, note } = chartWordsOf(lang);
  if (series.some(({ values }) => values.some((value) => isNumber(value) && value < 0)))
    throw new PlotProblem(problem.negative);
  const sums = sumsOf(series);
  const unit = series[0]?.unit.base ?? '';
  const known = sums.filter(isNumber);
  if (known.length > 0 && known.every((sum) => isHundred(sum, unit))) return { series, notes: [] };
  const percent = { written: '%', base: '%', factor: 1 };
  const shares = series.map((one): Series => {
    const { intervals: _, printed: __, ...bare } = one;
    const values = one.values.map((value, place) => {
      const sum = sums[place] ?? null;
      return isNumber(value) && sum !== null && sum > 0 ? Math.round((value / sum) * 1000) / 10 : null;
    });
    return { ...bare, unit: percent, values };
  });
  return { series: withPrinted(shares), notes: [note.shares] };
}

/** Bars of parts, one for each category. */
export function stackPlot(parts: Parts, { kind, order }: Mapping, data: SeriesData, lang: Lang): Plot {
  const { note } = chartWordsOf(lang);
  checkParts(parts.series, lang);
  const isShare = kind === 'shares';
  const shared = isShare ? asShares(parts.series, lang) : { series: parts.series, notes: [] };
  const by = isShare ? shared.series[0] : { ...(parts.series[0] as Series), values: sumsOf(parts.series) };
  const top = topOf({ ...parts, series: shared.series }, by, order, LIMITS.barsShown, lang);
  const { categories, series } = top;
  const sums = sumsOf(series);
  const total = isShare ? null : totalOf(data, parts);
  const rows = categories.map(({ id, name }, place): StackRow => {
    const sum = sums[place] ?? null;
    const end = total === null || sum === null ? wordLabel('') : valueLabel(sum, total, lang);
    return {
      ...{ id, name: chartName(name), parts: sum === null ? [] : partsAt(series, place, lang) },
      end: sum === null ? wordLabel(plotWordsOf(lang).missing) : end,
    };
  });
  const ends = rows.flatMap((row) => row.parts.flatMap(({ from, to }) => [from, to]));
  const isSigned = ends.some((end) => end < 0);
  const gaps = sums.filter((sum) => sum === null).length;
  return {
    chart: {
      kind: isSigned ? 'diverging-bars' : 'stacked-bars',
      keys: series.map(({ name }, place) => ({ name: chartName(name, 60), paint: partPaint(place) })),
      rows,
      minimum: Math.min(0, least(ends)),
      maximum: isShare ? greatest([100, ...ends]) : Math.max(0, greatest(ends)) || 1,
    },
    categories,
    series,
    notes: [
      ...top.notes,
      ...shared.notes,
      ...hollowNote(categories, lang),
      ...(gaps > 0 ? [note.incomplete(gaps)] : []),
      note.unlabelled,
    ],
    ...(total === null ? {} : largestHeadline(categories, { ...total, values: sums }, total.name, lang)),
  };
}

/** Which bar reaches furthest; nothing where several do. */
function largestHeadline(
  categories: Parts['categories'],
  series: Series,
  measure: string,
  lang: Lang,
): Pick<Plot, 'headline'> {
  const { values } = series;
  const most = greatest(values.filter(isNumber));
  const place = values.indexOf(most);
  if (place < 0 || values.lastIndexOf(most) !== place) return {};
  const name = chartName(categories[place]?.name ?? '', 28);
  return { headline: plotWordsOf(lang).title.top(measure, name, formatShort(most, series, lang)) };
}

/** One behind the other: what is below zero to the left, what is above to the right. */
function partsAt(series: readonly Series[], place: number, lang: Lang): StackPart[] {
  const reach = { below: 0, above: 0 };
  return series.flatMap((one, index): StackPart[] => {
    const value = one.values[place] ?? null;
    if (value === null || value === 0) return [];
    const side = value < 0 ? 'below' : 'above';
    const from = reach[side];
    reach[side] += value;
    const label = flagged(valueLabel(value, one, lang), one.flags?.[place]);
    return [{ from, to: reach[side], paint: partPaint(index), of: index, label }];
  });
}

/** Answers from one end to the other: shares on both sides of the middle; numbers with signs: on both sides of zero. */
export function divergingPlot(parts: Parts, mapping: Mapping, data: SeriesData, lang: Lang): Plot {
  const { note } = chartWordsOf(lang);
  checkParts(parts.series, lang);
  const isSigned = parts.series.some(({ values }) => values.some((value) => isNumber(value) && value < 0));
  if (isSigned) return stackPlot(parts, { ...mapping, kind: 'stacked' }, data, lang);
  const shared = asShares(parts.series, lang);
  const { categories, series, notes } = topOf(
    { ...parts, series: shared.series },
    shared.series.at(-1),
    'file',
    LIMITS.barsShown,
    lang,
  );
  const sums = sumsOf(series);
  const paints = series.map((_, index) => answerPaint(index, series.length));
  const middle = (series.length - 1) / 2;
  const rows = categories.map(({ id, name }, place): StackRow => {
    const values = series.map((one) => one.values[place] ?? null);
    const isWhole = values.every(isNumber);
    const below = values.reduce<number>(
      (sum, value, index) => sum + (value ?? 0) * (index < middle ? 1 : index === middle ? 0.5 : 0),
      0,
    );
    let at = -below;
    const own = series.map((one, index): StackPart => {
      const value = values[index] ?? 0;
      const from = at;
      at += value;
      const label = flagged(valueLabel(value, one, lang), one.flags?.[place]);
      return { from, to: at, paint: paints[index] ?? partPaint(index), of: index, label };
    });
    return {
      ...{ id, name: chartName(name), parts: isWhole ? own : [] },
      end: wordLabel(isWhole ? '' : plotWordsOf(lang).missing),
    };
  });
  const upper = series.filter((_, index) => index > middle);
  const agreeing = { ...(upper[0] as Series), values: sumsOf(upper) };
  const ends = rows.flatMap((row) => row.parts.flatMap(({ from, to }) => [from, to]));
  const gaps = sums.filter((sum) => sum === null).length;
  return {
    chart: {
      kind: 'diverging-bars',
      keys: series.map(({ name }, index) => ({ name: chartName(name, 60), paint: paints[index] ?? partPaint(index) })),
      rows,
      minimum: Math.min(0, least(ends)),
      maximum: Math.max(0, greatest(ends)) || 1,
    },
    categories,
    series,
    notes: [...notes, ...shared.notes, note.opinions, ...(gaps > 0 ? [note.incomplete(gaps)] : []), note.unlabelled],
    ...largestHeadline(categories, agreeing, chartName(upper.map(({ name }) => name).join(' + '), 60), lang),
  };
}

/** From ochre at one end over stone in the middle to azurite at the other, the ends strongest. */
function answerPaint(index: number, count: number): Paint {
  const middle = (count - 1) / 2;
  if (index === middle) return { pigment: 4, strength: 0.45 };
  const strength = 0.45 + 0.55 * (Math.abs(index - middle) / Math.max(0.5, middle));
  return { pigment: index < middle ? 3 : 1, strength: Math.min(1, strength) };
}

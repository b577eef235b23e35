import type { BoxRow } from '../../charts/own/boxes.ts';
import type { HistogramBin } from '../../charts/own/histogram.ts';
import { niceStep } from '../../charts/ticks.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { tidy } from '../../figures/stated/digits.ts';
import { readScaledUnit } from '../../figures/stated/scaled-unit.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatNumber, numberLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { axisWords } from './axis-words.ts';
import { domainOf, formatShort, greatest, least, valueLabel } from './plot-numbers.ts';
import { checkOneUnit, isNumber, numbersIn, type Parts, type Plot, PlotProblem } from './plot-parts.ts';

/** How numbers are spread is not to be seen of fewer. */
const LEAST_NUMBERS = 10;
const LEAST_IN_BOX = 5;
const MOST_BINS = 20;
const MOST_BOXES = 20;

/** The number below which a share of sorted numbers lies, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

const sortedOf = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** A round width by the rule of Freedman and Diaconis, with five bins at least and twenty at most; whole for whole numbers. */
function binWidth(sorted: readonly number[]): number {
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  if (span === 0) return 1;
  const middle = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const wanted = (2 * middle) / Math.cbrt(sorted.length);
  const bins = Math.min(MOST_BINS, Math.max(5, wanted > 0 ? Math.ceil(span / wanted) : 5));
  const step = niceStep(span, bins);
  return sorted.every(Number.isInteger) ? Math.max(1, step) : step;
}

/** How many of the numbers lie in each of some bins of one width. */
export function histogramPlot(parts: Parts, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const [first] = parts.series;
  const sorted = sortedOf(first === undefined ? [] : numbersIn([first]));
  if (first === undefined || sorted.length < LEAST_NUMBERS) throw new PlotProblem(words.problem.fewNumbers);
  const width = binWidth(sorted);
  const start = Math.floor((sorted[0] ?? 0) / width + 1e-9);
  const end = Math.max(start + 1, Math.ceil((sorted.at(-1) ?? 0) / width - 1e-9));
  const unit = first.unit.base;
  const edge = (index: number): number => Number(((start + index) * width).toPrecision(12));
  const said = (value: number): string => formatNumber(value, lang, 6, Math.abs(value) < 1e6 ? 'plain' : 'scaled');
  const counts = Array.from({ length: end - start }, () => 0);
  for (const value of sorted) {
    const at = Math.min(counts.length - 1, Math.floor(value / width + 1e-9) - start);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const bins = counts.map(
    (count, index): HistogramBin => ({
      ...{ id: `b${index}`, from: edge(index), to: edge(index + 1), count },
      label: numberLabel(count, lang),
    }),
  );
  const categories = bins.map(({ id, from, to }) => categoryOf(id, words.bin(said(from), said(to))));
  const name = chartName(first.name, 60) || plotWordsOf(lang).value;
  const missing = first.values.length - sorted.length;
  const most = greatest(counts);
  const top = counts.indexOf(most) === counts.lastIndexOf(most) ? categories[counts.indexOf(most)] : undefined;
  return {
    chart: {
      kind: 'histogram',
      bins,
      ticks: domainOf([0, most], '', lang).ticks.filter(({ value }) => Number.isInteger(value)),
      edges: [...bins.map(({ from }) => from), bins.at(-1)?.to ?? 0].map((value) => ({ value, text: said(value) })),
      said: words.binned(sorted.length, formatShort(width, unit, lang)),
      axis: unit === '' ? name : plotWordsOf(lang).withUnit(name, unit),
    },
    categories,
    series: [seriesOf('count', words.count, '', counts)],
    along: first,
    notes: [...parts.notes, ...(missing > 0 ? [plotWordsOf(lang).note.gaps(missing)] : [])],
    ...(top === undefined ? {} : { headline: words.title.most(top.name, most) }),
  };
}

const categoryOf = (id: string, name: string): Category => ({
  ...{ id, name, path: [name] },
  ...{ at: null, step: null, aggregate: null, standing: null },
});

const seriesOf = (id: string, name: string, unit: string, values: readonly number[]): Series => ({
  ...{ id, name, path: [name], values },
  ...{ unit: readScaledUnit(unit), aggregate: null, standing: null },
});

/** Quartiles of each series: a group of records, or a column. */
export function boxPlot(parts: Parts, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  checkOneUnit(parts.series, lang);
  const filled = parts.series.filter((one) => numbersIn([one]).length >= LEAST_IN_BOX).slice(0, MOST_BOXES);
  const few = parts.series.filter((one) => numbersIn([one]).length < LEAST_IN_BOX);
  if (filled.length === 0) throw new PlotProblem(words.problem.fewNumbers);
  const unit = filled[0]?.unit.base ?? '';
  const rows = filled.map((one) => boxOf(one, lang));
  const ends = rows.flatMap(({ low, high, outside }) => [low, high, ...outside]);
  const domain = domainOf(ends, unit, lang);
  const columns = [
    [words.median, (row: BoxRow) => row.median],
    [words.lowerQuartile, (row: BoxRow) => row.lower],
    [words.upperQuartile, (row: BoxRow) => row.upper],
  ] as const;
  const highest = rows.filter(({ median }) => median === greatest(rows.map((row) => row.median)));
  const [top] = highest;
  const isClear = rows.length > 1 && highest.length === 1 && top !== undefined;
  return {
    chart: {
      kind: 'boxes',
      rows,
      ticks: domain.ticks,
      axis: axisWords(unit, domain, lang, 'cutAcross'),
    },
    categories: rows.map(({ id, name }) => categoryOf(id, name)),
    series: columns.map(([name, read], index) => seriesOf(`q${index}`, name, unit, rows.map(read))),
    notes: [
      ...parts.notes,
      words.note.box,
      ...(few.length > 0 ? [words.note.fewNumbers(few.map(({ name }) => chartName(name, 30)))] : []),
    ],
    ...(isClear ? { headline: words.title.median(chartName(top.name, 28), formatShort(top.median, unit, lang)) } : {}),
  };
}

function boxOf(one: Series, lang: Lang): BoxRow {
  const sorted = sortedOf(numbersIn([one]));
  const [lower = 0, median = 0, upper = 0] = [0.25, 0.5, 0.75].map((share) => tidy(quantile(sorted, share)));
  // A quartile that is tidied may lie beyond all values, where they are one and the same.
  const first = Math.min(lower, quantile(sorted, 0.25));
  const last = Math.max(upper, quantile(sorted, 0.75));
  const reach = 1.5 * (last - first);
  const inside = sorted.filter((value) => value >= first - reach && value <= last + reach);
  return {
    ...{ id: one.id, name: chartName(one.name, 60), count: chartWordsOf(lang).n(sorted.length) },
    ...{ low: least(inside), lower, median, upper, high: greatest(inside) },
    outside: sorted.filter((value) => !inside.includes(value)),
    label: valueLabel(median, one.unit.base, lang),
  };
}

/** Whether each of a list of groups has numbers enough for a box. */
export const canBox = (series: readonly Series[]): boolean =>
  series.length >= 2 &&
  series.length <= 12 &&
  series.every(({ values }) => values.filter(isNumber).length >= LEAST_IN_BOX);

import type { Tiles } from '../../charts/tiles.ts';
import type { UserDataChart } from '../../charts/user-data-chart.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { greatest, least } from './plot-numbers.ts';

export const LIMITS = {
  bars: 40,
  barsShown: 30,
  groups: 12,
  series: 5,
  facets: 12,
  facetBars: 20,
  barsInAll: 80,
  crowd: 60,
  bands: 120,
  line: 400,
};

/** What is drawn of the data, and what has to be said about what is not. */
export interface Plot {
  readonly chart: UserDataChart | Tiles;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly notes: readonly string[];
}

/** A reason in words why a mapping cannot be drawn. */
export class PlotProblem extends Error {}

export type Parts = Pick<Plot, 'categories' | 'series' | 'notes'>;

/**
 * Totals stand apart from their parts. One that lies among them is no sum but the level of the whole, as a national
 * average is, and can stand beside them.
 */
export function withoutTotals({ categories, series }: SeriesData, lang: Lang): Parts {
  if (!series.some(isTotal) && !categories.some(isTotal)) return { categories, series, notes: [] };
  const isSumRow = (place: number): boolean =>
    series.some(({ values }) =>
      isAbove(
        values[place] ?? null,
        values.filter((_, at) => categories[at]?.aggregate === null),
      ),
    );
  const isOfTotals = (one: Series): boolean =>
    one.values.every((value, place) => value === null || categories[place]?.aggregate === 'total');
  const isSumSeries = (one: Series): boolean =>
    isOfTotals(one) ||
    one.values.some((value, place) =>
      isAbove(
        value,
        series.flatMap((other) => (other.aggregate === null ? (other.values[place] ?? []) : [])),
      ),
    );
  const columns = series.map((one) => one.aggregate !== 'total' || !isSumSeries(one));
  const keptSeries = columns.includes(true) ? columns : columns.map(() => true);
  const isEmpty = (place: number): boolean =>
    series.every(({ values }, at) => !keptSeries[at] || !isNumber(values[place]));
  const rows = categories.map((one, place) => one.aggregate !== 'total' || !(isSumRow(place) || isEmpty(place)));
  const keptRows = rows.filter(Boolean).length < 2 ? rows.map(() => true) : rows;
  const left = [
    ...categories.filter((_, place) => !keptRows[place]),
    ...series.filter((_, place) => !keptSeries[place]),
  ];
  const shown = series.filter((_, place) => keptSeries[place]);
  return {
    categories: categories.filter((_, place) => keptRows[place]),
    series: shown.map((one) => ({ ...one, values: one.values.filter((_, place) => keptRows[place]) })),
    notes: left.length === 0 ? [] : [plotWordsOf(lang).note.totals(left.map(({ name }) => chartName(name, 30)))],
  };
}

const isTotal = ({ aggregate }: Category | Series): boolean => aggregate === 'total';

/** Whether a total is larger than the largest of at least two parts. */
function isAbove(total: number | null, parts: readonly (number | null)[]): boolean {
  const sizes = parts.filter(isNumber).map(Math.abs);
  return total !== null && sizes.length > 1 && Math.abs(total) > greatest(sizes);
}

/** The numbers of some series, one after the other, without the gaps. */
export function numbersIn(series: readonly Pick<Series, 'values'>[]): number[] {
  const numbers: number[] = [];
  for (const { values } of series) for (const value of values) if (value !== null) numbers.push(value);
  return numbers;
}

export const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

/** The largest by a series, or the first, down to a number; categories without a value come last. */
export function topOf(
  parts: Parts,
  by: Series | undefined,
  order: 'value' | 'file',
  most: number,
  lang: Lang,
  isTime = false,
): Parts {
  const { note } = plotWordsOf(lang);
  const places = parts.categories.map((_, place) => place);
  const size = (place: number): number => by?.values[place] ?? -Infinity;
  const sorted = order === 'value' && !isTime ? [...places].sort((a, b) => compare(size(b), size(a))) : places;
  const shown = sorted.slice(0, most);
  const all = places.length;
  const restNote = order === 'value' && !isTime ? note.rest : note.restInFileOrder;
  return {
    categories: shown.flatMap((place) => parts.categories[place] ?? []),
    series: parts.series.map((one) => ({ ...one, values: shown.map((place) => one.values[place] ?? null) })),
    notes: shown.length < all ? [...parts.notes, restNote(shown.length, all)] : parts.notes,
  };
}

export const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

export function firstSeries(parts: Parts, most: number, lang: Lang): Parts {
  if (parts.series.length <= most) return parts;
  const notes = [...parts.notes, plotWordsOf(lang).note.restSeries(most, parts.series.length)];
  return { ...parts, series: parts.series.slice(0, most), notes };
}

/** Series of one unit and like sizes can be compared on one scale. */
export function isLike(series: readonly Series[], factor = 20): boolean {
  if (new Set(series.map(({ unit }) => unit.base)).size > 1) return false;
  const sizes = series.flatMap(({ values }) => greatest(values.filter(isNumber).map(Math.abs)) || []);
  return greatest(sizes) <= factor * least(sizes);
}

/** The series whose facets share a scale with this one: those of its unit, where none would look flat beside another. */
export function scaleGroup(one: Series, all: readonly Series[], factor = 20): readonly Series[] {
  const own = all.filter(({ unit }) => unit.base === one.unit.base);
  return isLike(own, factor) ? own : [one];
}

/** Whether each series has rows of its own, as each unit has in a list of indicators, and does not only lack a few. */
export function isSplitUp(categories: readonly Category[], series: readonly Series[]): boolean {
  const counts = series.map(({ values }) => values.filter(isNumber).length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.every((count) => count < categories.length) && all * 2 < categories.length * Math.max(3, series.length);
}

export function scaleNote(all: readonly Series[], factor: number, lang: Lang): string {
  const { note } = plotWordsOf(lang);
  const groups = all.map((one) => scaleGroup(one, all, factor).length);
  if (groups.every((count) => count === all.length)) return note.shared;
  return groups.some((count) => count > 1) ? note.sharedByUnit : note.ownScales;
}

export function hollowNote(list: readonly (Category | Series)[], lang: Lang): string[] {
  const names = list.filter(({ aggregate }) => aggregate !== null).map(({ name }) => chartName(name, 30));
  return names.length === 0 ? [] : [plotWordsOf(lang).note.hollow(names)];
}

export function gapNote(series: readonly Series[], isSplit: boolean, lang: Lang, isLine = false): string[] {
  const { note } = plotWordsOf(lang);
  const gaps = isSplit
    ? 0
    : series.reduce((sum, { values }) => sum + values.filter((value) => value === null).length, 0);
  return gaps === 0 ? [] : [isLine ? note.brokenLines(gaps) : note.gaps(gaps)];
}

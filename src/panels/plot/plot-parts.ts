import type { UserDataChart } from '../../charts/own/user-data-chart.ts';
import type { Tiles } from '../../charts/tiles.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { isResidual } from '../../figures/mapping/totals.ts';
import { isOrdinaryFlag, isQualifier } from '../../words/flag-words.ts';
import type { Lang } from '../../words/lang.ts';
import { type Label, wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { labelIn } from '../figure/label.ts';
import { chartName } from '../plot-names.ts';
import { extentIn } from './plot-extent.ts';
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
  /** In one sentence what the chart shows, where its kind knows better; null for nothing. Absent where any kind's would do. */
  readonly headline?: string | null;
  /** What an author drew into the chart, in sentences for its description and its table. */
  readonly said?: readonly string[];
  /** The series whose numbers lie along the axis that lines at values are of, where it is not one of the plot's own unit. */
  readonly along?: Series;
  /** The table's own total of what is stacked, at the places of the plot; absent where there is none. */
  readonly whole?: Series;
  /** How many things are drawn, where they are not the file's rows without its totals. */
  readonly count?: number;
}

/** Kinds whose points are lines or layers, and times. */
const TIMED: readonly string[] = ['lines', 'stacked-area', 'stacked-columns'];
export const isTimed = ({ kind }: Plot['chart']): boolean => TIMED.includes(kind);

/** Kinds that draw the intervals of their numbers. */
const RANGED: readonly string[] = ['value-bars', 'grouped-bars', 'value-dots', 'lines', 'pyramid'];
export const drawsIntervals = ({ kind }: Plot['chart']): boolean => RANGED.includes(kind);

/** A reason in words why a mapping cannot be drawn. */
export class PlotProblem extends Error {}

export type Parts = Pick<Plot, 'categories' | 'series' | 'notes'>;

/** The same series at some of its places, in their order. */
export function atPlaces(one: Series, places: readonly number[]): Series {
  const pick = <T>(list: readonly (T | null)[]): (T | null)[] => places.map((place) => list[place] ?? null);
  return {
    ...one,
    values: pick(one.values),
    ...(one.flags === undefined ? {} : { flags: pick(one.flags) }),
    ...(one.intervals === undefined ? {} : { intervals: pick(one.intervals) }),
  };
}

/** The numbers of some series, one after the other, without the gaps. */
export function numbersIn(series: readonly Pick<Series, 'values'>[]): number[] {
  const numbers: number[] = [];
  for (const { values } of series) for (const value of values) if (value !== null) numbers.push(value);
  return numbers;
}

/** What an axis has to hold: the least and greatest numbers of each series and the ends of their intervals. */
export const extentOf = (series: readonly Series[]): number[] => [
  ...series.map(extentIn).flatMap(({ least, greatest, count }) => (count === 0 ? [] : [least, greatest])),
  ...series.flatMap(({ intervals = [] }) => intervals.flatMap((one) => (one === null ? [] : [one.low, one.high]))),
];

/** A label with the mark of its value: `5,240 p`, `806.1 (1)`, 近360万; an ordinary number has none. */
export function withFlag(label: string, flag: string | null | undefined): string {
  if (!flag || isOrdinaryFlag(flag)) return label;
  return isQualifier(flag) ? qualified(label, flag) : `${label}${asMark(chartName(flag, 12))}`;
}

/** A number as far from exact as its file says; the very same where it says nothing. */
export function qualified(label: string, flag: string | null | undefined): string {
  const [before, behind] = aroundNumber(flag);
  // 339万余人: between the number and its unit, or behind what stands for the number; English has no word for it there.
  const more = /[a-z]/i.test(label) ? '' : behind;
  const [number = label] = /^.*\d[十百千万亿]*/u.exec(label) ?? [];
  return `${before}${/^[a-z]/i.test(before) ? ' ' : ''}${number}${more}${label.slice(number.length)}`;
}

/** What a flag says before and behind a number of its not being exact; blank for any other flag. */
export function aroundNumber(flag: string | null | undefined): readonly [before: string, behind: string] {
  if (!flag || !isQualifier(flag)) return ['', ''];
  const [, before = '', behind = ''] = /^(.*?)…?(余|多|左右|上下)?$/.exec(flag) ?? [];
  return [before, behind];
}

/** A label of a chart with the mark of its value. */
export const flagged = (label: Label, flag: string | null | undefined): Label =>
  label.value === null ? wordLabel(withFlag(label.before, flag)) : labelIn((text) => withFlag(text, flag), label);

/**
 * A mark as it stands behind its number: raised and starred ones at it, letters apart, and the number of a note in brackets,
 * where nobody takes it for a digit of the value.
 */
export const asMark = (flag: string): string =>
  /^[\p{No}*†‡§¶※]/u.test(flag) ? flag : /^[\d\s,;]+$/.test(flag) ? ` (${flag})` : ` ${flag}`;

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
  const nameAt = (place: number): string => parts.categories[place]?.name ?? '';
  // Of what is left over nobody asks how large it is; of a list that is cut it may be none of the largest.
  const aside = (a: number, b: number): number => (places.length > most ? 0 : lastWhereResidual(nameAt(a), nameAt(b)));
  const sorted =
    order === 'value' && !isTime ? [...places].sort((a, b) => aside(a, b) || compare(size(b), size(a))) : places;
  const shown = sorted.slice(0, most);
  const all = places.length;
  const restNote = order === 'value' && !isTime ? note.rest : note.restInFileOrder;
  return {
    categories: shown.flatMap((place) => parts.categories[place] ?? []),
    series: parts.series.map((one) => atPlaces(one, shown)),
    notes: shown.length < all ? [...parts.notes, restNote(shown.length, all)] : parts.notes,
  };
}

/** The measures of a table that has several of the same parts, each with its series under the names of the parts. */
export function byMeasure(series: readonly Series[]): readonly (readonly [name: string, series: readonly Series[]])[] {
  const found = new Map<string, Series[]>();
  for (const one of series) {
    if (one.measure === undefined) return [];
    const { name, part } = one.measure;
    found.set(name, [...(found.get(name) ?? []), { ...one, name: part }]);
  }
  const measures = [...found];
  const isPlain = measures.every(([, own]) => new Set(own.map(({ unit }) => unit.base)).size === 1);
  return isPlain && measures.length > 1 && series.length > measures.length ? measures : [];
}

/** Puts what is left over behind what has a name of its own. */
export const lastWhereResidual = (a: string, b: string): number => Number(isResidual(a)) - Number(isResidual(b));

export const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

export function firstSeries(parts: Parts, most: number, lang: Lang): Parts {
  if (parts.series.length <= most) return parts;
  const notes = [...parts.notes, plotWordsOf(lang).note.restSeries(most, parts.series.length)];
  return { ...parts, series: parts.series.slice(0, most), notes };
}

/** One axis carries one unit. */
export function checkOneUnit(series: readonly Series[], lang: Lang): void {
  const units = [...new Set(series.map(({ unit }) => unit.base))];
  if (units.length > 1) throw new PlotProblem(plotWordsOf(lang).problem.units(units.map((unit) => unit || '—')));
}

/** Series of one unit and like sizes can be compared on one scale. */
export function isLike(series: readonly Series[], factor = 20): boolean {
  if (new Set(series.map(({ unit }) => unit.base)).size > 1) return false;
  const sizes = series.map(extentIn).flatMap((own) => Math.max(own.greatest, -own.least) || []);
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
  const gaps = isSplit ? 0 : series.reduce((sum, one) => sum + one.values.length - extentIn(one).count, 0);
  return gaps === 0 ? [] : [isLine ? note.brokenLines(gaps) : note.gaps(gaps)];
}

import { factsOf } from '../../figures/mapping/column-facts.ts';
import { isMeasureName, isRankName } from '../../figures/mapping/column-names.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { isResidual } from '../../figures/mapping/totals.ts';
import { readScaledUnit } from '../../figures/stated/scaled-unit.ts';
import { type ReadTable, splitBrackets } from '../../figures/table/read-table.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { suggestWordsOf } from '../../words/suggest-words.ts';
import { type SaidPoint, spanPhrase, timeSaid, whenPhrase } from '../../words/time-words.ts';
import { areRanks } from '../plot/chart-shape.ts';
import { formatShort, isIndex } from '../plot/plot-numbers.ts';
import { isNumber, isTimed, type Plot, qualified } from '../plot/plot-parts.ts';
import { chartName } from '../plot-names.ts';
import { startOf } from './season.ts';

interface Spot {
  readonly category: Category;
  readonly value: number;
  /** What is set at the number. */
  readonly flag: string | null;
}

const name = (text: string): string => chartName(text, 28);
/** What a bureau calls a rate is said in full. */
const measureName = (text: string): string => chartName(text, 60);

/** What the points of a plot lie along, and in which unit. */
interface Axis {
  readonly axis: string;
  readonly unit: string;
}

export function axisOf({ time }: Mapping, table: ReadTable): Axis {
  const facts = typeof time === 'number' ? factsOf(table)[time] : undefined;
  const { name: called, inside } = splitBrackets(facts?.bareName ?? '');
  return { axis: name(called), unit: name(facts?.unit.written || inside) };
}

const pointAt = (category: Category | undefined, axis: Axis): SaidPoint => ({
  ...axis,
  text: name(category?.name ?? ''),
  step: category === undefined || category.at === null ? 'year' : category.step,
});

/** The name of a line; one that is a year is said as one. */
const lineName = (text: string, lang: Lang): string => timeSaid(measureName(text), 'year', lang);

function spotAt({ categories }: Plot, { values, flags }: Series, place: number): Spot | undefined {
  const [category, value = null] = [categories[place], values[place]];
  return value === null || category === undefined ? undefined : { category, value, flag: flags?.[place] ?? null };
}

const spotsOf = (plot: Plot, series: Series): Spot[] =>
  series.values.flatMap((_, place) => spotAt(plot, series, place) ?? []);

/** A sentence and the ids of the categories it names; none of them where it speaks of lines or of all. */
export interface Headline {
  /** Null where there is nothing to say. */
  readonly text: string | null;
  readonly spoken: readonly string[];
}

const saying = (text: string | null): Headline => ({ text, spoken: [] });

/** What the chart shows in one sentence, of its own numbers and nothing beyond them. */
export function plotHeadline(plot: Plot, mapping: Mapping, data: SeriesData, table: ReadTable, lang: Lang): Headline {
  const { series, chart } = plot;
  const [first] = series;
  if (plot.headline !== undefined) return saying(plot.headline);
  if (first === undefined) return saying(null);
  // Of parts and their total the total is the story.
  if (plot.whole !== undefined)
    return saying(lineHeadline({ ...plot, series: [plot.whole] }, false, axisOf(mapping, table), lang));
  if (isTimed(chart)) {
    // Of places the least is the best: no line of them ends highest, and none rises.
    if (areRanks({ table, mapping })) return saying(null);
    const isComparable = isOfParts(plot, mapping, table) || isIndex(first.unit.base);
    return saying(lineHeadline(plot, isComparable, axisOf(mapping, table), lang));
  }
  const units = new Set(series.map(({ unit }) => unit.base));
  const isSplit =
    series.length > 1 && series.every(({ values }) => values.filter(isNumber).length < plot.categories.length);
  if (isSplit && units.size > 1) return saying(listHeadline(plot, isByTime(mapping, table), lang));
  const spoken = isByTime(mapping, table) ? (series.findLast(({ aggregate }) => aggregate === null) ?? first) : first;
  const measure =
    mapping.values.length === 1 && series.length === 1 && spoken.name === '' ? '' : lineName(spoken.name, lang);
  // Of the largest alone nothing is known of the lowest.
  const count = (list: readonly Category[]): number => list.filter(({ aggregate }) => aggregate === null).length;
  return topHeadline(plot, spoken, measure, count(plot.categories) === count(data.categories), lang);
}

/** Whether series are the times of one thing: then the latest is spoken of. */
const isByTime = ({ time, values, kind }: Mapping, table: ReadTable): boolean =>
  time === 'headers' && kind !== 'bars' && new Set(values.map((at) => factsOf(table)[at]?.headerTime?.rest)).size === 1;

/** The first two of rows that have nothing in common; where columns are times, by the latest. */
function listHeadline(plot: Plot, isByTimes: boolean, lang: Lang): string {
  const { title } = plotWordsOf(lang);
  const spots = plot.categories.flatMap((category, place) => {
    const own = plot.series.filter(({ values }) => isNumber(values[place]));
    const series = own.at(isByTimes ? -1 : 0);
    const value = series?.values[place] ?? null;
    if (series === undefined || value === null) return [];
    const called = own.length > 1 ? `${category.name} · ${series.name}` : category.name;
    return [title.one(name(called), qualified(formatShort(value, series, lang), series.flags?.[place]))];
  });
  return suggestWordsOf(lang).listed(spots.slice(0, 2));
}

function topHeadline(plot: Plot, series: Series, called: string, isWhole: boolean, lang: Lang): Headline {
  const { title } = plotWordsOf(lang);
  // A name of signs alone, as the % of `n (%)`, says nothing in front.
  const measure = /\p{L}/u.test(called) ? called : '';
  const spots = spotsOf(plot, series).filter(({ category }) => category.aggregate === null);
  const [first] = spots;
  if (first === undefined) return saying(null);
  const saidOf = (text: string, ...named: readonly Spot[]): Headline => ({
    text,
    spoken: named.map(({ category }) => category.id),
  });
  const format = ({ value, flag }: Spot): string => qualified(formatShort(value, series, lang), flag);
  const nameOf = ({ category: { name: text, step } }: Spot): string => timeSaid(chartName(text, 40), step, lang);
  if (spots.length === 1)
    return saying(title.one([nameOf(first), measure].filter(Boolean).join(lang === 'zh' ? '' : ', '), format(first)));
  // Of places in an order the least is the best, and the largest is no highest.
  if (isRankName(series.name)) {
    const best = spots.reduce((least, spot) => (spot.value < least.value ? spot : least));
    return saidOf(
      title.one([nameOf(best), measure].filter(Boolean).join(lang === 'zh' ? '' : ', '), format(best)),
      best,
    );
  }
  const named = spots.filter(({ category }) => !isResidual(category.name));
  const top = named.reduce<Spot | undefined>(
    (most, spot) => (most && most.value >= spot.value ? most : spot),
    undefined,
  );
  if (top === undefined) return saying(null);
  const above = spots.find((spot) => !named.includes(spot) && spot.value >= top.value);
  if (above !== undefined)
    return saidOf(title.top(title.besides(measure, nameOf(above)), nameOf(top), format(top)), above, top);
  const tops = spots.filter(({ value }) => value === top.value);
  if (tops.length > 1)
    return saidOf(title.tied(measure, tops.slice(0, 2).map(nameOf), tops.length, format(top)), ...tops);
  const bottom = named.reduce((least, spot) => (spot.value < least.value ? spot : least));
  // What is left over may be lower still.
  const bottoms = spots.filter(({ value }) => value <= bottom.value);
  if (spots.length < 3 || bottoms.length > 1 || !isWhole)
    return saidOf(title.top(measure, nameOf(top), format(top)), top);
  const text = title.topAndBottom(measure, nameOf(top), format(top), nameOf(bottom), format(bottom));
  return saidOf(text, top, bottom);
}

/** Whether the lines are of one measure: parts by their names, or columns of one unit. Rates of several things are not. */
function isOfParts({ series }: Plot, { group, label, time }: Mapping, table: ReadTable): boolean {
  const names = [...label, ...(group === null ? [] : [group])];
  if (names.length > 0) return !names.some((at) => isMeasureName(table.columns[at]?.name ?? ''));
  return time === 'headers' || series.some(({ unit, aggregate }) => unit.base !== '' || aggregate !== null);
}

/** A line alone: from where to where. Several of one measure: which ends highest. */
function lineHeadline(plot: Plot, isComparable: boolean, axis: Axis, lang: Lang): string | null {
  const { title, value } = plotWordsOf(lang);
  const filled = plot.series.filter((one) => one.values.some(isNumber));
  const units = new Set(filled.map(({ unit }) => unit.base));
  const parts = filled.filter(({ aggregate }) => aggregate === null);
  const [first] = parts.length > 0 ? parts : filled;
  if (first === undefined) return null;
  const last = plot.categories.findLastIndex((_, place) => parts.some(({ values }) => isNumber(values[place])));
  const ends = parts.flatMap((one) => {
    const end = one.values[last] ?? null;
    return end === null ? [] : [{ series: one, end, flag: one.flags?.[last] }];
  });
  const isOneChart = !('facets' in plot.chart) || plot.chart.facets.length === 1;
  if (ends.length > 1 && units.size === 1 && isOneChart && isComparable) {
    const named = ends.filter(({ series }) => !isResidual(series.name));
    const most = Math.max(...named.map(({ end }) => end));
    const tops = named.filter(({ end }) => end === most);
    const above = ends.find((one) => !named.includes(one) && one.end >= most);
    const time = whenPhrase(pointAt(plot.categories[last], axis), lang);
    const at = above === undefined ? time : title.besides(time, lineName(above.series.name, lang));
    const [top] = tops;
    if (top !== undefined) {
      const value = qualified(formatShort(most, top.series, lang), top.flag);
      const names = tops.map(({ series }) => lineName(series.name, lang));
      return tops.length > 1
        ? title.tiedAt(at, names.slice(0, 2), tops.length, value)
        : title.topAt(at, names[0] ?? '', value);
    }
  }
  const end = spotAt(plot, first, first.values.findLastIndex(isNumber));
  const start = spotAt(plot, first, startOf(first, plot.categories));
  if (start === undefined || end === undefined) return null;
  const called = lineName(first.name || value, lang);
  const format = ({ value, flag }: Spot): string => qualified(formatShort(value, first, lang), flag);
  const from = whenPhrase(pointAt(start.category, axis), lang);
  const to = whenPhrase(pointAt(end.category, { ...axis, axis: '' }), lang);
  if (start.category === end.category) return title.one(called, format(end));
  if (start.value === end.value) return title.stayed(called, from, to, format(end));
  return (end.value > start.value ? title.rose : title.fell)(called, from, format(start), to, format(end));
}

/** The file's title, what is measured, of what, its unit, the time it spans or how many rows it has. */
export function plotSubtitle(
  { chart, categories, series, count }: Plot,
  data: SeriesData,
  { title, measured, ...axis }: { readonly title: string; readonly measured: string } & Axis,
  lang: Lang,
): string {
  const words = plotWordsOf(lang);
  const units = [...new Set(series.map(({ unit }) => unit.base))];
  const [unit = ''] = units;
  const names =
    isTimed(chart) || series.length > 3 ? [] : [...new Set(series.map((one) => measureName(one.name)).filter(Boolean))];
  const [from, to] = [pointAt(categories[0], axis), pointAt(categories.at(-1), axis)];
  const isSpan = isTimed(chart) && categories.length > 1;
  const { name: bare, inside } = splitBrackets(title);
  const isUnitSaid = units.length === 1 && unit !== '' && readScaledUnit(inside).base === unit;
  const parts = [
    isUnitSaid ? bare : title,
    title.includes(measured) ? '' : measured,
    names.join(lang === 'zh' ? '、' : ', '),
    units.length > 1 ? words.ownUnits : unit === '' ? '' : words.unit(unit),
    isSpan
      ? spanPhrase(from, to, lang)
      : words.rows(count ?? data.categories.filter(({ aggregate }) => aggregate === null).length),
  ];
  const text = parts
    .filter((part, index) => part !== '' && parts.indexOf(part) === index)
    .join(lang === 'zh' ? '；' : '; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

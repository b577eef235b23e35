import { atPlacesOf } from '../../figures/mapping/arrange.ts';
import { factsOf, measureOf } from '../../figures/mapping/column-facts.ts';
import { isValueName } from '../../figures/mapping/column-names.ts';
import { placeOfColumn } from '../../figures/mapping/column-place.ts';
import {
  changesOf,
  dividedBy,
  indexedAt,
  isAdditive,
  isLevel,
  placeOfTime,
  sharesOf,
  sharesOfSeries,
  sumAmong,
  type Totals,
  totalsOf,
  yearBefore,
} from '../../figures/mapping/measures.ts';
import type { Mapping, PlotKind } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { applyMapping } from '../../figures/mapping/series.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { choiceWordsOf } from '../../words/choice-words.ts';
import type { Lang } from '../../words/lang.ts';
import { isNumber, PlotProblem } from '../plot/plot-parts.ts';
import { withoutTotals } from '../plot/plot-totals.ts';
import { chartName } from '../plot-names.ts';
import { alongTimes, areTimesAcross, isOfOneThing, measureAlong, turnedBack } from './measure-across.ts';

/** Data whose numbers were turned into others, and what is to be said of them. */
export interface Measured {
  readonly data: SeriesData;
  readonly mapping: Mapping;
  /** In the subtitle; blank for the numbers of the table. */
  readonly said: string;
  readonly notes: readonly string[];
}

interface Asked {
  readonly table: ReadTable;
  readonly mapping: Mapping;
  readonly data: SeriesData;
  /** Whether rows were left out before. */
  readonly isFiltered: boolean;
  readonly lang: Lang;
}

/** The numbers of a table as a measure has them. Throws a PlotProblem that says why where they cannot be had honestly. */
export function measured(asked: Asked, measure: ReaderChoices['measure']): Measured {
  const { data, mapping, lang } = asked;
  if (measure === undefined) return { data, mapping, said: '', notes: [] };
  const { problem, noIntervals } = choiceWordsOf(lang);
  if (mapping.kind === 'scatter') throw new PlotProblem(problem.twoMeasures);
  if (!measure.is.startsWith('share') && ADDING.includes(mapping.kind)) throw new PlotProblem(problem.kind);
  if (areTimesAcross(mapping, data)) return measuredAcross(asked, measure);
  const { categories, series, notes } = withoutTotals(data, lang);
  const parts = { ...data, categories, series };
  const made = measure.is.startsWith('share')
    ? shares(asked, parts, measure.is === 'share')
    : measure.is === 'index'
      ? indexed(asked, parts, measure.base)
      : measure.is === 'change'
        ? changed(asked, parts)
        : perHead(asked, parts, measure.is === 'per' ? measure.column : '');
  const isRanged = series.some(({ intervals = [] }) => intervals.some((one) => one !== null));
  return { ...made, notes: [...notes, ...made.notes, ...(isRanged ? [noIntervals] : [])] };
}

function measuredAcross(asked: Asked, measure: NonNullable<ReaderChoices['measure']>): Measured {
  const { table, mapping, data, lang } = asked;
  const { problem } = choiceWordsOf(lang);
  if (measure.is === 'per') throw new PlotProblem(problem.acrossTimes);
  const lines = isOfOneThing(table, mapping) ? alongTimes(table, mapping) : null;
  if (lines === null) throw new PlotProblem(problem.severalAcross);
  const made = measured({ ...asked, ...lines }, measureAlong(measure));
  return { ...made, mapping, data: turnedBack(made.data, data, mapping) };
}

/** Kinds that add what they show, or make an index of it themselves. */
const ADDING: readonly PlotKind[] = [
  'stacked',
  'shares',
  'area',
  'waterfall',
  'donut',
  'pyramid',
  'diverging',
  'index',
];

/** Names of what is measured: of the columns, or of the table where a column is called 数值. */
function namesOf({ table, mapping: { values }, data }: Asked): readonly string[] {
  const own = values.map((at) => factsOf(table)[at]?.bareName ?? '');
  const of = own.some(isValueName) ? [measureOf(table) ?? '', table.title?.split('\n')[0] ?? ''] : [];
  return [...own, ...of, ...data.series.map(({ name }) => name)];
}

/** What cannot be added up, by name; null where all can. */
const levelIn = (asked: Asked): string | null =>
  namesOf(asked).find((name) => !isAdditive(name, '')) ??
  asked.data.series.find(({ unit }) => !isAdditive('', unit.base))?.unit.base ??
  null;

const isPlain = ({ aggregate, standing }: Category | Series): boolean => aggregate === null && standing !== 'part';
const totalIn = <One extends Category | Series>(list: readonly One[]): One | null => {
  const found = list.filter(({ aggregate, path }) => aggregate === 'total' && path.length === 1);
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** Shares beside each other are of the series at each place; of one series alone, or asked for, of its own rows. */
function shares(asked: Asked, parts: SeriesData, isBeside: boolean): Measured {
  const { data, lang } = asked;
  const { problem } = choiceWordsOf(lang);
  const isMixed = new Set(parts.series.map(({ unit }) => unit.base)).size > 1;
  const isOverTimes = parts.categories.some(({ at }) => at !== null);
  // Columns of several units have no sum of each row, and a sum of their own each.
  if (isMixed && isOverTimes) throw new PlotProblem(problem.units);
  const isOfRows = isBeside && !isMixed;
  const level = levelIn(asked);
  if (level !== null) throw new PlotProblem(problem.notAdditive(level));
  if (parts.series.some(({ values }) => values.some((value) => isNumber(value) && value < 0)))
    throw new PlotProblem(problem.negative);
  const own = totalIn(data.series) ?? sumAmong(parts.series.filter(isPlain));
  const series = parts.series.filter((one) => isPlain(one) && one !== own);
  // Members and inhabitants of the same regions are two wholes.
  const wholes = [...new Set(series.map(({ measure }) => measure?.name))];
  if (isOfRows && wholes.length > 1) return sharesOfEach(asked, { ...parts, series }, wholes);
  return isOfRows && series.length > 1
    ? sharesBeside(asked, { ...parts, series }, own)
    : sharesAlong(asked, { ...parts, series });
}

function sharesOfEach(asked: Asked, parts: SeriesData, wholes: readonly (string | undefined)[]): Measured {
  const made = wholes.map((name) => {
    const series = parts.series.filter(({ measure }) => measure?.name === name);
    return sharesBeside(asked, { ...parts, series }, null);
  });
  const series = made.flatMap(({ data }) => data.series);
  const said = choiceWordsOf(asked.lang).share;
  return { data: { ...parts, series }, mapping: asked.mapping, said, notes: made.flatMap(({ notes }) => notes) };
}

function sharesBeside(asked: Asked, parts: SeriesData, own: Series | null): Measured {
  const { data, mapping, lang } = asked;
  const words = choiceWordsOf(lang);
  const at = parts.categories.map(({ id }) => data.categories.findIndex((one) => one.id === id));
  const stated = own === null ? null : at.map((place) => ofWhole(own, data, parts, place));
  const totals = totalsOf(
    parts.series.map(({ values }) => values),
    stated,
  );
  if (totals.values.every((total) => total === null)) throw new PlotProblem(words.problem.noTotal);
  const names = parts.series.map(({ name }) => chartName(name, 30));
  return {
    data: { ...parts, series: sharesOf(parts.series, totals.values) },
    mapping,
    said: words.share,
    notes: totalNotes(asked, totals, names),
  };
}

/** The table's total at a place of the whole data; of a series that was found to be the sum it stands at the parts' own. */
function ofWhole(own: Series, data: SeriesData, parts: SeriesData, place: number): number | null {
  if (data.series.includes(own)) return own.values[place] ?? null;
  const id = data.categories[place]?.id;
  return own.values[parts.categories.findIndex((one) => one.id === id)] ?? null;
}

function sharesAlong(asked: Asked, parts: SeriesData): Measured {
  const { data, mapping, lang } = asked;
  const words = choiceWordsOf(lang);
  if (parts.categories.some(({ at }) => at !== null)) throw new PlotProblem(words.problem.overTimes);
  const places = parts.categories.flatMap((one, place) => (isPlain(one) ? [place] : []));
  if (places.length < 2) throw new PlotProblem(words.problem.alone);
  const kept = atPlacesOf(parts, places);
  const whole = totalIn(data.categories);
  const wholeAt = whole === null ? -1 : data.categories.indexOf(whole);
  const found = kept.series.map((one) => {
    const said = data.series.find(({ id }) => id === one.id)?.values[wholeAt] ?? null;
    return totalsOf(
      one.values.map((value) => [value]),
      said === null ? null : [said],
    );
  });
  const totals = found.map(({ values }) => values[0] ?? null);
  if (totals.every((total) => total === null)) throw new PlotProblem(words.problem.noTotal);
  const sum = (of: 'stated' | 'open' | 'small'): number => found.reduce((all, one) => all + one[of], 0);
  const names = kept.categories.map(({ name }) => chartName(name, 30));
  const all = { values: totals, stated: sum('stated'), open: sum('open'), small: sum('small') };
  return {
    data: { ...kept, series: sharesOfSeries(kept.series, totals) },
    mapping,
    said: words.share,
    notes: totalNotes(asked, all, names),
  };
}

/** Parts that are named one by one where a sum is said. */
const MOST_NAMED = 4;

function totalNotes({ lang, isFiltered }: Asked, totals: Totals, names: readonly string[]): string[] {
  const words = choiceWordsOf(lang);
  const summed = totals.values.filter(isNumber).length - totals.stated;
  const sum = names.length > MOST_NAMED ? words.sumOfMany(names.length) : words.sum(names);
  return [
    ...(totals.stated > 0 ? [words.statedTotal] : []),
    ...(summed > 0 ? [sum] : []),
    ...(summed > 0 && isFiltered ? [words.ofKept] : []),
    ...(totals.open > 0 ? [words.open(totals.open)] : []),
    ...(totals.small > 0 ? [words.small(totals.small)] : []),
  ];
}

function indexed(asked: Asked, parts: SeriesData, base: string): Measured {
  const { mapping, lang } = asked;
  const words = choiceWordsOf(lang);
  const other = namesOf(asked).find((name) => !isLevel(name));
  if (other !== undefined) throw new PlotProblem(words.problem.noLevel(other));
  if (!parts.categories.some(({ at }) => at !== null)) throw new PlotProblem(words.problem.noTime);
  const place = placeOfTime(parts.categories, base);
  if (place === null) throw new PlotProblem(words.problem.noBase(base));
  const name = parts.categories[place]?.name ?? base;
  const { series, without } = indexedAt(parts.series, place, name);
  if (without.length === series.length) throw new PlotProblem(words.problem.zeroBase(base));
  const names = without.map((one) => chartName(one.name, 30));
  return {
    data: { ...parts, series },
    mapping,
    said: words.index(name),
    notes: names.length === 0 ? [] : [words.without(names, name)],
  };
}

function changed({ mapping, lang }: Asked, parts: SeriesData): Measured {
  const words = choiceWordsOf(lang);
  if (!parts.categories.some(({ at }) => at !== null)) throw new PlotProblem(words.problem.noTime);
  const before = yearBefore(parts.categories);
  const places = before.flatMap((at, place) => (at === null ? [] : [place]));
  if (places.length === 0) throw new PlotProblem(words.problem.noYearBefore);
  const { series, blank } = changesOf(parts.series, before, {
    ...{ written: words.points, base: words.points, factor: 1 },
  });
  const first = Math.min(...parts.categories.flatMap(({ at }) => at ?? []));
  const gaps = parts.categories.filter(({ at }, place) => at !== null && at >= first + 1 && before[place] === null);
  return {
    data: atPlacesOf({ ...parts, series }, places),
    mapping,
    said: words.change,
    notes: [...(gaps.length > 0 ? [words.gaps(gaps.length)] : []), ...(blank > 0 ? [words.blank(blank)] : [])],
  };
}

/** Both columns are read by one mapping, so that a number meets the divisor of its own row and part. */
function perHead(asked: Asked, parts: SeriesData, column: string): Measured {
  const { table, mapping, lang } = asked;
  const { per, problem } = choiceWordsOf(lang);
  const at = placeOfColumn(
    column,
    table.columns.map(({ name }) => name),
  );
  const facts = at === null ? undefined : factsOf(table)[at];
  if (at === null || facts === undefined || facts.median === null) throw new PlotProblem(problem.noColumn(column));
  if (mapping.time === 'headers') throw new PlotProblem(problem.acrossTimes);
  if (mapping.unitColumn !== null || new Set(parts.series.map(({ unit }) => unit.base)).size > mapping.values.length)
    throw new PlotProblem(problem.ownUnits);
  const level = levelIn(asked);
  if (level !== null) throw new PlotProblem(problem.perRate(level));
  const read = applyMapping(table, { ...mapping, values: [at], unit: '', unitColumn: null });
  if (!read.ok) throw new PlotProblem(problem.zeroAll(facts.name));
  const places = parts.categories.map(({ id }) => read.data.categories.findIndex((one) => one.id === id));
  const heads = atPlacesOf(read.data, places).series;
  if (heads.every(({ values }) => values.every((value) => value === null || value === 0)))
    throw new PlotProblem(problem.zeroAll(facts.name));
  if (heads.some(({ unit }) => unit.base !== facts.unit.base)) throw new PlotProblem(problem.ownUnits);
  const [only] = heads;
  const isSplit = heads.length > 1 || mapping.group !== null || (mapping.time !== null && mapping.label.length > 0);
  const partOf = (one: Series): string => one.measure?.part ?? one.path.join(' · ');
  const headOf = (one: Series): Series | undefined =>
    isSplit ? heads.find(({ path }) => path.join(' · ') === partOf(one)) : only;
  const called = facts.unit.base || facts.bareName;
  const unitOf = ({ unit }: Series): string => `${unit.base || '1'}/${called}`;
  // Divided by itself the divisor would be 1 everywhere.
  const isDivisor = ({ measure, path }: Series): boolean =>
    measure === undefined ? path.length === 1 && path[0] === facts.bareName : measure.name === facts.bareName;
  const others = parts.series.filter((one) => !isDivisor(one));
  const own = others.length > 0 ? others : parts.series;
  const series = own.flatMap((one) => dividedBy([one], headOf, { ...named(unitOf(one)) }));
  return { data: { ...parts, series }, mapping, said: per(chartName(facts.bareName, 40)), notes: [] };
}

const named = (unit: string) => ({ written: unit, base: unit, factor: 1 });

import { type ColumnFacts, factsOf } from '../../figures/mapping/column-facts.ts';
import {
  arePlanAndResult,
  isCodeName,
  isGrowthName,
  isRankName,
  isRateName,
} from '../../figures/mapping/column-names.ts';
import { countKeys } from '../../figures/mapping/keys.ts';
import { areBeforeAndAfter, isOrdinal } from '../../figures/mapping/ordinal.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Applied } from '../../figures/mapping/series.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { type ReadTable, splitBrackets, textOf } from '../../figures/table/read-table.ts';
import { placesOf } from './place-tiles.ts';
import { areMonths } from './plot-heat.ts';
import { greatest, least } from './plot-numbers.ts';
import { isLike, isNumber } from './plot-parts.ts';
import { areAges, isSexName, sexesOf } from './plot-pyramid.ts';
import { canBox } from './plot-spread.ts';
import { isHundred, sumsOf, totalOf } from './plot-stacks.ts';
import { withoutTotals } from './plot-totals.ts';
import { stepsIn } from './plot-waterfall.ts';

/** Reads the table of a shape by any mapping. */
type Reader = (mapping: Mapping) => Applied;

/** A table as its inferred mapping reads it, totals aside; years as columns are times here. */
export interface Shape {
  readonly table: ReadTable;
  readonly mapping: Mapping;
  readonly read: Reader;
  readonly data: SeriesData;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
}

/** What can be told of a table; null where it cannot be read by the mapping. */
export function shapeOf(table: ReadTable, mapping: Mapping, read: Reader): Shape | null {
  const isPair = mapping.time === 'headers';
  const applied = read(isPair ? { ...mapping, kind: 'lines' } : mapping);
  if (!applied.ok) return null;
  const { categories, series } = withoutTotals(applied.data, 'zh');
  return { table, mapping, read, data: applied.data, categories, series };
}

const isWhole = ({ series }: Shape): boolean => series.every(({ values }) => values.every(isNumber));
export const isAboveZero = ({ series }: Shape): boolean =>
  series.every(({ values }) => values.every((one) => (one ?? 0) >= 0));
export const unitsOf = ({ series }: Shape): number => new Set(series.map(({ unit }) => unit.base)).size;
export const isOneUnit = (shape: Shape): boolean => unitsOf(shape) === 1;

/** Parts that a stack can show. */
const MOST_PARTS = 8;
const isStackable = (shape: Shape): boolean =>
  isWhole(shape) && isOneUnit(shape) && shape.series.length >= 2 && shape.series.length <= MOST_PARTS;

export const areSharesOfHundred = (shape: Shape): boolean =>
  isStackable(shape) &&
  isAboveZero(shape) &&
  shape.categories.length >= 2 &&
  sumsOf(shape.series).every((sum) => isHundred(sum, shape.series[0]?.unit.base ?? ''));

/** Three parts at least, and the total of the table is their sum. */
export const arePartsOfTotal = (shape: Shape): boolean =>
  isStackable(shape) && shape.series.length >= 3 && totalOf(shape.data, shape) !== null;

/**
 * Whether a stack of all columns says anything: rates, measures of unlike sizes, plans beside their results and losses
 * beside gains have no sum.
 */
export const canAddUp = (shape: Shape): boolean =>
  isStackable(shape) &&
  !areRanks(shape) &&
  (areSharesOfHundred(shape) ||
    totalOf(shape.data, shape) !== null ||
    (isAboveZero(shape) &&
      shape.mapping.kind !== 'multiples' &&
      !shape.series.some(isOfRate) &&
      !arePlanAndResult(shape.series.map(({ name }) => name)) &&
      isLike(shape.series, 100)));

export const hasBothSigns = ({ series }: Shape): boolean =>
  series.some(({ values }) => values.some((value) => (value ?? 0) < 0)) &&
  series.some(({ values }) => values.some((value) => (value ?? 0) > 0));

export const areAgesBySex = ({ data, categories, series }: Shape): boolean =>
  !data.isTime && sexesOf(series) !== null && areAges(categories);

/** Women and men of the last of several years side by side; null where the table is of no ages, or of one time. */
export function latestSexes({ table, mapping, read }: Shape): Shape | null {
  const timed = factsOf(table).flatMap(({ at, headerTime }) =>
    headerTime !== null && mapping.values.includes(at) && isSexName(headerTime.rest)
      ? [{ at, time: headerTime.time.at }]
      : [],
  );
  const last = Math.max(...timed.map(({ time }) => time));
  const values = timed.filter(({ time }) => time === last).map(({ at }) => at);
  const shape = values.length === 2 ? shapeOf(table, { ...mapping, time: null, values }, read) : null;
  return shape !== null && areAgesBySex(shape) ? shape : null;
}

const AGE = /^(?:年龄|周岁|岁数|ages?|age in years)$/i;

/** Women and men along a column of ages in bare numbers. */
export const areAgesAlong = ({ table, mapping: { time }, categories, series }: Shape): boolean =>
  typeof time === 'number' &&
  AGE.test(factsOf(table)[time]?.bareName.trim() ?? '') &&
  sexesOf(series) !== null &&
  categories.length >= 5 &&
  categories.every(({ at }) => at !== null && at >= 0 && at <= 125);

export const areSteps = ({ data }: Shape): boolean =>
  !data.isTime && data.series[0] !== undefined && data.series.length === 1 && stepsIn(data, data.series[0]) !== null;

const OPINION =
  /满意|同意|赞成|重要|信任|符合|经常|从不|[很较]好|agree|satisf|good|poor|likely|important|trust|often|never|fair/i;

/** How many gave each answer: whole numbers of persons, which shares can be made of. */
const areCounted = (shape: Shape): boolean =>
  isStackable(shape) &&
  isAboveZero(shape) &&
  shape.series.every(({ unit, values }) => unit.base !== '%' && values.every(Number.isInteger)) &&
  sumsOf(shape.series).every((sum) => (sum ?? 0) > 0);

/** Answers from one end to the other, in per cent or in persons. */
export const areOpinions = (shape: Shape): boolean =>
  !shape.data.isTime &&
  shape.series.length >= 3 &&
  (areSharesOfHundred(shape) || areCounted(shape)) &&
  isOrdinal(shape.series.map(({ name }) => name)) &&
  shape.series.some(({ name }) => OPINION.test(name));

const YEAR = /(?:19|20)\d\d/;

/** Months by years, or by places and kinds, whichever are the rows: how many of those there are. */
export function beyondMonths({ categories, series }: Shape): { readonly count: number; readonly areYears: boolean } {
  const [rows = [], columns = []] = [categories, series].map((list) => list.map(({ name }) => name));
  const others = areMonths(rows) ? columns : areMonths(columns) ? rows : [];
  return { count: others.length, areYears: others.every((name) => YEAR.test(name)) };
}

export const isMonthly = ({ data, categories }: Shape): boolean =>
  data.isTime && categories.length >= 36 && categories.every(({ step }) => step === 'month');

/** Rows that two measures are told of: enough of them, and the measures are not parts of each other. */
const LEAST_PAIRS = 8;
export const areTwoMeasures = (shape: Shape): boolean =>
  !shape.data.isTime &&
  shape.mapping.time === null &&
  shape.mapping.group === null &&
  shape.series.length === 2 &&
  shape.categories.length >= LEAST_PAIRS &&
  !(isOneUnit(shape) && isLike(shape.series)) &&
  !isGrowthBeside(shape) &&
  !isShareBeside(shape);

const SHARE_NAME =
  /占比|比重|构成|份额|百分比|^占|\bshares?\b|% of total|\bper ?cent of total\b|^(?:%|pct|percent(?:age)?)$/i;

/** 预算数 beside 占比: one measure, told twice. */
const isShareBeside = ({ series }: Shape): boolean =>
  series.filter(({ name, unit }) => unit.base === '%' && SHARE_NAME.test(name.trim())).length === 1;

/** 产值 and 比上年增长（%）: how one measure changed, and no other measure of its own. */
const isGrowthBeside = ({ series }: Shape): boolean =>
  series.filter(({ name, unit }) => unit.base === '%' && isGrowthName(name)).length === 1;

/** A grid of numbers of one kind, too many for bars. */
export const isMatrix = (shape: Shape): boolean =>
  !shape.data.isTime &&
  isOneUnit(shape) &&
  shape.series.length >= 6 &&
  shape.series.length <= 40 &&
  shape.categories.length >= 5 &&
  shape.categories.length <= 60 &&
  isLike(shape.series, 100);

export const arePlaces = ({ data, categories }: Shape): boolean =>
  !data.isTime && placesOf(categories.map(({ name }) => name)) !== null;

/** Of a rate a map tells something; of a count only where many people live. */
export const isRate = ({ series: [first] }: Shape): boolean => first !== undefined && isOfRate(first);

/** Whether all columns are of places in an order, which have no sum and no growth. */
export const areRanks = ({ table, mapping: { values } }: Pick<Shape, 'table' | 'mapping'>): boolean =>
  values.every((at) => isRankName(factsOf(table)[at]?.name ?? ''));

/** Whether any series is a share, a growth or a place, of which no index is told. */
export const isOfShares = (shape: Shape): boolean =>
  areRanks(shape) || shape.series.some(({ unit, name }) => /^[%‰]/.test(unit.base) || isGrowthName(name));

const isOfRate = ({ unit, name }: Series): boolean =>
  /[%‰]|\/|每|人均/.test(unit.base) || isRateName(splitBrackets(name).name) || /人均/.test(name);

/** Rows with a number at each of two times; the times are years, or before and after side by side. Null for any others. */
export function pairsOf({ data, categories, series, mapping }: Shape): readonly (readonly (number | null)[])[] | null {
  // Two measures, or women of one year and men of another, have no slope in common.
  if (data.isTime)
    return categories.length === 2 && mapping.values.length === (mapping.time === 'headers' ? 2 : 1)
      ? series.filter(({ aggregate }) => aggregate === null).map(({ values }) => values)
      : null;
  if (!areBeforeAndAfter(series.map(({ name }) => name))) return null;
  return categories.flatMap(({ aggregate }, place) =>
    aggregate === null ? [series.map(({ values }) => values[place] ?? null)] : [],
  );
}

/** Whether all rows can stand on one scale. */
export function areOfLikeSize(rows: readonly (readonly (number | null)[])[]): boolean {
  const sizes = rows.map((values) => greatest(values.filter(isNumber).map(Math.abs)));
  return least(sizes) > 0 && greatest(sizes) <= 20 * least(sizes);
}

/** The column whose things have a chart each, where two columns name the lines; null where there is none. */
export function facetOf({ mapping, series, data }: Shape): number | null {
  const columns = [...mapping.label, ...(mapping.group === null ? [] : [mapping.group])];
  if (!data.isTime || columns.length !== 2 || series.length <= 5) return null;
  if (series.some(({ path }) => path.length !== 2)) return null;
  const counts = columns.map((_, at) => new Set(series.map(({ path }) => path[at])).size);
  const [first = 0, second = 0] = counts;
  if (series.length * 1.25 < first * second || Math.min(first, second) < 2) return null;
  // The column of more things heads the charts, the other one makes their lines.
  const at = first >= second ? 0 : 1;
  const [many, few] = at === 0 ? [first, second] : [second, first];
  return many <= 12 && few <= 5 ? (columns[at] ?? null) : null;
}

const LEAST_RECORDS = 30;
/** Names that only persons have: two of them may be called the same. */
const OF_PERSONS = /^(?:(?:职工|员工|会员)?姓名|full ?name|respondent|受访者)$/i;
const PERSON = /^(?:姓名|职工姓名|员工姓名|name|full ?name|respondent|受访者)$/i;

/** Rows that are cases and no categories: what is measured of them, and a column of few groups they belong to. */
export interface Records {
  readonly value: number;
  /** All that was measured of each. */
  readonly measures: readonly number[];
  readonly group: number | null;
}

/** Numbered cases, such as persons or visits; null where rows are things with names of their own. */
export function recordsIn(table: ReadTable, { label, group: own, time }: Mapping): Records | null {
  if (time !== null || table.rows.length < LEAST_RECORDS) return null;
  const facts = factsOf(table);
  const isUnnamed =
    label.length === 0 ||
    label.every((at) => isCaseName(facts[at], table)) ||
    label.some((at) => OF_PERSONS.test(facts[at]?.name.trim() ?? '')) ||
    countKeys(table, own === null ? label : [...label, own]) < table.rows.length * 0.98;
  const numbers = facts.filter((one) => isMeasured(one));
  const value = numbers.find(({ distinct }) => distinct >= 10) ?? numbers[0];
  if (!isUnnamed || value === undefined) return null;
  const group = facts.find(
    ({ kind, distinct, filled, at }) =>
      kind === 'text' && distinct >= 2 && distinct <= 12 && filled >= distinct * 8 && at !== value.at,
  );
  const measures = numbers.filter(({ distinct }) => distinct >= 10).map(({ at }) => at);
  return { value: value.at, measures, group: group?.at ?? null };
}

const isMeasured = ({ kind, role, name }: ColumnFacts): boolean =>
  kind === 'number' && role === null && !isCodeName(name);

/** A number, a code such as A-017, or the name of a person. */
function isCaseName(facts: ColumnFacts | undefined, { rows }: ReadTable): boolean {
  if (facts === undefined || facts.distinct < facts.filled) return false;
  if (facts.kind === 'code' || PERSON.test(facts.name.trim()) || isCodeName(facts.name)) return true;
  const texts = rows.slice(0, 200).map((row) => textOf(row[facts.at]));
  return texts.every((text) => /^[A-Za-z]{0,4}[-_ ]?\d+$/.test(text));
}

/** Whether each group of records has numbers enough for a box; of several columns, whether they are of one scale. */
export const canBoxBy = (read: Reader, mapping: Mapping, isOfColumns = false): boolean => {
  const applied = read(mapping);
  return applied.ok && canBox(applied.data.series) && (!isOfColumns || isLike(applied.data.series, 3));
};

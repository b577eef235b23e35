import { isRising } from '../long/number-slice.ts';
import { cellAt, type ReadTable, rowCountOf, textOf } from '../table/read-table.ts';
import { type ColumnFacts, measuresOf } from './column-facts.ts';
import { isTimeName } from './column-kind.ts';
import { isBeginningName, isCodeName, isGrowthName, isRateName, isValueName } from './column-names.ts';
import { countKeys, isNested, isUnique, keyAmong, MOST_DOUBLED } from './keys.ts';
import { isOrdinal } from './ordinal.ts';
import type { Mapping, PlotKind } from './plot.ts';
import { areCases, isDated, isOrdered, timeColumns, withBlanks } from './time-points.ts';
import { splitUnit } from './unit.ts';

/** Series up to which bars can stand in groups, categories up to which they do, and bars in all. */
const MOST_GROUPED = 5;
const MOST_GROUPS = 12;
const MOST_BARS = 24;
const MOST_DOTS = 5;
/** Columns without a unit are taken for one where their middle values differ by no more than this factor. */
const LIKE = 20;

interface Columns {
  readonly table: ReadTable;
  readonly numbers: readonly ColumnFacts[];
  readonly texts: readonly ColumnFacts[];
  readonly times: readonly ColumnFacts[];
  readonly codes: readonly ColumnFacts[];
  readonly blanks: readonly ColumnFacts[];
  readonly unitColumn: number | null;
}

/** The mapping of a table that has at least one column of numbers. */
export function inferShape(table: ReadTable, facts: readonly ColumnFacts[]): Mapping {
  const of = (kind: ColumnFacts['kind']) =>
    facts.filter((one) => one.kind === kind && one.role === null && !one.isUnits);
  const texts = of('text').filter(({ distinct }) => distinct > 1 || rowCountOf(table) < 2);
  const codes = of('code');
  const isNamed = texts.length + codes.length > 0;
  const columns: Columns = {
    table,
    numbers: measuresOf(facts),
    texts,
    times: of('time').filter(({ distinct, name }) => distinct > 1 && !(isNamed && isBeginningName(name))),
    codes,
    blanks: of('blank'),
    unitColumn: unitColumnOf(table, facts),
  };
  return wideTimes(columns) ?? downTimes(columns) ?? alongNumbers(columns) ?? categories(columns);
}

/** The column of units; the one in words where another holds their codes. */
function unitColumnOf(table: ReadTable, facts: readonly ColumnFacts[]): number | null {
  const found = facts.filter(({ isUnits, filled }) => isUnits && filled > 0);
  if (found.length === 0) return null;
  const worded = found.find(({ at }) => table.rows.some((row) => /\p{Ll}|\p{Script=Han}|[%‰]/u.test(textOf(row[at]))));
  return (worded ?? found[0])?.at ?? null;
}

/** 2020, 2021, … as columns, or `Value 2020`, `Value 2021`, …: each row a series, or one for each thing measured. */
function wideTimes(columns: Columns): Mapping | null {
  const times = timeColumns(columns.numbers);
  if (times.length < 2 || times.length < columns.numbers.length / 2) return null;
  const label = labelOf(columns);
  const count = rowCountOf(columns.table);
  const isPair = new Set(times.map(({ headerTime }) => headerTime?.time.at)).size === 2;
  const series = times.length;
  const things = new Set(times.map(({ headerTime }) => headerTime?.rest));
  if (isPair && things.size > 1 && !isOneUnit(times)) return null;
  const kind: PlotKind = !isPair
    ? 'lines'
    : canGroup(series, count)
      ? 'grouped-bars'
      : series <= MOST_DOTS
        ? 'dots'
        : 'lines';
  return {
    ...mappingOf(columns, kind === 'lines' ? withBlanks(times, columns.blanks) : times, kind),
    label,
    time: 'headers',
    ...(hasOwnOrder(columns, label) ? { order: 'file' as const } : {}),
  };
}

/** A column of times: each other column of numbers a series, or each name that comes with two times at least. */
function downTimes(columns: Columns): Mapping | null {
  const { table, texts, codes, times } = columns;
  // 2022 and M01 beside 2022 Jan: the whole time says it alone.
  const whole = times.find(({ at, distinct }) => distinct > 1 && isDated(table, at) && isUnique(table, [at]));
  const [first, second] = whole === undefined ? times : [whole];
  const rows = rowCountOf(table);
  const isNamed = texts.some(({ distinct, filled }) => distinct === filled && filled >= 3 && filled * 2 > rows);
  if (first === undefined || areCases(columns, first)) return null;
  const names = namesOf([...texts, ...codes], rows);
  if (isUnique(table, [first.at, ...unitKey(columns, first.at, names)])) {
    if (isNamed && !isOrdered(table, first.at)) return null;
    return timed(columns, first.at, null);
  }
  if (second !== undefined && isUnique(table, [first.at, second.at])) {
    const [coarse, fine] = first.distinct <= second.distinct ? [first, second] : [second, first];
    // November to February: where no month comes in two years there is nothing to compare year by year.
    if (fine.distinct === rows && rows <= MOST_BARS) return oneByOne(columns, [coarse.at, fine.at]);
    return timed(columns, fine.at, coarse.at);
  }
  if (isNamed) return null;
  // A time that comes twice is a slip, where nothing could tell one from the other.
  if (names.length === 0 && rows - countKeys(table, [first.at]) <= rows * MOST_DOUBLED)
    return timed(columns, first.at, null);
  const units = unitKey(columns, first.at, names);
  const key = keyAmong(table, [first.at, ...units], names);
  if (key === null || countKeys(table, [...key, ...units]) * LEAST_TIMES > rows) return null;
  const [only, ...others] = key;
  if (only !== undefined && others.length === 0) return timed(columns, first.at, only);
  // Columns that only together name a series: region and sector.
  return { ...timed(columns, first.at, only ?? null), group: null, label: key };
}

/** Rows in the order of the file, each named by several columns. */
const oneByOne = (columns: Columns, label: readonly number[]): Mapping => ({
  ...mappingOf(columns, columns.numbers, kindFor(columns, label)),
  label,
  order: 'file',
});

/** Rows of two units are of two series; of names that tell the rows apart by themselves nothing is taken away for it. */
function unitKey({ table, unitColumn }: Columns, time: number, names: readonly number[]): readonly number[] {
  if (unitColumn === null) return [];
  const key = keyAmong(table, [time], names);
  return key !== null && isUnique(table, [time, ...key]) ? [] : [unitColumn];
}

/** Points a series has on average, for its names to be series at all. */
const LEAST_TIMES = 1.5;

/** Columns that can name rows: remarks on a few of them cannot. */
const namesOf = (columns: readonly ColumnFacts[], rows: number): readonly number[] =>
  columns
    .filter(({ filled }) => filled * 2 > Math.min(rows, 2000))
    .sort((a, b) => Number(/^parent/i.test(a.name)) - Number(/^parent/i.test(b.name)))
    .map(({ at }) => at);

/** With a group the column that says it holds the values, or the few measures of each part. */
function timed(columns: Columns, time: number, group: number | null): Mapping {
  const values = group === null ? columns.numbers : headlines(columns, lineCount(columns, group));
  return { ...mappingOf(columns, values, 'lines'), label: [], time, group };
}

/** Measures of the same parts that can be drawn beside each other, and of so few parts that each has a line everywhere. */
const MOST_MEASURES = 4;
const MOST_MEASURES_OF_FEW = 12;

const lineCount = ({ texts, codes }: Columns, group: number): number =>
  [...texts, ...codes].find(({ at }) => at === group)?.distinct ?? Number.POSITIVE_INFINITY;

/** The column that says it holds the values; else all measures where they are few, or the first that varies. */
function headlines({ numbers, unitColumn }: Columns, parts = Number.POSITIVE_INFINITY): readonly ColumnFacts[] {
  const named = numbers.find(({ name }) => isValueName(name));
  if (named !== undefined) return [named];
  const varying = numbers.filter(({ distinct }) => distinct > 1);
  const isFew = varying.length <= MOST_MEASURES || parts <= MOST_GROUPED;
  if (varying.length > 1 && isFew && unitColumn === null) return varying.slice(0, MOST_MEASURES_OF_FEW);
  return (varying.length > 0 ? varying : numbers).slice(0, 1);
}

function alongNumbers(columns: Columns): Mapping | null {
  const { table, numbers, texts, times, codes } = columns;
  const at = alongColumn(table, [...numbers, ...texts, ...times, ...codes]);
  if (at === null) return null;
  const values = numbers.filter((one) => one.at !== at);
  return { ...mappingOf(columns, values, 'lines'), time: at };
}

/** Where a table has nothing but numbers, the first of them rising from row to row: what the others are measured along. */
export function alongColumn(table: ReadTable, facts: readonly ColumnFacts[]): number | null {
  const [first, ...rest] = facts.filter(({ kind }) => kind !== 'blank').sort((a, b) => a.at - b.at);
  if (first === undefined || rest.length === 0 || rest.some(({ kind }) => kind !== 'number')) return null;
  const isRun = first.kind === 'code' && !isCodeName(first.name);
  if (first.kind !== 'number' && !isRun) return null;
  return rowCountOf(table) > MOST_GROUPS && isRunning(table, first.at) ? first.at : null;
}

/** Whether each cell is a number above the one before it. */
function isRunning(table: ReadTable, column: number): boolean {
  const numbers = table.numbers?.[column];
  if (numbers !== undefined) return numbers.length > 1 && isRising(numbers);
  const count = rowCountOf(table);
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row += 1) {
    const cell = cellAt(table, row, column);
    if (typeof cell !== 'number' || cell <= last) return false;
    last = cell;
  }
  return count > 1;
}

function categories(columns: Columns): Mapping {
  const { numbers, texts } = columns;
  const groups = pairOf(columns);
  if (groups !== null) {
    const [category, series] = groups;
    const isFew = canGroup(series.distinct, category.distinct);
    const kind: PlotKind = isFew ? 'grouped-bars' : series.distinct <= MOST_DOTS ? 'dots' : 'multiples';
    const found = headlines(columns);
    const bars = series.distinct * category.distinct * found.length;
    return {
      ...mappingOf(columns, isFew && bars <= MOST_BARS * 2 ? found : found.slice(0, 1), kind),
      label: [category.at],
      group: series.at,
    };
  }
  const label = labelOf(columns);
  const isBare = label.length === 0 && texts.length === 0;
  const order = isBare || hasOwnOrder(columns, label) ? 'file' : 'value';
  return { ...mappingOf(columns, numbers, kindFor(columns, label)), label, order };
}

/**
 * Ages and sizes stay as the file has them, and so do 1396, 1397, … under a name that nobody knows, and times that could
 * not be put in order.
 */
function hasOwnOrder({ table, codes, times }: Columns, label: readonly number[]): boolean {
  const isTime = (at: number) => times.some((one) => one.at === at) || isTimeName(table.columns[at]?.name ?? '');
  if (label.some(isTime)) return true;
  const [at, ...others] = label;
  if (at === undefined || others.length > 0) return false;
  const code = codes.find((one) => one.at === at);
  if (code !== undefined && isCodeName(code.name)) return false;
  return isOrdinal(table.rows.map((row) => textOf(row[at])));
}

function kindFor(columns: Columns, label: readonly number[]): PlotKind {
  const { numbers, table, unitColumn } = columns;
  const count = rowCountOf(table);
  const hasOwnUnits = numbers.some((one) => one.hasOwnUnits);
  if (unitColumn !== null || hasOwnUnits || hasUnitsInNames(columns, label)) return 'multiples';
  if (numbers.length === 1) return 'bars';
  if (!isOneUnit(numbers)) return 'multiples';
  if (canGroup(numbers.length, count)) return 'grouped-bars';
  return numbers.length <= MOST_DOTS ? 'dots' : 'multiples';
}

const canGroup = (series: number, categories: number): boolean =>
  series <= MOST_GROUPED && categories <= MOST_GROUPS && series * categories <= MOST_BARS;

/** 总人口（万人）, 产值（亿元）: rows that differ in unit. */
function hasUnitsInNames({ table }: Columns, label: readonly number[]): boolean {
  const [at] = label;
  if (at === undefined) return false;
  const units = table.rows.slice(0, 100).map((row) => splitUnit(textOf(row[at])).unit);
  return new Set(units.filter(Boolean)).size > 1;
}

/** One unit said of all, or none said and sizes that can stand on one axis. */
function isOneUnit(numbers: readonly ColumnFacts[]): boolean {
  const units = new Set(numbers.map(({ unit }) => unit.written));
  if (units.size > 1) return false;
  // 参保率 beside 较上年: how much of it there is, and how it changed.
  if (new Set(numbers.map(({ bareName }) => isGrowthName(bareName))).size > 1) return false;
  if (numbers[0]?.unit.written) return true;
  // 城镇化率 beside 城镇 and 乡村, and none of them with a unit.
  if (new Set(numbers.map(({ bareName, headerTime }) => isRateName(headerTime?.rest ?? bareName))).size > 1)
    return false;
  const sizes = numbers.flatMap(({ median }) => (median === null || median === 0 ? [] : [median]));
  return Math.max(...sizes, 0) <= LIKE * Math.min(...sizes, Number.POSITIVE_INFINITY);
}

/** Two columns of texts that only together tell the rows apart, every name of one coming with most of the other. */
function pairOf({ table, texts }: Columns): readonly [ColumnFacts, ColumnFacts] | null {
  if (texts.some((text) => isUnique(table, [text.at]))) return null;
  for (const [index, first] of texts.entries()) {
    for (const second of texts.slice(index + 1)) {
      if (first.distinct < 2 || second.distinct < 2 || !isUnique(table, [first.at, second.at])) continue;
      // Cities under their provinces are one list of names, and not two dimensions.
      if (table.rows.length < (first.distinct * second.distinct) / 2 || isNested(table, first.at, second.at)) continue;
      return second.distinct <= first.distinct ? [first, second] : [second, first];
    }
  }
  return null;
}

/** The columns that tell the rows apart, the fewest; a code only where there is no text. */
function labelOf({ table, texts, times, codes }: Columns): readonly number[] {
  const columns = texts.length > 0 ? texts : [...times, ...codes];
  const names = columns.map(({ at }) => at);
  return keyAmong(table, [], names) ?? names.slice(0, MOST_LABELS);
}

const MOST_LABELS = 3;

function mappingOf(columns: Columns, values: readonly ColumnFacts[], kind: PlotKind): Mapping {
  return {
    label: [],
    values: values.map(({ at }) => at),
    group: null,
    time: null,
    unit: '',
    unitColumn: columns.unitColumn,
    kind,
    order: 'value',
  };
}

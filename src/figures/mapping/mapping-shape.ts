import { type ReadTable, splitBrackets, textOf } from '../table/read-table.ts';
import { type ColumnFacts, isTimeName, timesOf } from './column-facts.ts';
import type { Mapping, PlotKind } from './plot.ts';
import { isKnownUnit } from './unit.ts';

/** Series up to which bars can stand in groups, categories up to which they do, and bars in all. */
const MOST_GROUPED = 5;
const MOST_GROUPS = 12;
const MOST_BARS = 24;
const MOST_DOTS = 5;
/** Columns without a unit are taken for one unit where their middle values differ by no more than this factor. */
const LIKE = 20;

interface Columns {
  readonly table: ReadTable;
  readonly numbers: readonly ColumnFacts[];
  readonly texts: readonly ColumnFacts[];
  readonly times: readonly ColumnFacts[];
  readonly codes: readonly ColumnFacts[];
  readonly unitColumn: number | null;
}

/** The mapping of a table that has at least one column of numbers. */
export function inferShape(table: ReadTable, facts: readonly ColumnFacts[]): Mapping {
  const of = (kind: ColumnFacts['kind']) => facts.filter((one) => one.kind === kind && !one.isUnits);
  const columns: Columns = {
    table,
    numbers: of('number'),
    texts: of('text').filter(({ distinct }) => distinct > 1 || table.rows.length < 2),
    times: of('time').filter(({ distinct }) => distinct > 1),
    codes: of('code'),
    unitColumn: facts.find((one) => one.isUnits && one.kind === 'text')?.at ?? null,
  };
  return wideTimes(columns) ?? downTimes(columns) ?? alongNumbers(columns) ?? categories(columns);
}

/** 2020, 2021, … as columns: each row a series. */
function wideTimes(columns: Columns): Mapping | null {
  const times = columns.numbers.filter(({ isTimeHeader }) => isTimeHeader);
  if (times.length < 2 || times.length < columns.numbers.length / 2) return null;
  const label = labelOf(columns);
  const count = columns.table.rows.length;
  const isPair = times.length === 2;
  const kind: PlotKind = isPair ? (canGroup(2, count) ? 'grouped-bars' : 'dots') : 'lines';
  return { ...mappingOf(columns, times, kind), label, time: 'headers' };
}

/** A column of times: each other column of numbers a series, or each name that comes with two times at least. */
function downTimes(columns: Columns): Mapping | null {
  const [first, second] = columns.times;
  const isNamed = columns.texts.some(({ distinct, filled }) => distinct === filled && filled >= 3);
  if (first === undefined) return null;
  if (isUnique(columns.table, [first.at])) {
    if (isNamed && !isOrdered(columns.table, first)) return null;
    return timed(columns, first.at, null);
  }
  if (second !== undefined && isUnique(columns.table, [first.at, second.at])) {
    const [coarse, fine] = first.distinct <= second.distinct ? [first, second] : [second, first];
    return timed(columns, fine.at, coarse.at);
  }
  if (isNamed) return null;
  const group = [...columns.texts, ...columns.codes].find(
    ({ at, distinct, filled }) => distinct * 2 <= filled && isUnique(columns.table, [first.at, at]),
  );
  if (group !== undefined) return timed(columns, first.at, group.at);
  // Two or three columns that only together name a series: region and sector.
  for (let count = 2; count <= Math.min(3, columns.texts.length); count += 1) {
    const label = columns.texts.slice(0, count).map(({ at }) => at);
    if (isUnique(columns.table, [first.at, ...label]))
      return { ...timed(columns, first.at, null), label, values: columns.numbers.slice(0, 1).map(({ at }) => at) };
  }
  return null;
}

/** With a group the first column of numbers alone: the headline series. */
function timed(columns: Columns, time: number, group: number | null): Mapping {
  const { numbers } = columns;
  const headline = numbers.find(({ distinct }) => distinct > 1) ?? numbers[0];
  const values = group === null || headline === undefined ? numbers : [headline];
  return { ...mappingOf(columns, values, 'lines'), label: [], time, group };
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
  if (first === undefined || rest.length === 0 || [first, ...rest].some(({ kind }) => kind !== 'number')) return null;
  return table.rows.length > MOST_GROUPS && isRising(table, first.at) ? first.at : null;
}

/** Whether each cell is a number above the one before it. */
function isRising({ rows }: ReadTable, column: number): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell !== 'number' || cell <= last) return false;
    last = cell;
  }
  return rows.length > 1;
}

function categories(columns: Columns): Mapping {
  const { numbers, texts, times } = columns;
  const groups = pairOf(columns);
  if (groups !== null) {
    const [category, series] = groups;
    const isFew = canGroup(series.distinct, category.distinct);
    const kind: PlotKind = isFew ? 'grouped-bars' : series.distinct <= MOST_DOTS ? 'dots' : 'multiples';
    return { ...mappingOf(columns, numbers.slice(0, 1), kind), label: [category.at], group: series.at };
  }
  const label = labelOf(columns);
  const isBare = label.length === 0 && texts.length === 0;
  const isNamed = texts.some(({ at }) => at === label[0]);
  // Times that could not be put in order keep the file's, and are never ranked by what they hold.
  const isTimed = label.some(
    (at) => times.some((one) => one.at === at) || isTimeName(columns.table.columns[at]?.name ?? ''),
  );
  const order = isBare || isTimed || (isNamed && isOrdinal(columns.table, label)) ? 'file' : 'value';
  return { ...mappingOf(columns, numbers, kindFor(columns, label)), label, order };
}

const WEEKDAY = /^(?:(?:星期|周|礼拜)[一二三四五六日天]$|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$)/i;

/**
 * Whether names have an order of their own: days of the week, or numbers in front that rise from row to row in like words, as
 * `18–24岁`, `1950s`, `<5`, `9:00` do; numbers before names that all differ are codes.
 */
function isOrdinal({ rows }: ReadTable, [at, ...others]: readonly number[]): boolean {
  if (at === undefined || others.length > 0) return false;
  const names = rows.map((row) => textOf(row[at]).normalize('NFKC')).filter((name) => name !== '');
  if (names.length < 3) return false;
  if (names.every((name) => WEEKDAY.test(name))) return true;
  const numbers = names.map((name) => Number(/^[^\p{L}\d]*((?!0\d)\d+(?:\.\d+)?)/u.exec(name)?.[1] ?? Number.NaN));
  const isRisingOn = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Number.NaN));
  const words = new Set(names.map((name) => name.replace(/[\d.,\s]+/g, '')));
  return isRisingOn && words.size <= Math.max(3, names.length / 2);
}

function kindFor(columns: Columns, label: readonly number[]): PlotKind {
  const { numbers, table, unitColumn } = columns;
  const count = table.rows.length;
  if (unitColumn !== null || hasUnitsInNames(columns, label)) return 'multiples';
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
  const units = table.rows.slice(0, 100).map((row) => splitBrackets(textOf(row[at])).inside);
  return new Set(units.filter(isKnownUnit)).size > 1;
}

/** One unit said of all, or none said and sizes that can stand on one axis. */
function isOneUnit(numbers: readonly ColumnFacts[]): boolean {
  const units = new Set(numbers.map(({ unit }) => unit.written));
  if (units.size > 1) return false;
  if (numbers[0]?.unit.written) return true;
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
      if (table.rows.length < (first.distinct * second.distinct) / 2) continue;
      return second.distinct <= first.distinct ? [first, second] : [second, first];
    }
  }
  return null;
}

/** The first column that tells the rows apart, or as many as do together; a code only where there is no text. */
function labelOf({ table, texts, times, codes }: Columns): readonly number[] {
  const names = texts.length > 0 ? texts : [...times, ...codes];
  const single = names.find(({ at }) => isUnique(table, [at]));
  if (single !== undefined) return [single.at];
  for (let count = 2; count <= Math.min(3, names.length); count += 1) {
    const some = names.slice(0, count).map(({ at }) => at);
    if (isUnique(table, some)) return some;
  }
  return names.slice(0, 3).map(({ at }) => at);
}

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

/** Whether no two rows hold the same in these columns; blank rows do not count. */
function isUnique({ rows }: ReadTable, columns: readonly number[]): boolean {
  const seen = new Set<string>();
  for (const row of rows) {
    const [first = -1] = columns;
    const key = columns.length === 1 ? textOf(row[first]) : JSON.stringify(columns.map((at) => textOf(row[at])));
    if ((key === '' || columns.length > 1) && row.every((cell) => textOf(cell) === '')) continue;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** Whether times run one way through the file. */
function isOrdered(table: ReadTable, { at }: ColumnFacts): boolean {
  const read = timesOf(table, at);
  const times = table.rows.flatMap((row) => read(row[at])?.at ?? []);
  const steps = times.slice(1).map((time, index) => Math.sign(time - (times[index] ?? time)));
  return new Set(steps).size <= 1;
}

import type { Time } from '../cell/calendar.ts';
import { type ReadTable, rowCountOf, textOf } from '../table/read-table.ts';
import { type ColumnFacts, factsOf, timesOf } from './column-facts.ts';

/** Where a category lies on an axis of times: `at` in years, or at its own number where `step` is null. */
export interface Spot extends Pick<Time, 'isCumulative'> {
  readonly at: number;
  readonly step: Time['step'] | null;
}

/** A row's point on an axis of times. */
export interface TimePoint {
  /** The same for rows of the same time. */
  readonly key: string | number;
  /** As the file writes it, its mark with it: 2022（快报）. */
  readonly name: string;
  /** Null for what is no time. */
  readonly spot: Spot | null;
  /** Where each year is a line of its own, which one; else blank. */
  readonly year: string;
}

/** Reads the time of a row by its place. Sums since January of several years stand on one axis from January to December. */
export function timePoints(table: ReadTable, time: number): (row: number) => TimePoint {
  const { columns, rows } = table;
  const cellOf = (row: number) => rows[row]?.[time];
  const nameOf = (row: number): string => columns[time]?.written?.get(row) ?? textOf(cellOf(row));
  const spotOf = newSpots(table, time);
  const point = (row: number): TimePoint => {
    const cell = cellOf(row);
    return { key: typeof cell === 'number' ? cell : textOf(cell), name: nameOf(row), spot: spotOf(row), year: '' };
  };
  const filled = rows.flatMap((_, row) => (nameOf(row) === '' ? [] : [row]));
  if (!filled.every((row) => spotOf(row)?.isCumulative)) return point;
  const years = new Set(filled.map((row) => splitYear(nameOf(row))?.year));
  if (years.size < 2 || years.has(undefined)) return point;
  return (row) => inYear(point(row));
}

function newSpots(table: ReadTable, time: number): (row: number) => Spot | null {
  const cellOf = (row: number) => table.rows[row]?.[time];
  if (factsOf(table)[time]?.kind !== 'number') {
    const read = timesOf(table, time);
    return (row) => read(cellOf(row));
  }
  return (row) => {
    const cell = cellOf(row);
    return typeof cell === 'number' ? { at: cell, step: null } : null;
  };
}

/** 2023年1-2月 as the 1-2月 of a line 2023年: one line through all would fall at each January. */
function inYear(point: TimePoint): TimePoint {
  const parts = splitYear(point.name);
  if (parts === null || point.spot === null) return point;
  const at = point.spot.at - Math.floor(point.spot.at);
  return { key: parts.span, name: parts.span, spot: { ...point.spot, at }, year: parts.year };
}

const YEAR_FIRST = /^((?:1[5-9]|20|21)\d{2}\s?[年년]?)[\s.]*(\S.*)$/u;
const YEAR_LAST = /^(\S.*?)[\s\-.,]+((?:1[5-9]|20|21)\d{2})$/u;

function splitYear(name: string): { readonly year: string; readonly span: string } | null {
  const [, year, span] = YEAR_FIRST.exec(name) ?? [];
  if (year !== undefined && span !== undefined) return { year: year.trim(), span };
  const [, before, last] = YEAR_LAST.exec(name) ?? [];
  return before !== undefined && last !== undefined ? { year: last, span: before } : null;
}

/** Whether all cells of a column of times say the year, too: 2022 Jan, not M01. */
export function isDated(table: ReadTable, at: number): boolean {
  const read = timesOf(table, at);
  return table.rows.every((row) => (read(row[at])?.at ?? 0) >= 1000);
}

/** Whether the times of a column run one way through the file. */
export function isOrdered(table: ReadTable, at: number): boolean {
  const read = timesOf(table, at);
  const times = table.rows.flatMap((row) => read(row[at])?.at ?? []);
  const steps = times.slice(1).map((time, index) => Math.sign(time - (times[index] ?? time)));
  return new Set(steps).size <= 1;
}

/** With the times among them of which nothing is known: a line breaks there, and its table has the gap. */
export function withBlanks(times: readonly ColumnFacts[], blanks: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const own = times.flatMap(({ headerTime }) => headerTime?.time.at ?? []);
  const [from, to] = [Math.min(...own), Math.max(...own)];
  const isAmong = ({ headerTime }: ColumnFacts): boolean =>
    headerTime !== null &&
    headerTime.time.at > from &&
    headerTime.time.at < to &&
    times.some((one) => one.headerTime?.rest === headerTime.rest);
  return [...times, ...blanks.filter(isAmong)].sort((a, b) => a.at - b.at);
}

/** Columns of a series over time, each thing measured at two times at least: 2020年男 and 2020年女 are none. */
export function timeColumns(numbers: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const times = new Map<string, Set<number>>();
  for (const { headerTime } of numbers) {
    if (headerTime === null) continue;
    const own = times.get(headerTime.rest) ?? new Set();
    times.set(headerTime.rest, own.add(headerTime.time.at));
  }
  return numbers.filter(({ headerTime }) => headerTime !== null && (times.get(headerTime.rest)?.size ?? 0) > 1);
}

/** Rows from which on a file may be of cases, and the groups they can be of. */
const LEAST_CASES = 30;
const MOST_GROUPS = 12;

/** Answers or sales as they came in: at odd times, and each of one of a few groups. No line leads from one to the next. */
export const areCases = ({ table, texts, numbers }: Measured, time: ColumnFacts): boolean =>
  rowCountOf(table) >= LEAST_CASES &&
  texts.some((text) => isGroup(text, time)) &&
  !arePolls(numbers) &&
  !isEven(table, time.at);

interface Measured {
  readonly table: ReadTable;
  readonly texts: readonly ColumnFacts[];
  readonly numbers: readonly ColumnFacts[];
}

/** Shares of several parties lead from one time to the next, whoever asked. */
const arePolls = (numbers: readonly ColumnFacts[]): boolean =>
  numbers.filter(({ unit, median }) => unit.base === '%' || (median ?? 101) <= 100).length > 2;

const isGroup = ({ distinct, filled }: ColumnFacts, time: ColumnFacts): boolean =>
  distinct <= MOST_GROUPS && filled >= distinct * 3 && filled * 4 >= time.filled * 3;

/** How far the lengths of months differ. */
const ALIKE = 0.11;

/** Whether most times of a column follow each other at one distance, as readings and days at work do. */
function isEven(table: ReadTable, at: number): boolean {
  const read = timesOf(table, at);
  const times = table.rows.flatMap((row) => read(row[at])?.at ?? []).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const middle = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return gaps.filter((gap) => Math.abs(gap - middle) <= middle * ALIKE).length * 2 > gaps.length;
}

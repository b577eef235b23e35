import type { Time } from '../cell/calendar.ts';
import { isRising, placeFrom, sliceNumbers } from '../long/number-slice.ts';
import { readNumberCell } from '../table/cell-shape.ts';
import { type Cell, cellAt, type ReadTable, rowAt, rowCountOf, textOf } from '../table/read-table.ts';
import { factsOf, keepFacts, timesOf } from './column-facts.ts';
import { placeOfColumn } from './column-place.ts';
import type { RowFilter } from './reader-choices.ts';

/** Rows that passed, as a table of their own, and what could not be asked of the table. */
export interface FilteredRows {
  readonly table: ReadTable;
  /** Rows before. */
  readonly of: number;
  /** Conditions that were asked, with the whole name of each column. */
  readonly asked: readonly RowFilter[];
  /** Conditions on a column the table does not have, or with an end that is neither number nor time; left out. */
  readonly faults: readonly RowFilter[];
}

/** The rows of a table that pass every condition, in their order. Without a condition it is the very same table. */
export function filterRows(table: ReadTable, filters: readonly RowFilter[]): FilteredRows {
  const of = rowCountOf(table);
  if (filters.length === 0) return { table, of, asked: [], faults: [] };
  const names = table.columns.map(({ name }) => name);
  const tests = filters.map((filter) => ({ filter, test: testOf(table, filter, names) }));
  const faults = tests.flatMap(({ filter, test }) => (test === null ? [filter] : []));
  const asked = tests.flatMap(({ filter, test }) =>
    test === null ? [] : [{ ...filter, column: nameIn(filter, names) }],
  );
  if (asked.length === 0) return { table, of, asked, faults };
  const part = partOf(table, asked, names);
  if (part !== null) return { table: part, of, asked, faults };
  const kept: number[] = [];
  for (let row = 0; row < of; row += 1) if (tests.every(({ test }) => test === null || test(row))) kept.push(row);
  return { table: rowsOf(table, kept), of, asked, faults };
}

/** The rows between ends of a rising column of a long table, found without looking at each; null for anything else. */
function partOf(table: ReadTable, filters: readonly RowFilter[], names: readonly string[]): ReadTable | null {
  const [at, ...others] = [...new Set(filters.map((filter) => placeOfColumn(filter.column, names)))];
  const numbers = table.numbers?.[at ?? -1];
  if (typeof at !== 'number' || others.length > 0 || numbers === undefined || !isRising(numbers)) return null;
  if (factsOf(table)[at]?.kind === 'time') return null;
  let [start, end] = [0, numbers.length];
  for (const { test, values } of filters) {
    const said = readNumberCell(values[0] ?? '');
    if ((test !== 'from' && test !== 'to') || said.is !== 'number') return null;
    const place = placeFrom(numbers, said.value);
    if (test === 'from') start = Math.max(start, place);
    else end = Math.min(end, place + Number(numbers[place] === said.value));
  }
  const part = sliceNumbers(table, start, end);
  if (part !== null) keepFacts(part, table);
  return part;
}

function nameIn({ column }: RowFilter, names: readonly string[]): string {
  const at = placeOfColumn(column, names);
  return (at === null ? '' : names[at]) || column;
}

/** Whether a row passes, by its place; null where the condition cannot be asked of the table. */
function testOf(table: ReadTable, { column, test, values }: RowFilter, names: readonly string[]) {
  const at = placeOfColumn(column, names);
  if (at === null) return null;
  const cellIn = (row: number): Cell => cellAt(table, row, at) ?? null;
  if (test === 'is' || test === 'not') {
    const wanted = new Set(values.map((value) => value.trim()));
    const marked = table.columns[at]?.written;
    const isOne = (row: number): boolean =>
      wanted.has(textOf(cellIn(row))) || wanted.has(marked?.get(row)?.trim() ?? '\0');
    return (row: number): boolean => isOne(row) === (test === 'is');
  }
  const read = extentReader(table, at);
  const end = read(values[0] ?? '');
  const noise = factsOf(table)[at]?.kind === 'time' ? NOISE : 0;
  if (end === null) return null;
  return (row: number): boolean => {
    const own = read(cellIn(row));
    return own !== null && (test === 'from' ? own.from >= end.from - noise : own.to <= end.to + noise);
  };
}

/** Parts of a year that a time fills. */
const YEARS: Readonly<Record<Time['step'], number>> = {
  ...{ year: 1, half: 1 / 2, quarter: 1 / 4, month: 1 / 12, week: 7 / 366, day: 1 / 366 },
};
/** Times that differ by less are one: a twelfth is no number of doubles. Numbers are what they are. */
const NOISE = 1e-9;

/** From where to where a cell reaches: a number is a point, and 2019 lasts until its last month. */
function extentReader(
  table: ReadTable,
  at: number,
): (cell: Cell) => { readonly from: number; readonly to: number } | null {
  const timeOf = factsOf(table)[at]?.kind === 'time' ? timesOf(table, at) : null;
  return (cell) => {
    const time = timeOf?.(cell) ?? null;
    if (time !== null) return { from: time.at, to: time.at + YEARS[time.step] };
    if (timeOf !== null) return null;
    const number = readNumberCell(cell);
    return number.is === 'number' ? { from: number.value, to: number.value } : null;
  };
}

/** Some rows of a table with all that belongs to them. */
function rowsOf(table: ReadTable, kept: readonly number[]): ReadTable {
  const placeOf = new Map(kept.map((row, place) => [row, place]));
  return {
    ...table,
    columns: table.columns.map((column) => {
      if (column.written === undefined) return column;
      const written = [...column.written].flatMap(([row, text]) => {
        const place = placeOf.get(row);
        return place === undefined ? [] : [[place, text] as const];
      });
      return { ...column, written: new Map(written) };
    }),
    rows: kept.map((row) => rowAt(table, row)),
    ...(table.numbers === undefined
      ? {}
      : { numbers: table.numbers.map((column) => Float64Array.from(kept, (row) => column[row] ?? Number.NaN)) }),
    ...(table.fileRows === undefined ? {} : { fileRows: kept.map((row) => table.fileRows?.[row] ?? 0) }),
  };
}

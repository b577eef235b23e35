import type { Columns } from '../table/columns.ts';
import type { Cell, ReadTable } from '../table/read-table.ts';
import { type Table, tableOf } from '../table/table.ts';

/** Rows from which on a table of numbers is kept by columns. */
export const LONG = 20_000;

/** A long table that holds nothing but numbers: its rows, ten million of them, are made only for who asks for them. */
class NumberTable implements Table, ReadTable {
  readonly ok: boolean;
  readonly columns: Table['columns'];
  readonly issues: Table['issues'];
  readonly numbers: readonly Float64Array[];
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly #source: Columns;
  #rows: readonly (readonly Cell[])[] | null = null;
  #fileRows: readonly number[] | null = null;

  constructor(source: Columns, numbers: readonly Float64Array[]) {
    this.ok = source.ok;
    this.columns = source.columns.map(({ numbers: _, ...about }) => about);
    this.issues = source.issues;
    this.numbers = numbers;
    if (source.title !== undefined) this.title = source.title;
    if (source.notes !== undefined) this.notes = source.notes;
    this.#source = source;
  }

  get rows(): readonly (readonly Cell[])[] {
    this.#rows ??= Array.from({ length: this.#source.rowCount }, (_, row) =>
      this.numbers.map((column) => (Number.isNaN(column[row]) ? null : (column[row] ?? null))),
    );
    return this.#rows;
  }

  get fileRows(): readonly number[] {
    const { firstRow, rowCount } = this.#source;
    this.#fileRows ??=
      firstRow === undefined
        ? this.#source.body.map(({ row }) => row)
        : Array.from({ length: rowCount }, (_, at) => firstRow + at);
    return this.#fileRows;
  }
}

/** A table with the rows of the file that its own stand in. */
export function readTableOf(columns: Columns): Table & ReadTable {
  const numbers = columns.columns.flatMap((column) => column.numbers ?? []);
  if (numbers.length > 0 && numbers.length === columns.columns.length && columns.rowCount >= LONG)
    return new NumberTable(columns, numbers);
  return { ...tableOf(columns), fileRows: columns.body.map(({ row }) => row) };
}

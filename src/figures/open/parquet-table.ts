import { parquetFaults } from '../../words/faults/parquet-faults.ts';
import { type Issue, newIssue } from '../issue.ts';
import { LONG } from '../long/number-table.ts';
import type { Undone } from '../repair.ts';
import { SHAPE_REPAIRS } from '../repair-codes.ts';
import { type Columns, readColumns } from '../table/columns.ts';
import type { RawRow } from '../table/raw-row.ts';
import { type Records, recordsOf } from '../table/records.ts';
import { isDayName, isOfDays } from '../table/serial-dates.ts';
import { openParquet, type ParquetColumn, type ParquetFile, ParquetRefusal } from './parquet-file.ts';

/** A table of Parquet: its columns of numbers, or its cells as text for the reader of any table. */
export type ParquetTable =
  | { readonly columns: Columns }
  | {
      readonly records: Records;
      /** What no file of Parquet has, and columns whose numbers have too many digits. */
      readonly undone: Undone;
    };

/** The format itself says which names its columns have: nothing above, below or among the rows is looked for. */
const AS_STORED: Undone = SHAPE_REPAIRS.map((code) => ({ code }));
/** Rows at each end that tell what a long column of numbers is. */
const HEAD_ROWS = 120;
const TAIL_ROWS = 20;
/** A column delimiter that no cell is split by. */
const DELIMITER = '\t';

/**
 * Reads a flat table of Parquet. A long one of nothing but numbers goes into columns of numbers, as a long CSV does; of any
 * other the cells are written out exactly as they are stored and read as those of any table. Never throws for data.
 */
export async function readParquetTable(
  bytes: Uint8Array,
  undone: Undone,
  onProgress: (share: number) => void,
): Promise<ParquetTable> {
  try {
    const file = await openParquet(bytes);
    const columns = undone.length > 0 ? null : await longColumns(file, onProgress);
    return columns === null ? await cellsOf(file, onProgress) : { columns };
  } catch (error) {
    const sentence = error instanceof ParquetRefusal ? error.sentence : parquetFaults.damaged;
    return { records: recordsOfRows([], [newIssue('parquet', 'fatal', sentence)]), undone: [] };
  }
}

const recordsOfRows = (rows: readonly RawRow[], issues: readonly Issue[]): Records =>
  recordsOf({ rows, delimiter: DELIMITER, issues, undone: AS_STORED });

const rowOf = (at: number, cells: readonly string[]): RawRow => ({ row: at + 1, line: at + 1, cells });

/** The columns of a long table that holds nothing but numbers that doubles hold exactly; null for any other. */
async function longColumns(
  { rowCount, columns }: ParquetFile,
  onProgress: (share: number) => void,
): Promise<Columns | null> {
  if (rowCount < LONG || columns.some(({ toNumber }) => toNumber === null)) return null;
  const all: Float64Array[] = [];
  for (const column of columns) {
    const numbers = await numbersOf(column, rowCount);
    if (numbers === null || mayBeElse(column.name, numbers)) return null;
    all.push(numbers);
    onProgress(all.length / columns.length);
  }
  const rowAt = (row: number): RawRow =>
    rowOf(
      row + 1,
      all.map((numbers) => String(numbers[row])),
    );
  const header = rowOf(
    0,
    columns.map(({ name }) => name),
  );
  const ends = Array.from({ length: HEAD_ROWS + TAIL_ROWS }, (_, at) =>
    at < HEAD_ROWS ? at : rowCount - HEAD_ROWS - TAIL_ROWS + at,
  );
  const told = readColumns(recordsOfRows([header, ...ends.map(rowAt)], []), { undone: AS_STORED });
  const isPlain = told.columns.length === all.length && told.columns.every(({ numbers }) => numbers !== null);
  if (!isPlain || told.issues.length + told.understood.length > 0 || told.rowCount !== ends.length) return null;
  return {
    ...{ ok: true, rowCount, firstRow: 2, issues: [], understood: [] },
    columns: told.columns.map((column, at) => ({
      name: column.name,
      kind: column.kind === 'year' && !areYears(all[at]) ? ('number' as const) : column.kind,
      numbers: all[at] ?? null,
    })),
    get body() {
      return Array.from({ length: rowCount }, (_, row) => rowAt(row));
    },
  };
}

async function numbersOf({ each, toNumber }: ParquetColumn, rowCount: number): Promise<Float64Array | null> {
  if (toNumber === null) return null;
  const numbers = new Float64Array(rowCount);
  const isWhole = await each((value, row) => {
    const number = value === null || value === undefined ? Number.NaN : toNumber(value);
    numbers[row] = number;
    return !Number.isNaN(number);
  });
  return isWhole ? numbers : null;
}

/** Whether numbers might be days, or months written as 2023.10, by the rules of any table: then all rows are looked at. */
function mayBeElse(name: string, numbers: Float64Array): boolean {
  const areWhole = numbers.every(Number.isInteger);
  if (areWhole) return isDayName(name) && numbers.every(isOfDays);
  return numbers.every((number) => number >= 1900 && number < 2100);
}

const areYears = (numbers: Float64Array | undefined): boolean =>
  numbers?.every((number) => Number.isInteger(number) && number >= 1600 && number < 2200) === true;

async function cellsOf(
  { rowCount, columns }: ParquetFile,
  onProgress: (share: number) => void,
): Promise<Exclude<ParquetTable, { readonly columns: Columns }>> {
  const rows = Array.from({ length: rowCount + 1 }, (): string[] => []);
  const inexact: Undone[number][] = [];
  for (const [at, column] of columns.entries()) {
    const isExact = await writeColumn(column, at, rows);
    if (!isExact) inexact.push({ code: 'written', column: at, name: column.name.slice(0, 60) });
    onProgress((at + 1) / columns.length / 2);
  }
  const issues = inexact.map((repair) =>
    newIssue('digits', 'doubtful', parquetFaults.manyDigits('name' in repair ? repair.name : '')),
  );
  return {
    records: recordsOfRows(
      rows.map((cells, at) => rowOf(at, cells)),
      issues,
    ),
    undone: [...AS_STORED, ...inexact],
  };
}

/** Writes a column into the cells of all rows, its name first; tells whether its numbers can be had exactly. */
async function writeColumn(
  { name, write, toNumber, each }: ParquetColumn,
  at: number,
  rows: readonly string[][],
): Promise<boolean> {
  let isExact = true;
  const known = new WeakMap<Uint8Array, string>();
  // Each value of a dictionary is decoded once.
  const textOf = (value: NonNullable<Parameters<typeof write>[0]>): string => {
    if (!(value instanceof Uint8Array)) return write(value);
    const text = known.get(value) ?? write(value);
    known.set(value, text);
    return text;
  };
  const header = rows[0];
  if (header !== undefined) header[at] = name;
  await each((value, row) => {
    const cells = rows[row + 1];
    if (cells === undefined) return false;
    cells[at] = value === null || value === undefined ? '' : textOf(value);
    if (value !== null && value !== undefined && toNumber !== null && isExact) {
      isExact = !Number.isNaN(toNumber(value)) || typeof value === 'number';
    }
    return true;
  });
  return isExact;
}

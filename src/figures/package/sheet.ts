import { blankColumn, doubledColumn, guessedNote, longRow } from '../../words/faults/faults.ts';
import { doubledKey, missingColumn, noRows, unknownColumn } from '../../words/faults/row-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Issue, isFatal, newIssue, type Severity } from '../issue.ts';
import { nearestName } from '../nearest.ts';
import { checkWidth } from '../table/header.ts';
import { isWordedNote, type RawRow } from '../table/raw-row.ts';
import type { Records } from '../table/records.ts';
import { groupIssues } from '../table/tally.ts';

/** One row while it is read: its cells by column name, and the faults found so far. */
export interface SheetRow {
  /** The text of a cell without the blanks around it; `''` where it is blank. */
  readonly cell: (column: string) => string;
  readonly fault: (code: string, column: string, sentence: Bilingual) => void;
  readonly issues: readonly Issue[];
}

/** Columns whose cells together must differ in every row; `code` is that of the issue where they do not. */
interface Key {
  readonly code: string;
  readonly columns: readonly string[];
}

/** One of our own files: its columns, its keys, and how a row is read. */
export interface SheetForm<Row> {
  readonly columns: readonly string[];
  /** Columns that a file may do without. */
  readonly optional?: readonly string[];
  readonly keys: readonly Key[];
  /** Null for a row with a fault. */
  readonly readRow: (row: SheetRow) => Row | null;
}

/** Faults of one kind in one column that are told one by one; of more, the first speaks for all. */
const MOST_ALIKE = 20;

/** Reads a file as written; `columns` are the names it may have. */
export type RecordReader = (bytes: Uint8Array, columns: readonly string[]) => Records;

/** All faults are in `issues` either way. */
export type Sheet<Row> =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads row by row, and gives way after each: whoever reads may do something else before going on. */
export type RowByRow<Read> = Generator<void, Read>;

/** Reads on to the end. */
export function atOnce<Read>(steps: RowByRow<Read>): Read {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `sheetByRow` to the end. */
export const readSheet = <Row>(...asked: Parameters<typeof sheetByRow<Row>>): Sheet<Row> =>
  atOnce(sheetByRow(...asked));

/**
 * Reads a file of known columns, in any order, into typed rows. A row with a fault is left out and reported, the others
 * go on; rows that share a key are all left out, as none can be known to be right. A missing or doubled column, or no
 * row left, is fatal. Never throws for data.
 */
export function* sheetByRow<Row>(
  bytes: Uint8Array,
  form: SheetForm<Row>,
  readRecords: RecordReader,
): RowByRow<Sheet<Row>> {
  yield;
  const { ok, header, width, body, notes, strays, issues } = readRecords(bytes, [
    ...form.columns,
    ...(form.optional ?? []),
  ]);
  if (!ok || !header) return { ok: false, issues };
  const found = [...issues, ...checkColumns(header, form)];
  if (isFatal(found)) return { ok: false, issues: found };
  const names = header.cells.map((name) => name.trim());
  const read: ReadRow<Row>[] = [];
  for (const record of body) {
    yield;
    read.push(readOne(record, names, width, form));
  }
  const doubled = findDoubled(read, form.keys);
  const isOut = (record: RawRow): boolean => doubled.records.has(record) || strays.has(record.row);
  const rows = read.flatMap(({ row, record }) => (row === null || isOut(record) ? [] : [row]));
  const each = [...found, ...read.flatMap((one) => one.issues), ...doubled.issues, ...notes.flatMap(checkNote)];
  const all = groupIssues(each, MOST_ALIKE, ({ code, column = '' }) => `${code} ${column}`);
  return rows.length
    ? { ok: true, rows, issues: all }
    : { ok: false, issues: [...all, newIssue('no-rows', 'fatal', noRows())] };
}

interface ReadRow<Row> {
  readonly record: RawRow;
  readonly cell: (column: string) => string;
  readonly row: Row | null;
  readonly issues: readonly Issue[];
}

function readOne<Row>(record: RawRow, names: readonly string[], width: number, form: SheetForm<Row>): ReadRow<Row> {
  const cell = (column: string): string => record.cells[names.indexOf(column)]?.trim() ?? '';
  const misfit = checkWidth(record, names.length) ?? checkSurplus(record, width);
  if (misfit) return { record, cell, row: null, issues: [misfit] };
  const issues: Issue[] = [];
  const fault = (code: string, column: string, sentence: Bilingual): void => {
    const { row, line } = record;
    issues.push(newIssue(code, 'doubtful', sentence, { row, line, column, value: cell(column) }));
  };
  const row = form.readRow({ cell, fault, issues });
  return { record, cell, row: issues.length ? null : row, issues };
}

/** A row with more cells than the header row has, be they blank, may have its values in the wrong columns. */
function checkSurplus({ row, line, cells }: RawRow, width: number): Issue | null {
  if (cells.length <= width) return null;
  return newIssue('long-row', 'doubtful', longRow(cells.length, width, ''), { row, line });
}

function checkColumns(
  { row, line, cells }: RawRow,
  { columns, optional = [] }: Pick<SheetForm<unknown>, 'columns' | 'optional'>,
): Issue[] {
  const known = [...columns, ...optional];
  const names = cells.map((name) => name.trim());
  const count = (column: string): number => names.filter((name) => name === column).length;
  const missing = columns.filter((column) => !names.includes(column));
  const issue = (code: string, severity: Severity, column: string, sentence: Bilingual): Issue => ({
    ...newIssue(code, severity, sentence, { row, line, value: column }),
    column,
  });
  return [
    ...missing.map((column) => issue('missing-column', 'fatal', column, missingColumn(column))),
    ...known
      .filter((column) => count(column) > 1)
      .map((column) => issue('doubled-column', 'fatal', column, doubledColumn(column, count(column)))),
    ...names.flatMap((name, at) => {
      if (known.includes(name)) return [];
      if (!name) return [issue('blank-column', 'doubtful', name, blankColumn(at + 1))];
      return [issue('unknown-column', 'doubtful', name, unknownColumn(name, nearestName(name, missing)))];
    }),
  ];
}

/** Rows that share a key with another row, and one issue for each such key, naming all its rows. */
function findDoubled<Row>(read: readonly ReadRow<Row>[], keys: readonly Key[]) {
  const records = new Set<RawRow>();
  const issues: Issue[] = [];
  for (const { code, columns } of keys) {
    for (const [value, sharing] of groupBy(read, columns)) {
      const [, second] = sharing;
      if (!second) continue;
      for (const record of sharing) records.add(record);
      const { row, line } = second;
      const sentence = doubledKey(
        value,
        sharing.map((record) => record.row),
      );
      issues.push(newIssue(code, 'doubtful', sentence, { row, line, column: columns.join(', '), value }));
    }
  }
  return { records, issues };
}

/** Rows by the cells of their key; a blank cell is reported by whoever reads the row. */
function groupBy<Row>(read: readonly ReadRow<Row>[], columns: readonly string[]): Map<string, RawRow[]> {
  const groups = new Map<string, RawRow[]>();
  for (const { cell, record } of read) {
    const cells = columns.map(cell);
    if (cells.includes('')) continue;
    const value = cells.join(', ');
    const group = groups.get(value);
    if (group) group.push(record);
    else groups.set(value, [record]);
  }
  return groups;
}

const checkNote = (record: RawRow): Issue[] => {
  const value = record.cells.find((cell) => cell.trim()) ?? '';
  const { row, line } = record;
  return isWordedNote(record) ? [] : [newIssue('guessed-note', 'doubtful', guessedNote(value), { row, line, value })];
};

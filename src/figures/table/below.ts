import { secondTable } from '../../words/faults/reading-words.ts';
import { isBlank, isBlankOrMissing, isMissing } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import { newIssue } from '../issue.ts';
import { areNumbers } from './header-rows.ts';
import { type Border, bearsNumber, filledCells, isApart, isSole } from './layout.ts';
import { isWordedNote, type RawRow } from './raw-row.ts';

/** Rows of the table above looked at. */
const SAMPLE = 200;
/** Share of numbers in a column of them, which may have a slip. */
const MOSTLY = 0.75;

/**
 * Where something else begins below a table: a row set apart by a blank one, with words where the table has numbers, that
 * does not repeat its column names, or such a row under a title. It heads another table where numbers follow it, and notes
 * with their marks where words do.
 */
export function findBelow(rows: readonly RawRow[], headerAt: number): Border | null {
  const header = rows[headerAt];
  let numbers: readonly number[] = [];
  let known = 0;
  for (let at = headerAt + 2; header !== undefined && at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !isApart(rows[at - 1], row) || isWordedNote(row)) continue;
    if (isTitled(rows, at)) return { at, issues: [said(row)] };
    const names = isSole(row) ? at + 1 : at;
    const head = rows[names];
    if (head === undefined || (isSole(row) && isApart(row, head))) continue;
    if (names + 1 >= rows.length || !areOtherWords(head, header)) continue;
    const sampled = Math.min(at, headerAt + 1 + SAMPLE);
    if (sampled > known) numbers = numberColumns(rows.slice(headerAt + 1, sampled));
    known = sampled;
    if (!numbers.some((column) => !isBlank(head.cells[column]))) continue;
    const isTable = bearNumbers(rows, names + 1);
    // What stands alone in its row over words and numbers may be a section.
    if (!(isTable && isSole(row))) return { at, issues: isTable ? [said(row)] : [] };
  }
  return null;
}

/** A title, names without a number below it, and numbers below these. */
function isTitled(rows: readonly RawRow[], at: number): boolean {
  const [row, names, first] = rows.slice(at, at + 3);
  if (row === undefined || names === undefined || !isSole(row)) return false;
  const areNames = filledCells(names).length > 1 && names.cells.every((cell) => readPlainNumber(cell) === null);
  return areNames && bearsNumber(first);
}

const said = (row: RawRow) =>
  newIssue('second-table', 'doubtful', secondTable(), {
    row: row.row,
    line: row.line,
    value: row.cells.join(' ').trim(),
  });

/** Words alone, and not the column names again. */
function areOtherWords(row: RawRow, header: RawRow): boolean {
  const filled = filledCells(row);
  const areWords = filled.length > 1 && filled.every((cell) => readPlainNumber(cell) === null && !isMissing(cell));
  return areWords && !header.cells.every((cell, at) => (row.cells[at] ?? '') === cell);
}

/** Columns behind the first in which most cells are numbers. */
function numberColumns(rows: readonly RawRow[]): readonly number[] {
  // Names of columns may stand in several rows.
  const sample = rows.slice(
    Math.max(
      0,
      rows.findIndex(({ cells: [, ...others] }) => others.some(isNumeric)),
    ),
  );
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    const cells = sample.map((row) => row.cells[at] ?? '').filter((cell) => !isBlankOrMissing(cell));
    return at > 0 && cells.length > 0 && cells.filter(isNumeric).length >= cells.length * MOSTLY;
  });
}

const isNumeric = (cell: string): boolean => areNumbers([cell]);

/** Whether a number follows in some row from `at` on, behind the first cell, which may be a mark. */
function bearNumbers(rows: readonly RawRow[], at: number): boolean {
  for (let index = at; index < rows.length; index += 1) {
    const [, ...others] = rows[index]?.cells ?? [];
    if (others.some((cell) => readPlainNumber(cell) !== null)) return true;
  }
  return false;
}

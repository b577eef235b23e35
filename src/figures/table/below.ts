import { isBlank, isBlankOrMissing, isMissing } from './missing.ts';
import { readPlainNumber } from './number.ts';
import type { RawRow } from './raw-row.ts';

/** What follows a table in the same columns: a table of its own, or notes in columns. */
export interface Below {
  /** Index of its first row. */
  readonly at: number;
  readonly isTable: boolean;
}

/** Rows of the table above looked at. */
const SAMPLE = 200;

/**
 * Where something else begins below a table: a row set apart by a blank one, with words where the table has numbers, that
 * does not repeat its column names. It heads another table where numbers follow it, and notes with their marks where words
 * do.
 */
export function findBelow(rows: readonly RawRow[], headerAt: number): Below | null {
  const header = rows[headerAt];
  for (let at = headerAt + 2; header !== undefined && at < rows.length; at += 1) {
    const row = rows[at];
    const above = rows[at - 1];
    if (row === undefined || above === undefined || row.row <= above.row + 1) continue;
    const numbers = numberColumns(rows.slice(headerAt + 1, at));
    const [next, ...others] = rows.slice(at + 1);
    const isTitled = isSole(row) && next !== undefined && isHead(next, header, numbers);
    if (isTitled && !others.some(bearsNumber)) return { at, isTable: false };
    if (!isHead(row, header, numbers)) continue;
    const following = rows.slice(at + 1);
    if (following.length > 0) return { at, isTable: following.some(bearsNumber) };
  }
  return null;
}

const isSole = ({ cells }: RawRow): boolean => cells.filter((cell) => !isBlank(cell)).length === 1;

function isHead(row: RawRow, header: RawRow, numbers: readonly number[]): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const areWords = filled.length > 1 && filled.every((cell) => readPlainNumber(cell) === null && !isMissing(cell));
  const isRepeat = header.cells.every((cell, at) => (row.cells[at] ?? '') === cell);
  return areWords && !isRepeat && numbers.some((at) => !isBlank(row.cells[at]));
}

/** Columns behind the first in which most cells are numbers. */
function numberColumns(rows: readonly RawRow[]): readonly number[] {
  const sample = rows.slice(0, SAMPLE);
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    const cells = sample.map((row) => row.cells[at] ?? '').filter((cell) => !isBlankOrMissing(cell));
    return at > 0 && cells.length > 0 && cells.every((cell) => readPlainNumber(cell) !== null);
  });
}

/** A number behind the first cell, which may be a mark. */
const bearsNumber = ({ cells: [, ...others] }: RawRow): boolean =>
  others.some((cell) => readPlainNumber(cell) !== null);

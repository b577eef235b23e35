import { isBlank } from '../cell/missing.ts';
import { readFast } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import { areNumbers, isNumber, SAMPLE } from './header-rows.ts';
import type { RawRow } from './raw-row.ts';

/** `data`: the first row is one of the data. `doubt`: it may be. */
export type FirstRow = 'names' | 'data' | 'doubt';

/** Names of columns that a program made up for want of any: pandas and R. */
const MACHINE = /^\s*(?:Unnamed: ?\d+(?:_level_\d+)?|\.{3}\d+)\s*$/;

/** Names that no person gave are blank. */
export const withoutMachineNames = (row: RawRow): RawRow =>
  row.cells.some((cell) => MACHINE.test(cell))
    ? { ...row, cells: row.cells.map((cell) => (MACHINE.test(cell) ? '' : cell)) }
    : row;

/** How far numbers may lie beyond those below them and still be of their kind. */
const REACH = 4;
const SMALLEST_OTHER = 10;

/**
 * What the first row of a file is. Names such as 2015 and 2016 are years, and 10, 20, 30 are classes; other numbers are
 * seldom names, least of all among those below them.
 */
export function judgeFirstRow({ cells }: RawRow, body: readonly RawRow[]): FirstRow {
  const names = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  const numbers = names.map(readFast).filter((number) => !Number.isNaN(number));
  if (!numbers.some((number) => number < 1600 || number > 2199)) return 'names';
  const rows = body.slice(0, SAMPLE);
  const columns = cells.map((_, at) => rows.map((row) => row.cells[at] ?? ''));
  if (numbers.length === names.length) return columns.every(areNumbers) ? 'data' : 'doubt';
  const isLike =
    rows.length > 1 &&
    names.length === cells.length &&
    cells.every((name, at) => kindOf([name]) === kindOf(columns[at] ?? []));
  if (!isLike || (numbers.length > 1 && isStepped(numbers))) return 'names';
  const hasDecimals = numbers.some((number) => !Number.isInteger(number));
  const isOneDigit = numbers.length === 1 && Math.abs(numbers[0] ?? 0) < SMALLEST_OTHER && !hasDecimals;
  const isAmong = cells.every(
    (name, at) => !isNumber(name.trim()) || isWithin(readFast(name.trim()), columns[at] ?? []),
  );
  return !isOneDigit && (hasDecimals || isAmong) ? 'data' : 'doubt';
}

/** 1, 2, 3 or 10, 20, 30 may be names of classes; any two numbers are a step apart. */
function isStepped([first = 0, ...others]: readonly number[]): boolean {
  const step = (others[0] ?? first) - first;
  if (others.length === 1 && step !== 1 && first !== step && first !== 0) return false;
  return others.every((number, at) => number === first + step * (at + 1));
}

type Kind = 'number' | 'time' | 'word' | 'none';

function kindOf(cells: readonly string[]): Kind {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
  if (filled.length === 0) return 'none';
  if (areNumbers(filled)) return 'number';
  return filled.every((cell) => readTime(cell) !== null) ? 'time' : 'word';
}

function isWithin(number: number, cells: readonly string[]): boolean {
  const sizes = cells.map((cell) => Math.abs(readFast(cell.trim()))).filter((size) => !Number.isNaN(size));
  return Math.abs(number) * REACH >= Math.min(...sizes) && Math.abs(number) <= Math.max(...sizes) * REACH;
}

import { besideTable, foldedTable } from '../../words/faults/shape-words.ts';
import { isBlank, isBlankOrMissing } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import { type Issue, newIssue } from '../issue.ts';
import { areNumbers } from './header-rows.ts';
import type { Beside } from './layout.ts';
import type { RawRow } from './raw-row.ts';

/** Columns that stand together, from 0, the end excluded. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/** Rows looked at to tell whether columns are a table of their own. */
const SAMPLE = 200;
const MOSTLY = 0.8;

/**
 * Takes the first of several tables that stand side by side, a blank column between them, and says which the others are.
 * Columns behind a blank one are a table of their own where they have names of rows of their own; columns of numbers alone
 * are set apart for the eye only.
 */
export function leaveTablesBeside(rows: readonly RawRow[]): Beside {
  const blocks = blocksOf(rows);
  if (blocks.length < 2) return { rows, issues: [] };
  const tables: Block[][] = [];
  for (const block of blocks) {
    const last = tables.at(-1);
    if (last !== undefined && !(last.some((one) => isTable(rows, one)) && isTable(rows, block))) last.push(block);
    else tables.push([block]);
  }
  const [own = [], ...others] = tables;
  if (others.length === 0) return { rows, issues: [] };
  return { rows: rows.map((row) => within(row, own)), issues: others.flatMap((table) => said(rows, table)) };
}

/**
 * Puts together again what was folded to save paper: 地区 人数 beside 地区 人数 with other rows. Where rows of one name stand in
 * both they are two tables, and the first is taken.
 */
export function unfold(names: readonly string[], body: readonly RawRow[]): Unfolded {
  const width = foldOf(names);
  const whole = { names, body, issues: [], understood: [] };
  if (width === null) return whole;
  const starts = Array.from({ length: names.length / width }, (_, at) => at * width);
  const parts = starts.map((from) =>
    body
      .map((row) => ({ ...row, cells: row.cells.slice(from, from + width) }))
      .filter(({ cells }) => !cells.every(isBlank)),
  );
  const keys = parts.flatMap((part) => part.map(({ cells }) => cells[0]?.trim() ?? ''));
  if (keys.some((key) => key === '' || readPlainNumber(key) !== null)) return whole;
  const own = names.slice(0, width);
  const [first = []] = parts;
  const place = { row: first[0]?.row ?? 1, value: own.join(' ') };
  if (new Set(keys).size === keys.length)
    return {
      ...whole,
      names: own,
      body: parts.flat(),
      understood: [newIssue('folded', 'repaired', foldedTable(own), place)],
    };
  const others = starts.slice(1).map((from) => newIssue('table-beside', 'doubtful', besideTable(from + 1, own), place));
  return { ...whole, names: own, body: first, issues: others };
}

export interface Unfolded {
  readonly names: readonly string[];
  readonly body: readonly RawRow[];
  readonly issues: readonly Issue[];
  readonly understood: readonly Issue[];
}

/** Columns after which the names come again, and again to the end; null where they do not. */
function foldOf(names: readonly string[]): number | null {
  if (names.length < 4 || names.some((name) => name === '')) return null;
  for (let width = 2; width * 2 <= names.length; width += 1) {
    const isAgain = names.length % width === 0 && names.every((name, at) => name === names[at % width]);
    if (isAgain && new Set(names.slice(0, width)).size === width) return width;
  }
  return null;
}

/** Columns with something in them, parted by columns that are blank in all rows. */
function blocksOf(rows: readonly RawRow[]): readonly Block[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let blank = Array.from({ length: width }, (_, at) => at);
  for (const { cells } of rows) {
    if (blank.length === 0) break;
    if (blank.some((at) => !isBlank(cells[at]))) blank = blank.filter((at) => isBlank(cells[at]));
  }
  const blocks: Block[] = [];
  let from = 0;
  for (const end of [...blank, width]) {
    if (end > from) blocks.push({ from, to: end });
    from = end + 1;
  }
  return blocks;
}

/** A first column of names, or of times or places in a list, and numbers behind it. */
function isTable(rows: readonly RawRow[], { from, to }: Block): boolean {
  if (to - from < 2) return false;
  const filled = rows.filter(({ cells }) => cells.slice(from, to).filter((cell) => !isBlank(cell)).length > 1);
  // Names of columns may stand in several rows.
  const hasNumber = ({ cells }: RawRow): boolean => cells.slice(from + 1, to).some((cell) => areNumbers([cell]));
  const start = filled.findIndex((row, at) => at > 0 && hasNumber(row));
  const body = start < 0 ? [] : filled.slice(start, SAMPLE);
  if (body.length === 0) return false;
  const first = body.map(({ cells }) => cells[from] ?? '').filter((cell) => !isBlankOrMissing(cell));
  const isNumbers = (at: number): boolean => {
    const cells = body.map((row) => row.cells[at] ?? '').filter((cell) => !isBlankOrMissing(cell));
    return cells.length > 0 && cells.filter((cell) => areNumbers([cell])).length >= cells.length * MOSTLY;
  };
  const hasNumbers = Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at).some(isNumbers);
  return first.length >= body.length / 2 && hasNumbers && (!isNumbers(from) || isRising(first));
}

/** Years, or 1, 2, 3: each greater than the one before. */
const isRising = (cells: readonly string[]): boolean => {
  const numbers = cells.map((cell) => readPlainNumber(cell) ?? Number.NaN);
  const areSteps = numbers.every((value, at) => value === at + 1);
  const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  return numbers.length > 1 && (areSteps || (areYears && new Set(numbers).size === numbers.length));
};

const within = (row: RawRow, table: readonly Block[]): RawRow => ({
  ...row,
  cells: row.cells.slice(table[0]?.from, table.at(-1)?.to),
});

function said(rows: readonly RawRow[], table: readonly Block[]): Issue[] {
  const [first] = table;
  const head = rows
    .map((row) => within(row, table))
    .find(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1);
  if (first === undefined || head === undefined) return [];
  const names = head.cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  const value = names.join(' ');
  return [
    newIssue('table-beside', 'doubtful', besideTable(first.from + 1, names), { row: head.row, line: head.line, value }),
  ];
}

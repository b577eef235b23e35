import { longRow, shortRow } from '../../words/faults/faults.ts';
import { joinedHeaders, moreCells, numericNames, repeatedHeader } from '../../words/faults/reading-words.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import { isUndone, type Undone } from '../repair.ts';
import { readShape } from './cell-shape.ts';
import type { RawRow } from './layout.ts';
import { isBlank, isBlankOrMissing, isMissing } from './missing.ts';
import { readFast } from './number.ts';
import type { Records } from './records.ts';
import { counting, placeOf, type Tally, tallied } from './tally.ts';

/** Names of columns and the rows below them; every row is as long as it was written. */
export interface TableShape {
  readonly names: readonly string[];
  readonly body: readonly RawRow[];
  readonly issues: readonly Issue[];
}

/**
 * Mends the shape of a table: column names in two to four rows are joined, rows that repeat them are left out, and columns
 * without a name are kept where most rows have them. Rows that are too short or too long are counted. What is undone
 * is left as it stands; the cells that long rows have beyond the others then are columns without a name.
 */
export function shapeTable({ header, body }: Pick<Records, 'header' | 'body'>, undone: Undone = []): TableShape {
  if (!header) return { names: [], body, issues: [] };
  const lower = isUndone(undone, 'joined-header') ? [] : lowerNames(header, body);
  const own = lower.length > 0 ? body.slice(lower.length) : body;
  const once = isUndone(undone, 'repeated-header') ? { body: own, issues: [] } : leaveRepeats(own, header);
  const extents = extentsOf(once.body);
  const names = lower.reduce<readonly string[]>(
    (upper, { cells }) => joinNames(upper, cells),
    header.cells.map((name) => name.trim()),
  );
  const usual = usualExtent(extents, names.length);
  const width = isUndone(undone, 'long-row') ? extents.reduce((most, one) => Math.max(most, one), usual) : usual;
  const widened = usual > names.length ? [issueOfWidening(header, usual, names.length)] : [];
  const all = [...names, ...Array.from({ length: width - names.length }, () => '')];
  const joins = lower.length > 0 ? [newRepair('joined-header', 'repaired', joinedHeaders(), { row: header.row })] : [];
  return {
    names: all,
    body: once.body,
    issues: [
      ...joins,
      ...checkNumeric(header, once.body),
      ...once.issues,
      ...widened,
      ...checkWidths(once.body, extents, width),
    ],
  };
}

/** Names such as 2015 and 2016 are years; other numbers are seldom names, least of all among those below them. */
function checkNumeric({ row, line, cells }: RawRow, body: readonly RawRow[]): Issue[] {
  const names = cells.filter((cell) => !isBlank(cell));
  const numbers = names.map((cell) => readFast(cell.trim())).filter((number) => !Number.isNaN(number));
  if (!numbers.some((number) => number < 1600 || number > 2199)) return [];
  const isAll = numbers.length === names.length;
  const isLike = !isAll && names.length === cells.length && !isStepped(numbers) && isLikeBelow(cells, body);
  return isAll || isLike ? [newIssue('numeric-names', 'doubtful', numericNames(isAll), { row, line })] : [];
}

/** 1, 2, 3 or 10, 20, 30 may be names of classes, and so may one digit alone. */
function isStepped([first = 0, ...others]: readonly number[]): boolean {
  const step = (others[0] ?? first) - first;
  if (others.length === 0) return Number.isInteger(first) && Math.abs(first) < 10;
  return others.every((number, at) => number === first + step * (at + 1));
}

/** Whether each column holds what its name is, number or word. */
function isLikeBelow(names: readonly string[], body: readonly RawRow[]): boolean {
  const rows = body.slice(0, SAMPLE);
  const isOfNumbers = names.map((_, at) => isNumbers(rows.map(({ cells }) => cells[at] ?? '')));
  return rows.length > 1 && names.every((name, at) => isNumber(name.trim()) === isOfNumbers[at]);
}

const issueOfWidening = ({ row, line }: RawRow, found: number, expected: number): Issue =>
  newIssue('long-rows', 'doubtful', moreCells(found, expected), { row, line });

/** Cells up to the last that is not blank. */
function extentOf(cells: readonly string[]): number {
  let extent = cells.length;
  while (extent > 0 && isBlank(cells[extent - 1])) extent -= 1;
  return extent;
}

function extentsOf(body: readonly RawRow[]): Uint32Array {
  const extents = new Uint32Array(body.length);
  let at = 0;
  for (const { cells } of body) extents[at++] = extentOf(cells);
  return extents;
}

/** The width that at least half of the rows reach, if that is more than there are names. */
function usualExtent(extents: Uint32Array, named: number): number {
  let wide = 0;
  for (const extent of extents) if (extent > named) wide += 1;
  if (wide * 2 < extents.length || wide === 0) return named;
  return Math.max(named, extents.slice().sort()[Math.floor((extents.length - 1) / 2)] ?? 0);
}

function checkWidths(body: readonly RawRow[], extents: Uint32Array, width: number): Issue[] {
  let short: Tally | undefined;
  let long: Tally | undefined;
  let shortCells = 0;
  let longCells = 0;
  for (const [index, record] of body.entries()) {
    const { cells } = record;
    if (cells.length < width) {
      shortCells ||= cells.length;
      short = tallied(short, record, '');
    } else if ((extents[index] ?? 0) > width) {
      longCells ||= cells.length;
      long = tallied(long, record, long ? '' : surplus(cells, width));
    }
  }
  return [
    ...(short ? [counting(issueOfShort(short, shortCells, width), short)] : []),
    ...(long ? [counting(issueOfLong(long, longCells, width), long)] : []),
  ];
}

const surplus = (cells: readonly string[], width: number): string =>
  cells
    .slice(width)
    .filter((cell) => !isBlank(cell))
    .join(' ');

function issueOfShort(tally: Tally, found: number, expected: number): Issue {
  const { value: _, ...place } = placeOf(tally);
  return newIssue('short-row', 'doubtful', shortRow(found, expected), place);
}

const issueOfLong = (tally: Tally, found: number, expected: number): Issue =>
  newRepair('long-row', 'doubtful', longRow(found, expected, tally.value), placeOf(tally));

function leaveRepeats(body: readonly RawRow[], header: RawRow): Pick<TableShape, 'body' | 'issues'> {
  let tally: Tally | undefined;
  const kept = body.filter((row) => {
    const isRepeat = header.cells.length > 1 && isSame(row.cells, header.cells);
    if (isRepeat) tally = tallied(tally, row, row.cells[0] ?? '');
    return !isRepeat;
  });
  const repeats: Tally | undefined = tally;
  if (!repeats || kept.length === 0) return { body, issues: [] };
  const issue = newRepair('repeated-header', 'repaired', repeatedHeader(), placeOf(repeats));
  return { body: kept, issues: [counting(issue, repeats)] };
}

/** Most rows differ in the first cell. A row of numbers is data, also when all are equal to the names. */
const isSame = (cells: readonly string[], names: readonly string[]): boolean =>
  cells[0] === names[0] && names.every((name, at) => cells[at] === name) && !names.every((name) => isNumber(name));

const isNumber = (cell: string): boolean => !Number.isNaN(readFast(cell));

const SAMPLE = 50;
const UNIT_ROW = /^\s*[（(]?\s*(计量)?单位|^\s*[（(]?\s*units?\b/i;
/** Rows of names below the first: group, measure, unit. */
const MOST_LOWER = 3;
/** Rows of data that have to prove that words above them are names and no data. */
const PROOF = 3;

/**
 * How many rows below the first hold column names too, `2015` over `数值`. Such a row has words only and columns with
 * numbers below it; its first cell is blank, the same as above or says "unit". Where none of this holds, as in a row of
 * explanations or units, the words have to differ and to stand over two columns of numbers at least.
 */
function lowerNames(header: RawRow, body: readonly RawRow[]): readonly RawRow[] {
  for (let depth = MOST_LOWER; depth > 0; depth -= 1) {
    const lower = body.slice(0, depth);
    const rest = body.slice(depth, depth + SAMPLE);
    const isBlock = lower.length === depth && lower.every(({ row }, at) => row === header.row + 1 + at);
    if (isBlock && rest.length > 0 && areNames(header, lower, rest)) return lower;
  }
  return [];
}

function areNames({ cells: upper }: RawRow, lower: readonly RawRow[], rest: readonly RawRow[]): boolean {
  const words = lower.map(({ cells }) => cells.map((cell, at) => (isBlank(cell) ? -1 : at)).filter((at) => at > 0));
  const areWords = lower.every(
    ({ cells }, at) => (words[at]?.length ?? 0) > 0 && words[at]?.every((place) => isWord(cells[place] ?? '')),
  );
  if (!areWords) return false;
  const isOfNumbers = numberColumns(rest, upper.length);
  const over = words.map((places) => places.filter((at) => isOfNumbers[at]));
  if (!over.some((places) => places.length > 0)) return false;
  const isHead = ({ cells: [first = ''] }: RawRow): boolean =>
    isBlank(first) || first.trim() === upper[0]?.trim() || UNIT_ROW.test(first);
  if (lower.every(isHead)) return true;
  const [first] = lower;
  const said = new Set(over[0]?.map((at) => first?.cells[at]?.trim()));
  return (
    rest.length >= PROOF &&
    said.size > 1 &&
    isWord(upper[0] ?? '') &&
    lower.every(({ cells }) => isBlank(cells[0]) || isWord(cells[0] ?? '')) &&
    over.every((places) => places.length > 1) &&
    isOfNumbers.every((own, at) => !own || lower.every(({ cells }) => isBlank(cells[at]) || isWord(cells[at] ?? '')))
  );
}

const numberColumns = (rows: readonly RawRow[], width: number): readonly boolean[] =>
  Array.from({ length: width }, (_, at) => at > 0 && isNumbers(rows.map(({ cells }) => cells[at] ?? '')));

/** Names of two rows as one; an upper name that stands over several columns goes to each. */
function joinNames(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let last = '';
  return upper.map((cell, at) => {
    const below = lower[at]?.trim() ?? '';
    const above = cell.trim() || (below ? last : '');
    if (cell.trim()) last = cell.trim();
    if (at === 0 && UNIT_ROW.test(below)) return above;
    return above === below ? above : [above, below].filter(Boolean).join(' ');
  });
}

const isWord = (cell: string): boolean => !isMissing(cell) && !isNumber(cell) && readShape(cell).shape === 'text';

function isNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankOrMissing(cell));
  return filled.length > 0 && filled.every((cell) => isNumber(cell) || !Number.isNaN(readShape(cell).value));
}

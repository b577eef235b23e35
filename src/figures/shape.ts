import { longRow, shortRow } from '../words/faults.ts';
import { joinedHeaders, moreCells, numericNames, repeatedHeader } from '../words/reading-words.ts';
import { isBlank } from './column.ts';
import { type Issue, newIssue, newRepair } from './issue.ts';
import type { RawRow } from './layout.ts';
import type { Records } from './records.ts';
import { isUndone, type Undone } from './repair.ts';
import { counting, placeOf, type Tally, tallied } from './tally.ts';
import { isMissing, readFast, readWritten } from './written.ts';

/** Names of columns and the rows below them; every row is as long as it was written. */
export interface TableShape {
  readonly names: readonly string[];
  readonly body: readonly RawRow[];
  readonly issues: readonly Issue[];
}

/**
 * Mends the shape of a table: column names in two rows are joined, rows that repeat them are left out, and columns
 * without a name are kept where most rows have them. Rows that are too short or too long are counted. What is undone
 * is left as it stands; the cells that long rows have beyond the others then are columns without a name.
 */
export function shapeTable({ header, body }: Pick<Records, 'header' | 'body'>, undone: Undone = []): TableShape {
  if (!header) return { names: [], body, issues: [] };
  const joined = isUndone(undone, 'joined-header') ? null : joinHeaders(header, body);
  const [, ...below] = body;
  const own = joined ? below : body;
  const once = isUndone(undone, 'repeated-header') ? { body: own, issues: [] } : leaveRepeats(own, header);
  const extents = extentsOf(once.body);
  const names = joined ?? header.cells.map((name) => name.trim());
  const usual = usualExtent(extents, names.length);
  const width = isUndone(undone, 'long-row') ? extents.reduce((most, one) => Math.max(most, one), usual) : usual;
  const widened = usual > names.length ? [issueOfWidening(header, usual, names.length)] : [];
  const all = [...names, ...Array.from({ length: width - names.length }, () => '')];
  const joins = joined ? [newRepair('joined-header', 'repaired', joinedHeaders(), { row: header.row })] : [];
  return {
    names: all,
    body: once.body,
    issues: [...joins, ...checkNumeric(header), ...once.issues, ...widened, ...checkWidths(once.body, extents, width)],
  };
}

/** Names such as 2015 and 2016 are years; other numbers are seldom names. */
function checkNumeric({ row, line, cells }: RawRow): Issue[] {
  const numbers = cells.filter((cell) => !isBlank(cell)).map((cell) => readFast(cell.trim()));
  const isData =
    numbers.every((number) => !Number.isNaN(number)) && numbers.some((number) => number < 1600 || number > 2199);
  return isData ? [newIssue('numeric-names', 'doubtful', numericNames(), { row, line })] : [];
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
  return Math.max(named, extents.toSorted()[Math.floor((extents.length - 1) / 2)] ?? 0);
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

/**
 * The names of two header rows as one, `2015 数值`, or null where the second row is data. It is not data where its first
 * cell is blank, the same as above or says "unit", none of its cells is a number, and a column has numbers below it.
 */
function joinHeaders({ row, cells: upper }: RawRow, body: readonly RawRow[]): string[] | null {
  const [second, ...rest] = body.slice(0, SAMPLE);
  if (second?.row !== row + 1 || rest.length === 0) return null;
  const lower = second.cells;
  const isHead = isBlank(lower[0]) || lower[0]?.trim() === upper[0]?.trim() || UNIT_ROW.test(lower[0] ?? '');
  const words = lower.map((cell, at) => (isBlank(cell) ? -1 : at)).filter((at) => at > 0);
  if (!isHead || words.length === 0 || !words.every((at) => isWord(lower[at] ?? ''))) return null;
  if (!words.some((at) => isNumbers(rest.map(({ cells }) => cells[at] ?? '')))) return null;
  let last = '';
  return upper.map((cell, at) => {
    const below = lower[at]?.trim() ?? '';
    const above = cell.trim() || (below ? last : '');
    if (cell.trim()) last = cell.trim();
    if (at === 0 && UNIT_ROW.test(below)) return above;
    return above === below ? above : [above, below].filter(Boolean).join(' ');
  });
}

const isWord = (cell: string): boolean => !isMissing(cell) && !isNumber(cell) && readWritten(cell).shape === 'text';

function isNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell) && !isMissing(cell));
  return filled.length > 0 && filled.every((cell) => isNumber(cell) || !Number.isNaN(readWritten(cell).value));
}

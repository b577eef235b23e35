import { joinedHeaders, numericNames, repeatedHeader } from '../../words/faults/reading-words.ts';
import { blankItem, columnNumbers, noHeader, splitInto } from '../../words/faults/shape-words.ts';
import { isBlank, isBlankOrMissing } from '../cell/missing.ts';
import { namePeriodDays } from '../cell/period-days.ts';
import { type Split, splitCells } from '../cell/two-in-one.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import { isUndone, type Undone } from '../repair.ts';
import { unfold } from './beside.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { joinThousands } from './cut-thousands.ts';
import { nameOctobers } from './dotted-months.ts';
import { writeFlagRows, writeFlags } from './flags-beside.ts';
import { checkNames } from './header.ts';
import { isNumber, joinNames, lowerNames } from './header-rows.ts';
import { judgeFirstRow, withoutMachineNames } from './no-header.ts';
import type { RawRow } from './raw-row.ts';
import { splitBrackets } from './read-table.ts';
import type { Records } from './records.ts';
import { fillDown, isRowHead } from './row-heads.ts';
import { writeSections } from './sections.ts';
import { writeSerialDates } from './serial-dates.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';
import { widthOf } from './widths.ts';

/** Names of columns and the rows below them; every row is as long as it was written. */
export interface TableShape {
  readonly names: readonly string[];
  readonly body: readonly RawRow[];
  readonly issues: readonly Issue[];
  /** What was taken for granted, as nobody would doubt it. */
  readonly understood: readonly Issue[];
}

/**
 * Mends the shape of a table: column names in two to four rows are joined, rows that repeat them or only number the columns
 * are left out, heads of rows and sections are written into each row they belong to, and columns without a name are kept
 * where most rows have them. Rows that are too short or too long are counted. What is undone is left as it stands; the cells
 * that long rows have beyond the others then are columns without a name.
 */
export function shapeTable(records: Records, undone: Undone = []): TableShape {
  if (!records.header) return { names: [], body: records.body, issues: [], understood: [] };
  const body = records.body.map((row, at) => (at < MOST_NAME_ROWS ? withoutMachineNames(row) : row));
  const headed = readHeader(withoutMachineNames(records.header), { ...records, body }, undone);
  const timed = nameOctobers(headed.names, records.header);
  const unfolded = unfold(namePeriodDays(timed.names), headed.body);
  const rows = readRows({ ...headed, names: unfolded.names, body: unfolded.body }, undone);
  const { width, issues } = widthOf(headed.header, rows.names.length, rows.body, isUndone(undone, 'long-row'));
  const wide = [...rows.names, ...Array.from({ length: width - rows.names.length }, () => '')];
  const flagged = writeFlags(wide, rows.body);
  const bare = withoutBlankColumns(wide, flagged.body);
  const split = isUndone(undone, 'two-in-one') ? { ...bare, issues: [] } : splitTwoInOne(bare.names, bare.body);
  const { names } = split;
  const dated = writeSerialDates(names, split.body, records.is1904, undone);
  const unnamed = headed.isBare ? [] : checkNames(named(names, dated.body, rows.isSectioned), records.header);
  return {
    names,
    body: dated.body,
    issues: [...headed.issues, ...unfolded.issues, ...rows.issues, ...issues, ...split.issues, ...unnamed],
    understood: [
      ...headed.understood,
      ...timed.understood,
      ...unfolded.understood,
      ...rows.understood,
      ...flagged.understood,
      ...dated.understood,
    ],
  };
}

/** Rows below the first that may hold names too. */
const MOST_NAME_ROWS = 3;

interface Headed extends TableShape {
  readonly header: RawRow;
  /** Whether the file has no names of columns. */
  readonly isBare: boolean;
}

function readHeader(header: RawRow, { body, delimiter }: Records, undone: Undone): Headed {
  const { row, line } = header;
  const cut = delimiter === ',' ? joinThousands(header.cells.length, body) : { body, issues: [] };
  const first = judgeFirstRow(header, cut.body);
  if (first === 'data' && !isUndone(undone, 'no-header')) {
    const names = header.cells.map(() => '');
    const issues = [...cut.issues, newRepair('no-header', 'doubtful', noHeader(), { row, line })];
    return { header, isBare: true, names, body: [header, ...cut.body], issues, understood: [] };
  }
  const isAll = header.cells.every((cell) => isBlank(cell) || isNumber(cell.trim()));
  const doubt = first === 'names' ? [] : [newIssue('numeric-names', 'doubtful', numericNames(isAll), { row, line })];
  const lower = isUndone(undone, 'joined-header') ? [] : lowerNames(header, cut.body);
  const joins = lower.length > 0 ? [newRepair('joined-header', 'repaired', joinedHeaders(), { row })] : [];
  const names = lower.reduce<readonly string[]>(
    (upper, { cells }) => joinNames(upper, cells),
    header.cells.map((name) => name.trim()),
  );
  const below = lower.length > 0 ? cut.body.slice(lower.length) : cut.body;
  const index = lower.length > 0 ? nameOfIndex(header, lower, below) : null;
  const rest = index === null ? below : below.slice(1);
  const { rows, understood } = leaveColumnNumbers(rest, undone);
  const named = index === null ? names : [index, ...names.slice(1)];
  return { header, isBare: false, names: named, body: rows, issues: [...cut.issues, ...joins, ...doubt], understood };
}

/**
 * What pandas calls the rows, in a row of its own below names in several: `region,,` under `year,2021` and `sex,F`, of which
 * the first cells name the rows of names; null where there is none, and where further rows of one cell make it a section.
 */
function nameOfIndex(header: RawRow, lower: readonly RawRow[], [first, ...rest]: readonly RawRow[]): string | null {
  const isSole = ({ cells: [name, ...others] }: RawRow): boolean => !isBlank(name) && others.every(isBlank);
  const levels = [header, ...lower].map(({ cells }) => cells[0]?.trim() ?? '');
  const areNamed = levels.every((level) => level !== '') && new Set(levels).size === levels.length;
  if (first === undefined || !areNamed || !isSole(first) || rest.length === 0 || rest.some(isSole)) return null;
  return first.cells[0]?.trim() ?? null;
}

function leaveColumnNumbers(body: readonly RawRow[], undone: Undone) {
  const [first, ...rest] = body.slice(0, 100);
  if (first === undefined || isUndone(undone, 'column-numbers') || !isColumnNumbers(first, rest))
    return { rows: body, understood: [] };
  const cells = first.cells.filter((cell) => !isBlank(cell)).join(' ');
  const place = { row: first.row, line: first.line, value: cells };
  return { rows: body.slice(1), understood: [newRepair('column-numbers', 'repaired', columnNumbers(cells), place)] };
}

interface Rows extends TableShape {
  readonly isSectioned: boolean;
}

function readRows({ header, isBare, names, body }: Headed, undone: Undone): Rows {
  const once = isBare || isUndone(undone, 'repeated-header') ? { body, issues: [] } : leaveRepeats(body, header);
  const flagged = writeFlagRows(once.body);
  const full = leaveBlankItems(flagged.body);
  const sections = isUndone(undone, 'sections')
    ? { names, body: full.body, understood: [] }
    : writeSections(names, full.body);
  const isSectioned = sections.names.length > names.length;
  const filled =
    isSectioned || isUndone(undone, 'filled-down')
      ? { ...sections, understood: [] }
      : fillDown(sections.names, sections.body);
  return {
    ...filled,
    isSectioned,
    issues: once.issues,
    understood: [...flagged.understood, ...full.understood, ...sections.understood, ...filled.understood],
  };
}

function leaveRepeats(body: readonly RawRow[], header: RawRow): Pick<TableShape, 'body' | 'issues'> {
  let tally: Tally | undefined;
  const kept = body.filter((row) => {
    const isRepeat = header.cells.length > 1 && (isSame(row.cells, header.cells) || isContinued(row.cells));
    if (isRepeat) tally = tallied(tally, row, row.cells[0] ?? '');
    return !isRepeat;
  });
  const repeats: Tally | undefined = tally;
  if (!repeats || kept.length === 0) return { body, issues: [] };
  const issue = newRepair('repeated-header', 'repaired', repeatedHeader(), positionOf(repeats));
  return { body: kept, issues: [counting(issue, repeats)] };
}

/** Most rows differ in the first cell. A row of numbers is data, also when all are equal to the names. */
const isSame = (cells: readonly string[], names: readonly string[]): boolean =>
  cells[0] === names[0] && names.every((name, at) => cells[at] === name) && !names.every((name) => isNumber(name));

/** 续表, (continued) alone in a row, where a page of the table ends. */
const CONTINUED =
  /^[(（【]?(?:(?:表.{0,20})?续\s*(?:表|上表|前表)?[\d一二三四五六七八九十]{0,2}|(?:table.{0,20})?\(?cont(?:inued|['’]d|\.)\)?)[)）】]?$/i;

function isContinued(cells: readonly string[]): boolean {
  const [only = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return others.length === 0 && CONTINUED.test(only);
}

/** What a pivot table calls the rows of no name. */
const BLANK_ITEM = /^[(（](?:空白|blank|空)[)）]$/i;

/** Rows of no name and no number. */
function leaveBlankItems(body: readonly RawRow[]): Pick<TableShape, 'body' | 'understood'> {
  let tally: Tally | undefined;
  const kept = body.filter((row) => {
    const first = row.cells[0]?.trim() ?? '';
    if (!BLANK_ITEM.test(first) || !row.cells.slice(1).every(isBlank)) return true;
    tally = tallied(tally, row, first);
    return false;
  });
  const found: Tally | undefined = tally;
  if (!found || kept.length === 0) return { body, understood: [] };
  const issue = newIssue('blank-item', 'repaired', blankItem(found.value), positionOf(found));
  return { body: kept, understood: [counting(issue, found)] };
}

/** The first row in which each column says something; undefined for a column that never does. One pass, however wide. */
function firstFilled(
  width: number,
  body: readonly RawRow[],
  isEmpty: (cell: string) => boolean,
): readonly (RawRow | undefined)[] {
  const first = new Array<RawRow | undefined>(width).fill(undefined);
  let open = width;
  for (const row of body) {
    if (open === 0) break;
    const most = Math.min(width, row.cells.length);
    for (let at = 0; at < most; at += 1) {
      if (first[at] !== undefined || isEmpty(row.cells[at] ?? '')) continue;
      first[at] = row;
      open -= 1;
    }
  }
  return first;
}

/** Columns that only keep others apart: neither named nor filled. */
function withoutBlankColumns(names: readonly string[], body: readonly RawRow[]): Pick<TableShape, 'names' | 'body'> {
  const filled = names.includes('') ? firstFilled(names.length, body, isBlank) : [];
  const isKept = names.map((name, at) => name !== '' || filled[at] !== undefined);
  if (isKept.every(Boolean)) return { names, body };
  return {
    names: names.filter((_, at) => isKept[at]),
    body: body.map((row) => ({ ...row, cells: row.cells.filter((_, at) => isKept[at] ?? true) })),
  };
}

/** 0, 1, 2 or 1, 2, 3: the numbers that pandas and R write in front of their rows. */
const isCounter = (body: readonly RawRow[], at: number): boolean =>
  body.length > 1 &&
  [0, 1].some((first) => body.every(({ cells }, index) => cells[at]?.trim() === String(index + first)));

/** A first column without a name is usual where it holds the names of the rows, and so is one of sections. */
function named(names: readonly string[], body: readonly RawRow[], isSectioned: boolean): readonly string[] {
  const at = isSectioned ? 1 : 0;
  const isOfHeads = names[at] === '' && body.every(({ cells }) => isBlank(cells[at]) || isRowHead(cells[at]));
  const isKnown = isOfHeads || (names[at] === '' && isCounter(body, at));
  return names.map((name, place) => (place < at || (place === at && isKnown) ? name || ' ' : name));
}

/** Columns of two or three numbers a cell, each of them a column of its own; where another column repeats the first, it is in words. */
function splitTwoInOne(
  names: readonly string[],
  body: readonly RawRow[],
): Pick<TableShape, 'names' | 'body' | 'issues'> {
  const filled = firstFilled(names.length, body, isBlankOrMissing);
  const splits = names.map((heading, at): Split | null => {
    // Of a million rows one cell tells that there is nothing to split.
    if (at === 0 || !/[(（[［±]/.test(filled[at]?.cells[at] ?? '')) return null;
    const { name: first, inside } = splitBrackets(heading);
    const cells = body.map((row) => row.cells[at]?.trim() ?? '');
    const split = splitCells({ name: heading.trim(), first, inside }, cells);
    return split !== null && names.some((_, other) => other !== at && isRepeated(split, body, other)) ? null : split;
  });
  if (splits.every((split) => split === null)) return { names, body, issues: [] };
  return {
    names: names.flatMap((name, at) => splits[at]?.names ?? [name]),
    body: body.map((row, index) => ({
      ...row,
      cells: names.flatMap((_, at) => splits[at]?.cells[index] ?? [row.cells[at] ?? '']),
    })),
    issues: splits.flatMap((split, at) => {
      const row = filled[at];
      if (split === null || row === undefined) return [];
      const sentence = splitInto((row.cells[at] ?? '').trim(), split.names);
      return [newRepair('two-in-one', 'repaired', sentence, { row: row.row, line: row.line, column: names[at] ?? '' })];
    }),
  };
}

/** Whether a column holds the first numbers of the cells as they are, but for their rounding. */
const isRepeated = ({ cells }: Split, body: readonly RawRow[], at: number): boolean =>
  cells.every(([first = ''], index) => {
    const own = Number(first.replace(/,/g, ''));
    return Math.abs(Number(body[index]?.cells[at] || Number.NaN) - own) <= Math.abs(own) * 0.01 + 0.5;
  });

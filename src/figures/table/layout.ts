import { isBlank } from './missing.ts';
import { readPlainNumber } from './number.ts';

/** One record of a delimited file, cells as written. */
export interface RawRow {
  /** As a spreadsheet numbers it: from 1, blank rows counted. */
  readonly row: number;
  /** The line of the text the record begins on; behind `row`s with line breaks inside quotation marks it is greater. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What the rows of a file are: title lines, the column names, the data, and foot-notes. Blank rows are in none. */
export interface Layout {
  readonly title: readonly RawRow[];
  readonly header: RawRow | null;
  readonly body: readonly RawRow[];
  readonly notes: readonly RawRow[];
  /** How many of the notes stand between the column names and the data. */
  readonly described: number;
  /** First row of another table below this one, whose rows stand among the notes. */
  readonly other: RawRow | null;
}

/**
 * Finds the table inside a file, as statistics bureaus publish it: title lines above the column names, notes below the
 * data. Nothing is dropped but blank rows.
 *
 * A title line fills one cell only, or is set apart by a blank row and fills at most half of the table's width, or names
 * the unit (`表1,,单位：万人`) and fills fewer cells than the row below, or is a name with a colon and one cell in a wide
 * table. A note begins with a word such as `注：` or `资料来源：`; a line of one cell counts as a note too where it follows one, stands
 * apart, has no delimiters, or is a sentence. Any other last row of one cell (`临夏,,`) is data with its values missing.
 * A file of one column has neither.
 */
export function findLayout(rows: readonly RawRow[]): Layout {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  const width = usualWidth(filled);
  if (width < 2)
    return { title: [], header: filled[0] ?? null, body: filled.slice(1), notes: [], described: 0, other: null };
  const headerAt = findHeader(filled, width);
  const otherAt = findOther(filled, headerAt + 2);
  const notesAt = otherAt ?? findNotes(filled, headerAt + 1);
  const dataAt = findData(filled.slice(0, notesAt), headerAt);
  return {
    title: filled.slice(0, headerAt),
    header: filled[headerAt] ?? null,
    body: filled.slice(dataAt, notesAt),
    notes: [...filled.slice(notesAt), ...filled.slice(headerAt + 1, dataAt)],
    described: dataAt - headerAt - 1,
    other: otherAt === undefined ? null : (filled[otherAt] ?? null),
  };
}

/** The commonest number of cells among rows of two cells or more, the greater of two; 1 where there are none. */
export function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 1;
  for (const [cells, count] of counts) {
    const most = counts.get(width) ?? 0;
    if (count > most || (count === most && cells > width)) width = cells;
  }
  return width;
}

const filledCells = ({ cells }: RawRow): readonly string[] => cells.filter((cell) => !isBlank(cell));
const isSole = (row: RawRow): boolean => filledCells(row).length === 1;
const isApart = (above: RawRow | undefined, below: RawRow | undefined): boolean =>
  above !== undefined && below !== undefined && below.row > above.row + 1;

function findHeader(rows: readonly RawRow[], width: number): number {
  let at = 0;
  while (at + 1 < rows.length && isTitle(rows, at, width)) at += 1;
  const first = rows[at - 1];
  // In two columns `name,` may be a title or column names of which one is blank: data right below says which.
  const isNames = width === 2 && first !== undefined && !isApart(first, rows[at]) && bearsNumber(rows[at]);
  return isNames ? at - 1 : at;
}

function isTitle(rows: readonly RawRow[], at: number, width: number): boolean {
  const row = rows[at];
  if (!row) return false;
  if (isSole(row)) return width > 2 || !isBlank(row.cells[0]) || UNIT.test(filledCells(row)[0] ?? '');
  const filled = filledCells(row).length;
  // `Series title:,Unemployment rate` above a wide table.
  if (filled === 2 && width > 3 && /[:：]\s*$/.test(row.cells[0] ?? '')) return true;
  const below = rows[at + 1];
  if (below && row.cells.some((cell) => UNIT.test(cell)) && filled < filledCells(below).length) return true;
  return isApart(row, below) && filled * 2 <= width;
}

/** Where another table begins: a title that stands apart, names without a number below it, and numbers below these. */
function findOther(rows: readonly RawRow[], least: number): number | undefined {
  for (let at = least; at + 2 < rows.length; at += 1) {
    const row = rows[at];
    const names = rows[at + 1];
    if (!row || !names || !isApart(rows[at - 1], row) || !isSole(row) || isWordedNote(row)) continue;
    const isNames = filledCells(names).length > 1 && names.cells.every((cell) => readPlainNumber(cell) === null);
    if (isNames && bearsNumber(rows[at + 2])) return at;
  }
  return undefined;
}

/** Rows of a time series that have to follow what describes its columns. */
const LEAST_TIMES = 5;
const MOST_DESCRIBED = 20;
/** A year, or a day or month that ends in one: enough to tell the rows of a time series from what describes its columns. */
const TIME =
  /^\s*(?:(?:1[5-9]|20|21)\d\d(?!\d|\s*=)|(?:\d{1,2}[\s./-])?(?:\d{1,2}|[a-z]{3,9})[\s./-](?:1[5-9]|20|21)\d\d\s*$)/i;

/**
 * Where the data begin: below the column names, or below the rows that describe the columns of a time series (identifier,
 * unit, date of release), as bureaus publish them: two at least, no time in front of them, nothing but times behind.
 */
function findData(rows: readonly RawRow[], headerAt: number): number {
  const isTime = ({ cells }: RawRow): boolean => TIME.test(cells[0] ?? '');
  const from = headerAt + 1;
  const first = rows.slice(from, from + MOST_DESCRIBED + 1).findIndex(isTime);
  const named = rows.slice(from, from + first);
  if (first < 2 || named.some(({ cells }) => isBlank(cells[0]) || readPlainNumber(cells[0] ?? '') !== null))
    return from;
  const data = rows.slice(from + first);
  const times = data.filter(isTime).length;
  return times >= LEAST_TIMES && times * 10 >= data.length * 9 ? from + first : from;
}

const UNIT = /^\s*(单位|计量单位|units?)\s*[:：]/i;
const NOTE =
  /^\s*(?:[（(]?(注释?|附注|备注|说明|(资料|数据)?来源|出處?|出处|資料來源|註|notes?|sources?|data sources?)\s*\d*\s*[)）]?\s*[:：]|(填表|制表|填报|审核|(单位|统计|部门)?负责|联系)(人|电话|单位|日期|时间)?\s*[:：]|(报出|填报|更新|统计)(日期|时间)\s*[:：]|last updated\b|data from\b|©|\(c\) )/i;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Years are left out: they are column names as often as data. */
const bearsNumber = (row: RawRow | undefined): boolean =>
  row?.cells.map(readPlainNumber).some((value) => value !== null && !isYear(value)) ?? false;

function findNotes(rows: readonly RawRow[], least: number): number {
  let at = rows.length;
  while (at > least && isNoteLike(rows[at - 1])) at -= 1;
  while (at < rows.length && !beginsNotes(rows, at)) at += 1;
  return at;
}

const isNoteLike = (row: RawRow | undefined): boolean => row !== undefined && (isSole(row) || isWordedNote(row));

/** Whether a row below the table says itself that it is a note or a source. */
export const isWordedNote = ({ cells }: RawRow): boolean => NOTE.test(cells[0] ?? '');

function beginsNotes(rows: readonly RawRow[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  const text = filledCells(row)[0] ?? '';
  return isWordedNote(row) || row.cells.length === 1 || isApart(rows[at - 1], row) || /[。；：]|[.;:]\s/.test(text);
}

/** The words of a title or note line, cut or padded by delimiters as it may be. */
export const wordsOf = (row: RawRow, delimiter: string): string =>
  filledCells(row)
    .join(delimiter === '\t' ? ' ' : delimiter)
    .trim();

import { isBlank, isMissing } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import type { Issue } from '../issue.ts';
import { isWordedNote, type RawRow } from './raw-row.ts';

/** What the rows of a file are: title lines, the column names, the data, and foot-notes. Blank rows are in none. */
export interface Layout {
  readonly title: readonly RawRow[];
  /** What was taken for granted of the title. */
  readonly understood: readonly Issue[];
  readonly header: RawRow | null;
  readonly body: readonly RawRow[];
  readonly notes: readonly RawRow[];
  /** What is to be said of rows that are none of the table. */
  readonly issues: readonly Issue[];
}

/** Where something else than the rows of a table begins, and what is to be said of it. */
export interface Border {
  /** Index of its first row. */
  readonly at: number;
  readonly issues: readonly Issue[];
}

/** The rows of a table without those of others beside it. */
export interface Beside {
  /** Without the columns of other tables. */
  readonly rows: readonly RawRow[];
  readonly issues: readonly Issue[];
}

/** A text with what was mended in it. */
export interface Mended {
  readonly text: string;
  readonly understood: readonly Issue[];
}

/** What may stand around a table in its file, and how it is told from it. */
export interface Surroundings {
  /** A text that only another way of quoting can read; null for any other. `isSound`: it can be read as it is. */
  readonly mend: (text: string, isSound: (text: string) => boolean) => Mended | null;
  readonly beside: (rows: readonly RawRow[]) => Beside;
  /** What begins below a table whose names stand in the row at `headerAt`. */
  readonly below: (rows: readonly RawRow[], headerAt: number) => Border | null;
  /** Where the data begin, if that is not right below the names. */
  readonly data: (rows: readonly RawRow[], headerAt: number) => Border | null;
  /** Whether a row belongs above the column names, though it fills several cells; `below` are the next two. */
  readonly isTitle: (row: RawRow, below: readonly RawRow[]) => boolean;
  readonly titles: (rows: readonly RawRow[]) => {
    readonly title: readonly RawRow[];
    readonly understood: readonly Issue[];
  };
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
export function findLayout(rows: readonly RawRow[], around: Surroundings): Layout {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  const width = usualWidth(filled);
  if (width < 2)
    return {
      title: [],
      understood: [],
      header: filled[0] ?? null,
      body: filled.slice(1),
      notes: [],
      issues: [],
    };
  const headerAt = findHeader(filled, width, around);
  const below = around.below(filled, headerAt);
  const notesAt = below?.at ?? findNotes(filled, headerAt + 1);
  const data = around.data(filled.slice(0, notesAt), headerAt);
  const dataAt = data?.at ?? headerAt + 1;
  return {
    ...around.titles(filled.slice(0, headerAt)),
    header: filled[headerAt] ?? null,
    body: filled.slice(dataAt, notesAt),
    // The name of what a bureau might say of its columns says nothing where that is blank.
    notes: [...filled.slice(notesAt), ...filled.slice(headerAt + 1, dataAt).filter((row) => !isBareName(row))],
    issues: [...(data?.issues ?? []), ...(below?.issues ?? [])],
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

export const filledCells = ({ cells }: RawRow): readonly string[] => cells.filter((cell) => !isBlank(cell));
export const isSole = (row: RawRow): boolean => filledCells(row).length === 1;
const isBareName = (row: RawRow): boolean => isSole(row) && !isBlank(row.cells[0]);
export const isApart = (above: RawRow | undefined, below: RawRow | undefined): boolean =>
  above !== undefined && below !== undefined && below.row - (below.hiddenAbove ?? 0) > above.row + 1;

function findHeader(rows: readonly RawRow[], width: number, around: Surroundings): number {
  let at = 0;
  while (at + 1 < rows.length && isTitle(rows, at, width, around)) at += 1;
  const first = rows[at - 1];
  // In two columns `name,` may be a title or column names of which one is blank: data right below says which.
  const isNames = width === 2 && first !== undefined && !isApart(first, rows[at]) && bearsNumber(rows[at]);
  return isNames ? at - 1 : at;
}

function isTitle(rows: readonly RawRow[], at: number, width: number, around: Surroundings): boolean {
  const row = rows[at];
  if (!row) return false;
  if (isSole(row)) return width > 2 || !isBlank(row.cells[0]) || UNIT.test(filledCells(row)[0] ?? '');
  const filled = filledCells(row).length;
  if (around.isTitle(row, rows.slice(at + 1, at + 3))) return true;
  // `Series title:,Unemployment rate` above a wide table.
  if (filled === 2 && width > 3 && /[:：]\s*$/.test(row.cells[0] ?? '')) return true;
  const below = rows[at + 1];
  if (below && row.cells.some((cell) => UNIT.test(cell)) && filled < filledCells(below).length) return true;
  return isApart(row, below) ? filled * 2 <= width : isInHead(rows, at, width);
}

/** Lines of two cells each, `Last update,12.04.24` over `Source of data,Eurostat`, set apart from a wider table. */
function isInHead(rows: readonly RawRow[], at: number, width: number): boolean {
  for (let end = at; end + 1 < rows.length; end += 1) {
    const row = rows[end];
    if (row === undefined || filledCells(row).length * 2 > width || bearsNumber(row)) return false;
    if (isApart(row, rows[end + 1])) return true;
  }
  return false;
}

const UNIT = /^\s*(单位|计量单位|units?)\s*[:：]/i;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Years are left out: they are column names as often as data. */
export const bearsNumber = (row: RawRow | undefined): boolean =>
  row?.cells.map(readPlainNumber).some((value) => value !== null && !isYear(value)) ?? false;

function findNotes(rows: readonly RawRow[], least: number): number {
  let at = rows.length;
  while (at > least && isNoteLike(rows[at - 1])) at -= 1;
  while (at < rows.length && !beginsNotes(rows, at)) at += 1;
  return at;
}

const isNoteLike = (row: RawRow | undefined): boolean =>
  row !== undefined && (isSole(row) || isWordedNote(row) || isKey(row) || isAnswered(row));

/** `,Answered,348` below the answers of a survey: of how many these are. */
function isAnswered({ cells: [first = '', ...others] }: RawRow): boolean {
  const [word = '', count = '', ...more] = others.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isCounted = /^(?:answered|skipped|total respondents?|(?:回答|作答|答题|跳过|未答)(?:人数|数)?)$/i.test(word);
  return first.trim() === '' && isCounted && more.length === 0 && readPlainNumber(count) !== null;
}

/** `:,not available`: what a sign in the table means. */
function isKey(row: RawRow): boolean {
  const [sign = '', meaning = '', ...others] = filledCells(row);
  return others.length === 0 && isMissing(sign) && /\p{L}{3}/u.test(meaning);
}

/** (1) Data refer to…, * Estimated: a note with its mark. */
const MARKED = /^(?:[（(［[]\s*(?:\d{1,2}|[a-z*])\s*[)）\]］]|[*†‡§①-⑳])\s*\p{L}/iu;

function beginsNotes(rows: readonly RawRow[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  const text = filledCells(row)[0] ?? '';
  return (
    isWordedNote(row) ||
    isAnswered(row) ||
    MARKED.test(text) ||
    row.cells.length === 1 ||
    isApart(rows[at - 1], row) ||
    /[。；：]|[.;:]\s/.test(text)
  );
}

/** The words of a title or note line, cut or padded by delimiters as it may be; `CDID,ABMI` is a name and what it is. */
export function wordsOf(row: RawRow, delimiter: string): string {
  const filled = filledCells(row);
  const [name = '', what = ''] = filled;
  const isPair = filled.length === 2 && /^\S/.test(what) && /[\p{L}\p{N}]\s*$/u.test(name) && !isKey(row);
  const colon = /\p{Script=Han}$/u.test(name.trim()) ? '：' : ': ';
  return filled.join(isPair ? colon : delimiter === '\t' ? ' ' : delimiter).trim();
}

/** Rules set nothing apart but names from the rows below them. */
export function withoutRules(rows: readonly RawRow[]): readonly RawRow[] {
  if (!rows.some(isRule)) return rows;
  return rows.flatMap((row, at) => {
    const above = rows[at - 1];
    if (isRule(row)) return [];
    return above !== undefined && isRule(above) ? [{ ...row, hiddenAbove: 1 }] : [row];
  });
}

/** `|---|---:|`: a line that is drawn below the names, as Markdown does. */
const isRule = ({ cells }: RawRow): boolean =>
  cells.some((cell) => cell.length > 2) && cells.every((cell) => /^\s*(?::?-{3,}:?)?\s*$/.test(cell));

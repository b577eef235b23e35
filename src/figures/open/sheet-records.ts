import {
  brokenWorkbook,
  filledMerge,
  noSheet,
  otherSheets,
  rowBeyond,
  tooManyCells,
} from '../../words/faults/reading-words.ts';
import { hiddenSheets } from '../../words/faults/workbook-words.ts';
import { withXmlPlace } from '../../words/faults/xml-place.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import { isUndone, type Undone } from '../repair.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { type Records, recordsOf, tooWide } from '../table/records.ts';
import { counting, positionOf, type Tally, tallied } from '../table/tally.ts';
import { type Figures, figuresIn } from './workbook-choice.ts';
import { type SheetCells, type SheetRow, setCell, showMerged, squareRows } from './workbook-sheet.ts';
import { type Seen, saidOfFormulas, saidOfHidden, seenOf, withoutPlaceholders } from './workbook-unseen.ts';
import { placeOf } from './workbook-xml.ts';

/** The records of one sheet, and the names of all. */
export interface SheetRecords {
  /** As the tabs show them, hidden ones left out. */
  readonly sheets: readonly string[];
  /** The one that was read; null where none was. */
  readonly sheet: string | null;
  readonly records: Records;
}

/** A sheet as its tab names it, not yet read. */
interface BookSheet {
  readonly name: string;
  /** Throws RangeError for more than `mostCells`. */
  readonly read: (mostCells: number) => SheetCells;
}

/** A workbook of whatever kind, or a document whose tables stand for sheets. */
interface Book {
  readonly sheets: readonly BookSheet[];
  /** Names of those that are hidden, however deeply. */
  readonly hidden: readonly string[];
  readonly is1904: boolean;
  /** Whether the file asks to be calculated when it is opened: results may be placeholders. */
  readonly isUncalculated: boolean;
}

/** Why a file is no workbook that can be read: a fatal issue. */
export type Opened = { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly issue: Issue };

/** Sheets looked into for one that holds figures. */
const MOST_SHEETS = 100;
/** A workbook has no delimiter; a tab is in no cell that it writes. */
const DELIMITER = '\t';

/**
 * Reads a sheet of what `open` opens: the one named, or else the first that is not hidden and holds quantities, or at least
 * numbers, or at least cells. A cell merged over rows is written into each; rows and columns that are hidden are left out,
 * and formulas without a result are blank. Then all goes as for a delimited file; see `readColumns`. Never throws for data;
 * a damaged or locked workbook is a fatal issue.
 */
export function readSheets(open: () => Opened, wanted?: string, undone: Undone = []): SheetRecords {
  try {
    const opened = open();
    return opened.ok ? readBook(opened.book, wanted, undone) : refused([], opened.issue);
  } catch (error) {
    if (error instanceof SheetRefusal) return refused([], error.issue);
    if (error instanceof RangeError)
      return refused([], newIssue('too-large', 'fatal', tooManyCells(MOST_CELLS / 1e6, MOST_CELLS / 1e6)));
    return refused([], newIssue('workbook', 'fatal', withXmlPlace(brokenWorkbook(), placeOf(error))));
  }
}

/** Thrown where a sheet holds what no sheet has, or more than can be read. */
export class SheetRefusal extends Error {
  readonly issue: Issue;
  constructor(code: string, sentence: Bilingual) {
    super(sentence.en);
    this.issue = newIssue(code, 'fatal', sentence);
  }
}

const refused = (sheets: readonly string[], issue: Issue): SheetRecords => ({
  sheets,
  sheet: null,
  records: recordsOf({ rows: [], delimiter: DELIMITER, issues: [issue] }),
});

function readBook(book: Book, wanted: string | undefined, undone: Undone): SheetRecords {
  const sheets = book.sheets.map(({ name }) => name);
  const found = wanted === undefined ? book.sheets : book.sheets.filter(({ name }) => name === wanted);
  if (found.length === 0) {
    return refused(sheets, newIssue('no-sheet', 'fatal', noSheet(wanted ?? '', sheets)));
  }
  const { sheet, records } = chooseSheet(book, found, undone);
  return { sheets, sheet, records: withOthers(records, sheet, book, wanted, undone) };
}

interface Read {
  readonly sheet: string;
  readonly records: Records;
}

/** The first sheet that holds the most of what can be drawn. */
function chooseSheet(book: Book, found: readonly BookSheet[], undone: Undone): Read {
  let best: (Read & { readonly figures: Figures }) | undefined;
  for (const part of found.slice(0, MOST_SHEETS)) {
    const cells = part.read(MOST_CELLS);
    if (cells.rows.length === 0 && (best || part !== found.at(-1))) continue;
    const records = recordsOfSheet(cells, book, undone);
    const figures = found.length === 1 ? 2 : figuresIn(records);
    if (best === undefined || figures > best.figures) best = { sheet: part.name, records, figures };
    if (figures === 2) break;
  }
  if (best) return best;
  throw new Error('no sheet');
}

/** The sheets that could be chosen instead, and those that nobody sees. */
function withOthers(records: Records, sheet: string, book: Book, wanted: string | undefined, undone: Undone): Records {
  const others = wanted === undefined ? book.sheets.filter(({ name }) => name !== sheet) : [];
  const names = others.slice(0, 10).map(({ name }) => name);
  const choice = others.length ? [newIssue('sheets', 'repaired', otherSheets(sheet, names))] : [];
  // A cover, or the blank sheets that a new workbook has, leave nothing to choose.
  const isSure = others.length <= MOST_SHEETS && !others.some((one) => holdsFigures(one, book, undone));
  const unseen = book.hidden.length ? [newIssue('hidden-sheets', 'repaired', hiddenSheets(book.hidden))] : [];
  return {
    ...records,
    issues: [...(isSure ? [] : choice), ...records.issues],
    understood: [...(isSure ? choice : []), ...records.understood, ...unseen],
  };
}

/** Cells up to which another sheet is looked through; a larger one is no cover. */
const COVER_CELLS = 5000;

function holdsFigures({ read }: BookSheet, book: Book, undone: Undone): boolean {
  try {
    const cells = read(COVER_CELLS);
    return cells.rows.length > 0 && figuresIn(recordsOfSheet(cells, book, undone)) === 2;
  } catch {
    return true;
  }
}

/** Rows a sheet can have; a file that says more of one is no spreadsheet's. */
const MOST_ROWS = 1_048_576;

function recordsOfSheet(found: SheetCells, { is1904, isUncalculated }: Book, undone: Undone): Records {
  const beyond = found.rows.find(({ row }) => row > MOST_ROWS);
  if (beyond !== undefined) throw new SheetRefusal('row-beyond', rowBeyond(beyond.row, MOST_ROWS));
  const refusal = tooWide(widthOf(found.rows));
  if (refusal !== null) return recordsOf({ rows: [], delimiter: DELIMITER, issues: [refusal] });
  const cells = withoutPlaceholders(found, isUncalculated);
  if (!isUndone(undone, 'hidden')) showMerged(cells);
  const { rows, issues } = isUndone(undone, 'merged') ? { ...cells, issues: [] } : fillMerges(cells);
  const seen: Seen = seenOf({ ...cells, rows }, isUndone(undone, 'hidden'));
  const { rows: squared, columns } = squareRows(seen.rows, seen.isLeftOut, seen.hiddenRows, MOST_CELLS);
  const records = recordsOf({ rows: squared, delimiter: DELIMITER, issues, undone, is1904 });
  const said = [...(found.issues ?? []), ...saidOfHidden(seen, records), ...saidOfFormulas(cells, columns, records)];
  return { ...records, body: withoutCommonIndent(records.body), issues: [...records.issues, ...said] };
}

/** Columns from the first that any row fills to the last. */
function widthOf(rows: SheetCells['rows']): number {
  let first = Number.POSITIVE_INFINITY;
  let width = 0;
  for (const row of rows) {
    first = Math.min(first, row.first);
    width = Math.max(width, row.cells.length);
  }
  return rows.length === 0 ? 0 : width - first;
}

/** Where all names of rows are set in alike, none is a part of another. */
function withoutCommonIndent(body: Records['body']): Records['body'] {
  const least = body.reduce(
    (most, { cells: [first = ''] }) => Math.min(most, first.search(/\S|$/)),
    Number.POSITIVE_INFINITY,
  );
  if (least === 0 || body.length === 0) return body;
  return body.map((row) => ({ ...row, cells: row.cells.map((cell, at) => (at === 0 ? cell.slice(least) : cell)) }));
}

/** Rows looked at for all merged cells together; a hostile sheet may merge the same million rows a million times. */
const MOST_MERGED_ROWS = 20_000_000;

/** Writes a cell merged over several rows into each of them; a title merged over columns stays one cell. */
function fillMerges({ rows, merges }: SheetCells): { rows: SheetCells['rows']; issues: Issue[] } {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const last = rows.at(-1)?.row ?? 0;
  let tally: Tally | undefined;
  let looked = 0;
  for (const { top, bottom, left } of merges) {
    const value = byRow.get(top)?.cells[left - 1];
    const end = Math.min(bottom, last);
    looked += Math.max(0, end - top);
    if (!value || looked > MOST_MERGED_ROWS) continue;
    let filled = 0;
    for (let row = top + 1; row <= end; row += 1) if (fillCell(byRow.get(row), left - 1, value)) filled += 1;
    if (filled) tally = tallied(tally, { row: top, line: top, cells: [] }, value);
  }
  if (!tally) return { rows, issues: [] };
  const issue = newRepair('merged', 'repaired', filledMerge(tally.value), positionOf(tally));
  return { rows, issues: [counting(issue, tally)] };
}

/** A blank cell of a row that has others. */
function fillCell(row: SheetRow | undefined, at: number, value: string): boolean {
  if (!row || row.cells[at]) return false;
  setCell(row, at, value);
  return true;
}

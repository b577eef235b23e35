import { unzipSync } from 'fflate';
import {
  brokenWorkbook,
  filledMerge,
  noSheet,
  otherSheets,
  tooManyBytes,
  tooManyCells,
} from '../../words/faults/reading-words.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import { isUndone, type Undone } from '../repair.ts';
import { MOST_CELLS } from './columns.ts';
import { decodeText } from './decode.ts';
import { isBlank } from './missing.ts';
import { readPlainNumber } from './number.ts';
import { type Records, recordsOf } from './records.ts';
import { counting, placeOf, type Tally, tallied } from './tally.ts';
import { readFormats } from './workbook-format.ts';
import {
  readSheetCells,
  readStrings,
  type SheetCells,
  type SheetContext,
  type SheetRow,
  setCell,
  squareRows,
} from './workbook-sheet.ts';
import { hearXml } from './workbook-xml.ts';

/** The records of one sheet, and the names of all. */
export interface SheetRecords {
  /** As the tabs show them, hidden ones left out. */
  readonly sheets: readonly string[];
  /** The one that was read; null where none was. */
  readonly sheet: string | null;
  readonly records: Records;
}

/** Unpacked bytes of one part beyond which a workbook is refused, whatever it has when packed. */
const MOST_UNPACKED = 400_000_000;
/** Sheets looked into for one that holds figures. */
const MOST_SHEETS = 100;
/** A workbook has no delimiter; a tab is in no cell that it writes. */
const DELIMITER = '\t';

interface Part {
  readonly name: string;
  readonly path: string;
}

/**
 * Reads a sheet of an Excel workbook (.xlsx): the one named, or else the first that is not hidden and holds figures, or at
 * least cells. Cells
 * become what a delimited file would hold: numbers with all digits, percentages with their sign, dates as ISO 8601,
 * errors as `#N/A`; a cell merged over rows is written into each. Then all goes as for a delimited file; see
 * `readColumns`. Never throws for data; a damaged or locked workbook is a fatal issue.
 */
export function readWorkbook(bytes: Uint8Array, wanted?: string, undone: Undone = []): SheetRecords {
  try {
    return readOpened(bytes, wanted, undone);
  } catch (error) {
    if (error instanceof RangeError)
      return refused([], newIssue('too-large', 'fatal', tooManyCells(MOST_CELLS / 1e6, MOST_CELLS / 1e6)));
    const reason = error instanceof Error ? error.message : String(error);
    return refused([], newIssue('workbook', 'fatal', brokenWorkbook(reason)));
  }
}

const refused = (sheets: readonly string[], issue: Issue): SheetRecords => ({
  sheets,
  sheet: null,
  records: recordsOf({ rows: [], delimiter: DELIMITER, issues: [issue] }),
});

function readOpened(bytes: Uint8Array, wanted: string | undefined, undone: Undone): SheetRecords {
  const large = largestPart(bytes);
  if (large > MOST_UNPACKED) {
    return refused([], newIssue('too-large', 'fatal', tooManyBytes(Math.ceil(large / 1e6), MOST_UNPACKED / 1e6)));
  }
  const { parts, is1904, strings, styles } = readContents(bytes);
  const sheets = parts.map(({ name }) => name);
  const context: SheetContext = {
    strings: strings ? readStrings(strings) : [],
    formats: styles ? readFormats(styles) : [],
    is1904,
  };
  const found = wanted === undefined ? parts : parts.filter(({ name }) => name === wanted);
  if (found.length === 0) {
    return refused(sheets, newIssue('no-sheet', 'fatal', noSheet(wanted ?? '', sheets)));
  }
  let first: SheetRecords | undefined;
  for (const part of found.slice(0, MOST_SHEETS)) {
    const cells = readSheetCells(readPart(bytes, part.path), context, MOST_CELLS);
    if (cells.rows.length === 0 && (first || part !== found.at(-1))) continue;
    const read = { sheets, sheet: part.name, records: recordsOfSheet(cells, part, sheets, wanted, undone) };
    if (found.length === 1 || hasFigures(read.records)) return read;
    first ??= read;
  }
  if (first) return first;
  throw new Error('no sheet');
}

/** A cover, a list of contents or an explanation has none: no two rows of a number beside something else. */
const hasFigures = ({ body }: Records): boolean =>
  body.filter(({ cells }) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    return filled.length > 1 && filled.some((cell) => readPlainNumber(cell) !== null);
  }).length > 1;

function recordsOfSheet(
  cells: SheetCells,
  { name }: Part,
  sheets: readonly string[],
  wanted: string | undefined,
  undone: Undone,
): Records {
  const { rows, issues } = isUndone(undone, 'merged') ? { ...cells, issues: [] } : fillMerges(cells);
  const others = wanted === undefined ? sheets.filter((each) => each !== name) : [];
  const choice = others.length ? [newIssue('sheets', 'repaired', otherSheets(name, others.slice(0, 10)))] : [];
  const squared = squareRows(rows, MOST_CELLS);
  return recordsOf({ rows: squared, delimiter: DELIMITER, issues: [...choice, ...issues], undone });
}

function largestPart(bytes: Uint8Array): number {
  let most = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      most = Math.max(most, originalSize);
      return false;
    },
  });
  return most;
}

/** One part of the package as text; blank where it has none of this name. */
function readPart(bytes: Uint8Array, path: string): string {
  const wanted = path.toLowerCase();
  const [file] = Object.values(
    unzipSync(bytes, { filter: ({ name }) => name.replace(/^\//, '').toLowerCase() === wanted }),
  );
  return file ? decodeText(file, file[0] === 0xff || file[0] === 0xfe ? undefined : 'utf-8').text : '';
}

function readContents(bytes: Uint8Array) {
  const paths = readRelations(readPart(bytes, 'xl/_rels/workbook.xml.rels'));
  const parts: Part[] = [];
  let is1904 = false;
  hearXml(readPart(bytes, 'xl/workbook.xml'), {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') is1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (tag !== 'sheet' || /hidden/i.test(attribute('state') ?? '')) return;
      const path = paths.get(attribute('id') ?? '');
      if (path) parts.push({ name: attribute('name') ?? '', path });
    },
  });
  if (parts.length === 0) throw new Error('xl/workbook.xml');
  const strings = readPart(
    bytes,
    [...paths.values()].find((path) => /sharedStrings\.xml$/i.test(path)) ?? 'xl/sharedStrings.xml',
  );
  const styles = readPart(bytes, [...paths.values()].find((path) => /styles\.xml$/i.test(path)) ?? 'xl/styles.xml');
  return { parts, is1904, strings, styles };
}

/** Paths inside the package by the id of the relation. Targets are relative to `xl/` unless they begin with `/`. */
function readRelations(xml: string): Map<string, string> {
  const paths = new Map<string, string>();
  hearXml(xml, {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      if (name === 'Relationship') paths.set(attribute('Id') ?? '', path);
    },
  });
  return paths;
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
  const issue = newRepair('merged', 'repaired', filledMerge(tally.value), placeOf(tally));
  return { rows, issues: [counting(issue, tally)] };
}

/** A blank cell of a row that has others. */
function fillCell(row: SheetRow | undefined, at: number, value: string): boolean {
  if (!row || row.cells[at]) return false;
  setCell(row, at, value);
  return true;
}

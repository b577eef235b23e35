import { CFB, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { raisedUnread } from '../../words/faults/book-words.ts';
import { newIssue } from '../issue.ts';
import { counting, positionOf, type Tally, tallied } from '../table/tally.ts';
import { cellFormatOf, writeNumber } from './workbook-format.ts';
import { type Merge, newRow, type OpenFormula, type SheetCells, type SheetRow, setCell } from './workbook-sheet.ts';

// SheetJS, wrapped: it opens old and other workbooks, and is loaded when the first of them comes.

/** Windows code pages that browsers know under another name. */
const LABELS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  65001: 'utf-8',
};

/** Old workbooks hold text in the code page of their country; every browser has the tables. */
set_cptable({
  utils: {
    decode: (page: number, data: ArrayLike<number>) => new TextDecoder(labelOf(page)).decode(Uint8Array.from(data)),
    encode: (_: number, text: string) => new TextEncoder().encode(text),
  },
});

function labelOf(page: number): string {
  const label = LABELS[page] ?? `windows-${page}`;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** Names of the streams of an old Office file, `Workbook` or `WordDocument` among them, and the records of a workbook; blank where it has none. */
export function streamsOf(bytes: Uint8Array): { readonly names: readonly string[]; readonly records: Uint8Array } {
  const file = CFB.read(bytes, { type: 'array' });
  const { content = [] } = CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book') ?? {};
  return { names: file.FullPaths, records: Uint8Array.from(content) };
}

const OPTIONS = { cellNF: true, cellText: true, cellStyles: true, sheetStubs: true, dense: true } as const;

/** Opens a binary workbook. Throws for one that is damaged or locked. */
export const openBytes = (bytes: Uint8Array): WorkBook => read(bytes, { ...OPTIONS, type: 'array' });

/** Opens a workbook in XML. */
export const openText = (text: string): WorkBook => read(text, { ...OPTIONS, type: 'string' });

export const isHidden = ({ Workbook }: WorkBook, at: number): boolean => (Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;

export const is1904 = ({ Workbook }: WorkBook): boolean => Workbook?.WBProps?.date1904 === true;

/** Texts of which parts are written in another way than the rest; what is raised among them is not handed over. */
export function richTexts(book: WorkBook): ReadonlySet<string> {
  const strings =
    'Strings' in book && Array.isArray(book.Strings) ? (book.Strings as { t?: string; r?: string }[]) : [];
  return new Set(strings.flatMap(({ t = '', r }) => (r === undefined && t !== '' ? [t] : [])));
}

interface StoredCell {
  readonly t: string;
  readonly v?: string | number | boolean;
  readonly w?: string;
  readonly z?: string;
  readonly f?: string;
}

/** As long as a column of a sheet may be. */
const LONGEST = 1_048_576;

/** Visits what an array holds; one of a damaged file may say that it is hundreds of millions long, with hardly anything in it. */
function eachOf<T>(list: readonly T[], visit: (item: T, at: number) => void): void {
  if (list.length <= LONGEST) list.forEach(visit);
  else for (const key of Object.keys(list)) visit(list[Number(key)] as T, Number(key));
}

/** The cells of a sheet as our own reader of workbooks hands them over. Throws RangeError for more than `mostCells`. */
export function cellsOf(sheet: WorkSheet, rich: ReadonlySet<string>, from1904: boolean, mostCells: number): SheetCells {
  const stored = (sheet['!data'] ?? []) as (readonly (StoredCell | undefined)[] | undefined)[];
  const [rows, open]: [SheetRow[], OpenFormula[]] = [[], []];
  let unread: Tally | undefined;
  let held = 0;
  eachOf(stored, (cells, at) => {
    const row = newRow(at + 1, sheet['!rows']?.[at]?.hidden === true);
    eachOf(cells ?? [], (cell, column) => {
      if (cell === undefined) return;
      const text = textOf(cell, from1904);
      if (text === '' && cell.f !== undefined) open.push({ row: row.row, column, formula: cell.f });
      if (text === '') return;
      const isUnsure = cell.t === 's' && rich.has(text) && /^\D{0,3}[\d.,\s]+%?$/.test(text);
      if (isUnsure) unread = tallied(unread, { row: row.row, line: row.row, cells: [] }, text);
      else setCell(row, column, text);
      held += 1;
      if (held > mostCells) throw new RangeError(`invalid sheet: over ${mostCells} cells`);
    });
    if (row.cells.length > 0) rows.push(row);
  });
  const issues = unread
    ? [counting(newIssue('raised-unread', 'doubtful', raisedUnread(), positionOf(unread)), unread)]
    : [];
  const hidden = (column: number): boolean => sheet['!cols']?.[column]?.hidden === true;
  return { rows, merges: (sheet['!merges'] ?? []).map(mergeOf), hidden, open, zeros: [], issues };
}

interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

const mergeOf = ({ s, e }: Range): Merge => ({ top: s.r + 1, bottom: e.r + 1, left: s.c + 1, right: e.c + 1 });

function textOf({ t, v, w, z }: StoredCell, from1904: boolean): string {
  if (t === 'n' && typeof v === 'number') return writeNumber(String(v), cellFormatOf(z ?? 'General'), from1904);
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  if (t === 'e') return w ?? '#N/A';
  return t === 's' && v !== undefined ? String(v) : '';
}

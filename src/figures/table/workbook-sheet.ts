import type { RawRow } from './layout.ts';
import { type Format, writeNumber } from './workbook-format.ts';
import { hearXml, unescaped } from './workbook-xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
  readonly is1904: boolean;
}

/** A block of cells merged into one; rows and columns from 1, ends included. */
interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row with at least one cell; what is blank is not there. */
export interface SheetRow {
  readonly row: number;
  /** By column from 0, with gaps. */
  readonly cells: (string | undefined)[];
  /** Index of the first cell. */
  first: number;
}

export interface SheetCells {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** Fills a cell, be it before the first. */
export function setCell(row: SheetRow, at: number, text: string): void {
  row.cells[at] = text;
  row.first = Math.min(row.first, at);
}

/** Texts of the shared strings of a workbook, without the readings printed above characters. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  hearXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    text: (part) => {
      if (isText && !isReading) text += part;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 'rPh') isReading = false;
      isText = false;
    },
  });
  return strings;
}

/** `C12` → column 3, row 12; null for anything else. */
function readAddress(address: string | undefined): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address ?? '') ?? [];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(digits) };
}

function readMerge(reference: string | undefined): Merge[] {
  const [from, to] = (reference ?? '').split(':').map(readAddress);
  return from && to ? [{ top: from.row, bottom: to.row, left: from.column, right: to.column }] : [];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

const newRow = (row: number): SheetRow => ({ row, cells: [], first: Number.POSITIVE_INFINITY });

/**
 * The cells of a sheet as a delimited file would have them, blank rows left out. Throws RangeError for more than
 * `mostCells`, and an error for XML that is not well formed.
 */
export function readSheetCells(xml: string, context: SheetContext, mostCells: number): SheetCells {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let current = newRow(0);
  let cell: OpenCell | null = null;
  let text = '';
  let isValue = false;
  let isReading = false;
  let held = 0;
  hearXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') current = newRow(Number(attribute('r')) || current.row + 1);
      else if (name === 'c') {
        const column = readAddress(attribute('r'))?.column ?? current.cells.length + 1;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
        text = '';
      } else if (name === 'mergeCell') merges.push(...readMerge(attribute('ref')));
      else if (name === 'rPh') isReading = true;
      else isValue = name === 'v' || name === 't';
    },
    text: (part) => {
      if (cell && isValue && !isReading) text += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isReading = false;
      if (name === 'c' && cell && text !== '') {
        setCell(current, cell.column - 1, writeCell(text, cell, context));
        held += 1;
        if (held > mostCells) throw new RangeError(`invalid sheet: over ${mostCells} cells`);
      }
      if (name === 'c') cell = null;
      if (name !== 'row' || current.cells.length === 0) return;
      rows.push(current);
    },
  });
  return { rows, merges };
}

function writeCell(text: string, { type, style }: OpenCell, { strings, formats, is1904 }: SheetContext): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'n') return writeNumber(text, formats[style] ?? 'number', is1904);
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '');
  return unescaped(text);
}

/** Columns before the first with content are left out, and all rows are as wide as the widest. */
export function squareRows(rows: SheetCells['rows'], mostCells: number): RawRow[] {
  let first = Number.POSITIVE_INFINITY;
  let width = 0;
  for (const row of rows) {
    first = Math.min(first, row.first);
    width = Math.max(width, row.cells.length);
  }
  if ((width - first) * rows.length > mostCells) throw new RangeError(`invalid sheet: over ${mostCells} cells`);
  return rows.map(({ row, cells }) => ({
    row,
    line: row,
    cells: Array.from({ length: width - first }, (_, at) => cells[at + first] ?? ''),
  }));
}

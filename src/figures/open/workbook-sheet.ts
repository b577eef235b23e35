import type { Issue } from '../issue.ts';
import type { RawRow } from '../table/raw-row.ts';
import { MOST_COLUMNS } from '../table/records.ts';
import { type CellFormat, writeNumber } from './workbook-format.ts';
import { newRichText } from './workbook-text.ts';
import { hearXml, unescaped } from './workbook-xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** A block of cells merged into one; rows and columns from 1, ends included. */
export interface Merge {
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
  readonly isHidden: boolean;
}

/** A formula without a result. */
export interface OpenFormula {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** Without its equals sign. */
  readonly formula: string;
}

export interface SheetCells {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Columns that are not seen, from 0. */
  readonly hidden: (column: number) => boolean;
  readonly open: readonly OpenFormula[];
  /** Formulas whose result is 0, where no formula of the sheet has another one. */
  readonly zeros: readonly OpenFormula[];
  /** What else there is to say of the sheet; absent for nothing. */
  readonly issues?: readonly Issue[];
}

/** Fills a cell, be it before the first. */
export function setCell(row: SheetRow, at: number, text: string): void {
  row.cells[at] = text;
  row.first = Math.min(row.first, at);
}

/** Texts of the shared strings of a workbook. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  const { listener, take } = newRichText();
  hearXml(xml, {
    ...listener,
    close: (name) => {
      listener.close(name);
      if (name === 'si') strings.push(take());
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

type Attribute = (name: string) => string | undefined;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

/** A row or column is hidden by a word, by a filter, by a closed outline or by having no extent. */
const isHidden = (attribute: Attribute, extent: string): boolean =>
  isTrue(attribute('hidden')) || isNothing(attribute(extent));

export const newRow = (row: number, hidden: boolean): SheetRow => ({
  row,
  cells: [],
  first: Number.POSITIVE_INFINITY,
  isHidden: hidden,
});

/**
 * The cells of a sheet as a delimited file would have them, blank rows left out. Throws RangeError for more than
 * `mostCells`, and an error for XML that is not well formed.
 */
export function readSheetCells(xml: string, context: SheetContext, mostCells: number): SheetCells {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const ranges: (readonly [number, number])[] = [];
  const formulas = newFormulas();
  const rich = newRichText();
  let current = newRow(0, false);
  let cell: OpenCell | null = null;
  let text = '';
  let formula: string | null = null;
  let hearing: 'value' | 'formula' | 'text' | null = null;
  let held = 0;
  hearXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') current = newRow(Number(attribute('r')) || current.row + 1, isHidden(attribute, 'ht'));
      else if (name === 'c') {
        const column = readAddress(attribute('r'))?.column ?? current.cells.length + 1;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
        text = '';
        formula = null;
      } else if (name === 'v') hearing = 'value';
      else if (name === 'f') {
        hearing = 'formula';
        formula = '';
      } else if (name === 'is') hearing = 'text';
      else if (name === 'mergeCell') merges.push(...readMerge(attribute('ref')));
      else if (name === 'col' && isHidden(attribute, 'width'))
        ranges.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1]);
      if (hearing === 'text') rich.listener.open(name, attribute);
    },
    text: (part) => {
      if (!cell || hearing === null) return;
      if (hearing === 'value') text += part;
      else if (hearing === 'formula') formula += part;
      else rich.listener.text(part);
    },
    close: (name) => {
      if (hearing === 'text') rich.listener.close(name);
      if (name === 'is') text = rich.take();
      if (name === 'v' || name === 'f' || name === 'is') hearing = null;
      if (name === 'c' && cell) {
        if (formula !== null) formulas.hear(text, cell.type, { row: current.row, column: cell.column - 1, formula });
        if (text !== '') {
          const indent = current.cells.length === 0 ? indentOf(cell, context) : '';
          setCell(current, cell.column - 1, indent + writeCell(text, cell, context));
          held += 1;
          if (held > mostCells) throw new RangeError(`invalid sheet: over ${mostCells} cells`);
        }
        cell = null;
      }
      if (name === 'row' && current.cells.length > 0) rows.push(current);
    },
  });
  return { rows, merges, ...formulas.found(), hidden: columnsIn(ranges) };
}

/** Whether a column lies in one of the ranges, from 0 with ends included: told at once, however many ranges there are. */
export function columnsIn(ranges: readonly (readonly [first: number, last: number])[]): (column: number) => boolean {
  const steps = new Int32Array(MOST_COLUMNS + 1);
  for (const [first, last] of ranges) {
    if (!(first >= 0 && first <= last && first < MOST_COLUMNS)) continue;
    steps[first] = (steps[first] ?? 0) + 1;
    const after = Math.min(last + 1, MOST_COLUMNS);
    steps[after] = (steps[after] ?? 0) - 1;
  }
  let depth = 0;
  const isInside = steps.map((step) => {
    depth += step;
    return depth;
  });
  return (column) => (isInside[column] ?? 0) > 0;
}

/** Formulas that have no result, and those whose result is 0 as long as no other has another. */
function newFormulas() {
  const open: OpenFormula[] = [];
  let zeros: OpenFormula[] = [];
  let hasResults = false;
  return {
    hear(result: string, type: string, formula: OpenFormula): void {
      if (result === '' && type !== 'str') open.push(formula);
      else if (result === '0' && type === 'n' && !hasResults) zeros.push(formula);
      else if (result !== '0') {
        hasResults = true;
        zeros = [];
      }
    },
    found: (): Pick<SheetCells, 'open' | 'zeros'> => ({ open, zeros }),
  };
}

/** Words that are set in stand behind blanks, as they do in a delimited file: parts below their whole. */
const indentOf = ({ type, style }: OpenCell, { formats }: SheetContext): string =>
  type === 's' || type === 'inlineStr' ? '  '.repeat(Math.min(9, formats[style]?.indent ?? 0)) : '';

function writeCell(text: string, { type, style }: OpenCell, { strings, formats, is1904 }: SheetContext): string {
  if (type === 's') return sharedString(text, strings);
  if (type === 'n') return writeNumber(text, formats[style], is1904);
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '');
  return type === 'inlineStr' ? text : unescaped(text);
}

/** Throws where a cell names a text that the workbook does not have: what stood there is lost, and nobody can tell what. */
function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new Error(`sharedStrings ${index}`);
  return text;
}

/** What is merged over columns of which the first are hidden stands in the first that is seen, as on the screen. */
export function showMerged({ rows, merges, hidden }: SheetCells): void {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const { top, left, right } of merges) {
    const row = byRow.get(top);
    const value = row?.cells[left - 1];
    if (!row || value === undefined || !hidden(left - 1)) continue;
    for (let at = left; at < Math.min(right, MOST_COLUMNS); at += 1) {
      if (hidden(at)) continue;
      if (row.cells[at] === undefined) setCell(row, at, value);
      break;
    }
  }
}

/** Columns before the first with content and hidden ones are left out, and all rows are as wide as the widest. */
export function squareRows(
  rows: SheetCells['rows'],
  isLeftOut: (column: number) => boolean,
  hiddenRows: SheetCells['rows'],
  mostCells: number,
): { readonly rows: readonly RawRow[]; readonly columns: readonly number[] } {
  let first = Number.POSITIVE_INFINITY;
  let width = 0;
  for (const row of rows) {
    first = Math.min(first, row.first);
    width = Math.max(width, row.cells.length);
  }
  if ((width - first) * rows.length > mostCells) throw new RangeError(`invalid sheet: over ${mostCells} cells`);
  const columns: number[] = [];
  for (let at = first; at < width; at += 1) if (!isLeftOut(at)) columns.push(at);
  const unseen = new Set(hiddenRows.map(({ row }) => row));
  const square = ({ row, cells }: SheetRow): RawRow => {
    let above = row - 1;
    while (unseen.has(above)) above -= 1;
    const hiddenAbove = row - 1 - above;
    const own = { row, line: row, cells: columns.map((at) => cells[at] ?? '') };
    return hiddenAbove === 0 ? own : { ...own, hiddenAbove };
  };
  return { columns, rows: rows.map(square) };
}

import { asPlainText } from '../formula.ts';
import type { Look, StyleTable } from './workbook-style.ts';
import { formatXmlText } from './xml-text.ts';

export interface SheetCell {
  /** Null is a blank. A text is never taken for a number or a formula. */
  readonly value: string | number | null;
  readonly look: Look;
  /** Number format in Excel's language: `#,##0`. */
  readonly format?: string;
  /** Works the value out of other cells, without its equals sign; `value` is what it comes to now. */
  readonly formula?: string;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly heightPt: number;
}

export interface Worksheet {
  /** As `sheetNames` gives it. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** One a column, in widths of a digit. */
  readonly widths: readonly number[];
  /** Row of the column names, from 1: it stays in view with all above it, and stands again on each printed page. */
  readonly headRow: number | null;
}

/** Texts of a workbook, each once: gives the number by which cells refer to a text. */
export type TextTable = (text: string) => number;

/** `A1` for the first column of the first row, both counted from 0. */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** `xl/worksheets/sheet….xml`, printed on A4 across and as wide as the page. Elements stand in the schema's order. */
export function formatWorksheet(sheet: Worksheet, isFirst: boolean, styles: StyleTable, textId: TextTable): string {
  const { rows, widths, headRow } = sheet;
  const last = cellAddress(Math.max(0, widths.length - 1), Math.max(0, rows.length - 1));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    formatView(headRow, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map(formatColumn).join('')}</cols>`,
    `<sheetData>${rows.map((row, index) => formatRow(row, index, styles, textId)).join('')}</sheetData>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    // No green corner at a text of digits: it is one on purpose.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function formatView(headRow: number | null, isFirst: boolean): string {
  const pane =
    headRow === null
      ? ''
      : `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headRow + 1}" sqref="A${headRow + 1}"/>`;
  const selected = isFirst ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

const formatColumn = (width: number, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;

function formatRow({ cells, heightPt }: SheetRow, index: number, styles: StyleTable, textId: TextTable): string {
  const formatted = cells.map((cell, column) => formatCell(cell, cellAddress(column, index), styles, textId));
  return `<row r="${index + 1}" ht="${heightPt}" customHeight="1">${formatted.join('')}</row>`;
}

function formatCell(
  { value, look, format = '', formula }: SheetCell,
  at: string,
  styles: StyleTable,
  textId: TextTable,
): string {
  const quoted = typeof value === 'string' && asPlainText(value) !== value;
  const place = `r="${at}" s="${styles.idOf({ look, format, quoted })}"`;
  if (value === null) return `<c ${place}/>`;
  if (formula !== undefined) {
    const kind = typeof value === 'string' ? ' t="str"' : '';
    return `<c ${place}${kind}><f>${formatXmlText(formula)}</f><v>${formatXmlText(String(value))}</v></c>`;
  }
  if (typeof value === 'string') return `<c ${place} t="s"><v>${textId(value)}</v></c>`;
  if (!Number.isFinite(value)) throw new RangeError(`invalid number: ${value} in ${at}`);
  return `<c ${place}><v>${value}</v></c>`;
}

/** Office cuts blanks at the ends of a text unless told not to; the schema of ISO/IEC 29500 has no word for telling. */
const keepsBlanks = (text: string): string => (/^\s|\s$/.test(text) ? ' xml:space="preserve"' : '');

/** `xl/sharedStrings.xml`. */
export function formatTexts(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t${keepsBlanks(text)}>${formatXmlText(text)}</t></si>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

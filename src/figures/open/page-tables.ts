import { Parser } from 'htmlparser2';
import { loginPage, noTableInPage } from '../../words/faults/book-words.ts';
import { decodeText } from '../decode/decode.ts';
import { newIssue } from '../issue.ts';
import type { Undone } from '../repair.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { readSheets, type SheetRecords } from './sheet-records.ts';
import { type Merge, newRow, type SheetCells, type SheetRow, setCell } from './workbook-sheet.ts';
import { raised } from './workbook-text.ts';

/**
 * Reads a table of a web page, also of one that is saved under the name of a workbook, as many systems do; see
 * `readSheets`. Each table stands for a sheet, called by its place and its caption. Cells are texts as they are seen,
 * raised ones raised. Nothing of the page runs or is fetched.
 */
export const readPageTables = (bytes: Uint8Array, wanted?: string, undone: Undone = []): SheetRecords =>
  readSheets(
    () => {
      const { text, issues } = decodeText(bytes);
      const { tables, asksLogin } = tablesIn(text);
      if (tables.length === 0) {
        return { ok: false, issue: newIssue('not-table', 'fatal', asksLogin ? loginPage() : noTableInPage()) };
      }
      const sheets = tables.map(({ caption, rows, merges }, at) => {
        const cells: SheetCells = { rows, merges, hidden: () => false, open: [], zeros: [], issues };
        return { name: [String(at + 1), caption.slice(0, 40)].filter(Boolean).join(' '), read: () => cells };
      });
      return { ok: true, book: { sheets, hidden: [], is1904: false, isUncalculated: false } };
    },
    wanted,
    undone,
  );

interface PageTable {
  caption: string;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  /** Last row that a cell from above reaches down to, by column from 0. */
  readonly taken: number[];
  /** Column behind the last cell of the open row, from 0; null where no row is open. */
  next: number | null;
  row: SheetRow;
  /** Cells that those so far reach over, blank ones among them. */
  covered: number;
  /** Text of the open cell or caption; null outside of both. */
  text: string | null;
  cell: { readonly down: number; readonly across: number } | null;
  /** Whether a password is asked for in it. */
  isForm: boolean;
}

const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);
const MOST_SPANNED = 1000;
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i;

/** Tables in the order they end, each with its own cells alone; what a login is asked for in only looks like one. */
function tablesIn(page: string): { readonly tables: PageTable[]; readonly asksLogin: boolean } {
  const done: PageTable[] = [];
  const open: PageTable[] = [];
  const raisedFrom: number[] = [];
  let unseen = 0;
  let asksLogin = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const own = open.at(-1);
      if (UNSEEN.has(name)) unseen += 1;
      if (name === 'table') open.push(newTable());
      if (name === 'input' && /^password$/i.test(attributes['type'] ?? '')) {
        asksLogin = true;
        for (const around of open) around.isForm = true;
      }
      if (own === undefined) return;
      if (name === 'tr') openRow(own, HIDDEN.test(attributes['style'] ?? '') || 'hidden' in attributes);
      if (name === 'caption') own.text = '';
      if (name === 'td' || name === 'th') {
        if (own.next === null) openRow(own, false);
        own.text = '';
        own.cell = { down: spanOf(attributes['rowspan']), across: spanOf(attributes['colspan']) };
      }
      if ((name === 'br' || name === 'p' || name === 'div') && own.text) own.text += ' ';
      if (name === 'sup') raisedFrom.push(own.text?.length ?? 0);
    },
    ontext: (part) => {
      const own = open.at(-1);
      if (own && own.text !== null && unseen === 0) own.text += part;
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      const own = open.at(-1);
      if (own === undefined) return;
      if (name === 'sup' && own.text !== null) {
        const from = raisedFrom.pop() ?? 0;
        own.text = own.text.slice(0, from) + raised(own.text.slice(from));
      }
      if (name === 'caption') [own.caption, own.text] = [tidied(own.text), null];
      if (name === 'td' || name === 'th') closeCell(own);
      if (name === 'tr') closeRow(own);
      if (name === 'table') {
        closeRow(own);
        done.push(...open.splice(-1));
      }
    },
  });
  parser.end(page);
  return { tables: done.filter(({ rows, isForm }) => rows.length > 1 && !isForm), asksLogin };
}

const newTable = (): PageTable => ({
  ...{ caption: '', rows: [], merges: [], taken: [], next: null },
  ...{ covered: 0, row: newRow(0, false), text: null, cell: null, isForm: false },
});

/** Begins a row, as a cell does that stands in none. */
function openRow(table: PageTable, isHidden: boolean): void {
  closeRow(table);
  table.row = newRow(table.row.row + 1, isHidden);
  table.next = 0;
}

function closeRow(table: PageTable): void {
  if (table.next !== null && table.row.cells.length > 0) table.rows.push(table.row);
  table.next = null;
}

const spanOf = (text: string | undefined): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.floor(Number(text ?? 1)) || 1));

const tidied = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Puts a cell into the first column of its row that no cell from above takes. Throws RangeError for too many cells. */
function closeCell(table: PageTable): void {
  const { cell, row, taken, merges } = table;
  if (cell === null) return;
  const text = tidied(table.text);
  [table.text, table.cell] = [null, null];
  table.covered += cell.down * cell.across;
  if (table.covered > MOST_CELLS) throw new RangeError(`invalid page: over ${MOST_CELLS} cells`);
  let column = table.next ?? 0;
  while ((taken[column] ?? 0) >= row.row) column += 1;
  const bottom = row.row + cell.down - 1;
  const next = column + cell.across;
  for (let at = column; at < next; at += 1) taken[at] = bottom;
  table.next = next;
  if (cell.down > 1 || cell.across > 1)
    merges.push({ top: row.row, bottom, left: column + 1, right: column + cell.across });
  if (text !== '') setCell(row, column, text);
}

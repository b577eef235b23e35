import { noTableInDocument } from '../../words/faults/book-words.ts';
import { newIssue } from '../issue.ts';
import type { Undone } from '../repair.ts';
import { readSheets, type SheetRecords } from './sheet-records.ts';
import { readPart } from './workbook-package.ts';
import { type Merge, newRow, type SheetCells, type SheetRow, setCell } from './workbook-sheet.ts';
import { raised } from './workbook-text.ts';
import { hearXml } from './workbook-xml.ts';

/**
 * Reads a table of a Word document (.docx); see `readSheets`. Each table stands for a sheet, called by its place and the
 * line above it; that line is its title. Cells are texts, raised ones raised.
 */
export const readWordTables = (bytes: Uint8Array, wanted?: string, undone: Undone = []): SheetRecords =>
  readSheets(
    () => {
      const tables = tablesIn(readPart(bytes, 'word/document.xml'));
      if (tables.length === 0) return { ok: false, issue: newIssue('not-table', 'fatal', noTableInDocument()) };
      const sheets = tables.map(({ caption, rows, merges }, at) => {
        const cells: SheetCells = { rows, merges, hidden: () => false, open: [], zeros: [] };
        return { name: [String(at + 1), caption.slice(0, 40)].filter(Boolean).join(' '), read: () => cells };
      });
      return { ok: true, book: { sheets, hidden: [], is1904: false, isUncalculated: false } };
    },
    wanted,
    undone,
  );

interface WordTable {
  readonly caption: string;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
}

/** A line above a table is its title where it is short and no sentence. */
const CAPTION = /^.{2,80}(?<![。！？.!?；;])$/;

/** Tables of a document part, those inside cells as text of their cells. */
function tablesIn(xml: string): WordTable[] {
  const tables: WordTable[] = [];
  let table: WordTable | null = null;
  let row = newRow(0, false);
  let column = 0;
  let span = 1;
  let merge: 'restart' | 'continue' | null = null;
  let depth = 0;
  let paragraph = '';
  let caption = '';
  let cell: string[] = [];
  const openMerges = new Map<number, number>();
  const run = newRun();
  const closeCell = (own: WordTable): void => {
    const above = openMerges.get(column);
    if (merge === 'restart')
      openMerges.set(
        column,
        own.merges.push({ top: row.row, bottom: row.row, left: column + 1, right: column + span }) - 1,
      );
    else if (merge === 'continue' && above !== undefined) {
      const begun = own.merges[above];
      if (begun) own.merges[above] = { ...begun, bottom: row.row };
    } else openMerges.delete(column);
    const text = cell.join('\n').trim();
    if (text !== '' && merge !== 'continue') setCell(row, column, text);
    column += span;
  };
  hearXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'tbl') {
        depth += 1;
        if (depth > 1) return;
        table = { caption: CAPTION.test(caption) ? caption : '', rows: [], merges: [] };
        row = newRow(0, false);
        openMerges.clear();
        if (table.caption !== '') {
          row = newRow(1, false);
          setCell(row, 0, table.caption);
          table.rows.push(row);
        }
      } else if (tag === 'tr' && depth === 1) {
        row = newRow(row.row + 1, false);
        column = 0;
      } else if (tag === 'tc' && depth === 1) {
        [cell, span, merge] = [[], 1, null];
      } else if (tag === 'gridSpan' && depth === 1) span = Math.max(1, Math.min(Number(attribute('val')) || 1, 1000));
      else if (tag === 'gridBefore' && depth === 1) column += Math.min(Number(attribute('val')) || 0, 1000);
      else if (tag === 'vMerge' && depth === 1) merge = attribute('val') === 'restart' ? 'restart' : 'continue';
      else if (tag === 'p') paragraph = '';
      else run.open(tag, attribute);
    },
    text: run.hear,
    close: (tag) => {
      if (tag === 'r') paragraph += run.take();
      else if (tag === 'p' && depth > 0) cell.push(paragraph.trim());
      else if (tag === 'p' && paragraph.trim() !== '') caption = paragraph.trim();
      else if (tag === 'tc' && depth === 1 && table) closeCell(table);
      else if (tag === 'tr' && depth === 1 && table && row.cells.length > 0) table.rows.push(row);
      else if (tag === 'tbl') {
        depth -= 1;
        if (depth === 0 && table) tables.push(table);
        caption = '';
      } else run.close(tag);
    },
  });
  return tables.filter(({ rows }) => rows.length > 1);
}

/** Hears the text of a run of letters, which is raised as a whole or not. */
export function newRun(asRaised: (text: string) => string = raised) {
  let text = '';
  let isRaised = false;
  let isText = false;
  return {
    open: (tag: string, attribute: (name: string) => string | undefined): void => {
      if (tag === 'r') [text, isRaised] = ['', false];
      if (tag === 'vertAlign') isRaised = attribute('val') === 'superscript';
      if (tag === 'tab' || tag === 'br' || tag === 'cr') text += ' ';
      isText = tag === 't';
    },
    hear: (part: string): void => {
      if (isText) text += part;
    },
    close: (tag: string): void => {
      if (tag === 't') isText = false;
    },
    /** The text heard since the last call. */
    take: (): string => {
      const own = isRaised ? asRaised(text) : text;
      text = '';
      return own;
    },
  };
}

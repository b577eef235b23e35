import { noRecords } from '../../words/faults/book-words.ts';
import { decodeText } from '../decode/decode.ts';
import { type Issue, newIssue } from '../issue.ts';
import { issueOfJson } from '../json-issue.ts';
import { isRecord } from '../json-record.ts';
import { DoubledName, parseJson, TooDeep } from '../parse-json.ts';
import type { Undone } from '../repair.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { jsonRows } from './json-rows.ts';
import { readSheets, type SheetRecords } from './sheet-records.ts';
import { newRow, type SheetCells, setCell } from './workbook-sheet.ts';

/** Reads JSON: records, rows or JSON-stat. A blank name of a sheet; a file without records is a fatal issue. */
export function readJsonTable(bytes: Uint8Array, undone: Undone = []): SheetRecords {
  const { records } = readSheets(
    () => {
      const { text, issues } = decodeText(bytes);
      const parsed = parse(text);
      if ('issue' in parsed) return { ok: false, issue: parsed.issue };
      const rows = jsonRows(parsed.json);
      if (rows === null) return { ok: false, issue: newIssue('not-table', 'fatal', noRecords()) };
      const read = (mostCells: number) => ({ ...cellsOf(rows, mostCells), issues });
      return { ok: true, book: { sheets: [{ name: '', read }], hidden: [], is1904: false, isUncalculated: false } };
    },
    undefined,
    undone,
  );
  return { records, sheets: [], sheet: null };
}

function parse(text: string): { readonly json: unknown } | { readonly issue: Issue } {
  try {
    return { json: parseJson(text) };
  } catch (error) {
    const isWritten = error instanceof TooDeep || error instanceof DoubledName;
    const records = isWritten ? null : recordsByLine(text);
    return records === null ? { issue: issueOfJson(error, text) } : { json: records };
  }
}

/** Records one a line, as many programs log them; null where a line is none. */
function recordsByLine(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  try {
    const records: unknown[] = lines.length > 1 ? lines.map((line) => parseJson(line)) : [];
    return records.length > 0 && records.every(isRecord) ? records : null;
  } catch {
    return null;
  }
}

/** Throws RangeError for more than `mostCells`, before more of them are made. */
function cellsOf(table: Iterable<readonly string[]>, mostCells: number): SheetCells {
  let held = 0;
  const rows = Array.from(table, (cells, at) => {
    const row = newRow(at + 1, false);
    cells.forEach((cell, column) => {
      if (cell !== '') setCell(row, column, cell);
    });
    held += cells.length;
    if (held > Math.min(mostCells, MOST_CELLS)) throw new RangeError(`invalid JSON: over ${mostCells} cells`);
    return row;
  });
  return { rows: rows.filter(({ cells }) => cells.length > 0), merges: [], hidden: () => false, open: [], zeros: [] };
}

/** Whether JSON holds a table itself, and is no descriptor of one. */
export const isJsonTable = (json: unknown): boolean =>
  !(isRecord(json) && ('resources' in json || 'views' in json)) && jsonRows(json) !== null;

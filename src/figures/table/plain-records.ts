import type { RawRow } from './raw-row.ts';
import type { Records } from './records.ts';

/** What plain text has none of: signs that are not seen, lone carriage returns, marks escaped by a backslash. */
const ODD = /(?![\t\n\r])\p{Cc}|[\uFEFF\uFFFD]|\r(?!\n)|\\"/u;
/** Beyond ASCII at least one character of three bytes: no text of another encoding reads so by chance. */
const FOREIGN = /\P{ASCII}/u;
const LONG = /[\u0800-\u{10FFFF}]/u;
const ID = /^[\p{L}\p{N}_-]+$/u;

/**
 * The short road for a file that nobody could read in two ways: UTF-8, commas, names in the first row, all of them
 * known, and below it rows of the same width that begin with an id. Gives the same records as `readRecords`; null for
 * any other file, which is for `readRecords` to judge. The first page reads the report with this alone.
 */
export function readPlainRecords(bytes: Uint8Array, columns: readonly string[]): Records | null {
  const text = plainText(bytes);
  if (text === null) return null;
  const data = rowsOf(text);
  if (data === null) return null;
  const [head, ...rows] = data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
  const isSound = head?.every((name) => columns.includes(name)) && rows.length > 0 && rows.every(isLike(head));
  if (!head || !isSound) return null;
  const [header, ...body] = numbered([head, ...rows]);
  return { ...UNREAD, ok: true, encoding: 'utf-8', header: header ?? null, width: head.length, body };
}

/** Stands for a file that is still to be read. */
export const UNREAD: Records = {
  ok: false,
  encoding: null,
  delimiter: ',',
  title: [],
  header: null,
  width: 0,
  body: [],
  notes: [],
  strays: new Set(),
  issues: [],
  understood: [],
  is1904: false,
};

function plainText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isOdd = ODD.test(text) || (FOREIGN.test(text) && !LONG.test(text));
    // A carriage return inside quotation marks belongs to its cell.
    return isOdd || (text.includes('\r') && text.includes('"')) ? null : text.replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

/** A cell and what ends it: in quotation marks, doubled where they are meant, or without any. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\n]*))(,|\n|$)/y;

/** Null where quotation marks stand elsewhere. Papa Parse reads those, too, and would be a twentieth of the first load. */
function rowsOf(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const found = CELL.exec(text);
    if (found === null) return null;
    const [, quoted, bare = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') return rows;
  }
}

const isLike = (head: readonly string[]) => (cells: readonly string[]) =>
  cells.length === head.length && head.length > 1 && ID.test(cells[0] ?? '') && (cells[1] ?? '').trim() !== '';

/** Rows as a spreadsheet and an editor number them: a cell may hold line ends. */
function numbered(rows: readonly string[][]): RawRow[] {
  let line = 1;
  return rows.map((cells, at) => {
    const row = { row: at + 1, line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return row;
  });
}

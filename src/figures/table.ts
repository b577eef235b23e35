import Papa from 'papaparse';
import { closedQuote, longNumber, strayQuote, swallowedQuote } from '../words/faults.ts';
import { isBlank, type Kind, readKind, readPlainNumber } from './column.ts';
import { decodeText } from './decode.ts';
import { checkFilled, checkNames, checkWidth, trimHeader } from './header.ts';
import { type Issue, isFatal, newIssue } from './issue.ts';
import { findLayout, type RawRow, usualWidth, wordsOf } from './layout.ts';
import { countNewlines, hasLoneReturn, unifyNewlines } from './newlines.ts';

export interface TableOptions {
  /** WHATWG name; blank means by evidence. */
  readonly encoding?: string;
  /** One or more characters; blank means by evidence: comma, tab, semicolon or pipe. */
  readonly delimiter?: string;
}

/** The records of a file as written, before any cell is understood. */
export interface Records {
  /** False where an issue is fatal; then the rows hold what could be read, for showing only. */
  readonly ok: boolean;
  readonly delimiter: string;
  readonly title: readonly RawRow[];
  /** Without the blank cells at its end that no row fills. */
  readonly header: RawRow | null;
  /** Cells of the header row as written. */
  readonly width: number;
  readonly body: readonly RawRow[];
  readonly notes: readonly RawRow[];
  readonly issues: readonly Issue[];
}

type Cell = string | number | null;

/** Any delimited table. Rows and columns stand in the file's order; null is a blank cell, never 0. */
export interface Table {
  readonly ok: boolean;
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[];
  readonly rows: readonly (readonly Cell[])[];
  /** The lines above the column names. */
  readonly title?: string;
  /** The lines below the data, one each. */
  readonly notes?: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Reads any delimited file: bytes → columns and rows, with all faults found. Pure; the same in page, worker and Node.
 *
 * A column is `number` only if all its filled cells are plain numbers (see `readPlainNumber`); other cells keep their
 * text letter for letter. Column names lose the blanks around them; doubled and blank names stay and are reported. A
 * short row is filled with null, a long row loses what has no column; both are reported. Blank rows are skipped.
 *
 * @throws RangeError for options that no file can have.
 */
export function readTable(bytes: Uint8Array, options: TableOptions = {}): Table {
  const { header, body, title, notes, delimiter, issues } = readRecords(bytes, options);
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const columns = names.map((name, at) => readColumn(body, name, at));
  const widthIssues = body.map((record) => checkWidth(record, names.length)).filter((issue) => issue !== null);
  const all = [...issues, ...checkNames(names, header), ...widthIssues, ...columns.flatMap((column) => column.issues)];
  return {
    ok: !isFatal(all),
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: body.map((_, at) => columns.map(({ cells }) => cells[at] ?? null)),
    ...(title.length ? { title: title.map((line) => wordsOf(line, delimiter)).join('\n') } : {}),
    ...(notes.length ? { notes: notes.map((line) => wordsOf(line, delimiter)) } : {}),
    issues: all,
  };
}

/**
 * Reads a delimited file as written: every cell a string, never a number, with its row. Only decoding, delimiter,
 * quotation marks and an empty file are checked here; column names and widths are the caller's.
 *
 * @throws RangeError for options that no file can have.
 */
export function readRecords(bytes: Uint8Array, options: TableOptions = {}): Records {
  checkDelimiter(options.delimiter);
  const decoded = decodeText(bytes, options.encoding);
  const text = unifyNewlines(decoded.text, options.delimiter ?? CANDIDATES.join(''));
  const delimiter = options.delimiter ?? guessDelimiter(text);
  const { rows, issues } = parseRows(text, delimiter);
  const layout = findLayout(rows);
  const read = [...decoded.issues, ...issues];
  const all = isFatal(read) ? read : [...read, ...checkFilled(layout.header, layout.body)];
  return {
    ...layout,
    header: layout.header && trimHeader(layout.header, layout.body),
    width: layout.header?.cells.length ?? 0,
    ok: !isFatal(all),
    delimiter,
    issues: all,
  };
}

function readColumn(body: readonly RawRow[], name: string, at: number) {
  const texts = body.map(({ cells }) => cells[at] ?? '');
  const { kind, tooLong } = readKind(texts);
  const read = kind === 'number' ? readPlainNumber : (text: string) => text;
  const cells: Cell[] = texts.map((text) => (isBlank(text) ? null : read(text)));
  const record = tooLong === null ? undefined : body[tooLong];
  const value = record?.cells[at] ?? '';
  const issues = record
    ? [
        newIssue('long-number', 'doubtful', longNumber(value), {
          row: record.row,
          line: record.line,
          column: name,
          value,
        }),
      ]
    : [];
  return { name, kind, cells, issues };
}

const CANDIDATES = [',', '\t', ';', '|'];
/** For a file of one column: the unit separator cuts nothing. */
const NONE = '\x1F';
/** A delimiter shows in the first lines; 64 kB hold some hundreds. */
const GUESS_CHARACTERS = 65_536;

function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === '' || Papa.BAD_DELIMITERS.some((bad) => delimiter?.includes(bad))) {
    throw new RangeError(`invalid delimiter: ${JSON.stringify(delimiter)}`);
  }
}

/** The candidate that cuts most rows into one and the same number of cells, two at least; none for one column. */
function guessDelimiter(text: string): string {
  const head =
    text.length > GUESS_CHARACTERS
      ? text.slice(0, text.lastIndexOf('\n', GUESS_CHARACTERS) + 1 || GUESS_CHARACTERS)
      : text;
  let best = { delimiter: NONE, matching: -1, width: 1 };
  for (const delimiter of CANDIDATES) {
    const rows = parseRows(head, delimiter).rows.filter(({ cells }) => !cells.every(isBlank));
    const width = usualWidth(rows);
    const matching = width > 1 ? rows.filter(({ cells }) => cells.length === width).length : 0;
    if (matching < 2 && matching * 2 < rows.length) continue;
    const isBetter = matching > best.matching || (matching === best.matching && width > best.width);
    if (isBetter) best = { delimiter, matching, width };
  }
  return best.delimiter;
}

/**
 * Papa Parse on a string, without its header and type features: it renames doubled columns, turns `007` into 7, and
 * counts records where it says rows. Blank rows are kept until they are counted. Its answer to line ends is always
 * \n, the CR of CRLF is taken off the last cell.
 */
function parseRows(text: string, delimiter: string): { rows: RawRow[]; issues: Issue[] } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) closeLast(data.at(-1));
  const mayBreak = text.includes('"');
  const mayEndInReturn = !hasLoneReturn(text);
  let line = 1;
  const rows = data.map((cells, index) => {
    if (mayEndInReturn) dropReturn(cells);
    const record = { row: index + 1, line, cells };
    line += 1 + (mayBreak ? cells.reduce((sum, cell) => sum + countNewlines(cell), 0) : 0);
    return record;
  });
  return { rows, issues: unclosed ? checkUnclosed(rows.at(-1)) : checkStray(rows, errors, text) };
}

function dropReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

/** A quotation mark open at the end of the file takes the line end with it. */
function closeLast(cells: string[] | undefined): void {
  if (cells) cells[cells.length - 1] = cells.at(-1)?.trimEnd() ?? '';
}

function checkUnclosed(last: RawRow | undefined): Issue[] {
  const value = last?.cells.at(-1) ?? '';
  const place = { row: last?.row ?? 1, line: last?.line ?? 1, value };
  const lines = countNewlines(value);
  return lines
    ? [newIssue('unclosed-quote', 'fatal', swallowedQuote(lines), place)]
    : [newIssue('unclosed-quote', 'repaired', closedQuote(), place)];
}

function checkStray(rows: readonly RawRow[], errors: readonly Papa.ParseError[], text: string): Issue[] {
  const firsts = new Map(errors.toReversed().map((error) => [error.row, error.index ?? 0]));
  return [...firsts].flatMap(([index, at]) => {
    const record = rows[index ?? -1];
    const value = text.slice(at - 1, at + 200).split(/[\r\n]/, 1)[0] ?? '';
    return record
      ? [newIssue('stray-quote', 'doubtful', strayQuote(value), { row: record.row, line: record.line, value })]
      : [];
  });
}

import Papa from 'papaparse';
import { closedQuote, strayQuote, swallowedQuote } from '../../words/faults/faults.ts';
import {
  JSON_FILE,
  notTable,
  RTF,
  tangledQuotes,
  tooManyBytes,
  WEB_PAGE,
  XML,
} from '../../words/faults/reading-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { isBlank } from '../cell/missing.ts';
import { decodeText } from '../decode/decode.ts';
import { withTabs } from '../decode/gaps.ts';
import { findGarbled } from '../decode/garbled.ts';
import { countNewlines, hasLoneReturn, unifyNewlines } from '../decode/newlines.ts';
import { isTangled } from '../decode/quotes.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import { isUndone } from '../repair.ts';
import { type Column, type ColumnOptions, type Columns, cellOf, readColumns } from './columns.ts';
import { unpackEurostat } from './eurostat.ts';
import { usualWidth, withoutRules } from './layout.ts';
import type { RawRow } from './raw-row.ts';
import { type Records, recordsOf } from './records.ts';
import { SURROUNDINGS } from './surroundings.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

export interface TableOptions extends ColumnOptions {
  /** WHATWG name; blank means by evidence. */
  readonly encoding?: string;
  /** One or more characters; blank means by evidence: comma, tab, semicolon or pipe. */
  readonly delimiter?: string;
}

type Cell = string | number | null;

/** Any delimited table. Rows and columns stand in the file's order; null is a blank cell, never 0. */
export interface Table {
  readonly ok: boolean;
  readonly columns: readonly Omit<Column, 'numbers'>[];
  readonly rows: readonly (readonly Cell[])[];
  /** The lines above the column names. */
  readonly title?: string;
  /** The lines below the data, one each. */
  readonly notes?: readonly string[];
  readonly issues: readonly Issue[];
}

/** Bytes beyond which a file is refused: it would need some gigabytes of memory. */
export const MOST_BYTES = 100_000_000;
/** Bytes beyond which no file is opened; one of numbers alone, or of Parquet, is read without a string for each cell. */
export const MOST_OPENED_BYTES = 250_000_000;

/**
 * Reads any delimited file: bytes → columns and rows, with all faults found. Pure; the same in page, worker and Node;
 * never throws for data, and takes time in proportion to its size.
 *
 * A column is `number`, `percent` or `year` only if each of its cells that is not blank is one, as people write them
 * (see `readShape`), or says that it is missing (`N/A`, `—`); then it holds numbers, and what was assumed is said. Any
 * other column keeps its cells letter for letter: `007`, dates, numbers too large for a double, numbers of which the
 * decimal sign is not certain. Column names lose the blanks around them; doubled and blank names stay and are reported.
 * A short row is filled with null, a long row loses what has no column; both are reported. Blank rows are skipped.
 *
 * The same fault in many rows is one issue with their `count` and the first `rows`. A file over `MOST_BYTES` is refused.
 *
 * @throws RangeError for options that no file can have.
 * @internal The whole of the reader in one call, for the tests; the page reads in steps and shows how far it is.
 */
export function readTable(bytes: Uint8Array, options: TableOptions = {}): Table {
  return tableOf(readColumns(readRecords(bytes, options), options));
}

/** The same table by rows. */
export function tableOf({ columns, body, understood: _, ...rest }: Columns): Table {
  return {
    ...rest,
    columns: columns.map(({ numbers: _, ...about }) => about),
    rows: body.map((row, rowAt) => columns.map((column, at) => cellOf(column, row, rowAt, at))),
  };
}

/**
 * Reads a delimited file as written: every cell a string, never a number, with its row. Only decoding, delimiter,
 * quotation marks and an empty file are checked here; column names and widths are the caller's. `onProgress` hears the
 * share done of this step, 0 to 1.
 *
 * @throws RangeError for options that no file can have.
 */
export function readRecords(
  bytes: Uint8Array,
  options: TableOptions = {},
  onProgress: (share: number) => void = () => {},
): Records {
  checkDelimiter(options.delimiter);
  if (bytes.length > MOST_BYTES) {
    const sentence = tooManyBytes(Math.ceil(bytes.length / 1e6), MOST_BYTES / 1e6);
    return recordsOf({ rows: [], delimiter: NONE, issues: [newIssue('too-large', 'fatal', sentence)] });
  }
  const decoded = decodeText(bytes, options.encoding);
  onProgress(0.1);
  const kind = kindOfText(decoded.text);
  if (kind) return recordsOf({ rows: [], delimiter: NONE, issues: [newIssue('not-table', 'fatal', notTable(kind))] });
  const read = unifyNewlines(decoded.text, options.delimiter ?? DELIMITERS.join(''));
  const isSound = (own: string): boolean =>
    parseRows(own, options.delimiter ?? guessDelimiter(own)).issues.length === 0;
  const mended = SURROUNDINGS.mend(read, isSound) ?? { text: read, understood: [] };
  const { understood } = mended;
  const text = options.delimiter === undefined ? withTabs(mended.text, DELIMITERS) : mended.text;
  const said = SEPARATOR_LINE.exec(text)?.[1];
  const delimiter = options.delimiter ?? said ?? guessDelimiter(text);
  const { undone = [] } = options;
  const parsed = parseRows(text, delimiter, (share) => onProgress(0.1 + 0.9 * share));
  const { rows, strays, issues } = isUndone(undone, 'unclosed-quote') ? withQuote(parsed) : parsed;
  const own = withoutRules(said === undefined ? rows : rows.slice(1));
  return recordsOf({
    rows: unpackEurostat(own) ?? own,
    encoding: decoded.encoding,
    delimiter,
    strays,
    issues: [...decoded.issues, ...findGarbled(text), ...issues],
    understood,
    undone,
  });
}

/** The first line by which Excel is told the delimiter. */
const SEPARATOR_LINE = /^"?sep=([^\r\n"])"?\r?\n/i;

const TEXT_KINDS: readonly (readonly [RegExp, Bilingual])[] = [
  [/^\s*<(?:!doctype\s+html|html[\s>])/i, WEB_PAGE],
  [/^\s*<\?xml[\s?]/i, XML],
  [/^\{\\rtf/, RTF],
];

/** What a text is that is no table, as files of other kinds are saved under the name of one. */
function kindOfText(text: string): Bilingual | null {
  const head = text.slice(0, 1000);
  const kind = TEXT_KINDS.find(([pattern]) => pattern.test(head))?.[1];
  if (kind) return kind;
  return /^\s*(?:\{\s*"|\[\s*[{[])/.test(head) && isJson(text) ? JSON_FILE : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Delimiters that are found by evidence, and offered to a reader of the page. */
export const DELIMITERS: readonly string[] = [',', '\t', ';', '|'];
/** Where several do as well, as in `Regio;1,5`: the comma stands inside numbers and sentences, others seldom do. */
const PREFERRED: readonly string[] = ['\t', ';', '|', ','];
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
  for (const delimiter of PREFERRED.filter((one) => head.includes(one))) {
    const rows = parseRows(head, delimiter).rows.filter(({ cells }) => !cells.every(isBlank));
    const width = usualWidth(rows);
    const matching = width > 1 ? rows.filter(({ cells }) => cells.length === width).length : 0;
    if (matching < 2 && matching * 2 < rows.length) continue;
    const isBetter = matching > best.matching || (matching === best.matching && width > best.width);
    if (isBetter) best = { delimiter, matching, width };
  }
  return best.delimiter;
}

interface Parsed {
  readonly rows: readonly RawRow[];
  readonly strays: ReadonlySet<number>;
  readonly issues: readonly Issue[];
}

/**
 * Papa Parse on a string, without its header and type features: it renames doubled columns, turns `007` into 7, and
 * counts records where it says rows. Blank rows are kept until they are counted. Its answer to line ends is always
 * \n, the CR of CRLF is taken off the last cell.
 */
function parseRows(text: string, delimiter: string, onProgress: (share: number) => void = () => {}): Parsed {
  const isQuoted = text.includes('"');
  if (isQuoted && isTangled(text, delimiter)) {
    return { rows: [], strays: new Set(), issues: [newIssue('tangled-quotes', 'fatal', tangledQuotes())] };
  }
  const { data, errors } = isQuoted
    ? Papa.parse<string[]>(text, { delimiter, newline: '\n' })
    : { data: parseUnquoted(text, delimiter, onProgress), errors: [] };
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) closeLast(data.at(-1));
  const mayEndInReturn = text.includes('\r') && !hasLoneReturn(text);
  let line = 1;
  const rows = data.map((cells, index) => {
    if (mayEndInReturn) dropReturn(cells);
    const record = { row: index + 1, line, cells };
    line += 1 + (isQuoted ? cells.reduce((sum, cell) => sum + countNewlines(cell), 0) : 0);
    return record;
  });
  if (unclosed) return { rows, strays: new Set(), issues: checkUnclosed(rows.at(-1)) };
  return { rows, ...checkStray(rows, errors, text) };
}

const PART_CHARACTERS = 2_000_000;

/** Without quotation marks every line end ends a row, so that the text can be read in parts. */
function parseUnquoted(text: string, delimiter: string, onProgress: (share: number) => void): string[][] {
  const data: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const cut = text.length - at > PART_CHARACTERS ? text.indexOf('\n', at + PART_CHARACTERS) : -1;
    const end = cut < 0 ? text.length : cut;
    // A mark in front keeps Papa Parse from taking a byte order mark that is the reader's own.
    for (const cells of Papa.parse<string[]>(`\uFEFF${text.slice(at, end)}`, { delimiter, newline: '\n' }).data) {
      data.push(cells);
    }
    at = end + 1;
    onProgress(Math.min(1, at / text.length));
  }
  return data;
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
    : [newRepair('unclosed-quote', 'repaired', closedQuote(), place)];
}

/** The last cell with the quotation mark that opens it, where that was closed. */
function withQuote(parsed: Parsed): Parsed {
  const { rows, issues } = parsed;
  const last = rows.at(-1);
  if (last === undefined || !issues.some(({ code, severity }) => code === 'unclosed-quote' && severity === 'repaired'))
    return parsed;
  const cells = [...last.cells.slice(0, -1), `"${(last.cells.at(-1) ?? '').replaceAll('"', '""')}`];
  return { ...parsed, rows: [...rows.slice(0, -1), { ...last, cells }], issues: [] };
}

/** Papa Parse counts records from the first; several marks of one record are one fault. */
function checkStray(
  rows: readonly RawRow[],
  errors: readonly Papa.ParseError[],
  text: string,
): Pick<Parsed, 'strays' | 'issues'> {
  const strays = new Set<number>();
  let tally: Tally | undefined;
  for (const { row, index = 0 } of errors) {
    const record = rows[row ?? -1];
    if (!record || strays.has(record.row)) continue;
    strays.add(record.row);
    const value = tally ? '' : text.slice(Math.max(0, index - 1), index + 200).split(/[\r\n]/, 1)[0];
    tally = tallied(tally, record, value ?? '');
  }
  if (!tally) return { strays, issues: [] };
  const issue = newIssue('stray-quote', 'doubtful', strayQuote(tally.value), positionOf(tally));
  return { strays, issues: [counting(issue, tally)] };
}

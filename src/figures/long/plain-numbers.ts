import { type ColumnOptions, type Columns, MOST_CELLS, readColumns } from '../table/columns.ts';
import type { Records } from '../table/records.ts';
import { isDayName, isOfDays } from '../table/serial-dates.ts';
import { NumberScan, type ScannedColumn } from './number-scan.ts';
import { LONG } from './number-table.ts';

/** A file of numbers below names, and what its first rows told of it. */
export interface PlainNumbers {
  readonly encoding: string | null;
  readonly delimiter: string;
  readonly columns: Columns;
}

interface Readers {
  /** Reads a file as any other is read. */
  readonly readRecords: (bytes: Uint8Array) => Records;
  /** Rows that a file must have: of few rows some are read by what all of them hold together. */
  readonly leastRows?: number;
  readonly onProgress?: (share: number) => void;
}

/** Rows that tell what a file is, at its beginning and at its end: no rule looks at more of them. */
const HEAD_ROWS = 120;
const TAIL_ROWS = 20;
const FEED = 10;

/**
 * The short road for a long file of nothing but numbers below the names of its columns, each row as wide as they are, no
 * cell blank: its columns are filled from the bytes, without a string, an array or an object for a row. What the file is
 * says the reader of any file (`readRecords`, `readColumns`), from an excerpt of its first and last rows and of those that
 * show which sign is decimal; where that finds anything to say of it, and where any cell is no plain number, this gives null
 * and the whole is for that reader. Both read the same: tests/figures/long/plain-numbers.fuzz.test.ts.
 */
export function readPlainNumbers(
  bytes: Uint8Array,
  { readRecords, leastRows = LONG, onProgress = () => {} }: Readers,
): PlainNumbers | null {
  const lines = firstLines(bytes, HEAD_ROWS + 1);
  const [start, end] = [lines[0], lines.at(-1)];
  if (start === undefined || end === undefined || lines.length <= Math.min(HEAD_ROWS, leastRows)) return null;
  const { header, delimiter, width } = readRecords(bytes.subarray(0, end));
  if (header?.row !== 1 || delimiter.length !== 1) return null;
  const scanned = new NumberScan(bytes, start, delimiter, width).read(onProgress);
  const rowCount = scanned?.[0]?.numbers.length ?? 0;
  if (scanned === null || rowCount < leastRows || rowCount * width > MOST_CELLS) return null;
  const proofs = scanned.flatMap(({ proof }) => (proof === null ? [] : [lineAt(bytes, proof)]));
  const tail = lastLines(bytes, Math.min(TAIL_ROWS, rowCount - lines.length + 1));
  const parts = [bytes.subarray(0, end), ...proofs, ...(tail === null ? [] : [tail.bytes])];
  const all = readExcerpt(readRecords, parts, lines.length - 1 + proofs.length + (tail?.count ?? 0));
  if (all === null || all.columns.columns.some(({ name }, at) => mayBeElse(name, scanned[at]))) return null;
  const columns = all.columns.columns.map((column, at) => ({
    ...column,
    kind: column.kind === 'year' && !areYears(scanned[at]) ? ('number' as const) : column.kind,
    numbers: scanned[at]?.numbers ?? null,
  }));
  return {
    encoding: all.records.encoding,
    delimiter,
    columns: {
      ...{ ok: true, columns, rowCount, firstRow: 2, issues: [], understood: [] },
      get body() {
        return readRecords(bytes).body;
      },
    },
  };
}

interface Excerpt {
  readonly records: Records;
  readonly columns: Columns;
}

/** Reads some lines as a file of their own; null where they are anything else than names over `rows` rows of numbers. */
function readExcerpt(
  readRecords: (bytes: Uint8Array) => Records,
  parts: readonly Uint8Array[],
  rows: number,
): Excerpt | null {
  const records = readRecords(joined(parts));
  if (!records.ok || records.header?.row !== 1) return null;
  const columns = readColumns(records, NO_OPTIONS);
  const isBare = columns.issues.length + columns.understood.length + records.title.length + records.notes.length === 0;
  const isPlain = columns.columns.length === records.width && columns.columns.every(({ kind }) => KINDS.has(kind));
  return isBare && isPlain && columns.rowCount === rows ? { records, columns } : null;
}

const NO_OPTIONS: ColumnOptions = {};
const KINDS: ReadonlySet<string> = new Set(['number', 'year']);

/** Whether the column might be of days, of months as 2023.10, or have points between thousands: all its rows would tell. */
function mayBeElse(name: string, column: ScannedColumn | undefined): boolean {
  if (column === undefined) return true;
  const { least, greatest, isWhole, pointed, isThrees, hasBareThousand, numbers } = column;
  const areMonths = pointed === numbers.length && least >= 1900 && greatest < 2100;
  const areDays = isWhole && isDayName(name) && isOfDays(least) && isOfDays(greatest);
  return areMonths || areDays || (pointed > 0 && isThrees && !hasBareThousand);
}

const areYears = (column: ScannedColumn | undefined): boolean =>
  column?.isWhole === true && column.least >= 1600 && column.greatest < 2200;

/** Where the lines behind the first ones begin, `count` of them at most. */
function firstLines(bytes: Uint8Array, count: number): readonly number[] {
  const starts: number[] = [];
  let at = bytes.indexOf(FEED);
  while (at >= 0 && starts.length < count) {
    starts.push(at + 1);
    at = bytes.indexOf(FEED, at + 1);
  }
  return starts;
}

/** A line with its end. */
function lineAt(bytes: Uint8Array, start: number): Uint8Array {
  const feed = bytes.indexOf(FEED, start);
  return feed < 0 ? withFeed(bytes.subarray(start)) : bytes.subarray(start, feed + 1);
}

function lastLines(bytes: Uint8Array, count: number): { readonly bytes: Uint8Array; readonly count: number } | null {
  if (count < 1) return null;
  let start = bytes.length - (bytes.at(-1) === FEED ? 1 : 0);
  for (let found = 0; found < count && start >= 0; found += 1) start = bytes.lastIndexOf(FEED, start - 1);
  return { bytes: bytes.subarray(start + 1), count };
}

const withFeed = (line: Uint8Array): Uint8Array => joined([line, Uint8Array.of(FEED)]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

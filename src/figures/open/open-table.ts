import { parquetFaults } from '../../words/faults/parquet-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Issue, newIssue } from '../issue.ts';
import { readPlainNumbers } from '../long/plain-numbers.ts';
import { type Columns, readColumns } from '../table/columns.ts';
import { MOST_BYTES, readRecords, type TableOptions } from '../table/table.ts';
import { fileKind, isParquet } from './file-kind.ts';
import type { SheetRecords } from './sheet-records.ts';

export interface OpenOptions extends TableOptions {
  /** Name of the sheet of a workbook; blank means the first with content. */
  readonly sheet?: string;
}

/** A table from a file of any kind that can be read, and how it was read. */
export interface OpenedTable {
  /** WHATWG name; null for a workbook, a document and JSON. */
  readonly encoding: string | null;
  readonly columns: Columns;
  /** Null for a workbook, a document and JSON. */
  readonly delimiter: string | null;
  /** Names of the sheets that can be chosen; none for a delimited file. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

/**
 * Reads a delimited file, a workbook, the tables of a document or records in JSON, by what the bytes show; each reader but
 * the first is loaded when the first such file comes. `onProgress` hears the share done, 0 to 1. Never throws for data.
 *
 * @throws RangeError for options that no file can have.
 */
export async function openTable(
  bytes: Uint8Array,
  options: OpenOptions = {},
  onProgress: (share: number) => void = () => {},
): Promise<OpenedTable> {
  const plain = hasOptions(options) ? null : readPlainNumbers(bytes, { readRecords, onProgress });
  if (plain !== null) return { ...plain, sheets: [], sheet: null };
  if (isParquet(bytes)) return openParquetTable(bytes, options, onProgress);
  const book = bytes.length > MOST_BYTES ? null : await openForeign(bytes, options);
  const { records, sheets, sheet } = book ?? {
    records: readRecords(bytes, options, (share) => onProgress(share * 0.6)),
    sheets: [],
    sheet: null,
  };
  const columns = readColumns(records, options, (share) => onProgress(0.6 + share * 0.4));
  onProgress(1);
  const delimiter = book === null ? records.delimiter : null;
  return { encoding: records.encoding, columns: withUnderstood(columns), delimiter, sheets, sheet };
}

// The one file has no room for what reads Parquet; it says so.
const LOAD_PARQUET = import.meta.env.ONE_FILE === true ? null : () => import('./parquet-table.ts');

async function openParquetTable(
  bytes: Uint8Array,
  { undone = [], ...options }: OpenOptions,
  onProgress: (share: number) => void,
): Promise<OpenedTable> {
  const rest = { encoding: null, delimiter: null, sheets: [], sheet: null };
  if (LOAD_PARQUET === null) {
    const { records } = await refusedAs(parquetFaults.notHere);
    return { ...rest, columns: readColumns(records) };
  }
  const { readParquetTable } = await LOAD_PARQUET();
  const read = await readParquetTable(bytes, undone, onProgress);
  if ('columns' in read) return { ...rest, columns: read.columns };
  const columns = readColumns(read.records, { ...options, undone: [...undone, ...read.undone] }, onProgress);
  return { ...rest, columns: withUnderstood(columns) };
}

const refusedAs = async (sentence: Bilingual): Promise<SheetRecords> =>
  (await import('./sheet-records.ts')).readSheets(() => ({ ok: false, issue: newIssue('binary', 'fatal', sentence) }));

/** Whether the reader said how the file is to be read; what it shows by itself counts for less then. */
const hasOptions = ({ encoding, delimiter, decimal, sheet, undone = [] }: OpenOptions): boolean =>
  undone.length > 0 || [encoding, delimiter, decimal, sheet].some((option) => option !== undefined);

/** What was read right, for sure, though otherwise than it stands in the file. */
const UNDERSTOOD = new Set(
  'encoding merged joined-header repeated-header hidden flags months described decimal thousands'.split(' '),
);

/** What was found without doubt is how a file was read, and no fault of it: Excel saves GBK and marks nothing. */
function withUnderstood(columns: Columns): Columns {
  const isUnderstood = ({ code, severity }: Issue): boolean => severity === 'repaired' && UNDERSTOOD.has(code);
  const found = columns.issues.filter(isUnderstood);
  if (found.length === 0) return columns;
  const issues = columns.issues.filter((issue) => !isUnderstood(issue));
  return { ...columns, issues, understood: [...found, ...columns.understood] };
}

/** A file that is no delimited one, or why it cannot be read; null for the rest. */
async function openForeign(bytes: Uint8Array, { sheet, undone }: OpenOptions): Promise<SheetRecords | null> {
  const kind = fileKind(bytes);
  switch (kind?.is) {
    case undefined:
      return null;
    case 'refused':
      return refusedAs(kind.sentence);
    case 'workbook':
      return (await import('./workbook.ts')).readWorkbook(bytes, sheet, undone);
    case 'open-document':
      return (await import('./open-document.ts')).readOpenDocument(bytes, sheet, undone);
    case 'page':
      return (await import('./page-tables.ts')).readPageTables(bytes, sheet, undone);
    case 'word':
      return (await import('./word-tables.ts')).readWordTables(bytes, sheet, undone);
    case 'json':
      return (await import('./json-table.ts')).readJsonTable(bytes, undone);
    case 'ole':
    case 'binary':
    case 'xml':
      return (await import('./old-workbook.ts')).readOldWorkbook(bytes, kind.is, sheet, undone);
  }
}

import { isWorkbook } from './binary.ts';
import { readColumns } from './columns.ts';
import { type PackedTable, packTable } from './packed.ts';
import { readRecords, type TableOptions } from './table.ts';

export interface AnyOptions extends TableOptions {
  /** Name of the sheet of a workbook; blank means the first with content. */
  readonly sheet?: string;
}

/** A table from a file of any kind that can be read, and how it was read. */
export interface AnyTable {
  readonly table: PackedTable;
  /** WHATWG name; null for a workbook, and where the bytes are no text. */
  readonly encoding: string | null;
  /** Null for a workbook. */
  readonly delimiter: string | null;
  /** Names of the sheets that can be chosen; none for a delimited file. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

/**
 * Reads a delimited file or an Excel workbook, by what the bytes show; the reader of workbooks is loaded when the first
 * one comes. `onProgress` hears the share done, 0 to 1. Never throws for data.
 *
 * @throws RangeError for options that no file can have.
 */
export async function readAnyTable(
  bytes: Uint8Array,
  options: AnyOptions = {},
  onProgress: (share: number) => void = () => {},
): Promise<AnyTable> {
  const { records, sheets, sheet } = isWorkbook(bytes)
    ? (await import('./workbook.ts')).readWorkbook(bytes, options.sheet, options.undone)
    : { records: readRecords(bytes, options, (share) => onProgress(share * 0.6)), sheets: [], sheet: null };
  const columns = readColumns(records, options, (share) => onProgress(0.6 + share * 0.3));
  const table = packTable(columns, (share) => onProgress(0.9 + share * 0.1));
  onProgress(1);
  return { table, encoding: records.encoding, delimiter: isWorkbook(bytes) ? null : records.delimiter, sheets, sheet };
}

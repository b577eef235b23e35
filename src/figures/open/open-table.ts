import { isWorkbook } from '../decode/binary.ts';
import type { Issue } from '../issue.ts';
import { type Columns, readColumns } from '../table/columns.ts';
import type { Records } from '../table/records.ts';
import { readRecords, type TableOptions } from '../table/table.ts';

export interface OpenOptions extends TableOptions {
  /** Name of the sheet of a workbook; blank means the first with content. */
  readonly sheet?: string;
}

/** A table from a file of any kind that can be read, and how it was read. */
export interface OpenedTable {
  readonly records: Records;
  readonly columns: Columns;
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
export async function openTable(
  bytes: Uint8Array,
  options: OpenOptions = {},
  onProgress: (share: number) => void = () => {},
): Promise<OpenedTable> {
  const isBook = isWorkbook(bytes);
  const { records, sheets, sheet } = isBook
    ? (await import('./workbook.ts')).readWorkbook(bytes, options.sheet, options.undone)
    : {
        records: readRecords(bytes, options, (share) => onProgress(share * 0.6)),
        sheets: [],
        sheet: null,
      };
  const columns = readColumns(records, options, (share) => onProgress(0.6 + share * 0.4));
  onProgress(1);
  return {
    records,
    columns: withEncodingUnderstood(columns),
    delimiter: isBook ? null : records.delimiter,
    sheets,
    sheet,
  };
}

/** An encoding found without doubt is how a file was read, and no fault of it: Excel saves GBK and marks nothing. */
function withEncodingUnderstood(columns: Columns): Columns {
  const isUnderstood = ({ code, severity }: Issue): boolean => code === 'encoding' && severity === 'repaired';
  const found = columns.issues.filter(isUnderstood);
  if (found.length === 0) return columns;
  const issues = columns.issues.filter((issue) => !isUnderstood(issue));
  return { ...columns, issues, understood: [...found, ...columns.understood] };
}

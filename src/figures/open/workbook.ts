import { ARCHIVE, sayWhatItIs } from '../../words/faults/book-words.ts';
import { tooManyBytes } from '../../words/faults/reading-words.ts';
import { BINARY_WORKBOOK } from '../../words/faults/workbook-words.ts';
import { newIssue } from '../issue.ts';
import type { Undone } from '../repair.ts';
import { type Opened, readSheets, type SheetRecords } from './sheet-records.ts';
import { readFormats } from './workbook-format.ts';
import { largestPart, readPart, readParts, workbookPath } from './workbook-package.ts';
import { readSheetCells, readStrings, type SheetContext } from './workbook-sheet.ts';

/** Unpacked bytes of one part beyond which a workbook is refused, whatever it has when packed. */
const MOST_UNPACKED = 400_000_000;

/**
 * Reads a sheet of an Excel workbook (.xlsx); see `readSheets`. Cells become what a delimited file would hold: numbers with
 * all digits, percentages with their sign, dates as ISO 8601, hours beyond a day, leading zeros and currencies as their
 * format means them, raised digits raised, errors as `#N/A`.
 */
export const readWorkbook = (bytes: Uint8Array, wanted?: string, undone: Undone = []): SheetRecords =>
  readSheets(() => openWorkbook(bytes), wanted, undone);

function openWorkbook(bytes: Uint8Array): Opened {
  const large = largestPart(bytes);
  if (large > MOST_UNPACKED) {
    const sentence = tooManyBytes(Math.ceil(large / 1e6), MOST_UNPACKED / 1e6);
    return { ok: false, issue: newIssue('too-large', 'fatal', sentence) };
  }
  const path = workbookPath(bytes);
  if (path.endsWith('.bin')) return { ok: false, issue: newIssue('binary', 'fatal', sayWhatItIs(BINARY_WORKBOOK)) };
  if (!/<(?:\w+:)?workbook[\s/>]/.test(readPart(bytes, path).slice(0, 5000)))
    return { ok: false, issue: newIssue('binary', 'fatal', sayWhatItIs(ARCHIVE)) };
  const { sheets, strings, styles, ...book } = readParts(bytes, path);
  const context: SheetContext = {
    strings: strings ? readStrings(strings) : [],
    formats: styles ? readFormats(styles) : [],
    is1904: book.is1904,
  };
  const read = (part: string) => (mostCells: number) => readSheetCells(readPart(bytes, part), context, mostCells);
  return { ok: true, book: { ...book, sheets: sheets.map((sheet) => ({ name: sheet.name, read: read(sheet.path) })) } };
}

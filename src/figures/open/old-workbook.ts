import { DOCUMENT, LOCKED, OLD_OFFICE, SLIDES, sayWhatItIs } from '../../words/faults/book-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { decodeText } from '../decode/decode.ts';
import { newIssue } from '../issue.ts';
import type { Undone } from '../repair.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { checkBinaryPart, checkOldStream } from './binary-records.ts';
import { type Opened, readSheets, type SheetRecords } from './sheet-records.ts';
import { cellsOf, is1904, isHidden, openBytes, openText, richTexts, streamsOf } from './sheetjs.ts';
import { binaryParts } from './workbook-package.ts';

/** What an old Office file is, by its streams; in this order. */
const STREAMS: readonly (readonly [RegExp, Bilingual | null])[] = [
  [/\/EncryptedPackage$/i, LOCKED],
  [/\/(?:Workbook|Book)$/i, null],
  [/\/WordDocument$/i, DOCUMENT],
  [/\/PowerPoint Document$/i, SLIDES],
];

/**
 * Reads a sheet of a workbook that is not .xlsx: .xls and .et of all versions, .xlsb, or XML of 2003, under whatever ending; see `readSheets`. Cells are as those of `readWorkbook`. Digits that may be raised are left out as
 * numbers, and named.
 */
export const readOldWorkbook = (
  bytes: Uint8Array,
  kind: 'ole' | 'binary' | 'xml',
  wanted?: string,
  undone: Undone = [],
): SheetRecords => readSheets(() => openOld(bytes, kind), wanted, undone);

function openOld(bytes: Uint8Array, kind: 'ole' | 'binary' | 'xml'): Opened {
  if (kind === 'ole') {
    const { names, records } = streamsOf(bytes);
    const other = otherThanWorkbook(names);
    if (other) return { ok: false, issue: newIssue('binary', 'fatal', sayWhatItIs(other)) };
    checkOldStream(records);
  }
  if (kind === 'binary') for (const part of binaryParts(bytes)) checkBinaryPart(part);
  const book = kind === 'xml' ? openText(decodeText(bytes).text) : openBytes(bytes);
  const rich = richTexts(book);
  const from1904 = is1904(book);
  const sheets = book.SheetNames.map((name, at) => ({
    name,
    isHidden: isHidden(book, at),
    read: (mostCells: number) => cellsOf(book.Sheets[name] ?? {}, rich, from1904, Math.min(mostCells, MOST_CELLS)),
  }));
  const seen = sheets.filter((sheet) => !sheet.isHidden);
  const hidden = sheets.filter((sheet) => sheet.isHidden).map(({ name }) => name);
  return { ok: true, book: { sheets: seen, hidden, is1904: from1904, isUncalculated: false } };
}

function otherThanWorkbook(streams: readonly string[]): Bilingual | null {
  const found = STREAMS.find(([pattern]) => streams.some((name) => pattern.test(name)));
  return found === undefined ? OLD_OFFICE : found[1];
}

import {
  ACCESS,
  APPLE,
  ARCHIVES,
  DBASE,
  LOCKED_PARQUET,
  OPEN_TEXT,
  PC_AXIS,
  PDF,
  SAS,
  SLIDES,
  SPSS,
  STATA,
  sayWhatItIs,
  UNIFIED_OFFICE,
} from '../../words/faults/book-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { latin1, zipNames } from '../decode/binary.ts';

/** Which reader opens a file that is no delimited text. `xml`: a workbook of 2003. */
export type FileKind =
  | { readonly is: 'workbook' | 'ole' | 'binary' | 'open-document' | 'word' | 'xml' | 'page' | 'json' }
  | { readonly is: 'refused'; readonly sentence: Bilingual };

const refused = (what: Bilingual): FileKind => ({ is: 'refused', sentence: sayWhatItIs(what) });

/** First bytes as Latin-1, from the formats' own specifications. */
const MARKS: readonly (readonly [mark: string, kind: FileKind])[] = [
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', { is: 'ole' }],
  // Workbooks of Excel 2 to 4, and of 5 outside its container.
  ['\x09\0\x04\0', { is: 'binary' }],
  ['\x09\x02\x06\0', { is: 'binary' }],
  ['\x09\x04\x06\0', { is: 'binary' }],
  ['\x09\x08\x08\0', { is: 'binary' }],
  ['\x09\x08\x10\0', { is: 'binary' }],
  ['%PDF-', refused(PDF)],
  ['7z\xBC\xAF\x27\x1C', refused(ARCHIVES['7z'])],
  ['Rar!\x1A\x07', refused(ARCHIVES.rar)],
  ['PARE', refused(LOCKED_PARQUET)],
  ['\x1F\x8B\x08', refused(ARCHIVES.gzip)],
  ['$FL2', refused(SPSS)],
  ['$FL3', refused(SPSS)],
  ['\0\x01\0\0Standard ACE DB', refused(ACCESS)],
  ['\0\x01\0\0Standard Jet DB', refused(ACCESS)],
  ['<stata_dta>', refused(STATA)],
  ['\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60', refused(SAS)],
];

/** What a ZIP file is, by the names of its entries; in this order, as documents hold workbooks. */
const ENTRIES: readonly (readonly [RegExp, FileKind])[] = [
  [/word\/document/, { is: 'word' }],
  [/ppt\//, refused(SLIDES)],
  [/xl\/workbook\.bin/, { is: 'binary' }],
  [/xl\//, { is: 'workbook' }],
  [/opendocument\.spreadsheet/, { is: 'open-document' }],
  [/opendocument\.(?:text|presentation)/, refused(OPEN_TEXT)],
  [/Index\/(?:Document|Tables)/, refused(APPLE)],
  [/uof\.xml|uof\/|content\.xml.*spreadsheetml/s, refused(UNIFIED_OFFICE)],
  // A package whose parts have other names; its reader tells whether it is a workbook.
  [/\[Content_Types\]\.xml/, { is: 'workbook' }],
  [/./, refused(ARCHIVES.zip)],
];

/** What the first words of a text show. */
const TEXTS: readonly (readonly [RegExp, FileKind])[] = [
  [/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i, { is: 'xml' }],
  [/<office:document\b[^>]*spreadsheet/i, { is: 'open-document' }],
  [/<(?:uof:)?UOF\b/, refused(UNIFIED_OFFICE)],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>]|<table[\s>]|<meta[\s>])/i, { is: 'page' }],
  [/^(?:CHARSET|AXIS-VERSION|MATRIX|CODEPAGE|LANGUAGE)="[^"]*";/m, refused(PC_AXIS)],
  [/^\s*(?:\{\s*"[^"]*"\s*:|\[\s*(?:\{\s*["}]|\[\s*["[]))/, { is: 'json' }],
];

/** Whether a file begins and ends as Parquet does. */
export const isParquet = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && latin1(bytes.subarray(0, 4)) === 'PAR1' && latin1(bytes.subarray(-4)) === 'PAR1';

/** What the bytes show a file to be, whatever its name says; null for a text that may be a table. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const head = latin1(bytes.subarray(0, 24));
  const marked = MARKS.find(([mark]) => head.startsWith(mark))?.[1];
  if (marked) return marked;
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const names = zipNames(bytes);
    return ENTRIES.find(([pattern]) => pattern.test(names))?.[1] ?? null;
  }
  if (isOldStata(bytes)) return refused(STATA);
  if (isDbase(bytes)) return refused(DBASE);
  const text = textOf(bytes);
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? (isShortJson(bytes, text) ? { is: 'json' } : null);
}

const MOST_SHORT = 100_000;

/** A text such as `[1, 2]`, whose beginning may be that of a table too. */
function isShortJson(bytes: Uint8Array, head: string): boolean {
  if (!/^\s*[[{]/.test(head) || bytes.length > MOST_SHORT) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Files of Stata before version 13: their release, the order of bytes, and a 1. */
const isOldStata = ([release = 0, order = 0, type = 0, unused = 1]: Uint8Array): boolean =>
  release >= 0x69 && release <= 0x73 && (order === 1 || order === 2) && type === 1 && unused === 0;

const DBASE_VERSIONS = [0x03, 0x30, 0x83, 0x8b, 0xf5];

/** A dBase table begins with its version and the date of its last change. */
const isDbase = (bytes: Uint8Array): boolean => {
  const [version = 0, , month = 0, day = 0] = bytes;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return DBASE_VERSIONS.includes(version) && isDate && bytes.subarray(0, 32).includes(0);
};

/** The beginning, of UTF-16 too; letters beyond ASCII do not matter here. */
function textOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4000);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = new TextDecoder(isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  return text.replace(/^\uFEFF/, '');
}

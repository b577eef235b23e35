import { BINARY_FILES } from '../../words/faults/binary-files.ts';
import {
  APPLE,
  ARCHIVE,
  CUT_OFF,
  cutOff,
  OPEN_TEXT,
  PC_AXIS,
  SLIDES,
  sayWhatItIs,
  UNIFIED_OFFICE,
} from '../../words/faults/book-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { binaryFile, latin1 } from '../decode/binary.ts';
import { hasDirectory, zipNames } from './zip-names.ts';

/** Which reader opens a file that is no delimited text. `xml`: a workbook of 2003. */
export type FileKind =
  | { readonly is: 'workbook' | 'ole' | 'binary' | 'open-document' | 'word' | 'xml' | 'page' | 'json' }
  | { readonly is: 'refused'; readonly sentence: Bilingual };

const refused = (what: Bilingual): FileKind => ({ is: 'refused', sentence: sayWhatItIs(what) });

/** What a package is by the names of its parts, and what it is called where it is cut off; documents hold workbooks. */
const PACKAGES: readonly (readonly [part: RegExp, kind: FileKind, name: Bilingual])[] = [
  [/^word\/document/im, { is: 'word' }, CUT_OFF.word],
  [/^ppt\//im, refused(SLIDES), CUT_OFF.slides],
  [/^xl\/workbook\.bin/im, { is: 'binary' }, CUT_OFF.workbook],
  [/^xl\//im, { is: 'workbook' }, CUT_OFF.workbook],
  [/^mimetype.*opendocument\.spreadsheet/im, { is: 'open-document' }, CUT_OFF.openDocument],
  [/^mimetype.*opendocument\.(?:text|presentation)/im, refused(OPEN_TEXT), CUT_OFF.openDocument],
  [/^Index\/(?:Document|Tables)/im, refused(APPLE), CUT_OFF.archive],
  [/^uof(?:\.xml|\/)|^content\.xml[\s\S]*spreadsheetml/im, refused(UNIFIED_OFFICE), CUT_OFF.archive],
  // Packed anew by a program that packs the type, too: its reader tells whether it is a spreadsheet.
  [
    /^content\.xml$[\s\S]*^META-INF\/manifest|^META-INF\/manifest[\s\S]*^content\.xml$/im,
    { is: 'open-document' },
    CUT_OFF.openDocument,
  ],
  // A package whose parts have other names; its reader tells whether it is a workbook.
  [/^\[Content_Types\]\.xml/im, { is: 'workbook' }, CUT_OFF.workbook],
  [/(?:)/, refused(ARCHIVE), CUT_OFF.archive],
];

/** What the first words of a text show. */
const TEXTS: readonly (readonly [RegExp, FileKind])[] = [
  [/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i, { is: 'xml' }],
  [/<office:document\b[^>]*spreadsheet/i, { is: 'open-document' }],
  [/<(?:uof:)?UOF\b/, refused(UNIFIED_OFFICE)],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|title|meta|body|table|div|form|script|style)[\s>])/is,
    { is: 'page' },
  ],
  [/^(?:CHARSET|AXIS-VERSION|MATRIX|CODEPAGE|LANGUAGE)="[^"]*";/m, refused(PC_AXIS)],
  [/^\s*(?:\{\s*"[^"]*"\s*:|\[\s*(?:\{\s*["}]|\[\s*["[]))/, { is: 'json' }],
];

/** Whether a file begins and ends as Parquet does. */
export const isParquet = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && latin1(bytes.subarray(0, 4)) === 'PAR1' && latin1(bytes.subarray(-4)) === 'PAR1';

/** What the bytes show a file to be, whatever its name says; null for a text that may be a table. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const file = binaryFile(bytes);
  if (file === 'ole') return { is: 'ole' };
  if (file === 'sheet') return { is: 'binary' };
  if (file === 'zip') return packageKind(bytes);
  if (file !== null)
    return refused(file === 'parquet' && !isParquet(bytes) ? cutOff(CUT_OFF.parquet) : BINARY_FILES[file]);
  const text = textOf(bytes);
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? (isShortJson(bytes, text) ? { is: 'json' } : null);
}

function packageKind(bytes: Uint8Array): FileKind | null {
  const names = zipNames(bytes);
  const found = PACKAGES.find(([part]) => part.test(names));
  if (found === undefined) return null;
  const [, kind, name] = found;
  return hasDirectory(bytes) ? kind : refused(cutOff(name));
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

/** The beginning, of UTF-16 too; letters beyond ASCII do not matter here. */
function textOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4000);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = new TextDecoder(isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  return text.replace(/^\uFEFF/, '');
}

import type { BINARY_FILES } from '../../words/faults/binary-files.ts';

/** A file that is no text; `sheet` is a workbook of Excel 2 to 4, or of 5 outside its container. */
export type BinaryFile = keyof typeof BINARY_FILES;

/** First bytes as Latin-1, from the formats' own specifications. */
const MARKS: readonly (readonly [mark: string, file: BinaryFile])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'ole'],
  ['\x09\0\x04\0', 'sheet'],
  ['\x09\x02\x06\0', 'sheet'],
  ['\x09\x04\x06\0', 'sheet'],
  ['\x09\x08\x08\0', 'sheet'],
  ['\x09\x08\x10\0', 'sheet'],
  ['PAR1', 'parquet'],
  ['PARE', 'lockedParquet'],
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n\x1A\n', 'png'],
  ['\xFF\xD8\xFF', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['RIFF', 'media'],
  ['ID3', 'media'],
  ['\x1F\x8B\x08', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xFD7zXZ\0', 'xz'],
  ['\x28\xB5\x2F\xFD', 'zstd'],
  ['7z\xBC\xAF\x27\x1C', 'sevenZip'],
  ['Rar!\x1A\x07', 'rar'],
  ['SQLite format 3\0', 'sqlite'],
  ['\0\x01\0\0Standard ACE DB', 'access'],
  ['\0\x01\0\0Standard Jet DB', 'access'],
  ['$FL2', 'spss'],
  ['$FL3', 'spss'],
  ['<stata_dta>', 'stata'],
  ['\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60', 'sas'],
  ['\xFF\xFE\0\0', 'utf32'],
  ['\0\0\xFE\xFF', 'utf32'],
];

/** Marks behind the length of the first part, or of the whole. */
const INNER_MARKS: readonly (readonly [at: number, mark: RegExp, file: BinaryFile])[] = [
  [4, /^ftyp(?:heic|heix|mif1|avif)/, 'heic'],
  [4, /^ftyp/, 'media'],
  [8, /^WEBPVP8/, 'webp'],
];

/** Marks of plain letters, which a table may begin with too; a binary file has a NUL soon after, or the mark at its end. */
const LETTERS = /^(?!GIF8)[A-Za-z0-9 *]+$/;

/** Which binary format the first bytes show; null where they may be text. */
export function binaryFile(bytes: Uint8Array): BinaryFile | null {
  const head = latin1(bytes.subarray(0, 24));
  const inner = INNER_MARKS.find(([at, mark]) => mark.test(head.slice(at)))?.[2];
  const [mark = '', file = null] = inner ? ['a', inner] : (MARKS.find(([mark]) => head.startsWith(mark)) ?? []);
  const isSure = !LETTERS.test(mark) || bytes.subarray(0, 512).includes(0) || endsWith(bytes, mark);
  if (file !== null) return isSure ? file : null;
  return isOldStata(bytes) ? 'stata' : isDbase(bytes) ? 'dbase' : null;
}

const endsWith = (bytes: Uint8Array, mark: string): boolean =>
  mark.length > 2 && latin1(bytes.subarray(-mark.length)) === mark;

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

/** Each byte as the letter of its number; of some thousands of bytes at most, as each is an argument. */
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

import { type Decoded, decodeText } from './decode.ts';

/** Encodings a reader of the page is offered, the likely ones first; any other WHATWG name is taken too. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'big5',
  'windows-1252',
  'shift_jis',
  'euc-kr',
  'windows-1251',
];

/** Bytes of a file in which its first lines surely are. */
const PREVIEW_BYTES = 65_536;
const PREVIEW_CHARACTERS = 200;

/** The first lines as an encoding reads them, each cut at 200 characters: for a reader to choose by. */
export function previewLines(bytes: Uint8Array, encoding?: string, most = 8): Decoded & { lines: readonly string[] } {
  const decoded = decodeText(bytes.subarray(0, endOfLines(bytes)), encoding);
  const lines = decoded.text.split(/\r\n?|\n/, most).map((line) => line.slice(0, PREVIEW_CHARACTERS));
  return { ...decoded, lines };
}

/** Where a line ends, so that no character is cut; in UTF-16 a NUL may belong to its end. */
function endOfLines(bytes: Uint8Array): number {
  if (bytes.length < PREVIEW_BYTES) return bytes.length;
  const end = bytes.lastIndexOf(10, PREVIEW_BYTES - 2) + 1;
  if (end === 0) return PREVIEW_BYTES;
  return bytes[end] === 0 && end % 2 ? end + 1 : end;
}

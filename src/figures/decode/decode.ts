import { BINARY_FILES } from '../../words/faults/binary-files.ts';
import { sayWhatItIs } from '../../words/faults/book-words.ts';
import { controlCharacters, damagedText, decodedAs, unreadableText } from '../../words/faults/faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Issue, newIssue, type Severity } from '../issue.ts';
import { type BinaryFile, binaryFile } from './binary.ts';
import { isLikelyGb, isMostlyGb, isSingleByte, isSoundUtf8 } from './encoding-plausibility.ts';
import { nationalEncoding } from './legacy-encodings.ts';
import { countNewlines } from './newlines.ts';

/** `encoding` is the WHATWG name of the one used; null where the bytes are no text, and then an issue is fatal. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
}

/**
 * Bytes → text without its byte order mark. By evidence, in this order: byte order mark, NUL pattern of unmarked
 * UTF-16, then UTF-8 or GB18030 by which reading makes more sense (short GBK text can be valid UTF-8), then Windows-1252
 * where foreign letters stand alone, or Big5, Shift JIS, EUC-KR or Cyrillic where only that makes words. What was
 * guessed is reported as repaired, or as doubtful where GB18030 makes rare characters. `forced` names an encoding and ends all guessing; bytes that do not fit become U+FFFD
 * and are reported. Known binary formats are refused by what they are.
 *
 * @throws RangeError for a `forced` that no browser knows.
 */
export function decodeText(bytes: Uint8Array, forced?: string): Decoded {
  const file = binaryFile(bytes);
  if (file !== null) return refuseBinary(file);
  const named = forced === undefined ? markedEncoding(bytes) : knownEncoding(forced);
  if (named) return decodeAs(bytes, named);
  return bytes.includes(0) ? decodeWithNuls(bytes) : decodeUnmarked(bytes);
}

const refuse = (code: string, sentence: Bilingual): Decoded => ({
  text: '',
  encoding: null,
  issues: [newIssue(code, 'fatal', sentence)],
});

const refuseBinary = (file: BinaryFile): Decoded => refuse('binary', sayWhatItIs(BINARY_FILES[file]));

function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new RangeError(`invalid encoding: ${label}`);
  }
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

const decodeLeniently = (bytes: Uint8Array, encoding: string): string => {
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
  return encoding === 'windows-1252'
    ? text.replace(C1, (character) => WESTERN[character.charCodeAt(0) - 0x80] ?? character)
    : text;
};

/** Node 20 reads Windows-1252 as Latin-1, without its signs from 80 to 9F. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1 = /[\x80-\x9F]/g;

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeStrictly(bytes, encoding);
  if (text === null) return damaged(decodeLeniently(bytes, encoding), encoding);
  return { text: encoding === 'windows-1252' ? decodeLeniently(bytes, encoding) : text, encoding, issues: [] };
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Characters beyond ASCII. */
function countForeign(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1;
  return count;
}

function damaged(text: string, encoding: string): Decoded {
  const row = countNewlines(text.slice(0, text.indexOf('\uFFFD'))) + 1;
  const sentence = damagedText(encoding.toUpperCase(), countOf(text, '\uFFFD'));
  return { text, encoding, issues: [newIssue('undecodable', 'doubtful', sentence, { row })] };
}

const guessed = (text: string, encoding: string, severity: Severity = 'repaired'): Decoded => ({
  text,
  encoding,
  issues: [newIssue('encoding', severity, decodedAs(encoding.toUpperCase()), { value: encoding })],
});

/** A reading is right when few of its characters failed. */
function isMostlyRead(text: string): boolean {
  const failed = countOf(text, '\uFFFD');
  return failed * 5 < countForeign(text);
}

/**
 * One bad byte does not make a UTF-8 file GB18030, however few characters it has beyond ASCII: Chinese ones of three
 * bytes are none by chance, and words of two bytes each are not where they make no sense in GB18030.
 */
function isMostlyUtf8(bytes: Uint8Array, mended: string): boolean {
  if (isMostlyRead(mended)) return true;
  const failed = countOf(mended, '\uFFFD');
  const whole = mended.replaceAll('\uFFFD', '');
  const long = Array.from(whole).filter((character) => character >= '\u0800').length;
  if (long > failed) return true;
  if (countForeign(whole) < 2 * failed || long > 0 || !isSoundUtf8(whole)) return false;
  const gb = decodeStrictly(bytes, 'gb18030');
  return gb === null || !isLikelyGb(gb);
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return decodeSound(bytes, utf8);
  const mended = decodeLeniently(bytes, 'utf-8');
  if (isMostlyUtf8(bytes, mended)) return damaged(mended, 'utf-8');
  if (isSingleByte(bytes)) return guessed(decodeLeniently(bytes, 'windows-1252'), 'windows-1252');
  const national = nationalEncoding(bytes);
  if (national !== null) return guessed(decodeLeniently(bytes, national), national);
  const gb = decodeStrictly(bytes, 'gb18030');
  if (gb !== null) return guessed(gb, 'gb18030', isMostlyGb(gb) ? 'repaired' : 'doubtful');
  const mendedGb = decodeLeniently(bytes, 'gb18030');
  return isMostlyRead(mendedGb) ? damaged(mendedGb, 'gb18030') : refuse('unreadable', unreadableText());
}

/** Valid UTF-8, unless it only makes sense as GB18030. */
function decodeSound(bytes: Uint8Array, utf8: string): Decoded {
  if (!isSoundUtf8(utf8)) {
    const gb = decodeStrictly(bytes, 'gb18030');
    if (gb !== null && isLikelyGb(gb)) return guessed(gb, 'gb18030');
  }
  return { text: utf8, encoding: 'utf-8', issues: [] };
}

function decodeWithNuls(bytes: Uint8Array): Decoded {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const utf16 = utf16ByNuls(bytes, utf8 === null ? 0.01 : 0.4);
  if (utf16) return utf16;
  const nuls = bytes.reduce((count, byte) => (byte ? count : count + 1), 0);
  if (nuls > bytes.length * 0.3) return refuseBinary('unknown');
  const rest = utf8 === null ? decodeUnmarked(bytes) : decodeSound(bytes, utf8);
  if (rest.encoding === null || hasControls(rest.text)) return refuseBinary('unknown');
  return { ...rest, issues: [...rest.issues, newIssue('nul', 'doubtful', controlCharacters(nuls))] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters betray a binary file
const CONTROLS = /[\x01-\x08\x0E-\x1A\x1C-\x1F]/g;

/** Bytes of a program are full of control characters; a text may have one by mistake. */
const hasControls = (text: string): boolean => (text.match(CONTROLS)?.length ?? 0) * 50 > text.length;

/**
 * In UTF-16 every ASCII character, so every delimiter and line end, has a NUL on one and the same side; a few Chinese
 * characters, 一 among them, have one on the other. `least` is the share of NULs demanded: high where the bytes would
 * also do as UTF-8.
 */
function utf16ByNuls(bytes: Uint8Array, least: number): Decoded | null {
  let odd = 0;
  let all = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    all += 1;
    odd += at % 2;
  }
  if (all < bytes.length * least) return null;
  const [likely, other] = odd * 2 >= all ? (['utf-16le', 'utf-16be'] as const) : (['utf-16be', 'utf-16le'] as const);
  const text = decodeLeniently(bytes, likely);
  const isClear = countPlain(text) > 4 * countPlain(decodeLeniently(bytes, other));
  if (!isClear || text.includes('\0') || hasControls(text)) return null;
  return isMostlySound(text) ? guessedUtf16(text, likely) : null;
}

/** Line ends, delimiters and digits: what every table is full of. */
const countPlain = (text: string): number => text.match(/[\n\r\t,;|0-9]/g)?.length ?? 0;

const isMostlySound = (text: string): boolean => countOf(text, '\uFFFD') * 20 <= text.length;

const guessedUtf16 = (text: string, encoding: string): Decoded => {
  const { issues } = guessed(text, encoding);
  return { text, encoding, issues: text.includes('\uFFFD') ? [...issues, ...damaged(text, encoding).issues] : issues };
};

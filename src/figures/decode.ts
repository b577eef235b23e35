import { controlCharacters, damagedText, decodedAs, notText, unreadableText } from '../words/faults.ts';
import type { Text } from '../words/lang.ts';
import { BINARY, binaryKind } from './binary.ts';
import { type Issue, newIssue } from './issue.ts';
import { countNewlines } from './newlines.ts';

/** `encoding` is the WHATWG name of the one used; null where the bytes are no text, and then an issue is fatal. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
}

/**
 * Bytes → text without its byte order mark. By evidence, in this order: byte order mark, NUL pattern of unmarked
 * UTF-16, strict UTF-8, GB18030 (reported as repaired). `forced` names an encoding and ends all guessing; bytes that do
 * not fit become U+FFFD and are reported. Known binary formats are refused by what they are.
 *
 * @throws RangeError for a `forced` that no browser knows.
 */
export function decodeText(bytes: Uint8Array, forced?: string): Decoded {
  const kind = binaryKind(bytes);
  if (kind) return refuse('binary', notText(kind));
  const named = forced === undefined ? markedEncoding(bytes) : knownEncoding(forced);
  if (named) return decodeAs(bytes, named);
  return bytes.includes(0) ? decodeWithNuls(bytes) : decodeUnmarked(bytes);
}

const refuse = (code: string, sentence: Text): Decoded => ({
  text: '',
  encoding: null,
  issues: [newIssue(code, 'fatal', sentence)],
});

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

const decodeLeniently = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeStrictly(bytes, encoding);
  return text === null ? damaged(decodeLeniently(bytes, encoding), encoding) : { text, encoding, issues: [] };
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

const guessed = (text: string, encoding: string): Decoded => ({
  text,
  encoding,
  issues: [newIssue('encoding', 'repaired', decodedAs(encoding.toUpperCase()), { value: encoding })],
});

/** One bad byte does not make a UTF-8 file GB18030: a reading is right when few of its characters failed. */
function isMostlyRead(text: string): boolean {
  const failed = countOf(text, '\uFFFD');
  return failed * 5 < countForeign(text);
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', issues: [] };
  const mended = decodeLeniently(bytes, 'utf-8');
  if (isMostlyRead(mended)) return damaged(mended, 'utf-8');
  const gb = decodeStrictly(bytes, 'gb18030');
  if (gb !== null) return guessed(gb, 'gb18030');
  const mendedGb = decodeLeniently(bytes, 'gb18030');
  return isMostlyRead(mendedGb) ? damaged(mendedGb, 'gb18030') : refuse('unreadable', unreadableText());
}

function decodeWithNuls(bytes: Uint8Array): Decoded {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const utf16 = utf16ByNuls(bytes, utf8 === null ? 0.01 : 0.4);
  if (utf16) return utf16;
  const nuls = countOf(utf8 ?? '', '\0');
  if (utf8 === null || nuls > bytes.length * 0.3) return refuse('binary', notText(BINARY));
  return { text: utf8, encoding: 'utf-8', issues: [newIssue('nul', 'doubtful', controlCharacters(nuls))] };
}

/**
 * In UTF-16 every ASCII character, so every delimiter and line end, has a NUL on one and the same side. `least` is the
 * share of NULs demanded: high where the bytes would also do as UTF-8.
 */
function utf16ByNuls(bytes: Uint8Array, least: number): Decoded | null {
  let odd = 0;
  let all = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    all += 1;
    odd += at % 2;
  }
  const isOneSided = odd === all || odd === 0;
  if (bytes.length % 2 || !isOneSided || all < bytes.length * least) return null;
  const encoding = odd ? 'utf-16le' : 'utf-16be';
  const text = decodeStrictly(bytes, encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters betray a binary file
  return text === null || /[\0-\x08\x0E-\x1F]/.test(text) ? null : guessed(text, encoding);
}

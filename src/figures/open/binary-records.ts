/*
 * The parts of an .xlsb and the stream of an .xls are records: what it is, how long it is, and its bytes. SheetJS unfolds
 * some of them without asking whether a sheet has so much, which a few damaged bytes turn into all of the memory.
 */

/** Cells that one link may lie on: a whole column and more. */
const MOST_LINKED = 2_000_000;
const LAST_COLUMN = 16_383;

const COLUMNS = 0x3c;
const METADATA = 0x33;
const LINK = 0x1ee;
const OLD_LINK = 0x1b8;

/** Numbers without a sign, the low byte first; bytes beyond the end are 0. */
const shortAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
const longAt = (bytes: Uint8Array, at: number): number => shortAt(bytes, at) + 65_536 * shortAt(bytes, at + 2);

function checkLink(top: number, bottom: number, left: number, right: number): void {
  if ((bottom - top + 1) * (right - left + 1) > MOST_LINKED) throw new Error('invalid record: link');
}

/** The number of one to `most` bytes, seven bits each, that stands at a place, and the place behind it. */
function readVarying(bytes: Uint8Array, from: number, most: number): readonly [value: number, end: number] {
  let [value, at] = [0, from];
  for (; at < from + most; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * (at - from));
    if (byte < 0x80) return [value, at + 1];
  }
  return [value, at];
}

function checkRecord(bytes: Uint8Array, id: number, start: number, size: number): void {
  const long = (place: number): number => longAt(bytes, start + 4 * place);
  if (id === LINK) checkLink(long(0), long(1), long(2), long(3));
  if (id === COLUMNS && long(1) > LAST_COLUMN) throw new Error('invalid record: columns');
  if (id === METADATA && long(0) * 8 > size) throw new Error('invalid record: metadata');
}

/** Throws where a part of an .xlsb says more than it holds, or than a sheet has. */
export function checkBinaryPart(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const [id, behind] = readVarying(bytes, at, 2);
    const [size, start] = readVarying(bytes, behind, 4);
    checkRecord(bytes, id, start, size);
    at = start + size;
  }
}

/** Throws where the stream of an .xls has a link over more cells than can be held. */
export function checkOldStream(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const short = (place: number): number => shortAt(bytes, at + 2 * place);
    if (short(0) === OLD_LINK) checkLink(short(2), short(3), short(4), short(5));
    at += 4 + short(1);
  }
}

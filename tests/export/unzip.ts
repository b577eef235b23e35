import { crc32, inflateRawSync } from 'node:zlib';

export interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As the zip says it: `2016-06-23 00:00`. */
  readonly modified: string;
}

/** Reads a zip by its central directory, with Node's own inflate, and checks lengths and checksums. */
export function unzip(zip: Uint8Array): Entry[] {
  const buffer = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0) throw new Error('no end of central directory');
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count--) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry at ${at}`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    entries.push(readEntry(buffer, at, nameLength ?? 0));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function readEntry(buffer: Buffer, at: number, nameLength: number): Entry {
  const path = buffer.toString('utf8', at + 46, at + 46 + nameLength);
  const local = buffer.readUInt32LE(at + 42);
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
  const bytes = buffer.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
  if (bytes.length !== buffer.readUInt32LE(at + 24)) throw new Error(`${path}: wrong length`);
  if (crc32(bytes) !== buffer.readUInt32LE(at + 16)) throw new Error(`${path}: wrong checksum`);
  return {
    path,
    bytes: new Uint8Array(bytes),
    modified: timeOf(buffer.readUInt16LE(at + 14), buffer.readUInt16LE(at + 12)),
  };
}

function timeOf(date: number, time: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`;
}

/** The text of one entry; fails the test if it is not there. */
export function textIn(entries: readonly Entry[], path: string): string {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined) throw new Error(`${path} is not in the zip`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.bytes);
}

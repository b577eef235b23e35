/** One part of a PNG file (ISO/IEC 15948): a name of four letters, and what it holds. */
export interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Length, name and checksum of a chunk. */
const AROUND = 12;

/** Where the first chunk, always IHDR, ends: signature, 13 bytes and what is around them. */
const AFTER_HEADER = SIGNATURE.length + AROUND + 13;

const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** A text of a PNG in UTF-8 (iTXt, not compressed). Throws `invalid keyword` for other than 1 to 79 letters of ASCII. */
export function textChunk(keyword: string, text: string): Chunk {
  if (!/^[ -~]{1,79}$/.test(keyword)) throw new RangeError(`invalid keyword: ${keyword}`);
  // After the keyword: not compressed, no method, no language, no translated keyword.
  return { name: 'iTXt', data: new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll('\0', '')}`) };
}

/** How large a PNG stands on paper and in a text: its pixels an inch. */
export function physicalChunk(pixelsPerInch: number): Chunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(pixelsPerInch / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return { name: 'pHYs', data };
}

/** Colours are those of sRGB, as in SVG; to be fitted as charts are, with every hue as it is (relative colorimetric). */
export const SRGB: Chunk = { name: 'sRGB', data: Uint8Array.of(1) };

/** A PNG of these chunks, the first a header and the last an end. */
export const formatPng = (chunks: readonly Chunk[]): Uint8Array =>
  joined([Uint8Array.from(SIGNATURE), ...chunks.map(writeChunk)]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** The same PNG with chunks put in after its header. Throws `invalid PNG` for other bytes. */
export function addPngChunks(png: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  if (!isPng(png)) throw new RangeError('invalid PNG');
  return joined([png.subarray(0, AFTER_HEADER), ...chunks.map(writeChunk), png.subarray(AFTER_HEADER)]);
}

function writeChunk({ name, data }: Chunk): Uint8Array {
  const bytes = new Uint8Array(AROUND + data.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.byteLength);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.byteLength, crc32(bytes.subarray(4, 8 + data.byteLength)));
  return bytes;
}

/** What a byte comes to, as bit by bit takes seven times as long. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

/**
 * The texts of a PNG by keyword: iTXt as this program writes it, and plain tEXt; compressed ones are left out. Null for
 * bytes that are no PNG, whole or damaged.
 */
export function readPngText(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  const chunks = readChunks(bytes);
  if (chunks === null) return null;
  const texts = new Map<string, string>();
  for (const { name, data } of chunks) {
    const entry = name === 'iTXt' ? readInternational(data) : name === 'tEXt' ? readPlain(data) : null;
    if (entry !== null) texts.set(...entry);
  }
  return texts;
}

function readChunks(bytes: Uint8Array): Chunk[] | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + AROUND <= bytes.byteLength) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.byteLength || view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return null;
    chunks.push({ name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks.at(-1)?.name === 'IEND' ? chunks : null;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function readPlain(data: Uint8Array): [string, string] | null {
  const end = data.indexOf(0);
  return end < 0 ? null : [latin1(data.subarray(0, end)), latin1(data.subarray(end + 1))];
}

function readInternational(data: Uint8Array): [string, string] | null {
  const keyword = data.indexOf(0);
  const language = data.indexOf(0, keyword + 3);
  const translated = data.indexOf(0, language + 1);
  if (keyword < 0 || language < 0 || translated < 0 || data[keyword + 1] !== 0) return null;
  return [latin1(data.subarray(0, keyword)), new TextDecoder().decode(data.subarray(translated + 1))];
}

import { inflateSync } from 'node:zlib';
import type { Box } from '../../src/charts/option.ts';

/** A picture as bytes: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Unpacks a PNG of 8 bits a channel or with a palette, by the standard: no library that might share a fault. */
export function decodePng(bytes: Uint8Array): Pixels {
  const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const dataOf = (name: string): Buffer =>
    Buffer.concat(chunks.filter((one) => one.name === name).map(({ data }) => data));
  const header = readHeader(dataOf('IHDR'));
  const rows = unfilter(inflateSync(dataOf('IDAT')), header);
  if (header.kind !== 3) return { ...header, pixels: toRgba(rows, header.kind === 6 ? 4 : 3) };
  return { ...header, pixels: byPalette(rows, header, dataOf('PLTE'), dataOf('tRNS')) };
}

function chunksOf(file: Buffer): { readonly name: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 2 for three channels, 6 for four, 3 for a palette. */
  readonly kind: number;
}

function readHeader(data: Buffer): Header {
  const [depth, kind, interlace] = [data.readUInt8(8), data.readUInt8(9), data.readUInt8(12)];
  if ((depth !== 8 && kind !== 3) || ![2, 3, 6].includes(kind) || interlace !== 0) throw new Error('invalid PNG');
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4), depth, kind };
}

function byPalette(rows: Uint8Array, { width, height, depth }: Header, colours: Buffer, alphas: Buffer): Uint8Array {
  const stride = Math.ceil((width * depth) / 8);
  const out = new Uint8Array(width * height * 4);
  const table = Buffer.alloc(colours.length + colours.length / 3, 255);
  for (let number = 0; number * 3 < colours.length; number++) {
    colours.copy(table, number * 4, number * 3, number * 3 + 3);
    table[number * 4 + 3] = alphas[number] ?? 255;
  }
  for (let at = 0; at < width * height; at++) {
    const bit = (at % width) * depth;
    const byte = rows[Math.floor(at / width) * stride + (bit >> 3)] ?? 0;
    const number = (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
    if (number * 3 >= colours.length) throw new Error(`invalid PNG: no colour ${number}`);
    for (let channel = 0; channel < 4; channel++) out[at * 4 + channel] = table[number * 4 + channel] ?? 0;
  }
  return out;
}

/** What a byte is told from, by the filter of its row: the bytes to its left, above it, and in the corner between. */
const GUESSES: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

// Pictures have millions of bytes: nothing is made for a single one.
function unfilter(packed: Uint8Array, { width, height, depth, kind }: Header): Uint8Array {
  const channels = kind === 3 ? 1 : kind === 6 ? 4 : 3;
  const stride = Math.ceil((width * channels * depth) / 8);
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    const guess = GUESSES[packed[start] ?? 0];
    if (guess === undefined) throw new Error(`invalid PNG: filter ${packed[start]}`);
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= channels ? (out[at - channels] ?? 0) : 0;
      const above = row > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (out[at - stride - channels] ?? 0) : 0;
      out[at] = (packed[start + 1 + column] ?? 0) + guess(left, above, corner);
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const toLeft = Math.abs(sum - left);
  const toAbove = Math.abs(sum - above);
  const toCorner = Math.abs(sum - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function toRgba(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return pixels;
  const out = new Uint8Array((pixels.length / 3) * 4).fill(255);
  for (let at = 0; at < pixels.length / 3; at++)
    for (let channel = 0; channel < 3; channel++) out[at * 4 + channel] = pixels[at * 3 + channel] ?? 0;
  return out;
}

/** Red, green, blue, alpha of a pixel. */
export function pixelAt({ width, pixels }: Pixels, x: number, y: number): number[] {
  const at = (y * width + x) * 4;
  return [...pixels.subarray(at, at + 4)];
}

/** Whether a region shows more than one colour. */
export function isInk({ width: rowLength, pixels }: Pixels, { x, y, width, height }: Box): boolean {
  const first = (y * rowLength + x) * 4;
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const at = (row * rowLength + column) * 4;
      for (let channel = 0; channel < 4; channel++) if (pixels[at + channel] !== pixels[first + channel]) return true;
    }
  }
  return false;
}

/** Side of the squares whose mean colours are compared: programs smooth edges in their own ways within a pixel. */
const SQUARE = 4;

/** Means of red, green and blue of each square, row by row. */
function means({ width, height, pixels }: Pixels): Float64Array {
  const columns = Math.ceil(width / SQUARE);
  const sums = new Float64Array(columns * Math.ceil(height / SQUARE) * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const square = (Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)) * 3;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++)
        sums[square + channel] = (sums[square + channel] ?? 0) + (pixels[at + channel] ?? 0) / SQUARE ** 2;
    }
  }
  return sums;
}

/** The largest difference of a square's mean, of 255, and the part of squares that differ by more than 16. */
export function apart(a: Pixels, b: Pixels): { readonly most: number; readonly many: number } {
  const [first, second] = [means(a), means(b)];
  const differences = first.map((value, index) => Math.abs(value - (second[index] ?? 0)));
  const many = differences.filter((difference) => difference > 16).length / differences.length;
  return { most: differences.reduce((most, one) => Math.max(most, one), 0), many };
}

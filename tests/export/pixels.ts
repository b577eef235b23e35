import { inflateSync } from 'node:zlib';
import type { Box } from '../../src/charts/option.ts';

/** A picture as bytes: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Unpacks a PNG of 8 bits a channel, with or without alpha, by the standard: no library that might share a fault. */
export function decodePng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Buffer[] = [];
  const header = { width: 0, height: 0, channels: 0 };
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      const kind = data.readUInt8(9);
      if (data.readUInt8(8) !== 8 || (kind !== 2 && kind !== 6) || data.readUInt8(12) !== 0)
        throw new Error('invalid PNG');
      Object.assign(header, {
        width: data.readUInt32BE(0),
        height: data.readUInt32BE(4),
        channels: kind === 6 ? 4 : 3,
      });
    }
    if (name === 'IDAT') chunks.push(data);
    at += 12 + length;
  }
  return { ...header, pixels: toRgba(unfilter(inflateSync(Buffer.concat(chunks)), header), header.channels) };
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

function unfilter(packed: Uint8Array, { width, height, channels }: Header): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = packed[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= channels ? (out[at - channels] ?? 0) : 0;
      const above = row > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (out[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = (packed[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function toRgba(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return pixels;
  return Uint8Array.from({ length: (pixels.length / 3) * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (pixels[Math.floor(index / 4) * 3 + (index % 4)] ?? 0),
  );
}

/** Red, green, blue, alpha of a pixel. */
export function pixelAt({ width, pixels }: Pixels, x: number, y: number): number[] {
  const at = (y * width + x) * 4;
  return [...pixels.subarray(at, at + 4)];
}

/** Whether a region shows more than one colour. */
export function isInk(picture: Pixels, { x, y, width, height }: Box): boolean {
  const first = pixelAt(picture, x, y).join();
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) if (pixelAt(picture, column, row).join() !== first) return true;
  }
  return false;
}

/** Side of the squares whose mean colours are compared: programs smooth edges in their own ways within a pixel. */
const SQUARE = 4;

/** Means of red, green and blue of each square, row by row. */
function means({ width, height, pixels }: Pixels): number[] {
  const columns = Math.ceil(width / SQUARE);
  const sums = new Array<number>(columns * Math.ceil(height / SQUARE) * 3).fill(0);
  for (let at = 0; at < pixels.length; at += 1) {
    const pixel = Math.floor(at / 4);
    const square = Math.floor(Math.floor(pixel / width) / SQUARE) * columns + Math.floor((pixel % width) / SQUARE);
    const channel = at % 4;
    if (channel < 3) sums[square * 3 + channel] = (sums[square * 3 + channel] ?? 0) + (pixels[at] ?? 0) / SQUARE ** 2;
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

import { zlibSync } from 'fflate';
import { addPngChunks, type Chunk, formatPng, SRGB } from './png-chunks.ts';

/** A rendered picture: red, green, blue and alpha of each pixel, colours multiplied by alpha, row by row. */
interface RasterImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pixels of a picture as numbers of the few colours it has. */
interface IndexedImage {
  /** Each colour once, as in `RasterImage`: one word, red lowest. */
  readonly colours: Uint32Array;
  /** One a pixel, and before each row a zero, as rows of a PNG without filters have it. */
  readonly rows: Uint8Array;
}

/** What resvg renders, and how it would pack it itself. */
interface Rendered extends RasterImage {
  readonly asPng: () => Uint8Array;
}

/** What resvg rendered as a PNG: with a palette where its colours allow, and the word that they are those of sRGB. */
export const packPng = (image: Rendered): Uint8Array => addPngChunks(packPalette(image) ?? image.asPng(), [SRGB]);

const MOST_COLOURS = 256;
/** To look colours up in: a power of two, several times as many as there may be. */
const PLACES = 4096;

/**
 * A picture as a PNG with a palette, pixel for pixel the same, less than half as large as one without. Null where it has
 * more colours than a palette holds.
 */
export function packPalette(image: RasterImage): Uint8Array | null {
  const indexed = indexPixels(image);
  if (indexed === null) return null;
  const { colours, rows } = sortedByAlpha(indexed, image.width);
  const depth = [1, 2, 4].find((bits) => colours.length <= 2 ** bits) ?? 8;
  const alphas = [...colours].map(alphaOf).filter((alpha) => alpha < 255);
  return formatPng([
    headerChunk(image, depth),
    { name: 'PLTE', data: Uint8Array.from([...colours].flatMap(unmultiplied)) },
    ...(alphas.length > 0 ? [{ name: 'tRNS', data: Uint8Array.from(alphas) }] : []),
    { name: 'IDAT', data: zlibSync(depth === 8 ? rows : packRows(rows, image.width, depth), { level: 6 }) },
    { name: 'IEND', data: new Uint8Array() },
  ]);
}

function indexPixels({ width, height, pixels }: RasterImage): IndexedImage | null {
  const words = wordsOf(pixels);
  const numberOf = newNumbers();
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    const before = y + 1;
    for (const end = at + width; at < end; ) {
      const start = at;
      const word = words[at] ?? 0;
      // Most pixels are like the one before.
      do at += 1;
      while (at < end && words[at] === word);
      const number = numberOf(word);
      if (number === null) return null;
      rows.fill(number, start + before, at + before);
    }
  }
  return { colours: numberOf.colours(), rows };
}

/** Numbers colours in the order in which they are asked for; null for one too many. */
function newNumbers() {
  const keys = new Uint32Array(PLACES);
  const numbers = new Int16Array(PLACES).fill(-1);
  const colours = new Uint32Array(MOST_COLOURS);
  let count = 0;
  const numberOf = (colour: number): number | null => {
    let place = Math.imul(colour, 0x9e3779b1) >>> 20;
    while ((numbers[place] ?? 0) >= 0 && keys[place] !== colour) place = (place + 1) % PLACES;
    if ((numbers[place] ?? 0) < 0) {
      if (count === MOST_COLOURS) return null;
      keys[place] = colour;
      colours[count] = colour;
      numbers[place] = count++;
    }
    return numbers[place] ?? 0;
  };
  return Object.assign(numberOf, { colours: () => colours.subarray(0, count) });
}

/** Four bytes a word, the first lowest, as all machines of today have them; words begin at a multiple of four. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

const alphaOf = (colour: number): number => colour >>> 24;

/** A palette says the alpha of its first colours only; all others are opaque. */
function sortedByAlpha({ colours, rows }: IndexedImage, width: number): IndexedImage {
  const order = [...colours.keys()].sort((a, b) => alphaOf(colours[a] ?? 0) - alphaOf(colours[b] ?? 0) || a - b);
  // Most pictures have a ground, and no colour that lets it through.
  if (order.every((number, place) => number === place)) return { colours, rows };
  const places = new Uint8Array(order.length);
  for (const [place, number] of order.entries()) places[number] = place;
  for (let at = 0; at < rows.length; at++) if (at % (width + 1) > 0) rows[at] = places[rows[at] ?? 0] ?? 0;
  return { colours: colours.map((_, place) => colours[order[place] ?? 0] ?? 0), rows };
}

/** Red, green and blue as they were before they were multiplied by alpha, rounded as resvg rounds them. */
function unmultiplied(colour: number): number[] {
  const share = alphaOf(colour) / 255;
  const channels = [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];
  return share === 0 ? [0, 0, 0] : channels.map((channel) => Math.min(255, Math.floor(channel / share + 0.5)));
}

/** The same rows with numbers of fewer than 8 bits each, the first highest. */
function packRows(rows: Uint8Array, width: number, depth: number): Uint8Array {
  const height = rows.length / (width + 1);
  const perByte = 8 / depth;
  const length = 1 + Math.ceil(width / perByte);
  const packed = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const start = y * length + 1;
    for (const [x, number] of rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)).entries()) {
      const at = start + Math.floor(x / perByte);
      packed[at] = (packed[at] ?? 0) | (number << (8 - depth * ((x % perByte) + 1)));
    }
  }
  return packed;
}

function headerChunk({ width, height }: RasterImage, depth: number): Chunk {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Bits, the kind that has a palette; all else is as always.
  data.set([depth, 3], 8);
  return { name: 'IHDR', data };
}

/** The shape a picture is asked in, and its size in px before any scale. */
export interface Size {
  /** As it is asked for and as file names tell it: `16:9`, `1200x800`. */
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The ratios by name: a slide, an older slide, a square, a poster, a phone. */
export const RATIOS: readonly Size[] = [
  { name: '16:9', widthPx: 1600, heightPx: 900 },
  { name: '4:3', widthPx: 1440, heightPx: 1080 },
  { name: '1:1', widthPx: 1200, heightPx: 1200 },
  { name: '3:4', widthPx: 1080, heightPx: 1440 },
  { name: '9:16', widthPx: 1080, heightPx: 1920 },
];

/** What a frame can be laid out in, and what a picture of four times the size still fits into memory with. */
const LEAST = { widthPx: 320, heightPx: 180 };
const MOST_PX = 8000;

/** What viewers and offices open, and what is drawn within half a gigabyte: pixels of a side, and of the whole. */
const MOST_PNG = { sidePx: 16_000, pixels: 100_000_000 };

/** Whether a PNG of a size at a scale is one that can be made and opened. */
export function fitsPng({ widthPx, heightPx }: Omit<Size, 'name'>, scale: number): boolean {
  const [width, height] = [widthPx * scale, heightPx * scale];
  return Math.max(width, height) <= MOST_PNG.sidePx && width * height <= MOST_PNG.pixels;
}

/** `16:9`, or pixels as in `1200x800` (also `1200×800`) → a size; null for anything else and for sizes out of range. */
export function readSize(text: string): Size | null {
  const ratio = RATIOS.find(({ name }) => name === text);
  if (ratio !== undefined) return ratio;
  const [, width, height] = /^(\d{3,4})[x×](\d{3,4})$/i.exec(text) ?? [];
  const [widthPx, heightPx] = [Number(width), Number(height)];
  const fits = widthPx >= LEAST.widthPx && heightPx >= LEAST.heightPx && Math.max(widthPx, heightPx) <= MOST_PX;
  return fits ? { name: `${widthPx}x${heightPx}`, widthPx, heightPx } : null;
}

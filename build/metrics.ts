/**
 * Writes src/draw/metrics.ts: how wide Noto Sans SC sets a character. Run `npm run metrics` after a new font version.
 *
 * Widths and kerning are in thousandths of an em. Characters of 1 em, as nearly all Chinese ones are, are left out.
 */
import { writeFileSync } from 'node:fs';
import { type Font, openSync } from 'fontkit';
import { notoPath, WEIGHTS } from './noto.ts';

/** Runs of code points that occur in texts and are mostly not 1 em: ASCII, Latin-1, punctuation, signs. */
const RUNS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2011, 0x2014],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20a9, 0x20ac],
  [0x2113, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
] as const;

/** Kerning below this is not worth its bytes: 0.004 em is a twentieth of a pixel at 12 px. */
const LEAST_KERNING = 5;

function openFont(path: string): Font {
  const font = openSync(path);
  if (!('unitsPerEm' in font) || font.unitsPerEm !== 1000) throw new Error(`invalid font: ${path}`);
  return font;
}

const advance = (font: Font, code: number): number =>
  font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth : 1000;

function advances(font: Font, [first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => advance(font, first + index));
}

/** Pairs of ASCII characters by what stands between them beyond their own widths: `{'-40': 'AVTo…'}`. */
function kerning(font: Font): Record<string, string> {
  const pairs: Record<string, string> = {};
  const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => 0x20 + index);
  for (const left of ascii) {
    for (const right of ascii) {
      const pair = String.fromCharCode(left, right);
      const extra = Math.round(font.layout(pair).advanceWidth - advance(font, left) - advance(font, right));
      if (Math.abs(extra) >= LEAST_KERNING) pairs[extra] = (pairs[extra] ?? '') + pair;
    }
  }
  return pairs;
}

const fonts = WEIGHTS.map((weight) => ({ weight, font: openFont(notoPath(weight)) }));
const each = (write: (font: Font) => unknown): string =>
  fonts.map(({ weight, font }) => `${weight}: ${JSON.stringify(write(font))}`).join(', ');

writeFileSync(
  'src/draw/metrics.ts',
  `// Written by build/metrics.ts (npm run metrics); do not edit. Noto Sans SC, thousandths of an em.

/** Widths of runs of code points, from \`first\` on. Any other character is 1000 wide. */
export const ADVANCES = [
${RUNS.map((run) => `{ first: ${run[0]}, ${each((font) => advances(font, run))} }`).join(',\n')}
] as const;

/** ASCII pairs, written one after the other, by what the font adds between the two (ligatures included). */
export const KERNING: Readonly<Record<400 | 700, Readonly<Record<string, string>>>> = { ${each(kerning)} };
`,
);

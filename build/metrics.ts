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

type Pair = readonly [left: string, right: string];

/** What stands between the characters of a pair beyond their own widths; 0 where it is not worth its bytes. */
function kerningOf(font: Font, [left, right]: Pair): number {
  const widths = [left, right].map((character) => advance(font, character.charCodeAt(0)));
  const extra = Math.round(font.layout(left + right).advanceWidth - widths.reduce((sum, width) => sum + width));
  return Math.abs(extra) < LEAST_KERNING ? 0 : extra;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Characters on the left that go before the same ones on the right, in the order of these: `VW .,`. */
function classesOf(pairs: readonly Pair[]): string {
  const rights = new Map(
    [...groupBy(pairs, ([left]) => left)].map(([left, own]) => [left, own.map(([, right]) => right).join('')]),
  );
  const classes = groupBy([...rights.keys()], (left) => rights.get(left) ?? '');
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([right, lefts]) => `${lefts.join('')} ${right}`)
    .join(' ');
}

interface Kerning {
  readonly regular: number;
  /** What the bold weight adds to it. */
  readonly added: number;
  readonly pairs: readonly Pair[];
}

/** Pairs by their kerning in both weights. */
function kerningsOf(regular: Font, bold: Font): Kerning[] {
  const ascii = Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) => String.fromCharCode(0x21 + index));
  const pairs = ascii.flatMap((left) => ascii.map((right): Pair => [left, right]));
  const groups = groupBy(pairs, (pair) => [regular, bold].map((font) => kerningOf(font, pair)).join(' '));
  return [...groups]
    .map(([key, own]): Kerning => {
      const [first = 0, second = 0] = key.split(' ').map(Number);
      return { regular: first, added: second - first, pairs: own };
    })
    .filter((one) => one.regular !== 0 || one.added !== 0)
    .sort((a, b) => a.regular - b.regular);
}

const [regular, bold] = WEIGHTS.map((weight) => openFont(notoPath(weight)));
if (regular === undefined || bold === undefined) throw new Error('invalid weights: there have to be two');

const widths = RUNS.flatMap((run) => advances(regular, run));
const added = RUNS.flatMap((run) => advances(bold, run)).map((width, index) => width - (widths[index] ?? 0));
const kernings = kerningsOf(regular, bold);

// Numbers beside numbers and characters beside characters: packed, they take a third less in the page's script.
writeFileSync(
  'src/draw/metrics.ts',
  `// Written by build/metrics.ts (npm run metrics); do not edit. Noto Sans SC, thousandths of an em.

/**
 * Widths of runs of code points, each given by its first and how many there are, one run after the other; \`added\` is what
 * weight 700 adds to each. Any other character is 1000 wide.
 */
export const ADVANCES = {
  runs: ${JSON.stringify(RUNS.map(([first, last]) => [first, last - first + 1]))},
  widths: ${JSON.stringify(widths)},
  added: ${JSON.stringify(added)},
} as const;

/**
 * What the font adds between two characters of ASCII, ligatures included, and what weight 700 adds to that; for each a
 * line of characters that stand on the left and, after a blank, those on the right of them.
 */
export const KERNING = {
  regular: ${JSON.stringify(kernings.map((one) => one.regular))},
  added: ${JSON.stringify(kernings.map((one) => one.added))},
  pairs: ${JSON.stringify(kernings.map((one) => classesOf(one.pairs)).join('\n'))},
} as const;
`,
);

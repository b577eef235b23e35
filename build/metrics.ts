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

/** Characters on the left that go before the same ones on the right: `VW .,`. */
function classesOf(pairs: readonly Pair[]): string {
  const rights = new Map(
    [...groupBy(pairs, ([left]) => left)].map(([left, own]) => [left, own.map(([, right]) => right)]),
  );
  const classes = groupBy([...rights.keys()], (left) => rights.get(left)?.join('') ?? '');
  return [...classes].map(([right, lefts]) => `${lefts.join('')} ${right}`).join(' ');
}

/** A line for each kerning of both weights, the second as what it adds to the first: `-40,-6 A TV F J`. */
function kerningLines(regular: Font, bold: Font): string {
  const ascii = Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) => String.fromCharCode(0x21 + index));
  const pairs = ascii.flatMap((left) => ascii.map((right): Pair => [left, right]));
  const extraOf = (pair: Pair): string => {
    const extra = kerningOf(regular, pair);
    return `${extra},${kerningOf(bold, pair) - extra}`;
  };
  const kerned = [...groupBy(pairs, extraOf)].filter(([extra]) => extra !== '0,0');
  return kerned
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map(([extra, own]) => `${extra} ${classesOf(own)}`)
    .join('\n');
}

const [regular, bold] = WEIGHTS.map((weight) => openFont(notoPath(weight)));
if (regular === undefined || bold === undefined) throw new Error('invalid weights: there have to be two');

const runs = RUNS.map((run) => {
  const widths = advances(regular, run);
  const added = advances(bold, run).map((width, index) => width - (widths[index] ?? 0));
  return `{ first: ${run[0]}, widths: ${JSON.stringify(widths)}, added: ${JSON.stringify(added)} }`;
});

writeFileSync(
  'src/draw/metrics.ts',
  `// Written by build/metrics.ts (npm run metrics); do not edit. Noto Sans SC, thousandths of an em.

/** Widths of runs of code points, from \`first\` on, and what weight 700 adds. Any other character is 1000 wide. */
export const ADVANCES = [
${runs.join(',\n')}
];

/**
 * What the font adds between two characters of ASCII, ligatures included. A line begins with what weight 400 adds and
 * how much more 700 does; then come characters on the left and, after a blank, those on the right of them.
 */
export const KERNING = ${JSON.stringify(kerningLines(regular, bold))};
`,
);

import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { chartPath } from './chart-merge.ts';
import type { FramedSlide } from './frames.ts';

/** A number, and the word of scale behind it. */
const NUMBER = /(\d[\d,]*(?:\.\d+)?)(?:\s*(万|亿|thousand|million|billion)(?![a-z]))?/gi;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 };

/** A number in words: as it is written, without its scale, and all that it may be called by. */
interface SaidNumber {
  readonly written: string;
  readonly names: readonly string[];
}

/**
 * Numbers of a text; a single digit says too little to be found again by. 2.05万 is 20500, too, and 20,500 whatever its
 * commas.
 */
function saidIn(text: string): SaidNumber[] {
  return [...text.normalize('NFKC').matchAll(NUMBER)].flatMap(([, written = '', word]): SaidNumber[] => {
    const plain = written.replaceAll(',', '');
    const scale = word === undefined ? null : (SCALES[word.toLowerCase()] ?? null);
    const scaled = scale === null ? [] : [String(Number((Number(plain) * scale).toPrecision(12)))];
    return written.length > 1 || scaled.length > 0
      ? [{ written, names: [...(plain.length > 1 ? [plain] : []), ...scaled] }]
      : [];
  });
}

/** Numbers as a text writes them. */
export const numbersIn = (text: string): string[] => saidIn(text).map(({ written }) => written);

/** What a shape, or the text of a chart, says, a paragraph or cell a line. */
export const wordsIn = (shape: XmlElement): string =>
  allNamed(shape, 'a:p')
    .map((paragraph) => allNamed(paragraph, 'a:t').map(textOf).join(''))
    .filter((line) => line !== '')
    .join('\n');

/** All numbers of some slides: in words but for those of the author, and in charts and their labels. */
function numbersOn(deck: DeckFile, slides: readonly FramedSlide[], authored: readonly string[]): Set<string> {
  const texts = slides.flatMap(({ path, frames }) =>
    frames.flatMap(({ element }) => {
      const chart = chartPath(deck, path, element);
      const inChart = chart ? allNamed(deck.tree(chart), 'c:v').map(textOf) : [];
      return [wordsIn(element), ...inChart];
    }),
  );
  const bare = texts.map((text) => authored.reduce((left, own) => left.replaceAll(own, ' '), text));
  return new Set(bare.flatMap((text) => saidIn(text).flatMap(({ names }) => names)));
}

/** Numbers of last year in some words; `slide` is the name of the slide whose numbers they may be, null for any. */
export type OutdatedFinder = (words: string, slide: string | null) => readonly string[];

interface WrittenDeck {
  readonly file: DeckFile;
  readonly slides: readonly FramedSlide[];
}

/**
 * Finds in words of a person's own the numbers that the slide of a name had, all slides for null, and that no slide of
 * this year's deck has: nothing brings them up to date. `authored` are the words that were written for the deck when it
 * was made, which say nothing of what the data have.
 */
export function newOutdatedFinder(base: WrittenDeck, theirs: WrittenDeck, authored: readonly string[]): OutdatedFinder {
  const now = numbersOn(theirs.file, theirs.slides, authored);
  const before = new Map<string | null, Set<string>>();
  return (words, slide) => {
    const known =
      before.get(slide) ??
      numbersOn(
        base.file,
        base.slides.filter(({ name }) => slide === null || name === slide),
        authored,
      );
    before.set(slide, known);
    const found = saidIn(words).filter(
      ({ names }) => names.some((name) => known.has(name)) && !names.some((name) => now.has(name)),
    );
    return [...new Set(found.map(({ written }) => written))];
  };
}

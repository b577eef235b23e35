import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { chartPath } from './chart-merge.ts';
import type { FramedSlide } from './frames.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Numbers as a text writes them; a single digit says too little to be found again by. */
export const numbersIn = (text: string): string[] => (text.match(NUMBER) ?? []).filter((number) => number.length > 1);

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
  return new Set(bare.flatMap(numbersIn));
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
    return [...new Set(numbersIn(words))].filter((number) => known.has(number) && !now.has(number));
  };
}

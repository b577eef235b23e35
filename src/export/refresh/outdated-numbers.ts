import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { chartPath } from './chart-merge.ts';
import type { FramedSlide } from './frames.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Numbers as a text writes them; a single digit says too little to be found again by. */
const numbersIn = (text: string): string[] => (text.match(NUMBER) ?? []).filter((number) => number.length > 1);

/** What a shape says, a paragraph or cell a line. */
export const wordsIn = (shape: XmlElement): string =>
  allNamed(shape, 'a:p')
    .map((paragraph) => allNamed(paragraph, 'a:t').map(textOf).join(''))
    .filter((line) => line !== '')
    .join('\n');

/** All numbers of some slides: in words, and in charts and their labels. */
function numbersOn(deck: DeckFile, slides: readonly FramedSlide[]): Set<string> {
  const texts = slides.flatMap(({ path, frames }) =>
    frames.flatMap(({ element }) => {
      const chart = chartPath(deck, path, element);
      const inChart = chart ? allNamed(deck.tree(chart), 'c:v').map(textOf) : [];
      return [wordsIn(element), ...inChart];
    }),
  );
  return new Set(texts.flatMap(numbersIn));
}

interface WrittenDeck {
  readonly file: DeckFile;
  readonly slides: readonly FramedSlide[];
}

/**
 * Finds in words of the person's own the numbers that the slide of a name had, all slides for null, and that no slide of
 * this year's deck has: nothing brings them up to date.
 */
export function newOutdatedFinder(
  base: WrittenDeck,
  theirs: WrittenDeck,
): (words: string, slide: string | null) => readonly string[] {
  const now = numbersOn(theirs.file, theirs.slides);
  const before = new Map<string | null, Set<string>>();
  return (words, slide) => {
    const known =
      before.get(slide) ??
      numbersOn(
        base.file,
        base.slides.filter(({ name }) => slide === null || name === slide),
      );
    before.set(slide, known);
    return [...new Set(numbersIn(words))].filter((number) => known.has(number) && !now.has(number));
  };
}

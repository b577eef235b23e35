import { allNamed, textOf } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import type { UserDataChoices } from '../user-data-choices.ts';
import { chartPath } from './chart-merge.ts';
import { findingsAt } from './findings.ts';
import { type FramedSlide, locate } from './frames.ts';
import { numbersIn, type OutdatedFinder, wordsIn } from './outdated-numbers.ts';
import type { Refreshing } from './refreshing.ts';

/** What the author wrote for a deck when it was made, the longest first: it stands there whatever the data say. */
export function authoredTexts(userData: UserDataChoices | null): string[] {
  const { title, choices = {} } = userData?.options ?? {};
  const { headline, subtitle, source, remark = [], line = [], mark = [] } = choices;
  const texts = [title, headline, subtitle, source, ...remark, ...line.map(({ label }) => label)];
  return [...texts, ...mark.map(({ text }) => text)]
    .flatMap((text) => text?.split('\n') ?? [])
    .map((text) => text.trim())
    .filter((text) => numbersIn(text).length > 0)
    .sort((a, b) => b.length - a.length);
}

interface Words {
  readonly frame: string;
  /** A paragraph each, as the deck has them now and as it would be made now. */
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * Tells of words that stay and say a number of last year's: in shapes of the person's own, in what they wrote into ours,
 * and in what the author wrote when the deck was made. To be called when the slide is up to date.
 */
export function tellOfOutdated(
  slide: FramedSlide,
  number: number,
  work: Refreshing,
  outdatedIn: OutdatedFinder,
  authored: readonly string[],
): void {
  for (const shape of slide.others) {
    const words = wordsIn(shape);
    const numbers = outdatedIn(words, slide.name);
    if (numbers.length > 0)
      findingsAt(work.all, number, slide.name ?? '').conflict('shapes', words, numbers.join(', '), '');
  }
  const told = new Set<string>();
  for (const { frame, mine, theirs } of wordsOn(slide, work)) {
    if (work.all.conflicts.some((one) => one.slide === number && one.frame === frame)) continue;
    const own = mine.filter((line) => !theirs.includes(line));
    const written = authored.filter((text) => mine.some((line) => line.includes(text)));
    for (const [words, from] of [...own.map((line) => [line, slide.name]), ...written.map((text) => [text, null])]) {
      const numbers = outdatedIn(words ?? '', from ?? null);
      if (numbers.length === 0 || told.has(words ?? '')) continue;
      told.add(words ?? '');
      findingsAt(work.all, number, frame).conflict('words', words ?? '', numbers.join(', '), '');
    }
  }
}

/** Of frames that this year's deck has, too, and of what is said below the slide. */
function wordsOn(slide: FramedSlide, { mine, theirs, theirSlides }: Refreshing): Words[] {
  const inFrames = slide.frames.flatMap(({ name, element, parent }): Words[] => {
    const next = locate(name, theirSlides);
    // A frame that another was put in the place of is no more.
    if (next === null || !parent.children.includes(element)) return [];
    const [own, fresh] = [chartPath(mine, slide.path, element), chartPath(theirs, next.slide.path, next.frame.element)];
    return [
      {
        frame: name,
        mine: [...linesIn(element), ...(own === null ? [] : titlesIn(mine.tree(own)))],
        theirs: [...linesIn(next.frame.element), ...(fresh === null ? [] : titlesIn(theirs.tree(fresh)))],
      },
    ];
  });
  const again = theirSlides.find(({ name }) => name === slide.name);
  const notes = [mine.related(slide.path, 'notesSlide'), again && theirs.related(again.path, 'notesSlide')];
  const [held, fresh] = [notes[0] ? mine.tree(notes[0]) : null, notes[1] ? theirs.tree(notes[1]) : null];
  if (held === null || fresh === null) return inFrames;
  return [...inFrames, { frame: `${slide.name}/speech`, mine: linesIn(held), theirs: linesIn(fresh) }];
}

const linesIn = (shape: XmlElement): string[] =>
  wordsIn(shape)
    .split('\n')
    .map((line) => line.trim());

/** Words that were written into a chart; what stands in cells is merged with them. */
const titlesIn = (chart: XmlElement): string[] =>
  allNamed(chart, 'c:title').flatMap((title) => [...linesIn(title), ...allNamed(title, 'c:v').map(textOf)]);

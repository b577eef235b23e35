import type { DeckFile } from '../ooxml/deck-file.ts';
import { allNamed, attributeOf, childrenNamed, elementAt, elementsIn } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { alignedPlaces, textLikeness } from './text-diff.ts';
import { bodyText } from './text-merge.ts';

const SHAPES = new Set(['p:sp', 'p:grpSp', 'p:graphicFrame', 'p:pic', 'p:cxnSp']);

/** What stands on a slide under a name that stays: `contracts/1`. */
interface Frame {
  readonly name: string;
  readonly element: XmlElement;
  /** The tree of the slide, or the group it was put into. */
  readonly parent: XmlElement;
}

/** A slide and its frames. */
export interface FramedSlide {
  readonly path: string;
  /** `contracts`; null for one that is not ours. */
  readonly name: string | null;
  readonly frames: readonly Frame[];
  /** Shapes that stand for no frame, as the person put them there. */
  readonly others: readonly XmlElement[];
}

/** A frame with the slide it stands on. */
export interface Located {
  readonly frame: Frame;
  readonly slide: FramedSlide;
}

/** The first frame of a name; null for none. */
export function locate(name: string, slides: readonly FramedSlide[]): Located | null {
  for (const slide of slides) {
    const frame = slide.frames.find((one) => one.name === name);
    if (frame !== undefined) return { frame, slide };
  }
  return null;
}

/** Paths of the slides in order. */
export function slidePaths(deck: DeckFile): string[] {
  const presentation = deck.related('', 'officeDocument');
  if (presentation === null) return [];
  const list = elementAt(deck.tree(presentation), 'p:sldIdLst');
  const ids = list === null ? [] : childrenNamed(list, 'p:sldId').map((one) => attributeOf(one, 'r:id'));
  return ids.flatMap((id) => deck.target(presentation, id) ?? []);
}

export const shapeTree = (slide: XmlElement): XmlElement | null => elementAt(slide, 'p:cSld/p:spTree');

/** The shapes of a tree or group; what is there for some programs only is passed through. */
export function shapesIn(parent: XmlElement): { readonly element: XmlElement; readonly parent: XmlElement }[] {
  return elementsIn(parent).flatMap((element) => {
    if (SHAPES.has(element.name)) return [{ element, parent }];
    const isChoice = element.name === 'mc:AlternateContent' || element.name === 'mc:Choice';
    return isChoice ? shapesIn(element) : [];
  });
}

/** The properties every shape has: its name, number and description. */
export const properties = (shape: XmlElement): XmlElement | null => {
  const head = elementsIn(shape)[0];
  return head === undefined ? null : elementAt(head, 'p:cNvPr');
};

const nameOf = (shape: XmlElement): string => attributeOf(properties(shape), 'name') ?? '';

export const placeholderOf = (shape: XmlElement): XmlElement | null => elementAt(shape, 'p:nvSpPr/p:nvPr/p:ph');

/** As a deck is written: every frame bears its name. */
export function writtenSlides(deck: DeckFile): FramedSlide[] {
  return slidePaths(deck).map((path) => {
    const tree = shapeTree(deck.tree(path));
    const frames = (tree === null ? [] : shapesIn(tree)).map((one) => ({ ...one, name: nameOf(one.element) }));
    const name = attributeOf(elementAt(deck.tree(path), 'p:cSld'), 'name');
    return { path, name, frames: frames.filter((frame) => frame.name.includes('/')), others: [] };
  });
}

function tagOf(holder: XmlElement | null, deck: DeckFile, path: string): string | null {
  const id = attributeOf(holder === null ? null : elementAt(holder, 'p:custDataLst/p:tags'), 'r:id');
  const target = id === null ? null : deck.target(path, id);
  if (target === null || !deck.has(target)) return null;
  const tag = childrenNamed(deck.tree(target), 'p:tag').find((one) => attributeOf(one, 'name') === 'SHUSHUO');
  return tag === undefined ? null : attributeOf(tag, 'val');
}

/** As a person left it: frames by their tags, by their names, and by what they say where a program dropped both. */
export function foundSlides(deck: DeckFile, base: readonly FramedSlide[]): FramedSlide[] {
  const known = new Set(base.flatMap(({ frames }) => frames.map(({ name }) => name)));
  const found = slidePaths(deck).map((path) => framedSlide(deck, path, known, base));
  const claimed = new Set(found.map(({ name }) => name));
  const left = base.filter(({ name }) => !claimed.has(name));
  const nameless = found.filter(({ name, frames }) => name === null && frames.length === 0);
  const places = alignedPlaces(nameless, left, (one, other) => {
    const likeness = textLikeness(
      saidOn(deck, one.path),
      other.frames.map(({ element }) => saidIn(element)).join('\n'),
    );
    return likeness < LEAST_LIKENESS ? 0 : likeness;
  });
  return found.map((slide) => {
    const own = left[places[nameless.indexOf(slide)] ?? -1];
    const named = own === undefined ? slide : { ...slide, name: own.name };
    return withPlaceholders(named, deck, base);
  });
}

/** Slides and frames with less in common are two. */
const LEAST_LIKENESS = 0.5;

const saidIn = (shape: XmlElement): string => allNamed(shape, 'p:txBody').map(bodyText).join('\n');
const saidOn = (deck: DeckFile, path: string): string => {
  const tree = shapeTree(deck.tree(path));
  return tree === null
    ? ''
    : shapesIn(tree)
        .map(({ element }) => saidIn(element))
        .filter(Boolean)
        .join('\n');
};

function framedSlide(
  deck: DeckFile,
  path: string,
  known: ReadonlySet<string>,
  base: readonly FramedSlide[],
): FramedSlide {
  const tree = shapeTree(deck.tree(path));
  const frames: Frame[] = [];
  const others: XmlElement[] = [];
  const collect = (parent: XmlElement): void => {
    for (const shape of shapesIn(parent)) {
      const head = elementsIn(shape.element)[0];
      const tag = tagOf(head === undefined ? null : elementAt(head, 'p:nvPr'), deck, path);
      const name = [tag, nameOf(shape.element)].find((one) => one !== null && known.has(one));
      if (name) frames.push({ ...shape, name });
      else if (shape.element.name === 'p:grpSp') collect(shape.element);
      else if (!isFoot(shape.element)) others.push(shape.element);
    }
  };
  if (tree !== null) collect(tree);
  const common = elementAt(deck.tree(path), 'p:cSld');
  const own = [tagOf(common, deck, path), attributeOf(common, 'name')].find((name) =>
    base.some((one) => one.name === name),
  );
  return { path, name: own ?? slideOf(frames, base), frames, others };
}

/** Its number, date and footer are none of the person's shapes. */
const isFoot = (shape: XmlElement): boolean =>
  /^(sldNum|dt|ftr)$/.test(attributeOf(placeholderOf(shape), 'type') ?? '');

/** The slide that most frames come from. */
function slideOf(frames: readonly Frame[], base: readonly FramedSlide[]): string | null {
  const counts = base.map((slide) => {
    const names = new Set(slide.frames.map(({ name }) => name));
    return { name: slide.name, count: frames.filter(({ name }) => names.has(name)).length };
  });
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), {
    name: null as string | null,
    count: 0,
  });
  return most.name;
}

/** LibreOffice calls all places of a layout alike: they are told apart by kind and words. */
function withPlaceholders(slide: FramedSlide, deck: DeckFile, base: readonly FramedSlide[]): FramedSlide {
  const tree = shapeTree(deck.tree(slide.path));
  const own = base.find(({ name }) => name === slide.name);
  if (own === undefined || tree === null) return slide;
  const taken = new Set(slide.frames.map(({ element }) => element));
  const names = new Set(slide.frames.map(({ name }) => name));
  const free = shapesIn(tree).filter(
    ({ element }) => !taken.has(element) && placeholderOf(element) !== null && saidIn(element) !== '',
  );
  const left = own.frames.filter(({ name, element }) => !names.has(name) && placeholderOf(element) !== null);
  const places = alignedPlaces(free, left, (one, other) => {
    const likeness = textLikeness(saidIn(one.element), saidIn(other.element));
    if (isTitle(one.element) !== isTitle(other.element)) return 0;
    return isTitle(one.element) ? 1 : likeness < LEAST_LIKENESS ? 0 : likeness;
  });
  const more = free.flatMap((shape, index) => {
    const frame = left[places[index] ?? -1];
    return frame === undefined ? [] : [{ ...shape, name: frame.name }];
  });
  return {
    ...slide,
    frames: [...slide.frames, ...more],
    others: slide.others.filter((shape) => more.every(({ element }) => element !== shape)),
  };
}

const isTitle = (shape: XmlElement): boolean =>
  /^(title|ctrTitle)$/.test(attributeOf(placeholderOf(shape), 'type') ?? '');

import { type DeckFile, relationsPath } from '../ooxml/deck-file.ts';
import {
  allNamed,
  attributeOf,
  childrenNamed,
  copyOf,
  elementAt,
  elementsIn,
  newElement,
  removeChild,
  setAttribute,
} from '../ooxml/xml-nodes.ts';
import type { XmlAttribute, XmlElement } from '../ooxml/xml-tree.ts';
import { shapeTree } from './frames.ts';

/** Parts of this year's deck as they come into the person's. */
export interface PartCopier {
  readonly theirs: DeckFile;
  readonly mine: DeckFile;
  /** Path in the person's deck by path in ours. */
  readonly copied: Map<string, string>;
}

/** What a deck has one of: the person's own stands for it. */
const SHARED = new Set(['notesMaster', 'slideMaster', 'theme']);

/** Copies a part with all it refers to; the path it has then. */
function copyPart({ theirs, mine, copied }: PartCopier, path: string, type: string): string {
  const known = copied.get(path);
  if (known !== undefined) return known;
  const own =
    type === 'slideLayout' ? layoutLike(theirs, mine, path) : SHARED.has(type) ? sharedPart(mine, type) : null;
  if (own !== null) {
    copied.set(path, own);
    return own;
  }
  const fresh = mine.add(path, theirs.bytes(path), theirs.typeOf(path));
  copied.set(path, fresh);
  if (theirs.has(relationsPath(path)) && mine.has(relationsPath(fresh)))
    mine.put(relationsPath(fresh), new TextEncoder().encode(NONE));
  for (const relation of theirs.relations(path))
    if (relation.path !== null)
      mine.relate(fresh, relation.type, copyPart({ theirs, mine, copied }, relation.path, relation.type), relation.id);
  return fresh;
}

const NONE = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function sharedPart(mine: DeckFile, type: string): string | null {
  const presentation = mine.related('', 'officeDocument') ?? '';
  return mine.related(presentation, type);
}

const layoutName = (deck: DeckFile, path: string): string =>
  attributeOf(elementAt(deck.tree(path), 'p:cSld'), 'name') ?? '';

/** The person's layout of the same name, else of the same kind, else their first. */
function layoutLike(theirs: DeckFile, mine: DeckFile, path: string): string | null {
  const presentation = mine.related('', 'officeDocument') ?? '';
  const masters = mine.relations(presentation).filter(({ type }) => type === 'slideMaster');
  const layouts = masters.flatMap((master) =>
    master.path === null
      ? []
      : mine
          .relations(master.path)
          .flatMap((one) => (one.type === 'slideLayout' && one.path !== null ? [one.path] : [])),
  );
  const [name, kind] = [layoutName(theirs, path), attributeOf(theirs.tree(path), 'type')];
  return (
    layouts.find((one) => layoutName(mine, one) === name) ??
    layouts.find((one) => attributeOf(mine.tree(one), 'type') === kind) ??
    layouts[0] ??
    null
  );
}

/** Puts a shape of this year's slide onto the person's, behind the frames that stand before it. */
export function copyShape(
  copier: PartCopier,
  from: string,
  shape: XmlElement,
  to: string,
  after: XmlElement | null,
): XmlElement | null {
  const { theirs, mine } = copier;
  const tree = shapeTree(mine.tree(to));
  if (tree === null) return null;
  const fresh = copyOf(shape);
  relink(fresh, (id) => {
    const relation = theirs.relations(from).find((one) => one.id === id);
    return relation?.path == null ? id : mine.relate(to, relation.type, copyPart(copier, relation.path, relation.type));
  });
  for (const one of allNamed(fresh, 'p:cNvPr')) setAttribute(one, 'id', null);
  const extension = tree.children.findIndex((child) => typeof child !== 'string' && child.name === 'p:extLst');
  const end = extension < 0 ? tree.children.length : extension;
  const at = after === null ? -1 : tree.children.indexOf(after);
  tree.children.splice(at < 0 ? end : at + 1, 0, fresh);
  mine.touch(to);
  return fresh;
}

/** Takes a shape off a slide, with the parts that nothing else in the deck leads to: its chart, and the sheet behind it. */
export function removeShape(deck: DeckFile, slide: string, shape: XmlElement, parent: XmlElement): void {
  removeChild(parent, shape);
  const [gone, left] = [shape, deck.tree(slide)].map((element) => new Set(referencesIn(element)));
  const alone = [...(gone ?? [])].filter((id) => left?.has(id) === false);
  for (const { id, path } of deck.relations(slide)) {
    if (!alone.includes(id)) continue;
    deck.unrelate(slide, (relation) => relation.id === id);
    if (path !== null) dropUnled(deck, path);
  }
  deck.touch(slide);
}

function dropUnled(deck: DeckFile, path: string): void {
  if (!deck.has(path)) return;
  const leaders = deck.paths.filter(
    (one) => !one.endsWith('.rels') && deck.relations(one).some((to) => to.path === path),
  );
  if (leaders.length > 0) return;
  const inside = deck.relations(path);
  deck.drop(path);
  for (const one of inside) if (one.path !== null) dropUnled(deck, one.path);
}

const referencesIn = (element: XmlElement): string[] => [
  ...element.attributes.flatMap(({ name, value }) => (name.startsWith('r:') ? [value] : [])),
  ...elementsIn(element).flatMap(referencesIn),
];

function relink(element: XmlElement, idOf: (id: string) => string): void {
  for (const one of element.attributes) if (one.name.startsWith('r:')) one.value = idOf(one.value);
  for (const child of elementsIn(element)) relink(child, idOf);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FIRST_SLIDE = 256;

/** Puts a slide of this year's deck behind the person's last, in their layout; its path there. */
export function appendSlide(copier: PartCopier, path: string): string | null {
  const { mine } = copier;
  const presentation = mine.related('', 'officeDocument');
  const list = presentation === null ? null : elementAt(mine.tree(presentation), 'p:sldIdLst');
  if (presentation === null || list === null) return null;
  const fresh = copyPart(copier, path, 'slide');
  const relation = mine.relate(presentation, 'slide', fresh);
  const ids = childrenNamed(list, 'p:sldId').map((one) => Number(attributeOf(one, 'id')));
  const id = String(Math.max(FIRST_SLIDE - 1, ...ids) + 1);
  const plain = (name: string, value: string): XmlAttribute => ({ name, prefix: '', local: name, uri: '', value });
  const slide = newElement(list, 'p:sldId');
  slide.attributes.push(plain('id', id), { name: 'r:id', prefix: 'r', local: 'id', uri: OFFICE, value: relation });
  list.children.push(slide);
  const sections = allNamed(mine.tree(presentation), 'p14:sldIdLst').at(-1);
  if (sections !== undefined) {
    const entry = newElement(sections, 'p14:sldId');
    entry.attributes.push(plain('id', id));
    sections.children.push(entry);
  }
  mine.touch(presentation);
  return fresh;
}

import { NAMESPACES } from '../native/drawing-xml.ts';
import type { DeckFile } from '../ooxml/deck-file.ts';
import { PRESENTATION, relationsPath } from '../ooxml/deck-file.ts';
import { filesOf, OFFICE, PACKAGE, type Part, TYPE } from '../ooxml/package-parts.ts';
import {
  attributeOf,
  copyOf,
  elementAt,
  elementsIn,
  insertAfter,
  newElement,
  removeChild,
  setAttribute,
} from '../ooxml/xml-nodes.ts';
import { readXml, type XmlElement } from '../ooxml/xml-tree.ts';
import { BASE_COPY_NAMESPACE, baseCopyParts } from '../pptx/base-copy.ts';
import type { Filling, TemplateFile } from '../pptx/deck-template.ts';
import type { Template } from './read-template.ts';

/**
 * The template without its slides and what only they lead to, ready for ours. All other parts stay byte for byte, but for
 * the list of types, the presentation and its relations, where slides are named, and what the file says about itself.
 */
export function emptiedTemplate({ file }: Template): TemplateFile {
  file.unrelate(PRESENTATION, ({ type, path }) => type === 'slide' || isOldCopy(file, type, path));
  // It shows the template, and no longer what is in the file.
  file.unrelate('', ({ type }) => type === 'thumbnail');
  emptyPresentation(file);
  for (const path of unreached(file)) file.drop(path);
  file.dropUnusedTypes();
  return {
    lastNumber: (folder) => lastNumber(file, folder),
    notesMaster: file.related(PRESENTATION, 'notesMaster'),
    fill: (filling) => fill(file, filling),
  };
}

/** The copy of itself that a deck of ours keeps; it is no longer true. */
const isOldCopy = (file: DeckFile, type: string, path: string | null): boolean =>
  type === 'customXml' && path !== null && file.has(path) && file.tree(path).uri === BASE_COPY_NAMESPACE;

const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

function emptyPresentation(file: DeckFile): void {
  const root = file.tree(PRESENTATION);
  for (const child of elementsIn(root))
    if (['p:sldIdLst', 'p:custShowLst'].includes(child.name)) removeChild(root, child);
  const list = elementAt(root, 'p:extLst');
  if (list !== null) {
    for (const one of elementsIn(list)) if (attributeOf(one, 'uri') === SECTIONS) removeChild(list, one);
    if (elementsIn(list).length === 0) removeChild(root, list);
  }
  file.touch(PRESENTATION);
  file.retype(PRESENTATION, `${TYPE}.presentationml.presentation.main+xml`);
}

/** Parts that nothing leads to any more. */
function unreached(file: DeckFile): string[] {
  const reached = new Set<string>();
  const enter = (path: string): void => {
    for (const { path: target } of file.relations(path)) {
      if (target === null || reached.has(target)) continue;
      reached.add(target);
      enter(target);
    }
  };
  enter('');
  const kept = new Set([
    '[Content_Types].xml',
    relationsPath(''),
    ...[...reached].flatMap((path) => [path, relationsPath(path)]),
  ]);
  return file.paths.filter((path) => !kept.has(path));
}

function lastNumber(file: DeckFile, folder: string): number {
  const numbers = file.paths.flatMap((path) =>
    path.startsWith(`ppt/${folder}/`) ? [Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0)] : [],
  );
  return Math.max(0, ...numbers);
}

/** Puts slides, notes and properties in, and the copy the deck keeps of itself. */
async function fill(file: DeckFile, filling: Filling): Promise<Map<string, Uint8Array>> {
  const { recipe, parts, slides, sections } = filling;
  addParts(file, parts);
  const notes = file.related(PRESENTATION, 'notesMaster') === null ? addNotesMaster(file, filling.notes) : null;
  const ids = slides.map((path) => file.relate(PRESENTATION, 'slide', path));
  listSlides(file.tree(PRESENTATION), ids, notes, sections);
  setTextDefaults(file.tree(PRESENTATION));
  for (const part of filling.properties) setProperties(file, part);
  await addCopy(file, recipe);
  return file.written();
}

function addParts(file: DeckFile, parts: readonly Part[]): void {
  const files = filesOf(parts);
  for (const { path, type } of parts) {
    const bytes = files.get(path);
    const list = files.get(relationsPath(path));
    if (bytes !== undefined) file.add(path, bytes, type);
    if (list !== undefined) file.put(relationsPath(path), list);
  }
}

/** The id of its relation; slides' notes lead to it already. */
function addNotesMaster(file: DeckFile, [master, theme]: readonly Part[]): string | null {
  if (master === undefined || theme === undefined) return null;
  const [own, look] = [master, theme].map(
    (part) => filesOf([{ ...part, relations: [] }]).get(part.path) ?? new Uint8Array(),
  );
  file.add(master.path, own ?? new Uint8Array(), master.type);
  file.relate(master.path, 'theme', file.add(theme.path, look ?? new Uint8Array(), theme.type));
  return file.relate(PRESENTATION, 'notesMaster', master.path);
}

const relationAttribute = (value: string) => ({ name: 'r:id', prefix: 'r', local: 'id', uri: OFFICE, value });

const FIRST_SLIDE = 256;
const BEFORE_NOTES = ['p:sldMasterIdLst'];
const BEFORE_SLIDES = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst'];

function listSlides(root: XmlElement, ids: readonly string[], notes: string | null, sections: string): void {
  const last = (names: readonly string[]): XmlElement | null =>
    elementsIn(root)
      .filter(({ name }) => names.includes(name))
      .at(-1) ?? null;
  if (notes !== null) {
    const list = newElement(root, 'p:notesMasterIdLst');
    const entry = newElement(root, 'p:notesMasterId');
    entry.attributes.push(relationAttribute(notes));
    list.children.push(entry);
    insertAfter(root, last(BEFORE_NOTES), list);
  }
  const list = newElement(root, 'p:sldIdLst');
  for (const [index, id] of ids.entries()) {
    const slide = newElement(root, 'p:sldId');
    setAttribute(slide, 'id', String(FIRST_SLIDE + index));
    slide.attributes.push(relationAttribute(id));
    list.children.push(slide);
  }
  insertAfter(root, last(BEFORE_SLIDES), list);
  if (sections !== '') addSections(root, sections);
}

const TEXT_DEFAULTS =
  '<p:defaultTextStyle><a:lvl1pPr><a:defRPr><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>';
const BEFORE_DEFAULTS = ['p:notesSz', 'p:embeddedFontLst', 'p:photoAlbum', 'p:custDataLst', 'p:kinsoku'];

/** Text boxes are set in the theme's fonts; in a file that says nothing of them programs take fonts of their own. */
function setTextDefaults(root: XmlElement): void {
  if (elementAt(root, 'p:defaultTextStyle') !== null) return;
  const [defaults] = elementsIn(readXml(`<p:presentation ${NAMESPACES}>${TEXT_DEFAULTS}</p:presentation>`));
  const before = elementsIn(root).filter(({ name }) => BEFORE_DEFAULTS.includes(name));
  if (defaults !== undefined) insertAfter(root, before.at(-1) ?? null, defaults);
}

function addSections(root: XmlElement, sections: string): void {
  const fresh = elementsIn(readXml(`<p:presentation ${NAMESPACES}>${sections}</p:presentation>`));
  const known = elementAt(root, 'p:extLst');
  if (known === null) root.children.push(...fresh);
  else known.children.push(...fresh.flatMap((list) => list.children));
}

/** Of the file's properties ours stand for the template's, but for those that somebody gave it a name for. */
function setProperties(file: DeckFile, part: Part): void {
  const kind = /docProps\/(\w+)\.xml/.exec(part.path)?.[1] ?? '';
  const type =
    { core: `${PACKAGE}/relationships/metadata/core-properties`, app: 'extended-properties' }[kind] ??
    'custom-properties';
  const known = file.related('', type.split('/').at(-1) ?? '');
  const bytes = filesOf([part]).get(part.path) ?? new Uint8Array();
  if (known === null || !file.has(known)) file.relate('', type, file.add(part.path, bytes, part.type));
  else if (kind === 'custom') addOwnProperties(file, known, new TextDecoder().decode(bytes));
  else file.put(known, bytes);
}

function addOwnProperties(file: DeckFile, path: string, xml: string): void {
  const root = file.tree(path);
  for (const one of elementsIn(root)) if (/^Shushuo\b/.test(attributeOf(one, 'name') ?? '')) removeChild(root, one);
  let last = Math.max(1, ...elementsIn(root).map((one) => Number(attributeOf(one, 'pid') ?? 1)));
  for (const one of elementsIn(readXml(xml))) {
    const fresh = copyOf(one);
    last += 1;
    setAttribute(fresh, 'pid', String(last));
    root.children.push(fresh);
  }
  file.touch(path);
}

async function addCopy(file: DeckFile, recipe: Filling['recipe']): Promise<void> {
  const [item, properties] = await baseCopyParts(file.written(), recipe);
  if (item === undefined || properties === undefined) return;
  const bytesOf = (part: Part): Uint8Array => filesOf([part]).get(part.path) ?? new Uint8Array();
  const path = file.add(item.path, bytesOf(item), item.type);
  file.relate(path, 'customXmlProps', file.add(properties.path, bytesOf(properties), properties.type));
  file.relate(PRESENTATION, 'customXml', path);
}

import { brokenDeck, hugeDeck } from '../../words/export/refresh-words.ts';
import { Refusal } from '../refusal.ts';
import { attributeOf, childrenNamed, elementsIn, newElement, removeChild, setAttribute } from './xml-nodes.ts';
import { readXml, writeXml, type XmlElement } from './xml-tree.ts';

/** What a part refers to. */
export interface DeckRelation {
  readonly id: string;
  /** The last word of its type: `chart`. */
  readonly type: string;
  /** Path of the part; null where it leads out of the file. */
  readonly path: string | null;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

/** A deck with films in it is large; one that unpacks to more than this is meant to do harm. */
const MOST_BYTES = 1024 * 1024 * 1024;
const MOST_PARTS = 20_000;
/** Of a part that is read as a tree, which takes about twenty times as much. */
const MOST_XML = 24 * 1024 * 1024;

/** Where a deck tells its slides and masters. */
export const PRESENTATION = 'ppt/presentation.xml';

export const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** A file of Office: its parts, those that are read as trees, and what refers to what. What is not changed stays byte for byte. */
export class DeckFile {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, XmlElement>();
  readonly #changed = new Set<string>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts);
  }

  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /** Throws `invalid part` for one that is not there. */
  bytes(path: string): Uint8Array {
    const bytes = this.#parts.get(path);
    if (bytes === undefined) throw new RangeError(`invalid part: ${path}`);
    return bytes;
  }

  /** A part as a tree, the same each time; throws a `Refusal` for one that cannot be read. */
  tree(path: string): XmlElement {
    const known = this.#trees.get(path);
    if (known !== undefined) return known;
    const bytes = this.#parts.get(path);
    if (bytes === undefined || bytes.length > MOST_XML) throw new Refusal(brokenDeck(path));
    const tree = treeIn(bytes, path);
    this.#trees.set(path, tree);
    return tree;
  }

  /** Puts another tree in the place of one. */
  replaceTree(path: string, tree: XmlElement): void {
    this.#trees.set(path, tree);
    this.#changed.add(path);
  }

  /** To be called for a tree that was changed. */
  touch(path: string): void {
    this.#changed.add(path);
  }

  /** Of a part, or of the file itself for a blank path. */
  relations(path: string): DeckRelation[] {
    const list = relationsPath(path);
    if (!this.has(list)) return [];
    return childrenNamed(this.tree(list), 'rel:Relationship').map((one) => ({
      id: attributeOf(one, 'Id') ?? '',
      type: (attributeOf(one, 'Type') ?? '').split('/').at(-1) ?? '',
      path: attributeOf(one, 'TargetMode') === 'External' ? null : targetFrom(path, attributeOf(one, 'Target') ?? ''),
    }));
  }

  /** Path of the first part of a type that a part refers to. */
  related(path: string, type: string): string | null {
    return this.relations(path).find((one) => one.type === type)?.path ?? null;
  }

  /** Path of the part with an id among the relations of another. */
  target(path: string, id: string | null): string | null {
    return this.relations(path).find((one) => one.id === id)?.path ?? null;
  }

  /** Relates two parts, by a type of Office's or a whole one, under an id that is free unless it is given; the id. */
  relate(path: string, type: string, target: string, wanted: string | null = null): string {
    const list = relationsPath(path);
    if (!this.has(list)) this.put(list, new TextEncoder().encode(`<Relationships xmlns="${RELATIONS}"/>`));
    const root = this.tree(list);
    const taken = new Set(elementsIn(root).map((one) => attributeOf(one, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = wanted ?? `rId${number}`;
    const relation = newElement(root, 'rel:Relationship');
    for (const [name, value] of [
      ['Id', id],
      ['Type', type.includes('/') ? type : `${OFFICE}/${type}`],
      ['Target', `/${target}`],
    ] as const)
      setAttribute(relation, name, value);
    root.children.push(relation);
    this.touch(list);
    return id;
  }

  /** Takes a part out, and what one other part says of it. */
  remove(from: string, target: string): void {
    this.unrelate(from, (relation) => relation.path === target);
    this.drop(target);
  }

  /** Takes relations of a part away. */
  unrelate(from: string, isGone: (relation: DeckRelation) => boolean): void {
    if (!this.has(relationsPath(from))) return;
    const list = this.tree(relationsPath(from));
    const gone = new Set(this.relations(from).flatMap((one) => (isGone(one) ? [one.id] : [])));
    for (const relation of elementsIn(list))
      if (gone.has(attributeOf(relation, 'Id') ?? '')) removeChild(list, relation);
    if (gone.size > 0) this.touch(relationsPath(from));
  }

  /** Takes a part out with its relations. */
  drop(path: string): void {
    const types = this.tree(TYPES);
    const override = overrideOf(types, path);
    if (override !== undefined) {
      removeChild(types, override);
      this.touch(TYPES);
    }
    for (const part of [path, relationsPath(path)]) {
      this.#parts.delete(part);
      this.#trees.delete(part);
      this.#changed.delete(part);
    }
  }

  /** Takes away types of endings that no part has any more. */
  dropUnusedTypes(): void {
    const types = this.tree(TYPES);
    const endings = new Set(this.paths.map((path) => path.split('.').at(-1)?.toLowerCase()));
    for (const one of childrenNamed(types, 'ct:Default')) {
      const ending = attributeOf(one, 'Extension')?.toLowerCase();
      if (ending !== 'xml' && !endings.has(ending)) removeChild(types, one);
    }
    this.touch(TYPES);
  }

  /** Sets the bytes of a part. */
  put(path: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
    this.#trees.delete(path);
    this.#changed.delete(path);
  }

  /** Adds a part under a name that is free, of a type unless its extension says it. */
  add(path: string, bytes: Uint8Array, type: string | null): string {
    const [, stem = path, ending = ''] = /^(.*?)\d*(\.\w+)$/.exec(path) ?? [];
    let [fresh, number] = [path, 1];
    for (; this.has(fresh); number += 1) fresh = `${stem}${number}${ending}`;
    this.put(fresh, bytes);
    this.#setType(fresh, type);
    return fresh;
  }

  /** As `[Content_Types].xml` has it for the part alone; null where its extension says it. */
  typeOf(path: string): string | null {
    return attributeOf(overrideOf(this.tree(TYPES), path) ?? null, 'ContentType');
  }

  /** Says another type of a part that has one. */
  retype(path: string, type: string): void {
    const override = overrideOf(this.tree(TYPES), path);
    if (override !== undefined) setAttribute(override, 'ContentType', type);
    this.touch(TYPES);
  }

  #setType(path: string, type: string | null): void {
    const root = this.tree(TYPES);
    const ending = path.split('.').at(-1) ?? '';
    const isKnown = childrenNamed(root, 'ct:Default').some(
      (one) => attributeOf(one, 'Extension')?.toLowerCase() === ending,
    );
    if (type === null && (isKnown || ending !== 'xlsx')) return;
    const one = newElement(root, type === null ? 'ct:Default' : 'ct:Override');
    if (type === null) setAttribute(one, 'Extension', ending);
    else setAttribute(one, 'PartName', `/${path}`);
    setAttribute(one, 'ContentType', type ?? SHEET);
    root.children.splice(type === null ? 0 : root.children.length, 0, one);
    this.touch(TYPES);
  }

  /** All parts in the order of the file, the changed ones written anew. */
  written(): Map<string, Uint8Array> {
    for (const path of this.#changed) {
      const tree = this.#trees.get(path);
      if (tree !== undefined) this.#parts.set(path, new TextEncoder().encode(writeXml(tree)));
    }
    this.#changed.clear();
    return new Map(this.#parts);
  }
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const overrideOf = (types: XmlElement, path: string): XmlElement | undefined =>
  childrenNamed(types, 'ct:Override').find(
    (one) => attributeOf(one, 'PartName')?.replace(/^\//, '').toLowerCase() === path.toLowerCase(),
  );

function treeIn(bytes: Uint8Array, path: string): XmlElement {
  try {
    return readXml(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes));
  } catch (error) {
    throw error instanceof RangeError ? new Refusal(brokenDeck(path)) : error;
  }
}

function targetFrom(path: string, target: string): string {
  const steps: string[] = [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Opens a file of Office; throws a `Refusal` for one that is none, is broken or unpacks beyond all measure. */
export async function openDeckFile(bytes: Uint8Array, mostBytes = MOST_BYTES): Promise<DeckFile> {
  const { unzipSync } = await import('fflate');
  let [size, count] = [0, 0];
  const parts = new Map<string, Uint8Array>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize;
        count += 1;
        if (size > mostBytes || count > MOST_PARTS) throw new Refusal(hugeDeck());
        return !name.endsWith('/');
      },
    });
    for (const [name, content] of Object.entries(files))
      parts.set(name.replaceAll('\\', '/').replace(/^\//, ''), content);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(brokenDeck(null));
  }
  return new DeckFile(parts);
}

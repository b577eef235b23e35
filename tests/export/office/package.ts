import { posix } from 'node:path';
import { XmlDocument, type XmlElement, XmlXPath } from 'libxml2-wasm';
import { madeOnce } from '../made-once.ts';
import { type Entry, textIn, unzip } from '../unzip.ts';

export const NAMESPACES = {
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  c15: 'http://schemas.microsoft.com/office/drawing/2012/chart',
  x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

interface Relation {
  readonly id: string;
  /** The last word of its type: `slideLayout`. */
  readonly type: string;
  /** Path of the part it leads to; null where it leads out of the file. */
  readonly target: string | null;
}

/** A file of Office, its parts by path. */
export interface OfficePackage {
  readonly entries: readonly Entry[];
  readonly paths: readonly string[];
  /** Paths of all parts but the list of types and the relationships. */
  readonly parts: readonly string[];
  readonly text: (path: string) => string;
  /** Of a part, or of the file itself for a blank path. */
  readonly relations: (path: string) => readonly Relation[];
  /** What `read` makes of a part's root. */
  readonly inside: <Result>(path: string, read: (root: XmlElement) => Result) => Result;
}

const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path);

export const xmlPaths = ({ paths }: OfficePackage): string[] => paths.filter(isXml);

export function openPackage(bytes: Uint8Array): OfficePackage {
  const entries = unzip(bytes);
  const paths = entries.map(({ path }) => path);
  const text = (path: string): string => textIn(entries, path);
  const inside: OfficePackage['inside'] = (path, read) => {
    using document = XmlDocument.fromString(text(path));
    return read(document.root);
  };
  const relations = madeOnce((path: string): readonly Relation[] => {
    const list = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
    return paths.includes(list) ? inside(list, (root) => relationsIn(root, posix.dirname(path))) : [];
  });
  const parts = paths.filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'));
  return { entries, paths, parts, text, relations, inside };
}

const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? '';

function relationsIn(root: XmlElement, folder: string): Relation[] {
  return elements(root, 'rel:Relationship').map((one) => {
    const target = attribute(one, 'Target');
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    const isOutside = attribute(one, 'TargetMode') === 'External';
    const type = attribute(one, 'Type').split('/').at(-1) ?? '';
    return { id: attribute(one, 'Id'), type, target: isOutside ? null : path };
  });
}

/** An XPath with those prefixes that it names: to tell the library of each takes longer than most searches. */
const compiled = madeOnce((path: string): XmlXPath => {
  const named = Object.entries(NAMESPACES).filter(([prefix]) => path.includes(`${prefix}:`));
  return XmlXPath.compile(path, Object.fromEntries(named));
});

/** The elements an XPath finds. */
export const elements = (root: XmlElement, path: string): XmlElement[] => root.find(compiled(path)) as XmlElement[];

/** The values of the attributes an XPath finds. */
export const values = (root: XmlElement, path: string): string[] =>
  root.find(compiled(path)).map(({ content }) => content);

/** What occurs more than once, each once. */
export const doubled = (items: readonly string[]): string[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
];

import { Parser } from 'saxen';

/** An attribute; `name` is as in `XmlElement`. */
export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  value: string;
}

/** An element of a part, to be changed where it stands. */
export interface XmlElement {
  /** With the prefix that its namespace has here, whatever the file calls it: `a:t`. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** Namespaces that it declares, by their prefixes. */
  readonly declared: ReadonlyMap<string, string>;
  readonly attributes: XmlAttribute[];
  readonly children: XmlNode[];
}

/** A text, decoded, or an element. Comments and instructions say nothing about a slide and are left out. */
export type XmlNode = XmlElement | string;

/** Files of other programs choose prefixes of their own; these are ours. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'cust'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'vt'],
  ['http://schemas.microsoft.com/office/drawing/2012/chart', 'c15'],
  ['http://schemas.microsoft.com/office/powerpoint/2010/main', 'p14'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Deeper than any slide, and no danger to what goes through the tree. */
const MOST_DEPTH = 200;

type Scope = ReadonlyMap<string, string>;
const FIRST_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/**
 * A part as a tree. Throws `invalid XML: …` for one that is not well formed, that declares a document type (parts have
 * none, and its entities may swell), or that is nested beyond all use.
 */
export function readXml(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) throw new RangeError('invalid XML: a document type');
  const parser = new Parser();
  const open: { readonly element: XmlElement; readonly scope: Scope }[] = [];
  const roots: XmlElement[] = [];
  parser.on('error', (error) => {
    throw new RangeError(`invalid XML: ${error instanceof Error ? error.message : String(error)}`);
  });
  parser.on('openTag', (name, attributes, decode) => {
    if (open.length >= MOST_DEPTH) throw new RangeError('invalid XML: nested too deeply');
    const own = Object.entries(attributes()).map(([key, value]): [string, string] => [key, decode(value)]);
    const { element, scope } = elementOf(name, own, open.at(-1)?.scope ?? FIRST_SCOPE);
    const parent = open.at(-1)?.element;
    if (parent === undefined) roots.push(element);
    else parent.children.push(element);
    open.push({ element, scope });
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (found, decode) => void open.at(-1)?.element.children.push(decode(found)));
  parser.on('cdata', (found) => void open.at(-1)?.element.children.push(found));
  parser.parse(text);
  const [root] = roots;
  if (root === undefined || open.length > 0) throw new RangeError('invalid XML: no whole element');
  return root;
}

const partsOf = (name: string): { prefix: string; local: string } => {
  const at = name.indexOf(':');
  return at < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, at), local: name.slice(at + 1) };
};

const nameIn = (uri: string, local: string): string => {
  const prefix = uri === '' ? '' : (PREFIXES.get(uri) ?? `{${uri}}`);
  return prefix === '' ? local : `${prefix}:${local}`;
};

function elementOf(
  name: string,
  own: readonly (readonly [string, string])[],
  outer: Scope,
): { readonly element: XmlElement; readonly scope: Scope } {
  const declared = new Map(
    own.flatMap(([key, value]) =>
      key === 'xmlns' ? [['', value]] : key.startsWith('xmlns:') ? [[key.slice(6), value]] : [],
    ) as [string, string][],
  );
  const scope = declared.size === 0 ? outer : new Map([...outer, ...declared]);
  const attributes = own
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]): XmlAttribute => {
      const { prefix, local } = partsOf(key);
      const uri = prefix === '' ? '' : (scope.get(prefix) ?? '');
      return { name: nameIn(uri, local), prefix, local, uri, value };
    });
  const { prefix, local } = partsOf(name);
  const uri = scope.get(prefix) ?? '';
  return { element: { name: nameIn(uri, local), prefix, local, uri, declared, attributes, children: [] }, scope };
}

const escapedText = (text: string): string =>
  text.replace(/[&<>\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&#13;');

const escapedValue = (text: string): string =>
  escapedText(text).replace(/["\n\t]/g, (sign) => (sign === '"' ? '&quot;' : `&#${sign.charCodeAt(0)};`));

/** A tree as a part; what came from another part brings along the namespaces that are not declared here. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root, FIRST_SCOPE)}`;
}

function written(element: XmlElement, outer: Scope): string {
  const { prefix, local, uri, attributes, children } = element;
  const declared = new Map(element.declared);
  const inner = (wanted: string): string => declared.get(wanted) ?? outer.get(wanted) ?? '';
  if (inner(prefix) !== uri) declared.set(prefix, uri);
  for (const one of attributes) if (one.uri !== '' && inner(one.prefix) !== one.uri) declared.set(one.prefix, one.uri);
  const scope = declared.size === 0 ? outer : new Map([...outer, ...declared]);
  const tag = prefix === '' ? local : `${prefix}:${local}`;
  const spaces = [...declared].map(([key, value]) => ` xmlns${key === '' ? '' : `:${key}`}="${escapedValue(value)}"`);
  const own = attributes.map(
    (one) => ` ${one.prefix === '' ? '' : `${one.prefix}:`}${one.local}="${escapedValue(one.value)}"`,
  );
  const inside = children
    .map((child) => (typeof child === 'string' ? escapedText(child) : written(child, scope)))
    .join('');
  const head = `<${tag}${spaces.join('')}${own.join('')}`;
  return inside === '' ? `${head}/>` : `${head}>${inside}</${tag}>`;
}

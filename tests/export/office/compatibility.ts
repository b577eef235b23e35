import { XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * A part as a reader of the standard alone sees it (ISO/IEC 29500-3): of alternatives the fallback, and without the
 * elements and attributes of namespaces that `mc:Ignorable` names.
 */
export function withoutExtensions(xml: string): string {
  if (!xml.includes(COMPATIBILITY)) return xml;
  using document = XmlDocument.fromString(xml);
  return formatElement(document.root, new Set([COMPATIBILITY, ...ignorable(document.root)]));
}

function ignorable(root: XmlElement): string[] {
  const lists = root.find('//@mc:Ignorable', { mc: COMPATIBILITY });
  return lists.flatMap(({ content, parent }) =>
    content
      .trim()
      .split(/\s+/)
      .map((prefix) => parent?.namespaces[prefix] ?? `undeclared ${prefix}`),
  );
}

const formatNodes = (nodes: readonly XmlNode[], ignored: ReadonlySet<string>): string =>
  nodes.map((node) => (node instanceof XmlElement ? formatElement(node, ignored) : escapeText(node.content))).join('');

const childrenOf = (element: XmlElement): XmlNode[] => element.find('*|text()');

function formatElement(element: XmlElement, ignored: ReadonlySet<string>): string {
  const { namespaceUri, name, prefix } = element;
  if (namespaceUri === COMPATIBILITY && name === 'AlternateContent') {
    return formatNodes(element.find('mc:Fallback/*', { mc: COMPATIBILITY }), ignored);
  }
  if (ignored.has(namespaceUri)) return '';
  const tag = qualified(prefix, name);
  const names = Object.entries(element.nsDeclarations).map(([own, uri]) => ` ${qualified('xmlns', own)}="${uri}"`);
  const attributes = element.attrs
    .filter((one) => !ignored.has(one.namespaceUri))
    .map((one) => ` ${qualified(one.prefix, one.name)}="${escapeText(one.value)}"`);
  return `<${tag}${names.join('')}${attributes.join('')}>${formatNodes(childrenOf(element), ignored)}</${tag}>`;
}

/** A prefix or a name may be blank: the namespace of names without one. */
const qualified = (prefix: string, name: string): string => [prefix, name].filter((part) => part !== '').join(':');

const CODES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const escapeText = (text: string): string => text.replace(/[&<"\n\t]/g, (character) => CODES[character] ?? '');

/** A name, and a value; null for an attribute that is only there. */
export type Attribute = readonly [name: string, value: string | null];

const VOID = ['img', 'source'];

/** An element as HTML. Values are escaped; what is inside is markup already. */
export function formatElement(name: string, attributes: readonly Attribute[], inside = ''): string {
  const written = attributes.map(([key, value]) => (value === null ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`));
  return `<${name}${written.join('')}>${VOID.includes(name) ? '' : `${inside}</${name}>`}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** A text for an element or a quoted attribute of HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? '');

/** Within square brackets of Markdown: what would end them or begin something else. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&!]/g, '\\$&').replace(/\s+/g, ' ');

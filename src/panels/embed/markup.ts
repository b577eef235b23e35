/** A name, and a value; null for an attribute that is only there. */
export type Attribute = readonly [name: string, value: string | null];

const VOID = ['img', 'source'];

/** An element as HTML. Values are escaped; what is inside is markup already. */
export function formatElement(name: string, attributes: readonly Attribute[], inside = ''): string {
  const written = attributes.map(([key, value]) => (value === null ? ` ${key}` : ` ${key}="${escapeMarkup(value)}"`));
  return `<${name}${written.join('')}>${VOID.includes(name) ? '' : `${inside}</${name}>`}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** What neither XML 1.0 nor HTML allows, halves of characters among it; a name may hold it all the same. */
const UNHEARD = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without the characters that no markup can hold. */
export const withoutUnheard = (text: string): string => text.replace(UNHEARD, '');

/** A text for an element or a quoted attribute of HTML or XML. */
export const escapeMarkup = (text: string): string =>
  withoutUnheard(text).replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? '');

/** Within square brackets of Markdown: what would end them or begin something else. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&!]/g, '\\$&').replace(/\s+/g, ' ');

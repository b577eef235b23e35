/** What XML 1.0 cannot hold, with the carriage return, which XML readers turn into a line feed. */
const UNHEARD = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const coded = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as Office writes it into XML, in elements and attributes: what XML cannot hold stands as `_x000D_`, and what
 * already looks so is told apart as `_x005F_x000D_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 */
export function formatXmlText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNHEARD, coded)
    .replace(/[&<>"]/g, (character) => NAMED[character] ?? '');
}

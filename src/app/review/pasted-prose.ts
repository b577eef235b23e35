import { raisedMark } from '../../figures/open/raised-mark.ts';
import { isProse } from '../../text/document/is-prose.ts';
import { inertMarkup } from '../state/trusted.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
/** What is not read by anybody who sees the page: code, and what was deleted in a revision. */
const UNSEEN =
  'script, style, template, del, [hidden], [style*="display:none"], [style*="display: none"], [style*="mso-hide:all"]';

/**
 * The sentences of markup, where it is more than a table: a paragraph or an entry of a list a line, a row of a table a
 * line with its cells behind tabs, marks of notes in brackets, so that none is a digit of the number before it.
 * Null where it holds no sentences. Reads markup, see `inertMarkup`.
 */
export function proseInMarkup(html: string): string | null {
  const { body } = new DOMParser().parseFromString(inertMarkup(html), 'text/html');
  for (const node of body.querySelectorAll(UNSEEN)) node.remove();
  const text = textOf(body);
  for (const table of body.querySelectorAll('table')) table.remove();
  return isProse(textOf(body)) ? text : null;
}

function textOf(body: Element): string {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (!(node instanceof Element)) return;
    if (node.tagName === 'SUP') {
      line += raisedMark(node.textContent ?? '', line);
      return;
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    if (node.tagName === 'TR') lines.push(rowOf(node));
    else {
      line += node.tagName === 'LI' ? markOf(node) : '';
      for (const child of node.childNodes) walk(child);
    }
    if (isBlock) flush();
  };
  walk(body);
  flush();
  return lines.join('\n');
}

/** A row stands between blank lines, which keep it apart from its neighbours whatever its length; a cell is one line. */
const rowOf = (row: Element): string =>
  `\n${[...row.children]
    .map((cell) => textOf(cell).replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('\t')}\n`;

/** The number that a browser prints before an entry of an ordered list. */
function markOf(entry: Element): string {
  const list = entry.parentElement;
  if (!(list instanceof HTMLOListElement)) return '';
  const entries = [...list.children].filter(({ tagName }) => tagName === 'LI');
  return `${list.start + entries.indexOf(entry)}. `;
}

import { parseDocument } from 'htmlparser2';

/**
 * The rules of the editor of 公众号 articles, as those who write SVG for it know them: it keeps a list of elements and
 * of styles, and takes ids, classes, style sheets, scripts, positions, families of fonts, links and whatever refers to
 * another part by `url(…)` out of what is pasted. It is stricter here where what is known of it differs.
 */
const KEPT = new Set(
  'section p span strong em br img svg g path rect circle ellipse line polyline polygon text tspan'.split(' '),
);
const DROPPED_ATTRIBUTE =
  /^(?:id|class|name|lang|href|xlink:.*|xml:.*|xmlns:.*|on.*|data-.*|clip-path|mask|filter|font-family)$/;
const DROPPED_STYLE = /^(?:position|top|right|bottom|left|inset|z-index|float|font|font-family|clip-path|mask|filter)$/;

type Node = ReturnType<typeof parseDocument>['children'][number];

/** What is left of pasted HTML. */
export const filterPaste = (html: string): string =>
  parseDocument(html, { lowerCaseAttributeNames: false, lowerCaseTags: false }).children.map(kept).join('');

function kept(node: Node): string {
  if (node.type === 'text') return escaped(node.data);
  if (!('children' in node) || !('name' in node) || !KEPT.has(node.name)) return '';
  const attributes = Object.entries(node.attribs).flatMap(([name, value]) => {
    const rest = name === 'style' ? keptStyle(value) : value;
    return DROPPED_ATTRIBUTE.test(name) || /url\(/.test(rest) ? [] : [` ${name}="${escaped(rest)}"`];
  });
  return `<${node.name}${attributes.join('')}>${node.children.map(kept).join('')}</${node.name}>`;
}

const keptStyle = (style: string): string =>
  style
    .split(';')
    .filter((one) => !DROPPED_STYLE.test(one.split(':')[0]?.trim() ?? '') && !/url\(/.test(one))
    .join(';');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

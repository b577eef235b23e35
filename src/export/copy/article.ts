import { THEMES } from '../../charts/theme.ts';
import { drawSvg } from '../../draw/svg.ts';
import { type Attribute, escapeMarkup, formatElement } from '../../panels/embed/markup.ts';
import type { Panel } from '../../panels/panel.ts';
import { oneLine } from '../../words/one-line.ts';
import type { FigureLook } from '../export-request.ts';
import { readSvg, type SvgNode } from '../svg-nodes.ts';

/**
 * A panel for the editor of 公众号 articles: headline, subtitle, notes and source as paragraphs, the chart as inline SVG
 * between them. That editor drops ids and with them whatever refers to one, classes, style sheets, positions, families
 * of fonts and elements it does not know; here is none of them. The panel has to be written in the look's language.
 */
export function formatArticle(panel: Panel, look: Pick<FigureLook, 'theme' | 'lang' | 'widthPx'>): string {
  const { ink, muted } = THEMES[look.theme];
  const line = (text: string, style: string) =>
    formatElement('p', [['style', `margin:0 0 8px;${style}`]], escapeMarkup(oneLine(text)));
  const small = `font-size:12px;line-height:1.6;color:${muted}`;
  const parts = [
    line(panel.headline, `font-size:18px;line-height:1.4;font-weight:bold;color:${ink}`),
    line(panel.subtitle, `font-size:14px;line-height:1.6;color:${muted}`),
    articleSvg(panel, look),
    ...[...panel.notes, panel.source].map((text) => line(text, small)),
  ];
  return formatElement('section', [['style', 'margin:16px 0']], parts.join(''));
}

/** The chart of a panel as SVG without ids and without what refers to them, to the pixel as `drawSvg` draws it. */
function articleSvg(panel: Panel, { theme, lang, widthPx }: Pick<FigureLook, 'theme' | 'lang' | 'widthPx'>): string {
  const { svg, drawing } = drawSvg(panel.chart, { widthPx, theme, lang });
  const root = readSvg(svg);
  const attributes: Attribute[] = [
    ['viewBox', `0 0 ${widthPx} ${drawing.heightPx}`],
    ['width', '100%'],
    ['style', 'display:block;width:100%;height:auto'],
  ];
  return formatElement('svg', attributes, formatChildren(root, clipsIn(root)));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangles that a drawing is clipped by, by id. */
const clipsIn = (root: SvgNode): ReadonlyMap<string, Box> =>
  new Map(
    allNodes(root)
      .filter(({ name }) => name === 'clipPath')
      .map((clip) => [clip.attributes['id'] ?? '', boxOf(clip)]),
  );

const allNodes = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(allNodes)];

/** ECharts clips by rectangles only, written as one path. */
function boxOf({ children }: SvgNode): Box {
  const path = children[0]?.attributes['d'] ?? '';
  const [, x, y, width, height] = /^M(\S+) (\S+)l(\S+) 0l0 (\S+)l\S+ 0Z$/.exec(path)?.map(Number) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    throw new RangeError(`invalid clip: ${path}`);
  return { x, y, width, height };
}

const formatChildren = (node: SvgNode, clips: ReadonlyMap<string, Box>): string =>
  node.children.map((child) => formatNode(child, clips)).join('');

function formatNode(node: SvgNode, clips: ReadonlyMap<string, Box>): string {
  if (node.name === 'defs') return '';
  const attributes = keptAttributes(node);
  const inside = escapeMarkup(withFixedBlanks(node.text)) + formatChildren(node, clips);
  const clip = /^url\(#(.+)\)$/.exec(node.attributes['clip-path'] ?? '')?.[1];
  const element = formatElement(node.name, attributes, inside);
  if (clip === undefined) return element;
  const box = clips.get(clip);
  if (box === undefined) throw new RangeError(`invalid clip: ${clip}`);
  return clipped(node.name === 'g' && attributes.length === 0 ? inside : element, box);
}

/** Sizes and weights of type as attributes, for whatever happens to styles. */
const keptAttributes = ({ attributes }: SvgNode): Attribute[] =>
  Object.entries(attributes)
    .filter(([name]) => !/^(?:id|class|clip-path|xml:.*)$/.test(name))
    .flatMap(([name, value]): Attribute[] => (name === 'style' ? declarationsIn(value) : [[name, value]]));

const declarationsIn = (style: string): Attribute[] =>
  [...style.matchAll(/([\w-]+):([^;]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]);

/** A viewport clips what reaches over its edges, and needs no id. */
function clipped(inside: string, { x, y, width, height }: Box): string {
  const sides = { x, y, width, height };
  const attributes = Object.entries(sides).map(([name, value]): Attribute => [name, String(value)]);
  return formatElement('svg', [...attributes, ['viewBox', [x, y, width, height].join(' ')]], inside);
}

/** Without `xml:space`, which the editor drops, blanks at an edge and side by side would be lost. */
const withFixedBlanks = (text: string): string => text.replace(/^ | $| (?= )/g, '\u00a0');

import type { Box } from '../../charts/option.ts';
import type { ThemeName } from '../../charts/theme.ts';
import type { Dash } from '../native/drawing-xml.ts';
import { WIDER, widestPt } from '../native/slide-type.ts';
import { readSvg, type SvgNode } from '../svg-nodes.ts';
import { geometryOf } from './drawn-shape.ts';
import { boxAround, type GroupItem, type ShapeItem, type TextItem } from './slide-items.ts';
import {
  applied,
  combined,
  movedOutline,
  readPath,
  readPoints,
  readTransform,
  type Stretch,
  type Transform,
} from './svg-outline.ts';
import { type ThemePaint, themePaints } from './theme-paint.ts';

type Drawn = ShapeItem | TextItem;

interface Pen {
  readonly name: string;
  readonly paintOf: (color: string) => ThemePaint | null;
}

/** Where a drawing is put: `scale` points a unit from `x`, `y` on; `wider` as its type was measured, 1 for our font. */
interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly wider: number;
}

/**
 * A drawing of ours as shapes and text boxes, each where it is drawn: what is drawn for one figure is a
 * group under its name, and colours of the theme stay those of the theme. Throws `invalid svg` for what our drawings do
 * not hold, lest a picture lose a part without a word.
 */
export function drawnGroup(
  svg: string,
  { name, description, theme }: { readonly name: string; readonly description: string; readonly theme: ThemeName },
  { x, y, scale, wider }: Placing,
): GroupItem {
  const base: Transform = [scale, 0, 0, scale, x, y];
  const parts = readSvg(svg).children.flatMap((node): (GroupItem | Drawn)[] => {
    const id = node.name === 'g' ? node.attributes['id'] : undefined;
    const part = `${name}/${(id ?? '').replace(/^series-/, '')}`;
    const items = joinedLines(drawnItems(node, base, { name: part, paintOf: themePaints(theme) }), wider);
    if (id === undefined || items.length === 0) return items.map((item) => ({ ...item, name }));
    return [{ kind: 'group', name: part, description: '', box: boxAround(items.map(boxOf)), items }];
  });
  return { kind: 'group', name, description, box: boxAround(parts.map(boxOf)), items: parts };
}

/** A drawing with its type so many times as large, each text at its place. */
export const enlargedGroup = (group: GroupItem, times: number): GroupItem =>
  times === 1 ? group : { ...group, items: group.items.map((item) => enlarged(item, times)) };

function enlarged(item: GroupItem | Drawn, times: number): GroupItem | Drawn {
  if (item.kind === 'group') return enlargedGroup(item, times);
  if (item.kind !== 'text') return item;
  const paragraphs = item.paragraphs.map(({ runs, ...paragraph }) => ({
    ...paragraph,
    runs: runs.map(({ sizePt, ...run }) => (sizePt === undefined ? run : { ...run, sizePt: sizePt * times })),
  }));
  return { ...item, style: { ...item.style, sizePt: item.style.sizePt * times }, paragraphs };
}

const boxOf = ({ box }: GroupItem | Drawn): Box => box ?? { x: 0, y: 0, width: 0, height: 0 };

function drawnItems(node: SvgNode, outer: Transform, pen: Pen): Drawn[] {
  const transform = combined(outer, readTransform(node.attributes['transform']));
  if (node.name === 'g') return node.children.flatMap((child) => drawnItems(child, transform, pen));
  if (node.name === 'text') return node.text === '' ? [] : [textItem(node, transform, pen)];
  if (node.name === 'defs') return [];
  const shape = shapeItem(outlineOf(node), node, transform, pen);
  return shape === null ? [] : [shape];
}

function outlineOf({ name, attributes }: SvgNode): Stretch[] {
  if (name === 'path') return readPath(attributes['d'] ?? '');
  if (name === 'polyline' || name === 'polygon') return readPoints(attributes['points'] ?? '', name === 'polygon');
  if (name !== 'rect') throw new RangeError(`invalid svg: <${name}>`);
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((key) =>
    Number(attributes[key] ?? 0),
  );
  return readPath(`M${x} ${y}h${width}v${height}h${-width}Z`);
}

const isSeen = (color: string): boolean => color !== 'none' && color !== 'transparent';

/** Null for what nobody sees. */
function shapeItem(
  outline: readonly Stretch[],
  { attributes }: SvgNode,
  transform: Transform,
  pen: Pen,
): ShapeItem | null {
  const { fill = '#000000', stroke = 'none', 'stroke-dasharray': dash } = attributes;
  if (outline.length === 0 || !(isSeen(fill) || isSeen(stroke))) return null;
  const scale = Math.sqrt(Math.abs(transform[0] * transform[3] - transform[1] * transform[2]));
  return {
    kind: 'shape',
    name: pen.name,
    ...geometryOf(movedOutline(outline, transform)),
    ...fillOf(fill, pen),
    line: isSeen(stroke)
      ? { color: colorOf(stroke, pen), widthPt: Number(attributes['stroke-width'] ?? 1) * scale, dash: dashOf(dash) }
      : null,
  };
}

function colorOf(color: string, { paintOf }: Pen): string {
  const paint = paintOf(color);
  if (paint === null && !/^#[\da-f]{6}$/i.test(color)) throw new RangeError(`invalid svg: colour ${color}`);
  // Lines and words are never thin.
  return paint?.strength === 1 ? paint.color : color;
}

function fillOf(fill: string, pen: Pen): Pick<ShapeItem, 'fill' | 'strength'> {
  if (!isSeen(fill)) return { fill: null };
  const paint = pen.paintOf(fill);
  return paint === null || paint.strength === 1
    ? { fill: colorOf(fill, pen) }
    : { fill: paint.color, strength: paint.strength };
}

const dashOf = (dash: string | undefined): Dash => {
  if (dash === undefined || dash === '0') return 'solid';
  return Number.parseFloat(dash) < 3 ? 'sysDot' : 'sysDash';
};

/** The middle of a line of type above its baseline, in em; about the same in the fonts slides are set in. */
const MIDDLE = 0.37;
const BOX_EM = 1.4;

function textItem(node: SvgNode, transform: Transform, pen: Pen): TextItem {
  const { attributes, text } = node;
  const style = (key: string): string | undefined =>
    attributes[key] ?? new RegExp(`(?:^|;) *${key}: *([^;]*)`).exec(attributes['style'] ?? '')?.[1];
  const scale = Math.hypot(transform[0], transform[1]);
  const sizePt = Math.round(Number.parseFloat(style('font-size') ?? '12') * scale * 10) / 10;
  const strong = Number(style('font-weight') ?? 400) >= 600;
  const align = ({ middle: 'center', end: 'right' } as const)[attributes['text-anchor'] ?? ''] ?? 'left';
  const width = widestPt([text], sizePt, strong ? 700 : 400) + 2;
  const [x, baseline] = applied(transform, [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)]);
  const left = { left: x, center: x - width / 2, right: x - width }[align];
  const turned = (Math.atan2(transform[1], transform[0]) * 180) / Math.PI;
  return {
    kind: 'text',
    name: pen.name,
    place: null,
    box: { x: left, y: baseline - (MIDDLE + BOX_EM / 2) * sizePt, width, height: BOX_EM * sizePt },
    style: { sizePt, color: 'tx1', strong, align, anchor: 'middle' },
    isBroken: true,
    ...(Math.abs(turned) < 0.5 ? {} : { turned }),
    paragraphs: [{ runs: [{ text, color: colorOf(attributes['fill'] ?? '#000000', pen) }] }],
  };
}

/** Puts words to the text they go on, or stand behind; false where there is none. */
function joins(drawn: Drawn[], item: TextItem, wider: number): boolean {
  const last = drawn.at(-1);
  const whole = last?.kind === 'text' ? joinedText(last, item) : null;
  if (whole !== null) drawn[drawn.length - 1] = whole;
  if (whole !== null) return true;
  for (const [at, before] of drawn.entries()) {
    const both = before.kind === 'text' ? besideText(before, item, wider) : null;
    if (both === null) continue;
    drawn[at] = both;
    return true;
  }
  return false;
}

/** Lines of one text, which a drawing holds one by one, are one text box again. */
function joinedLines(items: readonly Drawn[], wider: number): Drawn[] {
  const joined: Drawn[] = [];
  for (const item of items) if (item.kind !== 'text' || !joins(joined, item, wider)) joined.push(item);
  return joined;
}

const LEAST_LEADING = 1.05;
const MOST_LEADING = 1.6;

function joinedText(first: TextItem, next: TextItem): TextItem | null {
  const [above, below] = [first.box, next.box];
  const [one, other] = [first.paragraphs[0], next.paragraphs[0]];
  const [run, following] = [one?.runs[0], other?.runs[0]];
  if (above === null || below === null || run === undefined || following === undefined) return null;
  const { sizePt, align } = first.style;
  const isAlike = run.color === following.color && JSON.stringify(first.style) === JSON.stringify(next.style);
  const known = one?.leadingPt;
  const middle = known === undefined ? above.y + above.height / 2 : above.y + above.height - known / 2;
  const leadingPt = below.y + below.height / 2 - middle;
  const isFar = leadingPt < LEAST_LEADING * sizePt || leadingPt > MOST_LEADING * sizePt;
  const isOther = known !== undefined && Math.abs(leadingPt - known) > 0.3;
  if (!isAlike || isFar || isOther || first.turned !== undefined || edgeOf(above, align) !== edgeOf(below, align))
    return null;
  const width = Math.max(above.width, below.width);
  const x =
    align === 'right'
      ? above.x + above.width - width
      : align === 'center'
        ? above.x + (above.width - width) / 2
        : above.x;
  // Exact leading sets each line in a box as high as it is, so that the whole stands about the middle of its lines.
  const y = known === undefined ? middle - leadingPt / 2 : above.y;
  const box = { x, y, width, height: middle + leadingPt * 1.5 - y };
  return { ...first, box, paragraphs: [{ leadingPt, runs: [{ ...run, text: `${run.text}\n${following.text}` }] }] };
}

/** Farthest that words stand behind a number of theirs, in em of the larger. */
const MOST_GAP = 0.6;

/** Words that stand behind a number, at the distance they were measured at, go with it in any font. */
function besideText(first: TextItem, next: TextItem, wider: number): TextItem | null {
  const [before, behind] = [first.box, next.box];
  const [one, other] = [first.paragraphs[0], next.paragraphs[0]];
  if (before === null || behind === null || one === undefined || other === undefined) return null;
  const { sizePt } = first.style;
  const isLeft = first.style.align === 'left' && next.style.align === 'left';
  const gap = behind.x - (before.x + (before.width / WIDER) * wider);
  const isLevel = Math.abs(behind.y + behind.height / 2 - before.y - before.height / 2) < sizePt * 0.3;
  const isPlain = one.leadingPt === undefined && first.turned === undefined && next.turned === undefined;
  if (!isLeft || !isLevel || !isPlain || gap < -2 || gap > MOST_GAP * sizePt) return null;
  const runs = other.runs.map((run) => ({
    ...run,
    text: ` ${run.text}`,
    sizePt: next.style.sizePt,
    strong: next.style.strong ?? false,
  }));
  return {
    ...first,
    box: { ...before, width: behind.x + behind.width - before.x },
    paragraphs: [{ runs: [...one.runs, ...runs] }],
  };
}

const edgeOf = ({ x, width }: Box, align: TextItem['style']['align']): number =>
  Math.round((align === 'right' ? x + width : align === 'center' ? x + width / 2 : x) * 5);

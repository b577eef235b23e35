import type { SvgNode } from '../svg-nodes.ts';

/** What is drawn with: a document of pdfkit. */
export type Pen = PDFKit.PDFDocument;

/**
 * Draws an element of our own SVG with everything in it, at the pen's present transform, a unit a point. Text is set
 * as text in the fonts registered as `regular` and `bold`. The set of elements, attributes and styles is closed:
 * anything else throws `invalid svg`, lest a picture lose a part without a word.
 */
export function drawNode(pen: Pen, node: SvgNode, clips: Clips = clipsOf(node)): void {
  const draw = DRAWERS[node.name];
  if (draw === undefined) throw new RangeError(`invalid svg: <${node.name}>`);
  const unknown = Object.keys(node.attributes).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) throw new RangeError(`invalid svg: ${unknown} at <${node.name}>`);
  pen.save();
  transform(pen, node.attributes['transform']);
  draw(pen, node, clips);
  pen.restore();
}

type Clips = ReadonlyMap<string, SvgNode>;

const KNOWN = new Set(
  'x y width height overflow points d fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin transform clip-path font-size font-weight font-family text-anchor style xml:space xmlns viewBox version role xml:lang id'.split(
    ' ',
  ),
);

const skip = (): void => {};

const DRAWERS: Readonly<Record<string, (pen: Pen, node: SvgNode, clips: Clips) => void>> = {
  svg: drawSvg,
  g: drawGroup,
  rect: (pen, node) => {
    pen.rect(numberOf(node, 'x'), numberOf(node, 'y'), numberOf(node, 'width'), numberOf(node, 'height'));
    paint(pen, node);
  },
  path: (pen, node) => {
    pen.path(node.attributes['d'] ?? '');
    paint(pen, node);
  },
  polyline: (pen, node) => {
    tracePoints(pen, node);
    paint(pen, node);
  },
  polygon: (pen, node) => {
    tracePoints(pen, node);
    pen.closePath();
    paint(pen, node);
  },
  text: drawText,
  title: skip,
  desc: skip,
  metadata: skip,
  defs: skip,
};

/** Clip paths by id, wherever in the drawing they stand. */
function clipsOf(node: SvgNode): Clips {
  const own: [string, SvgNode][] = node.name === 'clipPath' ? [[node.attributes['id'] ?? '', node]] : [];
  return new Map([...own, ...node.children.flatMap((child) => [...clipsOf(child)])]);
}

/** Every view box of ours is as large as its picture but for the outermost, whose scale is the caller's. */
function drawSvg(pen: Pen, node: SvgNode, clips: Clips): void {
  pen.translate(numberOf(node, 'x'), numberOf(node, 'y'));
  for (const child of node.children) drawNode(pen, child, clips);
}

function drawGroup(pen: Pen, node: SvgNode, clips: Clips): void {
  const id = /^url\(#(.+)\)$/.exec(node.attributes['clip-path'] ?? '')?.[1];
  if (id !== undefined) {
    const clip = clips.get(id);
    if (clip === undefined) throw new RangeError(`invalid svg: no clip path ${id}`);
    for (const { attributes } of clip.children) pen.path(attributes['d'] ?? '');
    pen.clip();
  }
  for (const child of node.children) drawNode(pen, child, clips);
}

function tracePoints(pen: Pen, { attributes }: SvgNode): void {
  const numbers = (attributes['points'] ?? '').split(/[\s,]+/).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = 0, y = 0] = [numbers[index], numbers[index + 1]];
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}

const isSeen = (color: string): boolean => color !== 'none' && color !== 'transparent';

/** Fills and strokes the path that was traced; what has no fill of its own is black, as in SVG. */
function paint(pen: Pen, node: SvgNode): void {
  const { fill = '#000000', stroke = 'none', 'stroke-dasharray': dash } = node.attributes;
  if (isSeen(stroke)) {
    pen.lineWidth(numberOf(node, 'stroke-width', 1));
    pen.lineCap(node.attributes['stroke-linecap'] === 'round' ? 'round' : 'butt');
    pen.lineJoin(node.attributes['stroke-linejoin'] === 'bevel' ? 'bevel' : 'miter');
    if (dash !== undefined) setDash(pen, dash);
  }
  if (isSeen(fill) && isSeen(stroke)) pen.fillAndStroke(fill, stroke);
  else if (isSeen(fill)) pen.fill(fill);
  else if (isSeen(stroke)) pen.stroke(stroke);
  // A path that is neither has to be ended all the same.
  else pen.addContent('n');
}

function setDash(pen: Pen, text: string): void {
  const [length = 0, space = length, ...more] = text.split(/[\s,]+/).map(Number);
  if (more.length > 0) throw new RangeError(`invalid svg: stroke-dasharray ${text}`);
  if (length > 0) pen.dash(length, { space });
}

function drawText(pen: Pen, node: SvgNode): void {
  const { attributes } = node;
  const style = readStyle(attributes['style'] ?? '');
  const size = Number.parseFloat(attributes['font-size'] ?? style.get('font-size') ?? '');
  const weight = Number(attributes['font-weight'] ?? style.get('font-weight') ?? 400);
  pen.font(weight >= 600 ? 'bold' : 'regular', size).fillColor(attributes['fill'] ?? '#000000');
  const anchor = { middle: 0.5, end: 1 }[attributes['text-anchor'] ?? ''] ?? 0;
  const x = numberOf(node, 'x') - anchor * pen.widthOfString(node.text);
  pen.text(node.text, x, numberOf(node, 'y'), { lineBreak: false, baseline: 'alphabetic' });
}

const STYLES = new Set(['font-size', 'font-weight']);

function readStyle(style: string): Map<string, string> {
  const entries = style.split(';').filter((entry) => entry !== '');
  const pairs = entries.map((entry): [string, string] => {
    const [name = '', value = ''] = entry.split(':');
    if (!STYLES.has(name)) throw new RangeError(`invalid svg: style ${name}`);
    return [name, value];
  });
  return new Map(pairs);
}

/** `translate(x y)` and `matrix(a,b,c,d,e,f)`, the two that are written. */
function transform(pen: Pen, text: string | undefined): void {
  if (text === undefined) return;
  const [, kind = '', list = ''] = /^(\w+)\(([^)]*)\)$/.exec(text) ?? [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.split(/[\s,]+/).map(Number);
  if (kind === 'translate') pen.translate(a, b);
  else if (kind === 'matrix') pen.transform(a, b, c, d, e, f);
  else throw new RangeError(`invalid svg: transform ${text}`);
}

function numberOf({ attributes }: SvgNode, name: string, otherwise = 0): number {
  const text = attributes[name];
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (Number.isNaN(value)) throw new RangeError(`invalid svg: ${name} ${text}`);
  return value;
}

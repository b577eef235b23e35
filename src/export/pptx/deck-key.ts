import type { Box } from '../../charts/option.ts';
import { measureText } from '../../draw/measure.ts';
import type { Lang } from '../../words/lang.ts';
import type { KeyEntry, Sample } from '../native/chart-key.ts';
import { type Dash, pigmentColor, type ThemeColor } from '../native/drawing-xml.ts';
import { SIGNS } from '../native/native-chart.ts';
import { SLIDE_TYPE, WIDER } from '../native/slide-type.ts';
import { boxAround, type GroupItem, LINE, RECTANGLE, type ShapeItem, type TextItem } from './slide-items.ts';

const SAMPLE = { width: 20, height: 10 } as const;
const LINE_PT = 18;
const SHADES_PT = 84;

/** With the gap between sample and words. */
const widthOf = ({ form }: Sample): number =>
  form === 'words' ? 0 : (form === 'shades' ? SHADES_PT : SAMPLE.width) + 6;

/**
 * A key line by line from `top` on, and its height; null for no entries. It is drawn and not PowerPoint's own legend,
 * which has no sign for an interval and which programs order and cut in ways of their own.
 */
export function keyGroup(
  name: string,
  key: readonly KeyEntry[],
  top: number,
  { x: left, width: inner, lang }: Pick<Box, 'x' | 'width'> & { readonly lang: Lang },
): { readonly item: GroupItem; readonly heightPt: number } | null {
  if (key.length === 0) return null;
  const right = left + inner;
  const items: (ShapeItem | TextItem)[] = [];
  let [x, y] = [left, top];
  for (const { sample, text } of key) {
    const samplePt = widthOf(sample);
    const width = measureText(text, SLIDE_TYPE.small, 400) * WIDER + 4;
    if (x > left && x + samplePt + width > right) [x, y] = [left, y + LINE_PT];
    items.push(...sampleShapes(name, sample, x, y + LINE_PT / 2));
    const box = { x: x + samplePt, y, width: Math.min(width, right - x - samplePt), height: LINE_PT };
    const style = { sizePt: SLIDE_TYPE.small, color: 'tx2', anchor: 'middle' } as const;
    items.push({ kind: 'text', name, place: null, box, style, isBroken: true, paragraphs: [{ runs: [{ text }] }] });
    x += samplePt + width + 18;
  }
  const box = boxAround(items.flatMap((item) => item.box ?? []));
  const description = key.map(({ text }) => text).join(lang === 'zh' ? '；' : '; ');
  return { item: { kind: 'group', name, description, box, items }, heightPt: y + LINE_PT + 8 - top };
}

function sampleShapes(name: string, sample: Sample, x: number, middle: number): ShapeItem[] {
  const { width, height } = SAMPLE;
  const box = { x, y: middle - height / 2, width, height };
  const bare = { kind: 'shape', name, geometry: RECTANGLE, fill: null, line: null } as const;
  if (sample.form === 'shades') {
    const each = SHADES_PT / sample.paints.length;
    return sample.paints.map(({ pigment, strength }, at) => ({
      ...bare,
      box: { ...box, x: x + at * each, width: each },
      fill: pigmentColor(pigment),
      strength,
    }));
  }
  if (sample.form === 'words') return [];
  if (sample.form === 'filled') return [{ ...bare, box, fill: sample.color }];
  if (sample.form === 'hollow')
    return [{ ...bare, box, line: { color: sample.color, widthPt: 1.25, dash: 'sysDash' } }];
  const level = (from: number, to: number, color: ThemeColor, widthPt = 1.25): ShapeItem =>
    lineShape(name, from, middle, to, middle, color, widthPt);
  const upright = (at: number, color: ThemeColor): ShapeItem =>
    lineShape(name, at, middle - height / 2, at, middle + height / 2, color, 1.25);
  if (sample.form === 'reference') return [lineShape(name, x, middle, x + width, middle, 'tx1', 1.25, 'sysDash')];
  if (sample.form === 'interval') return [level(x, x + width, 'tx1'), upright(x, 'tx1'), upright(x + width, 'tx1')];
  if (sample.form !== 'qualifier')
    return [dot(name, x + width / 2, middle, pigmentColor(sample.place), SIGNS[sample.place % SIGNS.length])];
  const { qualifier } = sample;
  if (qualifier === 'order') return [{ ...bare, box, line: { color: 'accent1', widthPt: 1.25, dash: 'solid' } }];
  if (qualifier === 'range') {
    const [left, right] = [x + DOT_PT / 2, x + width - DOT_PT / 2];
    const ends = [left, right].map((at) => dot(name, at, middle, 'accent1'));
    return [level(left, right, 'accent1', 2), ...ends];
  }
  const disc = dot(name, x + width / 2, middle, 'accent1');
  if (qualifier === 'over') return [level(x + width / 2, x + width, 'accent1', 1.75), disc];
  if (qualifier === 'about') return [level(x, x + width, 'tx1'), upright(x, 'tx1'), upright(x + width, 'tx1'), disc];
  return qualifier === 'stated'
    ? [disc]
    : [disc, lineShape(name, x + width / 2, middle - 8, x + width / 2, middle + 8, 'tx1', 1.75)];
}

const OUTLINES = { circle: 'ellipse', diamond: 'diamond', square: 'rect', triangle: 'triangle' } as const;

const DOT_PT = 9;

const dot = (
  name: string,
  x: number,
  y: number,
  color: ThemeColor,
  sign: keyof typeof OUTLINES = 'circle',
): ShapeItem => ({
  kind: 'shape',
  name,
  box: { x: x - DOT_PT / 2, y: y - DOT_PT / 2, width: DOT_PT, height: DOT_PT },
  geometry: `<a:prstGeom prst="${OUTLINES[sign]}"><a:avLst/></a:prstGeom>`,
  fill: color,
  line: null,
});

const lineShape = (
  name: string,
  x: number,
  y: number,
  toX: number,
  toY: number,
  color: ThemeColor,
  widthPt: number,
  dash: Dash = 'solid',
): ShapeItem => ({
  kind: 'shape',
  name,
  box: { x, y, width: toX - x, height: toY - y },
  geometry: LINE,
  fill: null,
  line: { color, widthPt, dash },
});

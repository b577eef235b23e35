import type { Box } from '../../charts/option.ts';
import type { Dash, ThemeColor } from '../native/drawing-xml.ts';
import type { NativeChart } from '../native/native-chart.ts';
import type { NativeTable } from '../native/native-table.ts';
import { linesOf } from '../native/slide-type.ts';
import type { Place, TextStyle } from './slide-layouts.ts';

/** Words set alike; what is not said is as the text's style has it. */
export interface Run {
  readonly text: string;
  readonly sizePt?: number;
  readonly strong?: boolean;
  /** Of the theme, or `#RRGGBB`. */
  readonly color?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly afterPt?: number;
  /** From line to line; the font's own where it is not said. */
  readonly leadingPt?: number;
  /** Without the bullets and indents that its place has. */
  readonly isBare?: boolean;
}

/** Words in a box, without insets; in a place of the layout, whose box holds unless the text needs another. */
export interface TextItem {
  readonly kind: 'text';
  readonly name: string;
  readonly place: Place | null;
  /** Null for that of the place. */
  readonly box: Box | null;
  readonly style: TextStyle;
  /** Whether lines end where they are broken and nowhere else. */
  readonly isBroken?: boolean;
  /** Clockwise turn about the middle, in degrees. */
  readonly turned?: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A shape with its outline in DrawingML, `a:prstGeom` or `a:custGeom`. */
export interface ShapeItem {
  readonly kind: 'shape';
  readonly name: string;
  readonly box: Box;
  readonly geometry: string;
  /** Upside down, as a line that rises. */
  readonly isFlipped?: boolean;
  readonly fill: ThemeColor | string | null;
  /** How much of the colour there is on the ground; all of it unless said. */
  readonly strength?: number;
  readonly line: { readonly color: string; readonly widthPt: number; readonly dash: Dash } | null;
}

/** Shapes and words that are moved, scaled and found as one. */
export interface GroupItem {
  readonly kind: 'group';
  readonly name: string;
  /** For readers who do not see it; blank within another group, which says it. */
  readonly description: string;
  readonly box: Box;
  readonly items: readonly (ShapeItem | TextItem | GroupItem)[];
}

/** A chart of PowerPoint's own. */
export interface ChartItem {
  readonly kind: 'chart';
  readonly name: string;
  readonly description: string;
  readonly place: Place | null;
  readonly chart: NativeChart;
}

/** A table of PowerPoint's own. */
export interface TableItem {
  readonly kind: 'table';
  readonly name: string;
  readonly description: string;
  readonly place: Place | null;
  readonly table: NativeTable;
}

/** What stands on a slide, in reading order. */
export type SlideItem = TextItem | GroupItem | ChartItem | TableItem;

export const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
export const LINE = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>';

/** A text of paragraphs of one run each. */
export const paragraphsOf = (texts: readonly string[], afterPt = 0): Paragraph[] =>
  texts.map((text) => ({ runs: [{ text }], ...(afterPt === 0 ? {} : { afterPt }) }));

/** Words of one paragraph in a place of the layout; those of a template are set as it sets them, smaller where they would not fit. */
export function placedText(name: string, place: Place, text: string, more: Partial<TextItem> = {}): TextItem {
  const { style, isFree = false, isCut = false } = place;
  const item: TextItem = { kind: 'text', name, place, box: null, style, paragraphs: paragraphsOf([text]), ...more };
  if (place.room === undefined) return item;
  if (isFree && item.box !== null) return { ...item, place: null };
  const paragraphs = fittedParagraphs(item.paragraphs, place, place.room);
  return { ...item, place: isFree ? null : place, box: isFree || isCut ? place.box : null, paragraphs };
}

/** A title in its place, at the size that fits. */
export const titleText = (slide: string, place: Place, text: string, sizePt: number): TextItem =>
  placedText(`${slide}/title`, place, text, { paragraphs: [{ runs: [{ text, sizePt }] }] });

/** The least box around some boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x, y, width: right - x, height: bottom - y };
}

/** The least size that can still be read on a wall. */
const LEAST_PT = 10;
const LINE_SHARE = 1.2;

/** Paragraphs at the template's size, or at the largest at which they fit into its place. */
function fittedParagraphs(
  paragraphs: readonly Paragraph[],
  { type, style }: Place,
  room: { readonly width: number; readonly height: number },
): Paragraph[] {
  const isTitle = type === 'title' || type === 'ctrTitle';
  const heightAt = (sizePt: number): number =>
    paragraphs.reduce((sum, { runs, afterPt = 0 }) => {
      const lines = linesOf(runs.map(({ text }) => text).join(''), room.width, sizePt, isTitle ? 700 : 400);
      return sum + lines * sizePt * LINE_SHARE + afterPt;
    }, 0);
  let { sizePt } = style;
  while (sizePt > LEAST_PT && heightAt(sizePt) > room.height) sizePt = Math.max(LEAST_PT, sizePt - 1);
  return paragraphs.map(({ runs, ...paragraph }) => ({
    ...paragraph,
    isBare: !isTitle,
    runs: runs.map(({ text, strong }) => ({ text, sizePt, ...(strong === undefined ? {} : { strong }) })),
  }));
}

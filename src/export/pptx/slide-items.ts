import type { Box } from '../../charts/option.ts';
import type { Dash, ThemeColor } from '../native/drawing-xml.ts';
import type { NativeChart } from '../native/native-chart.ts';
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

/** What stands on a slide, in reading order. */
export type SlideItem = TextItem | GroupItem | ChartItem;

export const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
export const LINE = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>';

/** A text of paragraphs of one run each. */
export const paragraphsOf = (texts: readonly string[], afterPt = 0): Paragraph[] =>
  texts.map((text) => ({ runs: [{ text }], ...(afterPt === 0 ? {} : { afterPt }) }));

/** Words of one paragraph in a place of the layout. */
export const placedText = (name: string, place: Place, text: string, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  name,
  place,
  box: null,
  style: place.style,
  paragraphs: paragraphsOf([text]),
  ...more,
});

/** The least box around some boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x, y, width: right - x, height: bottom - y };
}

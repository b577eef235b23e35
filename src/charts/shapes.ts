import type { CustomSeriesOption } from 'echarts';
import type { Box, Drawing, Mark, Space, Weight } from './option.ts';

/** One drawn element in absolute px; the closed set that our custom series may hold. */
export type Shape = RectShape | LineShape | TextShape;

interface InStrand {
  /** By `ofStrand` in strands.ts; absent where it belongs to no series. */
  readonly strand?: string;
}

interface Paint extends InStrand {
  readonly fill?: string;
  readonly stroke?: string;
  readonly widthPx?: number;
  readonly dash?: readonly number[];
}

interface RectShape extends Paint {
  readonly type: 'rect';
  readonly box: Box;
  readonly radius?: number;
  /** Outlined in ink while its figure is lit. */
  readonly lights?: boolean;
}

interface LineShape extends Paint {
  readonly type: 'line';
  readonly points: readonly (readonly [number, number])[];
  readonly closed?: boolean;
  readonly lights?: boolean;
}

export interface TextShape extends InStrand {
  readonly type: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Which part of the line of type stands at `y`; `middle` unless said. */
  readonly baseline?: 'top' | 'middle' | 'bottom';
}

/** Shapes that belong to one figure (`id`), or to none (`id` empty). */
export interface Item {
  readonly id: string;
  readonly shapes: readonly Shape[];
  /** What those who edit a picture find it under, where its figure does not say it: `axis`, `legend`, `series-兰州市`. */
  readonly part?: string;
}

/** A custom series that draws items in absolute px, outside any coordinate system. */
export function itemSeries(seriesId: string, items: readonly Item[], space: Space, z: number): CustomSeriesOption {
  return {
    id: seriesId,
    type: 'custom',
    coordinateSystem: 'none',
    silent: items.every((item) => item.id === ''),
    z,
    data: items.map(({ id, part }, index) => ({ name: id, value: index, part })),
    renderItem: (params) => {
      const shapes = items[params.dataIndex]?.shapes ?? [];
      // ECharts merges a drawing into the one before, shape by shape: one of another type takes over the place of what
      // it follows, and what follows nothing stays. So shapes move to their new places only within a like row of them.
      const name = shapes.map(({ type }) => type).join();
      const children = shapes.map((shape) => ({ ...element(shape, space), name: shape.strand }));
      const row = { type: 'group', name, children };
      return { type: 'group', $mergeChildren: 'byName', children: [row] };
    },
  } as CustomSeriesOption;
}

/** Id of the series of invisible grounds. */
export const MARKS = 'marks';

/** Invisible grounds that catch the pointer and take the wash while their figure is lit. */
export function markSeries(marks: readonly Mark[], space: Space): CustomSeriesOption {
  return {
    id: MARKS,
    type: 'custom',
    coordinateSystem: 'none',
    z: 0,
    data: marks.map((mark, index) => ({ name: mark.id, value: index })),
    renderItem: (params) => ({
      type: 'rect',
      shape: { ...(marks[params.dataIndex]?.boxPx ?? { x: 0, y: 0, width: 0, height: 0 }), r: 3 },
      style: { fill: 'transparent' },
      emphasis: { style: { fill: space.theme.wash } },
    }),
  } as CustomSeriesOption;
}

/** A drawing of shapes alone, in absolute px; `marks` in reading order. */
export function shapesDrawing(
  seriesId: string,
  items: readonly Item[],
  marks: readonly Mark[],
  heightPx: number,
  space: Space,
): Drawing {
  const series = [markSeries(marks, space), itemSeries(seriesId, items, space, 2)];
  return { option: { textStyle: { fontFamily: space.fontFamily }, series }, heightPx, marks };
}

function element(shape: Shape, space: Space): object {
  if (shape.type === 'text') return textElement(shape, space);
  const style = paintOf(shape);
  const emphasis = shape.lights ? { style: { stroke: space.theme.ink, lineWidth: 2 } } : {};
  if (shape.type === 'rect') {
    return { type: 'rect', shape: { ...shape.box, r: shape.radius ?? 0 }, style, emphasis };
  }
  return {
    type: shape.closed ? 'polygon' : 'polyline',
    shape: { points: shape.points },
    style: shape.closed ? style : { ...style, fill: 'none' },
    emphasis,
  };
}

function paintOf(paint: Paint): object {
  return {
    fill: paint.fill ?? 'none',
    ...(paint.stroke === undefined ? {} : { stroke: paint.stroke, lineWidth: paint.widthPx ?? 1 }),
    ...(paint.dash === undefined ? {} : { lineDash: [...paint.dash] }),
  };
}

function textElement(shape: TextShape, space: Space): object {
  return {
    type: 'text',
    silent: true,
    // Where marks move to other places words stand in theirs at once: none flies across the chart.
    transition: [],
    x: shape.x,
    y: shape.y,
    style: {
      text: harmless(shape.text),
      fill: shape.fill,
      align: shape.align ?? 'left',
      verticalAlign: shape.baseline ?? 'middle',
      fontSize: shape.sizePx,
      fontWeight: shape.weight,
      fontFamily: space.fontFamily,
    },
  };
}

/** ECharts keeps text widths under the text itself in a plain object; this one name would write to all objects. */
function harmless(text: string): string {
  return text === '__proto__' ? `\u200b${text}` : text;
}

/** Lines of one text, one below the other from `y` (top). */
export function textLines(
  lines: readonly string[],
  at: Omit<TextShape, 'type' | 'text' | 'baseline'>,
  lineHeightPx: number,
): TextShape[] {
  return lines.map((text, index) => ({
    ...at,
    type: 'text',
    text,
    baseline: 'middle',
    y: at.y + (index + 0.5) * lineHeightPx,
  }));
}

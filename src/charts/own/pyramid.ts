import { formatLabel, type Label } from '../../words/numbers.ts';
import { type Tick, timeAxis } from '../axes.ts';
import type { Ground, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, textLines } from '../shapes.ts';
import { ofStrand, strandsDrawing } from '../strands.ts';
import { widest, wrapText } from '../text.ts';
import { pigments } from '../theme.ts';
import { type Range, whisker } from '../whisker.ts';

/** Ages of two sexes back to back on one scale, the oldest on top. */
export interface Pyramid {
  readonly kind: 'pyramid';
  readonly left: string;
  readonly right: string;
  readonly rows: readonly PyramidRow[];
  /** From zero outwards; the last one is the end on both sides. */
  readonly ticks: readonly Tick[];
  readonly unit: string;
}

interface PyramidRow {
  readonly id: string;
  readonly name: string;
  readonly left: PyramidSide;
  readonly right: PyramidSide;
}

export interface PyramidSide {
  /** Null where there is no number: then the label says so. */
  readonly value: number | null;
  readonly label: Label;
  readonly interval?: Range;
}

/** Colours by side: azurite on the left, cinnabar on the right. */
export const SIDE_PIGMENTS = { left: 1, right: 0 } as const;

interface Layout {
  readonly middleFrom: number;
  readonly middleTo: number;
  readonly sidePx: number;
  readonly topPx: number;
  readonly rowPx: number;
  readonly most: number;
  readonly isLabelled: boolean;
}

export function drawPyramid(content: Pyramid, space: Space): Grounded {
  const { small, name } = sizesFor(space.widthPx);
  const { theme } = space;
  const unit = wrapText(content.unit, space.widthPx, small, 400, space.measure, 2);
  const layout = layoutRows(content, unit.length * small * 1.45 + name * 1.6, space);
  const { middleFrom, middleTo, topPx, rowPx } = layout;
  const half = middleFrom - 6;
  const heads = [
    { text: wrapText(content.left, half, name, 700, space.measure, 1)[0] ?? '', x: middleFrom, align: 'right' },
    { text: wrapText(content.right, half, name, 700, space.measure, 1)[0] ?? '', x: middleTo, align: 'left' },
  ] as const;
  const heading: Shape[] = [
    ...textLines(unit, { x: 0, y: 0, sizePx: small, weight: 400, fill: theme.muted }, small * 1.45),
    ...heads.map(
      (head): Shape => ({
        type: 'text',
        ...head,
        y: topPx - name * 0.85,
        sizePx: name,
        weight: 700,
        fill: theme.ink,
      }),
    ),
  ];
  const items: Item[] = [
    { id: '', shapes: heading },
    { id: '', shapes: axisShapes(content, layout, space), part: 'axis' },
    ...content.rows.map((row, index) => ({
      id: row.id,
      shapes: rowShapes(row, topPx + index * rowPx, layout, space),
      part: `series-${row.name}`,
    })),
  ];
  const marks = content.rows.map(
    ({ id }, index): Mark => ({
      id,
      boxPx: { x: 0, y: topPx + index * rowPx, width: space.widthPx, height: rowPx },
    }),
  );
  const bottom = topPx + content.rows.length * rowPx + small * 2.2;
  const drawing = strandsDrawing('pyramid', [items], marks, Math.ceil(bottom), space);
  return { ...drawing, ground: groundOf(content, layout, space) };
}

function groundOf({ rows }: Pyramid, layout: Layout, space: Space): Ground {
  const { middleFrom, middleTo, sidePx, topPx, rowPx, most } = layout;
  const reach = (value: number): number => (value / most) * sidePx;
  return {
    plot: { x: 0, y: topPx, width: space.widthPx, height: rows.length * rowPx },
    axis: { along: 'across', at: (value) => [middleFrom - reach(value), middleTo + reach(value)] },
    spotOf: ({ row: id, series }) => {
      const place = rows.findIndex((row) => row.id === id);
      const value = rows[place]?.[series === 0 ? 'left' : 'right'].value ?? null;
      if (value === null) return null;
      const y = topPx + place * rowPx + rowPx * 0.1 - 1;
      return {
        ...{ x: series === 0 ? middleFrom - reach(value) - 1 : middleTo - 1, y },
        ...{ width: reach(value) + 2, height: rowPx * 0.8 + 2 },
      };
    },
  };
}

function layoutRows({ rows, ticks }: Pyramid, topPx: number, space: Space): Layout {
  const { small, unit } = sizesFor(space.widthPx);
  const names = rows.map(({ name }) => name);
  const namePx = Math.min(widest(names, small, 400, space.measure), space.widthPx * 0.3) + 14 * unit;
  const labels = rows.flatMap(({ left, right }) => [formatLabel(left.label), formatLabel(right.label)]);
  const labelPx = widest(labels, small, 400, space.measure) + 8;
  const halfPx = (space.widthPx - namePx) / 2;
  // Numbers at every bar only where they leave the bars most of the room.
  const isLabelled = labelPx < halfPx * 0.34;
  const tickPx = space.measure(ticks.at(-1)?.text ?? '', small, 400) / 2;
  return {
    ...{ middleFrom: halfPx, middleTo: halfPx + namePx, topPx, isLabelled },
    sidePx: Math.max(30, halfPx - (isLabelled ? labelPx : tickPx)),
    rowPx: Math.max(small * 1.35, (rows.length > 14 ? 18 : 24) * unit),
    most: ticks.at(-1)?.value ?? 1,
  };
}

function axisShapes({ ticks, rows }: Pyramid, layout: Layout, space: Space): Shape[] {
  const { theme } = space;
  const { middleFrom, middleTo, sidePx, topPx, rowPx, most } = layout;
  const height = rows.length * rowPx;
  const sides = [
    { from: 0, to: middleFrom, xOf: (value: number) => middleFrom - (value / most) * sidePx },
    { from: middleTo, to: space.widthPx, xOf: (value: number) => middleTo + (value / most) * sidePx },
  ];
  return sides.flatMap(({ from, to, xOf }): Shape[] => {
    const plot = { x: Math.min(xOf(0), xOf(most)), y: topPx, width: sidePx, height };
    const lines = ticks.map(({ value }): Shape => {
      const points: [number, number][] = [
        [xOf(value), topPx],
        [xOf(value), topPx + height],
      ];
      return { type: 'line', points, stroke: value === 0 ? theme.stone : theme.hairline };
    });
    const times = ticks.map(({ value, text }) => ({ at: value, text }));
    const placed = xOf(0) > xOf(most) ? [...times].reverse() : times;
    return [...lines, ...timeAxis(placed, { plot, box: { x: from, y: 0, width: to - from, height }, xOf }, space)];
  });
}

function rowShapes(row: PyramidRow, y: number, layout: Layout, space: Space): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const { middleFrom, middleTo, rowPx } = layout;
  const [text = ''] = wrapText(row.name, middleTo - middleFrom - 8, small, 400, space.measure, 1);
  const at = { x: (middleFrom + middleTo) / 2, y: y + rowPx / 2, align: 'center' } as const;
  const name: Shape = { type: 'text', text, ...at, sizePx: small, weight: 400, fill: theme.ink };
  const sides = (['left', 'right'] as const).map((side) => sideShapes(row[side], side, y, layout, space));
  return [name, ...sides.flatMap((shapes, place) => ofStrand(place, shapes))];
}

function sideShapes(
  { value, label, interval }: PyramidSide,
  side: 'left' | 'right',
  y: number,
  { middleFrom, middleTo, sidePx, rowPx, most, isLabelled }: Layout,
  space: Space,
): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const isLeft = side === 'left';
  const xOf = (size: number): number =>
    isLeft ? middleFrom - (size / most) * sidePx : middleTo + (size / most) * sidePx;
  const reach = Math.max(0, value ?? 0, interval?.high ?? 0);
  const fill = pigments(theme)[SIDE_PIGMENTS[side]] ?? theme.ink;
  const width = Math.abs(xOf(value ?? 0) - xOf(0));
  const bar = { x: isLeft ? xOf(0) - width : xOf(0), y: y + rowPx * 0.1, width, height: rowPx * 0.8 };
  const middle = y + rowPx / 2;
  const at = { x: xOf(reach) + (isLeft ? -5 : 5), y: middle, align: isLeft ? 'right' : 'left' } as const;
  const said: Shape = {
    ...at,
    type: 'text',
    text: formatLabel(label),
    sizePx: small,
    weight: 400,
    fill: theme.muted,
  };
  return [
    ...(value === null ? [] : [{ type: 'rect', box: bar, fill, lights: true } as const]),
    ...(interval === undefined
      ? []
      : whisker([xOf(interval.low), middle], [xOf(interval.high), middle], rowPx * 0.35, theme.ink)),
    ...(isLabelled || value === null ? [said] : []),
  ];
}

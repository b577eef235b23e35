import { formatLabel, type Label } from '../words/numbers.ts';
import { type Key, layoutLegend } from './legend.ts';
import { nameLines } from './name-lines.ts';
import type { Ground, Grounded, Mark, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { verticalLine } from './qualifiers.ts';
import { type Item, type Shape, textLines } from './shapes.ts';
import { signShape } from './signs.ts';
import { ofStrand, strandsDrawing } from './strands.ts';
import { wrapText } from './text.ts';
import { pigments } from './theme.ts';
import { type Range, whisker } from './whisker.ts';

/** Several values of each category on one axis of equal steps, a sign for each series. */
export interface ValueDots {
  readonly kind: 'value-dots';
  readonly series: readonly string[];
  readonly rows: readonly ValueDotRow[];
  /** Ends of the axis are its first and last tick. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Written at the axis: its unit, and that it does not start at zero where it does not. */
  readonly axis: string;
}

interface ValueDotRow {
  readonly id: string;
  readonly name: string;
  /** One for each series; null is a gap. */
  readonly dots: readonly (ValueDot | null)[];
  /** Said where all are missing. */
  readonly missing: string;
  /** Another row is highlighted. */
  readonly isGrey?: true;
}

interface ValueDot {
  readonly value: number;
  readonly label: Label;
  /** Between which ends the value lies. */
  readonly interval?: Range;
}

interface RowLayout {
  readonly row: ValueDotRow;
  readonly names: readonly string[];
  readonly topPx: number;
  readonly heightPx: number;
  readonly dotY: number;
}

interface Layout {
  readonly rows: readonly RowLayout[];
  readonly beside: boolean;
  readonly leftPx: number;
  readonly plotPx: number;
  readonly bottomPx: number;
  readonly xOf: (value: number) => number;
}

export function drawValueDots(content: ValueDots, space: Space): Grounded {
  const legend = layoutLegend(keysOf(content, space), 0, space);
  const layout = layoutRows(content, legend.heightPx + 6, space);
  const marks = layout.rows.map(
    ({ row, topPx, heightPx }): Mark => ({
      id: row.id,
      boxPx: { x: 0, y: topPx, width: space.widthPx, height: heightPx },
    }),
  );
  const axis = axisItem(content, layout, space);
  const items = layout.rows.map(
    (row): Item => ({ id: row.row.id, shapes: rowShapes(row, layout, space), part: `series-${row.row.name}` }),
  );
  const drawing = strandsDrawing('dots', [[legend.item, axis.item, ...items]], marks, Math.ceil(axis.bottomPx), space);
  return { ...drawing, ground: groundOf(layout, space) };
}

function groundOf({ rows, leftPx, plotPx, bottomPx, xOf }: Layout, space: Space): Ground {
  const top = rows[0]?.topPx ?? 0;
  const reach = 9 * sizesFor(space.widthPx).unit;
  return {
    plot: { x: leftPx, y: top, width: plotPx, height: bottomPx + 4 - top },
    axis: { along: 'across', at: (value) => [xOf(value)] },
    spotOf: ({ row: id, series }) => {
      const found = rows.find(({ row }) => row.id === id);
      const dot = found?.row.dots[series] ?? null;
      if (found === undefined || dot === null) return null;
      return { x: xOf(dot.value) - reach, y: found.dotY - reach, width: 2 * reach, height: 2 * reach };
    },
  };
}

const colorOf = (place: number, { theme }: Space, { isGrey }: Pick<ValueDotRow, 'isGrey'> = {}): string =>
  isGrey ? theme.stone : (pigments(theme)[place % 5] ?? theme.ink);

function keysOf({ series }: ValueDots, space: Space): Key[] {
  if (series.length < 2) return [];
  return series.map((text, place) => ({
    text,
    wide: 0.7,
    sample: (x, y, width, height) => [
      signShape(place, x + width / 2, y + height / 2, height * 0.55, colorOf(place, space), space.theme.card),
    ],
  }));
}

const labelPx = (row: ValueDotRow, space: Space): number =>
  Math.max(
    0,
    ...row.dots.map((dot) =>
      dot === null ? 0 : space.measure(formatLabel(dot.label), sizesFor(space.widthPx).label, 700),
    ),
  );

function layoutRows(content: ValueDots, topPx: number, space: Space): Layout {
  const { name, unit } = sizesFor(space.widthPx);
  const beside = space.widthPx >= 560;
  const nameMaxPx = beside ? space.widthPx * 0.3 : space.widthPx;
  let y = topPx;
  const rows = content.rows.map((row): RowLayout => {
    const names = nameLines(row.name, nameMaxPx, name, 400, space.measure, 3);
    const namesPx = names.length * name * 1.3;
    const heightPx = beside ? Math.max(namesPx + 8, 30 * unit) : namesPx + 30 * unit;
    const layout = { row, names, topPx: y, heightPx, dotY: beside ? y + heightPx / 2 : y + namesPx + 14 * unit };
    y += heightPx;
    return layout;
  });
  const namesPx = Math.max(0, ...rows.flatMap(({ names }) => names.map((line) => space.measure(line, name, 400))));
  const sidePx = Math.max(0, ...content.rows.map((row) => labelPx(row, space))) + 16 * unit;
  const leftPx = (beside ? namesPx + 12 : 0) + sidePx;
  const plotPx = Math.max(40, space.widthPx - leftPx - sidePx);
  const low = content.ticks[0]?.value ?? 0;
  const high = content.ticks.at(-1)?.value ?? 1;
  const xOf = (value: number): number => leftPx + ((value - low) / (high - low || 1)) * plotPx;
  return { rows, beside, leftPx, plotPx, bottomPx: y, xOf };
}

function rowShapes({ row, names, topPx, dotY: y }: RowLayout, layout: Layout, space: Space): Shape[] {
  const { name, label, small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const { leftPx, plotPx, xOf, beside } = layout;
  const nameY = beside ? y - (names.length * name * 1.3) / 2 : topPx;
  const found = row.dots.flatMap((dot, place) => (dot === null ? [] : [{ ...dot, place }]));
  const sorted = [...found].sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const line = (from: number, to: number, stroke: string, widthPx: number): Shape => {
    return {
      type: 'line',
      points: [
        [from, y],
        [to, y],
      ],
      stroke,
      widthPx,
    };
  };
  const text = (said: string, x: number, align: 'left' | 'right', weight: 400 | 700): Shape => {
    const isSaid = weight === 700;
    return {
      type: 'text',
      text: said,
      x,
      y,
      sizePx: isSaid ? label : small,
      weight,
      fill: isSaid ? theme.ink : theme.muted,
      align,
    };
  };
  const shapes: Shape[] = [
    ...textLines(names, { x: 0, y: nameY, sizePx: name, weight: 400, fill: theme.ink }, name * 1.3),
    line(leftPx, leftPx + plotPx, theme.hairline, 1),
  ];
  if (first === undefined || last === undefined) return [...shapes, text(row.missing, leftPx, 'left', 400)];
  const edge = 12 * unit;
  // Behind the signs, one under the other where several have one.
  const ranged = found.filter(({ interval }) => interval !== undefined);
  for (const [index, { interval, place }] of ranged.entries()) {
    const down = (index - (ranged.length - 1) / 2) * 3 * unit;
    if (interval !== undefined)
      shapes.push(
        ...ofStrand(
          place,
          whisker([xOf(interval.low), y + down], [xOf(interval.high), y + down], 8, colorOf(place, space, row)),
        ),
      );
  }
  if (first.value !== last.value) {
    shapes.push(
      line(xOf(first.value), xOf(last.value), theme.stone, 2),
      text(formatLabel(first.label), xOf(first.value) - edge, 'right', 700),
    );
  }
  shapes.push(text(formatLabel(last.label), xOf(last.value) + edge, 'left', 700));
  // The first series is drawn last: where signs cover each other it is the one seen.
  for (const { place, value } of found.reverse())
    shapes.push(
      ...ofStrand(place, [signShape(place, xOf(value), y, 6 * unit, colorOf(place, space, row), theme.card)]),
    );
  return shapes;
}

function axisItem(
  content: ValueDots,
  layout: Layout,
  space: Space,
): { readonly item: Item; readonly bottomPx: number } {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const { leftPx, plotPx, bottomPx, xOf } = layout;
  const y = bottomPx + 4;
  const shapes: Shape[] = [
    {
      type: 'line',
      points: [
        [leftPx, y],
        [leftPx + plotPx, y],
      ],
      stroke: theme.stone,
    },
  ];
  const zero = xOf(0);
  const isZeroInside = zero > leftPx + 1 && zero < leftPx + plotPx - 1;
  const top = layout.rows[0]?.topPx ?? y;
  if (isZeroInside) shapes.push(verticalLine(zero, top, y - top, theme.stone));
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { value, text } of content.ticks) {
    const half = space.measure(text, small, 400) / 2;
    const center = Math.min(Math.max(half, xOf(value)), space.widthPx - half);
    shapes.push(verticalLine(xOf(value), y, 5, theme.stone));
    if (center - half < freeFrom) continue;
    const at = {
      x: center,
      y: y + small * 1.3,
      sizePx: small,
      weight: 400,
      fill: theme.muted,
      align: 'center',
    } as const;
    shapes.push({ type: 'text', text, ...at });
    freeFrom = center + half + 10;
  }
  const lines = wrapText(content.axis, space.widthPx, small, 400, space.measure, 3);
  shapes.push(
    ...textLines(lines, { x: 0, y: y + small * 2.2, sizePx: small, weight: 400, fill: theme.muted }, small * 1.4),
  );
  return { item: { id: '', shapes, part: 'axis' }, bottomPx: y + small * 2.4 + lines.length * small * 1.4 };
}

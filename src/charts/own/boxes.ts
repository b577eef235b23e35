import { formatLabel, type Label } from '../../words/numbers.ts';
import { type Tick, timeAxis } from '../axes.ts';
import { nameLines } from '../name-lines.ts';
import type { Ground, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { verticalLine } from '../qualifiers.ts';
import { type Item, type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { widest, wrapText } from '../text.ts';
import { aboutPoint } from './ground.ts';
import { colorOf } from './paints.ts';

/** How numbers are spread in each of some groups: quartiles as a box, the rest as whiskers and dots. */
export interface Boxes {
  readonly kind: 'boxes';
  readonly rows: readonly BoxRow[];
  readonly ticks: readonly Tick[];
  readonly axis: string;
}

export interface BoxRow {
  readonly id: string;
  readonly name: string;
  /** How many numbers there are: `n = 48`. */
  readonly count: string;
  readonly low: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly high: number;
  /** Beyond the whiskers. */
  readonly outside: readonly number[];
  /** The median. */
  readonly label: Label;
}

export function drawBoxes({ rows, ticks, axis }: Boxes, space: Space): Grounded {
  const { small, name, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const isBeside = space.widthPx >= 480;
  const nameMost = isBeside ? space.widthPx * 0.28 : space.widthPx;
  const texts = rows.map((row) => nameLines(row.name, nameMost, name, 400, space.measure, 2));
  const namePx = Math.max(
    widest(texts.flat(), name, 400, space.measure),
    widest(
      rows.map(({ count }) => count),
      small,
      400,
      space.measure,
    ),
  );
  const half = Math.max(...ticks.map(({ text }) => space.measure(text, small, 400) / 2), 8);
  const plot = { x: isBeside ? namePx + 12 + half : half, y: 4, width: 0, height: 0 };
  const width = Math.max(60, space.widthPx - plot.x - half);
  const [low, high] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  const xOf = (value: number): number => plot.x + ((value - low) / (high - low || 1)) * width;
  let y = plot.y;
  const items: Item[] = [];
  const marks: Mark[] = [];
  const middles = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const lines = texts[index] ?? [];
    const textPx = lines.length * name * 1.3 + (isBeside ? small * 1.3 : 0);
    const bodyPx = 40 * unit;
    const height = isBeside ? Math.max(textPx + 8, bodyPx) : textPx + bodyPx;
    const middle = isBeside ? y + height / 2 : y + textPx + bodyPx / 2 + 2;
    middles.set(row.id, middle);
    const top = isBeside ? y + (height - textPx) / 2 : y;
    const muted = { x: 0, sizePx: small, weight: 400, fill: theme.muted } as const;
    const head = isBeside || lines.length === 0 ? lines : [`${lines.join(' ')}  ${row.count}`];
    items.push({
      id: row.id,
      shapes: [
        ...textLines(head, { x: 0, y: top, sizePx: name, weight: 400, fill: theme.ink }, name * 1.3),
        ...(isBeside ? textLines([row.count], { ...muted, y: top + lines.length * name * 1.3 }, small * 1.3) : []),
        ...boxShapes(row, middle, xOf, space),
      ],
      part: `series-${row.name}`,
    });
    marks.push({ id: row.id, boxPx: { x: 0, y, width: space.widthPx, height } });
    y += height;
  }
  const frame = { ...plot, width, height: y - plot.y };
  const lines = ticks.map(({ value }): Shape => verticalLine(xOf(value), plot.y, y - plot.y, theme.hairline));
  const along = { plot: frame, xOf, box: { x: 0, y: 0, width: space.widthPx, height: 0 } };
  const axisLines = wrapText(axis, space.widthPx, small, 400, space.measure, 2);
  const bottom = y + small * 2.2;
  const all: Item[] = [
    { id: '', shapes: lines, part: 'axis' },
    ...items,
    {
      id: '',
      shapes: timeAxis(
        ticks.map(({ value, text }) => ({ at: value, text })),
        along,
        space,
      ),
      part: 'axis',
    },
    {
      id: '',
      shapes: textLines(axisLines, { x: 0, y: bottom, sizePx: small, weight: 400, fill: theme.muted }, small * 1.45),
    },
  ];
  const drawing = shapesDrawing('boxes', all, marks, Math.ceil(bottom + axisLines.length * small * 1.45), space);
  const spotOf: Ground['spotOf'] = ({ row: id, series }) => {
    const row = rows.find((one) => one.id === id);
    const value = row && [row.median, row.lower, row.upper][series];
    return value === undefined ? null : aboutPoint(xOf(value), middles.get(id) ?? 0, 12 * unit);
  };
  return { ...drawing, ground: { plot: frame, axis: { along: 'across', at: (value) => [xOf(value)] }, spotOf } };
}

function boxShapes(row: BoxRow, y: number, xOf: (value: number) => number, space: Space): Shape[] {
  const { small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const half = 8 * unit;
  const fill = colorOf({ pigment: 1, strength: 0.35 }, theme);
  const box = { x: xOf(row.lower), y: y - half, width: Math.max(1, xOf(row.upper) - xOf(row.lower)), height: 2 * half };
  const level = (from: number, to: number): Shape => {
    const points: [number, number][] = [
      [xOf(from), y],
      [xOf(to), y],
    ];
    return { type: 'line', points, stroke: theme.azurite, widthPx: 1.5 };
  };
  const radius = 2.5 * unit;
  const text = formatLabel(row.label);
  const width = space.measure(text, small, 700) / 2;
  const at = Math.min(Math.max(xOf(row.median), width), space.widthPx - width);
  return [
    level(row.low, row.lower),
    level(row.upper, row.high),
    ...[row.low, row.high].map((end) => verticalLine(xOf(end), y - half / 2, half, theme.azurite)),
    { type: 'rect', box, fill, stroke: theme.azurite, widthPx: 1.5, lights: true },
    verticalLine(xOf(row.median), y - half, 2 * half, theme.cinnabar, 3),
    ...row.outside.map((value): Shape => {
      const dot = { x: xOf(value) - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
      return { type: 'rect', box: dot, radius, stroke: theme.azurite, widthPx: 1 };
    }),
    {
      ...{ type: 'text', text, x: at, y: y - half - small * 0.7, align: 'center' },
      ...{ sizePx: small, weight: 700, fill: theme.ink },
    },
  ];
}

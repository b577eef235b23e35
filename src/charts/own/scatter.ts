import { type Tick, timeAxis, valueAxis } from '../axes.ts';
import type { Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';
import { aboutPoint } from './ground.ts';
import { colorOf, type Paint } from './paints.ts';
import { boxesAlong, type PlacedName, placeNames } from './scatter-names.ts';

/** Two measures of each row: a dot where they meet. */
export interface Scatter {
  readonly kind: 'scatter';
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Those whose name matters most come first. */
  readonly dots: readonly ScatterDot[];
  /** A straight line through the dots, where it was asked for. */
  readonly fit: ScatterFit | null;
}

export interface ScatterFit {
  /** Its ends on the axes. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly text: string;
  /** Pieces of the text that are worked out of the dots, in their order. */
  readonly numbers: readonly { readonly of: 'start' | 'sign' | 'slope' | 'count' | 'share'; readonly text: string }[];
}

export interface ScatterAxis {
  /** What is measured, its unit, and that it is logarithmic or does not begin at zero where so. */
  readonly name: string;
  readonly isLog: boolean;
  /** Ends of the axis are its first and last tick. */
  readonly ticks: readonly Tick[];
}

interface ScatterDot {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Absent where no dot is set apart. */
  readonly paint?: Paint;
}

const PLAIN: Paint = { pigment: 1, strength: 0.85 };

interface Placed {
  readonly dot: ScatterDot;
  readonly x: number;
  readonly y: number;
}

export function drawScatter(content: Scatter, space: Space): Grounded {
  const { small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const left = Math.max(0, ...content.y.ticks.map(({ text }) => space.measure(text, small, 400))) + 10;
  const lines = (text: string, from = 0): string[] =>
    wrapText(text, space.widthPx - from, small, 400, space.measure, 4);
  const [above, below, fit] = [lines(content.y.name), lines(content.x.name, left), lines(content.fit?.text ?? '')];
  const right = Math.max(8, space.measure(content.x.ticks.at(-1)?.text ?? '', small, 400) / 2);
  const plot = {
    x: left,
    y: (above.length + fit.length) * small * 1.45 + 14,
    width: Math.max(40, space.widthPx - left - right),
    height: Math.min(440 * unit, Math.max(240 * unit, space.widthPx * 0.55)),
  };
  const xOf = scaleOf(content.x, plot.x, plot.x + plot.width);
  const yOf = scaleOf(content.y, plot.y + plot.height, plot.y);
  const placed = content.dots.map((dot): Placed => ({ dot, x: xOf(dot.x), y: yOf(dot.y) }));
  const radius = (placed.length > 100 ? 3 : 4.5) * unit;
  const named = placed.map(({ dot, x, y }) => ({ name: dot.name, x, y }));
  const along = boxesAlong((content.fit?.points ?? []).map(([across, up]) => [xOf(across), yOf(up)] as const));
  const names = placeNames(named, {
    radius,
    plot,
    along,
    sizePx: small,
    widthPx: space.widthPx,
    measure: space.measure,
  });
  const muted = { x: 0, sizePx: small, weight: 400, fill: theme.muted } as const;
  const bottom = plot.y + plot.height + small * 2.2;
  const axis = { plot, xOf, box: { x: 0, y: 0, width: space.widthPx, height: 0 } };
  const items: Item[] = [
    { id: '', shapes: textLines([...above, ...fit], { ...muted, y: 0 }, small * 1.45) },
    {
      id: '',
      shapes: [
        ...valueAxis(content.y.ticks, plot, yOf, space),
        ...timeAxis(
          content.x.ticks.map(({ value, text }) => ({ at: value, text })),
          axis,
          space,
        ),
      ],
      part: 'axis',
    },
    ...(content.fit === null ? [] : [{ id: '', shapes: fitShapes(content.fit.points, xOf, yOf, space) }]),
    ...placed.map((one, index) => ({
      id: one.dot.id,
      shapes: [dotShape(one, radius, space), ...nameShapes(names[index] ?? null, space)],
    })),
    { id: '', shapes: textLines(below, { ...muted, x: plot.x, y: bottom }, small * 1.45) },
  ];
  const marks = placed.map(({ dot, x, y }): Mark => {
    const reach = radius + 3;
    return { id: dot.id, boxPx: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach } };
  });
  const drawing = shapesDrawing('dots', items, marks, Math.ceil(bottom + below.length * small * 1.45), space);
  const spotOf = ({ row: id }: { readonly row: string }) => {
    const found = placed.find(({ dot }) => dot.id === id);
    return found === undefined ? null : aboutPoint(found.x, found.y, radius + 3);
  };
  const crowd = placed.map(({ x, y }) => [[x, y] as const]);
  return { ...drawing, ground: { plot, axis: { along: 'upright', at: (value) => [yOf(value)] }, spotOf, crowd } };
}

function scaleOf({ ticks, isLog }: ScatterAxis, from: number, to: number): (value: number) => number {
  const along = (value: number): number => (isLog ? Math.log10(value) : value);
  const [low, high] = [along(ticks[0]?.value ?? 1), along(ticks.at(-1)?.value ?? 10)];
  return (value) => from + ((along(value) - low) / (high - low || 1)) * (to - from);
}

function dotShape({ x, y, dot: { paint = PLAIN } }: Placed, radius: number, { theme }: Space): Shape {
  const fill = colorOf(paint, theme);
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return { type: 'rect', box, radius, fill, stroke: theme.card, widthPx: 1, lights: true };
}

function nameShapes(name: PlacedName | null, { widthPx, theme }: Space): Shape[] {
  if (name === null) return [];
  const { text, box } = name;
  const at = { x: box.x, y: box.y + box.height / 2, sizePx: sizesFor(widthPx).small, weight: 400 } as const;
  return [{ type: 'text', text, ...at, fill: theme.ink }];
}

function fitShapes(
  points: readonly (readonly [number, number])[],
  xOf: (value: number) => number,
  yOf: (value: number) => number,
  { theme }: Space,
): Shape[] {
  const placed = points.map(([x, y]): [number, number] => [xOf(x), yOf(y)]);
  return [{ type: 'line', points: placed, stroke: theme.cinnabar, widthPx: 1.5, dash: [5, 4] }];
}

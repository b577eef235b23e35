import { type Tick, timeAxis, valueAxis } from '../axes.ts';
import type { Box, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';
import { aboutPoint } from './ground.ts';
import { colorOf, type Paint } from './paints.ts';

/** Two measures of each row: a dot where they meet. */
export interface Scatter {
  readonly kind: 'scatter';
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Those whose name matters most come first. */
  readonly dots: readonly ScatterDot[];
  /** A straight line through the dots, where it was asked for: its ends on the axes, with what it says. */
  readonly fit: { readonly points: readonly (readonly [x: number, y: number])[]; readonly text: string } | null;
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
  const names = placeNames(placed, radius, plot, boxesAlong(content.fit?.points ?? [], xOf, yOf), space);
  const muted = { x: 0, sizePx: small, weight: 400, fill: theme.muted } as const;
  const bottom = plot.y + plot.height + small * 2.2;
  const along = { plot, xOf, box: { x: 0, y: 0, width: space.widthPx, height: 0 } };
  const items: Item[] = [
    { id: '', shapes: textLines([...above, ...fit], { ...muted, y: 0 }, small * 1.45) },
    {
      id: '',
      shapes: [
        ...valueAxis(content.y.ticks, plot, yOf, space),
        ...timeAxis(
          content.x.ticks.map(({ value, text }) => ({ at: value, text })),
          along,
          space,
        ),
      ],
      part: 'axis',
    },
    ...(content.fit === null ? [] : [{ id: '', shapes: fitShapes(content.fit.points, xOf, yOf, space) }]),
    ...placed.map((one) => ({ id: one.dot.id, shapes: [dotShape(one, radius, space), ...(names.get(one) ?? [])] })),
    { id: '', shapes: textLines(below, { ...muted, x: plot.x, y: bottom }, small * 1.45) },
  ];
  const marks = placed.map(({ dot, x, y }): Mark => {
    const reach = radius + 3;
    return { id: dot.id, boxPx: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach } };
  });
  const drawing = shapesDrawing('dots', items, marks, Math.ceil(bottom + below.length * small * 1.45), space);
  const spotOf = (id: string) => {
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

function fitShapes(
  points: readonly (readonly [number, number])[],
  xOf: (value: number) => number,
  yOf: (value: number) => number,
  { theme }: Space,
): Shape[] {
  const placed = points.map(([x, y]): [number, number] => [xOf(x), yOf(y)]);
  return [{ type: 'line', points: placed, stroke: theme.cinnabar, widthPx: 1.5, dash: [5, 4] }];
}

/** Small boxes along a line, which names keep clear of. */
function boxesAlong(
  points: readonly (readonly [number, number])[],
  xOf: (value: number) => number,
  yOf: (value: number) => number,
): Box[] {
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = points.map(([x, y]) => [xOf(x), yOf(y)]);
  const steps = points.length === 2 ? Math.ceil(Math.hypot((x2 ?? 0) - (x1 ?? 0), (y2 ?? 0) - (y1 ?? 0)) / 5) : 0;
  return Array.from({ length: steps }, (_, index) => {
    const share = index / steps;
    const [x, y] = [(x1 ?? 0) + share * ((x2 ?? 0) - (x1 ?? 0)), (y1 ?? 0) + share * ((y2 ?? 0) - (y1 ?? 0))];
    return { x: x - 2, y: y - 2, width: 4, height: 4 };
  });
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Dots up to which a name may be looked for at each. */
const MOST_NAMED = 60;

/** Names right, left, above or below their dots, where neither a dot nor another name is; the others stay without. */
function placeNames(
  placed: readonly Placed[],
  radius: number,
  plot: Box,
  along: readonly Box[],
  space: Space,
): ReadonlyMap<Placed, readonly Shape[]> {
  const { small } = sizesFor(space.widthPx);
  const taken: Box[] = placed.map(({ x, y }) => ({
    ...{ x: x - radius, y: y - radius },
    ...{ width: 2 * radius, height: 2 * radius },
  }));
  taken.push(...along);
  const height = small * 1.25;
  const names = new Map<Placed, readonly Shape[]>();
  for (const one of placed.slice(0, MOST_NAMED)) {
    const [text = ''] = wrapText(one.dot.name, plot.width * 0.34, small, 400, space.measure, 1);
    const width = space.measure(text, small, 400);
    const gap = radius + 4;
    const { x, y } = one;
    const places: Box[] = [
      { x: x + gap, y: y - height / 2, width, height },
      { x: x - gap - width, y: y - height / 2, width, height },
      { x: x - width / 2, y: y - gap - height + 2, width, height },
      { x: x - width / 2, y: y + gap - 2, width, height },
    ];
    const free = places.find(
      (box) =>
        box.x >= plot.x + 1 &&
        box.x + box.width <= space.widthPx &&
        box.y >= plot.y - 6 &&
        box.y + box.height <= plot.y + plot.height &&
        !taken.some((other) => touches(box, other)),
    );
    if (free === undefined || text === '') continue;
    taken.push(free);
    const at = { x: free.x, y: free.y + height / 2, sizePx: small, weight: 400, fill: space.theme.ink } as const;
    names.set(one, [{ type: 'text', text, ...at }]);
  }
  return names;
}

import { formatLabel, type Label } from '../../words/numbers.ts';
import { type Tick, timeAxis, valueAxis } from '../axes.ts';
import type { Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';
import { pigments } from '../theme.ts';

/** How many records lie in each of some bins of one width, that touch each other. */
export interface Histogram {
  readonly kind: 'histogram';
  readonly bins: readonly HistogramBin[];
  /** Counts, from zero. */
  readonly ticks: readonly Tick[];
  /** Ends of bins along the axis. */
  readonly edges: readonly Tick[];
  /** Ends of the axis where it reaches beyond the bins. */
  readonly reach?: readonly [low: number, high: number];
  /** What is counted, how many there are of it, and how wide a bin is. */
  readonly said: string;
  /** What is measured, with its unit. */
  readonly axis: string;
}

export interface HistogramBin {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly label: Label;
}

export function drawHistogram(content: Histogram, space: Space): Grounded {
  const { small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const { bins, ticks, edges } = content;
  const said = wrapText(content.said, space.widthPx, small, 400, space.measure, 3);
  const left = Math.max(0, ...ticks.map(({ text }) => space.measure(text, small, 400))) + 8;
  const axis = wrapText(content.axis, space.widthPx - left, small, 400, space.measure, 2);
  const right = space.measure(edges.at(-1)?.text ?? '', small, 400) / 2;
  const plot = {
    x: left,
    y: said.length * small * 1.45 + small * 1.8,
    width: Math.max(40, space.widthPx - left - right),
    height: (space.widthPx < 420 ? 200 : 260) * unit,
  };
  const [low, high] = content.reach ?? [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const xOf = (value: number): number => plot.x + ((value - low) / (high - low || 1)) * plot.width;
  const most = ticks.at(-1)?.value ?? 1;
  const yOf = (count: number): number => plot.y + plot.height * (1 - count / most);
  const labelled = bins.every(
    ({ label, from, to }) => space.measure(formatLabel(label), small, 400) + 4 <= xOf(to) - xOf(from),
  );
  const along = { plot, xOf, box: { x: 0, y: 0, width: space.widthPx, height: 0 } };
  const bottom = plot.y + plot.height + small * 2.1;
  const muted = { x: 0, sizePx: small, weight: 400, fill: theme.muted } as const;
  const items: Item[] = [
    { id: '', shapes: textLines(said, { ...muted, y: 0 }, small * 1.45) },
    { id: '', shapes: valueAxis(ticks, plot, yOf, space), part: 'axis' },
    ...bins.map((bin) => ({ id: bin.id, shapes: binShapes(bin, labelled, { xOf, yOf }, space) })),
    {
      id: '',
      shapes: timeAxis(
        edges.map(({ value, text }) => ({ at: value, text })),
        along,
        space,
      ),
      part: 'axis',
    },
    { id: '', shapes: textLines(axis, { ...muted, x: plot.x, y: bottom }, small * 1.45) },
  ];
  const marks = bins.map(({ id, from, to }): Mark => {
    const box = { x: xOf(from), y: plot.y, width: xOf(to) - xOf(from), height: plot.height };
    return { id, boxPx: box };
  });
  const drawing = shapesDrawing('bins', items, marks, Math.ceil(bottom + axis.length * small * 1.45), space);
  const spotOf = ({ row: id }: { readonly row: string }) => {
    const bin = bins.find((one) => one.id === id);
    if (bin === undefined) return null;
    const [left, top] = [xOf(bin.from), yOf(bin.count)];
    return { x: left, y: top, width: xOf(bin.to) - left, height: Math.max(2, yOf(0) - top) };
  };
  return { ...drawing, ground: { plot, axis: { along: 'across', at: (value) => [xOf(value)] }, spotOf } };
}

interface Scales {
  readonly xOf: (value: number) => number;
  readonly yOf: (count: number) => number;
}

function binShapes(bin: HistogramBin, isLabelled: boolean, { xOf, yOf }: Scales, space: Space): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const [left, right, top] = [xOf(bin.from), xOf(bin.to), yOf(bin.count)];
  const box = { x: left + 0.5, y: top, width: Math.max(0.5, right - left - 1), height: yOf(0) - top };
  const label: Shape = {
    ...{ type: 'text', text: formatLabel(bin.label), x: (left + right) / 2, y: top - small * 0.75, align: 'center' },
    ...{ sizePx: small, weight: 400, fill: theme.ink },
  };
  return [
    ...(bin.count === 0 ? [] : [{ type: 'rect', box, fill: pigments(theme)[1] ?? theme.ink, lights: true } as const]),
    ...(isLabelled && bin.count > 0 ? [label] : []),
  ];
}

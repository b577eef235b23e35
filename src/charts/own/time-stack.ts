import { formatLabel, type Label } from '../../words/numbers.ts';
import { type Tick, timeAxis, valueAxis } from '../axes.ts';
import { layoutLegend } from '../legend.ts';
import { nameLines } from '../name-lines.ts';
import type { Box, Ground, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, textLines } from '../shapes.ts';
import { ofStrand, strandsDrawing } from '../strands.ts';
import { widest, wrapText } from '../text.ts';
import { aboutPoint } from './ground.ts';
import { colorOf, type Paint } from './paints.ts';
import { settle } from './settle.ts';

/** Parts of a whole over time: layers without a break between the times, or a column for each. */
export interface TimeStack {
  readonly kind: 'stacked-area' | 'stacked-columns';
  readonly times: readonly { readonly id: string; readonly at: number; readonly text: string }[];
  /** From the bottom up. */
  readonly layers: readonly TimeLayer[];
  /** The sum where parts lie on both sides of zero: a dot on each column. Null elsewhere. */
  readonly net: { readonly name: string; readonly values: readonly (number | null)[] } | null;
  /** Ends of the axis are its first and last tick. */
  readonly ticks: readonly Tick[];
  readonly unit: string;
}

export interface TimeLayer {
  readonly id: string;
  readonly name: string;
  readonly paint: Paint;
  /** Between which heights it lies at each time; null where the time has no number. */
  readonly bounds: readonly (readonly [low: number, high: number] | null)[];
  /** Its last number. */
  readonly label: Label;
}

interface EndLabel {
  readonly layer: TimeLayer;
  readonly names: readonly string[];
  readonly heightPx: number;
  readonly endY: number;
  readonly y: number;
}

interface Layout {
  readonly plot: Box;
  readonly box: Box;
  readonly labels: readonly EndLabel[];
  readonly xOf: (at: number) => number;
  readonly yOf: (value: number) => number;
  readonly labelPx: number;
  /** Width of a column. */
  readonly columnPx: number;
}

export function drawTimeStack(content: TimeStack, space: Space): Grounded {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const unit = wrapText(content.unit, space.widthPx, small, 400, space.measure, 2);
  const net = layoutLegend(
    content.net === null
      ? []
      : [
          {
            text: content.net.name,
            wide: 0.6,
            sample: (x, y, width, height) => [netDot(x + width / 2, y + height / 2, space)],
          },
        ],
    unit.length * small * 1.45,
    space,
  );
  const layout = layoutPlot(content, unit.length * small * 1.45 + net.heightPx + 12, space);
  const { plot, yOf } = layout;
  const items: Item[] = [
    { id: '', shapes: textLines(unit, { x: 0, y: 0, sizePx: small, weight: 400, fill: theme.muted }, small * 1.45) },
    net.item,
    {
      id: '',
      shapes: [...valueAxis(content.ticks, plot, yOf, space), ...timeAxis(content.times, layout, space)],
      part: 'axis',
    },
    ...content.layers.map((layer) => ({
      id: '',
      shapes: ofStrand(layer.id, layerShapes(layer, content, layout, space)),
      part: `series-${layer.name}`,
    })),
    ...(content.net === null ? [] : [{ id: '', shapes: netShapes(content, layout, space), part: 'series-net' }]),
    { id: '', shapes: zeroLine(plot, yOf, space), part: 'axis' },
    ...layout.labels.map((label) => ({
      id: '',
      shapes: ofStrand(label.layer.id, labelShapes(label, layout, space)),
      part: `label-${label.layer.name}`,
    })),
  ];
  const bottom = plot.y + plot.height + small * 2.1;
  const drawing = strandsDrawing('stack', [items], marksOf(content, layout), Math.ceil(bottom), space);
  return { ...drawing, ground: groundOf(content, layout, space) };
}

/** A column’s part, or the upper edge of a layer. */
function groundOf({ kind, times, layers }: TimeStack, { plot, xOf, yOf, columnPx }: Layout, space: Space): Ground {
  return {
    plot,
    isFilled: true,
    axis: { along: 'upright', at: (value) => [yOf(value)] },
    spotOf: ({ row: id, series }) => {
      const place = times.findIndex((time) => time.id === id);
      const pair = layers[series]?.bounds[place] ?? null;
      if (pair === null) return null;
      const [x, low, high] = [xOf(times[place]?.at ?? 0), yOf(pair[0]), yOf(pair[1])];
      if (kind === 'stacked-area') return aboutPoint(x, high, 6 * sizesFor(space.widthPx).unit);
      return { x: x - columnPx / 2, y: high, width: columnPx, height: Math.max(2, low - high) };
    },
  };
}

/** Above the layers, which lie on either side of it. */
function zeroLine({ x, width }: Box, yOf: (value: number) => number, { theme }: Space): Shape[] {
  const points: [number, number][] = [
    [x, yOf(0)],
    [x + width, yOf(0)],
  ];
  return [{ type: 'line', points, stroke: theme.stone }];
}

function layoutPlot({ layers, times, ticks, kind }: TimeStack, topPx: number, space: Space): Layout {
  const { small, label, unit } = sizesFor(space.widthPx);
  const mostPx = space.widthPx * 0.36;
  const loose = layers.map((layer) => {
    const names = nameLines(layer.name, mostPx - 4, small, 400, space.measure, 3);
    return { layer, names, heightPx: label * 1.3 + names.length * small * 1.25 + 4 };
  });
  const labelPx = Math.max(
    0,
    ...loose.map(({ layer, names }) =>
      Math.max(space.measure(formatLabel(layer.label), label, 700), widest(names, small, 400, space.measure)),
    ),
  );
  const left = Math.max(0, ...ticks.map(({ text }) => space.measure(text, small, 400))) + 8;
  const right = labelPx + 20 * unit;
  const needed = loose.reduce((sum, { heightPx }) => sum + heightPx, 0);
  const plot = {
    x: left,
    y: topPx,
    width: Math.max(40, space.widthPx - left - right),
    height: Math.max((space.widthPx < 420 ? 220 : 300) * unit, needed),
  };
  const steps = times.slice(1).map(({ at }, index) => at - (times[index]?.at ?? at));
  const [first, last] = [times[0]?.at ?? 0, times.at(-1)?.at ?? 1];
  const step = Math.min(...steps, last - first || 1) || 1;
  // Columns stand whole inside the plot.
  const pad = kind === 'stacked-columns' ? step / 2 : 0;
  const span = last - first + 2 * pad || 1;
  const xOf = (at: number): number => plot.x + ((at - first + pad) / span) * plot.width;
  const [low, high] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  const yOf = (value: number): number => plot.y + plot.height * (1 - (value - low) / (high - low || 1));
  const placed = loose.map((one) => {
    const bounds = one.layer.bounds.findLast((pair) => pair !== null);
    const endY = bounds ? yOf((bounds[0] + bounds[1]) / 2) : plot.y;
    return { ...one, endY, y: endY };
  });
  return {
    ...{
      plot,
      xOf,
      yOf,
      labels: settle(placed, plot),
      labelPx: right - 8,
      columnPx: Math.max(1, (step / span) * plot.width * 0.72),
    },
    box: { x: 0, y: 0, width: plot.x + plot.width + 4, height: 0 },
  };
}

function layerShapes(layer: TimeLayer, { kind, times }: TimeStack, layout: Layout, space: Space): Shape[] {
  const { xOf, yOf, columnPx } = layout;
  const fill = colorOf(layer.paint, space.theme);
  const stroke = space.theme.card;
  if (kind === 'stacked-columns')
    return times.flatMap(({ at }, index): Shape[] => {
      const [low, high] = layer.bounds[index] ?? [0, 0];
      const box = { x: xOf(at) - columnPx / 2, y: yOf(high), width: columnPx, height: yOf(low) - yOf(high) };
      return low === high ? [] : [{ type: 'rect', box, fill, stroke, widthPx: 0.75 }];
    });
  return runsOf(layer, times).map((run): Shape => {
    const top = run.map(({ at, high }): [number, number] => [xOf(at), yOf(high)]);
    const base = run.map(({ at, low }): [number, number] => [xOf(at), yOf(low)]).reverse();
    return { type: 'line', points: [...top, ...base], closed: true, fill, stroke, widthPx: 1 };
  });
}

/** Times one after the other that have numbers: where one lacks them the layer is broken. */
function runsOf({ bounds }: TimeLayer, times: TimeStack['times']) {
  const runs: { at: number; low: number; high: number }[][] = [[]];
  for (const [index, { at }] of times.entries()) {
    const pair = bounds[index] ?? null;
    if (pair === null) runs.push([]);
    else runs.at(-1)?.push({ at, low: pair[0], high: pair[1] });
  }
  return runs.filter((run) => run.length > 1);
}

function netDot(x: number, y: number, { theme, widthPx }: Space): Shape {
  const radius = 4 * sizesFor(widthPx).unit;
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return { type: 'rect', box, radius, fill: theme.card, stroke: theme.ink, widthPx: 2 };
}

const netShapes = ({ net, times }: TimeStack, { xOf, yOf }: Layout, space: Space): Shape[] =>
  times.flatMap(({ at }, index) => {
    const value = net?.values[index] ?? null;
    return value === null ? [] : [netDot(xOf(at), yOf(value), space)];
  });

function labelShapes({ layer, names, heightPx, endY, y }: EndLabel, { plot }: Layout, space: Space): Shape[] {
  const { label, small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const end = plot.x + plot.width;
  const x = end + 16 * unit;
  const top = y - heightPx / 2 + 2;
  const middle = top + label * 0.65;
  const stroke = colorOf(layer.paint, theme);
  const leader: [number, number][] = [
    [end + 3, endY],
    [x - 4, middle],
  ];
  return [
    { type: 'line', points: leader, stroke, widthPx: 1.5 },
    { type: 'text', text: formatLabel(layer.label), x, y: middle, sizePx: label, weight: 700, fill: theme.ink },
    ...textLines(names, { x, y: top + label * 1.3, sizePx: small, weight: 400, fill: theme.muted }, small * 1.25),
  ];
}

/** The labels of the layers, and a band for each time. */
function marksOf({ times }: TimeStack, { plot, xOf, labels, labelPx }: Layout): Mark[] {
  const right = plot.x + plot.width;
  const ends = labels.map(({ layer, y, heightPx }): Mark => {
    const box = { x: right + 8, y: y - heightPx / 2, width: labelPx, height: heightPx };
    return { id: layer.id, boxPx: box };
  });
  const bands = times.map(({ id, at }, index): Mark => {
    const [before, next] = [times[index - 1], times[index + 1]];
    const from = before === undefined ? plot.x : (xOf(before.at) + xOf(at)) / 2;
    const to = next === undefined ? right : (xOf(at) + xOf(next.at)) / 2;
    return { id, boxPx: { x: from, y: plot.y - 4, width: Math.max(1, to - from), height: plot.height + 8 } };
  });
  return [...ends, ...bands];
}

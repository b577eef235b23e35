import { formatLabel, type Label } from '../../words/numbers.ts';
import { nameLines } from '../name-lines.ts';
import type { Box, Ground, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, textLines } from '../shapes.ts';
import { signShape } from '../signs.ts';
import { ofStrand, strandsDrawing } from '../strands.ts';
import { widest, wrapText } from '../text.ts';
import { pigments } from '../theme.ts';
import { aboutPoint } from './ground.ts';
import { settle } from './settle.ts';

/** A line for each row from one time to another. */
export interface ValueSlope {
  readonly kind: 'value-slope';
  readonly from: string;
  readonly to: string;
  readonly lines: readonly ValueSlopeLine[];
  readonly minimum: number;
  readonly maximum: number;
  /** Unit, and that the axis does not begin at zero where it does not. */
  readonly axis: string;
  /** Its numbers are places in an order: the first stands above. */
  readonly areRanks?: true;
}

export interface ValueSlopeLine {
  readonly id: string;
  readonly name: string;
  /** Place among the pigments and signs. */
  readonly color: number;
  readonly from: { readonly value: number; readonly label: Label };
  readonly to: { readonly value: number; readonly label: Label };
}

interface Side {
  readonly line: ValueSlopeLine;
  readonly names: readonly string[];
  readonly heightPx: number;
  readonly endY: number;
  readonly y: number;
}

export function drawValueSlope(content: ValueSlope, space: Space): Grounded {
  const { small, label, unit, name } = sizesFor(space.widthPx);
  const { theme } = space;
  const axis = wrapText(content.axis, space.widthPx, small, 400, space.measure, 2);
  const nameMost = Math.min(space.widthPx * 0.34, 260 * unit);
  const starts = content.lines.map(({ from }) => formatLabel(from.label));
  const leftPx = widest(starts, label, 400, space.measure) + 14 * unit;
  const sides = content.lines.map((line) => ({
    line,
    names: nameLines(line.name, nameMost, small, 400, space.measure, 3),
  }));
  const rightPx =
    Math.max(
      widest(
        sides.flatMap(({ names }) => names),
        small,
        400,
        space.measure,
      ),
      widest(
        content.lines.map(({ to }) => formatLabel(to.label)),
        label,
        700,
        space.measure,
      ),
    ) +
    20 * unit;
  const ends = sides.map((side) => ({ ...side, heightPx: label * 1.3 + side.names.length * small * 1.25 + 4 }));
  const topPx = axis.length * small * 1.45 + name * 1.9;
  const needed = ends.reduce((sum, { heightPx }) => sum + heightPx, 0);
  const plot: Box = {
    ...{ x: leftPx, y: topPx, width: Math.max(40, Math.min(space.widthPx - leftPx - rightPx, 460 * unit)) },
    height: Math.max(260 * unit, needed),
  };
  const span = content.maximum - content.minimum || 1;
  const shareOf = (value: number): number => (value - content.minimum) / span;
  const yOf = (value: number): number =>
    plot.y + plot.height * (content.areRanks ? shareOf(value) : 1 - shareOf(value));
  const at = (value: number) => ({ endY: yOf(value), y: yOf(value) });
  const right = settle(
    ends.map((end) => ({ ...end, ...at(end.line.to.value) })),
    plot,
  );
  const left = settle(
    ends.map((end) => ({ ...end, ...at(end.line.from.value), heightPx: label * 1.35 })),
    plot,
  );
  const items: Item[] = [
    { id: '', shapes: textLines(axis, { x: 0, y: 0, sizePx: small, weight: 400, fill: theme.muted }, small * 1.45) },
    { id: '', shapes: frameShapes(content, plot, space), part: 'axis' },
    ...[...content.lines].reverse().map((line) => ({
      id: line.id,
      shapes: ofStrand(line.id, lineShapes(line, plot, yOf, space)),
      part: `series-${line.name}`,
    })),
    ...left.map((side) => ({
      id: side.line.id,
      shapes: ofStrand(side.line.id, startShapes(side, plot, space)),
      part: `label-${side.line.name}`,
    })),
    ...right.map((side) => ({
      id: side.line.id,
      shapes: ofStrand(side.line.id, endShapes(side, plot, space)),
      part: `label-${side.line.name}`,
    })),
  ];
  const marks = [...right]
    .sort((a, b) => content.lines.indexOf(a.line) - content.lines.indexOf(b.line))
    .map(({ line, y, heightPx }): Mark => {
      const x = plot.x + plot.width + 8;
      return { id: line.id, boxPx: { x, y: y - heightPx / 2, width: space.widthPx - x, height: heightPx } };
    });
  const drawing = strandsDrawing('slope', [items], marks, Math.ceil(plot.y + plot.height + 14), space);
  const [from, to] = [plot.x, plot.x + plot.width];
  const spotOf: Ground['spotOf'] = ({ row: id, series }) => {
    const line = content.lines.find((one) => one.id === id);
    if (line === undefined) return null;
    return series === 0
      ? aboutPoint(from, yOf(line.from.value), 8 * unit)
      : aboutPoint(to, yOf(line.to.value), 8 * unit);
  };
  const crowd = content.lines.map((line) => [[from, yOf(line.from.value)] as const, [to, yOf(line.to.value)] as const]);
  return { ...drawing, ground: { plot, axis: { along: 'upright', at: (value) => [yOf(value)] }, spotOf, crowd } };
}

function frameShapes({ from, to }: ValueSlope, plot: Box, space: Space): Shape[] {
  const { name } = sizesFor(space.widthPx);
  const { theme } = space;
  const right = plot.x + plot.width;
  return [
    { x: plot.x, text: from },
    { x: right, text: to },
  ].flatMap(({ x, text }): Shape[] => {
    const [said = ''] = wrapText(text, plot.width * 0.9, name, 700, space.measure, 1);
    const half = space.measure(said, name, 700) / 2;
    const points: [number, number][] = [
      [x, plot.y - 2],
      [x, plot.y + plot.height + 4],
    ];
    const at = {
      x: Math.min(Math.max(x, half), space.widthPx - half),
      y: plot.y - name * 1.1,
      align: 'center',
    } as const;
    return [
      { type: 'line', points, stroke: theme.hairline },
      { type: 'text', text: said, ...at, sizePx: name, weight: 700, fill: theme.ink },
    ];
  });
}

const strokeOf = ({ color }: ValueSlopeLine, { theme }: Space): string => pigments(theme)[color % 5] ?? theme.ink;

function lineShapes(line: ValueSlopeLine, plot: Box, yOf: (value: number) => number, space: Space): Shape[] {
  const { unit } = sizesFor(space.widthPx);
  const stroke = strokeOf(line, space);
  const [a, b] = [yOf(line.from.value), yOf(line.to.value)];
  const points: [number, number][] = [
    [plot.x, a],
    [plot.x + plot.width, b],
  ];
  return [
    { type: 'line', points, stroke, widthPx: (line.color === 0 ? 3 : 2) * unit, lights: true },
    signShape(line.color, plot.x, a, 4 * unit, stroke, space.theme.card),
    signShape(line.color, plot.x + plot.width, b, 5 * unit, stroke, space.theme.card),
  ];
}

function startShapes({ line, y }: Side, plot: Box, space: Space): Shape[] {
  const { label, unit } = sizesFor(space.widthPx);
  const at = { x: plot.x - 10 * unit, y, align: 'right', sizePx: label, weight: 400 } as const;
  return [{ type: 'text', text: formatLabel(line.from.label), ...at, fill: space.theme.muted }];
}

function endShapes({ line, names, heightPx, endY, y }: Side, plot: Box, space: Space): Shape[] {
  const { label, small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const end = plot.x + plot.width;
  const x = end + 16 * unit;
  const top = y - heightPx / 2 + 2;
  const middle = top + label * 0.65;
  const leader: [number, number][] = [
    [end + 6 * unit, endY],
    [x - 4, middle],
  ];
  return [
    ...(Math.abs(middle - endY) > 3 ? [{ type: 'line', points: leader, stroke: strokeOf(line, space) } as const] : []),
    { type: 'text', text: formatLabel(line.to.label), x, y: middle, sizePx: label, weight: 700, fill: theme.ink },
    ...textLines(names, { x, y: top + label * 1.3, sizePx: small, weight: 400, fill: theme.muted }, small * 1.25),
  ];
}

import { formatLabel, type Label } from '../../words/numbers.ts';
import { type Key, layoutLegend } from '../legend.ts';
import { nameLines } from '../name-lines.ts';
import type { Ground, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { verticalLine } from '../qualifiers.ts';
import { type Item, type Shape, textLines } from '../shapes.ts';
import { signShape } from '../signs.ts';
import { ofStrand, strandsDrawing } from '../strands.ts';
import { widest } from '../text.ts';
import { hasValueAxis } from './guided-kinds.ts';
import { colorOf, inkOn, type Paint } from './paints.ts';

/**
 * Bars of parts, one behind the other: of a whole, of a hundred per cent, on both sides of a middle, or the steps from a
 * first amount to a last one.
 */
export interface StackedBars {
  readonly kind: 'stacked-bars' | 'diverging-bars' | 'waterfall';
  /** What the colours mean; empty where each row says it. */
  readonly keys: readonly { readonly name: string; readonly paint: Paint }[];
  readonly rows: readonly StackRow[];
  /** Ends of the axis; zero lies between them or is one. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface StackRow {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly StackPart[];
  /** Behind the bar: its sum, its step, or that there is nothing. */
  readonly end: Label;
}

export interface StackPart {
  readonly from: number;
  readonly to: number;
  readonly paint: Paint;
  /** The place of its series; absent where a row has one part alone. */
  readonly of?: number;
  /** Written on the part where there is room for it. */
  readonly label: Label;
}

interface RowLayout {
  readonly row: StackRow;
  readonly names: readonly string[];
  readonly topPx: number;
  readonly heightPx: number;
  readonly barY: number;
}

interface Layout {
  readonly rows: readonly RowLayout[];
  readonly isBeside: boolean;
  readonly barPx: number;
  readonly bottomPx: number;
  readonly xOf: (value: number) => number;
}

export function drawStackedBars(content: StackedBars, space: Space): Grounded {
  const legend = layoutLegend(
    content.keys.map((key, place) => keyOf(key, place, space)),
    0,
    space,
  );
  const layout = layoutRows(content, legend.heightPx + (content.keys.length > 0 ? 4 : 0), space);
  const marks = layout.rows.map(
    ({ row, topPx, heightPx }): Mark => ({
      id: row.id,
      boxPx: { x: 0, y: topPx, width: space.widthPx, height: heightPx },
    }),
  );
  const signOf = ({ paint }: StackPart): number =>
    content.keys.findIndex((key) => key.paint.pigment === paint.pigment && key.paint.strength === paint.strength);
  const items = layout.rows.map(
    (row): Item => ({ id: row.row.id, shapes: rowShapes(row, layout, signOf, space), part: `series-${row.row.name}` }),
  );
  const links: Item[] =
    content.kind === 'waterfall' ? [{ id: '', shapes: linkShapes(layout, space), part: 'axis' }] : [];
  const zero: Item = { id: '', shapes: zeroShapes(layout, space), part: 'axis' };
  // An answer in the middle lies across the line and covers it.
  const all =
    content.kind === 'diverging-bars' ? [legend.item, zero, ...items] : [legend.item, ...links, ...items, zero];
  const drawing = strandsDrawing('stacks', [all], marks, Math.max(1, Math.ceil(layout.bottomPx)), space);
  return { ...drawing, ground: groundOf(content, layout) };
}

function groundOf(content: StackedBars, { rows, barPx, xOf }: Layout): Ground {
  const [first, last] = [rows[0]?.barY ?? 0, rows.at(-1)?.barY ?? 0];
  const [left, right] = [xOf(content.minimum), xOf(content.maximum)];
  return {
    plot: { x: left, y: first - 4, width: right - left, height: last + barPx + 8 - first },
    axis: hasValueAxis(content) ? { along: 'across', at: (value) => [xOf(value)] } : null,
    spotOf: ({ row: id, series }) => {
      const found = rows.find(({ row }) => row.id === id);
      const part = found?.row.parts.find(({ of = series }) => of === series);
      if (found === undefined || part === undefined) return null;
      const [from, to] = [xOf(Math.min(part.from, part.to)), xOf(Math.max(part.from, part.to))];
      return { x: from - 1, y: found.barY - 2, width: Math.max(2, to - from) + 1, height: barPx + 4 };
    },
  };
}

function keyOf({ name, paint }: StackedBars['keys'][number], place: number, { theme }: Space): Key {
  const fill = colorOf(paint, theme);
  return {
    text: name,
    wide: 0.8,
    sample: (x, y, width, height) => [
      { type: 'rect', box: { x, y, width, height }, fill },
      signShape(place, x + width / 2, y + height / 2, height * 0.34, inkOn(fill), fill),
    ],
  };
}

function layoutRows({ rows, minimum, maximum }: StackedBars, topPx: number, space: Space): Layout {
  const { name, label, unit } = sizesFor(space.widthPx);
  const longest = widest(
    rows.map((row) => row.name.slice(0, 60)),
    name,
    400,
    space.measure,
  );
  const isBeside = space.widthPx >= 460 * unit || longest <= space.widthPx * 0.26;
  const namePx = isBeside ? Math.min(longest, space.widthPx * 0.3) : space.widthPx;
  const barPx = 22 * unit;
  let y = topPx;
  const placed = rows.map((row): RowLayout => {
    const names = nameLines(row.name, namePx + 1, name, 400, space.measure, 3);
    const linesPx = names.length * name * 1.3;
    const heightPx = isBeside ? Math.max(barPx + 8 * unit, linesPx + 6) : linesPx + barPx + 12 * unit;
    const layout = { row, names, topPx: y, heightPx, barY: isBeside ? y + (heightPx - barPx) / 2 : y + linesPx + 4 };
    y += heightPx;
    return layout;
  });
  const endPx = (isLow: boolean): number =>
    Math.max(0, ...rows.filter((row) => isLow === endsLow(row)).map((row) => endWidth(row, label, space)));
  const from = (isBeside && longest > 0 ? namePx + 12 : 0) + endPx(true);
  const to = space.widthPx - endPx(false);
  const span = maximum - minimum || 1;
  const xOf = (value: number): number => from + ((value - minimum) / span) * Math.max(40, to - from);
  return { rows: placed, isBeside, barPx, bottomPx: y, xOf };
}

const GAP_PX = 8;
const endWidth = ({ end }: StackRow, sizePx: number, space: Space): number =>
  formatLabel(end) === '' ? 0 : space.measure(formatLabel(end), sizePx, 700) + GAP_PX + 2;

/** Whether the end of a row is written left of it: what falls below zero and nothing above. */
const endsLow = ({ parts }: StackRow): boolean =>
  parts.length > 0 && parts.every(({ from, to }) => from <= 0 && to <= 0) && parts.some(({ to }) => to < 0);

function rowShapes(
  { row, names, topPx, barY }: RowLayout,
  layout: Layout,
  signOf: (part: StackPart) => number,
  space: Space,
): Shape[] {
  const { name, label } = sizesFor(space.widthPx);
  const { theme } = space;
  const { isBeside, barPx, xOf } = layout;
  const nameY = isBeside ? barY + barPx / 2 - (names.length * name * 1.3) / 2 : topPx;
  const ends = row.parts.flatMap(({ from, to }) => [from, to]);
  const isLow = endsLow(row);
  const reach = isLow ? Math.min(0, ...ends) : Math.max(0, ...ends);
  const isNumber = row.end.value !== null;
  return [
    ...textLines(names, { x: 0, y: nameY, sizePx: name, weight: 400, fill: theme.ink }, name * 1.3),
    ...row.parts.flatMap((part) => ofStrand(signOf(part), partShapes(part, signOf(part), barY, layout, space))),
    {
      type: 'text',
      text: formatLabel(row.end),
      x: xOf(reach) + (isLow ? -GAP_PX : GAP_PX),
      y: barY + barPx / 2,
      sizePx: label,
      weight: isNumber ? 700 : 400,
      fill: isNumber ? theme.ink : theme.muted,
      align: isLow ? 'right' : 'left',
    },
  ];
}

/** A part with its number, and left in it, where both have room, the sign that stands in the key. */
function partShapes(
  { from, to, paint, label }: StackPart,
  sign: number,
  y: number,
  layout: Layout,
  space: Space,
): Shape[] {
  const { small, unit } = sizesFor(space.widthPx);
  const { barPx, xOf } = layout;
  const [left, right] = [xOf(Math.min(from, to)), xOf(Math.max(from, to))];
  const fill = colorOf(paint, space.theme);
  const width = Math.max(0.75, right - left);
  const text = formatLabel(label);
  const textPx = space.measure(text, small, 400);
  const isRoomy = text !== '' && textPx + 8 <= width;
  const isSigned = sign >= 0 && width >= 18 * unit && (!isRoomy || textPx + 38 * unit <= width);
  return [
    // A hairline of the ground sets neighbours apart, whatever their colours.
    { type: 'rect', box: { x: left, y, width: width > 3 ? width - 1 : width, height: barPx }, fill, lights: true },
    ...(isSigned ? [signShape(sign, left + 9 * unit, y + barPx / 2, 3.5 * unit, inkOn(fill), fill)] : []),
    ...(isRoomy
      ? ([
          {
            type: 'text',
            text,
            x: (left + right) / 2,
            y: y + barPx / 2,
            sizePx: small,
            weight: 400,
            fill: inkOn(fill),
            align: 'center',
          },
        ] as const)
      : []),
  ];
}

/** From the end of each step to the beginning of the next. */
function linkShapes({ rows, barPx, xOf }: Layout, { theme }: Space): Shape[] {
  return rows.slice(0, -1).flatMap(({ row, barY }, index): Shape[] => {
    const [part, next] = [row.parts.at(-1), rows[index + 1]];
    if (part === undefined || next === undefined) return [];
    const x = xOf(part.to);
    return [verticalLine(x, barY + barPx, next.barY - barY - barPx, theme.stone)];
  });
}

function zeroShapes({ rows, barPx, xOf, isBeside }: Layout, { theme }: Space): Shape[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const line = (from: RowLayout, to: RowLayout): Shape =>
    verticalLine(xOf(0), from.barY - 2, to.barY + barPx - from.barY + 4, theme.stone);
  // Broken where names stand above the bars.
  return isBeside ? [line(first, last)] : rows.map((row) => line(row, row));
}

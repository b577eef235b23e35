import { formatLabel, type Label } from '../words/numbers.ts';
import { hollowSample, type Key, layoutLegend, statedSample } from './legend.ts';
import type { Drawing, Mark, Option, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { type Item, itemSeries, markSeries, type Shape, textLines } from './shapes.ts';
import { wrapText } from './text.ts';
import { accentOf, type InContext } from './theme.ts';

/**
 * Bars from zero in the order given, one scale. `base` is the part of each bar that stood in the baseline year
 * (index: 100, drawn hollow; growth: 0), so that a growth of 400 % is seen as five times the hollow part.
 */
export interface RankedBars {
  readonly kind: 'ranked-bars';
  readonly rows: readonly RankedRow[];
  readonly base: number;
  readonly key: { readonly base: string; readonly growth: string };
}

interface RankedRow extends InContext {
  readonly id: string;
  readonly name: string;
  /** Length of the whole bar; at least 0. */
  readonly value: number;
  readonly label: Label;
  /** The same change said the other way: `5倍` beside `+400%`. */
  readonly aside: string;
}

const GAP_PX = 8;
const LEADING = 1.25;

interface Layout {
  readonly beside: boolean;
  readonly leftPx: number;
  readonly slotPx: number;
  readonly topPx: number;
  /** Slot in which each row's bar lies. */
  readonly slots: readonly number[];
  readonly slotCount: number;
  readonly lines: readonly (readonly string[])[];
  readonly plotPx: number;
  readonly maximum: number;
}

export function drawRankedBars(content: RankedBars, space: Space): Drawing {
  const legend = layoutLegend(keysOf(content, space), 0, space);
  const layout = layoutRows(content, legend.heightPx + GAP_PX, space);
  const marks = content.rows.map((row, index) => markOf(row.id, index, layout, space));
  const items = content.rows.map((row, index) => ({ id: row.id, shapes: rowShapes(row, index, layout, space) }));
  return {
    option: optionOf(content, layout, marks, [legend.item, ...items], space),
    heightPx: layout.topPx + layout.slotCount * layout.slotPx + GAP_PX,
    marks,
  };
}

function keysOf(content: RankedBars, space: Space): Key[] {
  const growth: Key = {
    text: content.key.growth,
    sample: (x, y, width, height) => statedSample(content.rows, { x, y, width, height }, space),
  };
  if (content.base === 0) return [growth];
  const base = (x: number, y: number, width: number, height: number) => [hollowSample({ x, y, width, height }, space)];
  return [{ text: content.key.base, sample: base }, growth];
}

function layoutRows(content: RankedBars, topPx: number, space: Space): Layout {
  const sizes = sizesFor(space.widthPx);
  const beside = space.widthPx >= 560;
  const nameMaxPx = beside ? Math.min(space.widthPx * 0.38, 330 * sizes.unit) : space.widthPx;
  const lines = content.rows.map((row) => wrapText(row.name, nameMaxPx, sizes.name, 400, space.measure));
  const leftPx = beside ? Math.max(...lines.flat().map((line) => space.measure(line, sizes.name, 400)), 0) + 14 : 0;
  const maximum = Math.max(...content.rows.map((row) => row.value), content.base, 1e-9) * 1.0001;
  const slots: number[] = [];
  let slotCount = 0;
  for (const row of lines) {
    slots.push(beside ? slotCount : slotCount + row.length);
    slotCount += beside ? 1 : row.length + 1;
  }
  const tallest = Math.max(...lines.map((row) => row.length), 1) * sizes.name * LEADING;
  const slotPx = Math.round(beside ? Math.max(40 * sizes.unit, tallest + 10) : 23 * sizes.unit);
  return {
    beside,
    leftPx,
    slotPx,
    topPx,
    slots,
    slotCount,
    lines,
    maximum,
    plotPx: plotWidth(content, leftPx, maximum, space),
  };
}

function plotWidth(content: RankedBars, leftPx: number, maximum: number, space: Space): number {
  const widths = content.rows.map(
    (row) => ((space.widthPx - leftPx - 2 * GAP_PX - labelWidth(row, space)) * maximum) / Math.max(row.value, 1e-9),
  );
  return Math.max(40, Math.min(space.widthPx - leftPx - 8, ...widths));
}

function labelWidth(row: RankedRow, space: Space): number {
  const { label } = sizesFor(space.widthPx);
  return space.measure(formatLabel(row.label), label, 700) + 8 + space.measure(row.aside, label, 400);
}

function markOf(id: string, index: number, { beside, slots, lines, slotPx, topPx }: Layout, space: Space): Mark {
  const nameSlots = beside ? 0 : (lines[index]?.length ?? 0);
  const y = topPx + ((slots[index] ?? 0) - nameSlots) * slotPx;
  return { id, boxPx: { x: 0, y, width: space.widthPx, height: (nameSlots + 1) * slotPx } };
}

function rowShapes(row: RankedRow, index: number, layout: Layout, space: Space): Shape[] {
  const { name, label } = sizesFor(space.widthPx);
  const { theme } = space;
  const { beside, leftPx, slotPx, topPx, slots, plotPx, maximum } = layout;
  const lines = layout.lines[index] ?? [];
  const barY = topPx + (slots[index] ?? 0) * slotPx;
  const lineHeight = beside ? Math.round(name * LEADING) : slotPx;
  const nameY = beside ? barY + (slotPx - lines.length * lineHeight) / 2 : barY - lines.length * lineHeight;
  const x = leftPx + (row.value / maximum) * plotPx + GAP_PX;
  const y = barY + slotPx / 2;
  const text = formatLabel(row.label);
  return [
    ...textLines(lines, { x: 0, y: nameY, sizePx: name, weight: 400, fill: theme.ink }, lineHeight),
    { type: 'text', text, x, y, sizePx: label, weight: 700, fill: theme.ink },
    {
      type: 'text',
      text: row.aside,
      x: x + space.measure(text, label, 700) + 8,
      y,
      sizePx: label,
      weight: 400,
      fill: theme.muted,
    },
  ];
}

function optionOf(
  content: RankedBars,
  layout: Layout,
  marks: readonly Mark[],
  items: readonly Item[],
  space: Space,
): Option {
  const { theme } = space;
  const { leftPx, topPx, slotPx, slots, slotCount, plotPx, maximum, beside } = layout;
  const emphasis = { itemStyle: { borderColor: theme.ink, borderWidth: 2, borderType: 'solid' as const } };
  const bars = (
    id: string,
    itemStyle: object,
    length: (row: RankedRow) => number,
    colorOf?: (row: RankedRow) => string,
  ) => ({
    id,
    type: 'bar' as const,
    stack: 'row',
    barWidth: (beside ? 22 : 20) * sizesFor(space.widthPx).unit,
    z: 2,
    itemStyle,
    emphasis,
    data: content.rows.map((row, index) => ({
      name: row.id,
      value: [length(row), slots[index] ?? 0],
      ...(colorOf === undefined ? {} : { itemStyle: { color: colorOf(row) } }),
    })),
  });
  return {
    textStyle: { fontFamily: space.fontFamily },
    grid: [
      { id: 'plot', left: leftPx, top: topPx, width: plotPx, height: slotCount * slotPx, outerBoundsMode: 'none' },
    ],
    xAxis: [{ id: 'value', type: 'value', min: 0, max: maximum, show: false }],
    yAxis: [
      {
        id: 'rows',
        type: 'category',
        inverse: true,
        data: Array.from({ length: slotCount }, (_, slot) => String(slot)),
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: { show: beside, lineStyle: { color: theme.stone } },
      },
    ],
    series: [
      markSeries(marks, space),
      bars('base', { color: 'transparent', borderColor: theme.stone, borderWidth: 1.5, borderType: [3, 2] }, (row) =>
        Math.min(row.value, content.base),
      ),
      bars(
        'growth',
        {},
        (row) => Math.max(0, row.value - content.base),
        (row) => accentOf(row, theme),
      ),
      itemSeries('notes', items, space, 3),
    ],
  };
}

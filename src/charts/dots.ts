import { type Form, formatLabel, formatNumber, type Label } from '../words/numbers.ts';
import { type Key, layoutLegend } from './legend.ts';
import type { Drawing, Mark, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { qualifiedDot, verticalLine } from './qualifiers.ts';
import { type Item, lineShape, type Shape, shapesDrawing, textLines } from './shapes.ts';
import { wrapText } from './text.ts';
import { accentOf, type InContext } from './theme.ts';
import { decades } from './ticks.ts';

/** Magnitudes of one unit on a logarithmic axis; the axis says that it is logarithmic. */
export interface Dots {
  readonly kind: 'dots';
  /** Written at the axis: that it is logarithmic, and its unit. */
  readonly axis: string;
  readonly rows: readonly DotRow[];
  readonly keys: readonly { readonly qualifier: Form; readonly text: string }[];
}

interface DotRow extends InContext {
  readonly id: string;
  readonly name: string;
  /** Above zero. */
  readonly value: number;
  /** Where a range ends; only read for `range`. */
  readonly high?: number | undefined;
  readonly qualifier: Form;
  readonly label: Label;
}

interface RowLayout {
  readonly row: DotRow;
  readonly names: readonly string[];
  readonly topPx: number;
  readonly heightPx: number;
  /** Height at which the dot stands. */
  readonly dotY: number;
  /** On a phone a long label stands on a line of its own, under the name. */
  readonly labelAbove: boolean;
}

interface Layout {
  /** Names stand left of the plot; otherwise above their dots. */
  readonly beside: boolean;
  readonly leftPx: number;
  readonly plotPx: number;
  readonly rows: readonly RowLayout[];
  readonly bottomPx: number;
  readonly ticks: readonly number[];
}

export function drawDots(content: Dots, space: Space): Drawing {
  const legend = layoutLegend(keysOf(content, space), 0, space);
  const layout = layoutRows(content, legend.heightPx + 6, space);
  const marks = layout.rows.map(
    ({ row, topPx, heightPx }): Mark => ({
      id: row.id,
      boxPx: { x: 0, y: topPx, width: space.widthPx, height: heightPx },
    }),
  );
  const axis = axisItem(content, layout, space);
  const items: Item[] = layout.rows.map((row) => ({ id: row.row.id, shapes: rowShapes(row, layout, space) }));
  return shapesDrawing('dots', [legend.item, axis.item, ...items], marks, Math.round(axis.bottomPx), space);
}

const hasTail = (qualifier: Form): boolean => qualifier === 'over' || qualifier === 'range';

function keysOf(content: Dots, space: Space): Key[] {
  const { theme } = space;
  const colorOf = (wanted: Form): string =>
    accentOf(content.rows.find(({ qualifier }) => qualifier === wanted) ?? {}, theme);
  return content.keys.map(({ qualifier, text }) => ({
    text,
    wide: hasTail(qualifier) ? 1.4 : 1,
    sample: (x, y, width, height) =>
      qualifiedDot(qualifier, {
        x: x + (qualifier === 'order' ? 0 : hasTail(qualifier) ? height / 2 : width / 2),
        y: y + height / 2,
        radiusPx: height / 2,
        bandEndX: x + width - (qualifier === 'range' ? height / 2 : 0),
        color: colorOf(qualifier),
        ink: theme.ink,
      }).shapes,
  }));
}

function layoutRows(content: Dots, topPx: number, space: Space): Layout {
  const { name, unit } = sizesFor(space.widthPx);
  const beside = space.widthPx >= 560;
  const nameMaxPx = beside ? Math.min(space.widthPx * 0.34, 300 * unit) : space.widthPx;
  const rows: RowLayout[] = [];
  let y = topPx;
  for (const row of content.rows) {
    const names = wrapText(row.name, nameMaxPx, name, 400, space.measure);
    const labelAbove = !beside && labelWidth(row, space) > space.widthPx * 0.4;
    const textPx = (names.length + (labelAbove ? 1 : 0)) * name * 1.35;
    const heightPx = Math.round(beside ? Math.max(textPx + 12, 44 * unit) : textPx + 38 * unit);
    rows.push({ row, names, topPx: y, heightPx, dotY: y + (beside ? heightPx / 2 : textPx + 17 * unit), labelAbove });
    y += heightPx;
  }
  const longest = Math.max(...rows.flatMap(({ names }) => names.map((line) => space.measure(line, name, 400))), 0);
  const leftPx = beside ? longest + 24 : 14;
  const labelPx = Math.max(...rows.map(({ row, labelAbove }) => (labelAbove ? 0 : labelWidth(row, space))), 0);
  const lows = content.rows.map((row) => row.value);
  const highs = content.rows.map(endOf);
  const plotPx = Math.max(60, space.widthPx - leftPx - Math.max(24, labelPx + 40 * unit));
  return { beside, leftPx, plotPx, rows, bottomPx: y, ticks: decades(Math.min(...lows), Math.max(...highs)) };
}

/** Where what is drawn of a row ends. */
export const endOf = ({ qualifier, value, high = value }: DotRow): number =>
  qualifier === 'order' ? value * 10 : high;

function labelWidth(row: DotRow, space: Space): number {
  return space.measure(formatLabel(row.label), sizesFor(space.widthPx).label, 700);
}

function xOf(value: number, { leftPx, plotPx, ticks }: Layout): number {
  const first = Math.log10(ticks[0] ?? 1);
  const last = Math.log10(ticks.at(-1) ?? 10);
  return leftPx + ((Math.log10(value) - first) / (last - first)) * plotPx;
}

function rowShapes({ row, names, topPx, dotY: y, labelAbove }: RowLayout, layout: Layout, space: Space): Shape[] {
  const { name, label, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const lineHeight = name * 1.35;
  const nameY = layout.beside ? y - (names.length * lineHeight) / 2 : topPx + 2;
  const x = xOf(row.value, layout);
  const ending = qualifiedDot(row.qualifier, {
    x,
    y,
    radiusPx: 8 * unit,
    bandEndX: xOf(endOf(row), layout),
    color: accentOf(row, theme),
    ink: theme.ink,
  });
  const labelAt = labelAbove
    ? { x: 0, y: nameY + (names.length + 0.5) * lineHeight }
    : { x: x + ending.extentPx + 8, y };
  return [
    guideLine(y, layout, theme.hairline),
    ...textLines(names, { x: 0, y: nameY, sizePx: name, weight: 400, fill: theme.ink }, lineHeight),
    ...ending.shapes,
    { type: 'text', ...labelAt, text: formatLabel(row.label), sizePx: label, weight: 700, fill: theme.ink },
  ];
}

function guideLine(y: number, { leftPx, plotPx }: Layout, stroke: string): Shape {
  return lineShape(leftPx, y, leftPx + plotPx, y, stroke, { dash: [2, 4] });
}

function axisItem(content: Dots, layout: Layout, space: Space): { item: Item; bottomPx: number } {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const y = layout.bottomPx + 4;
  const shapes: Shape[] = [lineShape(layout.leftPx, y, layout.leftPx + layout.plotPx, y, theme.stone)];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const tick of layout.ticks) {
    const x = xOf(tick, layout);
    const text = formatNumber(tick, space.lang);
    const half = space.measure(text, small, 400) / 2;
    const center = Math.max(half, x);
    shapes.push(verticalLine(x, y, 5, theme.stone));
    if (center - half < freeFrom || center + half > space.widthPx) continue;
    shapes.push({
      type: 'text',
      text,
      x: center,
      y: y + small * 1.3,
      sizePx: small,
      weight: 400,
      fill: theme.muted,
      align: 'center',
    });
    freeFrom = center + half + 10;
  }
  const lines = wrapText(content.axis, space.widthPx, small, 400, space.measure);
  shapes.push(
    ...textLines(lines, { x: 0, y: y + small * 2.2, sizePx: small, weight: 400, fill: theme.muted }, small * 1.4),
  );
  return { item: { id: '', shapes, part: 'axis' }, bottomPx: y + small * 2.4 + lines.length * small * 1.4 };
}

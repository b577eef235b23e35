import { type Form, formatLabel, type Label } from '../words/numbers.ts';
import type { Drawing, Mark, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { verticalLine } from './qualifiers.ts';
import { type Shape, shapesDrawing, textLines } from './shapes.ts';
import { wrapText } from './text.ts';
import { accentOf, type InContext } from './theme.ts';

/** Counts as rows of squares; every row says what one square stands for. */
export interface Pictogram {
  readonly kind: 'pictogram';
  readonly rows: readonly PictogramRow[];
}

interface PictogramRow extends InContext {
  readonly id: string;
  readonly name: string;
  readonly label: Label;
  /** What one square stands for, in words. */
  readonly each: string;
  /** Squares to draw, parts of one included; at least 0. */
  readonly count: number;
  /** Where a range ends; else as `count`. */
  readonly most?: number | undefined;
  readonly qualifier: Form;
}

interface RowLayout {
  readonly row: PictogramRow;
  readonly names: readonly string[];
  readonly each: readonly string[];
  readonly eachBeside: boolean;
  readonly topPx: number;
  readonly squaresPx: number;
  readonly heightPx: number;
}

export function drawPictogram(content: Pictogram, space: Space): Drawing {
  const { unit } = sizesFor(space.widthPx);
  const cell = { size: Math.round(15 * unit), pitch: Math.round(19 * unit) };
  const columns = columnsFor(space.widthPx, cell.pitch);
  const rows: RowLayout[] = [];
  let top = 0;
  for (const row of content.rows) {
    const layout = layoutRow(row, top, columns, cell.pitch, space);
    rows.push(layout);
    top += layout.heightPx + 18 * unit;
  }
  const marks = rows.map(
    (layout): Mark => ({
      id: layout.row.id,
      boxPx: { x: 0, y: layout.topPx, width: space.widthPx, height: layout.heightPx },
    }),
  );
  const items = rows.map((layout) => ({
    id: layout.row.id,
    shapes: [...headShapes(layout, space), ...squareShapes(layout, columns, cell, space)],
  }));
  return shapesDrawing('squares', items, marks, Math.round(top - 12 * unit), space);
}

/** Whole tens where they fit, so that squares can be counted by eye. */
function columnsFor(widthPx: number, pitchPx: number): number {
  const most = Math.floor((widthPx - 40) / (pitchPx * 1.04));
  return most >= 10 ? Math.min(50, Math.floor(most / 10) * 10) : Math.max(5, most);
}

function layoutRow(row: PictogramRow, topPx: number, columns: number, pitchPx: number, space: Space): RowLayout {
  const { name, small, big } = sizesFor(space.widthPx);
  const labelPx = space.measure(formatLabel(row.label), big * 0.6, 700) + 12;
  const names = wrapText(row.name, space.widthPx - 4, name, 400, space.measure);
  const each = wrapText(row.each, space.widthPx - 4, small, 400, space.measure);
  const eachBeside = labelPx + space.measure(row.each, small, 400) <= space.widthPx;
  const lines = Math.ceil((row.most ?? row.count) / columns - 1e-9);
  const squaresPx = big * 0.85 + names.length * name * 1.35 + (eachBeside ? 0 : each.length * small * 1.35) + 6;
  return { row, names, each, eachBeside, topPx, squaresPx, heightPx: squaresPx + Math.max(1, lines) * pitchPx + 4 };
}

function headShapes(layout: RowLayout, space: Space): Shape[] {
  const { name, small, big } = sizesFor(space.widthPx);
  const { theme } = space;
  const { row, names, each, eachBeside, topPx } = layout;
  const labelSize = big * 0.6;
  const text = formatLabel(row.label);
  const nameY = topPx + big * 0.85;
  const eachAt = eachBeside
    ? { x: space.measure(text, labelSize, 700) + 12, y: topPx + big * 0.12 }
    : { x: 0, y: nameY + names.length * name * 1.35 };
  return [
    { type: 'text', text, x: 0, y: topPx + big * 0.42, sizePx: labelSize, weight: 700, fill: theme.ink },
    ...textLines(names, { x: 0, y: nameY, sizePx: name, weight: 400, fill: theme.ink }, name * 1.35),
    ...textLines(
      eachBeside ? [row.each] : each,
      { ...eachAt, sizePx: small, weight: 400, fill: theme.muted },
      eachBeside ? big * 0.6 : small * 1.35,
    ),
  ];
}

function squareShapes(
  layout: RowLayout,
  columns: number,
  cell: { readonly size: number; readonly pitch: number },
  space: Space,
): Shape[] {
  const { row, topPx, squaresPx } = layout;
  const color = accentOf(row, space.theme);
  const at = (index: number) => ({
    x: (index % columns) * cell.pitch + Math.floor((index % columns) / 10) * cell.pitch * 0.35,
    y: topPx + squaresPx + Math.floor(index / columns) * cell.pitch,
  });
  const whole = Math.floor(row.count + 1e-9);
  const taken = Math.ceil(row.count - 1e-9);
  const square = (index: number, end: number, paint: object): Shape => ({
    type: 'rect',
    box: { ...at(index), width: cell.size * Math.min(1, end - index), height: cell.size },
    ...paint,
  });
  const shapes = Array.from({ length: taken }, (_, index) => square(index, row.count, { fill: color }));
  // Squares that a range may have or not stand open behind those that it has.
  const { most = row.count } = row;
  for (let index = taken; index < most - 1e-9; index += 1)
    shapes.push(square(index, most, { stroke: color, widthPx: 1.5 }));
  const last = at(Math.max(0, whole - 1));
  // An open square belongs behind the last one, even where the line is full.
  const next = taken > 0 && taken % columns === 0 ? { x: last.x + cell.pitch, y: last.y } : at(taken);
  return [...shapes, ...endingShapes(row.qualifier, next, last, cell.size, color, space)];
}

/** `over`: one more square, open to the right; `nearly` and `at-most`: the last square is cut by a line. */
function endingShapes(
  qualifier: Form,
  next: { x: number; y: number },
  last: { x: number; y: number },
  size: number,
  color: string,
  { theme }: Space,
): Shape[] {
  if (qualifier === 'over') {
    const open: [number, number][] = [
      [next.x + size * 0.7, next.y + 1],
      [next.x + 1, next.y + 1],
      [next.x + 1, next.y + size - 1],
      [next.x + size * 0.7, next.y + size - 1],
    ];
    const tip: [number, number][] = [
      [next.x + size * 0.75, next.y + size * 0.25],
      [next.x + size, next.y + size / 2],
      [next.x + size * 0.75, next.y + size * 0.75],
    ];
    return [
      { type: 'line', points: open, stroke: color, widthPx: 1.5 },
      { type: 'line', points: tip, stroke: color, widthPx: 1.5 },
    ];
  }
  if (qualifier !== 'nearly' && qualifier !== 'at-most') return [];
  return [
    { type: 'rect', box: { x: last.x + size * 0.55, y: last.y, width: size * 0.45, height: size }, fill: theme.card },
    verticalLine(last.x + size, last.y - 2, size + 4, theme.ink),
  ];
}

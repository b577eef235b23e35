import { formatLabel, type Label } from '../../words/numbers.ts';
import { layoutLegend } from '../legend.ts';
import { nameLines } from '../name-lines.ts';
import type { Ground, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { widest, wrapText } from '../text.ts';
import { type HeatHead, type HeatHeads, layoutHeads } from './heat-heads.ts';
import { colorOf, inkOn, type Paint } from './paints.ts';
import { type ShadeKey, shadeKey } from './shade-key.ts';

/** A table in colours: rows by columns, a cell the darker the larger its number. */
export interface Heat {
  readonly kind: 'heat';
  readonly columns: readonly HeatHead[];
  /** Whether the columns are times, of which not each needs its name. */
  readonly isRun: boolean;
  readonly rows: readonly HeatHead[];
  /** By row and column; null where there is no number. */
  readonly cells: readonly (readonly (HeatCell | null)[])[];
  /** What can be pointed at: a row whole, a column, or each cell. */
  readonly marks: 'rows' | 'columns' | 'cells';
  readonly unit: string;
  readonly key: ShadeKey;
  readonly missing: string;
}

export interface HeatCell {
  /** Of what can be pointed at, where each cell can. */
  readonly id: string;
  readonly label: Label;
  readonly paint: Paint;
}

interface Layout {
  readonly leftPx: number;
  readonly topPx: number;
  readonly cellPx: number;
  readonly tops: readonly number[];
  readonly rowPx: readonly number[];
  readonly names: readonly (readonly string[])[];
  readonly heads: HeatHeads;
  /** Whether the number of every cell has room in it. */
  readonly isNumbered: boolean;
  readonly bottomPx: number;
}

export function drawHeat(content: Heat, space: Space): Grounded {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const unit = wrapText(content.unit, space.widthPx, small, 400, space.measure, 2);
  const unitPx = unit.length * small * 1.45;
  const keys = [shadeKey(content.key, space)];
  const legend = layoutLegend(keys, unitPx, space);
  const layout = layoutCells(content, unitPx + legend.heightPx + 4, space);
  const items: Item[] = [
    { id: '', shapes: textLines(unit, { x: 0, y: 0, sizePx: small, weight: 400, fill: theme.muted }, small * 1.45) },
    legend.item,
    { id: '', shapes: layout.heads.shapes(layout.leftPx, layout.topPx), part: 'axis' },
    ...content.rows.map((row, index) => ({
      id: content.marks === 'rows' ? row.id : '',
      shapes: rowShapes(content, index, layout, space),
      part: `series-${row.name}`,
    })),
  ];
  const drawing = shapesDrawing('heat', items, marksOf(content, layout, space), Math.ceil(layout.bottomPx), space);
  return { ...drawing, ground: groundOf(content, layout, space) };
}

function groundOf(content: Heat, { leftPx, cellPx, tops, rowPx, bottomPx }: Layout, space: Space): Ground {
  const top = tops[0] ?? 0;
  return {
    plot: { x: leftPx, y: top, width: space.widthPx - leftPx, height: bottomPx - top },
    axis: null,
    spotOf: ({ row: id, series }) => {
      const [row, column] = cellAt(content, id, series);
      if (row < 0 || column < 0 || !content.cells[row]?.[column]) return null;
      const [y, height] = [tops[row] ?? 0, rowPx[row] ?? 0];
      return { x: leftPx + column * cellPx, y, width: cellPx - 1, height: height - 1 };
    },
  };
}

/** Series stand across or down; in a calendar each cell is a time. */
function cellAt({ marks, rows, columns, cells }: Heat, id: string, series: number): readonly [number, number] {
  if (marks === 'rows') return [rows.findIndex((one) => one.id === id), series];
  if (marks === 'columns') return [series, columns.findIndex((one) => one.id === id)];
  const row = cells.findIndex((list) => list.some((cell) => cell?.id === id));
  return [row, cells[row]?.findIndex((cell) => cell?.id === id) ?? -1];
}

function layoutCells({ rows, columns, cells, isRun }: Heat, topPx: number, space: Space): Layout {
  const { small, unit } = sizesFor(space.widthPx);
  const nameMost = space.widthPx * (space.widthPx < 480 ? 0.28 : 0.3);
  const names = rows.map(({ name }) => nameLines(name, nameMost, small, 400, space.measure, 2));
  const leftPx = widest(names.flat(), small, 400, space.measure) + 8;
  const cellPx = Math.min(96 * unit, (space.widthPx - leftPx) / Math.max(1, columns.length));
  const labels = cells.flatMap((row) => row.map((cell) => (cell === null ? '' : formatLabel(cell.label))));
  const isNumbered = widest(labels, small, 400, space.measure) + 6 <= cellPx;
  const heads = layoutHeads(columns, isRun, cellPx, space);
  const firstPx = topPx + heads.heightPx;
  const rowPx = names.map((lines) => Math.max(24 * unit, lines.length * small * 1.25 + 4));
  const tops = rowPx.map((_, index) => firstPx + rowPx.slice(0, index).reduce((sum, height) => sum + height, 0));
  const bottomPx = firstPx + rowPx.reduce((sum, height) => sum + height, 0) + 2;
  return { leftPx, topPx, cellPx, tops, rowPx, names, heads, isNumbered, bottomPx };
}

function rowShapes({ cells, missing }: Heat, index: number, layout: Layout, space: Space): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const { leftPx, cellPx, tops, rowPx, names, isNumbered } = layout;
  const [top, height] = [tops[index] ?? 0, rowPx[index] ?? 0];
  const lines = names[index] ?? [];
  const nameY = top + (height - lines.length * small * 1.25) / 2;
  return [
    ...textLines(lines, { x: 0, y: nameY, sizePx: small, weight: 400, fill: theme.ink }, small * 1.25),
    ...(cells[index] ?? []).flatMap((cell, column): Shape[] => {
      const box = { x: leftPx + column * cellPx, y: top, width: cellPx - 1, height: height - 1 };
      const middle = { x: box.x + box.width / 2, y: top + height / 2, align: 'center', sizePx: small } as const;
      // A gap is a frame and never a pale colour, which would be a small number.
      if (cell === null) {
        const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
        const said: Shape = { type: 'text', text: '—', ...middle, weight: 400, fill: theme.muted };
        return [
          { type: 'rect', box: inner, stroke: theme.hairline, dash: [2, 2] },
          ...(missing === '' || cellPx < small * 1.6 ? [] : [said]),
        ];
      }
      const fill = colorOf(cell.paint, theme);
      const text: Shape = {
        ...{ type: 'text', text: formatLabel(cell.label), ...middle },
        ...{ weight: 400, fill: inkOn(fill) },
      };
      return [{ type: 'rect', box, fill, lights: true }, ...(isNumbered ? [text] : [])];
    }),
  ];
}

function marksOf({ marks, rows, columns, cells }: Heat, layout: Layout, space: Space): Mark[] {
  const { leftPx, cellPx, tops, rowPx, topPx, bottomPx } = layout;
  if (marks === 'rows')
    return rows.map(({ id }, index) => ({
      id,
      boxPx: { x: 0, y: tops[index] ?? 0, width: space.widthPx, height: rowPx[index] ?? 0 },
    }));
  if (marks === 'cells')
    return cells.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        const box = { x: leftPx + column * cellPx, y: tops[index] ?? 0, width: cellPx, height: rowPx[index] ?? 0 };
        return cell === null ? [] : [{ id: cell.id, boxPx: box }];
      }),
    );
  return columns.map(({ id }, index) => ({
    id,
    boxPx: { x: leftPx + index * cellPx, y: topPx, width: cellPx, height: bottomPx - topPx },
  }));
}

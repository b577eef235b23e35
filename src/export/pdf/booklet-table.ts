import type { Cell, Table } from '../../panels/panel.ts';
import { fittingWidths } from '../paper/column-widths.ts';
import {
  type Block,
  COLORS,
  type Part,
  type RulePiece,
  STYLES,
  setText,
  type TextStyle,
  widthOf,
} from './booklet-blocks.ts';

const GAP_PT = 10;
const PAD_PT = 3;

interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly x: number;
  readonly widthPt: number;
}

/** A table as blocks, one a row; the column heads stand again on every further page. Blank for no rows. */
export function tableBlocks(table: Table, name: string, path: readonly Part[], widthPt: number): Block[] {
  const key = `${name}-cells`;
  const columns = layoutColumns(table, widthPt);
  const own: readonly Part[] = [...path, { tag: 'Table', key }];
  const head = rowBlock(
    columns.map(({ name }) => name),
    columns,
    [...own, { tag: 'TR', key: `${key}-head` }],
    widthPt,
    true,
  );
  const rows = table.rows.map((row) => {
    const texts = row.cells.map(({ text }: Cell) => text);
    const block = rowBlock(texts, columns, [...own, { tag: 'TR', key: `${key}-${row.id}` }], widthPt, false);
    return { ...block, head };
  });
  return rows.length === 0 ? [] : [{ ...head, gapPt: 3 }, ...rows];
}

/**
 * Columns as wide as their texts; where that is too wide, the widest give way and wrap. What is left goes to the names,
 * up to a third of the width, and then evenly between the columns.
 */
function layoutColumns(table: Table, widthPt: number): Column[] {
  const widths = columnWidths(table, widthPt - GAP_PT * (table.columns.length - 1));
  const gaps = Math.max(1, widths.length - 1);
  const left = widthPt - GAP_PT * gaps - widths.reduce((sum, width) => sum + width, 0);
  const names = Math.min(left, Math.max(0, widthPt / 3 - (widths[0] ?? 0)));
  let x = 0;
  return table.columns.map(({ name, numeric }, index) => {
    const column = { name, numeric, x, widthPt: (widths[index] ?? 0) + (index === 0 ? names : 0) };
    x += column.widthPt + GAP_PT + (left - names) / gaps;
    return column;
  });
}

function columnWidths(table: Table, room: number): number[] {
  const widest = (heads: readonly string[], cells: readonly string[]): number =>
    Math.ceil(
      Math.max(
        16,
        ...heads.map((text) => widthOf(text, STYLES.head)),
        ...cells.map((text) => widthOf(text, STYLES.cell)),
      ),
    ) + 1;
  const textsOf = (index: number): string[] => table.rows.map((row) => row.cells[index]?.text ?? '');
  const natural = table.columns.map(({ name, numeric }, index) =>
    widest(numeric ? name.split(' ') : [name], textsOf(index)),
  );
  const least = table.columns.map(({ name }, index) =>
    widest(
      name.split(' '),
      textsOf(index).flatMap((text) => text.split(' ')),
    ),
  );
  return fittingWidths(natural, room, least);
}

function rowBlock(
  texts: readonly string[],
  columns: readonly Column[],
  path: readonly Part[],
  widthPt: number,
  isHead: boolean,
): Block {
  const style: TextStyle = isHead ? STYLES.head : STYLES.cell;
  const cells = columns.map(({ x, widthPt: width, numeric }, index) => {
    const tag = isHead || index === 0 ? 'TH' : 'TD';
    const align = numeric ? 'right' : 'left';
    const cell = setText(texts[index] ?? '', tag, style, { x, y: PAD_PT, widthPt: width, align });
    const scope = isHead ? ({ scope: 'Column' } as const) : index === 0 ? ({ scope: 'Row' } as const) : {};
    return { heightPt: cell.heightPt, piece: { ...cell.piece, ...scope } };
  });
  const heightPt = Math.max(...cells.map((cell) => cell.heightPt)) + 2 * PAD_PT;
  const rule: RulePiece = {
    kind: 'rule',
    x: 0,
    y: heightPt - 0.25,
    widthPt,
    heightPt: isHead ? 0.75 : 0.5,
    color: isHead ? COLORS.muted : COLORS.hairline,
  };
  return { heightPt, gapPt: 0, path, pieces: [...cells.map(({ piece }) => piece), rule] };
}

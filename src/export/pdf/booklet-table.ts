import type { Cell, Table } from '../../panels/panel.ts';
import { type TablePart, type TableSetting, tableParts } from '../paper/table-parts.ts';
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
/** Above the further columns of a table too wide for the page. */
const PARTS_GAP_PT = 16;

interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly x: number;
  readonly widthPt: number;
}

/**
 * A table as blocks, one a row; the column heads stand again on every further page. One too wide for the page is several.
 * Blank for no rows.
 */
export function tableBlocks(table: Table, name: string, path: readonly Part[], widthPt: number): Block[] {
  if (table.rows.length === 0) return [];
  const setting: TableSetting = { roomPt: widthPt, gapPt: GAP_PT, widthOf: columnWidth };
  return tableParts(table, setting).flatMap((part, index) =>
    partBlocks(part, index === 0 ? `${name}-cells` : `${name}-cells-${index + 1}`, path, widthPt).map((block, row) =>
      row > 0 ? block : { ...block, gapPt: index === 0 ? 3 : PARTS_GAP_PT },
    ),
  );
}

const columnWidth = (heads: readonly string[], cells: readonly string[]): number =>
  Math.ceil(
    Math.max(
      16,
      ...heads.map((text) => widthOf(text, STYLES.head)),
      ...cells.map((text) => widthOf(text, STYLES.cell)),
    ),
  ) + 1;

function partBlocks(part: TablePart, key: string, path: readonly Part[], widthPt: number): Block[] {
  const columns = layoutColumns(part, widthPt);
  const own: readonly Part[] = [...path, { tag: 'Table', key }];
  const head = rowBlock(
    columns.map(({ name }) => name),
    columns,
    [...own, { tag: 'TR', key: `${key}-head` }],
    widthPt,
    true,
  );
  const rows = part.table.rows.map((row) => {
    const texts = row.cells.map(({ text }: Cell) => text);
    const block = rowBlock(texts, columns, [...own, { tag: 'TR', key: `${key}-${row.id}` }], widthPt, false);
    return { ...block, head };
  });
  return [head, ...rows];
}

/** What the columns leave goes to the names, up to a third of the width, and then evenly between the columns. */
function layoutColumns({ table, widthsPt }: TablePart, widthPt: number): Column[] {
  const gaps = Math.max(1, widthsPt.length - 1);
  const left = widthPt - GAP_PT * gaps - widthsPt.reduce((sum, width) => sum + width, 0);
  const names = Math.min(left, Math.max(0, widthPt / 3 - (widthsPt[0] ?? 0)));
  let x = 0;
  return table.columns.map(({ name, numeric }, index) => {
    const column = { name, numeric, x, widthPt: (widthsPt[index] ?? 0) + (index === 0 ? names : 0) };
    x += column.widthPt + GAP_PT + (left - names) / gaps;
    return column;
  });
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

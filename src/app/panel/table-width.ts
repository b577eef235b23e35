import type { Panel, Table } from '../../panels/panel.ts';

/** A table that is wider than this has room beside its chart in a wide panel only; panel-card.css has the rest. */
const NARROW_PX = 600;

/** What a table's type of 14 px takes: a Chinese letter, another one, and the edges of a cell; table.css has the same. */
const HAN_PX = 14;
const LETTER_PX = 7.3;
const EDGES_PX = 19;
const MOST_PX = 252;

/** Tells by its texts, before anything is laid out, whether a table is too wide for the smaller room beside a chart. */
export function isWide({ columns, rows }: Table): boolean {
  const widths = columns.map(({ name }, index) =>
    Math.max(widthOf(name), ...rows.slice(0, 50).map(({ cells }) => widthOf(cells[index]?.text ?? ''))),
  );
  return widths.reduce((sum, width) => sum + Math.min(width, MOST_PX) + EDGES_PX, 0) > NARROW_PX;
}

/** Whether a table says nothing beside its chart, which labels each of its rows with its one number. */
export const repeatsChart = ({ chart, table: { columns, rows } }: Panel): boolean =>
  chart.kind === 'value-bars' && columns.length === 2 && chart.facets[0]?.rows.length === rows.length;

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.slice(0, 60)) width += letter > '\u2e7f' ? HAN_PX : LETTER_PX;
  return width;
}

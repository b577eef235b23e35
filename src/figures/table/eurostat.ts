import type { RawRow } from './raw-row.ts';

/** `freq,unit,geo\TIME_PERIOD`: dimensions in one cell, and what the columns are behind them. */
const DIMENSIONS = /^\s*(\w+(?:,\w+)*)\\\w+\s*$/;

/** Makes columns of the dimensions that share the first cell in Eurostat's files; null for any other file. */
export function unpackEurostat(rows: readonly RawRow[]): readonly RawRow[] | null {
  const [head, ...body] = rows;
  const dimensions = DIMENSIONS.exec(head?.cells[0] ?? '')?.[1]?.split(',');
  if (head === undefined || dimensions === undefined) return null;
  const unpacked = body.map((row): RawRow => {
    const [first = '', ...others] = row.cells;
    const names = first.split(',');
    if (names.length !== dimensions.length) return row;
    return { ...row, cells: [...names, ...others.map((cell) => cell.trim())] };
  });
  return [{ ...head, cells: [...dimensions, ...head.cells.slice(1)] }, ...unpacked];
}

import type { Space } from './option.ts';
import { sizesFor } from './option.ts';

/** Where a facet stands across: facets of one row share its height. */
export interface Cell {
  readonly index: number;
  readonly row: number;
  readonly x: number;
  readonly width: number;
}

/** Rows of four are as many as the eye follows across. */
const MOST_COLUMNS = 4;

/** Of few facets three a row; of many as many as make the rows fewest, and these alike. */
const columnsOf = (count: number): number =>
  count === 4 ? 2 : count <= 6 ? 3 : Math.ceil(count / Math.ceil(count / MOST_COLUMNS));

/** Facets in as many columns as leave each of them `leastPx`, four at most; one alone takes the whole width. */
export function gridOf(count: number, leastPx: number, space: Space): Cell[] {
  const { unit } = sizesFor(space.widthPx);
  const gutter = 32 * unit;
  const most = Math.max(1, Math.floor((space.widthPx + gutter) / (leastPx * unit + gutter)));
  const columns = Math.min(count, most, columnsOf(count));
  const width = (space.widthPx - gutter * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, index) => ({
    index,
    row: Math.floor(index / columns),
    x: (index % columns) * (width + gutter),
    width,
  }));
}

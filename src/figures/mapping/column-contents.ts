import { type Cell, cellAt, type ReadTable, rowCountOf, textOf } from '../table/read-table.ts';

/** What the cells of a column hold, for somebody to pick from. */
export interface ColumnContents {
  readonly at: number;
  /** The first different texts, in the order of the file; blank for blank cells. */
  readonly values: readonly string[];
  /** How many different ones there are; one more than `MOST_LISTED` stands for any number beyond it. */
  readonly count: number;
}

const MOST_COLUMNS = 60;
export const MOST_LISTED = 300;

/** The contents of the first columns of a table. */
export const contentsOf = (table: ReadTable): readonly ColumnContents[] =>
  table.columns.slice(0, MOST_COLUMNS).map((_, at) => {
    const found = textsIn(table, at);
    return { at, values: [...found].slice(0, MOST_LISTED), count: found.size };
  });

/** Different texts of a column, no more than it takes to know that there are too many to pick from. */
function textsIn(table: ReadTable, at: number): ReadonlySet<string> {
  const count = rowCountOf(table);
  const seen = new Set<Cell | undefined>();
  const found = new Set<string>();
  for (let row = 0; row < count && found.size <= MOST_LISTED; row += 1) {
    const cell = cellAt(table, row, at);
    if (seen.has(cell)) continue;
    seen.add(cell);
    found.add(textOf(cell));
  }
  return found;
}

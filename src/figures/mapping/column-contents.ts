import { type ReadTable, textOf } from '../table/read-table.ts';

/** What the cells of a column hold, for somebody to pick from. */
export interface ColumnContents {
  readonly at: number;
  /** The first different texts, in the order of the file; blank for blank cells. */
  readonly values: readonly string[];
  /** How many different ones there are. */
  readonly count: number;
}

const MOST_COLUMNS = 60;
export const MOST_LISTED = 300;

/** The contents of the first columns of a table. */
export const contentsOf = ({ columns, rows }: ReadTable): readonly ColumnContents[] =>
  columns.slice(0, MOST_COLUMNS).map((_, at) => {
    const found = new Set<string>();
    for (const row of rows) found.add(textOf(row[at]));
    const values: string[] = [];
    for (const text of found) {
      if (values.length === MOST_LISTED) break;
      values.push(text);
    }
    return { at, values, count: found.size };
  });

import { type FilteredRows, filterRows } from '../../figures/mapping/filter-rows.ts';
import type { RowFilter } from '../../figures/mapping/reader-choices.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';

const NO_FILTER: readonly RowFilter[] = [];

const known = new WeakMap<ReadTable, { readonly filter: readonly RowFilter[]; readonly rows: FilteredRows }>();

/** The rows that a chart is made of: both languages, each export, and what is found in them, are of one filtering. */
export function filteredOnce(table: ReadTable, filter: readonly RowFilter[] = NO_FILTER): FilteredRows {
  const last = known.get(table);
  if (last?.filter === filter) return last.rows;
  const rows = filterRows(table, filter);
  known.set(table, { filter, rows });
  return rows;
}

import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { type ReadTable, rowCountOf } from '../../figures/table/read-table.ts';
import { chooseCharts } from '../plot/chart-choice.ts';
import { filteredOnce } from '../table-panel/filtered-table.ts';

interface ChartsOfRows {
  /** The rows that pass the filter; none where no row does. */
  readonly kept: ReadTable;
  readonly charts: ReturnType<typeof chooseCharts>;
}

const known = new WeakMap<ReadTable, ChartsOfRows['charts']>();

/** The charts of the rows that pass the filter; where none does, of all. Chosen once for the same rows. */
export function chartsOfRows(table: ReadTable, { filter }: ReaderChoices): ChartsOfRows {
  const kept = filteredOnce(table, filter).table;
  const drawn = rowCountOf(kept) > 0 ? kept : table;
  const charts = known.get(drawn) ?? chooseCharts(drawn);
  known.set(drawn, charts);
  return { kept, charts };
}

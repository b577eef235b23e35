import { factsOf, timesOf } from '../../figures/mapping/column-facts.ts';
import { placeOfColumn } from '../../figures/mapping/column-place.ts';
import { filterRows } from '../../figures/mapping/filter-rows.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { formatChoices, type ReaderChoices, type RowFilter } from '../../figures/mapping/reader-choices.ts';
import { cellAt, type ReadTable, rowCountOf, textOf } from '../../figures/table/read-table.ts';
import type { HeldTime } from '../requests/export-source.ts';

interface Written {
  readonly at: number;
  readonly text: string;
}

const latestOf = (times: readonly Written[]): Written | null =>
  times.reduce<Written | null>((latest, one) => (latest === null || one.at > latest.at ? one : latest), null);

/**
 * Times that were chosen when a deck was made, by a condition on rows or by columns that are times, where the table has
 * later ones: the deck stays at those that were chosen.
 */
export function heldTimes(table: ReadTable, mapping: Mapping, { filter = [] }: ReaderChoices): HeldTime[] {
  return [...filter.flatMap((one) => heldByFilter(table, one)), ...heldByColumns(table, mapping)];
}

function heldByFilter(table: ReadTable, filter: RowFilter): HeldTime[] {
  const at = placeOfColumn(
    filter.column,
    table.columns.map(({ name }) => name),
  );
  // What is left out, or from when on, holds nothing back.
  const isBound = filter.test === 'is' || filter.test === 'to';
  if (at === null || !isBound || factsOf(table)[at]?.kind !== 'time') return [];
  const timeOf = timesOf(table, at);
  const timesIn = (rows: ReadTable): Written[] =>
    Array.from({ length: rowCountOf(rows) }, (_, row) => cellAt(rows, row, at) ?? null).flatMap((cell) => {
      const time = timeOf(cell);
      return time === null ? [] : [{ at: time.at, text: textOf(cell) }];
    });
  const [chosen, latest] = [latestOf(timesIn(filterRows(table, [filter]).table)), latestOf(timesIn(table))];
  const [[, said = ''] = []] = formatChoices({ filter: [filter] });
  return chosen !== null && latest !== null && latest.at > chosen.at ? [{ chosen: said, latest: latest.text }] : [];
}

function heldByColumns(table: ReadTable, { time, values }: Mapping): HeldTime[] {
  if (time !== null) return [];
  const timed = factsOf(table).flatMap(({ at, headerTime }) =>
    headerTime === null ? [] : [{ column: at, at: headerTime.time.at, text: headerTime.text, rest: headerTime.rest }],
  );
  const chosen = timed.filter(({ column }) => values.includes(column));
  const latest = latestOf(timed.filter(({ rest }) => chosen.some((one) => one.rest === rest)));
  const last = latestOf(chosen);
  if (last === null || latest === null || latest.at <= last.at) return [];
  return [{ chosen: chosen.map(({ column }) => table.columns[column]?.name ?? '').join(', '), latest: latest.text }];
}

import { factsOf } from '../../figures/mapping/column-facts.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { applyMapping } from '../../figures/mapping/series.ts';
import type { Series, SeriesData } from '../../figures/mapping/series-data.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';

// Bars, dots and slopes have years as columns for series. Shares, indices and changes are worked out along the years of
// each row, as for lines, and turned back: the shares of a row over its years would add up what has no sum.

type Measure = NonNullable<ReaderChoices['measure']>;

/** Whether the columns are times that a kind draws as series. */
export const areTimesAcross = ({ time }: Mapping, { isTime }: SeriesData): boolean => time === 'headers' && !isTime;

/** Whether the columns are times of one thing, and not of several in turn. */
export const isOfOneThing = (table: ReadTable, { values }: Mapping): boolean =>
  new Set(values.map((at) => factsOf(table)[at]?.headerTime?.rest ?? '')).size === 1;

/** The same rows as lines over the years; null where they cannot be read so. */
export function alongTimes(table: ReadTable, mapping: Mapping): { data: SeriesData; mapping: Mapping } | null {
  const asLines: Mapping = { ...mapping, kind: 'lines' };
  const read = applyMapping(table, asLines);
  return read.ok ? { data: read.data, mapping: asLines } : null;
}

/** Of each row its share among the rows of the year, whichever share was asked for. */
export const measureAlong = (measure: Measure): Measure =>
  measure.is === 'share-of-series' ? { is: 'share' } : measure;

/** Lines over years as rows with a series for each year; of bars the latest comes first. */
export function turnedBack(lines: SeriesData, rows: SeriesData, { kind }: Mapping): SeriesData {
  const categories = lines.series.flatMap(({ id }) => rows.categories[Number(id.slice(1))] ?? []);
  const series = lines.categories.flatMap(({ name }, place): Series[] => {
    const [first] = lines.series;
    if (first === undefined) return [];
    const values = lines.series.map((one) => one.values[place] ?? null);
    const flags = lines.series.map((one) => one.flags?.[place] ?? null);
    const marked = flags.some((flag) => flag !== null) ? { flags } : {};
    return [
      { id: `s${place}`, name, path: [name], unit: first.unit, values, ...marked, aggregate: null, standing: null },
    ];
  });
  return { ...rows, categories, series: kind === 'bars' ? series.reverse() : series };
}

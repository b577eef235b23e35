/** How a table of statistics is drawn. */
export type PlotKind = 'bars' | 'grouped-bars' | 'lines' | 'multiples' | 'dots';

export const PLOT_KINDS: readonly PlotKind[] = ['bars', 'grouped-bars', 'lines', 'multiples', 'dots'];

/**
 * What the columns of a table mean, by their places from 0: inferred by rules, and the reader's to change. `label` names
 * the categories, or the series where `time` is a column (several columns together where one does not tell rows apart;
 * none: rows are numbered). `group` splits
 * the values into series by what stands in it. `time` is a column of times, or `headers` where the columns of values are
 * years or months. `unit` is that of all values, blank where each column says its own; `unitColumn` holds that of each
 * row.
 */
export interface Mapping {
  readonly label: readonly number[];
  readonly values: readonly number[];
  readonly group: number | null;
  readonly time: number | 'headers' | null;
  readonly unit: string;
  readonly unitColumn: number | null;
  readonly kind: PlotKind;
  /** Bars from the largest to the smallest, or as the file has them. */
  readonly order: 'value' | 'file';
}

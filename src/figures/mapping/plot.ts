/** How a table of statistics is drawn. */
export const PLOT_KINDS = [
  'bars',
  'grouped-bars',
  'stacked',
  'shares',
  'diverging',
  'dots',
  'dumbbell',
  'slope',
  'lines',
  'index',
  'area',
  'multiples',
  'pyramid',
  'heat',
  'map',
  'scatter',
  'histogram',
  'box',
  'waterfall',
  'donut',
] as const;

export type PlotKind = (typeof PLOT_KINDS)[number];

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
  /** One of the columns that name the series: each thing in it has a chart of its own. Absent for none. */
  readonly facet?: number;
  /** A straight line through the dots, which nobody gets unasked. */
  readonly fit?: true;
}

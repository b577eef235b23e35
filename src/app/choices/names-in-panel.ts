import type { Panel } from '../../panels/panel.ts';

/** Kinds whose rows are times: what has a name of its own there are the series. */
const TIMED = ['lines', 'stacked-area', 'stacked-columns'];

/** Ids of series and of rows, see `SeriesData`. */
const isSeries = (id: string): boolean => /^s\d/.test(id);

/** Names in a chart of a table that can be set apart, in its order. */
export function namesIn(panel: Panel | null): readonly string[] {
  if (panel === null) return [];
  const { chart, points } = panel;
  if (chart.kind === 'stacked-bars' && 'keys' in chart) return chart.keys.map(({ name }) => name);
  const isTimed = TIMED.includes(chart.kind);
  return [...new Set(points.filter(({ id }) => isSeries(id) === isTimed).map(({ title }) => title))];
}

/** Names of the rows of a chart, or of its times. */
export function rowsIn(panel: Panel | null): readonly string[] {
  const points = panel?.points ?? [];
  return [...new Set(points.filter(({ id }) => !isSeries(id)).map(({ title }) => title))];
}

/** Names of the series of a chart; none where it has one alone. */
export function seriesIn(panel: Panel | null): readonly string[] {
  if (panel === null) return [];
  const { chart } = panel;
  if (chart.kind === 'grouped-bars')
    return [...new Set(chart.facets.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  return TIMED.includes(chart.kind) ? namesIn(panel) : [];
}

/** Times along a chart; none where it has none. */
export function timesIn(panel: Panel | null): readonly string[] {
  if (panel === null || !TIMED.includes(panel.chart.kind)) return [];
  return panel.points.filter(({ id }) => !isSeries(id)).map(({ title }) => title);
}

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

/** Between the parts of a name that several columns make up: 兰州 · 男. */
const BETWEEN = ' · ';

/** What several names of a chart have in common, but not all: each stands for all that one of the columns says of them. */
export function sharedIn(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const parts = name.split(BETWEEN);
    for (const part of parts.length > 1 ? new Set(parts) : []) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].flatMap(([part, count]) => (count > 1 && count < names.length ? [part] : []));
}

/** Names of the rows of a chart, or of its times. */
export function rowsIn(panel: Panel | null): readonly string[] {
  const points = panel?.points ?? [];
  return [...new Set(points.filter(({ id }) => !isSeries(id)).map(({ title }) => title))];
}

/** Names of the series of a chart; none where it has one alone. */
export function seriesIn(panel: Panel | null): readonly string[] {
  if (panel === null) return [];
  const { chart, points } = panel;
  if (TIMED.includes(chart.kind)) return namesIn(panel);
  // A dot has two numbers and a box its quartiles: the row names them all.
  if (chart.kind === 'scatter' || chart.kind === 'boxes') return [];
  const facts = points.flatMap((point) => point.facts.filter(({ id }) => id.startsWith('series-')));
  const inOrder = [...facts].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return [...new Set(inOrder.map(({ term }) => term))];
}

/** Times along a chart; none where it has none. */
export function timesIn(panel: Panel | null): readonly string[] {
  if (panel === null || !TIMED.includes(panel.chart.kind)) return [];
  return panel.points.filter(({ id }) => !isSeries(id)).map(({ title }) => title);
}

import type { Chart, OwnChart } from '../../charts/chart.ts';
import { lines } from '../../charts/lines.ts';
import { valueBars } from '../../charts/value-bars.ts';
import { valueDots } from '../../charts/value-dots.ts';
import type { Dataset, View } from '../../figures/dataset.ts';
import { LANGS, type Lang } from '../../words/lang.ts';
import type { Resolved } from '../panel.ts';
import { isUserDataView, type UserDataView } from '../user-data-view.ts';

// A dataset on its way from a worker to the page: only what can be copied. Panels that are made of a whole table go as
// they are drawn, so that a million rows stay in the worker.

type Sent<One> = One extends { readonly draw: unknown } ? Omit<One, 'draw'> : One;
type SentResolved = { readonly resolved: Resolved; readonly chart: Sent<Chart> | null };

interface SentView {
  readonly view: View;
  /** Null for a view that the page resolves itself. */
  readonly panels: readonly (readonly [Lang, SentResolved])[] | null;
}

export interface SentDataset {
  readonly about: Dataset;
  readonly views: readonly SentView[];
}

export function packDataset(dataset: Dataset): SentDataset {
  return { about: { ...dataset, views: [] }, views: dataset.views.map(packView) };
}

function packView(view: View): SentView {
  if (!isUserDataView(view)) return { view, panels: null };
  const { resolve, wholeTable: _, ...plain } = view;
  return { view: plain, panels: LANGS.map((lang) => [lang, packResolved(resolve(lang))] as const) };
}

function packResolved(resolved: Resolved): SentResolved {
  if (!resolved.ok) return { resolved, chart: null };
  const { chart } = resolved.panel;
  if (!('draw' in chart)) return { resolved, chart };
  const { draw: _, ...content } = chart;
  return { resolved: { ok: true, panel: { ...resolved.panel, chart: NO_CHART } }, chart: content };
}

/** Stands in for the chart that goes beside its panel. */
const NO_CHART: Chart = { kind: 'tiles', tiles: [], signs: [], list: null };

export function unpackDataset({ about, views }: SentDataset): Dataset {
  return { ...about, views: views.map(unpackView) };
}

function unpackView({ view, panels }: SentView): View {
  if (panels === null) return view;
  const known = new Map(panels.map(([lang, sent]) => [lang, unpackResolved(sent)]));
  const resolve = (lang: Lang): Resolved => {
    const resolved = known.get(lang);
    if (resolved === undefined) throw new RangeError(`invalid lang: ${lang}`);
    return resolved;
  };
  const own: UserDataView = {
    ...view,
    resolve,
    // The whole of it is where the files are made, from the same bytes.
    wholeTable: (lang) => {
      const resolved = resolve(lang);
      return resolved.ok ? resolved.panel.table : { caption: '', columns: [], rows: [] };
    },
  };
  return own;
}

function unpackResolved({ resolved, chart }: SentResolved): Resolved {
  if (!resolved.ok || chart === null) return resolved;
  return { ok: true, panel: { ...resolved.panel, chart: withDrawing(chart) } };
}

function withDrawing(chart: Sent<Chart>): Chart {
  switch (chart.kind) {
    case 'value-bars':
    case 'grouped-bars':
      return valueBars(chart as Omit<OwnChart & { kind: 'value-bars' | 'grouped-bars' }, 'draw'>);
    case 'value-dots':
      return valueDots(chart);
    case 'lines':
      return lines(chart);
    default:
      return chart;
  }
}

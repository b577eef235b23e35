import type { Paint } from '../../charts/own/paints.ts';
import type { Chart } from '../../panels/kinds/kinds.ts';
import type { Panel } from '../../panels/panel.ts';
import type { Form } from '../../words/numbers.ts';
import type { ThemeColor } from './drawing-xml.ts';
import { sharedUnit } from './native-time.ts';

/** An entry of a key: how something is drawn, and what it means. */
export interface KeyEntry {
  readonly sample: Sample;
  readonly text: string;
}

export type Sample =
  | { readonly form: 'filled'; readonly color: ThemeColor }
  | { readonly form: 'hollow'; readonly color: ThemeColor }
  | { readonly form: 'sign'; readonly place: number }
  | { readonly form: 'interval' }
  | { readonly form: 'reference' }
  /** Colours from one end of a scale to the other. */
  | { readonly form: 'shades'; readonly paints: readonly Paint[] }
  /** Words that hold for the charts below, without a sample. */
  | { readonly form: 'words' }
  | { readonly form: 'qualifier'; readonly qualifier: Form };

/** What has to be explained of a panel's native charts or table. */
export const keyOf = ({ chart, subtitle }: Pick<Panel, 'chart' | 'subtitle'>): KeyEntry[] => [
  ...keyOfKind(chart),
  ...keyOfLines(chart),
  ...keyOfShades(chart, subtitle),
];

/** What the colours of a table mean. */
function keyOfShades(chart: Chart, subtitle: string): KeyEntry[] {
  if (chart.kind !== 'heat') return [];
  const { text, paints } = chart.key;
  const unit = subtitle.includes(chart.unit) ? '' : chart.unit;
  return [{ sample: { form: 'shades', paints }, text: [text, unit].filter(Boolean).join('  ') }];
}

/** Lines at values whose words stand at no axis. */
const keyOfLines = (chart: Chart): KeyEntry[] =>
  chart.kind === 'value-dots' && 'guides' in chart
    ? (chart.guides?.lines ?? []).map(({ label }) => ({ sample: { form: 'reference' }, text: label }))
    : [];

function keyOfKind(chart: Chart): KeyEntry[] {
  if (chart.kind === 'paired-bars') {
    const { stated, baseline, interval } = chart.key;
    const second: Sample = chart.solid ? { form: 'filled', color: 'accent5' } : HOLLOW;
    return entries([
      [FILLED, stated],
      [second, baseline],
      [INTERVAL, interval],
    ]);
  }
  if (chart.kind === 'ranked-bars') {
    return entries([
      [HOLLOW, chart.base === 0 ? null : chart.key.base],
      [FILLED, chart.key.growth],
    ]);
  }
  if (chart.kind === 'dots')
    return entries(chart.keys.map(({ qualifier, text }) => [{ form: 'qualifier', qualifier }, text]));
  if (chart.kind === 'value-dots' && chart.series.length > 1)
    return entries(chart.series.map((text, place) => [{ form: 'sign', place }, text]));
  const unit = chart.kind === 'lines' ? sharedUnit(chart) : null;
  if (unit !== null) return [{ sample: { form: 'words' }, text: unit }];
  return chart.kind === 'slope' ? entries([[INTERVAL, chart.key.derived]]) : [];
}

const FILLED: Sample = { form: 'filled', color: 'accent1' };
const HOLLOW: Sample = { form: 'hollow', color: 'accent5' };
const INTERVAL: Sample = { form: 'interval' };

function entries(all: readonly (readonly [Sample, string | null])[]): KeyEntry[] {
  return all.flatMap(([sample, text]) => (text === null ? [] : [{ sample, text }]));
}

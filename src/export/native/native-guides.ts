import type { Guides } from '../../charts/own/guides-content.ts';
import type { Chart } from '../../panels/kinds/kinds.ts';
import type { Scale } from '../../words/numbers.ts';
import { type NativeSeries, nativeLabel, scaled } from './native-chart.ts';

/**
 * Whether PowerPoint's own chart of a kind can show what an author drew: lines over time all of it, bars what is set
 * apart, layers and scatters lines at values, and dots one, as two through rows could not be told apart. Nothing runs
 * across bars that lie: error bars have caps in some programs, and a scatter over such bars is turned by them.
 */
export function takesGuides({ kind }: Chart, { lines, points }: Guides): boolean {
  if (kind === 'lines') return true;
  if (kind === 'value-bars' || kind === 'grouped-bars') return lines.length === 0;
  if (kind === 'value-dots') return lines.length <= 1 && points.length === 0;
  return /^(scatter|stacked-area|stacked-columns)$/.test(kind) && points.length === 0;
}

/** A line at a value through all rows: at each of them a point that is not drawn, with a stroke as long as `extent` says. */
export function rowsLine(value: number, name: string, count: number, extent: NativeSeries['extent']): NativeSeries {
  return {
    name,
    values: Array.from({ length: count }, () => value),
    labels: Array.from({ length: count }, () => null),
    look: 'carrier',
    color: 'tx1',
    intervals: null,
    symbol: 'none',
    ...(extent === undefined ? {} : { extent }),
  };
}

/** What an author drew into a chart of lines over time. */
interface OnTimes {
  readonly guides: Guides | undefined;
  readonly times: readonly number[];
  readonly scale: Scale;
}

/** A dashed series for each line at a value, with its words in the middle. */
export function referenceSeries({ guides, times, scale }: OnTimes, tone: 'quiet' | 'boxed' = 'quiet'): NativeSeries[] {
  const middle = Math.floor(times.length / 2);
  return (guides?.lines ?? []).map(({ value, label }) => ({
    name: label,
    values: times.map(() => scaled(value, scale)),
    labels: times.map((_, place) => (place === middle ? nativeLabel([label], { side: 'above', tone }) : null)),
    look: 'reference-line' as const,
    color: 'tx1' as const,
    intervals: null,
    symbol: 'none' as const,
  }));
}

/** A line with its points that are set apart as rings, and their words above them. */
export function withPoints(series: NativeSeries, id: string, { guides, times }: OnTimes): NativeSeries {
  const own = (guides?.points ?? []).filter((point) => point.id === id);
  if (own.length === 0) return series;
  const places = own.map(({ at }) => times.indexOf(at));
  const textAt = (place: number): string => own[places.indexOf(place)]?.text ?? '';
  return {
    ...series,
    symbol: series.symbol === 'none' ? 'circle' : series.symbol,
    hollow: [...new Set([...(series.hollow ?? []), ...places])],
    labels: series.labels.map((label, place) =>
      label === null && textAt(place) !== '' ? nativeLabel([textAt(place)], { side: 'above', tone: 'quiet' }) : label,
    ),
  };
}

/** Whether each of the words has a point to itself: the last point of a line has its name and number. */
export const hasRoomForWords = (guides: Guides | undefined, lastOf: (id: string) => number | undefined): boolean =>
  (guides?.points ?? []).every(({ id, at, text }) => text === '' || lastOf(id) !== at);

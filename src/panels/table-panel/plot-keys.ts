import { SIDE_PIGMENTS } from '../../charts/own/pyramid.ts';
import type { Series } from '../../figures/mapping/series-data.ts';
import type { FactKey } from '../panel.ts';
import type { Plot } from '../plot/plot-parts.ts';
import { chartName } from '../plot-names.ts';

/** The signs of series as letters, in the order of charts/signs.ts. */
const SIGNS = ['●', '◆', '■', '▲', '○'];

/** By its colour and sign how a series is drawn; undefined where the chart tells none apart by them. */
export function keyOf({ chart, series }: Plot, one: Series): FactKey | undefined {
  const place = series.indexOf(one);
  switch (chart.kind) {
    case 'lines': {
      const color = chart.facets.flatMap(({ lines }) => lines).find(({ id }) => id === one.id)?.color;
      return color === null || color === undefined ? undefined : signed(color);
    }
    case 'value-dots':
      return signed(place);
    case 'grouped-bars': {
      const row = chart.facets[0]?.rows.find(({ name }) => name === chartName(one.name, 60));
      return chart.facets.length === 1 ? { pigment: row?.color ?? place, strength: 1, sign: '■' } : undefined;
    }
    case 'stacked-area':
    case 'stacked-columns':
      return filled(chart.layers.find(({ id }) => id === one.id)?.paint);
    case 'stacked-bars':
    case 'diverging-bars': {
      const paint = chart.keys[place]?.paint;
      return paint && { ...paint, sign: SIGNS[place % 5] ?? '■' };
    }
    case 'pyramid':
      return { pigment: SIDE_PIGMENTS[place === 0 ? 'left' : 'right'], strength: 1, sign: '■' };
    default:
      return undefined;
  }
}

/** By what id a series stands among the strands of the drawing; undefined where it is none. */
export function strandOf({ chart, series }: Plot, one: Series): string | undefined {
  switch (chart.kind) {
    case 'lines':
    case 'stacked-area':
    case 'stacked-columns':
      return one.id;
    case 'grouped-bars':
      return chartName(one.name, 60);
    case 'value-dots':
    case 'stacked-bars':
    case 'diverging-bars':
    case 'pyramid':
      return String(series.indexOf(one));
    default:
      return undefined;
  }
}

const signed = (place: number): FactKey => ({ pigment: place % 5, strength: 1, sign: SIGNS[place % 5] ?? '●' });

const filled = (paint: Omit<FactKey, 'sign'> | undefined): FactKey | undefined =>
  paint === undefined ? undefined : { ...paint, sign: '■' };

import type { Series } from '../../figures/mapping/series-data.ts';
import type { Lang } from '../../words/lang.ts';
import { axisWords } from './axis-words.ts';
import { type Domain, domainOf, greatest, least } from './plot-numbers.ts';
import type { Plot } from './plot-parts.ts';
import { uprightAxis } from './plot-scatter.ts';

type Chart = Plot['chart'];

/** Whether a value has a place on the axis of a chart: below one there is none where steps are powers of ten. */
export const isReached = (chart: Chart, value: number): boolean =>
  value > 0 || !((chart.kind === 'scatter' && chart.y.isLog) || chart.kind === 'pyramid');

/** A chart whose axis reaches the values of some lines. */
export function withReach({ chart, series, along }: Plot, values: readonly number[], lang: Lang): Chart {
  const unit = (along ?? series[0])?.unit.base ?? '';
  const [low, high] = [least(values), greatest(values)];
  switch (chart.kind) {
    case 'lines':
      return { ...chart, facets: chart.facets.map((facet) => reachingFacet(facet, values, unit, lang)) };
    case 'value-bars':
    case 'grouped-bars': {
      const facets = chart.facets.map((facet) => ({
        ...facet,
        minimum: Math.min(facet.minimum, low),
        maximum: Math.max(facet.maximum, high),
      }));
      return { ...chart, facets };
    }
    case 'stacked-bars':
    case 'diverging-bars':
    case 'waterfall':
      return { ...chart, minimum: Math.min(chart.minimum, low), maximum: Math.max(chart.maximum, high) };
    case 'value-dots':
    case 'boxes': {
      const domain = longer(chart.ticks, values, unit, lang);
      return domain === null
        ? chart
        : { ...chart, ticks: domain.ticks, axis: axisWords(unit, domain, lang, 'cutAcross') };
    }
    case 'stacked-area':
    case 'stacked-columns':
    case 'pyramid':
      return { ...chart, ticks: longer(chart.ticks, values, unit, lang)?.ticks ?? chart.ticks };
    case 'value-slope': {
      const ends = [{ value: chart.minimum }, { value: chart.maximum }];
      const domain = longer(ends, values, unit, lang);
      if (domain === null) return chart;
      const { minimum, maximum } = domain;
      return { ...chart, minimum, maximum, axis: axisWords(unit === '%' ? '' : unit, domain, lang) };
    }
    case 'histogram': {
      const [from, to] = chart.reach ?? [chart.bins[0]?.from ?? 0, chart.bins.at(-1)?.to ?? 1];
      return { ...chart, reach: [Math.min(from, low), Math.max(to, high)] };
    }
    case 'scatter':
      return { ...chart, y: reachingAxis(chart.y, along, values, lang) };
    default:
      return chart;
  }
}

type Ticks = readonly { readonly value: number }[];

/** A longer axis; null where it reaches all values already. */
function longer(ticks: Ticks, values: readonly number[], unit: string, lang: Lang): Domain | null {
  const [from, to] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  return values.every((value) => value >= from && value <= to) ? null : domainOf([from, to, ...values], unit, lang);
}

type LinesFacet = Extract<Chart, { kind: 'lines' }>['facets'][number];

function reachingFacet(facet: LinesFacet, values: readonly number[], unit: string, lang: Lang): LinesFacet {
  const domain = longer([{ value: facet.minimum }, { value: facet.maximum }], values, unit, lang);
  if (domain === null) return facet;
  const { minimum, maximum, ticks } = domain;
  return { ...facet, minimum, maximum, ticks, unit: axisWords(unit === facet.heading ? '' : unit, domain, lang) };
}

type ScatterAxis = Extract<Chart, { kind: 'scatter' }>['y'];

/** Built anew, as what is written at it says where it begins; one whose steps are powers of ten stays so. */
function reachingAxis(
  axis: ScatterAxis,
  along: Series | undefined,
  values: readonly number[],
  lang: Lang,
): ScatterAxis {
  const [from, to] = [axis.ticks[0]?.value ?? 0, axis.ticks.at(-1)?.value ?? 1];
  if (along === undefined || values.every((value) => value >= from && value <= to)) return axis;
  return uprightAxis(along, [from, to, ...values], lang, axis.isLog);
}

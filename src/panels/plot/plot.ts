import type { Mapping, PlotKind } from '../../figures/mapping/plot.ts';
import type { SeriesData } from '../../figures/mapping/series-data.ts';
import type { Lang } from '../../words/lang.ts';
import { barPlot, dotPlot, groupPlot } from './plot-bars.ts';
import { dumbbellPlot, indexPlot, slopePlot } from './plot-change.ts';
import { donutPlot } from './plot-donut.ts';
import { heatPlot } from './plot-heat.ts';
import { linePlot } from './plot-lines.ts';
import { mapPlot } from './plot-map.ts';
import { isClock, isRounded } from './plot-numbers.ts';
import { isNumber, type Parts, type Plot } from './plot-parts.ts';
import { pyramidPlot } from './plot-pyramid.ts';
import { scatterPlot } from './plot-scatter.ts';
import { boxPlot, histogramPlot } from './plot-spread.ts';
import { divergingPlot, stackPlot } from './plot-stacks.ts';
import { timeStackPlot } from './plot-time-stack.ts';
import { withoutTotals } from './plot-totals.ts';
import { waterfallPlot } from './plot-waterfall.ts';

type Builder = (parts: Parts, mapping: Mapping, data: SeriesData, lang: Lang) => Plot;

/** Stacks of times run along an axis of time, others are bars under each other. */
const stackOf: Builder = (parts, mapping, data, lang) =>
  data.isTime ? timeStackPlot(parts, mapping, data, lang) : stackPlot(parts, mapping, data, lang);

/** What each kind shows of the data: one line a kind. */
const PLOTS: Readonly<Record<PlotKind, Builder>> = {
  bars: (parts, mapping, _, lang) => barPlot(parts, mapping, lang),
  'grouped-bars': (parts, _, __, lang) => groupPlot(parts, lang),
  stacked: stackOf,
  shares: stackOf,
  diverging: divergingPlot,
  dots: (parts, mapping, _, lang) => dotPlot(parts, mapping, lang),
  dumbbell: (parts, mapping, _, lang) => dumbbellPlot(parts, mapping, lang),
  slope: (parts, _, __, lang) => slopePlot(parts, lang),
  lines: (parts, mapping, _, lang) => linePlot(parts, mapping, lang),
  index: (parts, mapping, _, lang) => indexPlot(parts, mapping, lang),
  area: timeStackPlot,
  multiples: (parts, mapping, data, lang) =>
    data.isTime ? linePlot(parts, mapping, lang) : barPlot(parts, mapping, lang),
  pyramid: (parts, _, __, lang) => pyramidPlot(parts, lang),
  heat: (parts, _, __, lang) => heatPlot(parts, lang),
  map: (parts, _, __, lang) => mapPlot(parts, lang),
  scatter: (parts, mapping, _, lang) => scatterPlot(parts, mapping, lang),
  histogram: (parts, _, __, lang) => histogramPlot(parts, lang),
  box: (parts, _, __, lang) => boxPlot(parts, lang),
  waterfall: (_, __, data, lang) => waterfallPlot(data, lang),
  donut: (parts, _, data, lang) => donutPlot(parts, data, lang),
};

/** Data and mapping → chart. Throws PlotProblem where no honest chart can be made. */
export const plotOf = (data: SeriesData, mapping: Mapping, lang: Lang): Plot =>
  PLOTS[mapping.kind](withoutTotals(data, lang), mapping, data, lang);

/** Whether any number of a plot is written with fewer digits than it has. */
export const hasRounded = ({ series }: Plot, lang: Lang): boolean =>
  series.some(
    (one) => !isClock(one.unit.base) && one.values.some((value) => isNumber(value) && isRounded(value, one, lang)),
  );

import '../kinds/user-data-kinds.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { SeriesData } from '../../figures/mapping/series-data.ts';
import type { Lang } from '../../words/lang.ts';
import { barPlot, dotPlot, groupPlot } from './plot-bars.ts';
import { linePlot } from './plot-lines.ts';
import { isClock, isRounded } from './plot-numbers.ts';
import { isNumber, type Plot } from './plot-parts.ts';
import { withoutTotals } from './plot-totals.ts';

/** Data and mapping → chart. Throws PlotProblem where no honest chart can be made. */
export function plotOf(data: SeriesData, mapping: Mapping, lang: Lang): Plot {
  const parts = withoutTotals(data, lang);
  const isLine = mapping.kind === 'lines' || (mapping.kind === 'multiples' && data.isTime);
  if (isLine) return linePlot(parts, mapping, lang);
  if (mapping.kind === 'dots') return dotPlot(parts, mapping, lang);
  if (mapping.kind === 'grouped-bars') return groupPlot(parts, lang);
  return barPlot(parts, mapping, lang);
}

/** Whether any number of a plot is written with fewer digits than it has. */
export const hasRounded = ({ series }: Plot, lang: Lang): boolean =>
  series.some(
    ({ values, unit }) => !isClock(unit.base) && values.some((value) => isNumber(value) && isRounded(value, lang)),
  );

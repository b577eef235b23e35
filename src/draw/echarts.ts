import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import type { EChartsType } from 'echarts/core';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing } from '../charts/option.ts';

// The only run-time import of ECharts: what the builders' closed Option can ask for, and the one renderer
// that gives the page, the printer and the picture files the same vectors.
echarts.use([BarChart, LineChart, CustomChart, GridSimpleComponent, SVGRenderer]);

export type { EChartsType };
export { echarts };

/** Highlights everything that belongs to a figure in one live chart, and nothing else; null ends all highlights. */
export function highlightMark(chart: EChartsType, drawing: Drawing, id: string | null): void {
  chart.dispatchAction({ type: 'downplay' });
  // A line is highlighted whole by any highlight that reaches its series, so only the figure's own series are told.
  const seriesIndex = drawing.option.series.flatMap(({ data }, index) => (holds(data, id) ? [index] : []));
  if (seriesIndex.length > 0) chart.dispatchAction({ type: 'highlight', seriesIndex, name: id });
}

function holds(data: unknown, id: string | null): boolean {
  if (id === null || id === '' || !Array.isArray(data)) return false;
  return data.some((item: unknown) => typeof item === 'object' && item !== null && 'name' in item && item.name === id);
}

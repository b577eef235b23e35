import type { Drawing } from '../charts/option.ts';
import type { EChartsType } from './echarts.ts';

/** Lights everything that belongs to a figure in one live chart, and nothing else; null puts all lights out. */
export function lightMark(chart: EChartsType, drawing: Drawing, id: string | null): void {
  chart.dispatchAction({ type: 'downplay' });
  // A line is lit whole by any highlight that reaches its series, so only the figure's own series are told.
  const seriesIndex = drawing.option.series.flatMap(({ data }, index) => (holds(data, id) ? [index] : []));
  if (seriesIndex.length > 0) chart.dispatchAction({ type: 'highlight', seriesIndex, name: id });
}

function holds(data: unknown, id: string | null): boolean {
  if (id === null || id === '' || !Array.isArray(data)) return false;
  return data.some((item: unknown) => typeof item === 'object' && item !== null && 'name' in item && item.name === id);
}

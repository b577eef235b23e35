import type { EChartsType } from './echarts.ts';

/** Lights everything that belongs to a figure in one live chart, and nothing else; null puts all lights out. */
export function lightMark(chart: EChartsType, id: string | null): void {
  chart.dispatchAction({ type: 'downplay' });
  if (id !== null && id !== '') chart.dispatchAction({ type: 'highlight', name: id });
}

import { useEffect } from 'react';
import type { Drawing } from '../../charts/option.ts';
import { type EChartsType, highlightMark } from '../../draw/echarts.ts';
import { hovered } from './hover.ts';

/** Marks the hovered figure in a chart without rendering anything; each new drawing is marked again. */
export function useHoverInChart(chart: EChartsType | null, drawing: Drawing): void {
  useEffect(() => {
    if (chart === null) return;
    const follow = () => {
      if (!chart.isDisposed()) highlightMark(chart, drawing, hovered.now()?.id ?? null);
    };
    if (hovered.now() !== null) follow();
    return hovered.onChange(follow);
  }, [chart, drawing]);
}

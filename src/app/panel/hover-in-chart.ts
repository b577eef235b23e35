import { useEffect } from 'react';
import type { Drawing } from '../../charts/option.ts';
import { type EChartsType, highlightMark } from '../../draw/echarts.ts';
import { litNow, onLight } from './hover.ts';

/** Follows the light without rendering anything; a new drawing is lit again. */
export function useLightIn(chart: EChartsType | null, drawing: Drawing): void {
  useEffect(() => {
    if (chart === null) return;
    const follow = () => {
      if (!chart.isDisposed()) highlightMark(chart, drawing, litNow()?.id ?? null);
    };
    if (litNow()) follow();
    return onLight(follow);
  }, [chart, drawing]);
}

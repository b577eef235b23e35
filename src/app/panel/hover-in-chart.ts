import { useEffect } from 'react';
import type { Drawing } from '../../charts/option.ts';
import type { EChartsType } from '../../draw/echarts.ts';
import type { Point } from '../../panels/panel.ts';
import { whileLoaded } from '../controls/while-loaded.ts';

/** Marks in a chart what is hovered, without rendering anything; each new drawing is marked again. */
export function useHoverInChart(chart: EChartsType | null, drawing: Drawing, points: readonly Point[]): void {
  useEffect(() => {
    if (chart !== null)
      return whileLoaded(import('./follow-hover.ts'), ({ followHover }) => followHover(chart, drawing, points));
    return undefined;
  }, [chart, drawing, points]);
}

import { type ReactNode, useRef, useState } from 'react';
import type { Fit } from '../../charts/layout-widths.ts';
import type { Panel } from '../../panels/panel.ts';
import { useDrawing } from './drawing.ts';
import { useLazyChart } from './lazy-chart.ts';
import { PrerenderedChart, usePrerenderedCharts } from './prerendered-chart.tsx';

interface Props {
  readonly panel: Panel;
  /** How the chart is to fill its room; null before the room is measured. */
  readonly fit: Fit | null;
  readonly onDrawn: () => void;
}

/** Shows a panel's chart as the page was built until the live one takes its place, with nothing moving. */
export function ChartSlot({ panel, fit, onDrawn }: Props) {
  const slot = useRef<HTMLDivElement>(null);
  const [isPrerendered] = useState(usePrerenderedCharts() !== null);
  const shown = `${panel.mode} ${panel.chart.kind}`;
  const [built] = useState(shown);
  const View = useLazyChart(slot, { isUrgent: shown !== built, canWait: isPrerendered });
  return (
    <div ref={slot} className="chart-slot">
      <Chart
        View={View}
        panel={panel}
        fit={fit}
        onDrawn={onDrawn}
        prerendered={isPrerendered && <PrerenderedChart panel={panel} />}
      />
    </div>
  );
}

interface ChartProps extends Props {
  readonly View: ReturnType<typeof useLazyChart>;
  readonly prerendered: ReactNode;
}

function Chart({ View, panel, fit, onDrawn, prerendered }: ChartProps) {
  if (View !== null && fit !== null) return <View panel={panel} fit={fit} onDrawn={onDrawn} />;
  if (prerendered) return prerendered;
  return fit === null ? null : <Room panel={panel} fit={fit} />;
}

/** Keeps free the room that a chart will take. */
function Room({ panel, fit: { layoutPx, scale } }: { readonly panel: Panel; readonly fit: Fit }) {
  const { heightPx } = useDrawing(panel, layoutPx);
  return <div style={{ height: heightPx * scale }} />;
}

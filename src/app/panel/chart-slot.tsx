import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Fit } from '../../charts/layout-widths.ts';
import type { Panel } from '../../panels/panel.ts';
import { type Answers, ChartFrame } from './chart-frame.tsx';
import { type Live, useLazyChart } from './lazy-chart.ts';
import { PrerenderedChart, useIsBuilt } from './prerendered-chart.tsx';
import { useIsTypeAsBuilt } from './type-width.ts';
import { useIsMeant } from './use-is-meant.ts';

interface Props {
  readonly panel: Panel;
  /** How the chart is to fill its room; null before the room is measured. */
  readonly fit: Fit | null;
  /** Called when what is drawn is what the panel says now. */
  readonly onDrawn: () => void;
  /** Called when it is not, or not yet. */
  readonly onStale: () => void;
}

/**
 * Shows a panel's chart. Where the page was built with it, that drawing answers pointer and keys by itself; the live one
 * takes its place, with nothing moving, once a reader means this panel or it has to show something else.
 */
export function ChartSlot({ panel, fit, onDrawn, onStale }: Props) {
  const slot = useRef<HTMLDivElement>(null);
  const isBuilt = useIsBuilt();
  const [built] = useState(panel);
  const isTypeAsBuilt = useIsTypeAsBuilt();
  const isAsBuilt = isBuilt && panel === built && isTypeAsBuilt;
  const isMeant = useIsMeant(slot, panel);
  const when = isMeant ? 'now' : isAsBuilt ? 'meant' : 'soon';
  const live = useLazyChart(slot, { when, canWait: isBuilt });
  const isLive = live?.isStarted === true;
  const isShown = isAsBuilt && fit !== null;
  useEffect(() => {
    if (isLive) return;
    if (isShown) onDrawn();
    else onStale();
  }, [isLive, isShown, onDrawn, onStale]);
  return (
    <div ref={slot} className="chart-slot">
      <ChartFrame panel={panel} fit={fit}>
        {(answers) => (
          <Chart live={live} panel={panel} fit={fit} onDrawn={onDrawn} answers={answers}>
            {isBuilt && <PrerenderedChart panel={panel} />}
          </Chart>
        )}
      </ChartFrame>
    </div>
  );
}

interface ChartProps extends Omit<Props, 'onStale'> {
  readonly live: Live | null;
  readonly answers: Answers;
  readonly children: ReactNode;
}

function Chart({ live, panel, fit, onDrawn, answers, children }: ChartProps) {
  if (live?.isStarted && fit !== null)
    return <live.views.LiveDrawing panel={panel} fit={fit} onDrawn={onDrawn} answers={answers} />;
  if (children || fit === null || live === null) return children;
  return <live.views.Room panel={panel} fit={fit} />;
}

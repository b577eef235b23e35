import { type ReactNode, useRef, useState } from 'react';
import { fitTo } from '../charts/rungs.ts';
import type { Panel } from '../panels/panel.ts';
import { useDrawing } from './drawing.ts';
import { useStart } from './start.ts';
import { Still, useStills } from './still.tsx';

interface Props {
  readonly panel: Panel;
  /** Of the room, in px; 0 before it is measured. */
  readonly widthPx: number;
  readonly onDrawn: () => void;
}

/** Where a panel's chart stands: as the page was built until the live one takes its place, with nothing moving. */
export function ChartSlot({ panel, widthPx, onDrawn }: Props) {
  const slot = useRef<HTMLDivElement>(null);
  const [hasStill] = useState(useStills() !== null);
  const shown = `${panel.mode} ${panel.chart.kind}`;
  const [built] = useState(shown);
  const View = useStart(slot, { isUrgent: shown !== built, canWait: hasStill });
  return (
    <div ref={slot} className="chart-slot">
      <Chart
        View={View}
        panel={panel}
        widthPx={widthPx}
        onDrawn={onDrawn}
        still={hasStill && <Still panel={panel} />}
      />
    </div>
  );
}

interface ChartProps extends Props {
  readonly View: ReturnType<typeof useStart>;
  readonly still: ReactNode;
}

function Chart({ View, panel, widthPx, onDrawn, still }: ChartProps) {
  if (View !== null && widthPx > 0) return <View panel={panel} fit={fitTo(widthPx)} onDrawn={onDrawn} />;
  if (still) return still;
  return widthPx > 0 ? <Room panel={panel} widthPx={widthPx} /> : null;
}

/** The room a chart will take, kept free. */
function Room({ panel, widthPx }: { readonly panel: Panel; readonly widthPx: number }) {
  const { layoutPx, scale } = fitTo(widthPx);
  const { heightPx } = useDrawing(panel, layoutPx);
  return <div style={{ height: heightPx * scale }} />;
}

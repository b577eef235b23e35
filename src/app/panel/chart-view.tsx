import { useLayoutEffect, useState } from 'react';
import type { Fit } from '../../charts/layout-widths.ts';
import type { EChartsType } from '../../draw/echarts.ts';
import type { Panel } from '../../panels/panel.ts';
import { LiveChart } from './chart.tsx';
import { type Answers, ChartFrame } from './chart-frame.tsx';
import { useDrawing } from './drawing.ts';
import { useHoverInChart } from './hover-in-chart.ts';

interface Props {
  readonly panel: Panel;
  /** The width at which the chart is laid out, and by how much it is then enlarged. */
  readonly fit: Fit;
  readonly onDrawn: () => void;
  readonly onSelect?: (id: string) => void;
}

/** Shows a panel's chart, live from the start, in a frame that answers pointer, touch and arrow keys. */
export function ChartView({ panel, fit, onDrawn, onSelect }: Props) {
  return (
    <ChartFrame panel={panel} fit={fit} onSelect={onSelect}>
      {(answers) => <LiveDrawing panel={panel} fit={fit} onDrawn={onDrawn} answers={answers} />}
    </ChartFrame>
  );
}

interface LiveProps extends Omit<Props, 'onSelect'> {
  readonly answers: Answers;
}

/** Draws a panel's chart by ECharts, and tells the frame around it where the figures stand and what is pointed at. */
export function LiveDrawing({ panel, fit: { layoutPx, scale }, onDrawn, answers }: LiveProps) {
  const drawing = useDrawing(panel, layoutPx);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const { onMarks, onPoint, onTap } = answers;
  useHoverInChart(chart, drawing, panel.points);
  useLayoutEffect(() => onMarks(drawing.marks), [drawing, onMarks]);
  return (
    <LiveChart
      option={drawing.option}
      widthPx={layoutPx}
      heightPx={drawing.heightPx}
      scale={scale}
      mode={panel.mode}
      onStart={setChart}
      onDrawn={onDrawn}
      onPoint={onPoint}
      onTap={onTap}
    />
  );
}

/** Keeps free the room that a chart will take. */
export function Room({ panel, fit: { layoutPx, scale } }: Pick<Props, 'panel' | 'fit'>) {
  const { heightPx } = useDrawing(panel, layoutPx);
  return <div style={{ height: heightPx * scale }} />;
}

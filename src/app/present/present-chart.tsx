import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { SANS } from '../../charts/fonts.ts';
import type { EChartsType } from '../../draw/echarts.ts';
import { PAPER } from '../../draw/picture.ts';
import type { Panel } from '../../panels/panel.ts';
import { LiveChart } from '../panel/chart.tsx';
import { endHoverSoon, startHover } from '../panel/hover.ts';
import { useHoverInChart } from '../panel/hover-in-chart.ts';
import { prefersStillness, useTheme } from '../state/appearance.ts';
import { useMeasure } from '../state/measure.ts';
import { useSettings } from '../state/settings.ts';
import { type Fitted, fitChart } from './present-fit.ts';
import type { SlideRoom } from './present-room.ts';

interface Props {
  readonly panel: Panel;
  readonly room: SlideRoom;
  /** Whether the chart builds up when it comes. */
  readonly builds: boolean;
}

/**
 * Shows a panel's chart on a slide, enlarged from the width whose type is the largest that fits. The pointer
 * hovers its figures as on the page; the arrow keys are the presentation's.
 */
export function SlideChart({ panel, room, builds }: Props) {
  const { drawing, widthPx, scale } = useFitted(panel, room);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const pointer = useRef<{ x: number; id: string | null }>({ x: 0, id: null });
  const isBuilding = useBuilding(builds);
  const describedBy = useId();
  useHoverInChart(chart, drawing, panel.points);

  const hover = (id: string) => {
    const point = panel.points.find((one) => one.id === id);
    const boxPx = drawing.marks.find((mark) => mark.id === id)?.boxPx;
    const element = frame.current;
    if (!point || !boxPx || !element) return startHover(id);
    const box = () => {
      const { x, y } = element.getBoundingClientRect();
      return new DOMRect(x + boxPx.x * scale, y + boxPx.y * scale, boxPx.width * scale, boxPx.height * scale);
    };
    startHover(id, { point, anchor: { element, box, pointerX: pointer.current.x } });
  };
  const onPoint = (id: string | null) => {
    const before = pointer.current.id;
    if (before === id) return;
    pointer.current.id = id;
    if (id !== null) hover(id);
    else if (before !== null) endHoverSoon(before);
  };
  return (
    <div className="slide-chart">
      <div
        ref={frame}
        className="chart"
        role="img"
        aria-label={panel.headline}
        aria-describedby={describedBy}
        data-kind={panel.chart.kind}
        data-building={isBuilding}
        style={{ width: widthPx * scale, height: drawing.heightPx * scale }}
        onPointerMoveCapture={({ clientX }) => {
          pointer.current.x = clientX;
        }}
      >
        <LiveChart
          option={drawing.option}
          widthPx={widthPx}
          heightPx={drawing.heightPx}
          scale={scale}
          mode={panel.mode}
          onStart={setChart}
          onDrawn={drawn}
          onPoint={onPoint}
          onTap={(id) => id !== null && hover(id)}
        />
      </div>
      <p id={describedBy} className="unseen">
        {panel.description}
      </p>
    </div>
  );
}

/** Nothing waits for the drawing of a slide. */
const drawn = (): void => undefined;

function useFitted(panel: Panel, room: SlideRoom): Fitted {
  const theme = useTheme();
  const { lang } = useSettings();
  const measure = useMeasure();
  const { chart } = panel;
  return useMemo(
    // A slide has no card: what stands hollow in a chart is filled with paper.
    () => fitChart(chart, room, { theme: { ...theme, card: PAPER[theme.name] }, lang, fontFamily: SANS, measure }),
    [chart, room, theme, lang, measure],
  );
}

/** This is a little longer than the longest animation of present-slides.css. */
const BUILD_MS = 750;

/** Tells whether a chart is building up for the first time; it never does for a reader who wants stillness. */
function useBuilding(builds: boolean): boolean {
  const [isBuilding, setBuilding] = useState(builds && !prefersStillness());
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setTimeout(() => setBuilding(false), BUILD_MS);
    return () => clearTimeout(timer);
  }, [isBuilding]);
  return isBuilding;
}

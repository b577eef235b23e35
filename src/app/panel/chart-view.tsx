import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Fit } from '../../charts/layout-widths.ts';
import type { Box, Drawing } from '../../charts/option.ts';
import type { EChartsType } from '../../draw/echarts.ts';
import type { Panel } from '../../panels/panel.ts';
import { idAfter } from '../controls/walk.ts';
import { useWords } from '../state/settings.ts';
import { LiveChart } from './chart.tsx';
import { useDrawing } from './drawing.ts';
import { type Anchor, endHover, endHoverSoon, startHover } from './hover.ts';
import { useHoverInChart } from './hover-in-chart.ts';

interface Props {
  readonly panel: Panel;
  /** The width at which the chart is laid out, and by how much it is then enlarged. */
  readonly fit: Fit;
  readonly onDrawn: () => void;
  /** Called when a figure is clicked or tapped, or Enter is pressed where the arrow keys have reached it. */
  readonly onSelect?: (id: string) => void;
}

/** Shows a panel's chart and answers pointer, touch and arrow keys; a screen reader is told what they reach. */
export function ChartView({ panel, fit, onDrawn, onSelect }: Props) {
  const { layoutPx, scale } = fit;
  const words = useWords();
  const drawing = useDrawing(panel, layoutPx);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const pointer = usePointer();
  const [walked, setWalked] = useState<string | null>(null);
  useHoverInChart(chart, drawing);

  const hover = (id: string, x: number | null) => {
    const point = panel.points.find((one) => one.id === id);
    const anchor = frame.current && anchorIn(frame.current, boxOf(drawing, id, scale), x);
    startHover(id, point && anchor ? { point, anchor } : null);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && walked !== null) onSelect?.(walked);
    const ids = new Set(panel.points.map(({ id }) => id));
    const drawn = [...ids].filter((id) => boxOf(drawing, id, scale) !== undefined);
    const id = idAfter(event.key, walked, drawn);
    if (id === undefined) return;
    event.preventDefault();
    setWalked(id);
    if (id === null) endHover();
    else hover(id, null);
  };
  const leave = () => {
    if (walked === null) return;
    setWalked(null);
    endHover();
  };
  const keysId = `${panel.id}-keys`;
  return (
    <>
      <div
        ref={frame}
        className="chart"
        style={{ width: layoutPx * scale, height: drawing.heightPx * scale }}
        role="application"
        aria-roledescription={words.panel.chartRole}
        aria-label={panel.headline}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the chart's figures.
        tabIndex={0}
        onKeyDown={walk}
        onBlur={leave}
        onPointerMoveCapture={pointer.onMove}
      >
        <LiveChart
          option={drawing.option}
          widthPx={layoutPx}
          heightPx={drawing.heightPx}
          scale={scale}
          mode={panel.mode}
          onStart={setChart}
          onDrawn={onDrawn}
          onPoint={(id) => {
            const before = pointer.moveTo(id);
            if (before === id) return;
            if (id !== null) hover(id, pointer.x());
            else if (before !== null) endHoverSoon(before);
          }}
          onTap={(id) => {
            if (id === null) return;
            hover(id, pointer.x());
            onSelect?.(id);
          }}
        />
        {walked && <Ring id={walked} box={boxOf(drawing, walked, scale)} />}
      </div>
      <p id={keysId} hidden>
        {words.panel.keys}
      </p>
      <p className="unseen">{words.panel.chartEnd}</p>
      <p className="unseen" aria-live="polite">
        {panel.points.find(({ id }) => id === walked)?.reading}
      </p>
    </>
  );
}

/** Remembers where the pointer is: how far across the window, and on which figure. */
function usePointer() {
  const place = useRef<{ x: number; id: string | null }>({ x: 0, id: null });
  return {
    x: () => place.current.x,
    onMove: ({ clientX }: PointerEvent) => {
      place.current.x = clientX;
    },
    /** Takes down the figure the pointer is on now, null for none; gives the one before. */
    moveTo: (id: string | null): string | null => {
      const before = place.current.id;
      place.current.id = id;
      return before;
    },
  };
}

/**
 * Measures where a figure stands on the screen, from the chart's corner; undefined where the chart does not show it.
 */
function boxOf(drawing: Drawing, id: string, scale: number): Box | undefined {
  const box = drawing.marks.find((mark) => mark.id === id)?.boxPx;
  if (box === undefined) return undefined;
  return { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
}

function anchorIn(frame: Element, mark: Box | undefined, pointerX: number | null): Anchor | null {
  if (mark === undefined) return null;
  const box = () => {
    const { x, y } = frame.getBoundingClientRect();
    return new DOMRect(x + mark.x, y + mark.y, mark.width, mark.height);
  };
  return { element: frame, box, pointerX };
}

/** Draws the focus ring around the figure that the arrow keys have reached. */
function Ring({ id, box }: { readonly id: string; readonly box: Box | undefined }) {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id) ring.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (box === undefined) return null;
  const { x, y, width, height } = box;
  return <div ref={ring} className="ring" style={{ left: x, top: y, width, height }} />;
}

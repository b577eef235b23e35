import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { drawChart } from '../charts/chart.ts';
import { SANS } from '../charts/fonts.ts';
import type { Drawing } from '../charts/option.ts';
import type { EChartsType } from '../draw/echarts.ts';
import { lightMark } from '../draw/light.ts';
import type { Panel } from '../panels/panel.ts';
import { useTheme } from './appearance.ts';
import { LiveChart } from './chart.tsx';
import { type Anchor, dim, fade, light, litNow, onLight } from './lit.ts';
import { useMeasure } from './measure.ts';
import { useSettings, useWords } from './settings.ts';
import { stepAfter } from './walk.ts';

interface Props {
  readonly panel: Panel;
  readonly widthPx: number;
  readonly onDrawn: () => void;
}

/** A panel's chart with all its ways in: pointer, touch, arrow keys and what a screen reader is told. */
export function ChartView({ panel, widthPx, onDrawn }: Props) {
  const words = useWords();
  const drawing = useDrawing(panel, widthPx);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const pointer = usePointer();
  const [walked, setWalked] = useState<string | null>(null);
  useLightIn(chart, drawing);

  const lightUp = (id: string, x: number | null) => {
    const point = panel.points.find((one) => one.id === id);
    const anchor = frame.current && anchorIn(frame.current, drawing, id, x);
    light(id, point && anchor ? { point, anchor } : null);
  };
  const walk = (event: KeyboardEvent) => {
    const steps = panel.points.filter(({ id }) => boxOf(drawing, id) !== undefined);
    const position = steps.findIndex(({ id }) => id === walked);
    const next = stepAfter(event.key, position < 0 ? null : position, steps.length);
    if (next === undefined) return;
    event.preventDefault();
    const id = (next === null ? null : steps[next]?.id) ?? null;
    setWalked(id);
    if (id === null) dim();
    else lightUp(id, null);
  };
  const leave = () => {
    if (walked === null) return;
    setWalked(null);
    dim();
  };
  const keysId = `${panel.id}-keys`;
  return (
    <>
      <div
        ref={frame}
        className="chart"
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
          widthPx={widthPx}
          heightPx={drawing.heightPx}
          mode={panel.mode}
          onStart={setChart}
          onDrawn={onDrawn}
          onPoint={(id) => {
            if (!pointer.hasLeftFor(id)) return;
            if (id === null) fade();
            else lightUp(id, pointer.x());
          }}
          onTap={(id) => id !== null && lightUp(id, pointer.x())}
        />
        {walked && <Ring drawing={drawing} id={walked} />}
      </div>
      <p id={keysId} className="unseen">
        {words.panel.keys}
      </p>
      <p className="unseen" aria-live="polite">
        {panel.points.find(({ id }) => id === walked)?.reading}
      </p>
    </>
  );
}

/** Where the pointer is: across the window, and on which figure. */
function usePointer() {
  const place = useRef<{ x: number; id: string | null }>({ x: 0, id: null });
  return {
    x: () => place.current.x,
    onMove: ({ clientX }: PointerEvent) => {
      place.current.x = clientX;
    },
    /** True where the pointer was on another figure, or on none, before. */
    hasLeftFor: (id: string | null) => {
      const isOther = place.current.id !== id;
      place.current.id = id;
      return isOther;
    },
  };
}

function useDrawing(panel: Panel, widthPx: number): Drawing {
  const theme = useTheme();
  const { lang } = useSettings();
  const measure = useMeasure();
  const { chart } = panel;
  return useMemo(
    () => drawChart(chart, { widthPx, theme, lang, fontFamily: SANS, measure }),
    [chart, widthPx, theme, lang, measure],
  );
}

/** Follows the light without rendering anything; a new drawing is lit again. */
function useLightIn(chart: EChartsType | null, drawing: Drawing): void {
  useEffect(() => {
    if (chart === null) return;
    const follow = () => {
      if (!chart.isDisposed()) lightMark(chart, drawing, litNow()?.id ?? null);
    };
    if (litNow()) follow();
    return onLight(follow);
  }, [chart, drawing]);
}

const boxOf = (drawing: Drawing, id: string) => drawing.marks.find((mark) => mark.id === id)?.boxPx;

function anchorIn(frame: Element, drawing: Drawing, id: string, pointerX: number | null): Anchor | null {
  const mark = boxOf(drawing, id);
  if (mark === undefined) return null;
  const box = () => {
    const { x, y } = frame.getBoundingClientRect();
    return new DOMRect(x + mark.x, y + mark.y, mark.width, mark.height);
  };
  return { element: frame, box, pointerX };
}

/** The focus ring around the figure the arrow keys have reached. */
function Ring({ drawing, id }: { readonly drawing: Drawing; readonly id: string }) {
  const box = boxOf(drawing, id);
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id) ring.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (box === undefined) return null;
  const { x, y, width, height } = box;
  return <div ref={ring} className="ring" style={{ left: x, top: y, width, height }} />;
}

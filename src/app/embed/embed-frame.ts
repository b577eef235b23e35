import { type RefObject, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fitInto } from '../../charts/fit.ts';
import { SANS } from '../../charts/fonts.ts';
import { type Fit, fitTo } from '../../charts/layout-widths.ts';
import { drawChart } from '../../panels/kinds/draw-chart.ts';
import type { Panel } from '../../panels/panel.ts';
import { useTheme } from '../state/appearance.ts';
import { useMeasure } from '../state/measure.ts';
import { useSettings } from '../state/settings.ts';

// How an embedded panel stands to its frame: it fits a frame of a given height, or the frame follows it. Written on the
// document element, as the stylesheet depends on it, too.

const listeners = new Set<() => void>();

/** Takes up what a page says when it turns to the panel: whether its frame follows the panel's height. */
export function greet(follows: boolean): void {
  document.documentElement.toggleAttribute('data-follows', follows);
  for (const listener of listeners) listener();
}

/** Calls back at each greeting; returns how to leave. */
export function onGreeting(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const useFollows = (): boolean =>
  useSyncExternalStore(
    onGreeting,
    () => document.documentElement.hasAttribute('data-follows'),
    () => false,
  );

interface Space {
  readonly widthPx: number;
  /** What is left of the window by everything around the room. */
  readonly heightPx: number;
  /** Of the type around the chart. */
  readonly typePx: number;
}

/** Space for a chart in a room of a figure that fills the window; known before the first paint. */
function useSpace(figure: RefObject<HTMLElement | null>, room: RefObject<HTMLElement | null>): Space | null {
  const [space, setSpace] = useState<Space | null>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [figure.current, room.current];
    if (outer === null || inner === null) return;
    const measure = () => {
      const heightPx = Math.max(0, window.innerHeight - (outer.offsetHeight - inner.offsetHeight));
      const typePx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = { widthPx: inner.clientWidth, heightPx, typePx };
      setSpace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    window.addEventListener('resize', measure);
    const leave = onGreeting(measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      leave();
    };
  }, [figure, room]);
  return space;
}

/** How a chart is laid out in its room, and how high it would be at the room's width. */
export interface RoomFit {
  readonly fit: Fit;
  readonly naturalPx: number;
}

/** Size of a figure's name in a chart's layout. */
const NAME_PX = 14;

/** Null before the room is measured, and where it has no width. */
export function useRoomFit(
  panel: Panel,
  figure: RefObject<HTMLElement | null>,
  room: RefObject<HTMLElement | null>,
): RoomFit | null {
  const space = useSpace(figure, room);
  const follows = useFollows();
  const theme = useTheme();
  const { lang } = useSettings();
  const measure = useMeasure();
  const { chart } = panel;
  return useMemo(() => {
    if (space === null || space.widthPx === 0) return null;
    const { widthPx, heightPx, typePx } = space;
    const heightOf = (layoutPx: number) =>
      drawChart(chart, { widthPx: layoutPx, theme, lang, fontFamily: SANS, measure }).heightPx;
    const natural = fitTo(widthPx);
    const fit = follows ? natural : fitInto(widthPx, heightPx, typePx / NAME_PX, heightOf);
    return { fit, naturalPx: heightOf(natural.layoutPx) * natural.scale };
  }, [space, follows, chart, theme, lang, measure]);
}

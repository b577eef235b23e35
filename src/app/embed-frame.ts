import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { drawChart } from '../charts/chart.ts';
import { fitInto } from '../charts/fit.ts';
import { SANS } from '../charts/fonts.ts';
import { type Fit, fitTo } from '../charts/rungs.ts';
import type { Panel } from '../panels/panel.ts';
import { useTheme } from './appearance.ts';
import { useMeasure } from './measure.ts';
import { useSettings } from './settings.ts';

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

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Inner size of an element in whole px, known before the first paint. */
function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = current;
      setSize((before) =>
        before.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** How a chart is laid out in a room, and how high it would be at the room's width; null before it is measured. */
export interface RoomFit {
  readonly fit: Fit;
  readonly naturalPx: number;
}

export function useRoomFit(panel: Panel, room: RefObject<HTMLElement | null>): RoomFit | null {
  const { widthPx, heightPx } = useSize(room);
  const follows = useFollows();
  const theme = useTheme();
  const { lang } = useSettings();
  const measure = useMeasure();
  if (widthPx === 0) return null;
  const heightOf = (layoutPx: number) =>
    drawChart(panel.chart, { widthPx: layoutPx, theme, lang, fontFamily: SANS, measure }).heightPx;
  const natural = fitTo(widthPx);
  return {
    fit: follows ? natural : fitInto(widthPx, heightPx, heightOf),
    naturalPx: heightOf(natural.layoutPx) * natural.scale,
  };
}

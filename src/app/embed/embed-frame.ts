import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { SANS } from '../../charts/fonts.ts';
import { type Fit, fitTo } from '../../charts/layout-widths.ts';
import { drawChart } from '../../panels/kinds/draw-chart.ts';
import type { Panel } from '../../panels/panel.ts';
import { useTheme } from '../state/appearance.ts';
import { useMeasure } from '../state/measure.ts';
import { useSettings } from '../state/settings.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { fitInto } from './fit-into.ts';

// An embedded panel fits a frame of a given height, or the frame follows the panel's. Which of the two holds is written
// on the document element, as the stylesheet depends on it, too.

/** Counts how often the page around has turned to the panel; each time counts, also one that changes nothing. */
const greetings = newStore(0);

/** Takes down what the page around says when it turns to the panel: whether its frame follows the panel's height. */
export function greet(follows: boolean): void {
  document.documentElement.toggleAttribute('data-follows', follows);
  greetings.set(greetings.now() + 1);
}

/** Calls back at each greeting; returns how to leave. */
export const onGreeting = greetings.onChange;

const useFollows = (): boolean =>
  useStore(
    greetings,
    () => document.documentElement.hasAttribute('data-follows'),
    () => false,
  );

interface Space {
  readonly widthPx: number;
  /** What everything around the room leaves of the window. */
  readonly heightPx: number;
  /** The size of the type around the chart. */
  readonly typePx: number;
}

/** Measures the space for a chart in a room of a figure that fills the window; it is known before the first paint. */
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
  /** Null in a small frame that has no room for a chart whose type can be read. */
  readonly fit: Fit | null;
  readonly naturalPx: number;
}

/** A frame of this height, or less, is small; embed.css has the same. */
const SMALL_FRAME_PX = 280;

/** Type in px that is still read: in a small frame the panel has another form for less, a larger one is scrolled. */
const LEAST_TYPE_PX = { small: 11, usual: 7 } as const;

/** A figure's name has this size in a chart's layout. */
const NAME_PX = 14;

/** Fits a panel's chart into its room; null before that is measured, and where it has no width. */
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
    const naturalPx = heightOf(natural.layoutPx) * natural.scale;
    if (follows) return { fit: natural, naturalPx };
    const isSmall = window.innerHeight <= SMALL_FRAME_PX;
    const leastTypePx = LEAST_TYPE_PX[isSmall ? 'small' : 'usual'];
    const fit = fitInto({ widthPx, heightPx, usual: typePx / NAME_PX, leastTypePx }, heightOf);
    return { fit: fit ?? (isSmall ? null : natural), naturalPx };
  }, [space, follows, chart, theme, lang, measure]);
}

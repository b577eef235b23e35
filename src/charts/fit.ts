import { type Fit, fitTo } from './rungs.ts';

/** The narrowest layout in px: at 280 labels are looked at and known to stand clear. */
const NARROWEST = 280;

/** Type grows to so many times its usual size where there is room, */
const MOST = 1.4;
/** and shrinks to so much of its own at least: 12 px stay above 8. A smaller room is scrolled. */
const LEAST_SCALE = 0.7;

/**
 * How a chart fills a room of this size in px: over its whole width, with the largest type at which it fits the height.
 * `usual` is the scale at which its type goes with the type around it; `heightOf` gives a chart's height in px at a
 * layout width. Where no readable type fits, the chart takes the room's width and its own height.
 */
export function fitInto(widthPx: number, heightPx: number, usual: number, heightOf: (layoutPx: number) => number): Fit {
  const most = Math.min(usual * MOST, widthPx / NARROWEST);
  for (let scale = most; scale >= LEAST_SCALE; scale *= 0.96) {
    const layoutPx = Math.round(widthPx / scale);
    if (heightOf(layoutPx) * (widthPx / layoutPx) <= heightPx) return { layoutPx, scale: widthPx / layoutPx };
  }
  return fitTo(widthPx);
}

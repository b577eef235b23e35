import { type Fit, fitTo } from './layout-widths.ts';
import { sizesFor } from './option.ts';

/** The narrowest layout in px: at 280 labels are looked at and known to stand clear. */
const NARROWEST = 280;

/** Type grows to so many times its usual size where there is room, */
const MOST = 1.4;
/** and its smallest shrinks to so many px at least. A smaller room is scrolled. */
const LEAST_TYPE_PX = 7;

/**
 * How a chart fills a room of this size in px: over its whole width, with the largest type at which it fits the height.
 * `usual` is the scale at which its type goes with the type around it; `heightOf` gives a chart's height in px at a
 * layout width. Where no readable type fits, the chart takes the room's width and its own height.
 */
export function fitInto(widthPx: number, heightPx: number, usual: number, heightOf: (layoutPx: number) => number): Fit {
  const most = Math.min(usual * MOST, widthPx / NARROWEST);
  for (let layoutPx = widthPx / most; ; layoutPx *= 1.04) {
    const scale = widthPx / layoutPx;
    if (sizesFor(layoutPx).small * scale < LEAST_TYPE_PX) return fitTo(widthPx);
    if (heightOf(layoutPx) * scale <= heightPx) return { layoutPx, scale };
  }
}

import { type Fit, fitTo } from './rungs.ts';

/** Widths in px tried for a room of a given height, from the narrowest at which labels are known to stand clear. */
const LAYOUTS = [280, 330, 380, 460, 560, 680, 800, 960, 1200, 1500];

/** Type of 12 px stays above 8; a smaller room is scrolled. */
const LEAST_SCALE = 0.7;

/**
 * The layout whose type is the largest when the whole chart fits a room of this size in px; `heightOf` gives a chart's
 * height at a layout width. Where even that would be too small to read, the chart takes the room's width and its own
 * height.
 */
export function fitInto(widthPx: number, heightPx: number, heightOf: (layoutPx: number) => number): Fit {
  const fits = LAYOUTS.map((layoutPx) => ({
    layoutPx,
    scale: Math.min(widthPx / layoutPx, heightPx / heightOf(layoutPx)),
  }));
  const best = fits.reduce((one, other) => (other.scale > one.scale ? other : one));
  return best.scale < LEAST_SCALE ? fitTo(widthPx) : best;
}

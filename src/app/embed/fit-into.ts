import type { Fit } from '../../charts/layout-widths.ts';
import { sizesFor } from '../../charts/option.ts';

/** The narrowest layout in px: at 280 labels are looked at and known to stand clear. */
const NARROWEST = 280;

/** Type grows to so many times its usual size where there is room. */
const MOST = 1.4;

/** What a chart has to fill, and how. */
export interface Room {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The scale at which a chart's type goes with the type around it. */
  readonly usual: number;
  /** The smallest type that is still to be read, in px. */
  readonly leastTypePx: number;
}

/**
 * How a chart fills a room: over its whole width, with the largest type at which it fits the height; null where no type
 * fits that can be read. `heightOf` gives a chart's height in px at a layout width.
 */
export function fitInto(room: Room, heightOf: (layoutPx: number) => number): Fit | null {
  const { widthPx, heightPx, usual, leastTypePx } = room;
  const most = Math.min(usual * MOST, widthPx / NARROWEST);
  for (let layoutPx = widthPx / most; ; layoutPx *= 1.04) {
    const scale = widthPx / layoutPx;
    if (sizesFor(layoutPx).small * scale < leastTypePx) return null;
    if (heightOf(layoutPx) * scale <= heightPx) return { layoutPx, scale };
  }
}

import type { Box } from '../option.ts';

/** A square about a point, which a ring is drawn in. */
export const aboutPoint = (x: number, y: number, reachPx: number): Box => ({
  ...{ x: x - reachPx, y: y - reachPx },
  ...{ width: 2 * reachPx, height: 2 * reachPx },
});

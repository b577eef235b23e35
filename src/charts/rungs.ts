/**
 * The widths in px at which the page's charts are laid out. Between two rungs a chart is enlarged or reduced a little,
 * so that the drawing in the page as it was built and the live one that takes its place are the same at any width.
 * `panel.css` shows the built drawing of the same rung; a test holds the two together.
 */
export const RUNGS = [280, 380, 560, 800] as const;

/** A layout is reduced to this share of its rung at most: small type of 12 px stays above 11. */
const LEAST_SCALE = 0.95;

/** The least width in px at which each rung is taken: `[0, 361, 532, 760]`. */
export const RUNG_STARTS: readonly number[] = RUNGS.map((rung, index) => (index === 0 ? 0 : rung * LEAST_SCALE));

/** Width of the layout for a room, and by how much it is enlarged to fill it. */
export interface Fit {
  readonly layoutPx: number;
  readonly scale: number;
}

/** The highest rung that a room of this width in px takes: 870 px are a layout of 800 px, enlarged to 1.0875. */
export function fitTo(widthPx: number): Fit {
  const layoutPx = RUNGS.findLast((_, index) => widthPx >= (RUNG_STARTS[index] ?? 0)) ?? RUNGS[0];
  return { layoutPx, scale: widthPx / layoutPx };
}

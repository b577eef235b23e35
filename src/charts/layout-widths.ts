/**
 * The widths in px at which the page's charts are laid out. Between two of them a chart is enlarged or reduced a little,
 * so that the drawing in the page as it was built and the live one that takes its place are the same at any width.
 * `panel-card.css` and `embed.css` show the built drawing of the same width; a test holds them together.
 */
export const LAYOUT_WIDTHS = [310, 430, 720] as const;

/** Of charts of a reader's own table, of which no page was built: those of a wide card have all of its width. */
export const USER_DATA_WIDTHS: readonly number[] = [...LAYOUT_WIDTHS, 960];

/** A layout is reduced to this share of its width at most, but for the narrowest: small type of 12 px stays at 11. */
const LEAST_SCALE = 0.92;

/** On the page a layout is enlarged by so much at most, so that its type has one size at any width of the window. */
export const MOST_SCALE = 1.1;

/** The least width in px of a room at which a layout is taken. */
const startOf = (width: number): number => (width === LAYOUT_WIDTHS[0] ? 0 : Math.ceil(width * LEAST_SCALE));

/** Width of the layout for a room, and by how much it is enlarged to fill it. */
export interface Fit {
  readonly layoutPx: number;
  readonly scale: number;
}

/**
 * The widest layout that a room of this width in px takes, enlarged `most` times at most: 756 px are a layout of 720 px,
 * enlarged to 1.05.
 */
export function fitTo(
  widthPx: number,
  most = Number.POSITIVE_INFINITY,
  widths: readonly number[] = LAYOUT_WIDTHS,
): Fit {
  const layoutPx = widths.findLast((width) => widthPx >= startOf(width)) ?? LAYOUT_WIDTHS[0];
  return { layoutPx, scale: Math.min(most, widthPx / layoutPx) };
}

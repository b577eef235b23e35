/** A piece of text as it is printed: lengths in points, `y` from the foot of the page, upright. */
export interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far it is turned on the page, in degrees; absent where it is upright. */
  readonly angle?: number;
}

export interface PrintedPage {
  readonly pieces: readonly PrintedPiece[];
  readonly height: number;
}

/** Matrix of a text or a page, as PDF writes it. */
export type Matrix = readonly number[];

/** Two changes of place, the second done first. */
const product = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
) => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f] as const;

/** A text of a page where somebody sees it: `view` turns the page as it is shown, its places counted from the top. */
export function pieceOf(
  { str, transform, width, height }: { str: string; transform: Matrix; width: number; height: number },
  view: Matrix,
  pageHeight: number,
): PrintedPiece {
  const [a, b, , , x, y] = product(view, transform);
  const angle = Math.round((Math.atan2(-b, a) * 180) / Math.PI) + 0;
  return { text: str, x, y: pageHeight - y, width, height, ...(angle === 0 ? {} : { angle }) };
}

/** So much of a page has to be turned alike for the page to be read that way. */
const MOST_OF_PAGE = 0.5;

/**
 * The page as it is read: pieces turned alike by right angles become upright where they are most of the page, as a wide
 * table is; others, such as watermarks and words along the margin, are left out and counted in letters.
 */
export function uprightPage({ pieces, height }: PrintedPage): PrintedPage & { readonly turned: number } {
  const letters = (some: readonly PrintedPiece[]): number =>
    some.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const turnedBy = (angle: number) => pieces.filter((piece) => Math.abs((piece.angle ?? 0) - angle) <= 1);
  const whole = letters(pieces);
  const [main = 0] = [0, 90, -90, 180].filter((angle) => letters(turnedBy(angle)) > MOST_OF_PAGE * whole);
  const kept = turnedBy(main);
  const turned = whole - letters(kept);
  if (main === 0) return { pieces: kept, height, turned };
  const upright = kept.map(({ angle: _, ...piece }) => ({ ...piece, ...turnedBack(piece, main) }));
  // From the foot of what stands there, as lengths of the page no longer say.
  const lowest = Math.min(...upright.map(({ y }) => y));
  const highest = Math.max(...upright.map(({ y }) => y));
  const room = (highest - lowest) * 0.2 + 40;
  return {
    pieces: upright.map((piece) => ({ ...piece, y: piece.y - lowest + room })),
    height: highest - lowest + 2 * room,
    turned,
  };
}

function turnedBack({ x, y }: PrintedPiece, angle: number): { readonly x: number; readonly y: number } {
  if (angle === 90) return { x: y, y: -x };
  return angle === -90 ? { x: -y, y: x } : { x: -x, y: -y };
}

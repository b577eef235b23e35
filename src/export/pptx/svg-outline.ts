/** A point moved and scaled. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Transform = [1, 0, 0, 1, 0, 0];

type Point = readonly [x: number, y: number];

/** A piece of an outline: a straight line, or a curve by its two control points. */
interface Piece {
  readonly to: Point;
  readonly by: readonly [Point, Point] | null;
}

/** A stretch of an outline from where its pen is set down. */
export interface Stretch {
  readonly from: Point;
  readonly pieces: readonly Piece[];
  readonly isClosed: boolean;
}

export const applied = ([a, b, c, d, e, f]: Transform, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** First `inner`, then `outer`. */
export function combined(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = inner;
  const [x, y] = applied(outer, [e, f]);
  const [p, q, r, s] = outer;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, x, y];
}

/** `translate(x y)` and `matrix(a,b,c,d,e,f)`, the two that are written; throws `invalid svg` for any other. */
export function readTransform(text: string | undefined): Transform {
  if (text === undefined) return IDENTITY;
  const [, kind = '', list = ''] = /^(\w+)\(([^)]*)\)$/.exec(text) ?? [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.split(/[\s,]+/).map(Number);
  if (kind === 'translate') return [1, 0, 0, 1, a, b];
  if (kind === 'matrix') return [a, b, c, d, e, f];
  throw new RangeError(`invalid svg: transform ${text}`);
}

/** Points of a `polyline` or `polygon`. */
export function readPoints(text: string, isClosed: boolean): Stretch[] {
  const numbers = text.split(/[\s,]+/).map(Number);
  const points = Array.from(
    { length: numbers.length >> 1 },
    (_, index): Point => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0],
  );
  const [from, ...others] = points;
  return from === undefined ? [] : [{ from, pieces: others.map((to) => ({ to, by: null })), isClosed }];
}

const COMMAND = /([a-zA-Z])([^a-zA-Z]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;
const COUNTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };

/** The outline of a `path`; throws `invalid svg` for a command that ours do not hold. */
export function readPath(d: string): Stretch[] {
  const stretches: { from: Point; pieces: Piece[]; isClosed: boolean }[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', list = ''] of d.matchAll(COMMAND)) {
    const kind = command.toLowerCase();
    const count = COUNTS[kind];
    if (count === undefined) throw new RangeError(`invalid svg: ${command} in a path`);
    const numbers = (list.match(NUMBER) ?? []).map(Number);
    const open = stretches.at(-1);
    if (kind === 'z' && open !== undefined) {
      open.isClosed = true;
      at = open.from;
    }
    for (let index = 0; count > 0 && index + count <= numbers.length; index += count) {
      const own = numbers.slice(index, index + count);
      const base: Point = command === kind ? at : [0, 0];
      const to = endOf(kind, own, base, at);
      if (kind === 'm' && index === 0) stretches.push({ from: to, pieces: [], isClosed: false });
      else stretches.at(-1)?.pieces.push(...piecesOf(kind, own, base, at, to));
      at = to;
    }
  }
  return stretches;
}

function endOf(kind: string, numbers: readonly number[], [x, y]: Point, at: Point): Point {
  const [last = 0] = numbers.slice(-1);
  if (kind === 'h') return [x + last, at[1]];
  if (kind === 'v') return [at[0], y + last];
  return [x + (numbers.at(-2) ?? 0), y + last];
}

function piecesOf(kind: string, numbers: readonly number[], [x, y]: Point, from: Point, to: Point): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, sweep = 0] = numbers;
  if (kind === 'a') return arcPieces(from, to, a, d === 1, sweep === 1);
  return [
    {
      to,
      by:
        kind === 'c'
          ? [
              [x + a, y + b],
              [x + c, y + d],
            ]
          : null,
    },
  ];
}

/** An arc of a circle as curves, a quarter or less each (SVG 2, B.2.4; ours are never of an ellipse). */
function arcPieces(from: Point, to: Point, radius: number, isLarge: boolean, isClockwise: boolean): Piece[] {
  const [dx, dy] = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const half = Math.hypot(dx, dy);
  if (half < 1e-9 || radius < 1e-9) return [{ to, by: null }];
  const r = Math.max(radius, half);
  const away = Math.sqrt(Math.max(0, r * r - half * half)) / half;
  const side = isLarge === isClockwise ? -1 : 1;
  const center: Point = [from[0] + dx + side * -dy * away, from[1] + dy + side * dx * away];
  const start = Math.atan2(from[1] - center[1], from[0] - center[0]);
  let turn = Math.atan2(to[1] - center[1], to[0] - center[0]) - start;
  if (isClockwise && turn < 0) turn += 2 * Math.PI;
  if (!isClockwise && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const step = turn / count;
  const pull = (4 / 3) * Math.tan(step / 4) * r;
  const on = (angle: number): Point => [center[0] + r * Math.cos(angle), center[1] + r * Math.sin(angle)];
  const along = (angle: number, by: number): Point => [
    on(angle)[0] - Math.sin(angle) * by,
    on(angle)[1] + Math.cos(angle) * by,
  ];
  return Array.from({ length: count }, (_, index): Piece => {
    const [first, last] = [start + index * step, start + (index + 1) * step];
    return { to: index === count - 1 ? to : on(last), by: [along(first, pull), along(last, -pull)] };
  });
}

/** The same outline, moved and scaled. */
export const movedOutline = (outline: readonly Stretch[], by: Transform): Stretch[] =>
  outline.map(({ from, pieces, isClosed }) => ({
    from: applied(by, from),
    pieces: pieces.map((piece) => ({
      to: applied(by, piece.to),
      by: piece.by === null ? null : [applied(by, piece.by[0]), applied(by, piece.by[1])],
    })),
    isClosed,
  }));

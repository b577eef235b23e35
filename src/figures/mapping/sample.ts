/**
 * Chooses `count` points that keep a line's shape: Largest Triangle Three Buckets (S. Steinarsson, Downsampling Time
 * Series for Visual Representation, University of Iceland 2013). The line is that of `xs` and `ys` from place `start` to
 * before `end`, running from left to right. Its first and last points are kept; gives places in `xs`, all of them where
 * there are no more than asked for. Copies nothing: a line may have a million points.
 */
export function samplePoints(
  xs: ArrayLike<number>,
  ys: readonly number[],
  count: number,
  start = 0,
  end = xs.length,
): number[] {
  const length = end - start;
  if (count >= length || count < 3) return Array.from({ length }, (_, place) => start + place);
  const size = (length - 2) / (count - 2);
  const edge = (bucket: number): number => Math.min(end, start + Math.floor(bucket * size) + 1);
  const chosen = [start];
  let last = start;
  for (let bucket = 0; bucket < count - 2; bucket += 1) {
    const next = averageOf(xs, ys, edge(bucket + 1), edge(bucket + 2));
    last = farthest(xs, ys, edge(bucket), edge(bucket + 1), [xs[last] ?? 0, ys[last] ?? 0], next);
    chosen.push(last);
  }
  return [...chosen, end - 1];
}

type Spot = readonly [x: number, y: number];

function averageOf(xs: ArrayLike<number>, ys: readonly number[], start: number, end: number): Spot {
  let [x, y] = [0, 0];
  for (let place = start; place < end; place += 1) {
    x += xs[place] ?? 0;
    y += ys[place] ?? 0;
  }
  const count = Math.max(1, end - start);
  return [x / count, y / count];
}

/** Place of the point that makes the largest triangle with the one before and the average behind. */
function farthest(
  xs: ArrayLike<number>,
  ys: readonly number[],
  start: number,
  end: number,
  [ax, ay]: Spot,
  [cx, cy]: Spot,
): number {
  let [best, most] = [start, -1];
  for (let place = start; place < end; place += 1) {
    const area = Math.abs((ax - cx) * ((ys[place] ?? 0) - ay) - (ax - (xs[place] ?? 0)) * (cy - ay));
    if (area > most) [best, most] = [place, area];
  }
  return best;
}

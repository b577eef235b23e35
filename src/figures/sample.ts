/**
 * Chooses `count` points that keep a line's shape: Largest Triangle Three Buckets (S. Steinarsson, Downsampling Time
 * Series for Visual Representation, University of Iceland 2013). First and last are kept; gives places in `points`, all
 * of them where there are no more than asked for. Points must run from left to right.
 */
export function samplePoints(points: readonly (readonly [x: number, y: number])[], count: number): number[] {
  if (count >= points.length || count < 3) return points.map((_, place) => place);
  const size = (points.length - 2) / (count - 2);
  const chosen = [0];
  for (let bucket = 0; bucket < count - 2; bucket += 1) {
    const start = Math.floor(bucket * size) + 1;
    const end = Math.floor((bucket + 1) * size) + 1;
    const next = averageOf(points.slice(end, Math.min(points.length, Math.floor((bucket + 2) * size) + 1)));
    chosen.push(farthest(points, start, end, points[chosen.at(-1) ?? 0] ?? [0, 0], next));
  }
  return [...chosen, points.length - 1];
}

type Spot = readonly [number, number];

function averageOf(points: readonly Spot[]): Spot {
  const sum = points.reduce<Spot>(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
}

/** Place of the point that makes the largest triangle with the one before and the average behind. */
function farthest(points: readonly Spot[], start: number, end: number, [ax, ay]: Spot, [cx, cy]: Spot): number {
  let best = { place: start, area: -1 };
  for (let place = start; place < end; place += 1) {
    const [x, y] = points[place] ?? [ax, ay];
    const area = Math.abs((ax - cx) * (y - ay) - (ax - x) * (cy - ay));
    if (area > best.area) best = { place, area };
  }
  return best.place;
}

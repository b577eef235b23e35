import type { Outline, Strand } from '../charts/option.ts';

/** The strand nearest to a place in px of the layout, the first of those that lie on it; null where there is none. */
export function nearestStrand(strands: readonly Strand[], x: number, y: number): Strand | null {
  let [nearest, least] = [null as Strand | null, Number.POSITIVE_INFINITY];
  for (const strand of strands) {
    for (const outline of strand.outlines) {
      const distance = distanceTo(outline, x, y);
      if (distance < least) [nearest, least] = [strand, distance];
    }
  }
  return nearest;
}

/** In px; 0 on a line and anywhere within a closed outline. */
function distanceTo({ points, isClosed }: Outline, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  let isInside = false;
  let before = (isClosed ? points.at(-1) : points[0]) ?? [Number.NaN, Number.NaN];
  for (const point of points) {
    least = Math.min(least, distanceToSegment(before, point, x, y));
    const crosses = before[1] > y !== point[1] > y;
    if (crosses && x < before[0] + ((y - before[1]) / (point[1] - before[1])) * (point[0] - before[0]))
      isInside = !isInside;
    before = point;
  }
  return isClosed && isInside ? 0 : least;
}

type Place = readonly [x: number, y: number];

function distanceToSegment([x1, y1]: Place, [x2, y2]: Place, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

import type { Box } from '../option.ts';

type Spot = readonly [number, number];

interface Obstacles {
  readonly plot: Box;
  /** Lines that words should not cover. */
  readonly paths: readonly (readonly Spot[])[];
  /** Words that stand already. */
  readonly taken: readonly Box[];
}

/** How far from its anchor a text may stand, the nearest first. */
const AWAY = [10, 26, 44, 64];

/**
 * Where a text of a size stands beside one of some anchors, within the plot: where it covers nothing, else where it
 * covers the least, the nearest place first.
 */
export function placeBeside(
  { width, height }: Pick<Box, 'width' | 'height'>,
  anchors: readonly Spot[],
  { plot, paths, taken }: Obstacles,
): Box {
  const within = (low: number, high: number, value: number): number => Math.max(low, Math.min(value, high));
  const places = AWAY.flatMap((away) =>
    anchors.flatMap(([x, y]) =>
      [y - away - height, y + away].flatMap((top) =>
        [x - width / 2, x, x - width].map(
          (left): Box => ({
            x: within(plot.x, plot.x + plot.width - width, left),
            y: within(plot.y, plot.y + plot.height - height, top),
            width,
            height,
          }),
        ),
      ),
    ),
  );
  const costOf = (box: Box): number =>
    taken.filter((other) => overlaps(box, other)).length * 1000 +
    paths.reduce((sum, path) => sum + within(0, 999, covered(box, path)), 0);
  const costs = places.map(costOf);
  const best = costs.indexOf(Math.min(...costs));
  return places[best] ?? { x: plot.x, y: plot.y, width, height };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Px between two looks at a line. */
const STEP = 3;

/** How many looks at a line fall into a box. */
function covered({ x, y, width, height }: Box, path: readonly Spot[]): number {
  let count = 0;
  for (const [index, [toX, toY]] of path.entries()) {
    const [fromX, fromY] = path[index - 1] ?? [toX, toY];
    const looks = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / STEP));
    for (let look = 0; look <= looks; look += 1) {
      const [px, py] = [fromX + ((toX - fromX) * look) / looks, fromY + ((toY - fromY) * look) / looks];
      if (px >= x - 2 && px <= x + width + 2 && py >= y && py <= y + height) count += 1;
    }
  }
  return count;
}

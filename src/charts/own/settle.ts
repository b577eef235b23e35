import type { Box } from '../option.ts';

/** What stands beside a plot, wants to stand at `endY`, and takes so much height. */
interface Beside {
  readonly endY: number;
  readonly heightPx: number;
  readonly y: number;
}

interface Cluster<One> {
  readonly members: readonly One[];
  readonly heightPx: number;
  readonly middle: number;
}

/** Moves labels apart as little as can be: those that touch stand together about the middle of where they belong. */
export function settle<One extends Beside>(labels: readonly One[], plot: Box): One[] {
  const [top, bottom] = [plot.y - 10, plot.y + plot.height + 10];
  const clusters: Cluster<One>[] = [];
  for (const one of [...labels].sort((a, b) => a.endY - b.endY)) {
    let cluster = inside({ members: [one], heightPx: one.heightPx, middle: one.endY }, top, bottom);
    for (let above = clusters.at(-1); above !== undefined && touches(above, cluster); above = clusters.at(-1)) {
      clusters.pop();
      cluster = inside(joined(above, cluster), top, bottom);
    }
    clusters.push(cluster);
  }
  return clusters.flatMap(({ members, middle, heightPx }) => {
    let y = middle - heightPx / 2;
    return members.map((one) => {
      y += one.heightPx;
      return { ...one, y: y - one.heightPx / 2 };
    });
  });
}

const touches = <One>(above: Cluster<One>, below: Cluster<One>): boolean =>
  above.middle + above.heightPx / 2 > below.middle - below.heightPx / 2;

function joined<One extends Beside>(above: Cluster<One>, below: Cluster<One>): Cluster<One> {
  const members = [...above.members, ...below.members];
  const heightPx = above.heightPx + below.heightPx;
  // Each member asks for a middle of the whole that would put itself where it belongs.
  let from = 0;
  const wanted = members.map((one) => {
    const middle = one.endY - from - one.heightPx / 2 + heightPx / 2;
    from += one.heightPx;
    return middle;
  });
  return { members, heightPx, middle: wanted.reduce((sum, middle) => sum + middle, 0) / wanted.length };
}

const inside = <One>(cluster: Cluster<One>, top: number, bottom: number): Cluster<One> => ({
  ...cluster,
  middle: Math.max(top + cluster.heightPx / 2, Math.min(cluster.middle, bottom - cluster.heightPx / 2)),
});

import type { Series } from '../../figures/mapping/series-data.ts';

/** The ends of the numbers of a series, and how many there are; infinite the wrong way round where there is none. */
export interface Extent {
  readonly least: number;
  readonly greatest: number;
  readonly count: number;
}

const known = new WeakMap<Series['values'], Extent>();

/** Looks at a series once: charts of a million points ask for its ends in both languages and several times over. */
export function extentIn({ values }: Pick<Series, 'values'>): Extent {
  const extent = known.get(values) ?? newExtent(values);
  known.set(values, extent);
  return extent;
}

function newExtent(values: Series['values']): Extent {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const value of values) {
    if (value === null) continue;
    count += 1;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, greatest, count };
}

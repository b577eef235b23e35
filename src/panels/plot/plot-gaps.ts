import type { PlotLine } from '../../charts/lines-content.ts';
import type { Category } from '../../figures/mapping/series-data.ts';

/** Steps of times that follow each other without a gap, in years; years themselves are often counted every fifth one. */
const STEPS = new Map<Category['step'], number>([
  ['month', 1 / 12],
  ['quarter', 1 / 4],
  ['half', 1 / 2],
]);

/** Months, quarters or halves that a table has no row for, though it has those on both sides; in years, rising. */
export function absentTimes(categories: readonly Category[]): readonly number[] {
  const step = STEPS.get(categories[0]?.step ?? null);
  if (step === undefined || categories.some((one) => one.step !== categories[0]?.step)) return [];
  const gaps = categories.slice(1).map(({ at }, index) => ((at ?? 0) - (categories[index]?.at ?? 0)) / step);
  // Ends of quarters by their months, and the like, leave no month out.
  if (gaps.filter((gap) => gap < 1.5).length * 2 <= gaps.length) return [];
  return gaps.flatMap((gap, index) => {
    const from = categories[index]?.at ?? 0;
    return Array.from({ length: Math.max(0, Math.round(gap) - 1) }, (_, place) => from + (place + 1) * step);
  });
}

/** A line that is broken wherever one of some times lies between its points. */
export function brokenAt(absent: readonly number[], points: PlotLine['points']): PlotLine['points'] {
  if (absent.length === 0) return points;
  return points.flatMap((point, index) => {
    const [from, to] = [points[index - 1]?.[0], point[0]];
    const gap = from === undefined ? undefined : absent.find((at) => at > from && at < to);
    return gap === undefined ? [point] : [[gap, null] as const, point];
  });
}

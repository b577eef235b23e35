import { yearBefore } from '../../figures/mapping/measures.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { isNumber } from '../plot/plot-parts.ts';

/**
 * The place from which a line is told to have risen or fallen: its first number; where the season moves it more than the
 * years do, the first number of the month or quarter it ends in, as December says nothing of the January of long ago.
 */
export function startOf({ values }: Series, categories: readonly Category[]): number {
  const first = values.findIndex(isNumber);
  const step = categories[0]?.step;
  if (step !== 'month' && step !== 'quarter') return first;
  const before = yearBefore(categories);
  if (!isSeasonal(values, before)) return first;
  let place = values.findLastIndex(isNumber);
  for (let last: number | null = place; last !== null; last = before[last] ?? null)
    if (isNumber(values[last])) place = last;
  return place;
}

/** Changes on the step before are larger in all than those on the year before, which without a season are the larger ones. */
function isSeasonal(values: Series['values'], before: readonly (number | null)[]): boolean {
  let [steps, years, count] = [0, 0, 0];
  for (const [place, value] of values.entries()) {
    const [last, year] = [values[place - 1] ?? null, values[before[place] ?? -1] ?? null];
    if (before[place] === place - 1 || value === null || last === null || year === null) continue;
    steps += Math.abs(value - last);
    years += Math.abs(value - year);
    count += 1;
  }
  return count >= 8 && steps > years;
}

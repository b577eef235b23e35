import { firstPlace } from '../../figures/long/first-place.ts';
import { isRising } from '../../figures/long/number-slice.ts';
import { factsOf } from '../../figures/mapping/column-facts.ts';
import { formatColumn, placeOfColumn } from '../../figures/mapping/column-place.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { type ReaderChoices, type RowFilter, withChoice } from '../../figures/mapping/reader-choices.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import type { AxisEnds, AxisReach } from '../panel.ts';
import { LIMITS } from '../plot/plot-parts.ts';
import { filteredOnce } from '../table-panel/filtered-table.ts';
import { appliedOnce } from '../table-panel/table-panel.ts';

// A stretch of a long line is the rows between two ends of its axis: a condition like any other, so that address, notes,
// table and every file have it, and single rows are drawn where they are few enough.

/** The points of an axis from left to right: where each lies, and what the table calls it. */
interface Axis {
  readonly count: number;
  readonly atOf: (place: number) => number;
  readonly nameOf: (place: number) => string;
}

/** Measures that need rows beside those they are shown for: a stretch alone would give other numbers. */
const REACHING: readonly string[] = ['index', 'change', 'share-of-series'];

/** How far the axis of a line of more points than can be drawn reaches, and how much of it is shown; null for any other chart. */
export function axisReach(table: ReadTable, mapping: Mapping, choices: ReaderChoices): AxisReach | null {
  const { filter = [], measure } = choices;
  if (mapping.kind !== 'lines' || REACHING.includes(measure?.is ?? '')) return null;
  const whole = axisOf(filteredOnce(table, othersIn(filter, table, mapping)).table, mapping);
  const shown = axisOf(filteredOnce(table, filter).table, mapping);
  if (whole === null || shown === null || whole.count <= LIMITS.line || shown.count === 0) return null;
  return { whole: endsOf(whole), shown: endsOf(shown), points: shown.count };
}

/**
 * The choices by which the stretch between two ends is shown, two points of it at least. The conditions name points of
 * the table, as it writes them; of the whole there is none. The same choices where the chart has no such axis.
 */
export function withStretch(table: ReadTable, mapping: Mapping, choices: ReaderChoices, ends: AxisEnds): ReaderChoices {
  const { filter = [] } = choices;
  const others = othersIn(filter, table, mapping);
  const axis = axisOf(filteredOnce(table, others).table, mapping);
  if (axis === null || typeof mapping.time !== 'number' || axis.count < 2) return choices;
  const { first, last } = placesIn(axis, ends);
  const column = formatColumn(
    mapping.time,
    table.columns.map(({ name }) => name),
  );
  const between: readonly RowFilter[] = [
    ...(first > 0 ? [{ column, test: 'from' as const, values: [axis.nameOf(first)] }] : []),
    ...(last < axis.count - 1 ? [{ column, test: 'to' as const, values: [axis.nameOf(last)] }] : []),
  ];
  const next = [...others, ...between];
  return withChoice(choices, 'filter', next.length === 0 ? undefined : next);
}

/** The conditions that are none on how much of the axis is shown. */
function othersIn(filter: readonly RowFilter[], { columns }: ReadTable, { time }: Mapping): readonly RowFilter[] {
  const names = columns.map(({ name }) => name);
  const isEnd = ({ column, test }: RowFilter): boolean =>
    (test === 'from' || test === 'to') && placeOfColumn(column, names) === time;
  return filter.some(isEnd) ? filter.filter((one) => !isEnd(one)) : filter;
}

function axisOf(table: ReadTable, mapping: Mapping): Axis | null {
  const { time } = mapping;
  if (typeof time !== 'number') return null;
  const numbers = table.numbers?.[time];
  if (numbers !== undefined && factsOf(table)[time]?.kind === 'number' && isRising(numbers)) {
    const atOf = (place: number): number => numbers[place] ?? 0;
    return { count: numbers.length, atOf, nameOf: (place) => String(atOf(place)) };
  }
  const applied = appliedOnce(table, mapping);
  if (!applied.ok) return null;
  const points = applied.data.categories.flatMap(({ at, name }) => (at === null ? [] : [{ at, name }]));
  points.sort((a, b) => a.at - b.at);
  return {
    count: points.length,
    atOf: (place) => points[place]?.at ?? 0,
    nameOf: (place) => points[place]?.name ?? '',
  };
}

const endsOf = ({ count, atOf }: Axis): AxisEnds => [atOf(0), atOf(count - 1)];

/** The first and the last point between two ends; of less than two, the two nearest. */
function placesIn(axis: Axis, [from, to]: AxisEnds): { readonly first: number; readonly last: number } {
  const first = placeOf(axis, (at) => at >= from);
  const last = placeOf(axis, (at) => at > to) - 1;
  if (last > first) return { first, last };
  const near = Math.max(0, Math.min(axis.count - 2, last < first ? last : first));
  return { first: near, last: near + 1 };
}

/** The first point that is far enough to the right; behind the last where none is. */
const placeOf = ({ count, atOf }: Axis, isFar: (at: number) => boolean): number =>
  firstPlace(count, (place) => isFar(atOf(place)));

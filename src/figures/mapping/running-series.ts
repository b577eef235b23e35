import { isDrawable } from '../cell/number.ts';
import { isRising } from '../long/number-slice.ts';
import type { ScaledUnit } from '../stated/scaled-unit.ts';
import type { ReadTable } from '../table/read-table.ts';
import { factsOf } from './column-facts.ts';
import type { Mapping } from './plot.ts';
import type { Category, SeriesData } from './series-data.ts';
import { inBase } from './unit.ts';

/** A point of a long axis of numbers: what it is called is written when somebody asks, as nobody does of most. */
class RunningPoint implements Category {
  readonly at: number;
  readonly step = null;
  readonly aggregate = null;
  readonly standing = null;
  readonly #row: number;

  constructor(at: number, row: number) {
    this.at = at;
    this.#row = row;
  }

  get id(): string {
    return `r${this.#row}`;
  }

  get name(): string {
    return String(this.at);
  }

  get path(): readonly string[] {
    return [this.name];
  }
}

const axes = new WeakMap<readonly Category[], Float64Array>();

/** Where the points of a long axis of numbers lie, each to the right of the one before; null for any other categories. */
export const axisIn = (categories: readonly Category[]): Float64Array | null => axes.get(categories) ?? null;

/** What looks at some points alone, and what copies of the list are made by; any other method has all of them made. */
const OF_SOME: readonly PropertyKey[] = ['at', 'slice', 'findLastIndex', 'constructor'];

/**
 * The points of a rising axis as a list like any other, of which a point is made when it is asked for: of ten million
 * some hundreds are drawn. Who goes through all of them asks `axisIn` first, as whatever goes through the list itself makes
 * them all.
 */
export function runningCategories(points: Float64Array): readonly Category[] {
  const made = new Map<number, Category>();
  let all: readonly Category[] | null = null;
  const newPoint = (at: number, row: number): Category => made.get(row) ?? new RunningPoint(at, row);
  const whole = (): readonly Category[] => {
    all ??= Array.from(points, newPoint);
    return all;
  };
  // Whoever asks twice has the same point.
  const pointAt = (row: number): Category | undefined => {
    const at = points[row];
    if (all !== null || at === undefined) return all?.[row];
    const point = newPoint(at, row);
    made.set(row, point);
    return point;
  };
  const isPlace = (key: PropertyKey): key is string => typeof key === 'string' && /^\d+$/.test(key);
  const list = new Proxy<Category[]>([], {
    get: (bare, key) => {
      if (key === 'length') return points.length;
      if (isPlace(key)) return pointAt(Number(key));
      const found: unknown = Reflect.get(bare, key);
      return typeof found === 'function' && !OF_SOME.includes(key) ? found.bind(whole()) : found;
    },
    has: (bare, key) => (isPlace(key) ? Number(key) < points.length : Reflect.has(bare, key)),
  });
  axes.set(list, points);
  return list;
}

/** The points and values of lines, in the file's order. */
export type Running = Pick<SeriesData, 'categories'> & { readonly values: readonly (readonly (number | null)[])[] };

/**
 * Reads lines straight from the columns of a long table of numbers, where each row is the next point of all of them; null
 * for any other table or mapping, and where a number is beyond drawing. `unitOf` tells the unit of a column.
 */
export function runningSeries(
  table: ReadTable,
  { kind, label, values, time, group, unitColumn }: Mapping,
  unitOf: (at: number) => ScaledUnit,
): Running | null {
  const { numbers, columns } = table;
  if (numbers === undefined || typeof time !== 'number' || kind !== 'lines') return null;
  if (label.length > 0 || group !== null || unitColumn !== null || new Set(values).size < values.length) return null;
  const facts = factsOf(table);
  // Flags, ends of intervals and scales are said row by row, and so are marks at numbers.
  const isBare = facts.every(
    ({ role, isMixed, hasOwnUnits, common }) => role === null && !isMixed && !hasOwnUnits && common === null,
  );
  const isWritten = columns.some(({ written }) => written !== undefined);
  const points = numbers[time];
  if (!isBare || isWritten || facts[time]?.kind !== 'number' || points === undefined || !isRising(points)) return null;
  const lines = values.flatMap((at) => {
    const line = lineOf(numbers[at] ?? new Float64Array(), unitOf(at));
    return line === null ? [] : [line];
  });
  if (lines.length < values.length) return null;
  return { categories: runningCategories(points), values: lines };
}

/** Values in base units; null where one of them cannot be drawn. */
function lineOf(numbers: Float64Array, unit: ScaledUnit): (number | null)[] | null {
  const line: (number | null)[] = [];
  // By place: a million steps of an iterator take three times as long.
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? Number.NaN;
    const value = Number.isNaN(number) ? null : inBase(number, unit);
    if (value !== null && !isDrawable(value)) return null;
    line.push(value);
  }
  return line;
}

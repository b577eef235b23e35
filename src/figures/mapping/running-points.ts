import type { Category } from './series-data.ts';

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

import { splitMark } from '../cell/mark.ts';
import { isDrawable } from '../cell/number.ts';
import { splitQualifier } from '../cell/qualifier.ts';
import type { ScaledUnit } from '../stated/scaled-unit.ts';
import { type NumberCell, readNumberCell } from '../table/cell-shape.ts';
import { type Cell, textOf } from '../table/read-table.ts';
import type { Standing } from './hierarchy.ts';
import type { Category, Doubled, Interval, Measure, Series, SeriesData } from './series-data.ts';
import type { Spot } from './time-points.ts';
import { type Aggregate, areStatistics, readAggregate, withGroupsAside } from './totals.ts';
import { inBase } from './unit.ts';

/** A number with what other columns of its row say of it. */
export interface GridCell {
  readonly cell: Cell | undefined;
  /** The cell with its mark, where the table holds the bare number. */
  readonly marked: string | undefined;
  /** Beside 95% nobody knows what 0.93 means, and it is no number here. */
  readonly isMixed: boolean;
  readonly flag: string;
  /** Digits behind the point that the numbers of its column are printed with. */
  readonly decimals: number;
  readonly low: Cell | undefined;
  readonly high: Cell | undefined;
  /** How many of the series’ unit one of the unit at the number is; undefined where all have one. */
  readonly times: ReadonlyMap<string, number> | undefined;
  /** Place of its row in the table. */
  readonly row: number;
  /** What the number is counted in, which may be thousands of what its series is counted in. */
  readonly unit: ScaledUnit;
}

interface GridSeries {
  readonly path: readonly string[];
  readonly name: string;
  readonly unit: ScaledUnit;
  readonly standing: Standing;
  readonly measure: Measure | undefined;
  readonly values: (number | null)[];
  readonly rows: number[];
  readonly flags: (string | null)[];
  readonly intervals: (Interval | null)[];
  /** Numbers that no chart can carry, as they are written. */
  readonly written: (string | null)[];
  printed: number;
  /** Whether its numbers are counted in thousands here and in single ones there. */
  isOfScales: boolean;
}

/** Numbers of one key that are shown one by one. */
const MOST_DOUBLED = 4;

/** Categories and series as they turn up, and the numbers where they meet. */
export class Grid {
  readonly #places = new Map<string | number, number>();
  readonly #categories: Category[] = [];
  readonly #series = new Map<string, GridSeries>();
  readonly #isTime: boolean;
  readonly #isGraded: boolean;
  readonly #unread: string[] = [];
  readonly #beyond: { row: number; text: string }[] = [];
  readonly #doubles: Doubled[] = [];
  readonly #names = new Map<string, number>();
  #unreadCount = 0;
  #beyondCount = 0;
  #cumulative = '';
  #doubled = 0;
  #hasFlags = false;
  #hasIntervals = false;

  constructor(isTime: boolean, isGraded = false) {
    this.#isTime = isTime;
    this.#isGraded = isGraded;
  }

  /** Its place among the categories. */
  category(
    key: string | number,
    path: readonly string[],
    time: Spot | null,
    row: number,
    standing: Standing = null,
  ): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#categories.length;
    this.#places.set(key, place);
    const name = path.join(' · ');
    const { at = null, step = null, isCumulative = false } = time ?? {};
    if (isCumulative) this.#cumulative ||= name;
    const aggregate = at === null ? aggregateOf(path, standing) : null;
    this.#categories.push({ id: `r${row}`, name, path, at, step, aggregate, standing });
    // Of times nobody asks for names that come twice, and there may be a million.
    if (!this.#isTime) this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
    return place;
  }

  series(key: string, path: readonly string[], unit: ScaledUnit, standing: Standing = null, measure?: Measure): string {
    if (this.#series.has(key)) return key;
    const name = path.join(' · ');
    this.#series.set(key, {
      path,
      name,
      unit,
      standing,
      measure,
      values: [],
      rows: [],
      flags: [],
      intervals: [],
      written: [],
      printed: 0,
      isOfScales: false,
    });
    return key;
  }

  put(
    category: number,
    series: string,
    { cell, marked, isMixed, flag: said, decimals, low, high, times, row, unit }: GridCell,
  ): void {
    const read = readNumberCell(cell);
    const mark = markOf(read, marked);
    const flag = mark === '' || said === '' ? mark + said : `${mark} ${said}`;
    const found = this.#series.get(series);
    const isUnclear = isMixed && read.is === 'number' && !read.isPercent && read.value !== 0;
    if (read.is === 'text' || isUnclear) {
      this.#unreadCount += 1;
      if (this.#unread.length < 3) this.#unread.push(textOf(cell));
    }
    if (found === undefined) return;
    if (flag !== '' && found.flags[category] === undefined) {
      this.#hasFlags = true;
      found.flags[category] = flag;
    }
    if (read.is !== 'number' || isUnclear) return;
    while (found.values.length <= category) found.values.push(null);
    const value = inBase(read.value * (times?.get(read.unit) ?? 1), unit);
    if (!isDrawable(value)) {
      this.#setBeyond(category, found, { row, text: marked ?? textOf(cell), unit });
      return;
    }
    const first = found.values[category] ?? null;
    if (first !== null) {
      this.#double(category, found, { value, row });
      return;
    }
    found.values[category] = value;
    found.rows[category] = row;
    found.printed = Math.max(found.printed, decimals);
    found.isOfScales ||= unit.factor !== found.unit.factor;
    const interval = intervalOf(low, high, unit);
    if (interval === null) return;
    this.#hasIntervals = true;
    found.intervals[category] = interval;
  }

  #setBeyond(
    category: number,
    { written }: GridSeries,
    { row, text, unit }: { row: number; text: string; unit: ScaledUnit },
  ): void {
    this.#beyondCount += 1;
    written[category] ??= text;
    if (this.#beyond.length < 3) this.#beyond.push({ row, text: `${text}${unit.written}` });
  }

  #double(
    place: number,
    { name, unit, values, rows }: GridSeries,
    { value, row }: { value: number; row: number },
  ): void {
    this.#doubled += 1;
    const category = this.#categories[place]?.name ?? '';
    const known = this.#doubles.find((one) => one.category === category && one.series === name);
    const second = { row, value };
    if (known !== undefined) known.numbers.push(second);
    else if (this.#doubles.length < MOST_DOUBLED)
      this.#doubles.push({
        category,
        series: name,
        unit,
        numbers: [{ row: rows[place] ?? row, value: values[place] ?? value }, second],
      });
  }

  finish(): SeriesData {
    const count = this.#categories.length;
    const names = distinctNames([...this.#series.values()]);
    const isOfStatistics = areStatistics([...this.#series.values()].map(({ name }) => name));
    const filled = <T>(list: readonly (T | null)[]): (T | null)[] =>
      Array.from({ length: count }, (_, place) => list[place] ?? null);
    return {
      categories: withGroupsAside(this.#categories),
      series: withGroupsAside(
        [...this.#series.values()].map((one, index): Series => {
          const { path, values, standing, measure, flags, intervals, written, printed } = one;
          // Beside 8120人 nobody prints 302.5万人 to the single person: each has the digits of its own.
          const unit =
            one.isOfScales && one.unit.base !== ''
              ? { written: one.unit.base, base: one.unit.base, factor: 1 }
              : one.unit;
          return {
            ...{ id: `s${index}`, name: names[index] ?? '', path, unit, standing },
            ...(measure === undefined ? {} : { measure }),
            values:
              values.length === count ? values : [...values, ...new Array<null>(count - values.length).fill(null)],
            ...(this.#hasFlags ? { flags: filled(flags), isGraded: this.#isGraded } : {}),
            ...(this.#hasIntervals ? { intervals: filled(intervals) } : {}),
            ...(written.length > 0 ? { written: filled(written) } : {}),
            ...(printed > 0 ? { printed } : {}),
            aggregate: isOfStatistics ? null : aggregateOf(path, standing),
          };
        }),
      ),
      isTime: this.#isTime,
      cumulative: this.#cumulative,
      unread: { count: this.#unreadCount, values: this.#unread },
      beyond: { count: this.#beyondCount, first: this.#beyond },
      doubled: this.#doubled,
      doubles: this.#doubles,
      sameNames: [...this.#names].flatMap(([name, times]) => (times > 1 && name !== '' ? [name] : [])),
    };
  }
}

/** The mark at the number itself; `431[e]` says e. */
function markOf(read: NumberCell, written: string | undefined): string {
  const mark =
    written === undefined
      ? read.is === 'number'
        ? read.mark
        : ''
      : ((splitMark(written) ?? splitQualifier(written))?.mark ?? '');
  return /^\[([a-z]{1,2})\]$/i.exec(mark)?.[1] ?? mark;
}

/** Read in each part of a name: 采矿 · 合计 is a total of 采矿. */
function aggregateOf(path: readonly string[], standing: Standing): Aggregate | null {
  if (standing === 'sum') return 'total';
  for (const part of path) {
    const read = readAggregate(part);
    if (read !== null) return read;
  }
  return standing === 'whole' ? 'whole' : null;
}

function intervalOf(low: Cell | undefined, high: Cell | undefined, unit: ScaledUnit): Interval | null {
  const [least, most] = [readNumberCell(low), readNumberCell(high)];
  if (least.is !== 'number' || most.is !== 'number') return null;
  const [from, to] = [inBase(least.value, unit), inBase(most.value, unit)];
  return isDrawable(from) && isDrawable(to) ? { low: from, high: to } : null;
}

/** Series of one name are told apart by the units they are written in. */
function distinctNames(series: readonly GridSeries[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of series) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isTwice = (name: string): boolean => name !== '' && (counts.get(name) ?? 0) > 1;
  const bases = new Map<string, Set<string>>();
  for (const { name, unit } of series) bases.set(name, (bases.get(name) ?? new Set()).add(unit.base));
  // Of one unit each, the facets of the units tell them apart.
  const isClash = (name: string): boolean => isTwice(name) && (bases.get(name)?.size ?? 0) < (counts.get(name) ?? 0);
  return series.map(({ name, unit }) => (isClash(name) && unit.written !== '' ? `${name}（${unit.written}）` : name));
}

import type { ReaderChoices } from './reader-choices.ts';
import type { Category, Series, SeriesData } from './series-data.ts';

type Sort = NonNullable<ReaderChoices['sort']>;

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

/** Names as people look for them: by sound in Chinese, 2 before 10. */
const byName = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

/** Some of the data at some places, in their order. */
export function atPlacesOf(data: SeriesData, places: readonly number[]): SeriesData {
  const pick = <T>(list: readonly (T | null)[]): (T | null)[] => places.map((place) => list[place] ?? null);
  return {
    ...data,
    categories: places.flatMap((place) => data.categories[place] ?? []),
    series: data.series.map((one) => ({
      ...one,
      values: pick(one.values),
      ...(one.flags === undefined ? {} : { flags: pick(one.flags) }),
      ...(one.intervals === undefined ? {} : { intervals: pick(one.intervals) }),
      ...(one.written === undefined ? {} : { written: pick(one.written) }),
    })),
  };
}

/** Places of a list in an order: without a number last, and totals after their parts. */
function ordered(
  list: readonly (Category | Series)[],
  sort: Sort,
  sizeOf: (place: number) => number | null,
): readonly number[] {
  const places = list.map((_, place) => place);
  if (sort === 'file') return places;
  const isWhole = (place: number): boolean => list[place]?.aggregate !== null;
  const compare = (a: number, b: number): number => {
    if (sort === 'name') return byName.compare(list[a]?.name ?? '', list[b]?.name ?? '');
    const [one, other] = [sizeOf(a), sizeOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sort === 'high' ? other - one : one - other;
  };
  return places.sort((a, b) => Number(isWhole(a)) - Number(isWhole(b)) || compare(a, b));
}

/** Whether what a chart is read by are its series, as lines are over time, and not its rows. */
export const isBySeries = ({ isTime, series }: SeriesData): boolean => isTime && series.length > 1;

/** The data in the order of some names, what is not among them behind; rows, or series over time. */
export function inSequence(data: SeriesData, names: readonly string[]): SeriesData {
  const rankOf = ({ name }: Category | Series): number => {
    const at = names.indexOf(name);
    return at < 0 ? names.length : at;
  };
  const places = (list: readonly (Category | Series)[]): number[] =>
    list
      .map((one, place) => ({ rank: rankOf(one), place }))
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ place }) => place);
  const series = places(data.series).flatMap((place) => data.series[place] ?? []);
  return data.isTime ? { ...data, series } : atPlacesOf({ ...data, series }, places(data.categories));
}

/** The data in an order: rows by the numbers of `by`, or series over time by their last number. */
export function arranged(data: SeriesData, sort: Sort, by: Series | undefined): SeriesData {
  if (!isBySeries(data)) {
    return atPlacesOf(
      data,
      ordered(data.categories, sort, (place) => by?.values[place] ?? null),
    );
  }
  const lastOf = (place: number): number | null => data.series[place]?.values.findLast(isNumber) ?? null;
  return { ...data, series: ordered(data.series, sort, lastOf).flatMap((place) => data.series[place] ?? []) };
}

export interface Cut {
  readonly data: SeriesData;
  readonly shown: number;
  /** Rows or series, totals aside. */
  readonly of: number;
}

/** The first so many rows or series, totals aside, and those that are to stay whatever their place. */
export function cutTo(data: SeriesData, most: number, stays: (one: Category | Series) => boolean): Cut {
  const list: readonly (Category | Series)[] = isBySeries(data) ? data.series : data.categories;
  const plain = list.filter(({ aggregate }) => aggregate === null);
  const first = new Set(plain.slice(0, most));
  const places = list.flatMap((one, place) => (first.has(one) || one.aggregate !== null || stays(one) ? [place] : []));
  const shown = places.filter((place) => list[place]?.aggregate === null).length;
  const cut = isBySeries(data)
    ? { ...data, series: places.flatMap((place) => data.series[place] ?? []) }
    : atPlacesOf(data, places);
  return { data: cut, shown, of: plain.length };
}

import type { ScaledUnit } from '../stated/scaled-unit.ts';
import { isGrowthName, isRankName, isRateName } from './column-names.ts';
import type { Category, Series } from './series-data.ts';

// Numbers worked out of those of a table. Each is blank where one of the numbers behind it is; marks stay at their numbers,
// and intervals do not, as nobody knows those of a quotient.

type Values = Series['values'];

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

const PERCENT: ScaledUnit = { written: '%', base: '%', factor: 1 };

/** Digits behind the point that a list of numbers is written with: three that count of the largest, or so many at least. */
function decimalsFor(values: readonly (number | null)[], atLeast: number): number {
  const most = values.reduce<number>((high, value) => Math.max(high, Math.abs(value ?? 0)), 0);
  const digits = most === 0 ? atLeast : 2 - Math.floor(Math.log10(most));
  return Math.min(6, Math.max(atLeast, digits));
}

/** The same series with other numbers, rounded alike. */
function derived(
  series: readonly Series[],
  unit: ScaledUnit,
  numberOf: (one: Series, place: number) => number | null,
  atLeast = 1,
): readonly Series[] {
  const all = series.map((one) => one.values.map((_, place) => numberOf(one, place)));
  const decimals = decimalsFor(all.flat(), atLeast);
  // Without the sign of a zero that was below it.
  const rounded = (value: number): number => Number(value.toFixed(decimals)) + 0;
  return series.map((one, index): Series => {
    const { intervals: _, written: __, measure: ___, printed: ____, ...bare } = one;
    return { ...bare, unit, values: (all[index] ?? []).map((value) => (isNumber(value) ? rounded(value) : null)) };
  });
}

/** Names of what has no sum beside those that `isRateName` knows: means and prices of several things. */
const LEVEL =
  /人均|户均|平均|均值|中位|每[人户万千百]|价格|单价|均价|气温|温度|年龄$|per capita|per head|average|\bmean\b|median|price|temperature|\bage$/i;

/** Whether a thing can be set to 100: a place in an order or a change on the year before is no level that grows. */
export const isLevel = (name: string): boolean => !isRankName(name) && !isGrowthName(name);

/** Whether amounts of this name and unit can be added up: no rates, places, means, prices, or indices. */
export const isAdditive = (name: string, unit: string): boolean =>
  !isRateName(name) && !isRankName(name) && !LEVEL.test(name) && !/[%‰／/]|=\s*100$|百分点|每|\bper\b/i.test(unit);

/** Parts that together exceed their total by no more than rounding. */
const SLACK = 0.006;

export interface Totals {
  /** Null where neither the table says it nor all parts are known, or where it is zero. */
  readonly values: Values;
  /** How many are the table's own. */
  readonly stated: number;
  /** How many were left out as a part is missing. */
  readonly open: number;
  /** How many of the table's own are smaller than what they should hold. */
  readonly small: number;
}

/** The total at each place: the table's own where it says one, else the sum of the parts where none is missing. */
export function totalsOf(parts: readonly Values[], own: Values | null): Totals {
  const count = parts[0]?.length ?? 0;
  const found = { stated: 0, open: 0, small: 0 };
  const values = Array.from({ length: count }, (_, place) => {
    const numbers = parts.map((part) => part[place] ?? null).filter(isNumber);
    const sum = numbers.reduce((all, value) => all + value, 0);
    const said = own?.[place] ?? null;
    if (numbers.length === 0) return null;
    if (said !== null) {
      if (sum > said + Math.abs(said) * SLACK) found.small += 1;
      else found.stated += 1;
      return sum > said + Math.abs(said) * SLACK || said === 0 ? null : said;
    }
    if (numbers.length < parts.length) found.open += 1;
    return numbers.length < parts.length || sum === 0 ? null : sum;
  });
  return { values, ...found };
}

/** The series that is the sum of all others wherever they are known, under whatever name; null for none. */
export function sumAmong(series: readonly Series[]): Series | null {
  if (series.length < 3) return null;
  const isSum = (one: Series): boolean => {
    const others = series.filter((other) => other !== one);
    const known = one.values.flatMap((value, place) => {
      const parts = others.map(({ values }) => values[place] ?? null);
      return isNumber(value) && parts.every(isNumber) ? [[value, parts.reduce((all, part) => all + part, 0)]] : [];
    });
    const isAlike = ([value = 0, sum = 0]: readonly number[]) => Math.abs(value - sum) <= Math.abs(value) * SLACK;
    return known.length > 1 && known.every(isAlike);
  };
  return series.find(isSum) ?? null;
}

/** Each number in per cent of the total at its place. */
export const sharesOf = (series: readonly Series[], totals: Values): readonly Series[] =>
  derived(series, PERCENT, ({ values }, place) => quotient(values[place], totals[place], 100));

/** Each number in per cent of the total of its own series. */
export const sharesOfSeries = (series: readonly Series[], totals: readonly (number | null)[]): readonly Series[] =>
  derived(series, PERCENT, (one, place) => quotient(one.values[place], totals[series.indexOf(one)], 100));

const quotient = (value: number | null | undefined, by: number | null | undefined, times: number): number | null =>
  isNumber(value) && isNumber(by) && by !== 0 ? (value / by) * times : null;

/** A time as it is compared: 2019年 and 2019 are one. */
const plainTime = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[年\s]/g, '')
    .toLowerCase();

/** The place of a time by its name as the table writes it; null for none. */
export function placeOfTime(categories: readonly Category[], name: string): number | null {
  const found = categories.findIndex((one) => one.at !== null && plainTime(one.name) === plainTime(name));
  return found < 0 ? null : found;
}

export interface Indexed {
  readonly series: readonly Series[];
  /** Those without a number above zero at the base: they are blank. */
  readonly without: readonly Series[];
}

/** Each series as 100 at a place. */
export function indexedAt(series: readonly Series[], place: number, base: string): Indexed {
  const isBased = ({ values }: Series): boolean => (values[place] ?? 0) > 0;
  const written = `${base}=100`;
  const of = (one: Series, at: number) => (isBased(one) ? quotient(one.values[at], one.values[place], 100) : null);
  return {
    series: derived(series, { written, base: written, factor: 1 }, of),
    without: series.filter((one) => !isBased(one)),
  };
}

/** A year before 2019年3月 is 2018年3月: the place of that time for each, null where the table lacks it. */
export function yearBefore(categories: readonly Category[]): readonly (number | null)[] {
  const keyOf = (step: Category['step'], at: number): string => `${step} ${at.toFixed(5)}`;
  const places = new Map(categories.flatMap(({ at, step }, place) => (at === null ? [] : [[keyOf(step, at), place]])));
  return categories.map(({ at, step }) =>
    at === null || step === null ? null : (places.get(keyOf(step, at - 1)) ?? null),
  );
}

export interface Changed {
  readonly series: readonly Series[];
  /** Numbers left blank because the one before is zero, below it, or missing. */
  readonly blank: number;
}

/** Each number by how much it is more than the one at the place before, in per cent; of per cent in points. */
export function changesOf(series: readonly Series[], before: readonly (number | null)[], points: ScaledUnit): Changed {
  let blank = 0;
  // A share has points of change though a count stands beside it.
  const isRate = ({ unit }: Series): boolean => /^[%‰]/.test(unit.base);
  const change = (one: Series, place: number): number | null => {
    const { values } = one;
    const at = before[place] ?? null;
    const [last, value] = [at === null ? null : (values[at] ?? null), values[place] ?? null];
    if (at === null || value === null) return null;
    if (isRate(one) && last !== null) return value - last;
    if (last !== null && last > 0) return (value / last - 1) * 100;
    blank += 1;
    return null;
  };
  const made = [true, false].map((isOfRates) => {
    const own = series.filter((one) => isRate(one) === isOfRates);
    return [own, derived(own, isOfRates ? points : PERCENT, change)] as const;
  });
  const changed = series.flatMap((one) => made.flatMap(([own, of]) => of[own.indexOf(one)] ?? []));
  return { series: changed.map((one) => withBoth(one, before)), blank };
}

/** A change is as doubtful as either of its two numbers. */
function withBoth(one: Series, before: readonly (number | null)[]): Series {
  const { flags } = one;
  if (flags === undefined) return one;
  const both = flags.map((flag, place) => {
    const last = flags[before[place] ?? -1] ?? null;
    return flag === null || last === null || flag === last ? (flag ?? last) : `${flag} ${last}`;
  });
  return { ...one, flags: both };
}

/** Each number divided by that of another series at its place; blank where that is zero. */
export function dividedBy(series: readonly Series[], by: (one: Series) => Series | undefined, unit: ScaledUnit) {
  return derived(series, unit, (one, place) => quotient(one.values[place], by(one)?.values[place], 1), 0);
}

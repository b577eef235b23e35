import type { Series } from '../../figures/mapping/series-data.ts';
import { extentIn } from './plot-extent.ts';
import { MOST_DECIMALS, ownDecimals } from './plot-numbers.ts';
import { isLike } from './plot-parts.ts';

// Numbers that are read beside each other have one number of digits behind the point: those of one column, as it is
// printed, and those of one unit. 186.0 stays 186.0, and so does its neighbour.

/** Digits in all that a label can have with those behind its point. */
const MOST_DIGITS = 7;
/** Of numbers that were worked out, so many count. */
const DIGITS = 4;

/**
 * Series with the digits behind the point that each is written with. Without a unit only numbers of one column belong
 * together, and only where they are of one kind by their size: beside counts a rate has decimals of its own.
 */
export function withPrinted(series: readonly Series[], isOneColumn = false): readonly Series[] {
  const bare = series.filter(({ unit }) => unit.base === '');
  const isAlike = isOneColumn && isLike(bare);
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const key = keyOf(one, isAlike);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const isMixed = isOneColumn && !isAlike;
  const digits = new Map<string, number | null>();
  for (const [key, group] of groups) {
    const isOwn = isMixed && group[0]?.unit.base === '';
    digits.set(key, printedOf(isOwn ? group.map(unprinted) : group));
  }
  return series.map((one) => {
    const printed = digits.get(keyOf(one, isAlike)) ?? null;
    return printed === null ? unprinted(one) : { ...one, printed };
  });
}

/** One unit decides; without one a series stands for itself. */
const keyOf = ({ id, unit: { base, factor } }: Series, isAlike: boolean): string =>
  base === '' && !isAlike ? id : `${factor} ${base}`;

const unprinted = ({ printed: _, ...bare }: Series): Series => bare;

/** Null where each number is to have its own digits: those that were worked out, and differ too much in size. */
function printedOf(group: readonly Series[]): number | null {
  const decimals = Math.max(...group.map((one) => one.printed ?? ownDecimals(one)));
  const wholes = wholesIn(group);
  if (decimals <= MOST_DECIMALS) return Math.max(0, Math.min(decimals, MOST_DIGITS - wholes));
  const own = Math.min(MOST_DECIMALS, Math.max(0, DIGITS - wholes));
  const isSeen = (value: number | null, factor: number): boolean =>
    value === null || value === 0 || Math.abs(value / factor) >= 10 ** (1 - own);
  return group.every(({ values, unit }) => values.every((value) => isSeen(value, unit.factor))) ? own : null;
}

/** Digits before the point of the largest number. */
function wholesIn(group: readonly Series[]): number {
  const sizes = group.map((one) => {
    const { least, greatest } = extentIn(one);
    return Math.max(0, greatest, -least) / one.unit.factor;
  });
  const most = Math.max(...sizes);
  return most >= 1 && Number.isFinite(most) ? Math.floor(Math.log10(most)) + 1 : 1;
}

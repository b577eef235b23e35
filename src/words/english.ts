import { formatCount } from './numbers.ts';

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** 1 is January. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

/** `3rd`. */
export function ordinal(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** `1 row`, `1,000,000 rows`. */
export const counted = (count: number, one: string): string =>
  `${formatCount(count, 'en')} ${one}${count === 1 ? '' : 's'}`;

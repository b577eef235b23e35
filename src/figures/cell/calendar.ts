/** A point or span in time as a column or its header names it. */
export interface Time {
  /** In years, for order and distance: March 2020 is 2020.1667; months without a year count from 0. */
  readonly at: number;
  readonly step: 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';
  /**
   * The calendar year or month in which it lies, as ISO 8601 writes it: 2016, 2016-06. Null for what is neither: a
   * quarter, a financial year, a season, a month of no year.
   */
  readonly iso: string | null;
  /** It holds all since January: 1—9月. Its place is that of its last month. */
  readonly isCumulative?: true;
  /** What its publisher set at it: the p of 2023p, （快报）; absent for none. */
  readonly mark?: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERALS = '一二三四五六七八九';
const ROMANS = ['i', 'ii', 'iii', 'iv'];

/** Stands for the year of a time that names none. */
export const NO_YEAR = '0';

/** Small numbers as times are written with: 3, 三, III. */
export function numberOf(text: string): number {
  const roman = ROMANS.indexOf(text.toLowerCase());
  if (roman >= 0) return roman + 1;
  return NUMERALS.includes(text) ? NUMERALS.indexOf(text) + 1 : Number(text);
}

/** `23` as a year: 2023; `87` is 1987. */
export const fullYear = (digits: string): string =>
  digits.length > 2 ? digits : String((Number(digits) < 50 ? 2000 : 1900) + Number(digits));

export const year = (at: string): Time => ({ at: Number(at), step: 'year', iso: at });

/** A year that is not the calendar's, or two in one: 2019/20 stands at its first. */
export const otherYear = (at: string | number): Time => ({ at: Number(at), step: 'year', iso: null });

/** 2018/2019, 2018/19: only if the second follows the first. */
export function doubleYear(at: string, end: string): Time | null {
  const next = Number(at) + 1;
  return Number(end) === next || (end.length === 2 && Number(end) === next % 100) ? otherYear(at) : null;
}

export function half(at: string, number: number): Time | null {
  return number === 1 || number === 2 ? { at: Number(at) + (number - 1) / 2, step: 'half', iso: null } : null;
}

export function quarter(at: string, text: string): Time | null {
  const place = numberOf(text);
  return place >= 1 && place <= 4 ? { at: Number(at) + (place - 1) / 4, step: 'quarter', iso: null } : null;
}

export function month(at: string, text: string): Time | null {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  const place = named >= 0 ? named + 1 : Number(text);
  if (!(place >= 1 && place <= 12)) return null;
  const iso = at === NO_YEAR ? null : `${at}-${String(place).padStart(2, '0')}`;
  return { at: Number(at) + (place - 1) / 12, step: 'month', iso };
}

const monthNumber = (text: string): number => {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : Number(text);
};

/** Months from one to another: 1—9月 is a sum since January, 4—6月 a quarter, 5—8月 stands at its first month. */
export function months(at: string, first: string, last: string): Time | null {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const end = month(at, String(to));
  if (end === null || !(from >= 1 && from < to)) return null;
  if (from === 1) return { ...end, iso: null, isCumulative: true };
  return quarterOf(at, from, to) ?? { at: Number(at) + (from - 1) / 12, step: 'month', iso: null };
}

/** A quarter by its first and last month; null for any other months. */
export const quarterOf = (at: string, from: number, to: number): Time | null =>
  from % 3 === 1 && to === from + 2 ? quarter(at, String((from + 2) / 3)) : null;

/** A month as the last of those since January. */
export function sinceJanuary(at: string, text: string): Time | null {
  const end = month(at, text);
  return end && { ...end, iso: null, isCumulative: true };
}

/** Weeks stand where their number puts them, as the calendar's own begin in other days each year. */
export function week(at: string, text: string): Time | null {
  const place = Number(text);
  return place >= 1 && place <= 53 ? { at: Number(at) + ((place - 1) * 7) / DAYS, step: 'week', iso: null } : null;
}

/** Days by the length of their month, so that equal days lie equally far apart within it. */
export function day(at: string, monthText: string, dayText: string): Time | null {
  const start = month(at, monthText);
  const days = new Date(Date.UTC(Number(at) || LEAP, monthNumber(monthText), 0)).getUTCDate();
  const place = Number(dayText);
  if (start === null || !(place >= 1 && place <= days)) return null;
  return { ...start, at: start.at + (place - 1) / days / 12, step: 'day' };
}

/** A day of no year may be the 29th of February. */
const LEAP = 2000;
const DAYS = 365.25;

/** The time of day as it is written: clocks of other zones are not turned back. */
export function clock(date: Time | null, hour = '0', minute = '0'): Time | null {
  const hours = Number(hour) + Number(minute) / 60;
  if (date === null || hours > 24 || Number(minute) > 59) return null;
  return { ...date, at: date.at + hours / 24 / DAYS };
}

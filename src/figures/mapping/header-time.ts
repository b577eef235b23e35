import type { Time } from '../cell/calendar.ts';
import { readTime } from '../cell/time.ts';
import { isKnownUnit } from '../stated/scaled-unit.ts';
import { type ReadTable, splitBrackets } from '../table/read-table.ts';
import { timeReader } from './time-column.ts';

/** The time in the name of a column: `2020`, `2019 [YR2019]`, `Value 2020`, `2020年会员`. */
export interface HeaderTime {
  readonly time: Time;
  /** The time as the name writes it. */
  readonly text: string;
  /** What else the name says: what is measured; blank for nothing. */
  readonly rest: string;
}

const JOINT = '[\\s_·,，:：|/\\-–—]*';
const BEHIND = new RegExp(`^(\\D.*?)${JOINT}((?:FY)?(?:19|20)\\d{2}(?![\\d%]).{0,12})$`, 's');
/** A year that is named by its first and last month: Jan 2021-Dec 2021. */
const SPAN = new RegExp(
  `^(\\p{L}{3,9}\\.? (?:19|20)\\d{2}\\s?[-–—]\\s?\\p{L}{3,9}\\.? (?:19|20)\\d{2})${JOINT}(.+)$`,
  'su',
);
const BEFORE = new RegExp(
  `^((?:19|20)\\d{2}(?:年度?(?:\\d{1,2}月|第?[一二三四1-4]季度)?|[-/.]\\d{1,2}|Q[1-4])?)(?!\\d)${JOINT}(.+)$`,
  's',
);

/** Columns whose names are read together. */
const MOST_COLUMNS = 2000;

/**
 * Reads the names of columns as times, all together: 2009-10 beside 2010-11 is a season. Null for a name without a time,
 * and for one that only mentions a year: 较2008年增长.
 */
export function headerTimes({ columns }: Pick<ReadTable, 'columns'>): (name: string) => HeaderTime | null {
  const names = columns.slice(0, MOST_COLUMNS).map(({ name }) => splitBrackets(name).name);
  const read = timeReader(names, '');
  return (name) => timeOfHeader(name.slice(0, 200), read);
}

function timeOfHeader(name: string, read: (text: string) => Time | null): HeaderTime | null {
  const { name: bare, inside } = splitBrackets(name);
  const whole = read(bare) ?? read(name);
  const isRepeated = inside === '' || readTime(inside) !== null || isKnownUnit(inside);
  // 2019 [YR2019]
  if (whole !== null) return { time: whole, text: isRepeated ? bare : name.trim(), rest: '' };
  const [, rest = '', text = ''] = BEHIND.exec(bare) ?? [];
  const behind = text === '' ? null : readTime(text);
  if (behind !== null && isMeasure(rest)) return { time: behind, text, rest: rest.trim() };
  const [, start = '', measure = ''] = SPAN.exec(bare) ?? BEFORE.exec(bare) ?? [];
  const before = start === '' ? null : readTime(start);
  return before !== null && isMeasure(measure) ? { time: before, text: start, rest: measure.trim() } : null;
}

/** 比2019年增长, change since 2008, 2015=100: a year to compare with and not the year of the numbers. */
const isMeasure = (rest: string): boolean =>
  !/(?<!占)比$|[较与同自]$|^(?:比(?![重例])|较|以来|至|到|[-—–~=])|\b(?:since|from|to|vs|on|base|compared)\b|[=<>]/iu.test(
    rest.slice(0, 60),
  );

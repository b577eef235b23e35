import { isBlankOrMissing } from './missing.ts';

/** Days of a column that stand for years, quarters or months, as they are written then. */
export interface FirstDays {
  /** By the place of the cell. */
  readonly cells: ReadonlyMap<number, string>;
  readonly isYears: boolean;
}

/** The first of a month as machines write it; people who write 1 January mean the day. */
const FIRST = /^\s*((?:1[5-9]|20|21)\d{2})([-/])(0?[1-9]|1[0-2])\2(?:0?1)(?:[T\s]0?0:00(?::00(?:\.0+)?)?Z?)?\s*$/;
const FIRST_OF_YEAR = /^\s*0?1\/0?1\/((?:1[5-9]|20|21)\d{2})\s*$/;
const DAY = /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}/;
type Span = 'year' | 'quarter' | 'month';

/**
 * Tells whether every day of a column is the first of a year, of quarters or of months, as data banks write these; null
 * for days that are days. Two of them prove years alone.
 */
export function readFirstDays(count: number, cellOf: (index: number) => string): FirstDays | null {
  const found = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const cell = cellOf(index);
    if (isBlankOrMissing(cell)) continue;
    const month = monthOf(cell);
    if (month === null) return null;
    found.set(index, month);
  }
  const span = spanOf(found.values());
  if (span === null) return null;
  return {
    cells: new Map([...found].map(([index, month]) => [index, written(month, span)])),
    isYears: span === 'year',
  };
}

/** Names of columns that are such days, written as their periods; as they are where one of the days is none. */
export function nameFirstDays(names: readonly string[]): readonly string[] {
  const months = names.map(monthOf);
  const span = spanOf(months.flatMap((month) => month ?? []));
  if (span === null || names.some((name, at) => months[at] === null && DAY.test(name))) return names;
  return names.map((name, at) => {
    const month = months[at] ?? null;
    return month === null ? name : written(month, span);
  });
}

/** Months since the year 0; null for any other cell. */
function monthOf(cell: string): number | null {
  const [, year, , month] = FIRST.exec(cell) ?? [];
  if (year !== undefined) return Number(year) * 12 + Number(month) - 1;
  const [, only] = FIRST_OF_YEAR.exec(cell) ?? [];
  return only === undefined ? null : Number(only) * 12;
}

function spanOf(months: Iterable<number>): Span | null {
  const all = [...new Set(months)];
  if (all.length >= 2 && all.every((month) => month % 12 === 0)) return 'year';
  if (all.length < 3) return null;
  return all.every((month) => month % 3 === 0) ? 'quarter' : 'month';
}

function written(month: number, span: Span): string {
  const year = Math.floor(month / 12);
  if (span === 'year') return String(year);
  return span === 'quarter'
    ? `${year}-Q${(month % 12) / 3 + 1}`
    : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/**
 * The day a file says it was written, at midnight UTC: the one an ISO day, month or year (`2016-06-23`, `2016-06`,
 * `2016`) begins. Null for anything else, such as the blank date of data that name none: their files say no date.
 */
export function writtenDay(date: string): Date | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return null;
  const day = new Date(0);
  const [year = 0, month = 1, ofMonth = 1] = date.split('-').map(Number);
  // Date.UTC takes the years 0 to 99 for those of the last century.
  day.setUTCFullYear(year, month - 1, ofMonth);
  return day;
}

/** The same as Office writes it: `2016-06-23T00:00:00Z`. Null where there is no day. */
export const writtenTime = (date: string): string | null => writtenDay(date)?.toISOString().replace('.000', '') ?? null;

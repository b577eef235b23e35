const YEAR = /^\s*(?:19|20)\d\d\s*$/;
/** M01 to M13, Q01 to Q05, S01 to S03, A01, as the Bureau of Labor Statistics writes periods: the last of each is the year. */
const PERIOD = /^\s*([MQSA])(0[1-9]|1[0-3])\s*$/;
const LAST: Readonly<Record<string, number>> = { M: 12, Q: 4, S: 2, A: 0 };

/** Whether a column is called a year, so that codes of periods beside it are of that year. */
export const isYearName = (name: string): boolean => /^(?:years?|yr|年|年份|年度)$/i.test(name.trim());

/**
 * Periods in codes beside a column of years, as times by the place of their cells: 2021 and M03 is 2021-03, 2021 and M13 the
 * year 2021. Null for a column that holds anything else.
 */
export function readPeriodCodes(
  count: number,
  yearOf: (index: number) => string,
  cellOf: (index: number) => string,
): { readonly cells: ReadonlyMap<number, string> } | null {
  const cells = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const [, letter = '', digits = ''] = PERIOD.exec(cellOf(index)) ?? [];
    const [year, number, last] = [yearOf(index).trim(), Number(digits), LAST[letter] ?? 0];
    if (letter === '' || !YEAR.test(year) || number > last + 1) return null;
    const part = letter === 'M' ? digits : letter === 'Q' ? `Q${number}` : `H${number}`;
    cells.set(index, number > last ? year : `${year}-${part}`);
  }
  return new Set(cells.values()).size > 1 ? { cells } : null;
}

import { isBlankOrMissing } from './missing.ts';

const NUMBER = '[+\\-−]?\\d[\\d,\\u00A0 ]*(?:\\.\\d+)?';
const OPEN = '\\s*[(（[［]\\s*';
const CLOSE = '\\s*[)）\\]］]';
/** 120 (54.5%) · 3.8 ± 0.9 · 38.2 (37.2–39.2) */
const BRACKET = new RegExp(`^(${NUMBER})${OPEN}(${NUMBER}\\s*[%％]?)${CLOSE}$`);
const MARGIN = new RegExp(`^(${NUMBER})\\s*±\\s*(${NUMBER})$`);
const INTERVAL = new RegExp(
  `^(${NUMBER})${OPEN}(${NUMBER})\\s*(?:[-–—~～]|至|到|to|,\\s)\\s*(${NUMBER})${CLOSE}$`,
  'i',
);

/** What a heading calls the numbers of a cell: Mean (SD), n (%), 均值±标准差. */
const DISPERSION =
  /^(?:s\.?d\.?|s\.?e\.?(?:m\.?)?|std\.?(?:\s?dev\.?)?|standard (?:deviation|error)|标准差|标准误差?)$/i;
const SHARE = /^(?:col(?:umn)?\.?\s*)?[%％]$|^(?:per ?cent|percentage|占比|比重|比例|百分比|构成比)(?:[%％])?$/i;
const CONFIDENCE = /\bC\.?I\b|confidence|置信|区间/i;
/** A bare number of cases, beside which the share has no name of its own. */
const COUNTED = /^(?:n|no\.?|number|freq(?:uency)?|count)$/i;
const PLUS_MINUS = /^(.*\S)\s*±\s*(\S.*)$/s;

/** The columns that one column becomes, with their cells. */
export interface Split {
  readonly names: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/**
 * Splits the cells of a column each of which holds a number and what belongs to it: a share in brackets where the heading
 * names it, too, a margin behind ±, the ends of an interval round it; null for any other. A heading of one name over a
 * number in brackets is left: the brackets may hold a change, or the number of a note. `first` and `inside` are the
 * heading’s name and what stands in its brackets.
 */
export function splitCells(
  { name, first, inside }: { readonly name: string; readonly first: string; readonly inside: string },
  cells: readonly string[],
): Split | null {
  const filled = cells.filter((cell) => !isBlankOrMissing(cell));
  const areAll = (pattern: RegExp): boolean => filled.length > 1 && filled.every((cell) => pattern.test(cell));
  const by = (pattern: RegExp, called: readonly string[]): Split => {
    const read = (cell: string): readonly string[] => {
      const parts = pattern.exec(cell)?.slice(1) ?? [];
      // What is missing is missing in the first, and the others are blank.
      return called.map((_, at) => parts[at]?.trim() ?? (at === 0 ? cell : ''));
    };
    return { names: called, cells: cells.map(read) };
  };
  if (areAll(MARGIN)) {
    const [, value = name, margin = name] = PLUS_MINUS.exec(name.trim()) ?? [];
    return by(MARGIN, [value, `± ${margin}`]);
  }
  if (areAll(INTERVAL) && filled.every(isAround)) {
    const ends = /\p{Script=Han}/u.test(first) ? ['下限', '上限'] : [' lower', ' upper'];
    const level = CONFIDENCE.test(inside) ? inside : '';
    const value = level === '' ? name.trim() : first;
    return by(INTERVAL, [value, ...ends.map((end) => `${first}${end} ${level}`.trim())]);
  }
  const isSpread = DISPERSION.test(inside);
  if (!(isSpread || SHARE.test(inside)) || !areAll(BRACKET)) return null;
  const second = isSpread ? `± ${inside}` : COUNTED.test(first) ? inside : `${first} (${inside})`;
  return by(BRACKET, [first, second]);
}

/** Whether a number lies within its interval, so that the three belong together. */
function isAround(cell: string): boolean {
  const [value, low, high] = (INTERVAL.exec(cell)?.slice(1) ?? []).map((one) =>
    Number(one.replace(/[,\s]/g, '').replace('−', '-')),
  );
  return value !== undefined && low !== undefined && high !== undefined && low <= value && value <= high;
}

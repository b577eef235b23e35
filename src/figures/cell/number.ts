import { withoutUnseen } from './unseen.ts';

/**
 * How a number is written: `plain` 1234, 1 234, 2.05万 · `thousands` 1,234 (or 1.234 where the comma is decimal) ·
 * `grouped` 1,234,567, which is thousands for certain · `comma` 1,5 · `dots` 1.234.567 · `bracket` (123) ·
 * `percent` 12.5% · `comma-percent` 12,5% · `labelled` $12, 2.3亿元, (5%): a number with something at it ·
 * `identifier` 007 · `extreme` a number no double holds.
 */
export type NumberShape =
  | 'plain'
  | 'thousands'
  | 'grouped'
  | 'comma'
  | 'dots'
  | 'bracket'
  | 'percent'
  | 'comma-percent'
  | 'labelled'
  | 'identifier'
  | 'extreme';

/** A number as a cell writes it. `value` is NaN where the cell alone does not tell it. */
export interface WrittenNumber {
  readonly shape: NumberShape;
  readonly value: number;
  /** Currency sign, unit or % at the number: the $ of $12, the 元 of 2.3亿元; blank for none. */
  readonly unit: string;
  /** What its publisher set at it: the r of `18.1 r`; absent for none. */
  readonly mark?: string;
  /** Of a `labelled` one: how its point or comma is read, which the others of its column may contradict. */
  readonly sign?: 'none' | 'point' | 'threes' | 'thousands' | 'comma';
}

const MOST_FAST_DIGITS = 15;
const ZERO = 48;

/**
 * The value of a cell of ASCII digits, at most 15 of them, with an optional sign and decimals; NaN for any other, which
 * may yet be a number: see `readNumber`. Looks at each character once; most cells of most columns are like this.
 */
export function readFast(cell: string): number {
  const first = cell.charCodeAt(0);
  const start = first === 45 || first === 43 ? 1 : 0;
  const { length } = cell;
  if (length <= start || length > MOST_FAST_DIGITS + start + 1) return Number.NaN;
  let point = -1;
  let whole = 0;
  for (let at = start; at < length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code === 46 && point < 0 && at > start) point = at;
    else if (code < ZERO || code > 57) return Number.NaN;
    else whole = whole * 10 + code - ZERO;
  }
  if (point === length - 1) return Number.NaN;
  const wholes = (point < 0 ? length : point) - start;
  if (wholes > MOST_FAST_DIGITS) return Number.NaN;
  if (wholes > 1 && cell.charCodeAt(start) === ZERO) return Number.NaN;
  if (point >= 0) return Number(cell) + 0;
  return first === 45 && whole > 0 ? -whole : whole;
}

/** Blanks and apostrophes that set thousands apart, as part of a class of characters. */
export const SEPARATOR = " \\u00A0\\u2005-\\u2009\\u202F'’";
const WHOLE = '(?:0|[1-9]\\d*)';
const PLAIN = new RegExp(`^[+-]?(?:${WHOLE}(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?$`);
const SPACED = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:[${SEPARATOR}]\\d{3})+(?:\\.\\d+)?$`);
const SPACED_COMMA = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:[${SEPARATOR}]\\d{3})+,\\d+$`);
const SEPARATORS = new RegExp(`[${SEPARATOR}]`, 'g');
const IDENTIFIER = /^[+-]?0\d+$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)$/;
/** Lakhs and crores: 12,34,567. */
const INDIAN = /^[+-]?[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const COMMA = /^[+-]?(?:(?:0|[1-9]\d*)|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/;
const DOTS = /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;

export const NONE = Number.NaN;

/** Full-width digits, letters and signs, and what print uses for minus, as ASCII; raised and circled digits stay. */
export const toAscii = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\uFE6A', '%')
    .replaceAll('￥', '¥')
    .replace(/^([(¥$€£]?)[\u2212\u2013\u2012\uFE63]/, '$1-');

/** The number of a cell that says one and nothing else, not even a scale; null for any other. */
export function readPlainNumber(cell: string): number | null {
  const number = readBare(toAscii(withoutUnseen(cell)));
  return number !== null && isCertain(number) ? number.value : null;
}

/** Whether the cell alone tells the value. */
export const isCertain = ({ shape, value }: WrittenNumber): boolean =>
  (shape === 'plain' || shape === 'thousands' || shape === 'grouped') && !Number.isNaN(value);

/** Of such a size sums, shares and the ends of axes still fit into a double, and so do their reciprocals. */
const MOST_DRAWABLE = 1e300;

/** Whether a chart can carry a number; what lies beyond is shown as it is written. */
export const isDrawable = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= MOST_DRAWABLE && Math.abs(value) >= 1 / MOST_DRAWABLE);

/** A report's figures are written in words, digit by digit: beyond these there is nothing that anybody would read. */
const [LEAST_FIGURE, MOST_FIGURE] = [1e-12, 1e18];

/** The same of a figure of a report, whose charts are laid out for numbers that people state. */
export const isDrawableFigure = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= LEAST_FIGURE && Math.abs(value) <= MOST_FIGURE);

/** Digits and signs alone. */
export function readBare(text: string): WrittenNumber | null {
  if (PLAIN.test(text)) return checked('plain', text);
  if (IDENTIFIER.test(text)) return { shape: 'identifier', value: NONE, unit: '' };
  if (THOUSANDS.test(text)) return checked('thousands', text.replace(',', ''));
  if (GROUPED.test(text) || INDIAN.test(text)) return checked('grouped', text.replaceAll(',', ''));
  if (COMMA.test(text)) return checked('comma', text.replaceAll('.', '').replace(',', '.'));
  if (DOTS.test(text)) return checked('dots', text.replaceAll('.', ''));
  if (SPACED.test(text)) return checked('plain', text.replace(SEPARATORS, ''));
  if (SPACED_COMMA.test(text)) return checked('comma', text.replace(SEPARATORS, '').replace(',', '.'));
  return null;
}

/** Digits with a decimal point: a number, if a double can hold it. */
function checked(shape: NumberShape, digits: string): WrittenNumber {
  const value = Number(digits) + 0;
  const isPower = /e/i.test(digits);
  const isTooLarge = isPower ? !Number.isFinite(value) : Math.abs(value) > Number.MAX_SAFE_INTEGER;
  const isTooSmall = value === 0 && /[1-9]/.test(isPower ? digits.replace(/e.*/i, '') : digits);
  return isTooLarge || isTooSmall ? { shape: 'extreme', value: NONE, unit: '' } : { shape, value, unit: '' };
}

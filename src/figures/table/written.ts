import { sizeOf, tidy } from '../stated/digits.ts';

/**
 * How one cell is written, as far as a number or a time can be seen in it:
 * `plain` 1234, 1 234, 2.05万 · `thousands` 1,234 (or 1.234 where the comma is decimal) · `grouped` 1,234,567, which is
 * thousands for certain · `comma` 1,5 · `dots` 1.234.567 · `bracket` (123) · `percent` 12.5% ·
 * `comma-percent` 12,5% · `year` 2016年 · `date` ·
 * `missing` N/A · `identifier` 007 · `extreme` a number no double holds · `text` anything else.
 */
export type Shape =
  | 'plain'
  | 'thousands'
  | 'grouped'
  | 'comma'
  | 'dots'
  | 'bracket'
  | 'percent'
  | 'comma-percent'
  | 'year'
  | 'date'
  | 'missing'
  | 'identifier'
  | 'extreme'
  | 'text';

/** `value` is NaN for shapes that are no number. */
export interface Written {
  readonly shape: Shape;
  readonly value: number;
}

const MOST_FAST_DIGITS = 15;
const ZERO = 48;

/**
 * The value of a cell of ASCII digits, at most 15 of them, with an optional sign and decimals; NaN for any other, which
 * may yet be a number: see `readWritten`. Looks at each character once; most cells of most columns are like this.
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

/** Words that tables write where there is no number, in capitals. */
const MISSING = new Set(
  'N/A NA N.A. N.A #N/A NAN NULL NONE NIL - － -- --- – — —— ― ―― … …… ... .. .... .. . / \\ * : 缺 缺失 暂缺 不详 未知 暂无 无数据 无资料 暂无数据 #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL!'.split(
    ' ',
  ),
);

export const isMissing = (cell: string): boolean => cell.length <= 8 && MISSING.has(cell.trim().toUpperCase());

/** Longer than this is no number that anybody writes. */
const LONGEST = 400;
const SEPARATOR = " \\u00A0\\u2005-\\u2009\\u202F'’";
const WHOLE = '(?:0|[1-9]\\d*)';
const PLAIN = new RegExp(`^[+-]?(?:${WHOLE}(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?$`);
const SPACED = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:[${SEPARATOR}]\\d{3})+(?:\\.\\d+)?$`);
const SPACED_COMMA = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:[${SEPARATOR}]\\d{3})+,\\d+$`);
const SEPARATORS = new RegExp(`[${SEPARATOR}]`, 'g');
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)$/;
const COMMA = /^[+-]?(?:(?:0|[1-9]\d*)|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/;
const DOTS = /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const SCALED = /^(.*\d)\s?((?:[十百千]?[万萬]|[万萬]?[亿億]))$/;
const BRACKET = /^\((.*\d)\)$/;
const PERCENT = /^(.*\d)\s?%$/;
const YEAR = /^((?:1[6-9]|2[01])\d\d)\s?年度?$/;

/** Full-width digits and signs, and what print uses for minus, as ASCII. */
const toAscii = (text: string): string =>
  text
    .replace(/[０-９．，＋－％（）]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^[\u2212\u2013\u2012\uFE63]/, '-')
    .replaceAll('\uFE6A', '%');

const NONE = Number.NaN;
const TEXT: Written = { shape: 'text', value: NONE };

/** How any cell is written; not blank. The decimal sign is the point unless only the comma can be. */
export function readWritten(cell: string): Written {
  if (cell.length > LONGEST) return TEXT;
  const trimmed = cell.trim();
  if (isMissing(trimmed)) return { shape: 'missing', value: NONE };
  // Every number has a digit; most texts have none.
  if (!/[0-9０-９]/.test(trimmed)) return TEXT;
  const text = toAscii(trimmed);
  const number = readNumber(text);
  if (number) return number;
  if (readDate(trimmed) !== null) return { shape: 'date', value: NONE };
  const year = YEAR.exec(text);
  if (year) return { shape: 'year', value: Number(year[1]) };
  return readAdorned(text) ?? TEXT;
}

function readNumber(text: string): Written | null {
  if (PLAIN.test(text)) return checked('plain', text);
  if (/^[+-]?0\d+$/.test(text)) return { shape: 'identifier', value: NONE };
  if (THOUSANDS.test(text)) return checked('thousands', text.replace(',', ''));
  if (GROUPED.test(text)) return checked('grouped', text.replaceAll(',', ''));
  if (COMMA.test(text)) return checked('comma', text.replaceAll('.', '').replace(',', '.'));
  if (DOTS.test(text)) return checked('dots', text.replaceAll('.', ''));
  if (SPACED.test(text)) return checked('plain', text.replace(SEPARATORS, ''));
  if (SPACED_COMMA.test(text)) return checked('comma', text.replace(SEPARATORS, '').replace(',', '.'));
  return null;
}

/** A number with a sign, a bracket or a scale around it. */
function readAdorned(text: string): Written | null {
  const percent = PERCENT.exec(text);
  if (percent) return inside('percent', percent[1], 1);
  const scaled = SCALED.exec(text);
  if (scaled) return inside('plain', scaled[1], sizeOf((scaled[2] ?? '').replace('萬', '万').replace('億', '亿')));
  const bracket = BRACKET.exec(text);
  return bracket && /^\d/.test(bracket[1] ?? '') ? inside('bracket', bracket[1], -1) : null;
}

function inside(shape: Shape, digits: string | undefined, size: number): Written | null {
  const number = readNumber(digits ?? '');
  if (!number || !Number.isFinite(number.value)) return null;
  // 1,5% and (1,5): which sign is decimal is not for one cell to say.
  if (number.shape === 'comma' && shape === 'percent') return { shape: 'comma-percent', value: NONE };
  if (number.shape !== 'plain' && number.shape !== 'thousands' && number.shape !== 'grouped') return null;
  const value = Math.abs(size) === 1 ? number.value * size : tidy(number.value * size);
  return Number.isSafeInteger(Math.trunc(value)) ? { shape, value: value + 0 } : { shape: 'extreme', value: NONE };
}

/** Digits with a decimal point: a number, if a double can hold it. */
function checked(shape: Shape, digits: string): Written {
  const value = Number(digits) + 0;
  const isPower = /e/i.test(digits);
  const isTooLarge = isPower ? !Number.isFinite(value) : Math.abs(value) > Number.MAX_SAFE_INTEGER;
  const isTooSmall = value === 0 && /[1-9]/.test(isPower ? digits.replace(/e.*/i, '') : digits);
  return isTooLarge || isTooSmall ? { shape: 'extreme', value: NONE } : { shape, value };
}

const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|[-/](\d{1,2})|\s?年\s?(\d{1,2})\s?月份?(?:\s?(\d{1,2})\s?[日号])?)(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?))?$/;
const QUARTER = /^(\d{4})(?:\s?[-年]?\s?Q([1-4])|\s?年\s?第?\s?([1-4一二三四])\s?季度?)$/i;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date with its year first, as ISO 8601: `2016年6月1日` → 2016-06-01, `2016/6` → 2016-06, `2016Q1` and `2016年一季度` →
 * 2016-Q1, with the time of day kept. Null for anything else, also for 1/6/2016, of which nobody knows the month.
 */
export function readDate(cell: string): string | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40 || !/^\d{4}/.test(text)) return null;
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const [, year, digit, word = ''] = quarter;
    return `${year}-Q${digit ?? ('一二三四'.indexOf(word) + 1 || word)}`;
  }
  const [, year, , month = '', day, monthAlone = month, monthSaid = monthAlone, daySaid = day, time] =
    DATE.exec(text) ?? [];
  if (year === undefined || (time !== undefined && !isClock(time))) return null;
  const days = MONTH_DAYS[Number(monthSaid) - 1];
  if (days === undefined || (daySaid !== undefined && (Number(daySaid) < 1 || Number(daySaid) > days))) return null;
  const parts = [year, monthSaid.padStart(2, '0'), ...(daySaid === undefined ? [] : [daySaid.padStart(2, '0')])];
  return parts.join('-') + (time === undefined ? '' : `T${time}`);
}

const isClock = (time: string): boolean => {
  const [hours, minutes] = time.split(':').map(Number.parseFloat);
  return (hours ?? 0) <= 24 && (minutes ?? 0) < 60;
};

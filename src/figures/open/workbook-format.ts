import { withZeros } from '../../words/numbers.ts';
import { readTime } from '../cell/time.ts';
import { readNumber } from '../cell/written-number.ts';
import { tidy } from '../stated/digits.ts';
import { hearXml } from './workbook-xml.ts';

/** How a number format shows a number, as far as its meaning goes. `hours` and the like go on beyond a day: [h]:mm. */
export type Format =
  | 'number'
  | 'percent'
  | 'date'
  | 'month'
  | 'year'
  | 'moment'
  | 'clock'
  | 'hours'
  | 'minutes'
  | 'seconds';

/** The format of a cell, with what it writes around the digits. */
export interface CellFormat {
  readonly format: Format;
  /** Digits written at least before the point: 0000 writes 7 as 0007. */
  readonly digits: number;
  /** Digits written at least behind the point: 0.0 writes 186 as 186.0. */
  readonly decimals: number;
  readonly before: string;
  readonly behind: string;
  /** Steps by which its text is set in, as a form sets parts in below their whole. */
  readonly indent: number;
}

const ELAPSED: Readonly<Record<string, Format>> = { h: 'hours', m: 'minutes', s: 'seconds' };
/** Of a day, and the sign of the unit that every language reads; hours have their minutes. */
const SPANS: Readonly<Partial<Record<Format, readonly [perDay: number, sign: string]>>> = {
  minutes: [1440, 'min'],
  seconds: [86_400, 'sec'],
};

/** Built-in formats that are dates or times, also those of Chinese and Japanese Excel (ECMA-376, 18.8.30). */
const BUILT_IN = new Map<number, Format>([
  [9, 'percent'],
  [10, 'percent'],
  [17, 'month'],
  [22, 'moment'],
  [46, 'hours'],
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'clock'] as const),
]);

const firstSection = (code: string): string => /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/.exec(code)?.[0] ?? '';

/** What a format code such as `yyyy"年"m"月"` shows; quoted, escaped and bracketed parts are only dress for its kind. */
export function formatOf(code: string): Format {
  const first = firstSection(code).replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|[_*]./gi, '');
  const bare = first.toLowerCase();
  if (bare.includes('%')) return 'percent';
  const elapsed = /\[([hms])\1*\]/.exec(bare)?.[1];
  if (elapsed !== undefined) return ELAPSED[elapsed] ?? 'hours';
  if (/^(general|standard|@)?$/.test(bare) || /[0#?]/.test(bare.replace(/s\.?0+/g, 's'))) return 'number';
  const hasYear = /[ye]/.test(bare);
  if (/h|s/.test(bare)) return hasYear || /d/.test(bare) ? 'moment' : 'clock';
  // Days of the week in Chinese Excel: aaaa.
  if (/d|aaa/.test(bare)) return 'date';
  if (/m/.test(bare)) return hasYear ? 'month' : 'date';
  return hasYear ? 'year' : 'number';
}

/** The same, with what the code writes before and behind the digits: a currency, 万元, 年. */
export function cellFormatOf(code: string): CellFormat {
  if (code.length > LONGEST_CODE) return bareFormat('number');
  const format = formatOf(code);
  const first = firstSection(code).replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"');
  const [, before = '', digits = '', behind = ''] = PARTS.exec(first) ?? [];
  // 0.0,"千元" shows thousandths of the number, and 00\:00 two numbers.
  if (format !== 'number' || /,$/.test(digits) || /[0#?]/.test(bareOf(behind)))
    return bareFormat(format, format === 'percent' ? decimalsOf(digits) : 0);
  const least = /^0{2,}$/.test(digits) ? digits.length : 1;
  const decimals = decimalsOf(digits);
  const [prefix, suffix] = [literalOf(before), literalOf(behind)];
  return CURRENCY.test(suffix) && prefix === ''
    ? { format, digits: least, decimals, before: suffix, behind: '', indent: 0 }
    : { format, digits: least, decimals, before: prefix, behind: suffix, indent: 0 };
}

/** Characters a spreadsheet lets a format have are 255; XML may write some of them with more. */
const LONGEST_CODE = 1000;
const PARTS = /^((?:"[^"]*"|\\.|\[[^\]]*\]|[_*].|[^0#?"\\])*)([0#?](?:[0#?.,]*[0#?])?[.,]*)(.*)$/;
const DRESS = /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|([¥￥$€£元])/g;
const CURRENCY = /^[¥￥$€£]$/;

const bareOf = (part: string): string => part.replace(DRESS, '');

/** Quoted and escaped words of a format, and a currency that stands bare. */
const literalOf = (part: string): string =>
  [...part.matchAll(DRESS)]
    .map(([, quoted = '', escaped = '', bare = '']) => quoted + escaped + bare)
    .join('')
    .trim();

const bareFormat = (format: Format, decimals = 0): CellFormat => ({
  ...{ format, digits: 1, decimals },
  ...{ before: '', behind: '', indent: 0 },
});

/** Noughts behind the point of a format: 0.00, #,##0.0. */
const decimalsOf = (code: string): number => /\.(0+)/.exec(code)?.[1]?.length ?? 0;

/** Built-in formats with two digits behind the point: 0.00, #,##0.00, 0.00% (ECMA-376, 18.8.30). */
const TWO_DECIMALS: readonly number[] = [2, 4, 10, 39, 40];

/** The format of each cell style of a workbook, by its index. */
export function readFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isInCells = false;
  hearXml(stylesXml, {
    open: (name, attribute) => {
      const id = Number(attribute('numFmtId'));
      if (name === 'numFmt') codes.set(id, attribute('formatCode') ?? '');
      if (name === 'cellXfs') isInCells = true;
      const last = formats.at(-1);
      if (name === 'alignment' && isInCells && last) {
        formats[formats.length - 1] = { ...last, indent: Number(attribute('indent')) || 0 };
      }
      if (name !== 'xf' || !isInCells) return;
      const code = codes.get(id);
      formats.push(
        code === undefined
          ? bareFormat(BUILT_IN.get(id) ?? 'number', TWO_DECIMALS.includes(id) ? 2 : 0)
          : cellFormatOf(code),
      );
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats;
}

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;
/** Day 0 of Excel; its calendar has a 29 February 1900, day 60, that never was. */
const ORIGIN = Date.UTC(1899, 11, 30);
/** Days between the two calendars of workbooks. */
const DAYS_TO_1904 = 1462;

/**
 * A number as its format means it: `12.5%`, `2016-06-01`, `2016-06`, `2016-06-01 12:30:00`, `44:30 h:mm`, `0007`,
 * `¥120.5`, `2016年`; else every digit.
 */
export function writeNumber(stored: string, format: CellFormat | undefined, is1904: boolean): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  const kind = format?.format ?? 'number';
  if (kind === 'percent') return formatPercent(value, format?.decimals);
  const seconds = Math.round(value * 86_400);
  if (kind === 'hours') return Number.isSafeInteger(seconds) ? writeHours(seconds) : `${stored} d`;
  const span = SPANS[kind];
  if (span) return Number.isFinite(value * span[0]) ? `${tidy(value * span[0])} ${span[1]}` : `${stored} d`;
  const isDate = kind !== 'number' && value >= 0 && value + DAYS_TO_1904 <= LAST_DAY;
  return isDate ? dateOf(is1904 ? value + DAYS_TO_1904 : value, kind) : dressed(value, format);
}

/** Seconds as hours and minutes, seconds behind them where there are any: `44:30 h:mm`, which `readNumber` knows. */
function writeHours(seconds: number): string {
  const whole = Math.abs(seconds);
  const two = (part: number): string => `:${String(part % 60).padStart(2, '0')}`;
  const rest = whole % 60 === 0 ? '' : two(whole);
  return `${seconds < 0 ? '-' : ''}${Math.floor(whole / 3600)}${two(Math.floor(whole / 60))}${rest} h:mm`;
}

/** A share in per cent; with its power of ten where no double holds that: 1e308 is `1e310%`. */
export function formatPercent(share: number, decimals = 0): string {
  if (Number.isFinite(share * 100)) return `${printed(tidy(share * 100), decimals)}%`;
  const [digits = '', power] = share.toExponential().split('e');
  return `${digits}e${Number(power) + 2}%`;
}

function dateOf(days: number, kind: Format): string {
  const time = Math.round((days < 60 && days >= 1 ? days + 1 : days) * 86_400) * 1000;
  const iso = new Date(ORIGIN + time).toISOString();
  const clock = iso.slice(11, 19);
  if (kind === 'clock') return clock;
  if (kind === 'year') return iso.slice(0, 4);
  if (kind === 'month') return iso.slice(0, 7);
  return kind === 'moment' && time % DAY_MS ? `${iso.slice(0, 10)} ${clock}` : iso.slice(0, 10);
}

/** Never fewer digits than it has; a whole number that might be a year stays as it is. */
function printed(value: number, decimals: number): string {
  const mayBeYear = Number.isInteger(value) && value >= 1500 && value < 2200;
  return withZeros(String(value), mayBeYear ? 0 : decimals);
}

/** With leading zeros, and with what its format writes around it where the readers of numbers or of times know that. */
function dressed(value: number, format: CellFormat | undefined): string {
  const { digits = 1, decimals = 0, before = '', behind = '' } = format ?? {};
  const plain = printed(value, decimals);
  if (digits > 1 && Number.isInteger(value) && value >= 0) return `${before}${plain.padStart(digits, '0')}${behind}`;
  if (before === '' && behind === '') return plain;
  const whole = `${value < 0 ? '-' : ''}${before}${plain.replace('-', '')}${behind}`;
  return isUnderstood(whole) ? whole : plain;
}

function isUnderstood(text: string): boolean {
  const number = readNumber(text);
  return number === null ? readTime(text) !== null : !Number.isNaN(number.value);
}

import { tidy } from '../stated/digits.ts';
import { hearXml } from './workbook-xml.ts';

/** How a number format shows a number, as far as its meaning goes. */
export type Format = 'number' | 'percent' | 'date' | 'month' | 'year' | 'moment' | 'clock';

/** Built-in formats that are dates or times, also those of Chinese and Japanese Excel (ECMA-376, 18.8.30). */
const BUILT_IN = new Map<number, Format>([
  [9, 'percent'],
  [10, 'percent'],
  [17, 'month'],
  [22, 'moment'],
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'clock'] as const),
]);

/** What a format code such as `yyyy"年"m"月"` shows; quoted, escaped and bracketed parts are only dress, but for `[h]`, hours
 * that go on beyond a day. */
export function formatOf(code: string): Format {
  const [first = ''] = code.replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|[_*]./gi, '').split(';');
  const bare = first.toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (/^(general|standard|@)?$/.test(bare) || /[0#?]/.test(bare.replace(/s\.?0+/g, 's'))) return 'number';
  const hasYear = /[ye]/.test(bare);
  if (/h|s/.test(bare)) return hasYear || /d/.test(bare) ? 'moment' : 'clock';
  if (/d/.test(bare)) return 'date';
  if (/m/.test(bare)) return hasYear ? 'month' : 'date';
  return hasYear ? 'year' : 'number';
}

/** The format of each cell style of a workbook, by its index. */
export function readFormats(stylesXml: string): Format[] {
  const codes = new Map<number, string>();
  const formats: Format[] = [];
  let isInCells = false;
  hearXml(stylesXml, {
    open: (name, attribute) => {
      const id = Number(attribute('numFmtId'));
      if (name === 'numFmt') codes.set(id, attribute('formatCode') ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const code = codes.get(id);
      formats.push(code === undefined ? (BUILT_IN.get(id) ?? 'number') : formatOf(code));
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

/** A number as its format means it: `12.5%`, `2016-06-01`, `2016-06`, `2016-06-01 12:30:00`; else every digit. */
export function writeNumber(stored: string, format: Format, is1904: boolean): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (format === 'percent') return `${tidy(value * 100)}%`;
  const days = is1904 ? value + DAYS_TO_1904 : value;
  if (format === 'number' || days < 0 || days > LAST_DAY) return String(value);
  const time = Math.round((days < 60 && days >= 1 ? days + 1 : days) * 86_400) * 1000;
  const iso = new Date(ORIGIN + time).toISOString();
  const clock = iso.slice(11, 19);
  if (format === 'clock') return days < 1 ? clock : String(value);
  if (format === 'year') return iso.slice(0, 4);
  if (format === 'month') return iso.slice(0, 7);
  return format === 'moment' && time % DAY_MS ? `${iso.slice(0, 10)} ${clock}` : iso.slice(0, 10);
}

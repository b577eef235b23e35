import { tidy } from '../stated/digits.ts';
import { formatPercent, writeNumber } from './workbook-format.ts';

type Attribute = (name: string) => string | undefined;

/**
 * A cell of an OpenDocument spreadsheet as `writeNumber` writes those of a workbook: the stored value with what is shown
 * around it. `shown` is the cell's text.
 */
export function writeOpenValue(attribute: Attribute, shown: string): string {
  const value = attribute('value') ?? '';
  switch (attribute('value-type')) {
    case 'float':
    case 'currency':
      return value === '' ? shown : numberOf(value, shown);
    case 'percentage':
      return Number.isFinite(Number(value || Number.NaN)) ? formatPercent(Number(value)) : shown;
    case 'date':
      return dateOf(attribute('date-value') ?? '', shown) || shown;
    case 'time':
      return timeOf(attribute('time-value') ?? '') || shown;
    case 'boolean':
      return (attribute('boolean-value') ?? shown).toUpperCase();
    default:
      return shown;
  }
}

const SHOWN = /^([^\d.,-]*)-?(\d[\d,]*)(\.\d+)?([^\d]*)$/;

/** Leading zeros, a currency or a unit of the format belong to a number only where they stand around its own digits. */
function numberOf(value: string, shown: string): string {
  const [, before = '', whole = '', decimals = '', behind = ''] = SHOWN.exec(shown.trim()) ?? [];
  const read = Number(whole.replaceAll(',', '') + decimals);
  const isOwn =
    whole !== '' && Math.abs(Math.abs(Number(value)) - read) <= 0.5 * 10 ** (1 - Math.max(1, decimals.length));
  const digits = isOwn && /^0\d+$/.test(whole) && decimals === '' ? whole.length : 1;
  const around = isOwn ? { before: before.trim(), behind: behind.trim() } : { before: '', behind: '' };
  const behindPoint = isOwn ? Math.max(0, decimals.length - 1) : 0;
  return writeNumber(value, { format: 'number', digits, decimals: behindPoint, indent: 0, ...around }, false);
}

/** A day, or the month or year of which alone is shown. */
function dateOf(date: string, shown: string): string {
  const text = date.replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
  const parts = shown.match(/\d+/g)?.length ?? 3;
  if (/^\d{4}-\d{2}-01$/.test(text) && /^\d{4}\D/.test(shown) && parts === 2) return text.slice(0, 7);
  return /^\d{4}-01-01$/.test(text) && /^\d{4}\D?$/.test(shown) ? text.slice(0, 4) : text;
}

/** `PT44H30M00S` → `44.5 h`, as hours beyond a day; less is a time of day. */
function timeOf(time: string): string {
  const [match, hours = '0', minutes = '0', seconds = '0'] = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(time) ?? [];
  if (match === undefined || !Number.isFinite(Number(hours))) return '';
  if (Number(hours) >= 24) return `${tidy(Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600)} h`;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${String(Math.floor(Number(seconds))).padStart(2, '0')}`;
}

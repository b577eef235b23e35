import { readPlainNumber } from './column.ts';
import { type Cell, textOf } from './read-table.ts';

/** A cell of a column of numbers as people write them. */
export type LooseNumber =
  | {
      readonly is: 'number';
      readonly value: number;
      readonly isPercent: boolean;
      /** Currency sign or unit that stands at the number itself: the $ of $12, the 元 of 2.3亿元. */
      readonly unit: string;
    }
  /** Blank, or a word for missing: a gap, never 0. */
  | { readonly is: 'missing' }
  | { readonly is: 'text' };

const MISSING = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '…',
  '……',
  '...',
  '..',
  '.',
  '/',
  '*',
  'na',
  'n/a',
  '#n/a',
  'n.a.',
  'nan',
  'null',
  'none',
  'x',
  'nd',
  '空',
  '无',
  '缺',
  '缺失',
  '暂无',
  '未知',
  '无数据',
  '不详',
]);
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8, 万亿: 1e12 };

/** Whether a text means that there is no number. */
export const isMissing = (text: string): boolean => MISSING.has(text.trim().toLowerCase());

/** Numbers of foot-notes, which would turn 4.4² into 4.42. */
const MARKS = /(?<=[\d%)])\s*(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2460-\u249b†‡]+|\[[0-9a-z]{1,2}\]|\*+)$/;
const UNITS = '元|人次|人|户|家|个|件|吨|公里|公斤|千克|亩|平方米|kg|km';
const LOOSE = new RegExp(
  `^(\\()?\\s*([+-]?)([¥$€£]?)\\s*([+-]?[\\d.,\\s]*\\d(?:[eE][+-]?\\d+)?)\\s*(万亿|百万|千|万|亿)?\\s*(%|${UNITS})?\\s*(\\))?$`,
);

/**
 * Reads `1,234`, `１２３`, `12.5%`, `2.05万`, `$12`, `2.3亿元`, `4.1*`, `(123)` (negative), `−5`, `1 234`; words for missing
 * are missing. An
 * identifier such as `007` and everything else is text.
 */
export function readLoose(cell: Cell | undefined): LooseNumber {
  if (typeof cell === 'number') return Number.isFinite(cell) ? number(cell, false) : { is: 'missing' };
  const text = textOf(cell);
  if (text.length > 60) return { is: 'text' };
  if (isMissing(text)) return { is: 'missing' };
  const plain = text.replace(MARKS, '').normalize('NFKC').replace('\u2212', '-');
  const [, open, minus = '', currency = '', body = '', scale = '', sign = '', close] = LOOSE.exec(plain) ?? [];
  if ((open === undefined) !== (close === undefined)) return { is: 'text' };
  const spaced = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(body) ? body.replaceAll(' ', '') : body;
  const read = spaced === '' ? null : readPlainNumber(minus + spaced);
  if (read === null || (currency !== '' && sign !== '')) return { is: 'text' };
  const value = Number((read * (SCALES[scale] ?? 1)).toPrecision(15));
  return number(open === undefined ? value : -value, sign === '%', currency || (sign === '%' ? '' : sign));
}

const number = (value: number, isPercent: boolean, unit = ''): LooseNumber => ({
  is: 'number',
  value: value + 0,
  isPercent,
  unit,
});

import { splitMark } from '../cell/mark.ts';
import { isBlankOrMissing, isMissing } from '../cell/missing.ts';
import type { NumberShape, WrittenNumber } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import { readNumber } from '../cell/written-number.ts';
import { type Cell, textOf } from './read-table.ts';

/**
 * What one cell is, as far as it alone can tell: a number, a `year` (2016年), a `date` (any time with a year that is
 * finer than it, or two years in one: 2016/17), `missing` (N/A), or `text`.
 */
export type Shape = NumberShape | 'year' | 'date' | 'missing' | 'text';

/** `value` is NaN for shapes that are no number. */
export interface CellShape {
  readonly shape: Shape;
  readonly value: number;
  /** What its publisher set at the number; absent for none. */
  readonly mark?: string;
  readonly sign?: WrittenNumber['sign'];
}

const MISSING: CellShape = { shape: 'missing', value: Number.NaN };
const TEXT: CellShape = { shape: 'text', value: Number.NaN };
const DATE: CellShape = { shape: 'date', value: Number.NaN };
const YEAR = /^(?:1[6-9]|2[01])\d\d\s?(?:年度?|년도?)$/;
const EARLIEST = 1000;

/** The shape of any cell that is not blank. */
export function readShape(cell: string): CellShape {
  if (isMissing(cell)) return MISSING;
  const number = readNumber(cell);
  if (number !== null) return number;
  const time = readTime(cell);
  if (time === null) return TEXT;
  if (time.step !== 'year') return time.at >= EARLIEST ? DATE : TEXT;
  const bare = time.mark === undefined ? cell : (splitMark(cell)?.bare ?? cell);
  const mark = time.mark === undefined ? {} : { mark: time.mark };
  if (YEAR.test(bare.normalize('NFKC').trim())) return { shape: 'year', value: time.at, ...mark };
  return time.iso === null && time.at >= EARLIEST && /\d{4}/.test(cell) ? DATE : TEXT;
}

/** A cell of a column of numbers. */
export type NumberCell =
  | {
      readonly is: 'number';
      readonly value: number;
      readonly isPercent: boolean;
      /** Currency sign or unit that stands at the number itself: the $ of $12, the 元 of 2.3亿元. */
      readonly unit: string;
      /** What its publisher set at it: the r of `18.1 r`; blank for none. */
      readonly mark: string;
    }
  /** Blank, or a word for missing: a gap, never 0. */
  | { readonly is: 'missing' }
  | { readonly is: 'text' };

/** A cell as a number with what stands at it, a gap, or text: also 007, 1,5 and whatever a cell alone cannot tell. */
export function readNumberCell(cell: Cell | undefined): NumberCell {
  if (typeof cell === 'number') return numberOf({ shape: 'plain', value: cell, unit: '' });
  const text = textOf(cell);
  if (isBlankOrMissing(text)) return { is: 'missing' };
  const number = readNumber(text);
  if (number === null || number.shape === 'comma' || number.shape === 'dots' || Number.isNaN(number.value))
    return { is: 'text' };
  return numberOf(number);
}

/** How far a number may be off: 1.4, or ±1.4 as some bureaus write it. */
export const readMargin = (cell: Cell | undefined): NumberCell =>
  readNumberCell(typeof cell === 'string' ? cell.replace(/^\s*±\s*/, '') : cell);

function numberOf({ value, unit, mark = '' }: WrittenNumber): NumberCell {
  if (!Number.isFinite(value)) return { is: 'missing' };
  return { is: 'number', value: value + 0, isPercent: unit === '%', unit: unit === '%' ? '' : unit, mark };
}

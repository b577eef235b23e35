import { splitMark } from '../cell/mark.ts';
import { withoutUnseen } from '../cell/unseen.ts';
import { readAmount } from '../stated/amount.ts';
import { sizeOf, tidy } from '../stated/digits.ts';
import { plainGlyphs } from '../stated/glyphs.ts';
import { isBlankOrMissing, isMissing } from './missing.ts';
import { isCertain, NONE, type NumberShape, readBare, SEPARATOR, toAscii, type WrittenNumber } from './number.ts';
import { type Cell, textOf } from './read-table.ts';
import { readTime } from './time.ts';

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

function numberOf({ value, unit, mark = '' }: WrittenNumber): NumberCell {
  if (!Number.isFinite(value)) return { is: 'missing' };
  return { is: 'number', value: value + 0, isPercent: unit === '%', unit: unit === '%' ? '' : unit, mark };
}

/** Longer than this is no number that anybody writes. */
const LONGEST = 400;
const SCALES = '[十百千]?[万萬]|[万萬]?[亿億]|百万|千';
const UNITS = '元|人次|人|户|家|个[百千]分点|[百千]分点|个|件|吨|公里|公斤|千克|亩|平方米|kg|km|‰';
/** Made when the first cell is read: the front page reads none. */
let dressed: RegExp | null = null;

function dressedPattern(): RegExp {
  dressed ??= new RegExp(
    `^(\\()?\\s*([+-]?)([¥$€£]?)\\s*([+-]?[\\d.,${SEPARATOR}]*\\d(?:[eE][+-]?\\d+)?)\\s*(${SCALES})?\\s*(%|${UNITS})?\\s*(\\))?$`,
  );
  return dressed;
}

/**
 * The one reader of numbers: a cell as people write it, or null where it is none. The decimal sign is the point unless
 * only the comma can be; 1,5 is for the column to tell, so that it has the shape `comma` and its value by the comma.
 */
export function readNumber(cell: string): WrittenNumber | null {
  // Nearly every number has a digit; most texts have none.
  if (cell.length > LONGEST || !HINT.test(cell)) return null;
  const whole = withoutUnseen(cell);
  if (SPOKEN.test(whole)) return readSpoken(whole);
  const marked = splitMark(whole);
  if (marked === null) return readUnmarked(toAscii(whole));
  const number = readUnmarked(toAscii(marked.bare));
  return number && { ...number, mark: marked.mark };
}

const HINT = /[0-9０-９]|百分之/;
const SPOKEN = /^负?百分之/;

/** 百分之四十一点六 */
function readSpoken(text: string): WrittenNumber | null {
  const plain = plainGlyphs(text);
  const amount = readAmount(plain, 0);
  const isExact = amount !== null && amount.end === plain.length && amount.low === amount.high;
  return isExact && amount.qualifier === null ? { shape: 'percent', value: amount.low, unit: '%' } : null;
}

const readUnmarked = (text: string): WrittenNumber | null => readBare(text) ?? readDressed(text);

/** A number with a currency sign, brackets, a scale or a unit. */
function readDressed(text: string): WrittenNumber | null {
  const [match, open, sign = '', currency = '', digits = '', scale = '', behind = '', close] =
    dressedPattern().exec(text) ?? [];
  if (match === undefined || (open === undefined) !== (close === undefined)) return null;
  const number = readBare(sign + digits);
  const isNegative = open !== undefined;
  if (number === null || (currency !== '' && behind !== '') || (isNegative && number.value < 0)) return null;
  const unit = currency || behind;
  // 1,5%: which sign is decimal is not for one cell to say.
  if (number.shape === 'comma' && unit === '%' && !isNegative) return { shape: 'comma-percent', value: NONE, unit };
  if (!isCertain(number)) return null;
  const isLabelled = (unit !== '' && unit !== '%') || [isNegative, unit, scale].filter(Boolean).length > 1;
  const shape = isLabelled ? 'labelled' : isNegative ? 'bracket' : unit === '%' ? 'percent' : 'plain';
  return sized(shape, isNegative ? -number.value : number.value, scale, unit);
}

function sized(shape: NumberShape, value: number, scale: string, unit: string): WrittenNumber {
  const size = sizeOf(scale.replace('萬', '万').replace('億', '亿'));
  const whole = size === 1 ? value : tidy(value * size);
  return Number.isSafeInteger(Math.trunc(whole))
    ? { shape, value: whole + 0, unit }
    : { shape: 'extreme', value: NONE, unit };
}

import { readAmount } from '../stated/amount.ts';
import { sizeOf, tidy } from '../stated/digits.ts';
import { plainGlyphs } from '../stated/glyphs.ts';
import { splitMark } from './mark.ts';
import { isCertain, NONE, type NumberShape, readBare, SEPARATOR, toAscii, type WrittenNumber } from './number.ts';
import { withoutUnseen } from './unseen.ts';

/** Longer than this is no number that anybody writes. */
const LONGEST = 400;
const SCALES = '[十百千]?[万萬]|[万萬]?[亿億]|百万|千';
const UNITS = '元|人次|人|户|家|个[百千]分点|[百千]分点|个|件|吨|公里|公斤|千克|亩|平方米|kg|km|h|min|sec|‰';
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
  if (whole.endsWith(HOURS)) return readHours(whole);
  const marked = splitMark(whole);
  if (marked === null) return readUnmarked(toAscii(whole));
  const number = readUnmarked(toAscii(marked.bare));
  return number && { ...number, mark: marked.mark };
}

/** A span of hours and minutes beyond a day, as a workbook's format shows it: `44:30 h:mm`. */
const HOURS = ' h:mm';

/** Hours and minutes as hours: 44.5. */
function readHours(text: string): WrittenNumber | null {
  const [, sign = '', hours, minutes, seconds = '0'] = /^(-?)(\d{1,9}):([0-5]\d)(?::([0-5]\d))? h:mm$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const value = tidy(Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600);
  return { shape: 'labelled', value: sign === '' ? value : -value, unit: HOURS.trim() };
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

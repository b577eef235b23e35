import { readAmount } from '../stated/amount.ts';
import { tidy } from '../stated/digits.ts';
import { plainGlyphs } from '../stated/glyphs.ts';
import { readDressed } from './dressed-number.ts';
import { splitMark } from './mark.ts';
import { readBare, toAscii, type WrittenNumber } from './number.ts';
import { splitQualifier } from './qualifier.ts';
import { withoutUnseen } from './unseen.ts';

/** Longer than this is no number that anybody writes. */
const LONGEST = 400;
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
  return readWithMark(whole) ?? readQualified(whole);
}

function readWithMark(whole: string): WrittenNumber | null {
  const marked = splitMark(whole);
  const number = readUnmarked(toAscii(marked?.bare ?? whole));
  return number && marked ? { ...number, mark: marked.mark } : number;
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

/** 近339万余人: a number whose words say that it is not exact, which are its mark. */
function readQualified(text: string): WrittenNumber | null {
  const qualified = splitQualifier(text);
  const number = qualified && readUnmarked(toAscii(qualified.bare));
  return number && !Number.isNaN(number.value) ? { ...number, mark: qualified.mark } : null;
}

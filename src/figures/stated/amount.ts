import type { Qualifier } from '../../words/numbers.ts';
import { matchAt, tidy } from './digits.ts';
import { type Numeral, readNumeral } from './numerals.ts';

/** A number or a share: `2.05万`, `90%`, `三分之二`, `六成五`, `一半`, `-3%`. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly qualifier: Qualifier | null;
  /** Given in per cent, so its unit is known. */
  readonly isShare: boolean;
  /** What a share is counted in: 千分之五 stays 5‰; null where it is no share. */
  readonly shareUnit: '%' | '‰' | null;
  /** Per cent that one of its number stands for: 1 for 90%, 10 for 六成; 1 where it is no share. */
  readonly percent: number;
  /** Absent for words such as 一半. */
  readonly numeral: Numeral | null;
  readonly end: number;
}

const HALF_WORDS = /(?:一?[大小]半|多半|一半|半数)(?![年天日个小])/y;
/** 过半, 近半, 半 as a share stands at the end or before what it is a share of. */
const HALF_SHARE = /(?<=[过近超逾到足占约满])半(?=以上|以下|左右|的|职工|[,。;!?)\n]|$)/y;
const HALF = /[大小]?半(?=[年天日个小里公亩])/y;
const WHOLE = /百分百/y;
const DENOMINATORS = /^\d+\/(?:[2-9]|10|100|1000)(?!\d)/;
/** 六成, but not 成员, 成立, 成果. */
const TENTHS = /成(?![员立果为本功绩效品套交都年])([一二三四五六七八九1-9](?![十百千万亿\d])|半)?/y;
const TENTH_DIGITS = '零一二三四五六七八九';

function share(percent: number, step: number, qualifier: Qualifier | null, end: number): Amount {
  return {
    low: percent,
    high: percent,
    step,
    qualifier,
    isShare: true,
    shareUnit: '%',
    percent: 1,
    numeral: null,
    end,
  };
}

/** 大半 is more than half, 小半 less. */
function halfQualifier(word: string): Qualifier | null {
  if (word.includes('小')) return 'at-most';
  return /大|多/.test(word) ? 'over' : null;
}

/** 一半 and its kin as a share, the 半 of 半年 and 大半年 as a number. */
function readHalf(text: string, start: number): Amount | null {
  const word = matchAt(HALF_WORDS, text, start)?.[0];
  if (word) return share(50, 50, halfQualifier(word), start + word.length);
  if (matchAt(WHOLE, text, start)) return share(100, 100, null, start + 3);
  if (matchAt(HALF_SHARE, text, start)) return share(50, 50, null, start + 1);
  const half = matchAt(HALF, text, start)?.[0];
  return half
    ? { ...share(0.5, 0.5, halfQualifier(half), start + half.length), isShare: false, shareUnit: null }
    : null;
}

/** The numeral as per cent, each of its ones standing for `percent`. */
function inPercent(numeral: Numeral, percent: number, end: number): Amount {
  const scaled = (value: number): number => tidy(value * percent);
  const { low, high, step, qualifier } = numeral;
  const ends = { low: scaled(low), high: scaled(high), step: scaled(step) };
  return { ...ends, qualifier, isShare: true, shareUnit: '%', percent, numeral, end };
}

/** Numerator and denominator; divided last, so that 百分之九十 and 千分之五 stay exact. */
function inParts(numerator: Numeral, parts: number): Amount {
  const { low, high, step, qualifier, end } = numerator;
  const scaled = (value: number): number => tidy(value * 100) / parts;
  const amounts = { low: scaled(low), high: scaled(high), step: scaled(step) };
  return { ...amounts, qualifier, isShare: true, shareUnit: '%', percent: 100 / parts, numeral: numerator, end };
}

/** 三分之二, 百分之九十, 千分之五 (in per mille); and 2/3 with a denominator no date has. */
function readFraction(text: string, first: Numeral): Amount | null {
  const isSpoken = text.startsWith('分之', first.end);
  if (!isSpoken && !(first.isPlain && DENOMINATORS.test(text.slice(first.end - String(first.low).length)))) return null;
  const second = readNumeral(text, first.end + (isSpoken ? 2 : 1));
  if (!second || first.low !== first.high || first.qualifier !== null) return null;
  const [numerator, denominator] = isSpoken ? [second, first] : [first, second];
  if (denominator.low < 2 || (!isSpoken && numerator.low >= denominator.low)) return null;
  // 千分之五 is said in per mille and kept so; 5/1000 is a fraction like any other.
  if (isSpoken && denominator.low === 1000) return { ...inPercent(numerator, 1, second.end), shareUnit: '‰' };
  return { ...inParts(numerator, denominator.low), end: second.end };
}

/** 六成 is 60 per cent, 六成五 and 六成半 are 65. */
function readTenths(text: string, numeral: Numeral): Amount | null {
  const match = numeral.isScaled || numeral.low > 10 ? null : matchAt(TENTHS, text, numeral.end);
  if (!match) return null;
  const amount = inPercent(numeral, 10, numeral.end + match[0].length);
  const digit = match[1] ?? '';
  if (digit === '') return amount;
  const ones = TENTH_DIGITS.includes(digit) ? TENTH_DIGITS.indexOf(digit) : digit === '半' ? 5 : Number(digit);
  return { ...amount, low: tidy(amount.low + ones), high: tidy(amount.high + ones), step: 1 };
}

function readSigned(text: string, start: number): Amount | null {
  const half = readHalf(text, start);
  if (half) return half;
  const numeral = readNumeral(text, start);
  if (!numeral) return null;
  const whole = readFraction(text, numeral) ?? readTenths(text, numeral);
  if (whole) return whole;
  const sign = text[numeral.end];
  if (sign === '%') return inPercent(numeral, 1, numeral.end + 1);
  return { ...numeral, isShare: false, shareUnit: null, percent: 1, numeral };
}

/** The amount at a place in plain glyphs, with its sign; null where none stands. Shares come as per cent. */
export function readAmount(text: string, start: number): Amount | null {
  const sign = text[start] ?? '';
  const amount = readSigned(text, start + (/[-+负]/.test(sign) ? 1 : 0));
  if (!amount || !/[-负]/.test(sign)) return amount;
  return { ...amount, low: 0 - amount.high, high: 0 - amount.low };
}

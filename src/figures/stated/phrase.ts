import type { Qualifier } from '../../words/numbers.ts';
import { NUMERAL_GLYPHS, tidy } from './digits.ts';
import { growthOf } from './growth.ts';
import { isFreeText, type LeadIn, type Roundness, readLeadIn } from './lead-in.ts';
import { jointQualifier, type Reading, statedAs } from './reading.ts';
import { readSpan, type Span } from './span.ts';
import { type Footing, isQuantity, readUnitPhrase, type UnitPhrase } from './unit-phrase.ts';
import { hasCount } from './units.ts';

/** A phrase in three parts: words in front, amount, words behind. */
interface Phrase {
  readonly prefix: string;
  readonly leadIn: LeadIn;
  readonly span: Span;
  readonly tail: UnitPhrase;
  readonly qualifiers: readonly Qualifier[];
  readonly footing: Footing;
}

/** 百分之90 begins before its first digit, so do 几10万 and -3. */
const BEFORE_DIGIT =
  /(?:(?:[一二三四五六七八九十百千万]分之)?[一二三四五六七八九十百零]{1,6}点|[一二三四五六七八九十百千万]分之|几|(?<![A-Za-z\d])[-+负])$/;
/** The first glyph of a Chinese number; 数 is none in 人数, 总数. */
const CHINESE_START = new RegExp(
  `(?<![${NUMERAL_GLYPHS}])(?:负?[${NUMERAL_GLYPHS}]|好几|半|(?<![人总户件指系参票])数(?=[十百千万亿])|[大小多](?=半))`,
  'g',
);

/** Where a number may begin: at the first digit, or else at each run of Chinese numerals. */
function startsOf(text: string): number[] {
  const digit = text.search(/\d/);
  if (digit < 0) return Array.from(text.matchAll(CHINESE_START), ({ index }) => index);
  return [digit - (BEFORE_DIGIT.exec(text.slice(0, digit))?.[0].length ?? 0)];
}

function footingOf({ amount, isShare, isRange }: Span, qualifiers: readonly Qualifier[]): Footing {
  const { numeral } = amount;
  if (isShare || isRange || qualifiers.length > 0) return 'firm';
  if (numeral === null) return 'loose';
  if (!numeral.isArabic) return numeral.isScaled && !numeral.isBare ? 'firm' : 'loose';
  return numeral.isScaled || numeral.hasComma ? 'firm' : 'plain';
}

/** Whether words no list knows may stand in front: no sentence, no other count, and a number that needs no help. */
function isLedFreely({ leadIn, span, tail, footing }: Phrase): boolean {
  if (leadIn.free === '') return true;
  if (footing === 'loose' && leadIn.change === 0) return false;
  if (!isFreeText(leadIn.free) || /[由从自第前]$|[A-Za-z]$/.test(leadIn.free) || hasCount(leadIn.free)) return false;
  const hasUnit = tail.kind !== 'none' && tail.kind !== 'unknown';
  return hasUnit || span.isShare || span.amount.numeral?.isScaled === true;
}

/** Whether a number without a unit is one: not 几, 三四, 二〇一六, nor the years 2011—2015. */
function standsAlone({ numeral }: Span['amount'], span: Span): boolean {
  if (numeral === null || numeral.isScaled) return true;
  if (numeral.isArabic) return !(span.isRange && numeral.isPlain && span.low >= 1900 && span.high <= 2100);
  return (
    !numeral.isPositional && !(numeral.qualifier === 'order' && span.low === 1) && !(span.isRange && span.step === 1)
  );
}

/** 上千万, 上2000万 are orders of magnitude; 上3个台阶 is not. */
const isOrderSound = ({ leadIn, span }: Phrase): boolean => !leadIn.qualifiers.includes('order') || span.low >= 10;

/** 23日 is a day; 万元 and 亿元 are the heading of a column. */
function isHeading({ prefix, span, tail, qualifiers }: Phrase): boolean {
  if (qualifiers.length > 0 || span.isRange) return false;
  if (tail.unit === '日') return span.low <= 31;
  return prefix === '' && span.amount.numeral?.isBare === true && [1e4, 1e8].includes(span.low);
}

/** How an amount looks to a 过 or 上 in front of it. */
export function roundnessOf({ amount, isShare }: Span): Roundness {
  const { numeral } = amount;
  if (numeral === null || numeral.isBare) return 'round';
  return numeral.isScaled || isShare ? 'large' : 'none';
}

/** Takes the text apart around the number at `start`; null where none stands or the words behind make no unit. */
function partsAt(text: string, start: number): Phrase | null {
  const span = readSpan(text, start);
  const tail = span && readUnitPhrase(text, span.end, span.amount.shareUnit);
  if (!span || !tail) return null;
  const prefix = text.slice(0, start);
  const leadIn = readLeadIn(prefix, roundnessOf(span));
  const qualifiers = [...leadIn.qualifiers, ...span.qualifiers, ...tail.qualifiers];
  return { prefix, leadIn, span, tail, qualifiers, footing: footingOf(span, qualifiers) };
}

function isSound(phrase: Phrase): boolean {
  const { span, tail, footing } = phrase;
  // 5.5级 is a magnitude, 三级 and 5级 are ranks.
  if (tail.unit === '级' && Number.isInteger(span.low)) return false;
  if (tail.kind === 'none' && !span.isShare && !standsAlone(span.amount, span)) return false;
  if (!isLedFreely(phrase) || !isOrderSound(phrase) || isHeading(phrase)) return false;
  return isQuantity(tail, footing, span.high);
}

/** What a multiple of makes it a growth: a time, kept in the text or told by `hasDate`. */
const BASE = /原|上年|去年|同期|初|末|以前|过去|前|基期|上届/;

function readingOf({ prefix, leadIn, span, tail, qualifiers }: Phrase, hasDate: boolean): Reading | null {
  const sign = leadIn.change === -1 && !leadIn.isLevel ? -1 : 1;
  const ends = [span.low, span.high].map((end) => tidy((end + tail.rest.value) * tail.factor) * sign + 0);
  const value = Math.min(...ends);
  if (tail.unit === '倍' && value < 0) return null;
  const growth = growthOf(value, span, leadIn, tail, hasDate || BASE.test(prefix));
  const unit = tail.unit === '' && /(?:人民币|¥)$/.test(prefix) ? '元' : tail.unit;
  const high = span.isRange ? Math.max(...ends) : null;
  const step = tail.rest.step > 0 ? tail.rest.step : tidy(span.step * tail.factor);
  return { stated: statedAs([value, high], unit, jointQualifier(qualifiers), growth), step };
}

/**
 * The quantity in a phrase in plain glyphs, whatever leads up to it: `工会会员达363万人`; null where the text holds none,
 * or more than it. `hasDate`: a year was taken out of the text.
 */
export function readPhrase(text: string, hasDate: boolean): Reading | null {
  for (const start of startsOf(text)) {
    const phrase = partsAt(text, start);
    const reading = phrase && isSound(phrase) ? readingOf(phrase, hasDate) : null;
    if (reading) return reading;
  }
  return null;
}

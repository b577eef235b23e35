import type { Lang } from './lang.ts';

/** How a report states a number; see README, "Words". */
export type Qualifier = 'stated' | 'over' | 'nearly' | 'about' | 'at-most' | 'order';
/** How a number is called and drawn: by its qualifier, or as a range from one stated end to the other. */
export type Form = Qualifier | 'range';
export type { Lang };

/** The word all numbers of an axis share, and what it stands for; a blank word goes with 1. */
export interface Scale {
  readonly divisor: number;
  readonly word: string;
}

export const UNSCALED: Scale = { divisor: 1, word: '' };

/**
 * A number as it is written, in parts, so that nobody has to read it back: `近` + 2.05万 + `（+120%）`. A chart carries
 * its numbers like this; a program that shows numbers in a format of its own takes the parts.
 */
export interface Label {
  /** In base units, rounded as it is written; null where words stand for the number, as in `上千万`. */
  readonly value: number | null;
  /** What it is written on; the scale's word follows the digits. */
  readonly scale: Scale;
  readonly before: string;
  /** What follows the scale's word. */
  readonly after: string;
  /** Digits behind the point that are written at least, zeros and all: 186.0 in a column of one. Absent for none. */
  readonly decimals?: number;
}

const SCALES: Readonly<Record<Lang, readonly Scale[]>> = {
  zh: [
    { divisor: 1e12, word: '万亿' },
    { divisor: 1e8, word: '亿' },
    { divisor: 1e4, word: '万' },
  ],
  en: [
    { divisor: 1e12, word: 'trillion' },
    { divisor: 1e9, word: 'billion' },
    { divisor: 1e6, word: 'million' },
  ],
};

/** Doubles hold 15 decimal digits; whatever follows is noise: 2.05 × 10000 is 20499.999999999996. */
const SOUND_DIGITS = 15;

/**
 * All sound digits of a tidy number, thousands set apart by commas or not. Intl has nothing to do with most of them:
 * its start takes as long as a whole panel, and each page would wait for it.
 */
export function formatDigits(value: number, useGrouping = true): string {
  const text = String(value);
  if (text.includes('e')) return value.toLocaleString('en-US', { maximumSignificantDigits: SOUND_DIGITS, useGrouping });
  return useGrouping ? text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : text;
}

/** The value without float noise, rounded to significant digits; `invalid number: NaN` if it is not finite. */
export function tidy(value: number, digits = SOUND_DIGITS): number {
  if (!Number.isFinite(value)) throw new RangeError(`invalid number: ${value}`);
  if (!Number.isInteger(digits) || digits < 1 || digits > SOUND_DIGITS) {
    throw new RangeError(`invalid digits: ${digits}`);
  }
  const rounded = Number(value.toPrecision(digits));
  return rounded === 0 ? 0 : rounded;
}

const isWord = ({ word }: Scale): boolean => /^[a-z]/.test(word);

/** Whether thousands are set apart: everywhere but in front of 万 and 亿. */
export const isGrouped = (scale: Scale): boolean => scale.divisor === 1 || isWord(scale);

/** A number on a scale without the word. */
function coefficientOf(value: number, scale: Scale): string {
  return formatDigits(tidy(value / scale.divisor), isGrouped(scale)).replace('-', '−');
}

function withWord(coefficient: string, scale: Scale): string {
  return isWord(scale) ? `${coefficient} ${scale.word}` : coefficient + scale.word;
}

/** A number on a scale with its word: 20500 in 万 is `2.05万`. */
export const formatWithScale = (value: number, scale: Scale): string => withWord(coefficientOf(value, scale), scale);

/** The scale of an axis that reaches up to `maximum`: zh 1, 万, 亿, 万亿; en 1, million, billion, trillion. */
export function scaleOf(maximum: number, lang: Lang): Scale {
  const size = Math.abs(tidy(maximum));
  return SCALES[lang].find(({ divisor }) => size >= divisor) ?? UNSCALED;
}

/**
 * A number in words of the language: `363万`, `2.05万`, `1,190`; `3.63 million`, `20,500`.
 * `digits`: significant digits to round to; all that are sound if not given.
 * `notation`: `plain` writes no scale word: `3,630,000`.
 * Throws `invalid number` for what is not finite, `invalid digits` outside 1 to 15.
 */
export function formatNumber(
  value: number,
  lang: Lang,
  digits?: number,
  notation: 'scaled' | 'plain' = 'scaled',
): string {
  const rounded = tidy(value, digits);
  return formatWithScale(rounded, notation === 'plain' ? UNSCALED : scaleOf(rounded, lang));
}

/** formatNumber in parts; `digits` as there. */
export function numberLabel(value: number, lang: Lang, digits?: number): Label {
  const rounded = tidy(value, digits);
  return { value: rounded, scale: scaleOf(rounded, lang), before: '', after: '' };
}

/** Words that stand for a number, or say that there is none. */
export const wordLabel = (words: string): Label => ({ value: null, scale: UNSCALED, before: words, after: '' });

/** A label as one string: `近2.05万（+120%）`. */
export const formatLabel = ({ value, scale, before, after, decimals = 0 }: Label): string =>
  before + (value === null ? '' : withWord(withZeros(coefficientOf(value, scale), decimals), scale)) + after;

/** Digits with the zeros that are printed behind their point: 186 of a column of 186.0; never fewer than there are. */
export function withZeros(digits: string, decimals: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const isShort = fraction.length < decimals && !digits.includes('e');
  return isShort ? `${whole}.${fraction.padEnd(decimals, '0')}` : digits;
}

/**
 * The digits of a label as a number format of a spreadsheet, `#,##0.00`, and what stands on either side of them; null
 * where words stand for the number.
 */
export function labelFormat(label: Label): { before: string; digits: string; after: string } | null {
  const { value, scale, before, after } = label;
  if (value === null) return null;
  const coefficient = tidy(value / scale.divisor);
  const whole = isGrouped(scale) && Math.abs(coefficient) >= 1000 ? '#,##0' : '0';
  const decimals = Math.max(decimalsOf(coefficient), label.decimals ?? 0);
  return {
    before,
    digits: decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`,
    after: withWord('', scale) + after,
  };
}

/** Digits behind the point. */
function decimalsOf(value: number): number {
  let count = 0;
  while (count < MOST_DECIMALS && Number(value.toFixed(count)) !== value) count += 1;
  return count;
}

/** As many as `toFixed` takes. */
const MOST_DECIMALS = 100;

/** How many, with every digit: `100万`, `1.2345万`, `1,190`; `1,000,000`. */
export const formatCount = (count: number, lang: Lang): string =>
  formatNumber(count, lang, undefined, lang === 'zh' ? 'scaled' : 'plain');

/** The value at the nearest multiple of a step, halves away from zero, without float noise. */
export function roundToStep(value: number, step: number): number {
  if (!Number.isFinite(step) || step <= 0) throw new RangeError(`invalid step: ${step}`);
  const steps = tidy(tidy(value) / step);
  return tidy(Math.sign(steps) * Math.round(Math.abs(steps)) * step);
}

/** A number rounded to a step of its base unit, on a scale, in parts: 9318 by 100 is `0.93万` in 万. */
export const roundedLabel = (value: number, step: number, scale: Scale): Label => ({
  value: roundToStep(value, step),
  scale,
  before: '',
  after: '',
});

/** What stands at a tick of an axis on a scale, without the word: `0.5`, `20,000`; rounded to `step` base units. */
export function formatOnScale(value: number, scale: Scale, step?: number): string {
  return coefficientOf(step === undefined ? value : roundToStep(value, step), scale);
}

/**
 * A range with an en dash; a scale word both ends have is written once: `280–283万`, `9,270–9,360`.
 * The lower end joins the upper one's scale if it fills a tenth of it: 8000 and 12000 are `0.8–1.2万`.
 * `digits` as in formatNumber; `scale` writes both ends on it: `0.927–0.936万`.
 */
export function formatRange(low: number, high: number, lang: Lang, digits?: number, scale?: Scale): string {
  const [from, to] = [tidy(low, digits), tidy(high, digits)];
  const upper = scale ?? scaleOf(to, lang);
  const isShared = scale !== undefined || from === 0 || Math.abs(from) >= upper.divisor / 10;
  if (isShared) return withWord(`${coefficientOf(from, upper)}–${coefficientOf(to, upper)}`, upper);
  const lower = scaleOf(from, lang);
  // 3–5万 would read as 30 thousand to 50 thousand.
  if (lower.divisor === 1) return `${formatWithScale(from, UNSCALED)}–${formatWithScale(to, UNSCALED)}`;
  return `${formatWithScale(from, lower)}–${formatWithScale(to, upper)}`;
}

/** A growth in per cent with its sign: `+120%`, `−3%` (U+2212), `0%`. */
export const formatGrowth = (pct: number, _lang: Lang): string => formatLabel(growthLabel(pct));

/** A growth in per cent in parts. */
export const growthLabel = (pct: number): Label => ({
  value: pct,
  scale: UNSCALED,
  before: tidy(pct) > 0 ? '+' : '',
  after: '%',
});

/** How many times as much: `2.2倍`, `2.2 times`. */
export function formatTimes(times: number, lang: Lang): string {
  return `${coefficientOf(times, UNSCALED)}${lang === 'zh' ? '倍' : ' times'}`;
}

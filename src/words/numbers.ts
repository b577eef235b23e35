import type { Lang } from './lang.ts';

/** How a report states a number; see README, "Words". */
export type Qualifier = 'stated' | 'over' | 'nearly' | 'about' | 'at-most' | 'order';
export type { Lang };

/** What a stated string says, in base units: `近12万人（次）` is 120000, nearly, 人（次）. */
export interface Quantity {
  readonly value: number;
  /** Upper end, where a range is stated. */
  readonly valueHigh?: number;
  /** In the language it is written in; `%` attaches to the number, blank means a bare number. */
  readonly unit: string;
  readonly qualifier: Qualifier;
}

/** The word all numbers of an axis share, and what it stands for; a blank word goes with 1. */
export interface Scale {
  readonly divisor: number;
  readonly word: string;
}

const UNSCALED: Scale = { divisor: 1, word: '' };
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

const grouped = new Intl.NumberFormat('en-US', { maximumSignificantDigits: SOUND_DIGITS });
const ungrouped = new Intl.NumberFormat('en-US', { maximumSignificantDigits: SOUND_DIGITS, useGrouping: false });

/** The value without float noise, rounded to significant digits; `invalid number: NaN` if it is not finite. */
function tidy(value: number, digits = SOUND_DIGITS): number {
  if (!Number.isFinite(value)) throw new RangeError(`invalid number: ${value}`);
  if (!Number.isInteger(digits) || digits < 1 || digits > SOUND_DIGITS) {
    throw new RangeError(`invalid digits: ${digits}`);
  }
  const rounded = Number(value.toPrecision(digits));
  return rounded === 0 ? 0 : rounded;
}

const isWord = ({ word }: Scale): boolean => /^[a-z]/.test(word);

/** A number on a scale without the word; commas everywhere but in front of 万 and 亿. */
function coefficientOf(value: number, scale: Scale): string {
  const format = scale.divisor === 1 || isWord(scale) ? grouped : ungrouped;
  return format.format(tidy(value / scale.divisor)).replace('-', '−');
}

function withWord(coefficient: string, scale: Scale): string {
  return isWord(scale) ? `${coefficient} ${scale.word}` : coefficient + scale.word;
}

const write = (value: number, scale: Scale): string => withWord(coefficientOf(value, scale), scale);

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
  return write(rounded, notation === 'plain' ? UNSCALED : scaleOf(rounded, lang));
}

/** How many, with every digit: `100万`, `1.2345万`, `1,190`; `1,000,000`. */
export const formatCount = (count: number, lang: Lang): string =>
  formatNumber(count, lang, undefined, lang === 'zh' ? 'scaled' : 'plain');

/** The value at the nearest multiple of a step, halves away from zero, without float noise. */
export function roundToStep(value: number, step: number): number {
  if (!Number.isFinite(step) || step <= 0) throw new RangeError(`invalid step: ${step}`);
  const steps = tidy(tidy(value) / step);
  return tidy(Math.sign(steps) * Math.round(Math.abs(steps)) * step);
}

/** A number rounded to a step of its base unit, on a scale of its own or on `scale`: 9318 by 100 is `0.93万` in 万. */
export function formatRounded(
  value: number,
  step: number,
  lang: Lang,
  { scale }: { readonly scale?: Scale | undefined } = {},
): string {
  const rounded = roundToStep(value, step);
  return write(rounded, scale ?? scaleOf(rounded, lang));
}

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
  if (lower.divisor === 1) return `${write(from, UNSCALED)}–${write(to, UNSCALED)}`;
  return `${write(from, lower)}–${write(to, upper)}`;
}

/** A growth in per cent with its sign: `+120%`, `−3%` (U+2212), `0%`. */
export function formatGrowth(pct: number, _lang: Lang): string {
  return `${tidy(pct) > 0 ? '+' : ''}${coefficientOf(pct, UNSCALED)}%`;
}

/** How many times as much: `2.2倍`, `2.2 times`. */
export function formatTimes(times: number, lang: Lang): string {
  return `${coefficientOf(times, UNSCALED)}${lang === 'zh' ? '倍' : ' times'}`;
}

/** A quantity in four parts, for type that sets the number apart; blank parts are ''. */
export interface QuantityParts {
  /** What qualifies the number in front of it: `近`, `more than`. */
  readonly before: string;
  /** `12万`, `100多万`, `90%`, `1 million`. */
  readonly number: string;
  /** What qualifies it behind: `以上`. */
  readonly after: string;
  readonly unit: string;
}

const BEFORE: Readonly<Record<Lang, Readonly<Record<Qualifier, string>>>> = {
  zh: { stated: '', over: '超过', nearly: '近', about: '约', 'at-most': '不超过', order: '上' },
  en: {
    stated: '',
    over: 'more than',
    nearly: 'nearly',
    about: 'about',
    'at-most': 'at most',
    order: 'on the order of',
  },
};

/** 几 and 数十 for 1 and 10; the larger powers of ten follow 上. */
const SMALL_ORDERS = ['几', '数十'];
/** Per cent has no 上 below a hundred. */
const SMALL_SHARES = ['百分之几', '百分之几十'];
const ORDERS = ['百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿', '十万亿', '百万亿'];

/** `上千万` for ten million; null for what is not a power of ten the language has words for. */
function orderWord(value: number, isShare: boolean): string | null {
  const power = Math.round(Math.log10(value));
  if (10 ** power !== value) return null;
  if (isShare) return SMALL_SHARES[power] ?? null;
  const word = ORDERS[power - SMALL_ORDERS.length];
  return word === undefined ? (SMALL_ORDERS[power] ?? null) : `上${word}`;
}

/** `3万—5万`: each end has its own word; `3—50,000` without, lest a reader lends the lower end the word of the upper. */
function chineseRange(low: number, high: number, sign: string): string {
  const [lower, upper] = [scaleOf(low, 'zh'), scaleOf(high, 'zh')];
  const isAmbiguous =
    lower.divisor === 1 && upper.divisor > 1 && (low < upper.divisor / 10 || low < high / upper.divisor);
  return `${write(low, lower)}${sign}—${write(high, isAmbiguous ? UNSCALED : upper)}${sign}`;
}

function chineseParts({ value, valueHigh, unit, qualifier }: Quantity): QuantityParts {
  const [sign, rest] = unit === '%' ? ['%', ''] : ['', unit];
  const parts = { before: BEFORE.zh[qualifier], number: '', after: '', unit: rest };
  if (valueHigh !== undefined) return { ...parts, number: chineseRange(value, valueHigh, sign) };
  const order = qualifier === 'order' ? orderWord(value, sign !== '') : null;
  if (order !== null) return { ...parts, before: '', number: order };
  const scale = scaleOf(value, 'zh');
  const coefficient = tidy(value / scale.divisor);
  if (qualifier !== 'over') return { ...parts, number: write(value, scale) + sign };
  if (sign !== '') return { ...parts, before: '', number: write(value, scale) + sign, after: '以上' };
  if (coefficient < 10 || coefficient % 10 !== 0) return { ...parts, number: write(value, scale) };
  return { ...parts, before: '', number: withWord(`${coefficientOf(value, scale)}多`, scale) };
}

function englishParts({ value, valueHigh, unit, qualifier }: Quantity): QuantityParts {
  const [sign, rest] = unit === '%' ? ['%', ''] : ['', unit];
  const number = valueHigh === undefined ? formatNumber(value, 'en') : formatRange(value, valueHigh, 'en');
  return { before: BEFORE.en[qualifier], number: number + sign, after: '', unit: rest };
}

/**
 * The parts of formatQuantity: put together, with spaces in English, they are its string.
 * zh over: `100多万` + `项`, but `超过` + `2.05万` + `份` and `90%` + `以上`; en: `more than` + `1 million` + `projects`.
 */
export function splitQuantity(quantity: Quantity, lang: Lang): QuantityParts {
  return lang === 'zh' ? chineseParts(quantity) : englishParts(quantity);
}

/**
 * A quantity in words: `近12万人（次）`, `上千万元`, `3万—5万人`; `nearly 120,000 person-times`, `510 million yuan`,
 * `on the order of 10 million yuan`, `30,000–50,000 people`. readStated reads the Chinese one back.
 */
export function formatQuantity(quantity: Quantity, lang: Lang): string {
  const { before, number, after, unit } = splitQuantity(quantity, lang);
  return [before, number, after, unit].filter((part) => part !== '').join(lang === 'zh' ? '' : ' ');
}

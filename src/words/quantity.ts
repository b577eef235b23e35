import type { Lang } from './lang.ts';
import {
  formatLabel,
  formatRange,
  formatWithScale,
  type Label,
  type Qualifier,
  scaleOf,
  tidy,
  UNSCALED,
  wordLabel,
} from './numbers.ts';

/** What a stated string says, in base units: `近12万人（次）` is 120000, nearly, 人（次）. */
export interface Quantity {
  readonly value: number;
  /** Upper end, where a range is stated. */
  readonly valueHigh?: number;
  /** In the language it is written in; `%` attaches to the number, blank means a bare number. */
  readonly unit: string;
  readonly qualifier: Qualifier;
}

/** A quantity in four parts, for type that sets the number apart; blank parts are ''. */
export interface QuantityParts {
  /** What qualifies the number in front of it: `近`, `more than`. */
  readonly before: string;
  /** `12万`, `100多万`, `90%`, `1 million`; words for an order of magnitude and a range. */
  readonly number: Label;
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
  return `${formatWithScale(low, lower)}${sign}—${formatWithScale(high, isAmbiguous ? UNSCALED : upper)}${sign}`;
}

function chineseParts({ value, qualifier }: Quantity, sign: string): Omit<QuantityParts, 'unit'> {
  const order = qualifier === 'order' ? orderWord(value, sign !== '') : null;
  if (order !== null) return { before: '', number: wordLabel(order), after: '' };
  const scale = scaleOf(value, 'zh');
  const parts = { before: BEFORE.zh[qualifier], number: { value, scale, before: '', after: sign }, after: '' };
  if (qualifier !== 'over') return parts;
  if (sign !== '') return { ...parts, before: '', after: '以上' };
  const coefficient = tidy(value / scale.divisor);
  if (coefficient < 10 || coefficient % 10 !== 0) return parts;
  return { ...parts, before: '', number: { ...parts.number, scale: { ...scale, word: `多${scale.word}` } } };
}

/**
 * A quantity in parts, of which joinParts makes a label and formatQuantity a string.
 * zh over: `100多万` + `项`, but `超过` + `2.05万` + `份` and `90%` + `以上`; en: `more than` + `1 million` + `projects`.
 */
export function splitQuantity(quantity: Quantity, lang: Lang): QuantityParts {
  const { value, valueHigh, qualifier } = quantity;
  const [sign, unit] = quantity.unit === '%' ? ['%', ''] : ['', quantity.unit];
  const parts = { before: BEFORE[lang][qualifier], after: '', unit };
  if (valueHigh !== undefined) {
    const range = lang === 'zh' ? chineseRange(value, valueHigh, sign) : formatRange(value, valueHigh, lang) + sign;
    return { ...parts, number: wordLabel(range) };
  }
  return lang === 'zh'
    ? { ...parts, ...chineseParts(quantity, sign) }
    : { ...parts, number: { value, scale: scaleOf(value, lang), before: '', after: sign } };
}

/** Parts as one label: `近` + 12万 + `人`, `nearly ` + 120,000 + ` people`. */
export function joinParts({ before, number, after, unit }: QuantityParts, lang: Lang): Label {
  const gap = lang === 'zh' ? '' : ' ';
  const behind = [after, unit].map((part) => part && gap + part);
  return { ...number, before: (before && before + gap) + number.before, after: number.after + behind.join('') };
}

/**
 * A quantity in words: `近12万人（次）`, `上千万元`, `3万—5万人`; `nearly 120,000 person-times`, `510 million yuan`,
 * `on the order of 10 million yuan`, `30,000–50,000 people`. readStated reads the Chinese one back.
 */
export const formatQuantity = (quantity: Quantity, lang: Lang): string =>
  formatLabel(joinParts(splitQuantity(quantity, lang), lang));

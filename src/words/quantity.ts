import type { Lang } from './lang.ts';
import {
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
  return `${formatWithScale(low, lower)}${sign}—${formatWithScale(high, isAmbiguous ? UNSCALED : upper)}${sign}`;
}

/** What stands around the number of a quantity and on what scale it is written; or the words that stand for it. */
type Wording = Pick<Label, 'before' | 'scale' | 'after'> | string;

function chineseWording({ value, qualifier }: Quantity, sign: string): Wording {
  const order = qualifier === 'order' ? orderWord(value, sign !== '') : null;
  if (order !== null) return order;
  const scale = scaleOf(value, 'zh');
  const plain = { before: BEFORE.zh[qualifier], scale, after: '' };
  if (qualifier !== 'over') return plain;
  if (sign !== '') return { ...plain, before: '', after: '以上' };
  const coefficient = tidy(value / scale.divisor);
  if (coefficient < 10 || coefficient % 10 !== 0) return plain;
  return { before: '', scale: { ...scale, word: `多${scale.word}` }, after: '' };
}

const wordingOf = (quantity: Quantity, sign: string, lang: Lang): Wording =>
  lang === 'zh'
    ? chineseWording(quantity, sign)
    : { before: BEFORE.en[quantity.qualifier], scale: scaleOf(quantity.value, 'en'), after: '' };

const signOf = ({ unit }: Quantity): string => (unit === '%' ? '%' : '');

/**
 * The parts of formatQuantity: put together, with spaces in English, they are its string.
 * zh over: `100多万` + `项`, but `超过` + `2.05万` + `份` and `90%` + `以上`; en: `more than` + `1 million` + `projects`.
 */
export function splitQuantity(quantity: Quantity, lang: Lang): QuantityParts {
  const { value, valueHigh, qualifier } = quantity;
  const sign = signOf(quantity);
  const unit = sign === '' ? quantity.unit : '';
  if (valueHigh !== undefined) {
    const range = lang === 'zh' ? chineseRange(value, valueHigh, sign) : formatRange(value, valueHigh, lang) + sign;
    return { before: BEFORE[lang][qualifier], number: range, after: '', unit };
  }
  const wording = wordingOf(quantity, sign, lang);
  if (typeof wording === 'string') return { before: '', number: wording, after: '', unit };
  const { before, scale, after } = wording;
  return { before, number: formatWithScale(value, scale) + sign, after, unit };
}

/** The parts of a quantity without its unit as a label: `近` + 12万, `nearly ` + 120,000; 90 + `%以上`. */
export function quantityLabel(quantity: Quantity, lang: Lang): Label {
  const sign = signOf(quantity);
  const wording = quantity.valueHigh === undefined ? wordingOf(quantity, sign, lang) : '';
  if (typeof wording === 'string') return wordLabel(formatQuantity({ ...quantity, unit: sign }, lang));
  const gap = wording.before === '' || lang === 'zh' ? '' : ' ';
  return { value: quantity.value, ...wording, before: wording.before + gap, after: sign + wording.after };
}

/**
 * A quantity in words: `近12万人（次）`, `上千万元`, `3万—5万人`; `nearly 120,000 person-times`, `510 million yuan`,
 * `on the order of 10 million yuan`, `30,000–50,000 people`. readStated reads the Chinese one back.
 */
export function formatQuantity(quantity: Quantity, lang: Lang): string {
  const { before, number, after, unit } = splitQuantity(quantity, lang);
  return [before, number, after, unit].filter((part) => part !== '').join(lang === 'zh' ? '' : ' ');
}

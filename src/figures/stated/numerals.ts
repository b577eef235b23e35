import type { Qualifier } from '../../words/numbers.ts';
import { sizeOf, type Token, tidy, tokenAt } from './digits.ts';

/** A number as written: `2.05万`, `100多万`, `十几`, `三四十`, `一万二`. */
export interface Numeral {
  readonly low: number;
  /** Above `low` for neighbouring digits (三四十), else equal to it. */
  readonly high: number;
  /** One unit in the last printed digit: 2.05万 → 100. */
  readonly step: number;
  /** What the number says of itself: 多 and 余 over, 来 about, 几 and 数 order. */
  readonly qualifier: Qualifier | null;
  readonly isArabic: boolean;
  /** Counted in 万 or 亿. */
  readonly isScaled: boolean;
  /** A scale without a digit: 百, 千万. */
  readonly isBare: boolean;
  /** Digits alone, no comma, no fraction: may be a year, a day or a name. */
  readonly isPlain: boolean;
  readonly hasComma: boolean;
  /** Digits read one by one: 二〇一六. */
  readonly isPositional: boolean;
  /** Digits alone in the number, no 十, 百, 千, 万, 亿 behind them. */
  readonly isUnitless: boolean;
  /** Scales the lower end of a range may borrow from this upper one: 5万 lends 万, 五百 lends 百. */
  readonly lends: readonly number[];
  /** Index of the first character after it. */
  readonly end: number;
}

/** The 百万 of 五百万, and the 万 of whatever ends in it; none where digits follow (1万5). */
function lendsOf(written: string): number[] {
  const core = written.replace(/[多余来个]/g, '');
  const whole = /^[^十百千万亿]+([十百千万亿]+)$/.exec(core)?.[1];
  const scale = /[万亿]+$/.exec(core)?.[0];
  return [whole, scale].filter((units) => units !== undefined).map(sizeOf);
}

/** What has been read of a number: 2亿3000万5千三 is total, section, digit. Values are pairs of low and high. */
interface Sum {
  total: [number, number];
  section: [number, number];
  digit: [number, number] | null;
  step: number;
  /** The unit or scale before the digit. */
  unit: number;
  smallUnit: number;
  scale: number;
  qualifier: Qualifier | null;
  /** It starts with 百, 千, 万 or 亿 and no digit. */
  startsBare: boolean;
  isPositional: boolean;
  /** The digit may be short for the next unit down: the 二 of 一万二. */
  isShort: boolean;
  isEmpty: boolean;
}

const plus = (a: readonly number[], b: readonly number[]): [number, number] => [
  (a[0] ?? 0) + (b[0] ?? 0),
  (a[1] ?? 0) + (b[1] ?? 0),
];
const times = (a: readonly number[], factor: number): [number, number] => [
  tidy((a[0] ?? 0) * factor),
  tidy((a[1] ?? 0) * factor),
];

/** Each adds a token to the sum and says whether it may stand there. */
const ADD: { readonly [K in Token['kind']]: (sum: Sum, token: Extract<Token, { kind: K }>) => boolean } = {
  number(sum, { low, high, step, run }) {
    if (sum.digit !== null || sum.qualifier === 'order') return false;
    const isChinese = !/\d/.test(run);
    const isPositional = isChinese && run.length > 1 && low === high && Number.isInteger(low);
    const isSingle = run.length === 1 || (isChinese && low < high);
    // 二〇 and 三六三 are digits one by one; 三八 and 五一 are days.
    if (isPositional && (!sum.isEmpty || (run.length === 2 && !/[零〇○]/.test(run)))) return false;
    if (run === '三五' && !sum.isEmpty) return false;
    sum.isPositional ||= isPositional;
    sum.isShort = isSingle && sum.unit >= 100 && low > 0;
    sum.digit = [low, high];
    sum.step = step;
    return true;
  },
  unit(sum, { size }) {
    const isFirst = sum.isEmpty;
    if (sum.isPositional || (sum.smallUnit > 0 && size >= sum.smallUnit)) return false;
    if (sum.digit === null && !isFirst && size !== 10) return false;
    const isFew = sum.digit?.[1] === 0;
    sum.step = sum.digit === null ? size : isFew ? sum.step : tidy(sum.step * size);
    sum.section = plus(sum.section, times(sum.digit ?? [1, 1], size));
    sum.startsBare ||= isFirst && size > 10;
    return endUnit(sum, size, size);
  },
  scale(sum, { size }) {
    const part = plus(sum.section, sum.digit ?? [0, 0]);
    const isBlank = sum.digit === null && sum.smallUnit === 0;
    if (isBlank && !sum.isEmpty && sum.unit !== sum.scale) return false;
    if (isBlank && sum.scale > size) return false;
    sum.startsBare ||= sum.isEmpty;
    if (sum.isEmpty) sum.total = [size, size];
    else if (sum.scale > 0 && sum.scale <= size) sum.total = times(plus(sum.total, part), size);
    else sum.total = plus(sum.total, times(part, size));
    sum.step = sum.isEmpty ? size : tidy(sum.step * size);
    sum.section = [0, 0];
    sum.scale = size;
    return endUnit(sum, size, 0);
  },
  few(sum) {
    if (sum.digit !== null) return false;
    sum.qualifier = sum.isEmpty ? 'order' : 'over';
    sum.digit = sum.isEmpty ? [1, 1] : [0, 0];
    return true;
  },
  more(sum, { word }) {
    sum.qualifier ??= word === '来' ? 'about' : 'over';
    return true;
  },
  zero(sum) {
    sum.unit = 0;
    return sum.digit === null;
  },
  counted: (sum) => sum.digit !== null || sum.smallUnit > 0,
};

function endUnit(sum: Sum, unit: number, smallUnit: number): true {
  sum.digit = null;
  sum.unit = unit;
  sum.smallUnit = smallUnit;
  return true;
}

function add(sum: Sum, token: Token): boolean {
  const isAllowed = (ADD[token.kind] as (sum: Sum, token: Token) => boolean)(sum, token);
  sum.isEmpty = false;
  return isAllowed;
}

const newSum = (): Sum => ({
  total: [0, 0],
  section: [0, 0],
  digit: null,
  step: 1,
  unit: 0,
  smallUnit: 0,
  scale: 0,
  qualifier: null,
  startsBare: false,
  isPositional: false,
  isShort: false,
  isEmpty: true,
});

/** After 多, 余, 来 only a scale goes on with the number (100多万); after a digit, not another digit. */
function goesOn(last: Token | null, { kind }: Token): boolean {
  if (last?.kind === 'more') return kind === 'scale' || kind === 'counted';
  return last?.kind !== 'counted' || kind === 'scale' || kind === 'more';
}

/**
 * The number at a place in plain glyphs, as long as it goes; null where none stands or its digits make no number.
 * Mixed writing is read as it is said: 3万5千, 2亿3000万, 1.2千万, 一万二 (12000), 百万, 三点五万, 三六三万.
 */
export function readNumeral(text: string, start: number): Numeral | null {
  const sum = newSum();
  let at = start;
  let last: Token | null = null;
  for (let found = tokenAt(text, at, false); found && goesOn(last, found.token); found = tokenAt(text, at, true)) {
    if (!add(sum, found.token)) return null;
    last = found.token;
    at = found.end;
  }
  return last === null ? null : finish(sum, text.slice(start, at), at);
}

function finish(sum: Sum, written: string, end: number): Numeral | null {
  const isShort = sum.isShort && sum.digit !== null && sum.qualifier === null;
  const digit = times(sum.digit ?? [0, 0], isShort ? sum.unit / 10 : 1);
  const [low, high] = plus(plus(sum.total, sum.section), digit);
  if (!Number.isFinite(high) || (isShort && sum.startsBare)) return null;
  return {
    low: tidy(low),
    high: tidy(high),
    step: isShort ? sum.unit / 10 : sum.step,
    qualifier: sum.qualifier,
    isArabic: /\d/.test(written),
    isScaled: sum.scale > 0,
    isBare: /^[十百千万亿多余来]+$/.test(written),
    isPlain: /^\d+$/.test(written),
    hasComma: written.includes(','),
    isPositional: sum.isPositional,
    isUnitless: sum.unit === 0,
    lends: lendsOf(written),
    end,
  };
}

import type { Qualifier } from '../../words/numbers.ts';
import { type Amount, readAmount } from './amount.ts';
import { tidy } from './digits.ts';
import { readUnit } from './units.ts';

/** An amount, or the two ends of a range: `3—5万`, `10%—15%`, `3万人至5万人`, `三到五成`. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly qualifiers: readonly Qualifier[];
  readonly isShare: boolean;
  readonly isRange: boolean;
  /** The amount, or the upper end, whose unit follows. */
  readonly amount: Amount;
  readonly end: number;
}

const SEPARATOR = /[~\-至到或]/y;

function separatorAt(text: string, at: number): boolean {
  SEPARATOR.lastIndex = at;
  return SEPARATOR.test(text);
}

const SMALLEST_SCALE = 1e4;

/** 5—3万: the lower end borrows no 万, and stands too far below to be meant as it is. */
const isTorn = (low: Amount, high: Amount): boolean =>
  low.numeral?.isUnitless === true &&
  high.numeral?.isScaled === true &&
  low.low * 100 < (high.numeral.lends.at(-1) ?? 0);

/** What the lower end takes over from the upper: 3—5万 the 万, 三到五成 the 成, 百分之三到五 the denominator. */
function share(low: Amount, high: Amount): readonly [Amount, Amount] {
  if (low.isShare && !high.isShare) return [low, inPercent(high, low.percent, low.shareUnit)];
  if (!low.isShare && high.isShare) return [inPercent(low, high.percent, high.shareUnit), high];
  if (low.isShare || low.numeral === null || low.numeral.isScaled) return [low, high];
  const { isUnitless } = low.numeral;
  const lends = (high.numeral?.lends ?? []).filter((lent) => isUnitless || lent >= SMALLEST_SCALE);
  const size = lends.find((lent) => low.low < high.low / lent) ?? 1;
  return [inPercent(low, size, null), high];
}

function inPercent(amount: Amount, percent: number, shareUnit: Amount['shareUnit']): Amount {
  const [low, high, step] = [amount.low, amount.high, amount.step].map((value) => tidy(value * percent));
  return { ...amount, low: low ?? 0, high: high ?? 0, step: step ?? 0, isShare: shareUnit !== null, shareUnit };
}

function single(amount: Amount): Span {
  const qualifiers = amount.qualifier ? [amount.qualifier] : [];
  const { low, high, step, isShare, end } = amount;
  return { low, high, step, qualifiers, isShare, isRange: low < high, amount, end };
}

/** The upper end of a range, behind its sign and perhaps behind the unit of the lower end; null where there is none. */
function readUpper(text: string, low: Amount): { readonly high: Amount; readonly hasUnit: boolean } | null {
  const unit = low.isShare || separatorAt(text, low.end) ? null : readUnit(text, low.end);
  const at = unit?.end ?? low.end;
  if (!separatorAt(text, at)) return null;
  const high = readAmount(text, at + 1);
  if (!high) return null;
  if (unit && !text.startsWith(text.slice(low.end, unit.end), high.end)) return null;
  return { high, hasUnit: unit !== null };
}

/** The amount or range at a place in plain glyphs; null where none stands or a range does not rise. */
export function readSpan(text: string, start: number): Span | null {
  const first = readAmount(text, start);
  if (!first) return null;
  const upper = readUpper(text, first);
  if (!upper) return single(first);
  const [low, high] = upper.hasUnit ? [first, upper.high] : share(first, upper.high);
  if (low.shareUnit !== high.shareUnit || low.low >= high.high) return null;
  if (!upper.hasUnit && isTorn(low, high)) return null;
  const qualifiers = [low.qualifier, high.qualifier].filter((qualifier) => qualifier !== null);
  const ends = { low: low.low, high: high.high, step: Math.min(low.step, high.step) };
  return { ...ends, qualifiers, isShare: high.isShare, isRange: true, amount: high, end: upper.high.end };
}

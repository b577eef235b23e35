import { isDrawable } from './cell/number.ts';
import { type Figure, formOf } from './dataset.ts';

/** A level that the report does not print but implies; always shown as derived. */
export interface Baseline {
  readonly value: number;
  /** The true level lies between these, for all that the printed digits allow. */
  readonly low: number;
  readonly high: number;
  /** The last digit worth showing, a power of ten: with 100, 9318 is shown as 0.93万. */
  readonly step: number;
}

/**
 * The level in the baseline year, in the figure's base units: value ÷ (1 + growth ÷ 100). Null where the report states
 * no growth, or where the value is not stated as such: from "more than 1 million" or a range no level follows.
 *
 * A printed number stands for all that round to it, half a unit of its last digit either way (GB/T 8170-2008,
 * 《数值修约规则与极限数值的表示和判定》). Both the value and the growth are such intervals, and the interval of the
 * quotient is found by interval arithmetic: lowest ÷ greatest to greatest ÷ lowest (R. E. Moore, Interval Analysis,
 * Prentice-Hall 1966). `step` is the power of ten nearest to half the interval's width by ratio: finer
 * digits would be invented, as half the width is the uncertainty.
 *
 * 2.05万份, up 120% on 2008: 20500 ± 50 ÷ (2.2 ± 0.005). Value 20500 ÷ 2.2 = 9318; low 20450 ÷ 2.205 = 9274; high
 * 20550 ÷ 2.195 = 9362; half the width is 44, nearest power of ten 100: shown as 0.93万, between 9274 and 9362.
 */
export function deriveBaseline(figure: Figure): Baseline | null {
  const { value, growthPct, growthStep } = figure;
  if (formOf(figure) !== 'stated' || growthPct === null || growthStep === null) return null;
  // A growth that rounds to -100% may be -100%: then the level could be anything, and there is no quotient.
  return quotient({ value, step: figure.step }, { value: 1 + growthPct / 100, step: growthStep / 100 });
}

/**
 * One figure divided by another, by the same rule: 5.1亿元 ± 0.05亿 over 109.2万人次 ± 0.05万 lies between 462 and
 * 472 yuan and is shown as about 470. Null where either is not stated as such, or the divisor may be zero.
 */
export function deriveRatio(dividend: Figure, divisor: Figure): Baseline | null {
  const isStated = formOf(dividend) === 'stated' && formOf(divisor) === 'stated';
  return isStated ? quotient(dividend, divisor) : null;
}

interface Rounded {
  readonly value: number;
  readonly step: number;
}

/**
 * The quotient of two rounded numbers with its interval; null where the divisor's interval reaches zero, or the quotient
 * lies beyond what charts can carry.
 */
function quotient(dividend: Rounded, divisor: Rounded): Baseline | null {
  const divisors = around(divisor);
  if (divisors.some((end) => end <= 0)) return null;
  const quotients = around(dividend).flatMap((end) => divisors.map((by) => end / by));
  const low = Math.min(...quotients);
  const high = Math.max(...quotients);
  const value = dividend.value / divisor.value;
  const step = nearestPowerOfTen((high - low) / 2);
  return [value, low, high, step].every(isDrawable) && step > 0 ? { value, low, high, step } : null;
}

/** All numbers that round to this one: half a step either way. */
const around = ({ value, step }: Rounded): readonly [number, number] => [value - step / 2, value + step / 2];

const nearestPowerOfTen = (size: number): number => Number(`1e${Math.round(Math.log10(size))}`);

/** Index of the figure with its baseline year as 100: +120% is 220. Null where the report states no growth. */
export const indexOf = ({ growthPct }: Figure): number | null => (growthPct === null ? null : 100 + growthPct);

/** How many times its baseline level a figure is: +400% is 5. Null where the report states no growth. */
export const timesOf = ({ growthPct }: Figure): number | null => (growthPct === null ? null : (100 + growthPct) / 100);

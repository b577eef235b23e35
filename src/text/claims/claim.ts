import { tidy } from '../../figures/stated/digits.ts';
import { type Interval, intervalOf, isOpen, map, meets, minus, type Printed, plus, quotient } from './interval.ts';

export type ClaimKind = 'growth' | 'yearly' | 'difference' | 'points' | 'share' | 'sum' | 'multiple' | 'average';

export type Verdict = 'consistent' | 'inconsistent' | 'cannot-be-checked';

/** Why a claim has its verdict. */
export type ClaimReason =
  | 'digits-agree'
  | 'digits-disagree'
  | 'part-exceeds-whole'
  | 'level-missing'
  | 'whole-missing'
  | 'years-missing'
  | 'comparable-prices'
  | 'groups-overlap'
  | 'open-end';

/** What the printed digits would fit. */
export type ClaimFit = 'multiple' | 'growth-times' | 'points' | 'swapped-digits' | 'unit' | 'sign' | 'decimal-point';

/** A claim's outcome, without its place. */
export interface Outcome {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly reason: ClaimReason;
  /** One line, the same in every language; blank where nothing could be computed. */
  readonly arithmetic: string;
  readonly fits?: ClaimFit;
}

/** An outcome with its place in plain glyphs. */
export interface PlacedOutcome extends Outcome {
  readonly start: number;
  readonly end: number;
}

/** A number with its printed digits. */
export interface Term extends Printed {
  readonly unit: string;
}

const shown = (value: number): string => String(tidy(Number(value.toPrecision(6))));
const span = ({ low, high }: Interval, unit: string): string => {
  if (!Number.isFinite(high)) return `≥ ${shown(low)}${unit}`;
  if (!Number.isFinite(low)) return `≤ ${shown(high)}${unit}`;
  return low === high ? `${shown(low)}${unit}` : `${shown(low)}…${shown(high)}${unit}`;
};

/** What cannot be computed, and why. */
export const uncheckable = (kind: ClaimKind, reason: ClaimReason): Outcome => ({
  kind,
  verdict: 'cannot-be-checked',
  reason,
  arithmetic: '',
});

interface Comparison {
  readonly kind: ClaimKind;
  readonly expression: string;
  readonly expected: Interval;
  readonly printed: Interval;
  readonly unit: string;
  readonly explain?: () => ClaimFit | undefined;
}

/** Consistent where the intervals meet, inconsistent where they cannot; an open end that allows it proves nothing. */
function compare({ kind, expression, expected, printed, unit, explain }: Comparison): Outcome {
  const arithmetic = `${expression} = ${span(expected, unit)}; ${span(printed, unit)}`;
  if (!meets(expected, printed)) {
    const fits = explain?.();
    return { kind, verdict: 'inconsistent', reason: 'digits-disagree', arithmetic, ...(fits ? { fits } : {}) };
  }
  if (isOpen(expected) || isOpen(printed))
    return { kind, verdict: 'cannot-be-checked', reason: 'open-end', arithmetic };
  return { kind, verdict: 'consistent', reason: 'digits-agree', arithmetic };
}

const toPercent = (ratio: Interval): Interval => map(ratio, (end) => tidy((end - 1) * 100));

/** The numbers that two neighbouring digits of a printed one make when they change places. */
function swapped(value: number): number[] {
  const digits = String(Math.abs(value));
  return Array.from({ length: digits.length - 1 }, (_, at) => {
    const [a = '', b = ''] = [digits[at], digits[at + 1]];
    return a === '.' || b === '.'
      ? value
      : Number(digits.slice(0, at) + b + a + digits.slice(at + 2)) * Math.sign(value);
  });
}

const SCALES = [1e4, 1e-4, 1e8, 1e-8];

function fitOf(
  now: Term,
  before: Term,
  claimed: Printed,
  isMultiple: boolean,
  expected: Interval,
): ClaimFit | undefined {
  const fits = (value: number): boolean => meets(expected, intervalOf({ ...claimed, value, qualifier: 'stated' }));
  const difference = minus(intervalOf(now), intervalOf(before));
  const scaled = SCALES.some((scale) => {
    const ratio = quotient(
      map(intervalOf(now), (end) => end * scale),
      intervalOf(before),
    );
    return ratio !== null && meets(toPercent(ratio), intervalOf(claimed));
  });
  const tests: readonly (readonly [ClaimFit, boolean])[] = [
    ['points', now.unit === '%' && meets(difference, intervalOf(claimed))],
    ['multiple', !isMultiple && fits(claimed.value - 100)],
    ['growth-times', isMultiple && fits(claimed.value + 100)],
    ['sign', fits(-claimed.value)],
    ['swapped-digits', swapped(claimed.value).some(fits)],
    ['decimal-point', fits(claimed.value * 10) || fits(claimed.value / 10)],
    ['unit', scaled],
  ];
  return tests.find(([, isFit]) => isFit)?.[0];
}

/** Growth in per cent, from the level before and the level now: n over a former level, less one. */
export function checkGrowth(now: Term, before: Term, claimed: Printed, isMultiple: boolean): Outcome {
  const ratio = quotient(intervalOf(now), intervalOf(before));
  if (!ratio) return uncheckable('growth', 'open-end');
  const expected = toPercent(ratio);
  return compare({
    kind: isMultiple ? 'multiple' : 'growth',
    expression: `${shown(now.value)} ÷ ${shown(before.value)} − 1`,
    expected,
    printed: intervalOf(claimed),
    unit: '%',
    explain: () => fitOf(now, before, claimed, isMultiple, expected),
  });
}

/** Growth a year in per cent, by the root of as many years. */
export function checkYearly(now: Term, before: Term, years: number, claimed: Printed): Outcome {
  const ratio = quotient(intervalOf(now), intervalOf(before));
  if (!ratio || ratio.low < 0) return uncheckable('yearly', 'open-end');
  return compare({
    kind: 'yearly',
    expression: `(${shown(now.value)} ÷ ${shown(before.value)})^(1/${years}) − 1`,
    expected: toPercent(map(ratio, (end) => end ** (1 / years))),
    printed: intervalOf(claimed),
    unit: '%',
  });
}

/** A change in units, or in points of a share. */
export function checkDifference(kind: 'difference' | 'points', now: Term, before: Term, claimed: Printed): Outcome {
  const expected = minus(intervalOf(now), intervalOf(before));
  const growth = quotient(intervalOf(now), intervalOf(before));
  const fits = (value: number): boolean => meets(expected, intervalOf({ ...claimed, value }));
  return compare({
    kind,
    expression: `${shown(now.value)} − ${shown(before.value)}`,
    expected,
    printed: intervalOf(claimed),
    unit: now.unit === '%' ? '%' : '',
    explain: () => {
      if (fits(-claimed.value)) return 'sign';
      if (swapped(claimed.value).some(fits)) return 'swapped-digits';
      if (SCALES.some((scale) => fits(claimed.value * scale))) return 'unit';
      return growth && kind === 'points' && meets(toPercent(growth), intervalOf(claimed)) ? 'growth-times' : undefined;
    },
  });
}

/** A part of a whole in per cent. */
export function checkShare(part: Term, whole: Term, claimed: Printed): Outcome {
  const ratio = quotient(intervalOf(part), intervalOf(whole));
  if (!ratio) return uncheckable('share', 'open-end');
  const expected = map(ratio, (end) => tidy(end * 100));
  const fits = (value: number): boolean => meets(expected, intervalOf({ ...claimed, value }));
  return compare({
    kind: 'share',
    expression: `${shown(part.value)} ÷ ${shown(whole.value)}`,
    expected,
    printed: intervalOf(claimed),
    unit: '%',
    explain: () => {
      if (swapped(claimed.value).some(fits)) return 'swapped-digits';
      if (
        SCALES.some((scale) =>
          meets(
            map(expected, (end) => end * scale),
            intervalOf(claimed),
          ),
        )
      )
        return 'unit';
      return fits(claimed.value * 10) || fits(claimed.value / 10) ? 'decimal-point' : undefined;
    },
  });
}

/** Parts that make up a total. */
export function checkSum(parts: readonly Term[], total: Term): Outcome {
  const expected = parts.map(intervalOf).reduce(plus);
  const fits = (value: number): boolean => meets(expected, intervalOf({ ...total, value }));
  return compare({
    kind: 'sum',
    expression: parts.map(({ value }) => shown(value)).join(' + '),
    expected,
    printed: intervalOf(total),
    unit: total.unit === '%' ? '%' : '',
    explain: () =>
      swapped(total.value).some(fits)
        ? 'swapped-digits'
        : SCALES.some((scale) => fits(total.value * scale))
          ? 'unit'
          : undefined,
  });
}

/** A sum of money for each head. */
export function checkAverage(money: Term, heads: Term, claimed: Printed): Outcome {
  const expected = quotient(intervalOf(money), intervalOf(heads));
  if (!expected) return uncheckable('average', 'open-end');
  const fits = (value: number): boolean => meets(expected, intervalOf({ ...claimed, value }));
  return compare({
    kind: 'average',
    expression: `${shown(money.value)} ÷ ${shown(heads.value)}`,
    expected,
    printed: intervalOf(claimed),
    unit: '',
    explain: () =>
      swapped(claimed.value).some(fits)
        ? 'swapped-digits'
        : SCALES.some((scale) => fits(claimed.value * scale))
          ? 'unit'
          : undefined,
  });
}

/** A part that is larger than its whole; null where it is not, or where the digits leave it open. */
export function checkPart(part: Term, whole: Term): Outcome | null {
  const [inner, outer] = [intervalOf(part), intervalOf(whole)];
  if (inner.low <= outer.high) return null;
  const arithmetic = `${shown(part.value)} > ${shown(whole.value)}`;
  return { kind: 'share', verdict: 'inconsistent', reason: 'part-exceeds-whole', arithmetic };
}

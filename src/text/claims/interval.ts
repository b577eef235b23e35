import type { Qualifier } from '../../words/numbers.ts';

/** All values a printed number may stand for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number as printed: what it says of itself, and how finely. */
export interface Printed {
  readonly value: number;
  readonly valueHigh?: number;
  readonly qualifier: Qualifier;
  /** One unit in the last printed digit; 0 for what was counted and not rounded. */
  readonly step: number;
}

/** How far an 约 may lie off. */
const ABOUT = 0.1;
/** How far below a 近 may lie. */
const NEARLY = 0.8;

const OPEN: Readonly<Record<Qualifier, (value: number, half: number) => Interval>> = {
  stated: (value, half) => ({ low: value - half, high: value + half }),
  over: (value, half) => (value < 0 ? { low: -Infinity, high: value + half } : { low: value - half, high: Infinity }),
  nearly: (value, half) => sorted(value * NEARLY, value + Math.sign(value) * half),
  about: (value, half) => sorted(value * (1 - ABOUT) - half, value * (1 + ABOUT) + half),
  'at-most': (value, half) => (value < 0 ? { low: value - half, high: 0 } : { low: -Infinity, high: value + half }),
  order: (value) => ({ low: value, high: value * 10 }),
};

const sorted = (a: number, b: number): Interval => ({ low: Math.min(a, b), high: Math.max(a, b) });

/** Shares in tenths and finer are rounded like digits. */
const TENTH = 10;

/**
 * The step of a share as claims are checked by. A half, a third or a fifth of a whole is no digit that was rounded, and
 * is said of what lies nearer to it than to the next such share: a half of 40 to 60 %.
 */
export const shareStep = (unit: string, step: number): number => (unit === '%' && step > TENTH ? step / 2.5 : step);

/** The values that round to a printed number (GB/T 8170), open where its qualifier is. */
export function intervalOf({ value, valueHigh, qualifier, step }: Printed): Interval {
  if (valueHigh !== undefined) return { low: value - step / 2, high: valueHigh + step / 2 };
  return OPEN[qualifier](value, step / 2);
}

export const isOpen = ({ low, high }: Interval): boolean => !Number.isFinite(low) || !Number.isFinite(high);

/** Room for binary fractions, which no printed digit has. */
const TINY = 1e-9;

export function meets(a: Interval, b: Interval): boolean {
  const room = TINY * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return a.low <= b.high + room && b.low <= a.high + room;
}

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });

/** The quotient; null where the divisor may be nothing. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (b.low <= 0) return null;
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].filter((end) => !Number.isNaN(end));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

export const map = ({ low, high }: Interval, of: (end: number) => number): Interval => ({
  low: of(low),
  high: of(high),
});

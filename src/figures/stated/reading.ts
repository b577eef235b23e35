import type { Qualifier } from '../../words/numbers.ts';
import { printedUnit } from './glyphs.ts';

/** One quantity as a report states it. */
export interface Stated {
  readonly ok: true;
  /** In base units: 近12万 → 120000, 90% → 90, 5.1亿元 → 510000000, 下降3% → -3. The lower end of a range. */
  readonly value: number;
  /** The upper end of a range. */
  readonly valueHigh?: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** The change the phrase itself states, in per cent. */
  readonly growthPct?: number;
}

/** A quantity that was found, and one unit in its last printed digit. */
export interface Reading {
  readonly stated: Stated;
  readonly step: number;
}

/** What two words about one number make: 近20余 says nearly and over, so about; the order of magnitude wins. */
export function jointQualifier(qualifiers: readonly Qualifier[]): Qualifier {
  const [first, ...others] = new Set(qualifiers);
  if (first === undefined) return 'stated';
  if (others.length === 0) return first;
  return qualifiers.includes('order') ? 'order' : 'about';
}

/** A quantity with only the keys it has; null for an upper end or a growth that is not stated. */
export function statedAs(
  [value, high]: readonly [number, number | null],
  unit: string,
  qualifier: Qualifier,
  growth: number | null,
): Stated {
  return {
    ok: true,
    value,
    ...(high === null ? {} : { valueHigh: high }),
    unit: printedUnit(unit),
    qualifier,
    ...(growth === null ? {} : { growthPct: growth }),
  };
}

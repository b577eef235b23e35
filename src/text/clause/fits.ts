import { intervalOf } from '../claims/interval.ts';
import type { Cell } from '../facts/table-facts.ts';
import type { NumberToken } from './token.ts';

/** `unsure`: the words are too vague for the numbers, as "nearly" is of 85 per cent of something. */
export type Verdict = 'true' | 'false' | 'unsure';

const TINY = 1e-9;
const near = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= Math.abs(b) * share + TINY;

/** Words for a share are rough: a third is anything around it. */
const isRough = ({ unit, step }: NumberToken): boolean => unit === '%' && step > 5;

/** Whether a number may be printed of an actual one, as its digits and the words at it say. */
export function fits(printed: NumberToken, actual: number): Verdict {
  const { value, valueHigh, qualifier } = printed;
  if (valueHigh !== undefined) return actual >= value - TINY && actual <= valueHigh + TINY ? 'true' : 'false';
  if (qualifier === 'stated') return fitsStated(printed, actual);
  const size = Math.abs(actual);
  const same = near(actual, value, 1e-9);
  if (qualifier === 'over')
    return same ? (printed.isClosed ? 'true' : 'false') : size > Math.abs(value) ? 'true' : 'false';
  if (qualifier === 'at-most') return same ? (printed.isClosed ? 'true' : 'false') : actual < value ? 'true' : 'false';
  if (qualifier === 'about') {
    const [most, vague] = isRough(printed) ? [0.1, 0.2] : [0.05, 0.12];
    return near(actual, value, most) ? 'true' : near(actual, value, vague) ? 'unsure' : 'false';
  }
  if (qualifier === 'nearly') {
    if (size > Math.abs(value)) return near(actual, value, 0.01) ? 'unsure' : 'false';
    // A tenth below eight would let 7.2 times pass for nearly eight.
    if (printed.unit === 'times' && value >= 2) {
      const room = value >= 3 ? 0.5 : 0.3;
      return value - actual <= room ? 'true' : value - actual <= room * 1.5 ? 'unsure' : 'false';
    }
    return near(actual, value, 0.1) ? 'true' : near(actual, value, 0.2) ? 'unsure' : 'false';
  }
  return size >= value && size < value * 10 ? 'true' : 'false';
}

function fitsStated(printed: NumberToken, actual: number): Verdict {
  const { value, step } = printed;
  if (isRough(printed)) {
    const distance = Math.abs(actual - value);
    // The smaller the share, the nearer it has to be: 10 ± 1.5, and 50 ± 2.5.
    return distance <= Math.min(2.5, value * 0.15) ? 'true' : distance <= Math.min(5, value * 0.3) ? 'unsure' : 'false';
  }
  const isWholeTimes = printed.unit === 'times' && step >= 0.5;
  if (isWholeTimes) return near(actual, value, 0.05) ? 'true' : near(actual, value, 0.13) ? 'unsure' : 'false';
  const { low, high } = intervalOf({ value, qualifier: 'stated', step });
  const room = TINY * Math.max(1, Math.abs(value));
  return actual >= low - room && actual <= high + room ? 'true' : 'false';
}

const isNearer = (one: number, other: number, mark: number): boolean =>
  Math.abs(Math.log(Math.abs(one / mark) || 1)) < Math.abs(Math.log(Math.abs(other / mark) || 1));

const isBlank = ({ base, factor }: Cell['unit']): boolean => base === '' && factor === 1;

/** In which a table may count without saying so. */
const SCALES = [1e3, 1e4, 1e6, 1e8];

/** Thousands, where the words print all their digits: 171,000. */
const scaleOf = ({ scale, value, unit }: NumberToken): number =>
  scale === 1 && unit === '' && Math.abs(value) >= 1000 && value % 1000 === 0 ? 1000 : scale;

/**
 * A number of the table as printed in base units, or in the unit of its column where the words name no scale. The unit of
 * a column that names none may stand in the title of the table: 96万元 of 96.
 */
export function fitsCell(printed: NumberToken, { value, unit }: Cell): Verdict {
  const isShare = printed.unit === '%';
  // Thousands of pounds are no mark for a share.
  if (printed.unit === '' && Math.abs(printed.value) >= 1000 && unit.base === '%') return 'false';
  if (isShare && unit.base !== '%' && unit.base !== '') return 'false';
  const bare = isBlank(unit) ? value * scaleOf(printed) : printed.scale === 1 ? value / unit.factor : value;
  if (bare === value) return fits(printed, value);
  // Above 5 would hold of 50,000 as well as of 5: the words mean whichever is nearer to their number.
  if (/over|at-most/.test(printed.qualifier)) {
    const nearest = (...all: readonly number[]): number =>
      all.reduce((one, other) => (isNearer(other, one, printed.value) ? other : one));
    const own = nearest(value, bare);
    // Numbers whose words name another scale than the one that the table leaves out.
    const isFar = isBlank(unit) && printed.scale > 1 && Math.abs(Math.log10(Math.abs(own / printed.value) || 1)) > 1.5;
    return fits(printed, isFar ? nearest(own, ...SCALES.map((scale) => value * scale)) : own);
  }
  // 1.409亿 of 14090, whose 万 stands in the title.
  const others = isBlank(unit) && printed.scale > 1 ? SCALES.map((scale) => fits(printed, value * scale)) : [];
  const verdicts = [fits(printed, value), fits(printed, bare), ...others];
  return verdicts.includes('true') ? 'true' : verdicts.includes('unsure') ? 'unsure' : 'false';
}

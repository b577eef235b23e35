import type { Qualifier } from '../../words/numbers.ts';
import { tidy } from './digits.ts';
import { isFreeText, type LeadIn, readLeadIn } from './lead-in.ts';
import { readNumeral } from './numerals.ts';
import type { Span } from './span.ts';
import type { UnitPhrase } from './unit-phrase.ts';

/** Change that a phrase itself states, in per cent; null where it states none or a range of it. */
export function growthOf(value: number, span: Span, leadIn: LeadIn, tail: UnitPhrase, isDated: boolean): number | null {
  if (span.isRange) return null;
  const isChange = leadIn.change !== 0 && !leadIn.isLevel;
  if (tail.unit === '倍') {
    if (isChange && !leadIn.isMultiple) return tidy(value * 100);
    const isLevel = leadIn.isLevel || ((leadIn.isMultiple || tail.isMultiple) && isDated);
    return isLevel ? tidy((value - 1) * 100) : null;
  }
  if (isChange && tail.unit === '‰') return tidy(value / 10);
  return isChange && span.isShare ? value : null;
}

export interface Doubling {
  /** How many times as much: 翻两番 is 4. */
  readonly times: number;
  readonly qualifiers: readonly Qualifier[];
}

const MOST_DOUBLINGS = 20;

/** 翻番, 翻一番, 翻了近两番, 翻一番多, 翻倍, 翻了一倍; null for anything else. 翻三倍 says two things and is none. */
export function readDoubling(text: string): Doubling | null {
  const at = text.lastIndexOf('翻');
  if (at < 0) return null;
  const front = readLeadIn(text.slice(0, at));
  const [, between = '', rest = ''] = /^([^\d零一二两三四五六七八九十番倍]*)(.*)$/.exec(text.slice(at + 1)) ?? [];
  const middle = readLeadIn(between);
  const numeral = readNumeral(rest, 0);
  const unit = rest.slice(numeral?.end ?? 0);
  const behind = /^(?:番|翻|倍)(多|以上|左右|有余)?(?:增长)?$/.exec(unit);
  const count = numeral?.low ?? 1;
  if (!behind || middle.free !== '' || !isFreeText(front.free)) return null;
  if (!Number.isInteger(count) || count < 1 || count > MOST_DOUBLINGS || numeral?.low !== numeral?.high) return null;
  if (unit.startsWith('倍') && count !== 1) return null;
  const suffix: Qualifier[] = behind[1] === undefined ? [] : [behind[1] === '左右' ? 'about' : 'over'];
  return { times: 2 ** count, qualifiers: [...front.qualifiers, ...middle.qualifiers, ...suffix] };
}

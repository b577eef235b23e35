import { tidy } from '../../figures/stated/digits.ts';
import { type Numeral, SCALES, SMALL, sticky, TEENS, UNIT, unitOf, wordIndex } from './english-numerals.ts';
import { DOES } from './english-verbs.ts';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
};

/** Denominators beyond the small ones: one in twenty. */
const ROUND: Readonly<Record<string, number>> = {
  ...Object.fromEntries(TEENS.map((word, index) => [word, index + 13])),
  twenty: 20,
  fifty: 50,
  'a hundred': 100,
};
const OF_MANY = [...SMALL, ...Object.keys(ROUND)].join('|');

/** Two thirds, a tenth; not half as much again, which is one and a half times, nor the second quarter of a year. */
const PART = new RegExp(
  `(?:(${SMALL.join('|')}|a)[- ])?(${Object.keys(PARTS).join('|')})s?\\b(?!-[a-z])(?! (?:as (?:much|many) again|of 20|year(?! on year)|year's|century|anniversary|time|party|sector|place))`,
  'iy',
);
/** One in eight, four employers in five, nine participants out of ten, 38 out of every 100. */
const SHARE = new RegExp(
  `(?:(${SMALL.join('|')})|\\d{1,3})((?: [a-z]+){0,2}?) (in|out of) (every )?(?:(${OF_MANY})\\b|(\\d{1,4})\\b(?![.,]\\d|%))(?! (?:years|months|days|hours)\\b)`,
  'iy',
);
const PART_OF_SCALE = new RegExp(
  `(half(?: of(?= a percent))?|(?:a|one)[ -]quarter of|three[ -]quarters of) (?:a (million|billion|trillion|percentage points?|per cent|percent)|(?<=half )of (?:1|one) (per cent|percent))\\b(?:${UNIT})?`,
  'iy',
);

/** Half a million, half a percentage point, half a per cent. */
export function partOfScaleAt(text: string, at: number): Numeral | null {
  const match = sticky(PART_OF_SCALE, text, at);
  if (!match) return null;
  const [words, part = '', one, percent] = match;
  const scale = (one ?? percent ?? '').toLowerCase();
  const share = /^half/i.test(part) ? 0.5 : /^three/i.test(part) ? 0.75 : 0.25;
  const value = share * (SCALES[scale] ?? 1);
  const unit = scale.startsWith('percentage') ? 'percentage points' : /^per/.test(scale) ? '%' : unitOf(match, 4);
  return { end: at + words.length, value, unit, step: value / 5 };
}

/** Half, a third, nine tenths. */
export function partAt(text: string, at: number): Numeral | null {
  // The first three quarters, the second half: parts of a year.
  if (/\b(?:first|second|third|last|latter|next|past|final) $/i.test(text.slice(Math.max(0, at - 8), at))) return null;
  const match = sticky(PART, text, at);
  if (!match) return null;
  const [words, count, part = ''] = match;
  const numerator = count ? wordIndex(count) : 1;
  const parts = PARTS[part.toLowerCase()] ?? 1;
  if ((count === undefined && part.toLowerCase() !== 'half') || numerator >= parts) return null;
  return { end: at + words.length, value: tidy((numerator * 100) / parts), unit: '%', step: 100 / parts };
}

/** Two members in three branches: what was counted twice is no share. */
const COUNTED = /^ (?:[a-z-]+ )?(?:[a-z]+(?<![sui])s|people|men|women|children|staff)\b/;
const SAYS =
  /^(?:[.,;:)]|$| (?:is|are|was|were|has|have|had|do|does|did|said|say|says|can|cannot|could|will|would|may|might|must|now|still|already|who|that|which|at|for|on|of|to)\b)/;

const isSaidOf = (behind: string): boolean => SAYS.test(behind) || DOES.test(behind) || !COUNTED.test(behind);

/** One in eight, 1 in 5 members, nine participants out of ten. */
export function shareAt(text: string, at: number): Numeral | null {
  const match = sticky(SHARE, text, at);
  if (!match || /[\d.,]/.test(text[at - 1] ?? '')) return null;
  const [words, small, noun = '', by = '', every, many, digits] = match;
  const end = at + words.length;
  const behind = text.slice(end, end + 40);
  const [some, of] = [
    small ? wordIndex(small) : Number.parseInt(words, 10),
    many ? (ROUND[many.toLowerCase()] ?? wordIndex(many)) : Number(digits),
  ];
  if (some >= of || (/\b(?:and|or|to|than|by)$/.test(noun) && noun !== '')) return null;
  const isWorded = small !== undefined && many !== undefined;
  // 1 in 5 members; 12 accidents in 15 are none of them a share without its things.
  if (noun === '' && !isWorded && every === undefined && !/^ (?:of |new |all )?[a-z]{3,}/.test(behind)) return null;
  if (noun !== '' && by === 'in' && every === undefined && (!isWorded || !isSaidOf(behind))) return null;
  return { end, value: tidy((some * 100) / of), unit: '%', step: 100 / of };
}

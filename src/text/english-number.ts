import { tidy } from '../figures/stated/digits.ts';
import type { Qualifier } from '../words/numbers.ts';
import type { Stretch } from './outline.ts';
import { partAt, partOfScaleAt, shareAt } from './phrases/english-fractions.ts';
import {
  type Numeral,
  SCALES,
  SMALL,
  spelledAt,
  sticky,
  TEENS,
  TENS,
  TIMES,
  UNIT,
  unitOf,
  wordIndex,
} from './phrases/english-numerals.ts';
import type { Aside } from './set-aside.ts';

/** A number in English words or digits, with its qualifier and unit. */
export interface EnglishNumber extends Numeral {
  readonly start: number;
  readonly qualifier: Qualifier;
}

const QUALIFIERS: Readonly<Record<Exclude<Qualifier, 'stated'>, string>> = {
  over: 'more than|no fewer than|no less than|not less than|over|above|at least|exceeding|in excess of|upwards of|well over|just over|a little over|slightly over|slightly more than|just above|little more than|greater than|exceeds|exceeded|exceed|surpassed|surpasses|surpassing',
  nearly:
    'nearly|almost|close to|just under|just short of|approaching|slightly under|slightly below|slightly less than|a little under|just below|virtually',
  about: 'about|around|approximately|roughly|some|circa|an estimated|in the region of|in the order of',
  'at-most': 'as many as|no more than|not more than|up to|at most|fewer than|less than|under|below|a maximum of',
  order: 'tens of|hundreds of',
};
const QUALIFIER = Object.entries(QUALIFIERS)
  .flatMap(([qualifier, words]) => words.split('|').map((word) => [word, qualifier as Qualifier] as const))
  .sort(([a], [b]) => b.length - a.length);
/** How a number is qualified by the words in front of it, in small letters; `stated` for words that qualify nothing. */
export const englishQualifier = (words: string): Qualifier =>
  QUALIFIER.find(([word]) => word === words)?.[1] ?? 'stated';

/** Passed the $2 billion mark. */
const PASSED = /\b(?:pass(?:ed|es|ing)|topped|crossed|broken?|beyond|above) the $/;
const MARK = /^ (?:mark|barrier|milestone)\b/;
const AFTER = /^ (?:or (?:more|over|above)|plus)\b/i;

/** R84.2 billion, N70,000: a letter is money only before what is no name, such as R2. */
const LETTER = '[RNPK](?=\\d{1,3}(?:,\\d{3})+|\\d[\\d.,]* ?(?:million|billion|trillion|bn|m)\\b)';
const CURRENCY = `(?:US|A|C|NZ|HK|S)?[$£€¥₹₦]|(?:RMB|CNY|USD|EUR|GBP|CHF|INR|ZAR|NGN|KES|KShs?|AUD|CAD|NZD|SGD|HKD|JPY|SEK|NOK|DKK|PLN|PHP|MYR|Rs)\\.? ?|${LETTER}`;
/** An amount of money, behind its qualifier. */
export const MONEY = new RegExp(`^(?:${CURRENCY})\\d`);
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+(?:\\.\\d+)?';
const SCALE = '(?: ?(thousand|million|billion|trillion|lakh|crore)|(m|bn|k))\\b';
const NUMBER = new RegExp(`([-+]?)(${CURRENCY})?(${DIGITS})(?:${SCALE})?(?:${UNIT})?`, 'y');
const RANGE = new RegExp(`(?:~|-| to | and )(${CURRENCY})?(${DIGITS})(?:${SCALE})?(?:${UNIT})?`, 'y');
/** Two million, three and a half times as many, two points more, eleven fewer than. */
const WORDED = new RegExp(
  `(?:(${TENS.join('|')})(?:-(${SMALL.slice(0, 9).join('|')}))?|(${SMALL.join('|')}))( and a (?:half|quarter))? ?(?:(?<= )(thousand|million|billion|trillion|lakh|crore)\\b|(?<= )(per cent|percent)\\b|(?<= )(percentage points?|points?(?= (?:more|less|higher|lower|up|down|above|below)\\b))|(?<= )${TIMES}|(?<! )(?<!one)(?= (?:fewer|more|less) than\\b))`,
  'iy',
);

/** Twenty-three stoppages: a count in words, unless it measures time. */
const COUNTED = new RegExp(
  `(${TENS.join('|')})(?:-(${SMALL.slice(0, 9).join('|')}))?(?= (?!years?\\b|months?\\b|weeks?\\b|days?\\b|hours?\\b|minutes?\\b|per\\b|or\\b|to\\b|and\\b)[a-z]{3,})`,
  'iy',
);
/** Seven countries: a small count in words of what statistics count, unless it is known which ones. */
const SMALL_COUNT = new RegExp(
  `(${SMALL.slice(1).join('|')})(?= (?:new |other |different )?(?:countries|states|regions|provinces|sectors|industries|unions|affiliates|workers|employees|people|members|women|men|deaths|fatalities|cases|strikes|stoppages|companies|employers|firms|workplaces|branches|offices|centres|schools|hospitals|courses|conferences|agreements|ballots|plants|factories|sites|mines|ports|ships|towns|cities|villages|districts|counties|projects|seminars|meetings|prosecutions|convictions|complaints|claims|appeals)\\b)`,
  'iy',
);
const DONE =
  '(?<=\\b(?:opened|closed|launched|held|hosted|won|ran|organised|organized|published|signed|established|built|issued|completed|acquired) )';
const SMALL_DONE = new RegExp(`${DONE}(${SMALL.slice(1).join('|')})(?= (?:[a-z-]+ ){0,2}[a-z]{3,}s\\b)`, 'iy');
/** Nine of the twelve regions. */
const SMALL_OF = new RegExp(
  `(${SMALL.slice(1).join('|')})(?= of (?:the|our|its) (?:\\d{1,3}|${SMALL.slice(1).join('|')}) [a-z]{3,})|(?<=\\b(?:\\d|${SMALL.slice(1).join('|')}) of (?:the|our|its) )(${SMALL.slice(1).join('|')})(?= [a-z]{3,})`,
  'iy',
);
const KNOWN = /\b(?:the|these|those|other|all|first|last|next|past|top|main|our|its|their|both|of|or|and|to) $/i;
/** Edged up to 6.6%: the way it went, and no bound. */
const WENT = /\b(?:went|goes|going|moved|edged|crept|inched|ticked|picked|climbed|jumped|rose|rising) up to $/;

/** A ratio of 15.4 to 1 is 15.4. */
const RATIO = /\bratios?\b[^;.\d]*(?:from [\d.]+ ?(?:to|:) ?(?:1|one) to )?$/i;
const TO_ONE = / ?(?:to|:) ?(?:1|one)\b(?![.,:]?\d|%| (?:million|billion|thousand|per)\b)/y;
const LONGEST_RATIO = 80;

function digitsAt(text: string, at: number): Numeral | null {
  const match = sticky(NUMBER, text, at);
  if (!match) return null;
  const [words, sign, money = '', digits = '', scale = '', letter = ''] = match;
  if (letter !== '' && money === '' && !digits.includes('.')) return null;
  const factor = SCALES[(scale || letter).toLowerCase()] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = tidy(Number(digits.replaceAll(',', '')) * factor * (sign === '-' ? -1 : 1));
  const unit = money.trim().replace(/\.$/, '') || unitOf(match, 6);
  const low = { end: at + words.length, value, unit, step: tidy(factor * Number(`1e-${decimals}`)) };
  const ratio = RATIO.test(text.slice(Math.max(0, at - LONGEST_RATIO), at))
    ? (sticky(TO_ONE, text, low.end)?.[0].length ?? 0)
    : 0;
  if (ratio > 0) return { ...low, end: low.end + ratio };
  return rangeFrom(text, low, factor, text.slice(Math.max(0, at - 24), at)) ?? low;
}

/** Words that lead to the two ends of a range: ranged from 5 to 9, between 5 and 9. */
const RANGED = /\b(?:rang(?:e|ed|es|ing) from|between) $/i;
/** 75 to 95 million, 10% to 15% more: two ends, unless something went from one to the other. */
const WENT_FROM = /\b(?:from|by|to|[a-z]+ed|rose|fell|grew|up|down|cut) (?:about |around |nearly |over |some )?$/i;
const THINGS = /^ (?:[a-z]+ )?[a-z]{2,}(?<![sui])s\b/;
const THOUSAND = 1000;
const OF_BOTH = /^ (?:more|less|fewer|higher|lower|of)\b/;

function rangeFrom(text: string, low: Numeral, factor: number, before: string): Numeral | null {
  const match = sticky(RANGE, text, low.end);
  if (!match) return null;
  const [words, money = '', digits = '', scale = '', letter = ''] = match;
  const unit = money.trim().replace(/\.$/, '') || unitOf(match, 5);
  const lent = SCALES[(scale || letter).toLowerCase()] ?? 1;
  const isOfBoth =
    low.unit === '%'
      ? OF_BOTH.test(text.slice(low.end + words.length, low.end + words.length + 8))
      : factor === 1 && lent > 1;
  // 300 to 500 jobs.
  const isOfThings =
    low.unit === '' &&
    unit === '' &&
    !/\bfrom\b/.test(before) &&
    THINGS.test(text.slice(low.end + words.length, low.end + words.length + 40));
  const isSpoken = words.startsWith(' to ') && (isOfBoth || isOfThings) && !WENT_FROM.test(before);
  const isJoined = RANGED.test(before) || /^[~-]/.test(words) || isSpoken;
  const valueHigh = tidy(Number(digits.replaceAll(',', '')) * lent);
  // From $5,000 to $1.2 million: what has its own sign of money and thousands has its own size.
  const isWhole = money !== '' && low.unit !== '' && low.value >= THOUSAND;
  const value = factor === 1 && lent > 1 && !isWhole ? tidy(low.value * lent) : low.value;
  if (!isJoined || valueHigh <= value || (low.unit !== '' && unit !== low.unit && unit !== '')) return null;
  return { ...low, end: low.end + words.length, value, valueHigh, unit: unit || low.unit };
}

const pointsOf = (words: string): string => (/^percentage/i.test(words) ? 'percentage points' : 'points');

/** A million members, a dozen ports; not a dozen of many, nor half a million. */
const A_SCALE = /a (million|billion|trillion|dozen)(?= [a-z]{3,})/iy;
const DOZEN = 12;
const FIRST_TEEN = 13;
/** Thirteen state federations: as twenty-three stoppages. */
const TEEN_COUNTED = new RegExp(
  `(${TEENS.join('|')})( million| billion)?(?= (?!(?:years?|months?|weeks?|days?|hours?|minutes?|per|or|to|and)\\b)[a-z]{3,})`,
  'iy',
);

function teensAt(text: string, at: number): Numeral | null {
  const [words, teen = '', scale = ''] = sticky(TEEN_COUNTED, text, at) ?? [];
  if (words === undefined) return null;
  const step = SCALES[scale.trim().toLowerCase()] ?? 1;
  return { end: at + words.length, value: (TEENS.indexOf(teen.toLowerCase()) + FIRST_TEEN) * step, unit: '', step };
}

function wordsAt(text: string, at: number): Numeral | null {
  const isKnown = KNOWN.test(text.slice(Math.max(0, at - 8), at));
  const few =
    sticky(SMALL_OF, text, at) ?? (isKnown ? null : (sticky(SMALL_DONE, text, at) ?? sticky(SMALL_COUNT, text, at)));
  if (few) return { end: at + few[0].length, value: wordIndex(few[0]), unit: '', step: 1 };
  const scaled = sticky(A_SCALE, text, at);
  if (scaled) return { end: at + scaled[0].length, value: SCALES[scaled[1] ?? ''] ?? DOZEN, unit: '', step: 1 };
  const spelled = spelledAt(text, at) ?? teensAt(text, at);
  if (spelled) return spelled;
  const match = sticky(WORDED, text, at) ?? sticky(COUNTED, text, at);
  if (!match) return null;
  const [words, tens = '', ones = '', small = '', part = '', scale = '', share = '', points = ''] = match;
  const factor = SCALES[scale.toLowerCase()] ?? 1;
  const rest = part === '' ? 0 : part.endsWith('half') ? 0.5 : 0.25;
  const count = tens === '' ? wordIndex(small) : (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + wordIndex(ones);
  const unit = share !== '' ? '%' : points ? pointsOf(points) : / times$/i.test(words) ? 'times' : '';
  return { end: at + words.length, value: (count + rest) * factor, unit, step: factor };
}

/** The number that begins at a place of an English sentence; `floor` is where its qualifier may begin. */
export function englishNumberAt(text: string, at: number, floor: number): EnglishNumber | null {
  const core =
    shareAt(text, at) ?? digitsAt(text, at) ?? partOfScaleAt(text, at) ?? wordsAt(text, at) ?? partAt(text, at);
  if (!core) return null;
  const before = text.slice(Math.max(floor, at - 22), at).toLowerCase();
  const front = QUALIFIER.find(
    ([word]) =>
      before.endsWith(`${word} `) &&
      !/[a-z]/.test(before.at(-word.length - 2) ?? '') &&
      !(word === 'up to' && WENT.test(before)),
  );
  const [behind = ''] = AFTER.exec(text.slice(core.end, core.end + 12)) ?? [];
  const isPassed = MARK.test(text.slice(core.end, core.end + 12)) && PASSED.test(before);
  const qualifier = front?.[1] ?? (behind === '' && !isPassed ? 'stated' : 'over');
  const start = front ? at - front[0].length - 1 : at;
  return { ...core, start, end: core.end + behind.length, qualifier };
}

const START = new RegExp(
  `(?<!\\d)(?<!\\d[.,])\\d|[$£€¥₹₦]|\\b(?:${CURRENCY})(?=\\d)|\\b(?:a (?:half|third|quarter|[a-z]{3,6}th)|half|${SMALL.join('|')}|${TEENS.join('|')}|${TENS.join('|')}|a (?:million|billion|trillion|dozen))\\b`,
  'gi',
);

/** The numbers of an English sentence that no aside takes, in text order. */
export function numbersIn(text: string, { start, end }: Stretch, asides: readonly Aside[]): EnglishNumber[] {
  const numbers: EnglishNumber[] = [];
  const pattern = new RegExp(START.source, 'gi');
  pattern.lastIndex = start;
  let floor = start;
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    const aside = asides.find((one) => one.end > found.index && one.start <= found.index);
    const sign = /(?<![\w.,)])[-+]$/.test(text.slice(Math.max(start, found.index - 2), found.index)) ? 1 : 0;
    const number = aside ? null : englishNumberAt(text, found.index - sign, floor);
    const next = asides.find((one) => one.start > found.index)?.start ?? end;
    if (number && number.end <= Math.max(next, found.index)) {
      numbers.push(number);
      pattern.lastIndex = floor = number.end;
    } else if (aside) pattern.lastIndex = aside.end;
  }
  return withLentUnits(text, numbers);
}

/** Items of one list, the last behind and; what stands between commas may be another thing: 139,000, or 1.0 percent. */
const LAST_OF_LIST = /^ (?:and|or) $/;
const IN_LIST = /^, (?:and )?$/;
const BARE = /^\d+(?:\.\d+)?$/;

/** 2.9, 36.8 and 60.3 percent: the unit that stands once is that of the whole list. */
function withLentUnits(text: string, numbers: EnglishNumber[]): EnglishNumber[] {
  const isBare = ({ start, end }: EnglishNumber): boolean => BARE.test(text.slice(start, end));
  for (let at = numbers.length - 2, lent = -1; at >= 0; at -= 1) {
    const [one, next] = [numbers[at] as EnglishNumber, numbers[at + 1] as EnglishNumber];
    const between = text.slice(one.end, next.start);
    const isOn = LAST_OF_LIST.test(between) || (lent === at + 1 && IN_LIST.test(between));
    if (!isOn || !isBare(one) || !/^\d/.test(text.slice(next.start)) || !/^(?:%|.*points)$/.test(next.unit)) continue;
    numbers[at] = { ...one, unit: next.unit };
    lent = at;
  }
  return numbers;
}

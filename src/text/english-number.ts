import { tidy } from '../figures/stated/digits.ts';
import type { Qualifier } from '../words/numbers.ts';
import type { Stretch } from './outline.ts';
import type { Aside } from './set-aside.ts';

/** A number in English words or digits, with its qualifier and unit. */
export interface EnglishNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueHigh?: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** One unit in the last printed digit. */
  readonly step: number;
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

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
};
const SMALL = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  twentieth: 20,
};

/** Denominators beyond the small ones: one in twenty. */
const ROUND: Readonly<Record<string, number>> = { fifteen: 15, twenty: 20, fifty: 50, 'a hundred': 100 };
const OF_MANY = [...SMALL, ...Object.keys(ROUND)].join('|');

const CURRENCY = '(?:US|A|C|NZ|HK|S)?[$£€¥]|(?:RMB|CNY|USD|EUR|GBP) ?';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE = '(?: ?(thousand|million|billion|trillion)|(m|bn|k))\\b';
const UNIT =
  ' ?(%|‰|per cent\\b|percent\\b|(?:percentage |basis )?points?\\b|per mille\\b)|[- ](fold\\b|times\\b(?= (?:as|the|that|more|less|higher|lower|larger|greater|smaller|its|what|over|average|median|those)\\b))| (yuan|dollars|pounds|euros)\\b|((?<=\\d)p| pence| cents)\\b';
const NUMBER = new RegExp(`([-+]?)(${CURRENCY})?(${DIGITS})(?:${SCALE})?(?:${UNIT})?`, 'y');
const RANGE = new RegExp(`(?:~|-| to | and )(${CURRENCY})?(${DIGITS})(?:${SCALE})?(?:${UNIT})?`, 'y');
const FRACTION = new RegExp(
  `(?:(${SMALL.join('|')}|a)[- ])?(half|third|quarter|fifth|sixth|eighth|tenth|twentieth)s?\\b(?!-[a-z])(?! (?:of 20|year(?! on year)|year's|century|anniversary|time|party|sector|place))|(${SMALL.join('|')})(?: (?:workers?|employees?|persons?|people|members?|women|woman|jobs?|households?|child|children|adults?|teachers?|nurses?))? (?:in|out of) (?:every )?(${OF_MANY})\\b(?! (?:years|months|days))`,
  'iy',
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDED = new RegExp(
  `(?:(${TENS.join('|')})(?:-(${SMALL.slice(0, 9).join('|')}))?|(${SMALL.join('|')})) (?:(thousand|million|billion)\\b|(per cent|percent)\\b|(percentage points?)\\b|times\\b(?= (?:as|the|that|more|less|higher|lower|larger|greater|smaller|average|median|those)\\b))`,
  'iy',
);

/** Twenty-three stoppages: a count in words, unless it measures time. */
const COUNTED = new RegExp(
  `(${TENS.join('|')})(?:-(${SMALL.slice(0, 9).join('|')}))?(?= (?!years?\\b|months?\\b|weeks?\\b|days?\\b|hours?\\b|minutes?\\b|per\\b|or\\b|to\\b|and\\b)[a-z]{3,})`,
  'iy',
);
/** Seven countries: a small count in words of what statistics count, unless it is known which ones. */
const SMALL_COUNT = new RegExp(
  `(${SMALL.slice(1).join('|')})(?= (?:new |other |different )?(?:countries|states|regions|provinces|sectors|industries|unions|affiliates|workers|employees|people|members|women|men|deaths|fatalities|cases|strikes|stoppages|companies|employers|firms|workplaces|branches|offices|centres|schools|hospitals|courses|conferences|agreements|ballots)\\b)`,
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

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const unitOf = (match: readonly (string | undefined)[], from: number): string => {
  const [percent = '', fold = '', money = '', pence = ''] = match.slice(from, from + 4);
  if (/^(?:%|per cent|percent)$/i.test(percent)) return '%';
  if (/mille|‰/.test(percent)) return '‰';
  if (/^(?:basis )?point/i.test(percent)) return percent.toLowerCase().replace(/t$/, 'ts');
  if (percent !== '') return 'percentage points';
  return fold !== '' ? 'times' : money || pence.trim();
};

const wordIndex = (word: string): number => (word.toLowerCase() === 'a' ? 1 : SMALL.indexOf(word.toLowerCase()) + 1);

type Core = Omit<EnglishNumber, 'start' | 'qualifier'>;

const PART_OF_SCALE = new RegExp(
  `(half|(?:a|one)[ -]quarter of|three[ -]quarters of) a (million|billion|trillion|percentage point)\\b(?:${UNIT})?`,
  'iy',
);

/** Half a million, half a percentage point. */
function partOfScaleAt(text: string, at: number): Core | null {
  const match = sticky(PART_OF_SCALE, text, at);
  if (!match) return null;
  const [words, part = '', scale = ''] = match;
  const share = /^half/i.test(part) ? 0.5 : /^three/i.test(part) ? 0.75 : 0.25;
  const value = share * (SCALES[scale.toLowerCase()] ?? 1);
  const unit = scale.toLowerCase().startsWith('percentage') ? 'percentage points' : unitOf(match, 3);
  return { end: at + words.length, value, unit, step: value / 5 };
}

function fractionAt(text: string, at: number): Core | null {
  // The first three quarters, the second half: parts of a year.
  if (/\b(?:first|second|third|last|latter|next|past|final) $/i.test(text.slice(Math.max(0, at - 8), at))) return null;
  const match = sticky(FRACTION, text, at);
  if (!match) return null;
  const [words, count, part, some, of] = match;
  const numerator = part ? (count ? wordIndex(count) : 1) : wordIndex(some ?? '');
  const parts = part ? (PARTS[part.toLowerCase()] ?? 1) : (ROUND[(of ?? '').toLowerCase()] ?? wordIndex(of ?? ''));
  const isLone = part !== undefined && count === undefined && part.toLowerCase() !== 'half';
  if (isLone || numerator >= parts) return null;
  return { end: at + words.length, value: tidy((numerator * 100) / parts), unit: '%', step: 100 / parts };
}

/** 1 in 5 members. */
const IN = /(\d{1,2}) (?:in|out of) (?:every )?(\d{1,3})(?= (?:of |new |all )?[a-z]{3,})/y;

function inAt(text: string, at: number): Core | null {
  const [words = '', some = '', of = ''] = sticky(IN, text, at) ?? [];
  if (words === '' || Number(some) >= Number(of) || /[\d.,]/.test(text[at - 1] ?? '')) return null;
  return { end: at + words.length, value: tidy((Number(some) * 100) / Number(of)), unit: '%', step: 100 / Number(of) };
}

function digitsAt(text: string, at: number): Core | null {
  const match = sticky(NUMBER, text, at);
  if (!match) return null;
  const [words, sign, money = '', digits = '', scale = '', letter = ''] = match;
  if (letter !== '' && money === '' && !digits.includes('.')) return null;
  const factor = SCALES[(scale || letter).toLowerCase()] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = tidy(Number(digits.replaceAll(',', '')) * factor * (sign === '-' ? -1 : 1));
  const unit = money.trim() || unitOf(match, 6);
  const low = { end: at + words.length, value, unit, step: tidy(factor * Number(`1e-${decimals}`)) };
  return rangeFrom(text, low, factor, text.slice(Math.max(0, at - 24), at)) ?? low;
}

/** Words that lead to the two ends of a range: ranged from 5 to 9, between 5 and 9. */
const RANGED = /\b(?:rang(?:e|ed|es|ing) from|between) $/i;
/** 75 to 95 million, 10% to 15% more: two ends, unless something went from one to the other. */
const WENT_FROM = /\b(?:from|by|to|[a-z]+ed|rose|fell|grew|up|down|cut) (?:about |around |nearly |over |some )?$/i;
const OF_BOTH = /^ (?:more|less|fewer|higher|lower|of)\b/;

function rangeFrom(text: string, low: Core, factor: number, before: string): Core | null {
  const match = sticky(RANGE, text, low.end);
  if (!match) return null;
  const [words, money = '', digits = '', scale = '', letter = ''] = match;
  const unit = money.trim() || unitOf(match, 5);
  const lent = SCALES[(scale || letter).toLowerCase()] ?? 1;
  const isOfBoth =
    low.unit === '%'
      ? OF_BOTH.test(text.slice(low.end + words.length, low.end + words.length + 8))
      : factor === 1 && lent > 1;
  const isSpoken = words.startsWith(' to ') && isOfBoth && !WENT_FROM.test(before);
  const isJoined = RANGED.test(before) || /^[~-]/.test(words) || isSpoken;
  const valueHigh = tidy(Number(digits.replaceAll(',', '')) * lent);
  const value = factor === 1 && lent > 1 ? tidy(low.value * lent) : low.value;
  if (!isJoined || valueHigh <= value || (low.unit !== '' && unit !== low.unit && unit !== '')) return null;
  return { ...low, end: low.end + words.length, value, valueHigh, unit: unit || low.unit };
}

function wordsAt(text: string, at: number): Core | null {
  const isKnown = KNOWN.test(text.slice(Math.max(0, at - 8), at));
  const few =
    sticky(SMALL_OF, text, at) ?? (isKnown ? null : (sticky(SMALL_DONE, text, at) ?? sticky(SMALL_COUNT, text, at)));
  if (few) return { end: at + few[0].length, value: wordIndex(few[0]), unit: '', step: 1 };
  const match = sticky(WORDED, text, at) ?? sticky(COUNTED, text, at);
  if (!match) return null;
  const [words, tens = '', ones = '', small = '', scale = '', share = '', points = ''] = match;
  const factor = SCALES[scale.toLowerCase()] ?? 1;
  const count = tens === '' ? wordIndex(small) : (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + wordIndex(ones);
  const unit = share !== '' ? '%' : points ? 'percentage points' : / times$/i.test(words) ? 'times' : '';
  return { end: at + words.length, value: count * factor, unit, step: factor };
}

/** The number that begins at a place of an English sentence; `floor` is where its qualifier may begin. */
export function englishNumberAt(text: string, at: number, floor: number): EnglishNumber | null {
  const core =
    inAt(text, at) ?? digitsAt(text, at) ?? partOfScaleAt(text, at) ?? wordsAt(text, at) ?? fractionAt(text, at);
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

const START =
  /\d|[$£€¥]|\b(?:RMB|CNY|USD|EUR|GBP|(?:US|A|C|NZ|HK|S)\$|a (?:half|third|quarter|fifth|tenth)|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?=\b|[\d$])/gi;

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
  return numbers;
}

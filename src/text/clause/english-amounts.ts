import { englishNumberAt, englishQualifier } from '../english-number.ts';
import { scaleOf } from '../facts/scale-words.ts';
import { bare, CLOSED, isOfOther, isWhole, isWordLetter, qualifierOf } from './amount-words.ts';
import type { NumberToken } from './token.ts';

const LASTING = /^[ -](?:consecutive |straight )?(?:years?|months?|quarters?|decades?|weeks?|days?)\b/;

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const TIMES_WORDS =
  /(?:((?:well )?over|more than|at least|less than|fewer than|under|nearly|almost|close to|about|around|roughly|exactly) )?(twice|double|triple|three times|thrice|four times|five times|six times|ten times|half)(?= (?:that|the|as|those|its|one|what|of [a-z\ue000]|[a-z-]+'s\b))/y;
const TIMES_OF: Readonly<Record<string, number>> = {
  ...{ twice: 2, double: 2, triple: 3, thrice: 3, 'three times': 3, 'four times': 4, 'five times': 5 },
  ...{ 'six times': 6, 'ten times': 10, half: 0.5 },
};

function timesAt(text: string, at: number): NumberToken | null {
  TIMES_WORDS.lastIndex = at;
  const [words, lead = '', said = ''] = TIMES_WORDS.exec(text) ?? [];
  if (words === undefined || isWordLetter(text[at - 1])) return null;
  // Half of something is a share, half as many a multiple.
  if (said === 'half' && /^ (?:of|the)/.test(text.slice(at + words.length))) return null;
  return {
    ...bare(at, at + words.length),
    value: TIMES_OF[said] ?? 2,
    unit: 'times',
    qualifier: englishQualifier(lead),
    step: said === 'half' ? 0.1 : 1,
  };
}

/** Only one sector, in one quarter: so many, and no part. */
function onlyOneAt(text: string, at: number): NumberToken | null {
  const isOne = /^one (?!in\b|of\b|per\b|point|third|half|fifth|tenth|percentage)[a-z]/.test(text.slice(at, at + 24));
  const isCounted = /\b(?:only|just|exactly|in) $/.test(text.slice(Math.max(0, at - 9), at));
  const isTime = /^one (?:year|quarter|month|week)\b/.test(text.slice(at));
  if (!isOne || !isCounted || (!isTime && /\bin $/.test(text.slice(0, at)))) return null;
  return { ...bare(at, at + 3), value: 1, unit: isTime ? 'time' : '', qualifier: 'stated', step: 1, isWord: true };
}

function englishUnit(said: string, after: string, isWhole = true): NumberToken['unit'] {
  if (said === '%') return '%';
  if (/^percentage point/.test(said)) return 'points';
  return said === 'times' ? 'times' : isWhole && LASTING.test(after) ? 'time' : '';
}

/** More than ten to one, at least two of them. */
const LEAD =
  /\b(more than|well over|over|at least|no fewer than|no less than|fewer than|less than|no more than|at most|up to|nearly|almost|close to|about|around|roughly) $/;

/** 15.6 points above another. */
const POINTS = /^[ -](?:percentage |full )?points?(?= (?:more|less|higher|lower|above|below|ahead|behind|up|down)\b)/;

/** A number of an English sentence at a place; null for none. */
export function englishNumber(text: string, at: number, floor: number): NumberToken | null {
  if (
    isWordLetter(text[at - 1]) ||
    text[at - 1] === '.' ||
    /\d,$/.test(text.slice(Math.max(0, at - 2), at)) ||
    isOfOther(text, at)
  )
    return null;
  // What adds up to a number is no less than it.
  if (text.startsWith('up to', at) && /\badd(?:s|ed|ing)? $/.test(text.slice(0, at))) return null;
  const times = timesAt(text, at);
  if (times) return times;
  const [digits, single] =
    /^(?:(?:double|two)|(single|one))[- ](?:digit|figure)s?\b/.exec(text.slice(at, at + 16)) ?? [];
  if (digits !== undefined) {
    const qualifier = single === undefined ? 'over' : 'at-most';
    return { ...bare(at, at + digits.length), value: 10, unit: '', qualifier, step: 1, isClosed: single === undefined };
  }
  const one = onlyOneAt(text, at);
  if (one) return one;
  const found = englishNumberAt(text, at, /\badd(?:s|ed|ing)? up to $/.test(text.slice(0, at)) ? at : floor);
  if (found) {
    const { unit: said, value, valueHigh, qualifier, step } = found;
    const [points] = POINTS.exec(text.slice(found.end)) ?? [];
    if (points !== undefined && said === '')
      return {
        ...{ ...bare(found.start, found.end + points.length), value, step, isClosed: false },
        ...{ unit: 'points', qualifier: qualifierOf(text, found.start, qualifier) },
      };
    const unit = englishUnit(said, text.slice(found.end), Number.isInteger(value));
    const words = text.slice(found.start, found.end);
    return {
      ...{ kind: 'number', start: found.start, end: found.end, value, unit, step },
      qualifier: qualifierOf(text, found.start, qualifier),
      ...(valueHigh === undefined ? {} : { valueHigh }),
      isClosed: CLOSED.test(words),
      ...(unit === '' && /^[a-z]+$/.test(words) ? { isWord: true as const } : {}),
      scale: scaleOf(words),
      ...(/^(?:below|under|above|past) /.test(words) ? { isMark: true } : {}),
    };
  }
  const count = COUNTS.findIndex((word) => text.startsWith(word, at) && isWhole(text, at, at + word.length));
  const word = COUNTS[count] ?? '';
  if (count < 0) return null;
  const unit = englishUnit('', text.slice(at + word.length));
  const [, lead = ''] = LEAD.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  return {
    ...bare(at, at + word.length),
    isClosed: CLOSED.test(lead),
    value: count + 2,
    unit,
    qualifier: englishQualifier(lead),
    step: 1,
    isWord: true,
  };
}

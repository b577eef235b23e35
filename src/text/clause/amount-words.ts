import type { Qualifier } from '../../words/numbers.ts';

export const isWordLetter = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/i.test(letter);
/** Latin words begin and end where no letter touches them. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  (!isWordLetter(text[start]) || !isWordLetter(text[start - 1])) &&
  (!isWordLetter(text[end - 1]) || !isWordLetter(text[end]));

export const bare = (start: number, end: number) =>
  ({ kind: 'number', start, end, isClosed: false, scale: 1 }) as const;

export const CLOSED =
  /不少于|[不未]低于|至少|以上|[不未]超过|[不未]高于|至多|最多|at least|no less|not less|no fewer|at most|no more|not more|up to|or more|or over/;

const BEFORE_OTHER =
  /(?:\b(?:chart|figure|fig\.|table|box|covid|no\.|article|section|phase|tier|aged?|ages|over-|under-|the first|the second|the latter|per) ?|[图表]|[a-z])[-–]?$/;
const AFTER_OTHER =
  /^\d+(?:\s*[-–至到]\s*\d+)?(?:周?岁|[- ]year[- ]olds?|s\b| (?:and|or) (?:over|above|older|under|younger)\b|月\d+日)|^half of (?:the )?(?:year(?!'s)|decade|century|20\d\d|\d{4})/;

/** Numbers of something else than the table: of a chart, an age, a virus, a half of a year. */
export const isOfOther = (text: string, at: number, isOfAges = false): boolean =>
  (/[\dh]/.test(text[at] ?? '') && BEFORE_OTHER.test(text.slice(Math.max(0, at - 12), at))) ||
  (AFTER_OTHER.test(text.slice(at, at + 24)) && !(isOfAges && /^[\d.]+周?岁/.test(text.slice(at, at + 8))));

/** Verbs that say as much as a qualifier: exceeds 80, 突破100亿, 低于5%. */
const OVER =
  /(?:exceed(?:s|ed)?|surpass(?:es|ed)?|tops?|topped|pass(?:es|ed)|beyond|突破|高于|大于|多于|超出|超|破) ?$/;
const BELOW = /(?:跌破|低于|少于|小于) ?$/;

/** The qualifier at a number, or that of the verb in front of it. */
export function qualifierOf(text: string, start: number, own: Qualifier): Qualifier {
  const before = text.slice(Math.max(0, start - 12), start);
  if (own !== 'stated') return own;
  return BELOW.test(before) ? 'at-most' : OVER.test(before) ? 'over' : own;
}

import { quantityAt } from '../../figures/stated/quantity-at.ts';
import type { Qualifier } from '../../words/numbers.ts';
import { englishNumberAt, englishQualifier } from '../english-number.ts';
import { scaleOf } from '../facts/scale-words.ts';
import { partOfTimes, type Spelling } from '../facts/spellings.ts';

export interface NumberToken {
  readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueHigh?: number;
  /** `time` is how long something lasts. */
  readonly unit: '%' | 'points' | 'times' | 'time' | '';
  readonly qualifier: Qualifier;
  /** One unit in the last printed digit. */
  readonly step: number;
  /** 100 itself is "at least 100", and not "more than 100". */
  readonly isClosed: boolean;
  /** The word behind it, as the Chinese count things: 项, 个. */
  readonly counter?: string;
  /** What one of it comes to where it is said in thousands, millions, 万 or 亿; 1 for a number in digits alone. */
  readonly scale: number;
  /** Below 400, above 5%: a mark that is passed, and no amount by which something moves. */
  readonly isMark?: true;
  /** A small number in words: 五, two. */
  readonly isWord?: true;
}

/** Words that name members of the table: of one dimension, or the same word in several. */
export interface NameToken {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
  readonly places: readonly { readonly dimension: number; readonly members: readonly number[] }[];
}

/** A time; without a place where the table has no such one. */
export interface TimeToken {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly dimension: number;
  readonly members: readonly number[];
}

export type Token = NumberToken | NameToken | TimeToken;

/** Stand for a token in a clause, where patterns can see it. */
export const NAME = '\ue000';
export const TIME = '\ue001';
export const NUMBER = '\ue002';
const SIGNS = { name: NAME, time: TIME, number: NUMBER } as const;

const isWordLetter = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/i.test(letter);
/** Latin words begin and end where no letter touches them. */
const isWhole = (text: string, start: number, end: number): boolean =>
  (!isWordLetter(text[start]) || !isWordLetter(text[start - 1])) &&
  (!isWordLetter(text[end - 1]) || !isWordLetter(text[end]));

/** A long name cut short, as the page itself does: european_union_27…, of which there must be one alone. */
function cutAt(text: string, at: number, spellings: readonly Spelling[]): { found: Spelling; end: number } | null {
  const [words = '', start = ''] = /^(\S[^…⋯]{5,60}?)(?:…|⋯+)/u.exec(text.slice(at, at + 64)) ?? [];
  if (words === '' || isWordLetter(text[at - 1])) return null;
  const [found, second] = spellings.filter((one) => one.text.length > start.length && one.text.startsWith(start));
  const isOne = found && (!second || JSON.stringify(second.places) === JSON.stringify(found.places));
  return isOne ? { found, end: at + words.length } : null;
}

function spelledAt(text: string, at: number, spellings: readonly Spelling[]): Token | null {
  const whole = spellings.find(
    ({ text: words }) =>
      text.startsWith(words, at) &&
      isWhole(text, at, at + words.length) &&
      // 女多男少, and no 子女.
      (words.length > 1 || !/[男女]/.test(words) || /[多少高低强弱]/.test(text[at + 1] ?? '')),
  );
  const cut = whole === undefined ? cutAt(text, at, spellings) : null;
  const found = whole ?? cut?.found;
  if (!found) return partOfTimes(text, at, spellings);
  const span = { start: at, end: cut?.end ?? at + found.text.length };
  const [place] = found.places;
  if (found.isTime && place) return { kind: 'time', ...span, ...place };
  return { kind: 'name', ...span, places: found.places };
}

const YEAR = /(?:1[5-9]|20|21)\d\d(?:年(?:\d{1,2}月)?|[-/](?:\d{2}))?(?![\d.,]?\d|[万亿千百%人元个]|年间)/y;

/** A year that the table does not have. */
function foreignYearAt(text: string, at: number): TimeToken | null {
  if (/[\d.,]/.test(text[at - 1] ?? '') || isWordLetter(text[at - 1])) return null;
  YEAR.lastIndex = at;
  const [words] = YEAR.exec(text) ?? [];
  return words === undefined ? null : { kind: 'time', start: at, end: at + words.length, dimension: -1, members: [] };
}

const HALVES = /(?:(超过?|逾|过|大于)|(近|接近|将近)|(不到|不足|少于))(?:一?半数?)(?!年|导体|岛|球|径)/y;

function halfAt(text: string, at: number): NumberToken | null {
  HALVES.lastIndex = at;
  const [words, over, nearly] = HALVES.exec(text) ?? [];
  if (words === undefined) return null;
  const qualifier = over ? 'over' : nearly ? 'nearly' : 'at-most';
  return { ...bare(at, at + words.length), value: 50, unit: '%', qualifier, step: 10 };
}

const bare = (start: number, end: number) => ({ kind: 'number', start, end, isClosed: false, scale: 1 }) as const;

const CLOSED =
  /不少于|[不未]低于|至少|以上|[不未]超过|[不未]高于|至多|最多|at least|no less|not less|no fewer|at most|no more|not more|up to|or more|or over/;

function chineseUnit(said: string, isShare: boolean, isTime: boolean): NumberToken['unit'] {
  if (/百分点/.test(said)) return 'points';
  if (isShare) return '%';
  return said === '倍' ? 'times' : isTime ? 'time' : '';
}

const LASTING = /^[ -](?:consecutive |straight )?(?:years?|months?|quarters?|decades?|weeks?|days?)\b/;

const BEFORE_OTHER =
  /(?:\b(?:chart|figure|fig\.|table|box|covid|no\.|article|section|phase|tier|aged?|ages|over-|under-|the first|the second|the latter) ?|[图表]|[a-z])[-–]?$/;
const AFTER_OTHER =
  /^\d+(?:\s*[-–至到]\s*\d+)?(?:周?岁|[- ]year[- ]olds?|s\b| (?:and|or) (?:over|above|older|under|younger)\b|月\d+日)|^half of (?:the )?(?:year|decade|century|20\d\d|\d{4})/;

/** Numbers of something else than the table: of a chart, an age, a virus, a half of a year. */
const isOfOther = (text: string, at: number, isOfAges = false): boolean =>
  (/[\dh]/.test(text[at] ?? '') && BEFORE_OTHER.test(text.slice(Math.max(0, at - 12), at))) ||
  (AFTER_OTHER.test(text.slice(at, at + 24)) && !(isOfAges && /^[\d.]+周?岁/.test(text.slice(at, at + 8))));

function chineseNumberAt(text: string, at: number, floor: number, isOfAges: boolean): NumberToken | null {
  if (
    !/[\d一二两三四五六七八九十百千万半+-]/.test(text[at] ?? '') ||
    /[\d.]/.test(text[at - 1] ?? '') ||
    isOfOther(text, at, isOfAges)
  )
    return null;
  if (/[唯统任某单专同]$/.test(text.slice(0, at)) && text[at] === '一') return null;
  // 一直, 一般, 第三 and 十分 are no numbers.
  if (/^[一十](?:直|般|样|定|些|起|致|路|度|举|并|律|旦|分(?!之)|足)/.test(text.slice(at, at + 3))) return null;
  if (/翻了?(?:近|约|超过?)?$/.test(text.slice(Math.max(0, at - 5), at))) return null;
  const found = quantityAt(text, at, floor);
  if (!found) return null;
  const { value, valueHigh, unit: said, qualifier } = found.stated;
  const unit = chineseUnit(said, found.isShare, found.unitKind === 'time');
  // A unit of more than one letter may be the words that follow.
  const end = unit === '' && found.unitKind === 'noun' ? found.amountEnd : found.end;
  const words = text.slice(found.start, found.end);
  return {
    ...{ kind: 'number', start: found.start, end, value, unit, step: found.step },
    qualifier: qualifierOf(text, found.start, qualifier),
    ...ranged(valueHigh ?? (/成多$/.test(words) ? value + 10 : undefined)),
    isClosed: CLOSED.test(words),
    counter: said,
    scale: scaleOf(words),
    ...(unit === '' &&
    /(?:^|[^一二两三四五六七八九十百千万亿])[一二两三四五六七八九十]{1,2}$/.test(
      text.slice(found.start, found.amountEnd),
    )
      ? { isWord: true }
      : {}),
  };
}

/** Of 七成多 the eighth tenth is not whole. */
const ranged = (valueHigh: number | undefined): Pick<NumberToken, 'valueHigh'> =>
  valueHigh === undefined ? {} : { valueHigh };

/** Verbs that say as much as a qualifier: exceeds 80, 突破100亿, 低于5%. */
const OVER =
  /(?:exceed(?:s|ed)?|surpass(?:es|ed)?|tops?|topped|pass(?:es|ed)|beyond|突破|高于|大于|多于|超出|超|破) ?$/;
const BELOW = /(?:跌破|低于|少于|小于) ?$/;

/** The qualifier at a number, or that of the verb in front of it. */
function qualifierOf(text: string, start: number, own: Qualifier): Qualifier {
  const before = text.slice(Math.max(0, start - 12), start);
  if (own !== 'stated') return own;
  return BELOW.test(before) ? 'at-most' : OVER.test(before) ? 'over' : own;
}

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const TIMES_WORDS =
  /(?:(over|more than|nearly|almost|about|around|exactly) )?(twice|double|triple|three times|thrice|four times|five times|six times|ten times|half)(?= (?:that|the|as|those|its|one|what|of [a-z\ue000]))/y;
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

function englishUnit(said: string, after: string, isWhole = true): NumberToken['unit'] {
  if (said === '%') return '%';
  if (/^percentage point/.test(said)) return 'points';
  return said === 'times' ? 'times' : isWhole && LASTING.test(after) ? 'time' : '';
}

function englishNumber(text: string, at: number, floor: number): NumberToken | null {
  if (isWordLetter(text[at - 1]) || text[at - 1] === '.' || isOfOther(text, at)) return null;
  // What adds up to a number is no less than it.
  if (text.startsWith('up to', at) && /\badd(?:s|ed|ing)? $/.test(text.slice(0, at))) return null;
  const times = timesAt(text, at);
  if (times) return times;
  const found = englishNumberAt(text, at, /\badd(?:s|ed|ing)? up to $/.test(text.slice(0, at)) ? at : floor);
  if (found) {
    const { unit: said, value, valueHigh, qualifier, step } = found;
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
  // More than ten to one.
  const [, lead = ''] = /^ (?:to one|times)\b/.test(text.slice(at + word.length))
    ? (/(more than|over|nearly|almost|about|around|less than) $/.exec(text.slice(0, at)) ?? [])
    : [];
  return {
    ...bare(at, at + word.length),
    value: count + 2,
    unit,
    qualifier: englishQualifier(lead),
    step: 1,
    isWord: true,
  };
}

/** Of an English sentence names, and the units of numbers, may be Chinese. */
export function isInChinese(text: string, spellings: readonly Spelling[]): boolean {
  let rest = '';
  for (let at = 0; at < text.length; at += 1) {
    const name = spelledAt(text, at, spellings);
    rest += name ? ' ' : (text[at] ?? '');
    if (name) at = name.end - 1;
  }
  if (/\d (?:thousand|million|billion|trillion)\b/.test(text)) return false;
  const [han, words] = [rest.match(/\p{Script=Han}/gu) ?? [], rest.match(/[a-z]{2,}/g) ?? []];
  return han.length > 0 ? han.length >= words.length * 2 : words.length === 0 && /\p{Script=Han}/u.test(text);
}

/** The names, times and numbers of a text in plain glyphs, in its order; the longest name that fits is taken. */
export function tokensOf(
  text: string,
  spellings: readonly Spelling[],
  isOwnUnit: (said: string) => boolean,
): readonly Token[] {
  const isOfAges = isOwnUnit('岁');
  const tokens: Token[] = [];
  const isChinese = isInChinese(text, spellings);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found =
      spelledAt(text, at, spellings) ??
      foreignYearAt(text, at) ??
      (isChinese ? (halfAt(text, at) ?? chineseNumberAt(text, at, end, isOfAges)) : englishNumber(text, at, end));
    if (!found || found.end <= at) continue;
    tokens.push(found);
    end = found.end;
    at = end - 1;
  }
  return tokens;
}

/** The text with a sign in the place of each token, and which token each sign stands for. */
export function signed(
  text: string,
  tokens: readonly Token[],
): { readonly text: string; readonly at: ReadonlyMap<number, Token> } {
  const at = new Map<number, Token>();
  let out = '';
  let from = 0;
  for (const token of tokens) {
    out += text.slice(from, Math.max(from, token.start));
    at.set(out.length, token);
    out += SIGNS[token.kind];
    from = token.end;
  }
  return { text: out + text.slice(from), at };
}

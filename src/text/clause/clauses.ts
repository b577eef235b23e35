import type { Spelling } from '../facts/spellings.ts';
import type { Named } from './pick.ts';
import { NAME, type NameToken, NUMBER, type NumberToken, TIME, type TimeToken, type Token } from './token.ts';
import { isInChinese, signed, tokensOf } from './tokens.ts';

/** Names that stand together: 四川、贵州和云南. */
interface Group {
  readonly index: number;
  readonly end: number;
  readonly dimension: number;
  readonly members: readonly number[];
  readonly isExcluded: boolean;
}

interface Placed<One> {
  readonly index: number;
  readonly token: One;
}

/** A part of a headline that claims something of its own. */
export interface Clause {
  /** With a sign for each name, time and number. */
  readonly text: string;
  /** Of its first and last letter in the headline's plain glyphs. */
  readonly span: readonly [start: number, end: number];
  readonly groups: readonly Group[];
  readonly times: readonly Placed<TimeToken>[];
  /** The year, of which the times that are named are a part: 2023年散客10月最多. */
  readonly frame: readonly number[] | undefined;
  /** Left out by 除…外, except, but. */
  readonly timesExcluded: readonly Placed<TimeToken>[];
  readonly numbers: readonly Placed<NumberToken>[];
  /** What the clauses before it speak of, and when. */
  readonly carried: Named;
  readonly carriedTimes: readonly TimeToken[];
  /** The clause before it, of which a number alone says more. */
  readonly lead: Clause | null;
  readonly isChinese: boolean;
}

const LIST =
  '(?:,? and (?:the |in |in the |at |at the )?|,? or (?:the )?|,? nor (?:the )?|, | & | ?\\+ ?|、|和|与|及|以及)';
const OUT_ZH = '除了?[^,;。]{1,40}?外,?';
const OUT_EN = `(?:(?:every|any|each|no|all)(?: [a-z]+)? but|except(?: for)?|excluding|apart from|bar|other than)(?: (?:in|for|during))?(?: the [a-z]+)? ${TIME}(?:(?:, (?:and )?| and | or | to )${TIME})*,?`;
/** Where a break breaks nothing: in a list of names, and where something is left out. */
const KEPT = new RegExp(
  `^(?:before|after|until|up to) ${TIME},|^${TIME}年?(?:以[前后]|之[前后]),|${NUMBER}(?::${NUMBER}){2,}|${NAME}(?:, ${NAME})+,? (?:and|or|&) ${NAME}|${NAME}(?:${LIST}${NAME})+|[${TIME}${NUMBER}] (?:and|to) [${TIME}${NUMBER}]|${OUT_ZH}(?=[^$])|,? ?${OUT_EN}|越[^,]{1,4},(?=[^,]{0,14}越)|, (?:up|down)(?: by)? ${NUMBER}(?![^,;]*[,;])|\\b(?:between|both) [^,;\ue000-\ue002]{2,24}? and |(?:first|second|third|fourth) and (?:second|third|fourth|final|last)|(?:once|一次), ?(?:in |即|在)?(?:the )?${TIME}`,
  'g',
);
const LEFT_OUT = new RegExp(`${OUT_ZH}|${OUT_EN}`, 'g');
const CHINESE_BREAK =
  /[,;。!?—]|(?<!^[^\ue000-\ue002]*最[^\ue000-\ue002]*):|(?:而|但|却)(?=\ue000)|(?<=[升涨降跌增减平长少加落])、(?=\ue000[升涨降跌增减上下持回])/g;
const ENGLISH_BREAK =
  /[;!?—]|(?<!^[^\ue000-\ue002]*(?:est|most)\b[^\ue000-\ue002]*):|,(?! ?than|\d| at \ue002(?: (?:against|versus|vs\.?|compared (?:with|to)) \ue002)?$)|\.(?=\s|$)| (?:while|whereas|(?<!\b(?:no [a-z]+|none|all|every [a-z]+) )but|and|yet|though) /g;
const EXCLUDED =
  /(?:除了?|不[含计]|besides |(?:no [a-z]+|none|all|every(?: [a-z]+)?|each(?: [a-z]+)?) but |except(?: for)? |excluding |apart from |without |other than )$/;

/** Stands before the name that another is compared with: 比广东高, 接近广东. The next clause does not go on to speak of that name. */
const OBJECT = /(?:[比较被]|接近|逼近|[高低多少大小]于|超过|不及|不如|仅次于|相当于|领先于?|落后于?|反超)$/;

/** The clauses of a headline in plain glyphs and small letters. */
export function clausesOf(
  plain: string,
  spellings: readonly Spelling[],
  isOwnUnit: (said: string) => boolean,
): readonly Clause[] {
  const { text, at } = signed(
    plain,
    tokensOf(plain, spellings, isOwnUnit).map((token) => asAmount(token, plain, isOwnUnit)),
  );
  const isChinese = isInChinese(plain, spellings);
  const kept = Array.from(text.matchAll(KEPT), ({ 0: words, index }) => [index, index + words.length] as const);
  const isKept = (index: number): boolean => kept.some(([start, end]) => index >= start && index < end);
  const breaks = Array.from(text.matchAll(isChinese ? CHINESE_BREAK : ENGLISH_BREAK)).filter(
    ({ index }) => !isKept(index),
  );
  const places = placesOf(text, at);
  const clauses: Clause[] = [];
  let from = 0;
  let carried: Named = new Map();
  let carriedTimes: readonly TimeToken[] = [];
  let lead: Clause | null = null;
  for (const { index, length } of [
    ...breaks.map((one) => ({ index: one.index, length: one[0].length })),
    { index: text.length, length: 0 },
  ]) {
    const own = text.slice(from, index);
    if (own.trim() !== '') {
      const clause: Clause = clauseOf(own, from, at, [places[from] ?? 0, places[index] ?? plain.length], {
        carried,
        carriedTimes,
        lead,
        isChinese,
      });
      clauses.push(clause);
      lead = clause;
      carried = new Map([
        ...carried,
        ...clause.groups
          .filter(({ isExcluded, index: at }) => !isExcluded && !OBJECT.test(own.slice(0, at)))
          .map(({ dimension, members }) => [dimension, members] as const),
      ]);
      if (clause.times.length > 0) carriedTimes = clause.times.map(({ token }) => token);
    }
    from = index + length;
  }
  return clauses;
}

const TIMES = /^ times (?!(?:an?|per|each|every|in|over)\b)/;
const PASSED = /\b(?:passed|exceed(?:s|ed)?|tops?|topped|reach(?:es|ed)?|surpass(?:es|ed)?|above|below) $/;

/** Of a table of days, 41 days are an amount of it. */
function asAmount(token: Token, plain: string, isOwnUnit: (said: string) => boolean): Token {
  // 3.4 times Dogwood's staff, and no three times a week.
  if (token.kind === 'number' && token.unit === '' && TIMES.test(plain.slice(token.end)))
    return { ...token, unit: 'times', end: token.end + ' times'.length };
  if (token.kind !== 'number' || token.unit !== 'time') return token;
  const [word = ''] = /^[ -]?(?:[a-z]+|天|日|小时|分钟?|周岁|岁|周|年|个?月)/.exec(plain.slice(token.end)) ?? [];
  // Passed 70 years, below 60 days: a mark is an amount, and no time that something took.
  if (token.isMark || PASSED.test(plain.slice(Math.max(0, token.start - 12), token.start)))
    return { ...token, unit: '' };
  const said = [token.counter ?? '', word.replace(/^[ -]/, '')].filter((one) => one !== '');
  return said.some(isOwnUnit) ? { ...token, unit: '' } : token;
}

/** Where each letter of the signed text stands in the plain one. */
function placesOf(text: string, at: ReadonlyMap<number, { readonly start: number; readonly end: number }>): number[] {
  let place = 0;
  return Array.from({ length: text.length + 1 }, (_, index) => {
    const token = at.get(index);
    const own = token ? token.start : place;
    place = token ? token.end : own + 1;
    return own;
  });
}

function clauseOf(
  text: string,
  from: number,
  at: ReadonlyMap<number, NameToken | TimeToken | NumberToken>,
  span: readonly [number, number],
  rest: Pick<Clause, 'carried' | 'carriedTimes' | 'lead' | 'isChinese'>,
): Clause {
  const tokens = Array.from({ length: text.length }, (_, index) => ({ index, token: at.get(from + index) }));
  const of = <One extends 'time' | 'number'>(
    kind: One,
  ): Placed<Extract<NameToken | TimeToken | NumberToken, { kind: One }>>[] =>
    tokens.flatMap(({ index, token }) =>
      token?.kind === kind
        ? [{ index, token: token as Extract<NameToken | TimeToken | NumberToken, { kind: One }> }]
        : [],
    );
  const out = Array.from(text.matchAll(LEFT_OUT), ({ 0: words, index }) => [index, index + words.length] as const);
  const isOut = ({ index }: { index: number }): boolean => out.some(([start, end]) => index >= start && index < end);
  const times = of('time');
  const told = times.filter((one) => !isOut(one));
  const frame = told.find((one) => told.some((other) => other.index > one.index && isWithin(other.token, one.token)));
  return {
    ...{ text, span, groups: groupsOf(text, tokens), numbers: of('number'), ...rest },
    times: told.filter((one) => one !== frame),
    timesExcluded: times.filter(isOut),
    frame: (frame?.token ?? rest.carriedTimes.find((wide) => told.some(({ token }) => isWithin(token, wide))))?.members,
  };
}

/** 10月 in 2023年: a part of a time that is named whole. */
const isWithin = (part: TimeToken, whole: TimeToken): boolean =>
  part.dimension === whole.dimension &&
  part.members.length < whole.members.length &&
  part.members.every((member) => whole.members.includes(member));

function groupsOf(text: string, tokens: readonly { index: number; token: { kind: string } | undefined }[]): Group[] {
  const groups: Group[] = [];
  for (const { index, token } of tokens) {
    if (token?.kind !== 'name') continue;
    const { places } = token as NameToken;
    const last = groups.at(-1);
    const isNext = last !== undefined && new RegExp(`^(?:${LIST}|, )$`).test(text.slice(last.end, index));
    const joined = isNext ? places.find(({ dimension }) => dimension === last.dimension) : undefined;
    if (joined && last) {
      groups[groups.length - 1] = {
        ...last,
        end: index + 1,
        members: [...new Set([...last.members, ...joined.members])],
      };
      continue;
    }
    const taken = new Set(groups.map(({ dimension }) => dimension));
    const place = places.find(({ dimension }) => !taken.has(dimension)) ?? places[0];
    if (place) groups.push({ index, end: index + 1, ...place, isExcluded: EXCLUDED.test(text.slice(0, index)) });
  }
  return groups;
}

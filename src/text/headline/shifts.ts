import type { Clause } from '../clause/clauses.ts';
import { allOf, anyOf, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { inOrder, numberAt, ownPlaces, type Pick, readingsOf, timeOf, withMember, without } from '../clause/pick.ts';
import type { RankWord } from '../clause/rank-words.ts';
import { isOfForeignTime, namedAt } from '../clause/subject.ts';
import { NUMBER } from '../clause/token.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { competing, judge } from './standing.ts';

const PLACE_ZH = `(?:(倒数)?第(?:([一二三四五六七八九十]{1,2}|\\d{1,2})|(${NUMBER}))[名位]?|(首位|榜首|头名|龙头)|(末位|末尾|垫底|最后(?:一[名位])?))`;
const PLACE_EN =
  '(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))(?:[- ]place)?|(top)|(last|bottom)(?: place)?)';
/** 由第四位升至第二位, from fourth to second: a rank at one time and at a later one. */
const SHIFT_ZH = new RegExp(`[由从](?:原来的?|\ue001年?的?|上年的?)?${PLACE_ZH}[^,]{0,8}?[到至为]了?${PLACE_ZH}`);
const SHIFT_EN = new RegExp(`\\bfrom ${PLACE_EN}(?: in \ue001)? to ${PLACE_EN}\\b`);
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const HAN = '一二三四五六七八九十';

const inHan = (words: string): number =>
  words.length === 2 && words.startsWith('十') ? 11 + HAN.indexOf(words[1] ?? '') : HAN.indexOf(words) + 1;

interface Standing {
  readonly rank: number;
  readonly isLow: boolean;
}

function inChinese(clause: Clause, parts: readonly (string | undefined)[], at: number): Standing | null {
  const [reverse, said, sign, first, last] = parts;
  if (first !== undefined || last !== undefined) return { rank: 1, isLow: last !== undefined };
  const number = sign === undefined ? undefined : clause.numbers.find(({ index }) => index === at)?.token.value;
  const rank = number ?? (said === undefined ? 0 : /\d/.test(said) ? Number(said) : inHan(said));
  return rank > 0 ? { rank, isLow: reverse !== undefined } : null;
}

function inEnglish([ordinal, top, last]: readonly (string | undefined)[]): Standing {
  if (ordinal === undefined) return { rank: 1, isLow: top === undefined && last !== undefined };
  return {
    rank: ORDINALS.includes(ordinal) ? ORDINALS.indexOf(ordinal) + 1 : Number.parseInt(ordinal, 10),
    isLow: false,
  };
}

interface Shift {
  /** The sooner place first. */
  readonly standings: readonly [Standing, Standing];
  /** Where its numbers stand. */
  readonly numbers: readonly number[];
}

/** The two places that a clause names; null where it names none. */
function shiftIn(clause: Clause): Shift | null {
  const { text, isChinese } = clause;
  const found = (isChinese ? SHIFT_ZH : SHIFT_EN).exec(text);
  if (!found) return null;
  const half = (found.length - 1) / 2;
  const [one, other] = [found.slice(1, half + 1), found.slice(half + 1)];
  if (!isChinese) return { standings: [inEnglish(one), inEnglish(other)], numbers: [] };
  const numbers = Array.from(found[0].matchAll(new RegExp(NUMBER, 'g')), ({ index }) => found.index + index);
  const before = inChinese(clause, one, numbers[0] ?? -1);
  const after = inChinese(clause, other, numbers.at(-1) ?? -1);
  return before && after ? { standings: [before, after], numbers } : null;
}

const wordOf = ({ rank, isLow }: Standing, index: number): RankWord => ({
  index,
  isLow,
  rank,
  isAmong: false,
  isForward: false,
  isOfTimes: false,
  measures: [],
  numbers: [],
});

/** The times of the two places, as the words may mean them: those that are named; one may be the sooner or the later. */
function endsOf(clause: Clause, facts: TableFacts, time: number): readonly (readonly [number, number])[] {
  const order = inOrder(facts, time);
  const [start = -1, end = -1] = [order[0], order.at(-1)];
  const [first, second] = clause.times.flatMap(({ token }) => (token.members.length === 1 ? token.members : []));
  if (first === undefined) return [[start, end]];
  if (second !== undefined) return [[first, second]];
  const pairs = [
    [start, first],
    [first, end],
  ] as const;
  return pairs.filter(([one, other]) => one !== other);
}

function outcomeOf(clause: Clause, facts: TableFacts, standings: readonly Standing[]): Outcome {
  const time = timeOf(facts);
  if (time < 0 || isOfForeignTime(clause) || clause.times.length > 2) return UNSURE;
  const named = without(namedAt(clause, clause.text.length), time);
  const [dimension = -1, own = []] =
    [...named].find(([at, members]) => members.length === 1 && ownPlaces(facts, at).length > 2) ?? [];
  if (dimension < 0) return UNSURE;
  const scoreOf = (pick: Pick) => (member: number) =>
    numberAt(facts, withMember(pick, dimension, [member]))?.value ?? null;
  const outcomes = endsOf(clause, facts, time).flatMap((ends) =>
    readingsOf(facts, new Map([...named, [time, ends]]), dimension).map((reading) =>
      allOf(
        standings.map((standing, at): Outcome => {
          const score = scoreOf(withMember(reading, time, [ends[at] ?? -1]));
          const word = wordOf(standing, clause.text.length);
          return { verdict: judge(competing(clause, facts, dimension, own, score), own, word, clause).verdict };
        }),
      ),
    ),
  );
  return anyOf(outcomes);
}

/** Ranks at two times. */
export const shiftClaims: Rule = (clause, facts) => {
  const shift = shiftIn(clause);
  if (shift === null) return [];
  return [{ claim: 'rank', numbers: shift.numbers, ...outcomeOf(clause, facts, shift.standings) }];
};

import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Outcome, type Rule } from '../clause/finding.ts';
import { fits } from '../clause/fits.ts';
import { type Named, numberAt, readingsOf } from '../clause/pick.ts';
import { isOfForeignTime, namedAt } from '../clause/subject.ts';

const NUMBER = '\ue002';
const NAME = '\ue000';
/** Four women for every man, 13 injuries per death: of whom so many are, then for how many of the others. */
const FIRST_EN = new RegExp(
  `(${NUMBER}) (${NAME})[^,${NAME}${NUMBER}]{0,24}? (?:for (?:every|each)|per|to every|to each) (?:(${NUMBER}) )?(?:[a-z]+ )?(${NAME})`,
);
/** For every death there were 13 injuries. */
const LAST_EN = new RegExp(
  `\\b(?:for|to) (?:every|each) (?:(${NUMBER}) )?(${NAME})[^${NUMBER}${NAME}]{0,24}(${NUMBER}) (?:[a-z]+ )?(${NAME})`,
);
/** 每名男性对应1.8名女性, 每百名男性有90名女性. */
const ZH = new RegExp(
  `每(${NUMBER})?[个名位件]?(${NAME})[^,${NAME}${NUMBER}]{0,4}(?:就?有|对应|配有?|对)[^,${NAME}${NUMBER}]{0,3}(${NUMBER})[个名位件]?(${NAME})`,
);

/** Which numbers and names stand for what: so many of some for so many of others. */
function askedIn({ text, isChinese }: Clause) {
  const [first, last] = isChinese ? [null, ZH.exec(text)] : [FIRST_EN.exec(text), LAST_EN.exec(text)];
  const found = first ?? last;
  if (!found) return null;
  const signs = [...found[0]].flatMap((letter, at) => (letter === NUMBER || letter === NAME ? [found.index + at] : []));
  const numbers = signs.filter((at) => text[at] === NUMBER);
  const names = signs.filter((at) => text[at] === NAME);
  const [one, other] = numbers;
  const isFirst = first !== null;
  return {
    many: isFirst ? one : (numbers.at(-1) ?? -1),
    each: numbers.length > 1 ? (isFirst ? other : one) : undefined,
    of: isFirst ? names[0] : names[1],
    per: isFirst ? names[1] : names[0],
  };
}

/** So many of some for every one of others, of the same kind or in two measures. */
export const ratioClaims: Rule = (clause, facts, used) => {
  const asked = askedIn(clause);
  const tokenAt = (at: number | undefined) => clause.numbers.find(({ index }) => index === at);
  const [many, each] = [tokenAt(asked?.many), tokenAt(asked?.each)];
  const groupAt = (at: number | undefined) => clause.groups.find(({ index }) => index === at);
  const [one, other] = [groupAt(asked?.of), groupAt(asked?.per)];
  if (!many || !one || !other || one.dimension !== other.dimension || used.has(many.index) || isOfForeignTime(clause))
    return [];
  const named = namedAt(clause, many.index);
  const sizesOf = (members: readonly number[]): number[] =>
    readingsOf(facts, new Map([...named, [one.dimension, members]]) as Named).flatMap(
      (pick) => numberAt(facts, pick)?.value ?? [],
    );
  const [top] = sizesOf(one.members);
  const [base] = sizesOf(other.members);
  if (top === undefined || base === undefined || base <= 0) return [];
  const value = (top / base) * (each?.token.value ?? 1);
  const outcomes: Outcome[] = [
    { verdict: fits({ ...many.token, unit: 'times' }, value), right: { names: [], value, unit: 'times' } },
  ];
  return [{ claim: 'multiple', numbers: [many.index, ...(each ? [each.index] : [])], ...anyOf(outcomes) }];
};

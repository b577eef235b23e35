import { areBeforeAndAfter } from '../../figures/mapping/ordinal.ts';
import { directionAt, isChange } from '../clause/change-words.ts';
import { anyOf, type Claimed, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { numberAt, readingsOf, withMember, without } from '../clause/pick.ts';
import { isOfForeignTime, membersNamed, namedAt } from '../clause/subject.ts';
import type { TableFacts } from '../facts/table-facts.ts';

const ON_YEAR =
  /上年|去年|同比|\b(?:on|than|from|over) (?:the |a )?(?:last |previous )?year\b|\blast year\b|\byear[- ]on[- ]year\b/;

/** 上年支出 and 实际支出 differ in the year alone. */
const isOfYearBefore = (last: string, own: string): boolean => {
  const bare = (name: string): string => name.replace(/上年|去年|本年|今年|实际|同期|[数值]$/g, '');
  return /上年|去年/.test(last) && !/上年|去年|预算|计划|目标/.test(own) && bare(last) === bare(own);
};

/** A column and the same of the year before, where there are other columns beside the two: 决算数 and 上年决算数. */
function yearsIn({ dimensions }: TableFacts) {
  for (const [dimension, { members, isTime }] of dimensions.entries()) {
    if (isTime || members.length < 3) continue;
    const pairs = members.flatMap((one, last) =>
      members.flatMap((other, own) =>
        last !== own && (areBeforeAndAfter([one.name, other.name]) || isOfYearBefore(one.name, other.name))
          ? [{ last, own }]
          : [],
      ),
    );
    const [pair, second] = pairs;
    if (pair && !second) return { dimension, ...pair };
  }
  return null;
}

/** 比上年增长11.6%, where the year before is a column and no time. */
export const lastYearClaims: Rule = (clause, facts, used) => {
  const years = ON_YEAR.test(clause.text) ? yearsIn(facts) : null;
  if (years === null || isOfForeignTime(clause)) return [];
  return clause.numbers.flatMap(({ index, token }): Claimed[] => {
    const [before, after] = [clause.text.slice(0, index), clause.text.slice(index + 1)];
    if (used.has(index) || token.unit === 'time' || !isChange(before, after, clause.isChinese)) return [];
    const direction = directionAt(before, after, clause.isChinese);
    const named = without(namedAt(clause, index), years.dimension);
    const outcomes = readingsOf(facts, named, years.dimension).flatMap((reading): Outcome[] => {
      const [own, last] = [years.own, years.last].map((at) =>
        numberAt(facts, withMember(reading, years.dimension, [at])),
      );
      if (!own || !last) return [];
      const difference = own.value - last.value;
      const names = membersNamed(facts, withMember(reading, years.dimension, [years.own]));
      const right = { names, value: difference, unit: own.unit };
      if (direction !== 0 && Math.sign(difference) !== direction) return [{ verdict: 'false', right }];
      if (token.unit !== '%')
        return [{ verdict: fitsCell(token, { value: Math.abs(difference), unit: own.unit }), right }];
      if (last.value <= 0) return [UNSURE];
      const value = (own.value / last.value - 1) * 100;
      return [{ verdict: fits(token, Math.abs(value)), right: { names, value, unit: 'per cent' } }];
    });
    return outcomes.length === 0 ? [] : [{ claim: 'growth', numbers: [index], ...anyOf(outcomes) }];
  });
};

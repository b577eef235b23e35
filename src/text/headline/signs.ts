import { directionOf } from '../clause/change-words.ts';
import { allOf, anyOf, holds, type Outcome, type Rule } from '../clause/finding.ts';
import { numberAt, readingsOf, withMember } from '../clause/pick.ts';
import { rankWords } from '../clause/rank-words.ts';
import { changesOf, isOfForeignTime, namedAt, outcomesOfEach, spansOf } from '../clause/subject.ts';
import type { TableFacts } from '../facts/table-facts.ts';

/** What is below nought, in words. */
export const LOSS = /亏损|赤字|为负|负增长|负值|\bloss(?:es)?\b|\bnegative\b|\bin the red\b/;

export const hasLosses = ({ cells }: TableFacts): boolean => [...cells.values()].some(({ value }) => value < 0);

const SURPLUS = /(?:[顺逆]差|盈余|结余|赤字|入不敷出|收不抵支)$|\b(?:surplus|deficit)\b/;

/** Each that is named has the surplus, or the deficit, that is said; of what is worked out so that it is above nought where it is so. */
export const surplusClaims: Rule = (clause, facts) => {
  const isOther =
    clause.numbers.length > 0 || directionOf(clause.text, clause.isChinese) !== 0 || rankWords(clause).length > 0;
  const named = namedAt(clause, clause.text.length);
  if (!SURPLUS.test(clause.text.trim()) || isOther || isOfForeignTime(clause) || clause.groups.length === 0) return [];
  const outcomes = outcomesOfEach(facts, named, ({ value }) => value > 0);
  return [{ claim: 'comparison', ...allOf(outcomes) }];
};

const wayOf = (said: string): 1 | -1 | 0 | null =>
  /^[升涨增]/.test(said) ? 1 : /^[降跌减]/.test(said) ? -1 : said.startsWith('平') ? 0 : null;

/** 三升两降一平: how many of the rows rose, fell and stayed. */
export const tallyOfWays: Rule = (clause, facts) => {
  const told = clause.numbers.flatMap(({ index, token }) => {
    const way = wayOf((token.counter ?? '') + clause.text.slice(index + 1));
    return way === null ? [] : [{ index, way, count: token.value }];
  });
  if (!clause.isChinese || told.length < 2 || new Set(told.map(({ way }) => way)).size !== told.length) return [];
  const named = namedAt(clause, clause.text.length);
  const outcomes = facts.dimensions.flatMap(({ isTime, isOfMeasures, members }, dimension): Outcome[] => {
    if (isTime || isOfMeasures || members.length < 3 || named.has(dimension)) return [];
    return readingsOf(facts, named, dimension).map((reading) => {
      const ways = members.flatMap(({ isTotal }, place) => {
        const pick = withMember(reading, dimension, [place]);
        const [change] = changesOf(facts, [pick], spansOf(clause, facts));
        const step = facts.isOfGrowth ? numberAt(facts, pick)?.value : change && change.after - change.before;
        return isTotal || step === undefined ? [] : [Math.sign(step)];
      });
      return holds(told.every(({ way, count }) => ways.filter((one) => one === way).length === count));
    });
  });
  return outcomes.length === 0 ? [] : [{ claim: 'count', numbers: told.map(({ index }) => index), ...anyOf(outcomes) }];
};

import { foldsIn, NOT, qualifierAt } from '../clause/change-words.ts';
import { anyOf, type Claimed, negated, type Outcome, type Right, type Rule, UNSURE } from '../clause/finding.ts';
import { fits } from '../clause/fits.ts';
import { changesOf, membersNamed, spansOf, subjectsOf } from '../clause/subject.ts';
import type { NumberToken } from '../clause/token.ts';

/** Doubled, 翻番, halved, tenfold. */
export const foldClaims: Rule = (clause, facts) =>
  foldsIn(clause.text, (at) => clause.numbers.find(({ index }) => index === at)?.token.value).map(
    ({ words, index, ratio, sign }): Claimed => {
      const after = clause.text.slice(index + words.length);
      const qualifier = qualifierAt(clause.text.slice(0, index), words, after);
      const token = { ...FOLD, value: ratio, qualifier, step: ratio < 1 ? 0.1 : 1 };
      const outcomes = changesOf(facts, subjectsOf(clause, facts, index), spansOf(clause, facts)).map(
        (change): Outcome => {
          if (change.before <= 0) return UNSURE;
          const actual = change.after / change.before;
          const right: Right = { names: membersNamed(facts, change.pick), value: actual, unit: 'times' };
          return { verdict: ratio < 1 ? fitsHalf(token, actual) : fitsFold(token, actual), right };
        },
      );
      const outcome = anyOf(outcomes);
      const numbers = sign === null ? [] : [sign];
      return { claim: 'multiple', numbers, ...(NOT.test(clause.text.slice(0, index)) ? negated(outcome) : outcome) };
    },
  );

const FOLD: Omit<NumberToken, 'value' | 'qualifier' | 'step'> = {
  kind: 'number',
  start: 0,
  end: 0,
  unit: 'times',
  isClosed: true,
  scale: 1,
};

/** What has doubled may have done a little more. */
const fitsFold = (token: NumberToken, actual: number): Outcome['verdict'] =>
  token.qualifier === 'stated' && actual > token.value * 1.05 && actual < token.value * 1.3
    ? 'unsure'
    : token.qualifier === 'stated' && actual < token.value * 0.925
      ? 'false'
      : fits(token, actual);
const fitsHalf = (token: NumberToken, actual: number): Outcome['verdict'] => {
  const turned = { ...token, qualifier: token.qualifier === 'over' ? ('at-most' as const) : token.qualifier };
  if (token.qualifier === 'nearly')
    return actual >= 0.5 && actual <= 0.56 ? 'true' : actual < 0.62 && actual > 0.5 ? 'unsure' : 'false';
  if (token.qualifier !== 'stated') return fits(turned, actual);
  return Math.abs(actual - 0.5) <= 0.025 ? 'true' : Math.abs(actual - 0.5) <= 0.06 ? 'unsure' : 'false';
};

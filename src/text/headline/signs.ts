import { directionOf } from './change-words.ts';
import { anyOf, holds, type Outcome, type Rule } from './finding.ts';
import { type Named, numberAt, readingsOf } from './pick.ts';
import { rankWords } from './rank-words.ts';
import { isOfForeignTime, membersNamed, namedAt } from './subject.ts';
import type { TableFacts } from './table-facts.ts';

/** What is below nought, in words. */
export const LOSS = /亏损|赤字|为负|负增长|负值|\bloss(?:es)?\b|\bnegative\b|\bin the red\b/;

export const hasLosses = ({ cells }: TableFacts): boolean => [...cells.values()].some(({ value }) => value < 0);

const SURPLUS = /[顺逆]差$|\b(?:surplus|deficit)\b/;

/** Each that is named has the surplus, or the deficit, that is said; of what is worked out so that it is above nought where it is so. */
export const surplusClaims: Rule = (clause, facts) => {
  const isOther =
    clause.numbers.length > 0 || directionOf(clause.text, clause.isChinese) !== 0 || rankWords(clause).length > 0;
  const named = namedAt(clause, clause.text.length);
  if (!SURPLUS.test(clause.text.trim()) || isOther || isOfForeignTime(clause) || clause.groups.length === 0) return [];
  const each = [...named].reduce<Named[]>(
    (all, [dimension, members]) =>
      all.flatMap((one) => members.map((member) => new Map([...one, [dimension, [member]]]))),
    [new Map()],
  );
  const outcomes = each.map((one) =>
    anyOf(
      readingsOf(facts, one).flatMap((pick): Outcome[] => {
        const cell = numberAt(facts, pick);
        return cell ? [holds(cell.value > 0, { names: membersNamed(facts, pick), ...cell })] : [];
      }),
    ),
  );
  return [{ claim: 'comparison', ...(outcomes.find(({ verdict }) => verdict !== 'true') ?? anyOf(outcomes)) }];
};

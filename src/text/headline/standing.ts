import type { Clause } from '../clause/clauses.ts';
import { type Outcome, UNSURE } from '../clause/finding.ts';
import { isOneOf, isTied, type RankWord } from '../clause/rank-words.ts';
import type { TableFacts } from '../facts/table-facts.ts';

interface Scored {
  readonly member: number;
  readonly value: number;
}

/** Places that compete in a dimension, with their numbers: not what is a total, left over or left out. */
export function competing(
  clause: Clause,
  facts: TableFacts,
  dimension: number,
  own: readonly number[],
  score: (member: number) => number | null,
): readonly Scored[] {
  const excluded = clause.groups.flatMap((group) =>
    group.isExcluded && group.dimension === dimension ? group.members : [],
  );
  const members = facts.dimensions[dimension]?.members ?? [];
  return members.flatMap(({ isAside }, member) => {
    const isOut = facts.dimensions[dimension]?.isTime && clause.frame?.includes(member) === false;
    const value = isOut || (isAside && !own.includes(member)) || excluded.includes(member) ? null : score(member);
    return value === null ? [] : [{ member, value }];
  });
}

/** Whether some members hold a rank among all that compete; ranks from the other end are of values turned round. */
export function judge(
  scored: readonly Scored[],
  own: readonly number[],
  word: RankWord,
  clause: Clause,
): Outcome & { top?: Scored } {
  const sign = word.isLow ? -1 : 1;
  const sorted = [...scored].sort((a, b) => sign * (b.value - a.value));
  const mine = own.map((member) => sorted.find((one) => one.member === member));
  const top = sorted[word.rank - 1];
  if (mine.some((one) => one === undefined) || top === undefined || sorted.length < 2) return UNSURE;
  const above = (value: number): number => sorted.filter((one) => sign * (one.value - value) > 0).length;
  const ranks = mine.map((one) => above(one?.value ?? 0) + 1);
  const worst = Math.max(...ranks);
  const ties = scored.filter(({ value }) => value === top.value).length;
  if (word.isAmong || isOneOf(clause.text)) {
    const most = word.isAmong ? word.rank : Math.max(3, sorted.length / 4);
    if (worst <= Math.max(most, own.length))
      return isInOrder(ranks, clause.text) ? { verdict: 'true' } : { verdict: 'false', top };
    return worst > (word.isAmong ? most : sorted.length / 2) ? { verdict: 'false', top } : UNSURE;
  }
  if (own.length > 1) return worst <= word.rank + own.length - 1 ? { verdict: 'true' } : { verdict: 'false', top };
  const [rank = 0] = ranks;
  const isRank = rank <= word.rank && word.rank < rank + scored.filter(({ value }) => value === mine[0]?.value).length;
  if (!isRank) return { verdict: 'false', top };
  return ties > 1 && !isTied(clause.text) ? UNSURE : { verdict: 'true' };
}

/** 依次为, first to last: who is named sooner stands higher. */
const isInOrder = (ranks: readonly number[], text: string): boolean =>
  !/依次|[由从][多高大]到[少低小]|in that order|in order|respectively/.test(text) ||
  ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? 0));

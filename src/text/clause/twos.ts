import type { TableFacts } from '../facts/table-facts.ts';
import type { Clause } from './clauses.ts';
import { inOrder, type Named, ownPlaces, type Pick, readingsOf, timeOf, withMember, without } from './pick.ts';
import { namedAt } from './subject.ts';

/** More, without a word of than what. */
export const MORE_ALONE = /\ue002%? (?:more|higher|less|lower|fewer)(?: each| a (?:week|month|year|head))? *$/;

interface Two {
  readonly a: Pick;
  readonly b: Pick;
}

/** The two that are compared: of one dimension, nearest around a word; or one thing in two measures or at two times. */
export function twosOf(clause: Clause, facts: TableFacts, index: number): readonly Two[] {
  const groups = clause.groups.filter(({ isExcluded }) => !isExcluded);
  const last = groups.at(-1);
  const carried = last && clause.carried.get(last.dimension);
  const pair = (): { dimension: number; a: readonly number[]; b: readonly number[] } | null => {
    for (const one of [...groups].reverse()) {
      const other = groups.find(
        (group) => group.dimension === one.dimension && group.index < one.index && !isAlike(group.members, one.members),
      );
      if (other) return { dimension: one.dimension, a: other.members, b: one.members };
      if (carried && one === last && isSumBehind(clause, one))
        return { dimension: one.dimension, a: carried, b: one.members };
      if (one.members.length === 2)
        return { dimension: one.dimension, a: [one.members[0] ?? 0], b: [one.members[1] ?? 0] };
    }
    if (last && carried) return { dimension: last.dimension, a: carried, b: last.members };
    return clause.isChinese ? null : otherOfTwo(clause, facts);
  };
  const rest = againstRest(clause, facts, index);
  if (rest.length > 0) return rest;
  const crossed = crossedAt(clause, facts, index);
  if (crossed.length > 0) return crossed;
  const found = pair() ?? timesCompared(clause, facts);
  if (!found) return [];
  const others = without(namedAt(clause, index), found.dimension);
  return readingsOf(facts, others, found.dimension).map((reading) => ({
    a: withMember(reading, found.dimension, found.a),
    b: withMember(reading, found.dimension, found.b),
  }));
}

/** 比甲与乙之和还多: who was named before against both together. */
const isSumBehind = ({ text }: Clause, { index, end }: Clause['groups'][number]): boolean =>
  /[比较]$/.test(text.slice(0, index)) && /^[^,\ue000]{0,2}(?:之和|总和|合计|加起来|相加)/.test(text.slice(end));

export const REST =
  /其[余他][^,]{0,8}(?:之和|总和|合计|加起来|相加)|\b(?:the (?:other|rest|remaining)|all (?:the )?others?)\b[^,]{0,24}\b(?:combined|together|put together|taken together)\b/;

/** 低于其余五市之和: one against all the others of its kind together. */
function againstRest(clause: Clause, facts: TableFacts, index: number): readonly Two[] {
  const carried = [...clause.carried].map(([dimension, members]) => ({ dimension, members, isExcluded: false }));
  const named = clause.groups.filter(({ dimension }) => !facts.dimensions[dimension]?.isOfMeasures);
  const own = (named.length > 0 ? named : carried).filter(({ isExcluded, dimension, members }) => {
    const of = facts.dimensions[dimension];
    return (
      !isExcluded && of && members.length < of.members.length && !of.isOfMeasures && !of.isTime && of.members.length > 2
    );
  });
  const [only, second] = own;
  if (!REST.test(clause.text) || !only || second) return [];
  const { dimension, members } = only;
  const others = ownPlaces(facts, dimension).filter((place) => !members.includes(place));
  return readingsOf(facts, without(namedAt(clause, index), dimension), dimension).map((reading) => ({
    a: withMember(reading, dimension, members),
    b: withMember(reading, dimension, others),
  }));
}

/** 培训支出比活动支出少: what is said of both sides tells neither from the other. */
const isAlike = (one: readonly number[], other: readonly number[]): boolean => one.join() === other.join();

/** Men in the south, and women in the north: names of several kinds on each side of a word. */
function crossedAt({ groups }: Clause, facts: TableFacts, index: number): readonly Two[] {
  const side = (isBehind: boolean): Named =>
    new Map(
      groups.flatMap((one) =>
        !one.isExcluded && one.index >= index === isBehind ? [[one.dimension, one.members] as const] : [],
      ),
    );
  const [a, b] = [side(false), side(true)];
  const both = [...b.keys()].filter((dimension) => a.has(dimension));
  if (both.length < 2) return [];
  return readingsOf(facts, new Map([...b, ...a])).map((reading) => ({
    a: reading,
    b: reading.map((own, dimension) => b.get(dimension) ?? own),
  }));
}

/** In transport members earn 3.5 more: than those who are no members, where the table knows two. */
function otherOfTwo(
  { text, groups }: Clause,
  facts: TableFacts,
): { dimension: number; a: number[]; b: number[] } | null {
  if (!MORE_ALONE.test(text)) return null;
  for (const { dimension, members } of [...groups].reverse()) {
    const { members: all = [], isTime } = facts.dimensions[dimension] ?? {};
    const [a, ...more] = members;
    if (isTime || all.length !== 2 || a === undefined || more.length > 0) continue;
    return { dimension, a: [a], b: [1 - a] };
  }
  return null;
}

/** Two times of one thing; the last one, or the one named before, where only one is named to compare with. */
function timesCompared(
  { times, carriedTimes }: Clause,
  facts: TableFacts,
): { dimension: number; a: readonly number[]; b: readonly number[] } | null {
  const dimension = timeOf(facts);
  const [one, two] = times.map(({ token }) => token);
  if (dimension < 0 || one === undefined) return null;
  if (two) return { dimension, a: one.members, b: two.members };
  const before = carriedTimes.at(-1)?.members ?? [inOrder(facts, dimension).at(-1) ?? 0];
  return before[0] === one.members[0] ? null : { dimension, a: before, b: one.members };
}

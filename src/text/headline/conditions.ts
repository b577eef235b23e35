import { directionAt, directionOf, foldsIn, isChange, TOGETHER } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { inOrder, numberAt, ownPlaces, type Pick, readingsOf, timeOf, withMember, without } from '../clause/pick.ts';
import { onceIn } from '../clause/quantifiers.ts';
import { scopeOf, stepTo } from '../clause/scope.ts';
import { changesOf, namedAt, spansOf } from '../clause/subject.ts';
import { NAME, type NumberToken } from '../clause/token.ts';
import { twosOf } from '../clause/twos.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';
import { comparisonIn, comparisonWords, FASTER } from './comparisons.ts';

/** All rows, whatever they are called. */
const ALL =
  /所有|全部|各[地省市国区县省项个类行]|都|无一例外|无不|悉数|全线|一律|清一色|(?<![人户平年月日])均(?!值)|\beverywhere\b|\bacross the board\b|\ball\b(?! *$)|\b(?:every|each)\b(?: single)?(?! (?:single|day|week|month|quarter|year|step|time|level|rung|count|census|survey|reading|wave|round|election|date)\b)/;

/** Every day is all rows of a table whose rows are called days. */
export function saysAll(text: string, facts: TableFacts): boolean {
  const [, row = NAME] = /\b(?:every|each) (day|week|month|quarter|year)\b/.exec(text) ?? [];
  // Both sectors: of a table of two.
  const isOfBoth =
    /\bboth (?!of )[a-z]+s\b/.test(text) && facts.dimensions.some((_, at) => ownPlaces(facts, at).length === 2);
  return (
    isOfBoth ||
    (ALL.test(text) && !/\ball\b[^,]*\btogether\b/.test(text)) ||
    (timeOf(facts) < 0 && facts.about.split(/[^a-z]+/).includes(row))
  );
}

interface Condition {
  readonly isOfChange: boolean;
  readonly test: (cell: Cell, before: number) => boolean;
}

/** At every step, and not from the first to the last. */
const EACH_STEP =
  /\bin (?:both|all|every|each) (?:periods?|intervals?|decades?|steps?)\b|(?:各|每个|两个)(?:时期|时段|阶段)/;

const NOT_HIGH =
  /(?<!从)[未不](?:曾|能|会)?(?:超过?|突破|高于|多于|大于)|\b(?:not|n't) (?:exceed|top|surpass|go above|rise above)/;
const NOT_AT = /(?<!从)[未不](?:曾|能|会)?\ue002/;
const NOT_LOW = /(?<!从)[未不](?:曾|能|会)?(?:跌破|低于|少于|小于)|\b(?:not|n't) (?:fall|drop|go|dip) below/;

/** Whether a number is above or below a mark, as the words at it say; null where they say neither. */
export function thresholdTest({ text }: Clause, threshold: NumberToken): ((cell: Cell) => boolean) | null {
  // 均未超过0.6 is at most 0.6, 均不低于80 at least 80.
  const isTurned = NOT_AT.test(text);
  const isAtMost = NOT_HIGH.test(text) || (isTurned && threshold.qualifier === 'over');
  const isAtLeast = NOT_LOW.test(text) || (isTurned && threshold.qualifier === 'at-most');
  const isLow =
    !isAtLeast &&
    (isAtMost ||
      threshold.qualifier === 'at-most' ||
      /低于|不到|不足|少于|below|under|less than|fewer than/.test(text));
  const isHigh =
    !isAtMost &&
    (isAtLeast || threshold.qualifier === 'over' || /高于|超过|多于|大于|超|above|over|more than|exceed/.test(text));
  const isReached = !isLow && !isHigh && /达到?|\b(?:reach|hit)/.test(text);
  if (isLow === isHigh && !isReached) return null;
  const isClosed = threshold.isClosed || isReached || isAtMost || isAtLeast;
  const limit = { ...threshold, isClosed, qualifier: isLow ? ('at-most' as const) : ('over' as const) };
  return (cell) => fitsCell(limit, cell) === 'true';
}

/** Rated good by a majority: by more than half. */
const MAJORITY = /\bby (?:a|the) majority\b/;
const isOfMost = ({ value, unit }: Cell): boolean => /^%?$/.test(unit.base) && value > 50 && value <= 100;

/** What is said of each: above or below a number, up or down. */
function conditionOf(clause: Clause, threshold: NumberToken | undefined, isOfGrowth: boolean): Condition | null {
  const { text, isChinese } = clause;
  const at = clause.numbers.find(({ token }) => token === threshold)?.index ?? 0;
  if (threshold?.unit === '%' && !isOfGrowth && isChange(text.slice(0, at), text.slice(at + 1), isChinese)) {
    const sign = directionAt(text.slice(0, at), text.slice(at + 1), isChinese) || 1;
    const isMet = ({ value }: Cell, before: number): boolean =>
      before > 0 && fits(threshold, (value / before - 1) * 100 * sign) === 'true';
    return { isOfChange: true, test: isMet };
  }
  if (threshold) {
    const test = thresholdTest(clause, threshold);
    return test && { isOfChange: false, test };
  }
  const [fold] = foldsIn(text, (at) => clause.numbers.find(({ index }) => index === at)?.token.value);
  if (fold) {
    const isNot = /[未没]|\b(?:not|never)\b|n't\b/.test(text);
    const isMet = (ratio: number): boolean =>
      fold.ratio > 1 ? ratio >= fold.ratio * 0.98 : ratio <= fold.ratio * 1.05;
    return { isOfChange: true, test: ({ value }, before) => before > 0 && isMet(value / before) !== isNot };
  }
  if (MAJORITY.test(text)) return { isOfChange: false, test: isOfMost };
  const direction = directionOf(text, isChinese);
  // Of growths those that fell are the negative ones.
  if (isOfGrowth && direction !== 0) return { isOfChange: false, test: ({ value }) => Math.sign(value) === direction };
  return direction === 0
    ? null
    : { isOfChange: true, test: ({ value }, before) => Math.sign(value - before) === direction };
}

/** For each reading, which members meet what is said, and how many there are; `isOfNamed` where the words name those that do. */
export function conditionsMet(
  clause: Clause,
  facts: TableFacts,
  threshold: NumberToken | undefined,
  isOfNamed: boolean,
): { met: number[]; all: number; dimension: number }[] {
  const time = timeOf(facts);
  const isOfYears =
    clause.numbers.some(
      ({ index, token }) => token.unit === 'time' && !/^年?(?:来|以来|间|内)/.test(clause.text.slice(index + 1)),
    ) ||
    onceIn(clause) !== null ||
    /(?<![上去前一])年(?![均龄])|月|years|months|quarters/.test(
      clause.text.replaceAll(/\ue002[ -]?(?:years|months)|\ue002年?(?:以?来|间|内)/g, ''),
    );
  const named = namedAt(clause, clause.text.length);
  const condition = conditionOf(clause, threshold, facts.isOfGrowth);
  const isOfTimes = comparisonWords(clause).endsWith('\ue001');
  const compared = threshold || FASTER.test(clause.text) || isOfTimes ? null : comparisonIn(clause);
  if (!condition && !compared) return [];
  const spans = EACH_STEP.test(clause.text) ? stepsOf(facts, time) : spansOf(clause, facts).slice(0, 1);
  const isCountable = ({ members, isTime, isOfMeasures }: TableFacts['dimensions'][number]): boolean =>
    !isOfMeasures && members.length > 1 && isTime === (isOfYears && time >= 0);
  // 各地出口均超过100: who is counted is left out, listed or not named, and exports are named alone.
  const isAlone = (at: number): boolean => {
    const own = clause.groups.filter((group) => group.dimension === at);
    return own.length === 1 && own[0]?.isExcluded === false && own[0].members.length === 1;
  };
  const isBeside = facts.dimensions.some((one, at) => isCountable(one) && !isAlone(at));
  const isLeftOut = clause.groups.some(({ isExcluded }) => isExcluded);
  return facts.dimensions.flatMap((own, dimension) => {
    const isOther = isLeftOut && !clause.groups.some((group) => group.isExcluded && group.dimension === dimension);
    if (!isCountable(own) || isOther || (isBeside && !isOfNamed && isAlone(dimension))) return [];
    if (compared) return comparisonsMet(clause, facts, dimension, compared);
    if (!condition) return [];
    const others = without(named, dimension);
    return readingsOf(facts, others, dimension).flatMap((reading) => {
      const tested = (own.isTime ? timesIn(clause, facts, condition) : ownPlaces(facts, dimension)).flatMap((place) => {
        const each = picksOf(clause, withMember(reading, dimension, [place])).map((pick) =>
          testMember(facts, pick, condition, own.isTime ? stepTo(clause, facts, place) : spans),
        );
        return each.some(({ length }) => length === 0) ? [] : [{ place, isMet: each.every(([isMet]) => isMet) }];
      });
      return tested.length < 2
        ? []
        : [{ met: tested.filter(({ isMet }) => isMet).map(({ place }) => place), all: tested.length, dimension }];
    });
  });
}

const EACH_OF = /双双|[均都]|\b(?:both|each)\b/;

/** 男女都过万: each of those that are listed, unless words take them together. */
const picksOf = ({ text }: Clause, pick: Pick): readonly Pick[] =>
  !EACH_OF.test(text) || TOGETHER.test(text)
    ? [pick]
    : pick.reduce<readonly Pick[]>(
        (all, members, at) => all.flatMap((one) => members.map((member) => withMember(one, at, [member]))),
        [pick],
      );

const stepsOf = (facts: TableFacts, time: number): readonly (readonly [number, number])[] => {
  const order = time < 0 ? [] : inOrder(facts, time);
  return order.slice(1).map((place, at) => [order[at] ?? place, place]);
};

/** The times that are spoken of: the last nine years, those since 2015, or all. */
const timesIn = (clause: Clause, facts: TableFacts, { isOfChange }: Condition): readonly number[] =>
  scopeOf(clause, facts, isOfChange) ?? inOrder(facts, timeOf(facts));

/** Those of a dimension in which one is above another: 两个年龄组女多男少. */
function comparisonsMet(
  clause: Clause,
  facts: TableFacts,
  dimension: number,
  { index, sign }: NonNullable<ReturnType<typeof comparisonIn>>,
): { met: number[]; all: number; dimension: number }[] {
  const groups = clause.groups.filter((group) => group.dimension !== dimension);
  return twosOf({ ...clause, groups, times: [], carriedTimes: [] }, facts, index).map(({ a, b }) => {
    const tested = ownPlaces(facts, dimension).flatMap((place) => {
      const [one, other] = [a, b].map((pick) => numberAt(facts, withMember(pick, dimension, [place])));
      return one && other ? [{ place, isMet: Math.sign(one.value - other.value) === sign }] : [];
    });
    return { met: tested.flatMap(({ place, isMet }) => (isMet ? [place] : [])), all: tested.length, dimension };
  });
}

function testMember(facts: TableFacts, pick: Pick, condition: Condition, spans: ReturnType<typeof spansOf>): boolean[] {
  const cell = numberAt(facts, pick);
  if (!condition.isOfChange) return cell ? [condition.test(cell, 0)] : [];
  const changes = changesOf(facts, [pick], spans);
  return changes.length > 0 && cell
    ? [changes.every(({ before, after }) => condition.test({ ...cell, value: after }, before))]
    : [];
}

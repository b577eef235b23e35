import type { Cell, TableFacts } from '../facts/table-facts.ts';
import { ALWAYS, directionOf, foldsIn } from './change-words.ts';
import type { Clause } from './clauses.ts';
import { comparisonIn, FASTER } from './comparisons.ts';
import { anyOf, holds, type Outcome, type Rule, UNSURE } from './finding.ts';
import { fits, fitsCell } from './fits.ts';
import { inOrder, numberAt, ownPlaces, type Pick, readingsOf, timeOf, withMember, without } from './pick.ts';
import { changesOf, isOfForeignTime, namedAt, spansOf } from './subject.ts';
import type { NumberToken } from './tokens.ts';
import { twosOf } from './twos.ts';

const ALL =
  /所有|全部|各[地省市国项个类]|都|均(?!值)|\ball\b(?! *$)|\b(?:every|each)\b(?! (?:day|week|month|quarter|year|step|time|level|rung))/;
const ONLY =
  /只有|仅有|[仅只](?=\ue000)|唯有|唯一|\bsole\b|\bonly\b|\bno [a-z]+ (?:but|except|other than)\b|\bnone but\b/;
/** At no time, or, where the table knows no times, in no case. */
export const NEVER = /从未|从来没|没有[^,]{1,6}过|未曾|\bnever\b|\bat no time\b|\bnot once\b/;
const NONE = /没有一|无一|\bno (?:other )?[a-z]+(?! but | except | other than)\b|\bnone\b(?! but)|not one/;
const COUNTED_ZH =
  /^(?:度|次|个|项|省|市|县|区|州|镇|乡|村|地区|国家?|城市|种|家|类|队|所|条|人|年|个?月|组|行业|部门)/;
const COUNTER = /^(?:度|次|回|个|项|省|市|县|区|州|镇|乡|村|地|国|种|家|类|组|条|队|所)$/;
const COUNTED_EN =
  /^ (?:out )?of (?:the |all |its |these )?\ue002 [a-z]+s\b|^ more(?! than)\b|^ (?:(?:of|out of) (?:the |all |its |these )?(?:\ue002 )?)?(?:[a-z]+ )?(?:provinces|regions|cities|countries|places|sectors|groups|areas|states|years|months|industries|products|categories|towns|counties|schools|departments|items|rows|sources|crops|quarters|districts|companies|parties|universities|hospitals|branches|stores|shops|sites|offices|teams|unions|plants|banks|fields|subjects|of the \ue002)\b/;

/** 超过80岁的有上海和北京: those of whom it is so. */
const LISTED = /\ue002[^,]{0,4}的(?:[^,\ue000]{0,4})(?:有|是|为|包括)\ue000/;

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

/** The mark that is said to be passed: a number that counts nothing. */
export const thresholdIn = (clause: Clause, used: ReadonlySet<number>): PlacedNumber | undefined =>
  clause.numbers.find(
    (one) => !used.has(one.index) && !isCount(clause, one) && (one.token.unit === '' || one.token.unit === '%'),
  );

/** What is said of each: above or below a number, up or down. */
function conditionOf(clause: Clause, threshold: NumberToken | undefined, isOfGrowth: boolean): Condition | null {
  const { text, isChinese } = clause;
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
  const direction = directionOf(text, isChinese);
  // Of growths those that fell are the negative ones.
  if (isOfGrowth && direction !== 0) return { isOfChange: false, test: ({ value }) => Math.sign(value) === direction };
  return direction === 0
    ? null
    : { isOfChange: true, test: ({ value }, before) => Math.sign(value - before) === direction };
}

/** How many of the rows a thing is said of: all, only some, none, or a number of them. */
export const countClaims: Rule = (clause, facts, used) => {
  if (isOfForeignTime(clause)) return [];
  const free = clause.numbers.filter(({ index }) => !used.has(index));
  const counts = free.filter((one) => isCount(clause, one));
  const threshold = free.find((one) => !counts.includes(one) && (one.token.unit === '' || one.token.unit === '%'));
  const counted = counts[0] && !isTally(facts, counts[0].token.value, clause, counts[0].index) ? counts[0] : undefined;
  const isAll = ALL.test(clause.text);
  const isOnly = ONLY.test(clause.text);
  const isNone = NONE.test(clause.text) || (timeOf(facts) < 0 && NEVER.test(clause.text));
  if ((!counted && !isAll && !isOnly && !isNone && !LISTED.test(clause.text)) || ALWAYS.test(clause.text)) return [];
  const numbers = [...counts, ...(threshold ? [threshold] : [])].map(({ index }) => index);
  const outcomes = conditionsMet(clause, facts, threshold?.token).map(({ met, all, dimension }): Outcome => {
    const groups = clause.groups.filter((group) => group.dimension === dimension);
    const own = groups.flatMap(({ isExcluded, members }) => (isExcluded ? [] : members));
    const out = groups.flatMap(({ isExcluded, members }) => (isExcluded ? members : []));
    if (out.length > 0 && isAll)
      return holds(met.length === all - out.length && !out.some((one) => met.includes(one)), {
        names: [],
        value: met.length,
        unit: 'count',
      });
    if (isNone) return holds(met.length === 0, { names: [], value: met.length, unit: 'count' });
    const alone = [...own, ...out];
    if (isOnly && alone.length > 0)
      return holds(met.length === alone.length && met.every((one) => alone.includes(one)), {
        names: [],
        value: met.length,
        unit: 'count',
      });
    if (counted)
      return holds(fits(counted.token, met.length) === 'true', { names: [], value: met.length, unit: 'count' });
    if (own.length > 0 && LISTED.test(clause.text) && own.every((one) => met.includes(one)) && own.length < met.length)
      return UNSURE;
    if (own.length > 0)
      return holds(
        own.every((one) => met.includes(one)),
        { names: [], value: met.length, unit: 'count' },
      );
    return holds(met.length === all, { names: [], value: met.length, unit: 'count' });
  });
  return outcomes.length === 0 ? [] : [{ claim: 'count', numbers, ...anyOf(outcomes) }];
};

type PlacedNumber = Clause['numbers'][number];

/** Topped 100 mm in four months: how many, and not how long. */
/** In seven months sales stayed below 300: how many, too. */
const isBeforeMark = ({ numbers }: Clause, index: number): boolean =>
  numbers.some((one) => one.index > index && (one.token.isMark || /over|at-most/.test(one.token.qualifier)));

const MARKED =
  /\b(?:tops?|topped|exceed(?:s|ed)?|passed|surpass(?:es|ed)?|above|below|over|under)\b[^,]*\ue002[^,]* in $/;

/** A whole number of rows or of times, and no amount. */
export function isCount(clause: Clause, { index, token }: PlacedNumber): boolean {
  const { value, qualifier, unit } = token;
  const isSmall = qualifier === 'stated' && Number.isInteger(value) && value <= 100;
  // 七年间, over seven years: how long something took.
  const isSpan =
    unit === 'time' &&
    ((/^年?(?:间|来|内|以来|里|中|累计|共|净?增|上升|上涨|提[高升]|攀升|下降|减少|扩大|缩小|翻)/.test(
      clause.text.slice(index + 1),
    ) &&
      !/[有只仅]$/.test(clause.text.slice(0, index))) ||
      /(?:[用耗]了?|历时|时隔|\b(?:took|taken|takes)(?: just| only)?) ?$/.test(clause.text.slice(0, index)) ||
      (/\b(?:over|in|within|during|past|last|next) (?:the )?(?:past |last )?$/.test(clause.text.slice(0, index)) &&
        !MARKED.test(clause.text.slice(0, index)) &&
        !(/^\s*in $/.test(clause.text.slice(0, index)) && isBeforeMark(clause, index)))) &&
    !/\b(?:is|are|was|were)\b.* in $/.test(clause.text.slice(0, index));
  // 增加最多的一年 is one year, and no count.
  const isOne = value === 1 && clause.text.slice(0, index).endsWith('的');
  return (
    isSmall &&
    !isOne &&
    !isSpan &&
    (unit === 'time' || (unit === '' && (isCounted(clause, index) || COUNTER.test(token.counter ?? ''))))
  );
}

const isCounted = ({ text, isChinese, numbers }: Clause, index: number): boolean =>
  isChinese
    ? COUNTED_ZH.test(text.slice(index + 1)) ||
      /(?:个|省|市|县|区|州|镇|乡|村|地|国)$/.test(text.slice(index, index + 2))
    : COUNTED_EN.test(text.slice(index + 1)) ||
      (numbers.some((one) => one.index === index && one.token.isWord) &&
        /^ (?:[a-z]+ )?[a-z]+s\b/.test(text.slice(index + 1)));

/** 六省, three places: all there are in the table. Of "three of the five" the five is. */
const isTally = (facts: TableFacts, value: number, { text, isChinese }: Clause, index: number): boolean =>
  (isChinese || !(/^ (?:out )?of\b/.test(text.slice(index + 1)) || text.slice(0, index).trim() === '')) &&
  (!isChinese || !/^个?[^,]{0,4}(?:高于|低于|超|不|增长|下降|上升|减)/.test(text.slice(index + 1))) &&
  facts.dimensions.some(
    ({ members, isOfMeasures, isTime }, dimension) =>
      !isOfMeasures &&
      (!isTime || isOfTimes(text, index)) &&
      members.length > 1 &&
      ownPlaces(facts, dimension).length === value,
  );

/** Whether what is counted are years, months or the like. */
const isOfTimes = (text: string, index: number): boolean =>
  /^(?:年|个?月|个?季| (?:[a-z]+ )?(?:years|months|quarters|weeks|days))/.test(text.slice(index + 1));

/** How many rows a table has is no number of it. */
export const tallyClaims: Rule = (clause, facts, used) => {
  const found = clause.numbers.filter((one) => !used.has(one.index) && isCount(clause, one));
  const all = found.filter(({ index, token }) => isTally(facts, token.value, clause, index) || token.unit === 'time');
  return found.map(({ index }) => ({
    claim: 'count' as const,
    numbers: [index],
    verdict: all.some((one) => one.index === index) ? ('true' as const) : ('unsure' as const),
  }));
};

/** For each reading, which members meet what is said, and how many there are. */
function conditionsMet(
  clause: Clause,
  facts: TableFacts,
  threshold: NumberToken | undefined,
): { met: number[]; all: number; dimension: number }[] {
  const time = timeOf(facts);
  const isOfYears =
    clause.numbers.some(({ token }) => token.unit === 'time') ||
    /年(?![均龄])|月|years|months|quarters/.test(clause.text.replaceAll(/\ue002[ -]?(?:years|months)/g, ''));
  const named = namedAt(clause, clause.text.length);
  const condition = conditionOf(clause, threshold, facts.isOfGrowth);
  const compared = threshold || FASTER.test(clause.text) ? null : comparisonIn(clause);
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
    if (!isCountable(own) || isOther || (isBeside && ALL.test(clause.text) && isAlone(dimension))) return [];
    if (compared) return comparisonsMet(clause, facts, dimension, compared);
    if (!condition) return [];
    const others = without(named, dimension);
    return readingsOf(facts, others, dimension).flatMap((reading) => {
      const tested = ownPlaces(facts, dimension).flatMap((place) =>
        testMember(facts, withMember(reading, dimension, [place]), condition, spans).map((isMet) => ({
          place,
          isMet,
        })),
      );
      return tested.length < 2
        ? []
        : [{ met: tested.filter(({ isMet }) => isMet).map(({ place }) => place), all: tested.length, dimension }];
    });
  });
}

const stepsOf = (facts: TableFacts, time: number): readonly (readonly [number, number])[] => {
  const order = time < 0 ? [] : inOrder(facts, time);
  return order.slice(1).map((place, at) => [order[at] ?? place, place]);
};

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

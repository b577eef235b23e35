import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import {
  inOrder,
  isRate,
  type Named,
  numberAt,
  ownPlaces,
  type Pick,
  readingsOf,
  timeOf,
  withMember,
  without,
} from '../clause/pick.ts';
import { isOfForeignTime, membersNamed, namedAt, SPAN, timesOf } from '../clause/subject.ts';
import { NUMBER, type NumberToken } from '../clause/token.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { stretchesOf } from '../facts/time-spellings.ts';
import { isOfMark } from './counts.ts';
import { OVER_YEAR, qualifierAhead } from './parts.ts';
import { shareOutcome } from './shares.ts';

/** By their values, from nought. */
const HAN_DIGITS = '零一二三四五六七八九十';

const SUM_ZH =
  /(?:合计|共计|总计|累计|一共|总共|共|加起来|相加|之和|总和|总(?:数|量|额|人[口数]|产[量值]|收入|支出|面积))(?:占|为|是|达到?|有|约|超过?)?[^,\ue000\ue001\ue002]{0,3}$|^全年[^,\ue001\ue002]{0,8}$/;
const SUM_EN =
  /\b(?:together|combined|in total|total(?:s|led|ing|ed)?|sum(?:s|med)? (?:to|of|is|was)|add(?:s|ed)? up to|altogether|in all(?= *$|,))\b/;

/** Whether the times of a table are months or quarters. */
const isWithinYears = (facts: TableFacts): boolean => {
  const members = facts.dimensions[timeOf(facts)]?.members ?? [];
  return (
    stretchesOf(members).length > 0 || (members.length === 12 && members.every(({ at }) => at !== null && at < 12))
  );
};

const OF_YEAR = /全年(?!最)|\b(?:of|in) (?:the (?:whole )?year|all the year)\b|\bthe year's\b|\byearly total\b/;

/** July brought a quarter of the year's arrivals: what part some times are of all those of their year. */
export const yearShareClaims: Rule = (clause, facts, used) => {
  const time = timeOf(facts);
  const members = facts.dimensions[time]?.members ?? [];
  const told = [...new Set(timesOf(clause).flatMap((one) => one.members))];
  const order = inOrder(facts, time);
  const ends = told.map((one) => order.indexOf(one));
  const own =
    told.length === 2 && SPAN.test(clause.text) ? order.slice(Math.min(...ends), Math.max(...ends) + 1) : told;
  const yearOf = (place: number): number => Math.floor((members[place]?.at ?? 0) + 1e-6);
  const number = clause.numbers.find(({ index, token }) => !used.has(index) && token.unit === '%');
  if (!number || own.length === 0 || !OF_YEAR.test(clause.text) || isOfForeignTime(clause) || !isWithinYears(facts))
    return [];
  const whole = members.flatMap((_, place) => (own.some((one) => yearOf(one) === yearOf(place)) ? [place] : []));
  const outcomes = readingsOf(facts, without(namedAt(clause, number.index), time)).flatMap((pick): Outcome[] => {
    const [part, all] = [own, whole].map((places) => numberAt(facts, withMember(pick, time, places)));
    if (!part || !all || all.value <= 0 || isRate(all.unit) || own.length === whole.length) return [];
    const value = (part.value / all.value) * 100;
    return [
      { verdict: fits(number.token, value), right: { names: membersNamed(facts, pick), value, unit: 'per cent' } },
    ];
  });
  return outcomes.length === 0 ? [] : [{ claim: 'share', numbers: [number.index], ...anyOf(outcomes) }];
};

/** In eight months, 八个月内: over so many times, which are all there are or the last of them. */
const OVER_TIMES = /\b(?:in|over|during|across|within) (?:the |these |those |all |just )?(?:last |past )?$/;
const OVER_TIMES_ZH = /^(?:年|个?月|个?季度|季)?(?:间|来|内|里|以来|中)?(?:累计|共|一共|总共)/;

/** More than 7,000 calls were taken in eight months: where the sum of so many times bears it, it is meant. */
export const spanSumClaims: Rule = (clause, facts, used) => {
  const time = timeOf(facts);
  const span = clause.numbers.find(({ token }) => token.unit === 'time');
  const places = inOrder(facts, time).slice(-(span?.token.value ?? 0));
  if (time < 0 || !span || clause.times.length > 0 || places.length < 2 || places.length !== span.token.value)
    return [];
  const isOver = clause.isChinese
    ? OVER_TIMES_ZH.test(clause.text.slice(span.index + 1))
    : OVER_TIMES.test(clause.text.slice(0, span.index));
  // Topped 100 mm in six months: how many months.
  if (!isOver || isOfMark(clause.text.slice(0, span.index))) return [];
  return clause.numbers.flatMap(({ index, token }): Claimed[] => {
    if (used.has(index) || index === span.index || token.isWord || token.isMark || token.unit !== '') return [];
    const named = new Map([...namedAt(clause, index), [time, places] as const]);
    const outcomes = readingsOf(facts, named).flatMap((pick): Outcome[] => {
      const cell = numberAt(facts, pick);
      return cell && !isRate(cell.unit) ? [{ verdict: fitsCell(token, cell) }] : [];
    });
    return outcomes.some(({ verdict }) => verdict === 'true')
      ? [{ claim: 'sum', numbers: [index, span.index], ...anyOf(outcomes) }]
      : [];
  });
};

/** The sum of some is set against half of all: 之和超过六市的一半. */
const OF_WHOLE = /(?:之和|合计|共|相加)(?:超过?|不到|不足|接近|近|达到?|约)?占?(?:全部|总量|\ue002[^,]{0,2})的$/;

/** What all that are named come to together; all members, where none is named. */
export const sumClaims: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    const before = clause.text.slice(0, index);
    const isOfTop = (clause.isChinese ? TOP_ZH : TOP_EN).test(before) && token.unit === '%';
    const [ofWhole = ''] = (clause.isChinese && token.unit === '%' && OF_WHOLE.exec(before)) || [];
    const isSum =
      ofWhole !== '' ||
      isOfTop ||
      (clause.isChinese
        ? SUM_ZH.test(before)
        : SUM_EN.test(clause.text) || (OVER_YEAR.test(clause.text) && isWithinYears(facts)));
    if (
      used.has(index) ||
      !isSum ||
      token.isWord ||
      (token.unit !== '' && token.unit !== '%') ||
      isOfForeignTime(clause)
    )
      return [];
    // What is left of one measure by another is no sum of either.
    if (/净[增减流]/.test(before)) return [{ claim: 'sum', numbers: [index], ...UNSURE }];
    const named = wholeBehind(clause, facts, index, namedAt(clause, index));
    const isShare =
      token.unit === '%' && [...readingsOf(facts, named)].every((pick) => numberAt(facts, pick)?.unit.base !== '%');
    if (isShare) {
      // 超过六市的一半: the qualifier of the half may stand at the six.
      const ahead = clause.numbers.find((one) => one.index < index && one.index >= index - ofWhole.length)?.token;
      const lead = ahead && ahead.qualifier !== 'stated' ? ahead.qualifier : qualifierAhead(ofWhole);
      const qualifier = token.qualifier === 'stated' ? lead : token.qualifier;
      const outcome =
        isOfTop && ofWhole === ''
          ? shareOfTop(clause, facts, named, token)
          : shareOutcome(facts, named, { ...token, qualifier });
      return [{ claim: 'share', numbers: [index], ...outcome }];
    }
    const isOpen = /over|at-most/.test(token.qualifier);
    const outcomes = topReadings(clause, facts, named, isOpen).flatMap((pick): Outcome[] => {
      const cell = numberAt(facts, pick);
      return cell ? [{ verdict: fitsCell(token, cell), right: { names: membersNamed(facts, pick), ...cell } }] : [];
    });
    return [{ claim: 'sum', numbers: [index], ...anyOf(outcomes) }];
  });

/** 59 of the 81 accidents: the second number is of all, whoever is named. */
function wholeBehind({ text }: Clause, { dimensions }: TableFacts, index: number, named: Named): Named {
  return /\ue002 (?:out )?of (?:the |all |all the |a total of )?$/.test(text.slice(0, index))
    ? new Map([...named].filter(([at]) => dimensions[at]?.isTime || dimensions[at]?.isOfMeasures))
    : named;
}

/** What part of the whole the highest few are. */
function shareOfTop(clause: Clause, facts: TableFacts, named: Named, token: NumberToken): Outcome {
  const outcomes = topReadings(clause, facts, named).flatMap((pick) =>
    pick.flatMap((members, dimension): Outcome[] => {
      const of = new Map(pick.flatMap((own, at) => (at === dimension || own.length === 1 ? [[at, own] as const] : [])));
      return members.length < 2 ? [] : [shareOutcome(facts, of, token)];
    }),
  );
  return anyOf(outcomes);
}

/** 前三位, the top three, the first five; the number is a word or a token. */
const TOP_ZH = new RegExp(`前([${HAN_DIGITS}]|${NUMBER})(?:位|名|大|强|个)?`);
const TOP_EN = new RegExp(
  `\\b(?:top|first|leading) (${NUMBER})|\\bthe (${NUMBER}) (?:largest|biggest|highest|top|busiest)`,
);

/** What a sum is of: the highest few where so many are spoken of, or whatever is named. */
function topReadings(clause: Clause, facts: TableFacts, named: Named, isOpen = false): readonly Pick[] {
  const found = (clause.isChinese ? TOP_ZH : TOP_EN).exec(clause.text);
  if (!found) return sumReadings(facts, named, isOpen);
  const [words, before, behind] = found;
  const said = before ?? behind ?? '';
  const at = found.index + words.indexOf(NUMBER);
  const count =
    said === NUMBER
      ? (clause.numbers.find(({ index }) => index === at)?.token.value ?? 0)
      : Math.max(1, HAN_DIGITS.indexOf(said));
  return facts.dimensions.flatMap(({ isTime, isOfMeasures, members }, dimension) => {
    if (isTime || isOfMeasures || members.length <= count) return [];
    return readingsOf(facts, without(named, dimension), dimension).map((reading) => {
      const sizeOf = (place: number): number =>
        numberAt(facts, withMember(reading, dimension, [place]))?.value ?? -Infinity;
      const ranked = [...ownPlaces(facts, dimension)].sort((one, other) => sizeOf(other) - sizeOf(one));
      return withMember(reading, dimension, ranked.slice(0, count));
    });
  });
}

/** A sum may be of all times, too. */
function sumReadings(facts: TableFacts, named: Named, isOpen: boolean): readonly Pick[] {
  const time = timeOf(facts);
  const readings = readingsOf(facts, named);
  // Where nobody is named more than so many are all together, and none of them alone.
  const isWhole = (pick: Pick): boolean =>
    facts.dimensions.every(
      ({ isTime, isOfMeasures, members }, at) =>
        isTime ||
        isOfMeasures ||
        named.has(at) ||
        members.length === 1 ||
        (pick[at]?.length ?? 0) > 1 ||
        members[pick[at]?.[0] ?? -1]?.isTotal,
    );
  const whole = isOpen ? readings.filter(isWhole) : [];
  const own = whole.length > 0 ? whole : readings;
  if (time < 0 || named.has(time)) return own;
  const all = (facts.dimensions[time]?.members ?? []).map((_, place) => place);
  return [...own, ...own.map((pick) => withMember(pick, time, all))];
}

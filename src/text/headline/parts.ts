import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, type Outcome, type Right, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { inOrder, numberAt, type Pick, readingsOf, timeOf, withMember, without } from '../clause/pick.ts';
import { changesOf, isNamed, isOfForeignTime, membersNamed, namedAt, spansOf } from '../clause/subject.ts';
import type { NumberToken } from '../clause/token.ts';
import { MORE_ALONE, twosOf } from '../clause/twos.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { isCount } from './counts.ts';

const MORE_ZH =
  /(?:高|多|大|长|超|快|贵)(?:于|出|过|产|收|卖|销|增|缴|挣)?(?:了|约)?(?:[\ue000\ue001][^,\ue002]{0,3})?$|(?:相差|差距|差|差额)(?:为|达到?|是|约)?$/;
const LESS_ZH = /(?:低|少|小|短|慢)(?:于|产|收|卖|销|增|缴|挣)?(?:了|约)?(?:[\ue000\ue001][^,\ue002]{0,3})?$/;
const MORE_EN =
  /^ (?:[a-z\ue000]+ ){0,3}?(more|higher|larger|greater|bigger|above|ahead|clear|longer|less|lower|smaller|fewer|below|behind|adrift|short|shorter)\b(?: (?!than)[a-z]+){0,3}(?: (?:than |of )?|$)/;
const BY_EN =
  /(?:exceeds?|exceeded|beats?|leads?|led|outnumbers?|tops?|trails?|more than|higher than|larger than|lower than|less than|ahead of|above|below|behind) (?:(?:that|those) )?(?:(?:of|in|for|at|from|aged) )?(?:the )?\ue000 by $|\b(?:separated|divided|split) by (?:just |only )?$|(?:gap|difference|margin|distance)[^,]*(?:is|was|of|:) $/;

function differenceOutcome(
  clause: Clause,
  facts: TableFacts,
  index: number,
  token: NumberToken,
  direction: 1 | -1 | 0,
): Outcome {
  const outcomes = twosOf(clause, facts, index).flatMap(({ a, b }): Outcome[] => {
    const [one, other] = [numberAt(facts, a), numberAt(facts, b)];
    if (!one || !other || one.unit.base !== other.unit.base) return [];
    const difference = one.value - other.value;
    const names = [...membersNamed(facts, a)];
    const isWrongWay = direction !== 0 && Math.sign(difference) === -direction;
    if (token.unit === '%' || token.unit === 'times') {
      if (token.unit === '%' && one.unit.base === '%' && !isWrongWay && fits(token, Math.abs(difference)) === 'true')
        return [UNSURE];
      if (other.value <= 0) return [UNSURE];
      const ratio = one.value / other.value - 1;
      const value = token.unit === '%' ? Math.abs(ratio) * 100 : Math.abs(ratio);
      const right: Right = {
        names,
        value: token.unit === '%' ? ratio * 100 : ratio + 1,
        unit: token.unit === '%' ? 'per cent' : 'times',
      };
      if (isWrongWay) return [{ verdict: 'false', right }];
      // "Three times more" is said of three times as much as well.
      const isLoose = token.unit === 'times' && !clause.isChinese;
      return [{ verdict: fits(token, value), right }, ...(isLoose ? [{ verdict: fits(token, ratio + 1), right }] : [])];
    }
    const right: Right = { names, value: difference, unit: token.unit === 'points' ? 'points' : one.unit };
    if (isWrongWay) return [{ verdict: 'false', right }];
    const verdict =
      token.unit === 'points'
        ? fits(token, Math.abs(difference))
        : fitsCell(token, { value: Math.abs(difference), unit: one.unit });
    return [{ verdict, right }];
  });
  return anyOf(outcomes);
}

export const differenceClaims: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    if (used.has(index) || isOfForeignTime(clause) || (token.isWord && isCount(clause, { index, token }))) return [];
    const [before, after] = [clause.text.slice(0, index), clause.text.slice(index + 1)];
    const direction = differenceDirection(before, after, clause);
    if (direction === null) return [];
    const twos = twosOf(clause, facts, index);
    // The table does not hold what the words compare it with.
    if (twos.length === 0) return token.unit === 'points' ? [{ claim: 'difference', numbers: [index], ...UNSURE }] : [];
    return [{ claim: 'difference', numbers: [index], ...differenceOutcome(clause, facts, index, token, direction) }];
  });

function differenceDirection(before: string, after: string, { isChinese, text }: Clause): 1 | -1 | 0 | null {
  if (isChinese) {
    if (/(?:相差|差距|差额|之差|差)/.test(before.slice(-6))) return 0;
    if (!/比|较|于[\ue000\ue001]/.test(before)) return null;
    return MORE_ZH.test(before) ? 1 : LESS_ZH.test(before) ? -1 : null;
  }
  const word = MORE_EN.exec(after)?.[1];
  if (
    word !== undefined &&
    (/than|above|below|ahead|clear of|adrift|short of|behind/.test(after) || MORE_ALONE.test(text))
  )
    return /less|lower|smaller|fewer|below|behind|adrift|short/.test(word) ? -1 : 1;
  if (!BY_EN.test(before)) return null;
  return /gap|difference|margin|distance/.test(text) ? 0 : /lower|less|below|behind|trail/.test(before) ? -1 : 1;
}

const TIMES_EN =
  /^ (?:(?:as (?:many|much|high|large|big|long|great|likely)|that (?:of|in)|those (?:of|in)|the|its|what|one (?:in|of|from)|an? [a-z]+ (?:in|of|from))\b|(?:in )?\ue000)/;
const TIMES_ZH =
  /(?:是|为|相当于|达到?|有|不足|不到|不及|未及|低于|不满|超过?|逾|高于|多于|近|约|仅)[^,占\ue002]{0,8}\ue000[^,\ue002]{0,4}的$|(?:是|为|相当于|[复升回落降跌]至|[复升回落降跌]到|达到?|不足|不到|不及|超过?|近|约|仅)(?:\ue001|上年|去年|上月|上季度?|上?年同期|去年同期)[^,\ue000-\ue002]{0,6}的$/;
/** 84% of its 2019 level, a third of what it was in 2012. */
const OF_TIME_EN =
  /^ of (?:(?:its|their|the) [^,\ue000-\ue002]{0,12}\ue001(?:'s)? (?:level|peak|figure|total|value|volume|number|high)s?\b|what (?:it|they|there) (?:was|were|had been) (?:in )?\ue001)/;
const AS_MUCH_AS =
  /^ as (?:much|many|high|large|big|long)\b[^,]* as (?!(?:in |it |they |before|a (?:year|decade))|\ue001)/;
/** Outsells e-books by more than ten to one. */
const TO_ONE = /^(?: to |-to-)(?:one|1)\b/;
const LEAD_ZH = /(不足|不到|不及|未及|低于|不满)|(超过?|逾|高于|多于)|(近)|(约)/;

/** 不足初中的一半, 之和接近六市的一半: what qualifies the number stands before the name. */
export function qualifierAhead(before: string): NumberToken['qualifier'] {
  const [, below, over, nearly, about] = LEAD_ZH.exec(before.slice(-10)) ?? [];
  if (below) return 'at-most';
  return over ? 'over' : nearly ? 'nearly' : about ? 'about' : 'stated';
}

/** All months of a year together. */
export const OVER_YEAR =
  /全年|\b(?:over|across|during|throughout|in|for) the (?:whole |full |entire )?year\b(?! (?:to|before|earlier))/;
const OF_LAST_ZH = /(?:上年|去年|上月|上季度?)(?:同期)?[^,\ue000-\ue002]{0,3}的$/;
const EVERY_TIME = /各[年月季期]|历年|每[年月季]|始终|一直|\balways\b|\b(?:every|each) (?:year|month|quarter)/;

/** What is so every year is so of the two at every time. */
function everyTime(
  { text, times }: Clause,
  facts: TableFacts,
  twos: ReturnType<typeof twosOf>,
): ReturnType<typeof twosOf> {
  const time = timeOf(facts);
  const places = inOrder(facts, time);
  // Over the year: of all its months together.
  if (time >= 0 && times.length === 0 && OVER_YEAR.test(text))
    return twos.map(({ a, b }) => ({ a: withMember(a, time, places), b: withMember(b, time, places) }));
  if (time < 0 || times.length > 0 || !EVERY_TIME.test(text)) return twos;
  return twos
    .slice(0, 1)
    .flatMap(({ a, b }) =>
      places.map((place) => ({ a: withMember(a, time, [place]), b: withMember(b, time, [place]) })),
    );
}

/** 超过新增就业的三分之一, twice as many as women: whom it is a multiple of, and no time. */
const isOfName = ({ isChinese }: Clause, before: string, after: string): boolean =>
  isChinese ? /\ue000[^,\ue000\ue001]{0,4}的$/.test(before) : /^[^,\ue001]* as [^,\ue001]*\ue000/.test(after);

/** A is three times B. */
export const multipleClaims: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    if (used.has(index) || isOfForeignTime(clause)) return [];
    const [before, after] = [clause.text.slice(0, index), clause.text.slice(index + 1)];
    const isToOne = TO_ONE.test(after);
    const isMultiple = clause.isChinese
      ? (token.unit === 'times' || token.unit === '%') && (TIMES_ZH.test(before) || /^于\ue000/.test(after))
      : isToOne ||
        (token.unit === '%' && (OF_TIME_EN.test(after) || /^ as (?:many|much|high|large|big|long)\b/.test(after))) ||
        (token.unit === 'times' && (TIMES_EN.test(after) || /\b(?:ratio|is|are|was) $/.test(before)));
    if (!isMultiple) return [];
    const lead = clause.isChinese && token.qualifier === 'stated' ? qualifierAhead(before) : token.qualifier;
    const own = { ...token, qualifier: lead };
    const right = (pick: Pick, ratio: number): Right => ({
      names: membersNamed(facts, pick),
      value: token.unit === '%' ? ratio * 100 : ratio,
      unit: token.unit === '%' ? 'per cent' : 'times',
    });
    const judged = (pick: Pick, ratio: number): Outcome => ({
      verdict: fits(own, token.unit === '%' ? ratio * 100 : ratio),
      right: right(pick, ratio),
    });
    const isOfLast = clause.isChinese && OF_LAST_ZH.test(before);
    const twos = everyTime(clause, facts, isOfLast ? [] : twosOf(clause, facts, index)).flatMap(
      ({ a, b }): Outcome[] => {
        const [one, other] = [numberAt(facts, a), numberAt(facts, b)];
        return one && other && other.value > 0 && one.unit.base === other.unit.base
          ? [judged(a, one.value / other.value)]
          : [];
      },
    );
    const named = without(namedAt(clause, index), timeOf(facts));
    // Half as much went here as there: of two, one of which the words do not name.
    const isOfOther = twos.length === 0 && AS_MUCH_AS.test(after);
    const isOfTimes =
      !isOfOther && (twos.length === 0 || (clause.times.length > 0 && !isOfName(clause, before, after)));
    const spans =
      isOfTimes && isNamed(facts, named)
        ? changesOf(facts, readingsOf(facts, named), [...spansOf(clause, facts), ...backTo(clause, facts)])
        : [];
    const changes = spans.flatMap(({ pick, before: first, after: last }) =>
      first > 0 ? [judged(pick, last / first)] : [],
    );
    const isEach = EVERY_TIME.test(clause.text) && clause.times.length === 0 && twos.length > 1;
    const failed = isEach ? twos.find(({ verdict }) => verdict === 'false') : undefined;
    return [{ claim: 'multiple', numbers: [index], ...(failed ?? anyOf([...twos, ...changes])) }];
  });

/** 是2010年的3倍: from that time to the last. */
function backTo({ times }: Clause, facts: TableFacts): readonly (readonly [number, number])[] {
  const dimension = timeOf(facts);
  const members = facts.dimensions[dimension]?.members ?? [];
  const last = members.reduce((best, { at }, place) => ((at ?? 0) > (members[best]?.at ?? 0) ? place : best), 0);
  const [only, second] = times;
  const from = only?.token.members[0];
  return from === undefined || second || from === last ? [] : [[from, last]];
}

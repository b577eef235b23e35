import { ALWAYS, directionOf, UNCHANGED } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import {
  inOrder,
  isRate,
  type Named,
  numberAt,
  type Pick,
  readingsOf,
  timeOf,
  withMember,
  without,
} from '../clause/pick.ts';
import { rankWords } from '../clause/rank-words.ts';
import { recentOf, SINCE, scopeOf, stepTo, yearsBack } from '../clause/scope.ts';
import { isOfForeignTime, isOfWideTime, namedAt, SPAN, TIME_LIST, timesOf } from '../clause/subject.ts';
import type { NumberToken } from '../clause/token.ts';
import { twosOf } from '../clause/twos.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { comparisonIn } from './comparisons.ts';
import { thresholdTest } from './conditions.ts';
import { NEVER, thresholdIn } from './counts.ts';
import { TURNED } from './running.ts';
import { hasLosses, LOSS } from './signs.ts';

const FIRST = /首次|首度|第一次|\bfirst time\b|\bfirst (?:rise|increase|growth|gain|fall|drop|decline|decrease)\b/;
const ONLY_THEN =
  /\bonly (?:in|during) (?:[a-z]+ )?\ue001|\ue001 (?:was|is|were) the only|\bthe only [^,\ue000\ue001]{1,24} (?:was|is|came|occurred) (?:in |during )?\ue001|唯一[^,\ue000\ue001]{1,8}是\ue001|(?:只有?|仅)在?\ue001/;
/** In every year; in every country it is said of rows. */
const LASTING =
  /始终|历年|\balways\b|\bthroughout\b|\bin (?:all|every)\b(?! (?:of the |the |these |\ue002 )?(?:countr|region|province|cit(?:y|ies)|sector|group|area|district|branch|department|industr|state|place|age|count(?:y|ies)|town|union|team|school))/;
const EACH = /均|都/;
/** 涨幅逐月回落 is said of the rates, 逐月上涨 of what they are the rates of. */
const OF_RATE = /[涨跌增降升]幅|增速|增长率|\b(?:rates?|growth|inflation)\b/;
const YEAR_AGO =
  /(?:[高多大低少小]于|超过|不及)(?:上年|去年)同期|\b(?:higher|lower|more|fewer|less|above|below)(?: [a-z]+)?(?: than)? (?:a|the|one) year (?:earlier|before|ago)/;

type Said = 'first' | 'never' | 'only' | 'always' | 'each';

function saidOf(clause: Clause): Said | null {
  const { text, timesExcluded } = clause;
  // 为历年增加最多的一年 gives a rank, and 4月与5月涨幅持平 says of two times that they are alike.
  if (UNCHANGED.test(text) || rankWords(clause).some(({ measures }) => measures.length > 0)) return null;
  if (FIRST.test(text)) return 'first';
  if (NEVER.test(text)) return 'never';
  if (ONLY_THEN.test(text)) return 'only';
  const isAlways =
    ALWAYS.test(text) || LASTING.test(text) || (EACH.test(text) && (recentOf(clause) > 0 || isOfWideTime(clause)));
  if (isAlways || timesExcluded.length > 0) return 'always';
  return isOfEach(clause) ? 'each' : null;
}

/** 在2019年和2022年下降: at each of the times, and not from one to the other. */
const isOfEach = ({ text, times, numbers, isChinese }: Clause): boolean =>
  times.length > 1 &&
  (isChinese
    ? TIME_LIST.test(text) && !SPAN.test(text)
    : /\b(?:in|both) \ue001(?:, \ue001)*,? and (?:again )?(?:in )?\ue001/.test(text)) &&
  numbers.every(({ token }) => /[度次回]/.test(token.counter ?? ''));

/** A mark in per cent for numbers that are none. */
const isOfOtherKind = (facts: TableFacts, named: Named, { unit }: NumberToken): boolean =>
  unit === '%' &&
  !facts.mayBeShares &&
  readingsOf(facts, named).every((pick) => numberAt(facts, pick)?.unit.base !== '%');

interface Occasion {
  /** It is so of a time against the one before, so that the first time of all says nothing. */
  readonly isOfStep: boolean;
  /** Null where the table does not say. */
  readonly isSo: (place: number) => boolean | null;
}

/** What is said to be so at a time: above a mark, above another, up on the time before; one for each reading. */
function occasionsOf(clause: Clause, facts: TableFacts, used: ReadonlySet<number>, said: Said): readonly Occasion[] {
  const dimension = timeOf(facts);
  const cellAt = (pick: Pick, place: number) => numberAt(facts, withMember(pick, dimension, [place]));
  const named = without(namedAt(clause, clause.text.length), dimension);
  const threshold = thresholdIn(clause, used);
  if (threshold) {
    const test = thresholdTest(clause, threshold.token);
    if (!test || isOfOtherKind(facts, named, threshold.token)) return [];
    const each = readingsOf(facts, named).map((pick) => ({
      isOfStep: false,
      isSo: (place: number) => {
        const cell = cellAt(pick, place);
        return cell && test(cell);
      },
    }));
    return isOfAllRates(facts, named, said) ? [together(each.slice(-ratesIn(facts)), said)] : each;
  }
  const compared = comparisonIn(clause);
  if (compared) {
    return twosOf({ ...clause, times: [], carriedTimes: [] }, facts, compared.index).map(({ a, b }) => ({
      isOfStep: false,
      isSo: (place) => {
        const [one, other] = [cellAt(a, place), cellAt(b, place)];
        return one && other ? Math.sign(one.value - other.value) === compared.sign : null;
      },
    }));
  }
  const yearAgo = YEAR_AGO.exec(clause.text);
  if (yearAgo) {
    const sign = /[低少小]|不及|lower|below|fewer|less/.test(yearAgo[0]) ? -1 : 1;
    return readingsOf(facts, named).map((pick) => ({
      isOfStep: false,
      isSo: (place) => {
        const [before, after] = [yearBefore(facts, place), place].map((at) => (at === null ? null : cellAt(pick, at)));
        return before && after ? Math.sign(after.value - before.value) === sign : null;
      },
    }));
  }
  // 逐月增加至5月后回落: the way that is always gone is the one before the turn.
  const turn = TURNED.exec(clause.text);
  const direction = directionOf(turn ? clause.text.slice(0, turn.index) : clause.text, clause.isChinese);
  if (direction === 0 && LOSS.test(clause.text) && hasLosses(facts))
    return readingsOf(facts, named).map((pick) => ({
      isOfStep: false,
      isSo: (place) => {
        const cell = cellAt(pick, place);
        return cell && cell.value < 0;
      },
    }));
  if (direction === 0) return [];
  if (facts.isOfGrowth && !OF_RATE.test(clause.text))
    return readingsOf(facts, named).map((pick) => ({
      isOfStep: false,
      isSo: (place) => {
        const cell = cellAt(pick, place);
        return cell && Math.sign(cell.value) === direction;
      },
    }));
  return readingsOf(facts, named).map((pick) => ({
    isOfStep: true,
    isSo: (place) => {
      const [step] = stepTo(clause, facts, place);
      const [before, after] = [step ? cellAt(pick, step[0]) : null, cellAt(pick, place)];
      return before && after ? Math.sign(after.value - before.value) === direction : null;
    },
  }));
}

/** The same month or quarter of the year before. */
function yearBefore(facts: TableFacts, place: number): number | null {
  const members = facts.dimensions[timeOf(facts)]?.members ?? [];
  const found = members.findIndex(({ at }) => Math.abs((members[place]?.at ?? 0) - (at ?? 0) - 1) < 0.01);
  return found < 0 ? null : found;
}

/** How many rates a table has at a time. */
const ratesIn = ({ dimensions }: TableFacts): number =>
  dimensions.reduce((count, { isTime, members }) => (isTime ? count : count * members.length), 1);

/** The rate never fell below 38: nothing is named, and rates have no sum, so that it is said of each of them. */
const isOfAllRates = (facts: TableFacts, named: Named, said: Said): boolean =>
  named.size === 0 &&
  (said === 'never' || said === 'always') &&
  ratesIn(facts) > 1 &&
  [...facts.cells.values()].every(({ unit }) => isRate(unit)) &&
  facts.dimensions.every(({ members }) => members.every(({ isAside }) => !isAside));

/** Never is so where any is, always where all are. */
const together = (each: readonly Occasion[], said: Said): Occasion => ({
  isOfStep: false,
  isSo: (place) => {
    const known = each.map(({ isSo }) => isSo(place)).filter((one) => one !== null);
    return known.length === 0 ? null : said === 'never' ? known.includes(true) : !known.includes(false);
  },
});

/** The times that are left out, and those between two that are: 除2015年至2017年外. */
function leftOut({ text, timesExcluded }: Clause, order: readonly number[]): readonly number[] {
  const [one, two] = timesExcluded;
  const places = timesExcluded.flatMap(({ token }) => token.members);
  if (!one || !two || !/^年?(?:至|到|-|—| to )$/.test(text.slice(one.index + 1, two.index))) return places;
  const ends = [one, two].map(({ token }) => order.indexOf(token.members[0] ?? -1));
  return order.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function outcomeOf(said: Said, clause: Clause, facts: TableFacts, { isOfStep, isSo }: Occasion): Outcome | null {
  const order = inOrder(facts, timeOf(facts));
  const own = clause.times.flatMap(({ token }) => token.members);
  if (said === 'only') {
    const met = order.filter((place) => isSo(place) === true);
    return holds(own.length > 0 && own.length === met.length && own.every((place) => met.includes(place)));
  }
  if (said === 'each') return holds(own.every((place) => isSo(place) === true));
  if (said === 'first') {
    const end = clause.times.find(({ index }) => !/since $/.test(clause.text.slice(0, index)))?.token.members[0];
    const at = order.indexOf(end ?? order.at(-1) ?? -1);
    const years = yearsBack(clause);
    const yearAt = (place: number | undefined): number =>
      facts.dimensions[timeOf(facts)]?.members[place ?? -1]?.at ?? 0;
    const start =
      years !== null
        ? order.findIndex((place) => yearAt(place) > yearAt(order[at]) - years + 0.01)
        : SINCE.test(clause.text) && own.length > 1
          ? order.indexOf(own.at(-1) ?? -1) + 1
          : 0;
    return holds(isSo(order[at] ?? -1) === true && !order.slice(start, at).some((place) => isSo(place) === true));
  }
  const scope = scopeOf(clause, facts, isOfStep);
  if (!scope) return null;
  const out = leftOut(clause, order);
  const known = scope.filter((place) => isSo(place) !== null);
  if (known.length === 0) return null;
  if (said === 'never') return holds(known.every((place) => isSo(place) === false));
  // From January on it may have risen up to a time that the next words name.
  if (
    /自\ue001起/.test(clause.text) &&
    !known.every((place) => isSo(place)) &&
    known.slice(0, 3).every((place) => isSo(place))
  )
    return UNSURE;
  return holds(known.every((place) => isSo(place) === !out.includes(place)));
}

/** Only then, for the first time, never, in every year but one: at which times something is so. */
export const occasionClaims: Rule = (clause, facts, used): Claimed[] => {
  const said = saidOf(clause);
  if (said === null || timeOf(facts) < 0 || isOfForeignTime(clause)) return [];
  const outcomes = occasionsOf(clause, facts, used, said).flatMap((occasion) => {
    const outcome = outcomeOf(said, clause, facts, occasion);
    return outcome ? [outcome] : [];
  });
  if (outcomes.length === 0) return [];
  const numbers = [thresholdIn(clause, used)?.index, ...lastingIn(clause)].filter((one) => one !== undefined);
  return [{ claim: 'running', numbers, ...anyOf(outcomes) }];
};

const lastingIn = ({ numbers }: Clause): number[] =>
  numbers
    .filter(({ token }) => token.unit === 'time' || /[度次回]/.test(token.counter ?? ''))
    .map(({ index }) => index);

interface Turn {
  readonly pattern: RegExp;
  /** The way things go from then on. */
  readonly sign: 1 | -1;
  /** It is said of growths, which turn where their sign does. */
  readonly isOfSign: boolean;
}

const TURNS: readonly Turn[] = [
  { pattern: /由[降减跌]转[升增涨]|止跌|触底反弹/, sign: 1, isOfSign: false },
  { pattern: /由[升增涨]转[降减跌]/, sign: -1, isOfSign: false },
  {
    pattern:
      /由[负平降亏]转[正盈]|转正|扭亏|\bsw[iu]ngs? to (?:a )?profit|重回正增长|恢复(?:正)?增长|\b(?:turned|turning) positive|return(?:ed|s) to growth/,
    sign: 1,
    isOfSign: true,
  },
  {
    pattern:
      /由[正平升盈]转[负亏]|转[负亏]|\bsw[iu]ngs? to (?:a |an )?(?:[a-z]+ )?loss|\binto the red\b|\b(?:turned|turning) negative/,
    sign: -1,
    isOfSign: true,
  },
];
const FROM_NOUGHT = /由平转[正负]/;

/** Where the way of things turns: 由降转升, turned negative; of growths by their signs. */
export const turnClaims: Rule = (clause, facts): Claimed[] => {
  const dimension = timeOf(facts);
  const turn = TURNS.find(({ pattern }) => pattern.test(clause.text));
  if (!turn || dimension < 0 || isOfForeignTime(clause)) return [];
  const order = inOrder(facts, dimension);
  const [time] = timesOf(clause);
  const at = order.indexOf(time ? (time.members[0] ?? -1) : (order.at(-1) ?? -1));
  const named = without(namedAt(clause, clause.text.length), dimension);
  const outcomes = readingsOf(facts, named).flatMap((pick): Outcome[] => {
    const values = order.map((place) => numberAt(facts, withMember(pick, dimension, [place]))?.value ?? null);
    const steps = values.map((value, place) => {
      const before = values[place - 1] ?? null;
      return value === null || before === null ? null : value - before;
    });
    const isSigned = turn.isOfSign && values.some((value) => value !== null && value < 0);
    const [own, before] = isSigned ? [values[at], values[at - 1]] : [steps[at], steps[at - 1]];
    if (own === undefined || own === null || before === undefined || before === null) return [];
    const isFrom = FROM_NOUGHT.test(clause.text) ? before === 0 : Math.sign(before) !== turn.sign;
    return [holds(Math.sign(own) === turn.sign && isFrom)];
  });
  return outcomes.length === 0 ? [] : [{ claim: 'direction', ...anyOf(outcomes) }];
};

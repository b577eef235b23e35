import type { Clause } from '../clause/clauses.ts';
import { allOf, anyOf, type Claimed, negated, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import {
  inOrder,
  type Named,
  numberAt,
  ownPlaces,
  readingsOf,
  timeOf,
  withMember,
  without,
  yearsIn,
} from '../clause/pick.ts';
import { AMONG_PEERS, AT_TIME } from '../clause/rank-patterns.ts';
import {
  isNegated,
  isTied,
  measured,
  type RankWord,
  rankWords,
  SCOPE,
  withoutOvertaken,
} from '../clause/rank-words.ts';
import { scopeOf, yearsBack } from '../clause/scope.ts';
import { changesOf, isOfForeignTime, membersNamed, namedAt, spansOf } from '../clause/subject.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { extremeNumber } from './ranges.ts';
import { competing, judge } from './standing.ts';

function ofValues(clause: Clause, facts: TableFacts, dimension: number, named: Named, word: RankWord): Outcome {
  const own = named.get(dimension) ?? [];
  const others = without(named, dimension);
  const several = [...others].find(([at, members]) => members.length > 1 && facts.dimensions[at]?.isOfMeasures);
  // 企业数和会员数都居第一: in each of the measures, which have no sum.
  if (several)
    return allOf(
      several[1].map((one) => ofValues(clause, facts, dimension, new Map([...named, [several[0], [one]]]), word)),
    );
  const outcomes = readingsOf(facts, others, dimension).flatMap((reading): Outcome[] => {
    const at = (member: number) => withMember(reading, dimension, [member]);
    const scored = competing(clause, facts, dimension, own, (member) => numberAt(facts, at(member))?.value ?? null);
    const { verdict, top } = judge(scored, own, word, clause);
    const cell = top && numberAt(facts, at(top.member));
    // Where all are alike nobody is first.
    const isAlike = scored.every(({ value }) => value === scored[0]?.value) && !isTied(clause.text);
    if (scored.length < 2 || isAlike || (word.isAmong && scored.length <= word.rank)) return [];
    return [{ verdict, right: cell ? { names: membersNamed(facts, at(top.member)), ...cell } : undefined }];
  });
  return anyOf(outcomes);
}

const MOST_CHANGES = 60;

/** The largest fall of shares is one of points. */
const measuresOf = (facts: TableFacts, { measures }: RankWord): RankWord['measures'] => {
  const isOfShares = measures.length > 0 && [...facts.cells.values()].every(({ unit }) => unit.base === '%');
  return isOfShares ? ['absolute'] : measures;
};

function ofChanges(clause: Clause, facts: TableFacts, dimension: number, named: Named, word: RankWord): Outcome {
  const own = named.get(dimension) ?? [];
  const others = without(named, dimension, timeOf(facts));
  const outcomes = readingsOf(facts, others, dimension)
    .slice(0, MOST_CHANGES)
    .flatMap((reading) =>
      spansOf(clause, facts).flatMap((span) =>
        measuresOf(facts, word).map((measure): Outcome => {
          const score = (member: number): number | null => {
            const [change] = changesOf(facts, [withMember(reading, dimension, [member])], [span]);
            if (!change || (measure === 'relative' && change.before <= 0)) return null;
            return measure === 'relative' ? change.after / change.before - 1 : change.after - change.before;
          };
          const scored = competing(clause, facts, dimension, own, score);
          const { verdict, top } = judge(scored, own, word, clause);
          if (!top) return { verdict };
          const names = [facts.dimensions[dimension]?.members[top.member]?.name ?? ''];
          const right =
            measure === 'relative' ? ({ names, value: top.value * 100, unit: 'per cent' } as const) : undefined;
          return { verdict, right };
        }),
      ),
    );
  return anyOf(outcomes);
}

/** Of one thing: at which time it changed most. */
function ofSteps(facts: TableFacts, named: Named, word: RankWord, clause: Clause): Outcome {
  const time = timeOf(facts);
  const order = inOrder(facts, time);
  const own = named.get(time) ?? [];
  const others = without(named, time);
  const outcomes = readingsOf(facts, others, time).flatMap((reading) =>
    word.measures.map((measure): Outcome => {
      const valueAt = (place: number | undefined): number | null =>
        place === undefined ? null : (numberAt(facts, withMember(reading, time, [place]))?.value ?? null);
      const score = (place: number): number | null => {
        const [before, after] = [valueAt(order[order.indexOf(place) - 1]), valueAt(place)];
        if (before === null || after === null || (measure === 'relative' && before <= 0)) return null;
        return measure === 'relative' ? after / before - 1 : after - before;
      };
      const { verdict, top } = judge(competing(clause, facts, time, own, score), own, word, clause);
      return {
        verdict,
        right:
          top && measure === 'relative'
            ? {
                names: [facts.dimensions[time]?.members[top.member]?.name ?? ''],
                value: top.value * 100,
                unit: 'per cent',
              }
            : undefined,
      };
    }),
  );
  return anyOf(outcomes);
}

/** Two times that follow each other name the step to the later one; null for any others. */
function stepNamed({ times }: Clause, facts: TableFacts): number | null {
  const order = inOrder(facts, timeOf(facts));
  const places = times.map(({ token }) => order.indexOf(token.members[0] ?? -1)).sort((a, b) => a - b);
  const [one = -1, two = -1] = places;
  return places.length === 2 && one >= 0 && two === one + 1 ? (order[two] ?? null) : null;
}

/** In which dimensions somebody competes: places rather than measures, times where nothing else is named or a peak is meant. */
function rivals(clause: Clause, facts: TableFacts, named: Named, word: RankWord): readonly number[] {
  const time = timeOf(facts);
  const things = [...named.keys()].filter(
    (at) => at !== time && !facts.dimensions[at]?.isOfMeasures && (facts.dimensions[at]?.members.length ?? 0) > 1,
  );
  // Without times the hours of a day, or whatever the rows are, have their peak.
  const isOfRow = /^[a-z]* (?:at |in |on )?\ue000/.test(clause.text.slice(word.index));
  if (word.isOfTimes) return time >= 0 && !isOfRow ? [time] : things.filter((at) => facts.dimensions[at]?.isOfRows);
  if (time >= 0 && named.has(time) && AT_TIME.test(clause.text.slice(Math.max(0, word.index - 6)))) return [time];
  const rows = things.filter((at) => facts.dimensions[at]?.isOfRows);
  const own = clause.groups.filter(({ dimension }) => things.includes(dimension));
  const [name] = own;
  const [first] = clause.times;
  // Of "in 2020, A is highest" the others at that time are the rivals.
  const isOfTime =
    !(AMONG_PEERS.test(clause.text) && things.length > 0) &&
    named.has(time) &&
    (name === undefined || (first !== undefined && first.index > name.index));
  const all = [...(rows.length === 0 || isOfColumn(clause, facts, word) ? things : rows), ...(isOfTime ? [time] : [])];
  // Where more than two compete they are meant; between two somebody is first only at a time that is named before them.
  const isAtTime = name !== undefined && named.has(time) && (first === undefined || first.index < name.index);
  const isOfSteps = named.has(time) && !all.some((at) => rivalsIn(facts, at) > 2);
  const many = [...all, ...(isOfSteps ? [time] : [])].filter((at) => rivalsIn(facts, at) > 2);
  return many.length > 0 ? [...new Set([...(isAtTime ? all : []), ...many])] : all;
}

const rivalsIn = (facts: TableFacts, dimension: number): number => ownPlaces(facts, dimension).length;

/** 四川女性最多, and in Sichuan women lead: whoever is named last before the word has rivals as well. */
function isOfColumn(clause: Clause, facts: TableFacts, word: RankWord): boolean {
  const before = clause.groups.filter(({ index, isExcluded }) => index < word.index && !isExcluded);
  const [row, column] = before.slice(-2);
  if (row === undefined || column === undefined)
    return (
      before.length === 1 &&
      !isRow(facts, row) &&
      !word.isForward &&
      !/\b(?:in|at|of) \ue000/.test(clause.text.slice(word.index))
    );
  return isRow(facts, row) && !isRow(facts, column);
}

const isRow = (facts: TableFacts, group: Clause['groups'][number] | undefined): boolean =>
  group !== undefined && facts.dimensions[group.dimension]?.isOfRows === true;

const HAS_BEEN =
  /\b(?:has|have) (?:been|had|led|topped|ranked|remained)\b[^,]*\b(?:largest|biggest|highest|smallest|lowest|main|leading|most|fewest|first|top|led)\b(?! (?:level|value|rate|figure|since|in|on)\b)[^,]*\bsince \ue001|(?:一直|始终|连续|年年|每年|历年|稳居|蝉联)[^,]{0,10}(?:最|第|首|榜)/;

/** Has been the largest source since 2016, 连续三年居首: each of the times at which somebody holds a rank; none for other words. */
function timesRanked(clause: Clause, facts: TableFacts, word: RankWord): readonly number[] {
  const isOfPeers = clause.groups.some(({ dimension }) => rivalsIn(facts, dimension) > 1);
  if (timeOf(facts) < 0 || word.isOfTimes || !isOfPeers || !HAS_BEEN.test(clause.text)) return [];
  const lasting = clause.numbers.find(({ token }) => token.unit === 'time')?.token.value;
  return lasting === undefined ? (scopeOf(clause, facts, false) ?? []) : inOrder(facts, timeOf(facts)).slice(-lasting);
}

const ON_EACH =
  /\b(?:on|by) (?:every|all|each|both)[^,]{0,10}\b(?:measure|count|indicator|metric|score)s?\b|(?:各项|所有|每项|全部)指标/;

function claimOf(whole: Clause, facts: TableFacts, word: RankWord): Outcome {
  const clause = withoutOvertaken(whole);
  if (isOfForeignTime(clause)) return UNSURE;
  const named = new Map(namedAt(clause, word.index, word.isForward));
  const time = timeOf(facts);
  // A record stands at the last time unless another one is named.
  if (word.isOfTimes && time >= 0 && !named.has(time)) named.set(time, [inOrder(facts, time).at(-1) ?? 0]);
  const isOfChange = word.measures.length > 0;
  const times = isOfChange ? [] : timesRanked(clause, facts, word);
  if (times.length > 1) {
    const own = { ...clause, times: [], carriedTimes: [] };
    const at = times.flatMap((place) => {
      const told = new Map([...named, [time, [place]] as const]);
      return rivals(own, facts, told, word)
        .filter((dimension) => dimension !== time)
        .map((dimension) => ofValues(own, facts, dimension, told, word));
    });
    return allOf(at);
  }
  const step = isOfChange && time >= 0 && !named.has(time) ? stepNamed(clause, facts) : null;
  const isOfStep = step !== null && !clause.groups.some(({ dimension }) => rivalsIn(facts, dimension) > 2);
  if (isOfStep) named.set(time, [step]);
  const outcomes = rivals(clause, facts, named, word).map((dimension) => {
    const values = ofValues(clause, facts, dimension, named, word);
    if (!isOfChange) return values;
    const changes =
      time < 0
        ? UNSURE
        : dimension === time
          ? ofSteps(facts, named, word, clause)
          : ofChanges(clause, facts, dimension, named, word);
    // Of a table of growths the fastest is the highest.
    return facts.isOfGrowth && values !== UNSURE ? values : changes;
  });
  const told = outcomes.filter((one) => one !== UNSURE);
  const outcome = anyOf([...(isOfChange ? [] : sinceTime(clause, facts, named, word)), ...told]);
  // Not the busiest: of measures that no word names one may be meant in which it is not.
  const isOpen =
    facts.dimensions.some(({ isOfMeasures }, at) => isOfMeasures && !named.has(at)) || clause.groups.length === 0;
  if (!isNegated(clause.text, word.index)) return outcome;
  return isOpen && outcome.verdict === 'true' ? UNSURE : negated(outcome);
}

const SINCE_TIME = /since \ue001|\ue001(?=以来)/;
/** 2015年以来最高, the fewest since February, the highest in five years: the rank among those times alone. */
function sinceTime(clause: Clause, facts: TableFacts, named: Named, word: RankWord): Outcome[] {
  const time = timeOf(facts);
  const found = SINCE_TIME.exec(clause.text);
  const since = found && clause.times.find(({ index }) => index === clause.text.indexOf('\ue001', found.index))?.token;
  const years = yearsBack(clause);
  if ((!since && years === null) || time < 0) return [];
  const order = inOrder(facts, time);
  const carried = clause.times.length === 0 ? clause.carriedTimes.at(-1) : undefined;
  const told = clause.times.find(({ token }) => token !== since)?.token ?? carried;
  const other = told?.members[0] ?? order.at(-1) ?? 0;
  const at = (place: number): number => facts.dimensions[time]?.members[place]?.at ?? Number.NaN;
  const until = order.slice(0, order.indexOf(other) + 1);
  const start = since ? order.indexOf(since.members[0] ?? -1) : 0;
  const ends = since
    ? [until.slice(start + 1), order.slice(start)]
    : [0, 1].map((more) => until.filter((place) => at(other) - at(place) < (years ?? 0) + more - 0.01));
  // Three years of a table of three are all of it; of years that it does not have nothing is known.
  const isBeyond = !since && at(other) - at(order[0] ?? 0) < (years ?? 0) - 1 - 0.01;
  const isOfAll = isBeyond && yearsIn(facts, time) === years;
  const others = without(named, time);
  return readingsOf(facts, others, time).flatMap((reading) =>
    (isOfAll ? [order] : ends).map((places): Outcome => {
      const score = (member: number): number | null =>
        places.includes(member) ? (numberAt(facts, withMember(reading, time, [member]))?.value ?? null) : null;
      const { verdict } = judge(competing(clause, facts, time, [other], score), [other], word, clause);
      return isBeyond && !isOfAll && verdict === 'true' ? UNSURE : { verdict };
    }),
  );
}

/** On every measure: in each of the columns that no word names, and not in whichever bears it. */
function eachMeasure(clause: Clause, facts: TableFacts): readonly Clause[] {
  const columns = facts.dimensions.findIndex(
    ({ isOfRows, isTime, members }, at) =>
      !isOfRows && !isTime && members.length > 1 && !clause.groups.some(({ dimension }) => dimension === at),
  );
  return ON_EACH.test(clause.text) && columns >= 0
    ? ownPlaces(facts, columns).map((place) => ({
        ...clause,
        carried: new Map([...clause.carried, [columns, [place]]]),
      }))
    : [clause];
}

export const rankClaims: Rule = (clause, facts) =>
  rankWords(clause).map((one): Claimed => {
    const word = measured(one, clause);
    const ofEnd = (end: RankWord): Outcome => allOf(eachMeasure(clause, facts).map((own) => claimOf(own, facts, end)));
    const outcome = word.isOfEitherEnd ? anyOf([ofEnd(word), ofEnd({ ...word, isLow: true })]) : ofEnd(word);
    const extreme = extremeNumber(clause, facts, word);
    if (extreme) return extreme;
    const isScoped = outcome.verdict === 'false' && SCOPE.test(clause.text);
    const claim = word.rank > 1 || word.isAmong ? 'rank' : word.isLow ? 'lowest' : 'highest';
    return { claim, numbers: word.numbers, ...(isScoped ? UNSURE : outcome) };
  });

import { isResidual } from '../../figures/mapping/totals.ts';
import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { cellsAlong, type Named, numberAt, ownPlaces, readingsOf, withMember, without } from '../clause/pick.ts';
import { isOfForeignTime, membersNamed, namedAt } from '../clause/subject.ts';
import type { NumberToken } from '../clause/token.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { isCount } from './counts.ts';

const AVERAGE = /平均|[年月季]均|均值|中位数|中位值|\baverage(?:d|s)?\b|\bmean\b|\bmedian\b/;
/** The average of all, and no measure of that name. */
const OF_ALL = /平均(?:水平|值|数|线)|[高低]于平均|\b(?:the|above|below|than) average\b|median|中位/;
const MEDIAN = /中位|median/;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return meanOf(sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1));
}

/** Above or below the average, or an average itself; the table's own, or that of its rows. */
export const averageClaims: Rule = (clause, facts, used) => {
  const each = eachOfOther(clause, facts, used);
  if (each) return [each];
  // Of a table of averages one is a number like any other, and how many are below a mark is counted.
  const isCounted = clause.numbers.some((one) => !used.has(one.index) && isCount(clause, one));
  if (!AVERAGE.test(clause.text) || isOfForeignTime(clause) || (facts.isOfAverages && isCounted)) return [];
  if (facts.isOfAverages && !OF_ALL.test(clause.text) && (clause.groups.length > 0 || clause.carried.size > 0))
    return [];
  const index = clause.text.search(AVERAGE);
  const named = namedAt(clause, index);
  const middle = MEDIAN.test(clause.text) ? medianOf : meanOf;
  const means = meansOf(facts, named, middle);
  const free = clause.numbers.filter(
    (one) => !used.has(one.index) && (one.token.unit === '' || one.token.unit === '%'),
  );
  const number = free.find((one) => one.index > index) ?? free[0];
  if (means.length === 0) return [{ claim: 'average', ...UNSURE }];
  if (number && number.index > index) {
    const outcomes = means.map(
      ({ mean, unit, pick }): Outcome => ({
        verdict: fitsMean(number.token, mean, unit.factor),
        right: { names: membersNamed(facts, pick), value: mean, unit },
      }),
    );
    return [
      {
        claim: 'average',
        numbers: [number.index],
        ...anyOf([
          ...ownAverages(clause, facts, number.token),
          ...averagesPrinted(facts, named, number.token),
          ...outcomes,
        ]),
      },
    ];
  }
  const isLow = /低于|不及|below|under|less than|lower/.test(clause.text);
  const isHigh = /高于|超过|above|over|more than|higher|exceed/.test(clause.text);
  if (!isLow && !isHigh) return [];
  const outcomes = means.flatMap(({ mean, own, unit, pick }) =>
    own === null
      ? []
      : [holds(isLow ? own < mean : own > mean, { names: membersNamed(facts, pick), value: own, unit })],
  );
  return [{ claim: 'average', ...anyOf(outcomes) }];
};

const PER_EACH =
  /平均每(?![年月日天季周])|每[^,年月日天季周]{1,6}平均|\b(?:average|mean) of [^,]* (?:per|for each|for every) |\b(?:each|every) [^,]* on average\b/;

/** 平均每件案件涉及1.7名劳动者: one measure divided by another; false where no two of them give the number and both are named. */
function eachOfOther(clause: Clause, facts: TableFacts, used: ReadonlySet<number>): Claimed | null {
  const dimension = facts.dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const number = clause.numbers.findLast(
    ({ index, token }) => !used.has(index) && (token.unit === '' || token.unit === 'time'),
  );
  if (!PER_EACH.test(clause.text) || dimension < 0 || !number) return null;
  const own = new Set(clause.groups.flatMap((group) => (group.dimension === dimension ? group.members : [])));
  const all = ownPlaces(facts, dimension);
  const named = without(namedAt(clause, number.index), dimension);
  const isOfRow = [...named.keys()].some((at) => facts.dimensions[at]?.isOfRows);
  const outcomes = readingsOf(facts, named, dimension)
    .slice(0, isOfRow ? undefined : 1)
    .flatMap((reading) =>
      all.flatMap((one) =>
        all.flatMap((other): Outcome[] => {
          const [a, b] = [one, other].map((place) => numberAt(facts, withMember(reading, dimension, [place])));
          if (one === other || !a || !b || b.value <= 0 || (own.size === 2 && !(own.has(one) && own.has(other))))
            return [];
          return [{ verdict: fits({ ...number.token, unit: '' }, a.value / b.value) }];
        }),
      ),
    );
  const outcome = anyOf(outcomes);
  const isSure = outcome.verdict === 'true' || own.size === 2;
  return { claim: 'average', numbers: [number.index], ...(isSure ? outcome : UNSURE) };
}

/** A mean is worked out and may be rounded by a whole. */
const fitsMean = (token: NumberToken, mean: number, factor: number): Outcome['verdict'] =>
  fits(token, mean) === 'true' ||
  (factor === 1 && token.scale !== 1 && fits(token, mean * token.scale) === 'true') ||
  (factor !== 1 && token.scale === 1 && fits(token, mean / factor) === 'true')
    ? 'true'
    : fits(token, mean);

/** "May averages 18 °C", over a table of averages: the number that is named whole. */
function averagesPrinted(facts: TableFacts, named: Named, token: NumberToken): Outcome[] {
  const isOpen = facts.dimensions.some(
    ({ members, isOfMeasures }, at) => members.length > 1 && !named.has(at) && !(isOfMeasures && facts.isOfAverages),
  );
  if (isOpen) return [];
  return readingsOf(facts, named).flatMap((pick): Outcome[] => {
    const cell = numberAt(facts, pick);
    return cell ? [{ verdict: fitsCell(token, cell) }] : [];
  });
}

function ownAverages(clause: Clause, facts: TableFacts, token: NumberToken): Outcome[] {
  return facts.dimensions.flatMap(({ members }, dimension) =>
    members.flatMap(({ name, isAside }, place) => {
      if (!isAside || !AVERAGE.test(name.toLowerCase())) return [];
      const named = new Map([...namedAt(clause, clause.text.length), [dimension, [place]] as const]);
      return readingsOf(facts, named).flatMap((pick): Outcome[] => {
        const cell = numberAt(facts, pick);
        return cell ? [{ verdict: fitsCell(token, cell), right: { names: membersNamed(facts, pick), ...cell } }] : [];
      });
    }),
  );
}

function meansOf(
  facts: TableFacts,
  named: ReadonlyMap<number, readonly number[]>,
  middle: (values: readonly number[]) => number,
) {
  return facts.dimensions.flatMap(({ members, isOfMeasures }, dimension) => {
    if (isOfMeasures || members.length < 2) return [];
    const others = without(named, dimension);
    const mine = named.get(dimension);
    const places = members.flatMap(({ isAside, name }, place) => (isAside && !isResidual(name) ? [] : [place]));
    return readingsOf(facts, others, dimension).flatMap((reading) => {
      const cells = cellsAlong(facts, reading, dimension, places);
      const [first] = cells;
      if (!first || cells.length < 2) return [];
      const own = mine ? (numberAt(facts, withMember(reading, dimension, mine))?.value ?? null) : null;
      const pick = mine ? withMember(reading, dimension, mine) : reading;
      return [{ mean: middle(cells.map(({ value }) => value)), own, unit: first.unit, pick }];
    });
  });
}

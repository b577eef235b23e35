import { ALWAYS, directionOf } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { inOrder, isRate, timeOf, withoutNoise } from '../clause/pick.ts';
import { timesOf } from '../clause/subject.ts';
import type { TimeToken } from '../clause/token.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';
import { comparisonIn } from './comparisons.ts';
import type { Derived } from './derived.ts';

/** Months, quarters and what is said of each of them are no words of whole years. */
const OF_PARTS = /[各每逐单]个?[月季]|个季度|个月|月份|环比|\b(?:months?|monthly|quarters?|quarterly)\b/;

/** What is counted at a time, and does not add up over several. */
const STOCK =
  /参保|会员|人口|余额|存量|库存|保有量|户数|职工数|在[岗册]|\b(?:members(?:hip)?|employ(?:ees|ment|ed)|staff|population|stocks?|balance|vacancies|jobs|unemployed)\b/;

/** What stands for a longer time: all its months together, or the last of them, where the table counts what there is. */
const WAYS: readonly ((cells: readonly Cell[]) => number)[] = [
  (cells) => withoutNoise(cells.reduce((sum, { value }) => sum + value, 0)),
  (cells) => cells.at(-1)?.value ?? 0,
];

/**
 * Tables of years, halves or quarters out of one of months or quarters, where a clause sets such longer times beside each
 * other: 2023年比上年增长, 下半年是上半年的1.5倍. One for each way to work out a longer time; none for other clauses.
 */
export function coarserOf(clause: Clause, facts: TableFacts): readonly Derived[] {
  const time = timeOf(facts);
  const own = timesOf(clause);
  const [first] = own;
  const isOfChange =
    directionOf(clause.text, clause.isChinese) !== 0 ||
    comparisonIn(clause) !== null ||
    clause.numbers.some(({ token }) => token.unit === 'times');
  if (!first || !isOfChange || OF_PARTS.test(clause.text) || ALWAYS.test(clause.text)) return [];
  const size = first.members.length;
  const isWide = [...own, ...clause.carriedTimes].every((one) => one.dimension === time && one.members.length === size);
  const periods = isWide && size > 1 ? periodsOf(facts, time, size) : [];
  const placeOf = (token: TimeToken): number =>
    periods.findIndex(({ places }) => places.join() === token.members.join());
  if (periods.length < 2 || own.some((token) => placeOf(token) < 0) || !isOfAmounts(facts)) return [];
  const told = (token: TimeToken): TimeToken => ({ ...token, members: [placeOf(token)] });
  return WAYS.slice(0, STOCK.test(facts.about) ? 2 : 1).map((way) => ({
    clause: {
      ...clause,
      times: clause.times.map(({ index, token }) => ({ index, token: told(token) })),
      carriedTimes: clause.carriedTimes.map(told),
      frame: undefined,
    },
    facts: together(facts, time, periods, way),
  }));
}

const isOfAmounts = ({ cells, isOfAverages, isOfGrowth }: TableFacts): boolean =>
  !isOfAverages && !isOfGrowth && [...cells.values()].every(({ unit }) => !isRate(unit));

interface Period {
  readonly at: number;
  readonly places: readonly number[];
}

/** The whole years, halves or quarters of a table, in their order. */
function periodsOf(facts: TableFacts, time: number, size: number): readonly Period[] {
  const order = inOrder(facts, time);
  const members = facts.dimensions[time]?.members ?? [];
  const years = new Map<number, number[]>();
  for (const place of order) {
    const year = Math.floor((members[place]?.at ?? 0) + 1e-6);
    years.set(year, [...(years.get(year) ?? []), place]);
  }
  return [...years].flatMap(([year, places]) =>
    (places.length === 12 || places.length === 4) && places.length % size === 0
      ? Array.from({ length: places.length / size }, (_, part) => ({
          at: year + (part * size) / places.length,
          places: places.slice(part * size, (part + 1) * size),
        }))
      : [],
  );
}

function together(facts: TableFacts, time: number, periods: readonly Period[], way: (typeof WAYS)[number]): TableFacts {
  const cells = new Map<string, Cell>();
  for (const key of facts.cells.keys()) {
    const at = key.split(',').map(Number);
    const place = periods.findIndex(({ places }) => places[0] === at[time]);
    const found = (periods[place]?.places ?? []).map((one) =>
      facts.cells.get(at.map((own, index) => (index === time ? one : own)).join(',')),
    );
    const known = found.filter((cell) => cell !== undefined);
    const [first] = known;
    if (first && known.length === found.length)
      cells.set(at.map((own, index) => (index === time ? place : own)).join(','), { ...first, value: way(known) });
  }
  const members = periods.map(({ at }) => ({ name: `${Math.floor(at)}`, at, isAside: false, isTotal: false }));
  return {
    ...facts,
    cells,
    dimensions: facts.dimensions.map((own, index) => (index === time ? { ...own, members } : own)),
  };
}

import type { ScaledUnit } from '../../figures/stated/scaled-unit.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';

/** For each dimension the members that are meant; several are added up. */
export type Pick = readonly (readonly number[])[];
/** The members that words name, by dimension; a dimension that no word speaks of is absent. */
export type Named = ReadonlyMap<number, readonly number[]>;

/** What is named, but for some dimensions. */
export const without = (named: Named, ...dimensions: readonly number[]): Named =>
  new Map([...named].filter(([at]) => !dimensions.includes(at)));

/** Places of the members that stand for themselves: no totals, averages or remainders. */
export const ownPlaces = ({ dimensions }: TableFacts, dimension: number): readonly number[] =>
  (dimensions[dimension]?.members ?? []).flatMap(({ isAside }, place) => (isAside ? [] : [place]));

const MOST_READINGS = 120;

export const isRate = ({ base }: ScaledUnit): boolean => /[%‰]|\/|每|人均|per /.test(base);

/** The number of a pick; null where one of its cells is missing, or where it would add up what cannot be added. */
export function numberAt({ cells }: TableFacts, pick: Pick): Cell | null {
  const keys = pick.reduce<string[]>(
    (all, members) => all.flatMap((key) => members.map((member) => (key === '' ? `${member}` : `${key},${member}`))),
    [''],
  );
  const found = keys.map((key) => cells.get(key));
  const [first] = found;
  if (first === undefined || found.some((cell) => cell === undefined || cell.unit.base !== first.unit.base))
    return null;
  if (found.length === 1) return first;
  if (isRate(first.unit) && first.unit.base !== '%') return null;
  return { unit: first.unit, value: withoutNoise(found.reduce((sum, cell) => sum + (cell?.value ?? 0), 0)) };
}

/** A sum or a difference without what binary fractions leave behind. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** The numbers of some members of a dimension in a reading; those that are missing are left out. */
export const cellsAlong = (
  facts: TableFacts,
  reading: Pick,
  dimension: number,
  places: readonly number[] = ownPlaces(facts, dimension),
): Cell[] =>
  places.flatMap((place) => {
    const cell = numberAt(facts, withMember(reading, dimension, [place]));
    return cell ? [cell] : [];
  });

/** Places of the times of a dimension, the earliest first. */
export const inOrder = (facts: TableFacts, dimension: number): readonly number[] =>
  (facts.dimensions[dimension]?.members ?? [])
    .map(({ at }, place) => ({ at: at ?? place, place }))
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);

/** How many years a dimension of times has any time of. */
export const yearsIn = ({ dimensions }: TableFacts, time: number): number =>
  new Set(dimensions[time]?.members.map(({ at }) => Math.floor((at ?? 0) + 1e-6))).size;

export const timeOf = ({ dimensions }: TableFacts): number => dimensions.findIndex(({ isTime }) => isTime);

/** The last time at which any of the numbers that are meant is known. */
function latest(facts: TableFacts, dimension: number, named: Named): readonly number[] {
  const order = inOrder(facts, dimension);
  const hasNumber = (place: number): boolean =>
    [...facts.cells.keys()].some((key) => {
      const at = key.split(',').map(Number);
      return at[dimension] === place && [...named].every(([other, members]) => members.includes(at[other] ?? -1));
    });
  return [order.findLast(hasNumber) ?? order.at(-1) ?? 0];
}

/**
 * What the words may mean: for each dimension they do not name, the latest time, the total, all together, or each of its
 * members. The likeliest reading comes first. `free` is a dimension that the caller fills in.
 */
export function readingsOf(facts: TableFacts, named: Named, free = -1, isEachTime = false): readonly Pick[] {
  let readings: (readonly number[])[][] = [[]];
  for (const [at, { members, isTime }] of facts.dimensions.entries()) {
    const options = at === free ? [[]] : optionsOf(facts, named, at, members, isTime, isEachTime);
    readings = readings.flatMap((reading) => options.map((option) => [...reading, option])).slice(0, MOST_READINGS);
  }
  return readings;
}

function optionsOf(
  facts: TableFacts,
  named: Named,
  at: number,
  members: TableFacts['dimensions'][number]['members'],
  isTime: boolean,
  isEachTime: boolean,
): readonly (readonly number[])[] {
  const own = named.get(at);
  if (own) return [own];
  if (isTime) return isEachTime ? members.map((_, place) => [place]) : [latest(facts, at, named)];
  if (members.length === 1) return [[0]];
  const total = members.findIndex(({ isTotal }) => isTotal);
  const parts = members.flatMap(({ isAside, isTotal }, place) => (isTotal || (isAside && total < 0) ? [] : [place]));
  const each = members.flatMap((_, place) => (place === total ? [] : [[place]]));
  const isSummable = facts.dimensions[at]?.isOfMeasures === false;
  return [...(total >= 0 ? [[total]] : isSummable ? [parts] : []), ...each];
}

export const withMember = (pick: Pick, dimension: number, members: readonly number[]): Pick =>
  pick.map((own, at) => (at === dimension ? members : own));

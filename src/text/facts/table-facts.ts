import { readTime } from '../../figures/cell/time.ts';
import { areBeforeAndAfter } from '../../figures/mapping/ordinal.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { isResidual, readAggregate } from '../../figures/mapping/totals.ts';
import type { ScaledUnit } from '../../figures/stated/scaled-unit.ts';

/** One thing that a dimension of a table tells apart: a place, a sex, a year, a measure. */
export interface Member {
  readonly name: string;
  /** In years; null where it is no time. */
  readonly at: number | null;
  /** A total or an average of the others, or what is left over: it competes with nothing. */
  readonly isAside: boolean;
  readonly isTotal: boolean;
}

interface Dimension {
  readonly isTime: boolean;
  readonly members: readonly Member[];
  /** It tells the rows of a list apart, and no columns of it. */
  readonly isOfRows: boolean;
  /** Its members are measured in different units, so that none is higher than another. */
  readonly isOfMeasures: boolean;
}

export interface Cell {
  readonly value: number;
  readonly unit: ScaledUnit;
}

/** A table as claims are checked against it: numbers by a member of each dimension. */
export interface TableFacts {
  readonly dimensions: readonly Dimension[];
  /** By the places of its members, `0,3`. Where there is no number there is no cell. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether its numbers are growths themselves. */
  readonly isOfGrowth: boolean;
  /** What the table and its measures are called, in small letters. */
  readonly about: string;
  /** Whether they are averages. */
  readonly isOfAverages: boolean;
  /** Whether each of them may be a rate or a share: per cent, or without a unit, up to a hundred and not whole. */
  readonly isOfRates: boolean;
  /** Whether each of them may be a share in per cent, whole numbers as well. */
  readonly mayBeShares: boolean;
}

const AVERAGE = /平均|均价|人均|average|\bmean\b/i;
export const GROWTH = /增长|增速|涨幅|升幅|降幅|同比|环比|增减|growth|change|inflation/i;

type Entry = Category | Series;

interface Axis {
  readonly dimensions: readonly Pick<Dimension, 'isTime' | 'members'>[];
  readonly places: readonly (readonly number[])[];
}

function memberOf(name: string, own: Entry | null): Member {
  const aggregate = own?.aggregate ?? readAggregate(name);
  const isTotal = aggregate === 'total' || aggregate === 'whole' || own?.standing === 'sum';
  const isAside = aggregate !== null || own?.standing === 'part' || own?.standing === 'sum' || isResidual(name);
  return { name, at: readTime(name)?.at ?? null, isAside, isTotal };
}

/** Before and after are two times, whatever they are called. */
const inTwoTimes = (list: readonly Member[]): readonly Member[] =>
  list.every(({ at }) => at === null) && areBeforeAndAfter(list.map(({ name }) => name))
    ? list.map((member, at) => ({ ...member, at }))
    : list;

/** 2022届 and 2024届, which differ by a year alone, are of those years. */
function datedApart(list: readonly Member[]): readonly Member[] {
  const parts = list.map(({ name }) => /^(\D*)((?:19|20)\d\d)(?:[-/]\d{2,4})?(\D*)$/.exec(name) ?? []);
  const isSame = parts.every(([, before, , after]) => before === parts[0]?.[1] && after === parts[0]?.[3]);
  return list.length < 2 || !isSame || list.some(({ at }) => at !== null)
    ? list
    : list.map((one, place) => ({ ...one, at: parts[place]?.[2] === undefined ? null : Number(parts[place][2]) }));
}

const YEAR_AHEAD = /^((?:19|20)\d\d年?)度?\s*(\S.*)$/;
const YEAR_BEHIND = /^(\D*\D)\s*((?:19|20)\d\d年?)$/;

/** 2022年预算, 2022年支出, 2023年预算, 2023年支出: of each year the same columns; null for other names. */
function yearsApart(entries: readonly Entry[]): readonly (readonly [string, string])[] | null {
  const parts = entries.flatMap(({ name }): (readonly [string, string])[] => {
    const [, year, kind] = YEAR_AHEAD.exec(name) ?? [];
    const [, own, its] = YEAR_BEHIND.exec(name) ?? [];
    if (year !== undefined && kind !== undefined) return [[year, kind]];
    return own !== undefined && its !== undefined ? [[its, own.trim()]] : [];
  });
  const [years, kinds] = [0, 1].map((at) => new Set(parts.map((part) => part[at])).size);
  const isWhole = parts.length === entries.length && new Set(parts.map((part) => part.join())).size === parts.length;
  return isWhole &&
    years !== undefined &&
    kinds !== undefined &&
    years > 1 &&
    kinds > 1 &&
    years * kinds === parts.length
    ? parts
    : null;
}

/** The dimensions that the names of an axis are made of: a region and a sex, or a name alone. */
function axisOf(entries: readonly Entry[], isTime: boolean): Axis {
  const lengths = new Set(entries.map(({ path }) => path.length));
  const years = isTime ? null : yearsApart(entries);
  const ownDepth = isTime || lengths.size !== 1 ? 1 : Math.max(1, entries[0]?.path.length ?? 1);
  const depth = years && ownDepth === 1 ? 2 : ownDepth;
  const parts = entries.map((entry, at) =>
    ownDepth > 1 ? entry.path : years ? (years[at] ?? [entry.name]) : [entry.name],
  );
  const members = Array.from({ length: depth }, () => new Map<string, { place: number; member: Member }>());
  const places = parts.map((path, index) =>
    path.map((name, at) => {
      const known = members[at]?.get(name);
      if (known) return known.place;
      const place = members[at]?.size ?? 0;
      members[at]?.set(name, { place, member: memberOf(name, depth === 1 ? (entries[index] ?? null) : null) });
      return place;
    }),
  );
  const dimensions = members.map((found) => {
    const list = inTwoTimes(datedApart([...found.values()].map(({ member }) => member)));
    const ofTimes = isTime || (list.length > 1 && list.every(({ at }) => at !== null));
    return { isTime: ofTimes, members: list };
  });
  return { dimensions, places };
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Passengers (m) may be millions, and Height (m) metres: 61.6 and 61.6 million are both a number of it. */
const scaleBehind = (name: string): number =>
  SCALES[/\((k|m|mn|bn|tn)\)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''] ?? 1;

/** The numbers of a table by the members of its dimensions; `about` is what the table is called. */
export function tableFacts({ categories, series, isTime }: SeriesData, about: string): TableFacts {
  const rows = axisOf(categories, isTime);
  const columns = axisOf(series, false);
  const cells = new Map<string, Cell>();
  for (const [at, { name, values, unit: own }] of series.entries()) {
    const factor = own.base === '' && own.factor === 1 ? scaleBehind(name) : 1;
    const unit = factor === 1 ? own : { ...own, factor };
    for (const [place, value] of values.entries()) {
      const key = [...(rows.places[place] ?? []), ...(columns.places[at] ?? [])].join(',');
      if (value !== null && !cells.has(key)) cells.set(key, { value: value * factor, unit });
    }
  }
  const all = [...rows.dimensions, ...columns.dimensions];
  const time = all.findIndex((one) => one.isTime);
  const dimensions = all.map((one, at) => ({
    ...one,
    // Of months by years the months run along the axis, and the years are the lines.
    isTime: at === time,
    isOfRows: !isTime && at < rows.dimensions.length,
    isOfMeasures: unitsOf(cells, at) > 1 && at >= rows.dimensions.length && !one.isTime,
  }));
  const words = [about, ...series.map(({ name }) => name)].join(' ');
  return {
    dimensions,
    cells,
    about: words.toLowerCase(),
    isOfGrowth: GROWTH.test(words),
    isOfAverages: AVERAGE.test(words),
    isOfRates: mayBeRates([...cells.values()]),
    mayBeShares: [...cells.values()].every(({ value, unit }) => /^%?$/.test(unit.base) && value >= 0 && value <= 100),
  };
}

const mayBeRates = (cells: readonly Cell[]): boolean =>
  cells.every(({ unit }) => unit.base === '%') ||
  (cells.every(({ value, unit }) => unit.base === '' && unit.factor === 1 && value >= 0 && value <= 100) &&
    cells.some(({ value }) => !Number.isInteger(value)));

/** How many units the members of a dimension have between them. */
function unitsOf(cells: ReadonlyMap<string, Cell>, dimension: number): number {
  const units = new Map<string, string>();
  for (const [key, { unit }] of cells)
    units.set(key.split(',')[dimension] ?? '', unit.base === '' ? `${unit.factor}` : unit.base);
  return new Set(units.values()).size;
}

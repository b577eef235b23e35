import { nearestName } from '../nearest.ts';
import { isKnownUnit } from '../stated/scaled-unit.ts';
import type { ReadTable } from '../table/read-table.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import { placeOfColumn } from './column-place.ts';
import { type MappingChoices, mappingChoices } from './mapping.ts';
import { inferShape } from './mapping-shape.ts';
import type { Mapping, PlotKind } from './plot.ts';

/** What somebody says of a chart in words: columns by their names. What is null or blank is inferred. */
export interface ChartChoice {
  readonly chart: PlotKind | null;
  readonly label: readonly string[];
  readonly value: readonly string[];
  readonly time: string | null;
  readonly group: string | null;
  /** A unit, or the name of a column of units. */
  readonly unit: string | null;
  /** The column each thing in which has a chart of its own. */
  readonly facet: string | null;
  readonly order: Mapping['order'] | null;
  /** Whether a line of fit is asked for. */
  readonly fit: boolean;
}

export const NOTHING_CHOSEN: ChartChoice = {
  ...{ chart: null, label: [], value: [], time: null, group: null, unit: null },
  ...{ facet: null, order: null, fit: false },
};

type ChoicePart = 'label' | 'value' | 'time' | 'group' | 'unit' | 'facet';

/** A name that is no column of the table, or one whose cells do not do for what it was chosen for. */
interface ChoiceFault {
  readonly part: ChoicePart;
  readonly name: string;
  readonly isUnknown: boolean;
  /** Names that would do. */
  readonly known: readonly string[];
}

export type ChosenMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly fault: ChoiceFault };

/** Columns as years or months, where no column has this name. */
export const HEADERS = 'headers';
/** In place of a column: that there be none, where no column has this name. */
export const NO_COLUMN = 'none';
/** The same of any table: columns count from 1. */
export const COLUMN_ZERO = '#0';

/** Chosen columns, by their places; what is null was not chosen, and where `none` was there is to be none. */
interface Places {
  readonly label: readonly number[] | null;
  readonly values: readonly number[] | null;
  readonly time: number | 'headers' | 'none' | null;
  readonly group: number | 'none' | null;
  readonly unitColumn: number | null;
  readonly facet: number | null;
}

/** A table and what is said of its chart → what its columns mean: what is not said is inferred from what is. */
export function chooseMapping(table: ReadTable, choice: ChartChoice): ChosenMapping {
  const choices = mappingChoices(table);
  const found = findPlaces(table, choice, choices);
  if ('part' in found) return { ok: false, fault: found };
  const facts = factsOf(table).map((one) => asChosen(one, found));
  const mapping = withChoice(inferShape(table, facts), found, choice);
  return { ok: true, mapping };
}

function findPlaces(table: ReadTable, choice: ChartChoice, choices: MappingChoices): Places | ChoiceFault {
  const names = table.columns.map(({ name }) => name);
  const nameAt = (at: number): string => names[at] ?? '';
  const all = names.map((_, at) => at);
  const find = (part: ChoicePart, name: string, fit: readonly number[]): number | ChoiceFault => {
    const at = placeOfColumn(name, names);
    if (at !== null && fit.includes(at)) return at;
    return { part, name, isUnknown: at === null, known: (at === null ? all : fit).map(nameAt) };
  };
  const faults: ChoiceFault[] = [];
  const one = (part: ChoicePart, name: string | null, fit: readonly number[]): number | null => {
    const at = name === null ? null : find(part, name, fit);
    if (at === null || typeof at === 'number') return at;
    faults.push(at);
    return null;
  };
  const several = (part: ChoicePart, list: readonly string[], fit: readonly number[]): number[] | null => {
    const wanted = list.flatMap((name) => (placeOfColumn(name, names) === null ? name.split(/[,，、]/) : [name]));
    const at = [...new Set(wanted.flatMap((name) => one(part, name, fit) ?? []))];
    return at.length > 0 ? at : null;
  };
  const times = choices.time.filter((at) => typeof at === 'number');
  const isNone = (name: string | null | undefined): boolean =>
    name === COLUMN_ZERO || (name === NO_COLUMN && placeOfColumn(NO_COLUMN, names) === null);
  const isHeaders = choice.time === HEADERS && placeOfColumn(HEADERS, names) === null && choices.time.includes(HEADERS);
  const isColumn = choice.unit !== null && !isNone(choice.unit) && isUnitColumn(choice.unit, names);
  const places = {
    values: several('value', choice.value, choices.values),
    label: isNone(choice.label[0]) ? [] : several('label', choice.label, all),
    time: isHeaders ? HEADERS : isNone(choice.time) ? NO_COLUMN : one('time', choice.time, times),
    group: isNone(choice.group) ? NO_COLUMN : one('group', choice.group, all),
    unitColumn: isColumn ? one('unit', choice.unit, all) : null,
    facet: one('facet', choice.facet, all),
  } as const;
  return faults[0] ?? places;
}

/** A known unit is one; another word may be a column, or one misspelt. */
const isUnitColumn = (unit: string, names: readonly string[]): boolean =>
  !isKnownUnit(unit) && (placeOfColumn(unit, names) !== null || nearestName(unit, names) !== null);

/** Columns are what they were chosen for, and others of that kind are left out. */
function asChosen(facts: ColumnFacts, { values, time, group, label }: Places): ColumnFacts {
  const { at, kind } = facts;
  if (values?.includes(at)) return { ...facts, kind: 'number' };
  if (time === at) return { ...facts, kind: 'time' };
  if (group === at || label?.includes(at)) return { ...facts, kind: 'text' };
  if (kind === 'number' && values !== null) return { ...facts, kind: 'blank' };
  return kind === 'time' && typeof time === 'number' ? { ...facts, kind: 'text' } : facts;
}

function withChoice(inferred: Mapping, places: Places, { chart, unit, order, fit }: ChartChoice): Mapping {
  const values = places.values ?? inferred.values;
  const time =
    places.time === NO_COLUMN ? null : (places.time ?? (inferred.time === places.group ? null : inferred.time));
  const asked = places.group ?? (inferred.group === time ? null : inferred.group);
  const group = asked === NO_COLUMN ? null : asked;
  const taken = [...values, time, group];
  const names = [...inferred.label, ...(places.group === null ? [] : [inferred.group])];
  const label = places.label ?? names.filter((at) => at !== null && !taken.includes(at)).flatMap((at) => at ?? []);
  const mapping = {
    ...inferred,
    ...{ values, time, group, label: [...new Set(label)], ...unitOf(inferred, places, unit) },
    ...(order === null ? {} : { order }),
    ...(places.facet === null ? {} : { facet: places.facet }),
    ...(fit ? { fit } : {}),
  };
  return { ...mapping, kind: chart ?? (places.facet === null ? kindOf(mapping, inferred) : 'multiples') };
}

/** The reader's unit, or a column of units; `none` leaves it to what each column says. */
function unitOf(inferred: Mapping, { unitColumn }: Places, unit: string | null): Pick<Mapping, 'unit' | 'unitColumn'> {
  if (unit === null || unitColumn !== null)
    return { unit: inferred.unit, unitColumn: unitColumn ?? inferred.unitColumn };
  return { unit: unit === NO_COLUMN || unit === COLUMN_ZERO ? '' : unit, unitColumn: null };
}

function kindOf({ time, group, kind }: Mapping, inferred: Mapping): PlotKind {
  if (time !== inferred.time) return time === null ? 'bars' : 'lines';
  return group !== null && kind === 'bars' ? 'grouped-bars' : kind;
}

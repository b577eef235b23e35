import { compareDatasets } from '../../figures/compare.ts';
import { formatColumn, placeOfColumn } from '../../figures/mapping/column-place.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { splitUnit } from '../../figures/mapping/unit.ts';
import type { Repair } from '../../figures/repair.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import {
  readUserData,
  type UserDataFile,
  type UserDataOptions,
  type UserDataReading,
} from '../../panels/own/read-user-data.ts';
import { CHOICE } from '../../panels/own/settle-choices.ts';
import { choiceUnfit, columnGone, columnOfOtherUnit, needsTable } from '../../words/export/refresh-words.ts';
import type { DeckRecipe } from '../pptx/deck-recipe.ts';
import { Refusal } from '../refusal.ts';
import { type ExportSource, type SourceReading, userDataSource } from '../requests/export-source.ts';
import type { UserDataChoices } from '../user-data-choices.ts';
import { heldTimes } from './held-times.ts';

/**
 * This year's table of the reader's own, read and drawn as the deck's was: the columns are found again by their heads.
 * `report` is what it is set beside, where it was. Throws a `Refusal` for a deck of the report, for no table, and for one
 * that lacks a column.
 */
export async function tableAgain(
  { userData }: DeckRecipe,
  files: readonly UserDataFile[],
  version: string,
  report: () => Promise<ExportSource>,
): Promise<SourceReading> {
  if (userData === null) throw new RangeError('invalid recipe: a deck of the report');
  if (files.length === 0) throw new Refusal(needsTable(userData.file));
  const options = await optionsAgain(userData, files);
  const read = await readUserData(files, options);
  // A filter that cannot be followed would leave other numbers than those the deck is of.
  const unfit = read.issues.filter(({ code }) => code === CHOICE);
  if (unfit.length > 0) throw new Refusal(choiceUnfit(unfit.map(({ message }) => message)));
  const reading = withHeldTimes(userDataSource(files, read, options, version), read);
  if (!userData.isCompared || reading.source === null) return reading;
  const dataset = comparisonDataset(compareDatasets((await report()).dataset, reading.source.dataset));
  const choices = reading.source.userData;
  return {
    ...reading,
    source: { ...reading.source, dataset, ...(choices ? { userData: { ...choices, isCompared: true } } : {}) },
  };
}

function withHeldTimes({ source, issues }: SourceReading, { plain }: Pick<UserDataReading, 'plain'>): SourceReading {
  if (source === null || plain === null) return { source, issues };
  const held = heldTimes(plain.table, plain.mapping, source.userData?.options.choices ?? {});
  return { source: { ...source, ...(held.length > 0 && { heldTimes: held }) }, issues };
}

async function optionsAgain(
  { options, columns }: UserDataChoices,
  files: readonly UserDataFile[],
): Promise<UserDataOptions> {
  const { mapping, undone, ...others } = options;
  const { plain } = await readUserData(files, others);
  const heads = plain?.table.columns.map(({ name }) => name) ?? [];
  // A column is found again by its head, that of an undone repair, too; a repair of one that is gone is none.
  const again = (undone ?? []).flatMap((repair): Repair[] => {
    if (!('column' in repair)) return [repair];
    const column = columnAgain(repair.column, columns, heads) ?? -1;
    return column < 0 ? [] : [{ ...repair, column }];
  });
  const isFree = isFreeOfUnits(options);
  const placeOf = (place: number): number => {
    const [name, found] = [columns[place] ?? '', columnAgain(place, columns, heads)];
    if (found === null) throw new Refusal(columnGone(name, heads));
    const head = heads[found] ?? '';
    if (head !== name && !isFree) throw new Refusal(columnOfOtherUnit(name, head));
    return found;
  };
  const choices = others.choices && choicesAgain(others.choices, columns, heads, placeOf);
  const kept = { ...others, ...(choices && { choices }), ...(undone && { undone: again }) };
  return mapping === undefined ? kept : { ...kept, mapping: mappedAgain(mapping, placeOf, plain?.mapping ?? null) };
}

/** Columns that choices name, by their heads of now: one may be named by its place, where another stands today. */
function choicesAgain(
  { filter, measure, ...choices }: ReaderChoices,
  columns: readonly string[],
  heads: readonly string[],
  placeOf: (place: number) => number,
): ReaderChoices {
  const nameAgain = (column: string): string => {
    const place = placeOfColumn(column, columns);
    return place === null ? column : formatColumn(placeOf(place), heads);
  };
  return {
    ...choices,
    ...(filter && { filter: filter.map((one) => ({ ...one, column: nameAgain(one.column) })) }),
    ...(measure && { measure: measure.is === 'per' ? { ...measure, column: nameAgain(measure.column) } : measure }),
  };
}

/** Whether nothing that was chosen is a number in the unit that a column had. */
const isFreeOfUnits = ({ mapping, choices }: UserDataOptions): boolean =>
  (mapping?.unit ?? '') === '' &&
  (choices?.line ?? []).length === 0 &&
  (choices?.filter ?? []).every(({ test }) => test === 'is' || test === 'not');

const placesOf = (wanted: string, names: readonly string[]): number[] =>
  names.flatMap((name, at) => (name === wanted ? [at] : []));

/**
 * Where a column is now: under its head, of several heads alike the one of the same place among them, as long as they are
 * as many; under its head with another unit, where that is one alone. Null where it is nowhere.
 */
function columnAgain(place: number, columns: readonly string[], heads: readonly string[]): number | null {
  const name = columns[place] ?? '';
  const [before, now] = [placesOf(name, columns), placesOf(name, heads)];
  if (now.length > 0) return now.length === before.length ? (now[before.indexOf(place)] ?? null) : null;
  const { name: bare, unit } = splitUnit(name);
  const [were, alike] = [columns, heads].map((names) =>
    placesOf(
      bare,
      names.map((head) => splitUnit(head).name),
    ),
  );
  return unit !== '' && were?.length === 1 && alike?.length === 1 ? (alike[0] ?? null) : null;
}

/** Where the columns are times, another year is one more of them: then those count that are times now. */
function mappedAgain(mapping: Mapping, placeOf: (place: number) => number, inferred: Mapping | null): Mapping {
  const { label, values, group, time, unitColumn, facet } = mapping;
  const optional = (place: number | null): number | null => (place === null ? null : placeOf(place));
  const isTimes = time === 'headers' && inferred?.time === 'headers';
  return {
    ...mapping,
    label: label.map(placeOf),
    values: isTimes ? inferred.values : values.map(placeOf),
    group: optional(group),
    time: typeof time === 'number' ? placeOf(time) : time,
    unitColumn: optional(unitColumn),
    ...(facet === undefined ? {} : { facet: placeOf(facet) }),
  };
}

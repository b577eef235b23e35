import { compareDatasets } from '../../figures/compare.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Repair } from '../../figures/repair.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import { readUserData, type UserDataFile, type UserDataOptions } from '../../panels/own/read-user-data.ts';
import { columnGone, needsTable } from '../../words/export/refresh-words.ts';
import type { DeckRecipe } from '../pptx/deck-recipe.ts';
import { Refusal } from '../refusal.ts';
import { type ExportSource, type SourceReading, userDataSource } from '../requests/export-source.ts';
import type { UserDataChoices } from '../user-data-choices.ts';

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
  const reading = userDataSource(files, await readUserData(files, options), options, version);
  if (!userData.isCompared || reading.source === null) return reading;
  const dataset = comparisonDataset(compareDatasets((await report()).dataset, reading.source.dataset));
  const choices = reading.source.userData;
  return {
    ...reading,
    source: { ...reading.source, dataset, ...(choices ? { userData: { ...choices, isCompared: true } } : {}) },
  };
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
    const column = heads.indexOf(columns[repair.column] ?? repair.name);
    return column < 0 ? [] : [{ ...repair, column }];
  });
  const kept = undone === undefined ? others : { ...others, undone: again };
  if (mapping === undefined) return kept;
  const placeOf = (place: number): number => {
    const name = columns[place] ?? '';
    const found = heads.indexOf(name);
    if (found < 0) throw new Refusal(columnGone(name));
    return found;
  };
  return { ...kept, mapping: mappedAgain(mapping, placeOf, plain?.mapping ?? null) };
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

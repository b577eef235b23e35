import { Refusal } from '../export/refusal.ts';
import { type SourceReading, userDataSource } from '../export/requests/export-source.ts';
import type { Dataset, View } from '../figures/dataset.ts';
import { type Issue, inFile } from '../figures/issue.ts';
import { type ChartChoice, chooseMapping } from '../figures/mapping/chosen-mapping.ts';
import type { Mapping } from '../figures/mapping/plot.ts';
import { nearestName } from '../figures/nearest.ts';
import { readUserData, type UserDataFile, type UserDataReading } from '../panels/own/read-user-data.ts';
import { isUserDataView, type UserDataView } from '../panels/user-data-view.ts';
import { noTableToChoose, unfitColumn, unknownColumn } from '../words/export/command-data-words.ts';
import type { Lang } from '../words/lang.ts';
import type { Arguments } from './arguments.ts';

export interface OwnDataReading extends SourceReading {
  /** What was taken for granted, as nobody would doubt it. */
  readonly understood: readonly Issue[];
  /** Whether they are figures like those of a report, and no table of another kind. */
  readonly isFigures: boolean;
}

type Wish = Pick<Arguments, 'choice' | 'title' | 'sheet'>;

/**
 * Files of the user's own → what exports are made from, read as the page reads them, with the chart that was chosen.
 * Throws a `Refusal` for a choice that the table does not allow.
 */
export async function readUserDataFiles(
  files: readonly UserDataFile[],
  { choice, title, sheet }: Wish,
  version: string,
): Promise<OwnDataReading> {
  const options = { ...(sheet === null ? {} : { sheet }), ...(choice === null ? {} : { as: 'table' as const }) };
  const inferred = await readUserData(files, options);
  const mapping = choice === null ? null : mappingOf(inferred, choice);
  // Read with the choice, the table has all its findings, also where nothing to draw was found without it.
  const read = mapping === null ? inferred : await readUserData(files, { ...options, mapping });
  const drawn = withTitle(read, title);
  const ofFile = ({ file }: UserDataReading['facts']) => (file === '' ? (issue: Issue) => issue : inFile(file));
  const named = title === null ? options : { ...options, title };
  const { source, issues } = userDataSource(files, drawn, named, version);
  return {
    source,
    issues: issues.map((issue) => (issue.file === undefined ? ofFile(read.facts)(issue) : issue)),
    understood: (read.facts.understood ?? []).map(ofFile(read.facts)),
    isFigures: read.dataset !== null && read.plain === null,
  };
}

/** What the chosen columns mean; null where the files hold no table, and the reason is among the issues. */
function mappingOf({ plain, facts, dataset }: UserDataReading, choice: ChartChoice): Mapping | null {
  if (plain === null) {
    if (dataset === null) return null;
    throw new Refusal(noTableToChoose(facts.file));
  }
  const chosen = chooseMapping(plain.table, choice);
  if (chosen.ok) return chosen.mapping;
  const { part, name, isUnknown, known } = chosen.fault;
  throw new Refusal(
    isUnknown ? unknownColumn(part, name, nearestName(name, known), known) : unfitColumn(part, name, known),
  );
}

/** Under the name that was given; the one panel of a table has it as its headline. */
function withTitle(reading: UserDataReading, title: string | null): UserDataReading {
  if (title === null || reading.dataset === null) return reading;
  const text = { zh: title, en: title };
  const dataset: Dataset = { ...reading.dataset, title: text };
  if (reading.plain === null) return { ...reading, dataset };
  return { ...reading, dataset: { ...dataset, views: dataset.views.map((view) => headed(view, title)) } };
}

function headed(view: View, title: string): View {
  if (!isUserDataView(view)) return view;
  const resolve = (lang: Lang) => {
    const resolved = view.resolve(lang);
    return resolved.ok ? { ...resolved, panel: { ...resolved.panel, headline: title } } : resolved;
  };
  const own: UserDataView = { ...view, title: { zh: title, en: title }, resolve };
  return own;
}

import { Refusal } from '../export/refusal.ts';
import { type SourceReading, userDataSource } from '../export/requests/export-source.ts';
import type { Dataset, View } from '../figures/dataset.ts';
import { type Issue, inFile } from '../figures/issue.ts';
import { chooseMapping } from '../figures/mapping/chosen-mapping.ts';
import { nearestName } from '../figures/nearest.ts';
import { nameOfFile, readUserData, type UserDataFile, type UserDataReading } from '../panels/own/read-user-data.ts';
import { tableDataset } from '../panels/plot/table-dataset.ts';
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
export async function readOwnData(
  files: readonly UserDataFile[],
  { choice, title, sheet }: Wish,
  version: string,
): Promise<OwnDataReading> {
  const options = { ...(sheet === null ? {} : { sheet }), ...(choice === null ? {} : { as: 'table' as const }) };
  const read = await readUserData(files, options);
  const drawn = withTitle(choice === null ? read : withChart(read, choice), title);
  const ofFile = ({ file }: UserDataReading['facts']) => (file === '' ? (issue: Issue) => issue : inFile(file));
  const { source, issues } = userDataSource(files, drawn, version);
  return {
    source,
    issues: issues.map((issue) => (issue.file === undefined ? ofFile(read.facts)(issue) : issue)),
    understood: (read.facts.understood ?? []).map(ofFile(read.facts)),
    isFigures: read.dataset !== null && read.plain === null,
  };
}

/** Draws the table as it was chosen, even where nothing to draw was found. */
function withChart(reading: UserDataReading, choice: NonNullable<Wish['choice']>): UserDataReading {
  const { plain, facts, issues, dataset } = reading;
  if (plain === null) {
    if (dataset === null) return reading;
    throw new Refusal(noTableToChoose(facts.file));
  }
  const chosen = chooseMapping(plain.table, choice);
  if (!chosen.ok) {
    const { part, name, isUnknown, known } = chosen.fault;
    throw new Refusal((isUnknown ? unknownColumn : unfitColumn)(part, name, nearestName(name, known), known));
  }
  const drawn = tableDataset(plain.table, chosen.mapping, nameOfFile(facts.file));
  return { ...reading, dataset: drawn, issues: issues.filter(({ code }) => code !== 'no-chart') };
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

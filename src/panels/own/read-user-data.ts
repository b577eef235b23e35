import type { Dataset, Topic } from '../../figures/dataset.ts';
import { type Issue, inFile, newIssue } from '../../figures/issue.ts';
import { readTableOf } from '../../figures/long/number-table.ts';
import { type MappingChoices, mappingChoices } from '../../figures/mapping/mapping.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { NO_CHOICES, type ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { type OpenedTable, type OpenOptions, openTable } from '../../figures/open/open-table.ts';
import { looksLikeFigures, readFigureTable } from '../../figures/own/figure-table.ts';
import { readDataset } from '../../figures/package/read.ts';
import type { Columns } from '../../figures/table/columns.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { groupIssues } from '../../figures/table/tally.ts';
import { holdsSentences } from '../../text/document/holds-sentences.ts';
import { withQuotations } from '../../text/document/quotations.ts';
import { choicesOfTable } from '../../words/faults/choice-faults.ts';
import { columnsCanBeChosen, noColumnCanBeChosen } from '../../words/faults/mapping-faults.ts';
import { sentencesInstead } from '../../words/faults/text-words.ts';
import { noTable, otherFiles } from '../../words/faults/user-data-faults.ts';
import { type ChartOption, chooseCharts } from '../plot/chart-choice.ts';
import { authoredDataset, doubtsOf } from './authored-dataset.ts';
import { chartsOfRows } from './charts-of-rows.ts';
import { withClaimsView } from './claims-view.ts';
import { isOfFigures, sortFiles, UnreadJson } from './descriptor-among.ts';
import { readClaims } from './read-claims.ts';
import type { ReadWatch } from './read-watch.ts';
import { CHOICE, type GivenChoices, settleChoices } from './settle-choices.ts';
import { withSuggestedViews } from './suggest.ts';
import { issuesIn } from './table-issues.ts';

/** A file as the reader gave it. */
export interface UserDataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How files are to be read; what is not said goes by evidence. */
export interface UserDataOptions extends OpenOptions, GivenChoices {
  /** Whether the table is figures of our schema or any other table. */
  readonly as?: 'figures' | 'table';
  /** What the reader calls the data. */
  readonly title?: string;
  /** Of the report: the next one may name the same by their ids. */
  readonly topics?: readonly Topic[];
}

/** What was found out about the table, whether or not it could be shown. */
export interface FileFacts {
  /** Name of the file that holds the table. */
  readonly file: string;
  /** WHATWG name; null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
  /** What was taken for granted while it was read, and can be undone; absent where nothing was. */
  readonly understood?: readonly Issue[];
}

interface PlainTableChoice {
  readonly table: ReadTable;
  readonly mapping: Mapping;
  readonly chosen: ReaderChoices;
  readonly choices: MappingChoices;
  /** The charts that suit it best, the best first. */
  readonly options: readonly ChartOption[];
}

export interface UserDataReading {
  readonly facts: FileFacts;
  /** Null where an issue is fatal. */
  readonly dataset: Dataset | null;
  /** Null for figures of our schema; where nothing could be shown, what the reader may yet choose columns of. */
  readonly plain: PlainTableChoice | null;
  readonly columns: Columns | null;
  readonly issues: readonly Issue[];
}

/** The code of the issue of a report's text, which another reader reads. */
export const SENTENCES = 'sentences';

const isTable = ({ columns }: OpenedTable): boolean => columns.issues.every(({ code }) => code !== 'not-table');

/**
 * Files of the reader's own → a dataset with views, or what is wrong: one table, with or without a descriptor; or a
 * descriptor with the very files it names. Runs in a worker, for the page as for files that are exported; never throws
 * for data.
 */
export async function readUserData(
  files: readonly UserDataFile[],
  options: UserDataOptions = {},
  { onProgress = () => {}, onStep = () => {} }: ReadWatch = {},
): Promise<UserDataReading> {
  const { tables, descriptor, described } = await sortFiles(files);
  const [table, ...others] = [...tables].sort(
    (a, b) => Number(b.name === 'figures.csv') - Number(a.name === 'figures.csv'),
  );
  if (table === undefined) return refused(files[0]?.name ?? '', [newIssue('no-table', 'fatal', noTable())]);
  if (descriptor instanceof UnreadJson) return refused(described?.name ?? '', [descriptor.issue()]);
  const opened = await openTable(table.bytes, options, (share) => onProgress(share * 0.8));
  onStep('read');
  if (others.length === 0 && options.as === undefined && holdsSentences(table.bytes, isTable(opened)))
    return refused(table.name, [newIssue(SENTENCES, 'fatal', sentencesInstead())]);
  const facts = factsOf(table.name, opened);
  const whole = descriptor === undefined ? null : readPackage(descriptor, tables, facts);
  if (whole !== null) return whole;
  const reading = readTableAs(opened, facts, descriptor, options);
  onStep('understood');
  if (others.length === 0) return reading;
  const names = others.map(({ name }) => name);
  const rest = newIssue('other-files', 'doubtful', otherFiles(table.name, names));
  return { ...reading, issues: [...reading.issues, rest] };
}

const NOTHING = { encoding: null, delimiter: null, sheets: [], sheet: null, rowCount: 0, columnCount: 0 };

const refused = (file: string, issues: readonly Issue[]): UserDataReading => ({
  facts: { ...NOTHING, file },
  dataset: null,
  plain: null,
  columns: null,
  issues: issues.map(file === '' ? (issue) => issue : inFile(file)),
});

/** What is told of a table that was opened. */
function factsOf(file: string, { encoding, columns, delimiter, sheets, sheet }: OpenedTable): FileFacts {
  return {
    file,
    encoding,
    delimiter,
    sheets,
    sheet,
    rowCount: columns.rowCount,
    columnCount: columns.columns.length,
    ...(columns.understood.length > 0 ? { understood: columns.understood } : {}),
  };
}

// The one file has no room for what shows claims; its reader finds them in the review.
const HAS_CLAIMS = import.meta.env.ONE_FILE !== true;
const NO_CLAIMS: ReturnType<typeof readClaims> = { claims: [], issues: [] };

/** A descriptor with the files it names is read as the page's own data are; null where it is not such a set. */
function readPackage(descriptor: unknown, tables: readonly UserDataFile[], facts: FileFacts): UserDataReading | null {
  const files = new Map(tables.map(({ name, bytes }) => [name, bytes]));
  const reading = readDataset({ descriptor, files });
  if (!reading.ok) return null;
  const { dataset, issues } = withQuotations(reading.dataset, descriptor, files);
  const claimed = HAS_CLAIMS ? readClaims(files) : NO_CLAIMS;
  return {
    facts,
    dataset: HAS_CLAIMS ? withClaimsView(withSuggestedViews(dataset), claimed.claims) : withSuggestedViews(dataset),
    plain: null,
    columns: null,
    issues: [...reading.issues, ...issues, ...claimed.issues],
  };
}

/** A table as figures of our schema or as any other, as the reader says or by evidence. */
function readTableAs(
  opened: OpenedTable,
  facts: FileFacts,
  descriptor: unknown,
  options: UserDataOptions,
): UserDataReading {
  const { columns } = opened;
  const table = readTableOf(columns);
  const nothing = { facts, dataset: null, plain: null, columns };
  if (!columns.ok) return { ...nothing, issues: columns.issues };
  const isDescribed = descriptor !== undefined && isOfFigures(descriptor);
  const isFigures = options.as === undefined ? isDescribed || looksLikeFigures(table) : options.as === 'figures';
  if (!isFigures) return readPlainTable(nothing, table, options);
  const figures = readFigures(opened, facts, table, descriptor, options);
  const reading = isAsked(options) ? { ...figures, issues: [...figures.issues, forTables()] } : figures;
  return reading.dataset === null ? { ...reading, plain: choosable(table) } : reading;
}

/** Whether an address asks for anything that only a plain table can have. */
const isAsked = ({ asked = [] }: UserDataOptions): boolean => asked.length > 0;
const forTables = (): Issue => newIssue(CHOICE, 'doubtful', choicesOfTable());

/** A table that could not be shown, as it would be drawn; null where no column holds a number. */
function choosable(table: ReadTable): PlainTableChoice | null {
  const choices = mappingChoices(table);
  const chosen = chooseCharts(table);
  const options = chosen.ok ? chosen.options : [];
  const mapping = options[0]?.mapping ?? firstMapping(choices);
  return mapping && { table, mapping, chosen: NO_CHOICES, choices, options };
}

/** The first column that has numbers at all. */
function firstMapping({ values: [value], label }: MappingChoices): Mapping | null {
  if (value === undefined) return null;
  const name = label.find((at) => at !== value);
  const none = { group: null, time: null, unit: '', unitColumn: null } as const;
  return { ...none, label: name === undefined ? [] : [name], values: [value], kind: 'bars', order: 'value' };
}

/** Faults of one kind in one column that are told one by one; of more, the first speaks for all. */
const MOST_ALIKE = 20;

function readFigures(
  { columns }: OpenedTable,
  { understood = [], ...facts }: FileFacts,
  table: ReadTable,
  descriptor: unknown,
  { title, topics = [] }: UserDataOptions,
): UserDataReading {
  const isWhole = ({ repairs = [] }: Issue) => repairs.every((repair) => !('column' in repair));
  const figureFacts = { ...facts, understood: understood.filter(isWhole) };
  // The columns of figures are read by what they mean, whatever their cells look like.
  const read = columns.issues.map((issue): Issue => {
    const { repairs: _, ...bare } = issue;
    return isWhole(issue) ? issue : bare;
  });
  const firstRow = columns.body[0]?.row ?? 2;
  const name = title ?? nameOfFile(facts.file);
  const reading = readFigureTable(
    { ...table, rows: spacedRows(table, columns, firstRow) },
    { descriptor, name, firstRow },
  );
  const found = groupIssues(reading.issues, MOST_ALIKE, ({ code, column = '' }) => `${code} ${column}`);
  const issues = [...read, ...found];
  if (!reading.ok) return { facts: figureFacts, dataset: null, plain: null, columns, issues };
  const dataset = withSuggestedViews({ ...reading.dataset, topics: named(reading.dataset.topics, topics) });
  return { facts: figureFacts, dataset: titled(dataset, title), plain: null, columns, issues };
}

/** A topic that is only an id has the name of the report's topic of that id. */
function named(topics: readonly Topic[], known: readonly Topic[]): readonly Topic[] {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return topics.map((topic) => {
    const name = topic.name.zh === topic.id ? names.get(topic.id) : undefined;
    return name === undefined ? topic : { ...topic, name };
  });
}

/** Rows that are none of the table are put back blank, so that an issue names the row a spreadsheet shows. */
function spacedRows({ rows }: ReadTable, { body }: Columns, firstRow: number): ReadTable['rows'] {
  const last = body.at(-1)?.row ?? firstRow;
  const isInOrder = body.every(({ row }, at) => row > (body[at - 1]?.row ?? 0));
  if (last - firstRow + 1 === rows.length || !isInOrder) return rows;
  const spaced: (readonly (string | number | null)[])[] = Array.from({ length: last - firstRow + 1 }, () => []);
  for (const [index, { row }] of body.entries()) spaced[row - firstRow] = rows[index] ?? [];
  return spaced;
}

/** A table that is not figures of our schema: one panel, by the reader's choice of columns or by evidence. */
function readPlainTable(
  nothing: Omit<UserDataReading, 'issues'>,
  table: ReadTable & { readonly issues: readonly Issue[] },
  given: UserDataOptions,
): UserDataReading {
  const settled = settleChoices(table, given);
  const { kept, charts } = chartsOfRows(table, settled.choices);
  const mapping = settled.mapping ?? (charts.ok ? charts.options[0]?.mapping : undefined);
  if (mapping === undefined) {
    const plain = choosable(table);
    const advice = plain === null ? noColumnCanBeChosen() : columnsCanBeChosen();
    const reason = charts.ok ? { zh: '', en: '' } : charts.reason;
    const sentence = { zh: reason.zh + advice.zh, en: `${reason.en} ${advice.en}` };
    return { ...nothing, plain, issues: [...table.issues, newIssue('no-chart', 'fatal', sentence)] };
  }
  const { title } = given;
  const { choices: chosen } = settled;
  const dataset = authoredDataset(table, mapping, title ?? nameOfFile(nothing.facts.file), chosen);
  const options = charts.ok ? charts.options : [];
  return {
    ...nothing,
    dataset: titled(dataset, title),
    plain: { table, mapping, chosen, choices: mappingChoices(table), options },
    issues: [...table.issues, ...settled.issues, ...issuesIn(kept, mapping), ...doubtsOf(dataset, chosen)],
  };
}

/** A file's name without its ending. */
export const nameOfFile = (file: string): string =>
  file.replace(/\.(?:csv|tsv|txt|tab|xls[xmb]?|xlt|et|ett|f?ods|xml|html?|docx|json|parquet)$/i, '');

/** Under the name the reader gave. */
function titled(dataset: Dataset, title: string | undefined): Dataset {
  if (title === undefined || title === '') return dataset;
  return { ...dataset, name: title, title: { zh: title, en: title } };
}

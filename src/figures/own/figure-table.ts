import {
  columnNotRead,
  noFigures,
  noNameColumn,
  noValueColumn,
  OWN,
  tooManyFigures,
  tooManyTopics,
} from '../../words/app/user-data-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type Dataset, type Figure, type Topic, withSince } from '../dataset.ts';
import { type Issue, inFile, isFatal, newIssue } from '../issue.ts';
import type { Reading } from '../package/dataset-of.ts';
import { readDescriptor } from '../package/descriptor.ts';
import { readTitle } from '../stated/title-lines.ts';
import { type ReadTable, textOf } from '../table/read-table.ts';
import { type FigureColumns, figureColumns } from './figure-columns.ts';
import { type FigureRow, readFigureRow, reportDoubled } from './figure-row.ts';
import { newIds, stableId } from './stable-id.ts';

export interface FigureTableOptions {
  /** The parsed JSON of a datapackage.json given together with the table, not yet checked. */
  readonly descriptor?: unknown;
  /** What the data are called where neither descriptor nor table says so: the file's name. */
  readonly name?: string;
  /** Row of the file in which the first row of the table stands, as a spreadsheet counts; 2 unless said. */
  readonly firstRow?: number;
}

/**
 * Reads a table whose headers are our columns, in Chinese or English, in any order, into a dataset. Only a name and one
 * of value or stated quantity are needed; period, section, unit and all else may be absent or blank, and stays blank.
 * Ids are made of the names where none are given, topics of the topic column. A stated quantity is read into value, unit
 * and qualifier; where it disagrees with the value, it is taken and the row reported as doubtful. Without a descriptor
 * the dataset has no views; see `withSuggestedViews`. Never throws for data.
 */
export function readFigureTable(table: ReadTable, options: FigureTableOptions = {}): Reading {
  const columns = figureColumns(table.columns.map(({ name }) => name));
  const headers = table.columns.map(({ name }) => name).slice(0, 12);
  const faults = columnFaults(columns, headers);
  faults.push(...topicFaults(table, columns));
  const reading = options.descriptor === undefined ? null : readDescriptor(options.descriptor);
  const described = reading?.issues.map(inFile('datapackage.json')) ?? [];
  if (isFatal([...faults, ...described])) return { ok: false, issues: [...described, ...faults] };
  const descriptor = reading?.ok ? reading.descriptor : null;
  const issues: Issue[] = [...described, ...faults];
  const topics = newTopics(descriptor?.topics ?? []);
  const { files: _, ...about } = descriptor ?? { ...bareAbout(table, options.name), files: null };
  const rows = readRows(table, columns, topics, options.firstRow ?? 2, issues);
  if (rows.length > MOST_FIGURES)
    return { ok: false, issues: [...described, newIssue('too-many', 'fatal', tooManyFigures(MOST_FIGURES))] };
  const figures = new Map(rows.map(({ figure }) => [figure.id, withSince(figure, about.source)]));
  if (figures.size === 0) return { ok: false, issues: [...issues, newIssue('no-rows', 'fatal', noFigures())] };
  const dataset: Dataset = { ...about, topics: topics.all(figures), figures, places: [], actions: [] };
  return { ok: true, dataset, issues };
}

/** Figures that one page can show, and topics it can be divided by. */
const MOST_FIGURES = 10_000;
const MOST_TOPICS = 1000;

/** What is wrong with topics that are more than a page can have; told before the rows are read one by one. */
function topicFaults({ rows }: ReadTable, { find }: FigureColumns): Issue[] {
  const at = find('topic')?.at ?? -1;
  const count = new Set(rows.map((row) => textOf(row[at]))).size;
  return count > MOST_TOPICS ? [newIssue('too-many', 'fatal', tooManyTopics(count, MOST_TOPICS))] : [];
}

/** Rows looked at to tell whether names tell them apart. */
const MOST_ROWS = 2000;

/**
 * Whether a table is more likely figures of our schema than a table of statistics: a name and a stated quantity, or a
 * name and a value beside which at least two more of our columns stand; and in both the names tell the
 * rows apart, as they do in no long table of an indicator by place and year.
 */
export function looksLikeFigures(table: ReadTable): boolean {
  const columns = figureColumns(table.columns.slice(0, 100).map(({ name }) => name));
  const name = columns.find('name');
  if (name === null) return false;
  const rows = table.rows.slice(0, MOST_ROWS).filter((row) => row.some((cell) => textOf(cell) !== ''));
  if (!areNames(rows, name.at, columns)) return false;
  if (columns.find('asStated') !== null) return true;
  const beside = (
    ['id', 'topic', 'unit', 'growth', 'baseline', 'qualifier', 'section', 'measure', 'note'] as const
  ).filter((role) => columns.find(role) !== null);
  return columns.find('value') !== null && beside.length >= 2;
}

/** One name is told of several periods, but a list in which each name comes again and again is no list of figures. */
function areNames(rows: ReadTable['rows'], name: number, { find }: FigureColumns): boolean {
  const about = [name, find('topic')?.at, find('period')?.at, find('section')?.at].flatMap((at) => at ?? []);
  const countOf = (places: readonly number[]): number =>
    new Set(rows.map((row) => JSON.stringify(places.map((at) => textOf(row[at]))))).size;
  return countOf([name]) * 3 >= rows.length && countOf(about) * 5 >= rows.length * 4;
}

function columnFaults({ find, unknown }: FigureColumns, headers: readonly string[]): Issue[] {
  const place = { row: 1 };
  return [
    ...(find('name') === null ? [newIssue('missing-column', 'fatal', noNameColumn(headers), place)] : []),
    ...(find('value') === null && find('asStated') === null
      ? [newIssue('missing-column', 'fatal', noValueColumn(headers), place)]
      : []),
    ...unknown
      .slice(0, 20)
      .map(({ header }) =>
        newIssue('unknown-column', 'doubtful', columnNotRead(header), { ...place, column: header, value: header }),
      ),
  ];
}

/** Topics as the rows name them, in the order they come, behind those of a descriptor. */
interface Topics {
  readonly idOf: (name: string) => string;
  readonly all: (figures: ReadonlyMap<string, Figure>) => readonly Topic[];
}

const NO_TOPIC = 'all';

function newTopics(known: readonly Topic[]): Topics {
  const topics = new Map<string, Topic>(known.map((topic) => [topic.id, topic]));
  const names = new Map(
    known.flatMap(
      ({ id, name }) =>
        [
          [id, id],
          [name.zh, id],
          [name.en, id],
        ] as const,
    ),
  );
  return {
    idOf: (name) => {
      const id = names.get(name) ?? (name === '' ? NO_TOPIC : stableId(name));
      names.set(name, id);
      const text: Bilingual = name === '' ? OWN.topic : { zh: name, en: name };
      if (!topics.has(id)) topics.set(id, { id, name: text, lead: OWN.lead(0) });
      return id;
    },
    all: (figures) => {
      const counts = new Map<string, number>();
      for (const { topic } of figures.values()) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      const described = new Set(known);
      return [...topics.values()].map((topic) =>
        described.has(topic) ? topic : { ...topic, lead: OWN.lead(counts.get(topic.id) ?? 0) },
      );
    },
  };
}

function readRows(
  table: ReadTable,
  columns: FigureColumns,
  topics: Topics,
  firstRow: number,
  issues: Issue[],
): readonly FigureRow[] {
  const idOf = newIds();
  const topicAt = columns.find('topic')?.at ?? -1;
  const rows: FigureRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    // One more than can be shown tells that there are too many.
    if (rows.length > MOST_FIGURES) return rows;
    if (cells.every((cell) => textOf(cell) === '')) continue;
    const row = readFigureRow(cells, columns, table, firstRow + index, issues);
    if (row === null) continue;
    const topic = topics.idOf(textOf(cells[topicAt]));
    rows.push({ ...row, figure: { ...row.figure, id: idOf(row.figure.id), topic } });
  }
  reportDoubled(rows, issues);
  return rows;
}

/** What a file says of itself where no descriptor does: its title lines, or its name. */
export function bareAbout(table: ReadTable, name = ''): Omit<Dataset, 'figures' | 'places' | 'actions'> {
  const called = (readTitle(table.title).about ?? '').slice(0, 200) || name.trim();
  const title: Bilingual = called === '' ? OWN.title : { zh: called, en: called };
  const blank: Bilingual = { zh: '', en: '' };
  return {
    name: called === '' ? 'own-data' : called.replace(/\.[a-z]{2,4}$/i, ''),
    title,
    description: OWN.description,
    source: { title, body: blank, speaker: blank, date: '' },
    licence: { name: '', url: null, title: blank },
    topics: [],
    highlights: [],
    views: [],
  };
}

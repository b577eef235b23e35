import type { Dataset, View } from '../../figures/dataset.ts';
import { readDataset } from '../../figures/package/read.ts';
import { bareDigits, readProse } from '../../figures/package/reference.ts';
import { TEXT_RESOURCES } from '../../figures/package/text-resources.ts';
import { suggestViews } from '../../panels/own/suggest.ts';
import type { Claim } from '../../text/check.ts';
import { dayOf, type ReportDate, reportDate, reportTitle } from '../../text/document/about.ts';
import { pageOf } from '../../text/document/page-of.ts';
import type { TextFigure, TextSection } from '../../text/reading.ts';
import {
  AND_MORE,
  CHANGED_BY,
  GREW_BY,
  PACKAGE_DESCRIPTION,
  RIGHTS,
  sectionLead,
  UNNAMED,
  WHOLE_REPORT,
} from '../../words/export/extract-words.ts';
import type { Lang } from '../../words/lang.ts';
import { NOT_STATED } from '../../words/not-stated.ts';
import { formatText } from '../csv.ts';
import { CLAIM_COLUMNS, exportClaims } from './claims-csv.ts';
import { COLUMNS, earlierOf, type PackedReading, type Row, rowOf, statedIn, topicsFor } from './text-rows.ts';

/** The files of a data package made of a report's text, by name. */
export interface TextPackage {
  readonly files: ReadonlyMap<string, string>;
  /** Figures that figures.csv cannot hold, as nothing it could state would be read as they are. */
  readonly leftOut: readonly TextFigure[];
}

interface PackageOptions {
  /** The report before: names and ids of what it has are taken over. */
  readonly earlier: Dataset | null;
  /** What the report is called, where the text has no title. */
  readonly fileName: string;
  /** What the text claims of its own numbers, recomputed; and the language to say it in. */
  readonly claims: readonly Claim[];
  readonly lang: Lang;
  /** For a text that says no year. */
  readonly today: string;
  /** What somebody says of the report: its title, and the ISO day to which its levels belong. */
  readonly title?: string;
  readonly date?: string;
  /** Where in the text each page of the document begins. */
  readonly pageStarts?: readonly number[];
}

const cell = (text: string): string => (/^-?\d+(?:\.\d+)?$/.test(text) ? text : formatText(text));

const lines = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');

/** Columns that hold numbers, of any of the tables. */
const NUMBERS = 'value value_high growth_pct baseline_year start end sentence_start sentence_end page'.split(' ');

const tableResource = (name: string, path: string, columns: readonly string[]) => ({
  profile: 'tabular-data-resource',
  name,
  path,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    missingValues: [''],
    fields: columns.map((column) => ({ name: column, type: NUMBERS.includes(column) ? 'number' : 'string' })),
  },
});

function descriptorOf(title: string, date: ReportDate, topics: readonly unknown[], columns: readonly string[]) {
  return {
    // The text among its resources is no table.
    profile: 'data-package',
    name: `report-${date.month}`,
    title,
    title_en: title,
    description: PACKAGE_DESCRIPTION.zh,
    description_en: PACKAGE_DESCRIPTION.en,
    licenses: [{ name: 'other-closed', title: RIGHTS.en }],
    licence_note_zh: RIGHTS.zh,
    licence_note_en: RIGHTS.en,
    sources: [{ title, path: 'report.txt' }],
    report: {
      title_zh: title,
      title_en: title,
      body_zh: NOT_STATED.zh,
      body_en: NOT_STATED.en,
      speaker_zh: NOT_STATED.zh,
      speaker_en: NOT_STATED.en,
      date: date.date,
    },
    topics,
    views: [] as unknown[],
    resources: [
      tableResource('figures', 'figures.csv', columns),
      {
        profile: 'data-resource',
        name: TEXT_RESOURCES.text,
        path: 'report.txt',
        format: 'txt',
        mediatype: 'text/plain',
        encoding: 'utf-8',
      },
      tableResource(TEXT_RESOURCES.places, 'sentences.csv', PLACES),
      tableResource(TEXT_RESOURCES.claims, 'claims.csv', CLAIM_COLUMNS),
    ],
  };
}

function topicsOf(text: string, rows: readonly Row[], reading: PackedReading) {
  const topics = new Map(rows.map(({ topic }) => [topic.id, topic]));
  return [...topics.values()].map(({ id, name, section, place }) => {
    const title = place === null ? '' : titleOf(text, place, reading.figures);
    const lead = name === '' && title !== '' ? sectionLead(section) : PACKAGE_DESCRIPTION;
    return {
      id,
      name_zh: name || title || WHOLE_REPORT.zh,
      name_en: name || title || WHOLE_REPORT.en,
      lead_zh: lead.zh,
      lead_en: lead.en,
    };
  });
}

/** What a section is called: its heading as printed. A sentence behind its number is none from where it states figures. */
function titleOf(text: string, { titleSpan: [start, end] }: TextSection, figures: readonly TextFigure[]): string {
  const heading = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const first = figures.find(({ span }) => span[0] >= start && span[0] < end);
  const clauses = first && /^[^，,；;：:]+(?=.*[，,；;：:])/su.exec(text.slice(start, first.span[0]))?.[0];
  return clauses?.replace(/\s+/g, ' ').trim() || heading;
}

/** A text with the braces of a reference would be one. */
const safe = (words: string): string => words.replace(/[{}]/g, '');

/** What a view says, with references in place of numbers: words and data cannot disagree. */
function textsOf({ chart, figures }: View, dataset: Dataset, topic: string) {
  const isBare = (words: string): boolean => bareDigits(readProse(safe(words))).length === 0;
  // A name with digits, 12345热线, would be a number in the headline's own words.
  const names = figures.map((id) => ({ id, name: dataset.figures.get(id)?.name ?? UNNAMED }));
  const called = names.find(({ name }) => isBare(name.zh) && isBare(name.en));
  const id = called?.id ?? figures[0] ?? '';
  const name = called?.name ?? { zh: '', en: WHOLE_REPORT.en };
  const isShown = isBare(topic);
  const isGrowth = chart === 'ranked-bars' || chart === 'paired-bars' || chart === 'slope';
  const count = figures.length;
  const more = count > 1 ? AND_MORE : { zh: '', en: '' };
  const changed = (dataset.figures.get(id)?.growthPct ?? 0) < 0 ? CHANGED_BY : GREW_BY;
  const said = isGrowth ? `{${id}.growth}` : `{${id}}`;
  return {
    title_zh: `${safe(name.zh)}${isGrowth ? changed.zh : ''}${said}${more.zh}`,
    title_en: `${safe(name.en)}${isGrowth ? changed.en : ': '}${isGrowth ? said : `{${id}.number}`}${more.en}`,
    subtitle_zh: isShown ? safe(topic) : WHOLE_REPORT.zh,
    subtitle_en: isShown ? safe(topic) : WHOLE_REPORT.en,
  };
}

/** A view as the descriptor declares it. */
function viewJson(view: View, dataset: Dataset) {
  const { id, topic, chart, figures, mode } = view;
  const title = dataset.topics.find((one) => one.id === topic)?.name.zh ?? topic;
  return { id, topic, chart, figures, ...textsOf(view, dataset, title), ...(mode === null ? {} : { mode }) };
}

const PLACES = ['id', 'start', 'end', 'sentence_start', 'sentence_end', 'name_starts', 'name_ends', 'doubts', 'page'];

function sentencesOf(rows: readonly Row[], pageStarts: readonly number[]): string {
  const cells = rows
    .filter(({ isPrinted }) => isPrinted)
    .map(({ figure, cells }) => ({
      id: cells['id'] ?? '',
      start: String(figure.span[0]),
      end: String(figure.span[1]),
      sentence_start: String(figure.sentence[0]),
      sentence_end: String(figure.sentence[1]),
      name_starts: figure.nameSpans.map(([start]) => start).join(' '),
      name_ends: figure.nameSpans.map(([, end]) => end).join(' '),
      doubts: (figure.doubts ?? []).join(' '),
      page: String(pageOf(pageStarts, figure.span[0]) ?? ''),
    }));
  return lines(PLACES, cells);
}

/**
 * The data package of a report's text: `figures.csv`, the text itself as `report.txt`, `sentences.csv` with the place of every
 * number, its sentence and its name in that text (UTF-16 units), `claims.csv` with what the text claims, and `datapackage.json` with views that show every figure.
 * Where the report before has the same indicator, its id and names are taken.
 */
export function packText(text: string, reading: PackedReading, options: PackageOptions): TextPackage {
  const date = dayOf(options.date ?? reportDate(text, options.today));
  const leftOut: TextFigure[] = [];
  const topicFor = topicsFor(reading);
  const taken = new Set<string>();
  const rows = reading.figures.flatMap((figure, index) => {
    const stated = statedIn(text, figure);
    if (stated === null) {
      leftOut.push(figure);
      return [];
    }
    const earlier = earlierOf(figure, options.earlier);
    const id = earlier && !taken.has(earlier.id) ? earlier.id : `figure-${index + 1}`;
    taken.add(id);
    return [rowOf(figure, stated, { id, topic: topicFor(figure), date, earlier })];
  });
  // Reports without a range have the columns of every other.
  const columns = COLUMNS.filter((column) => column !== 'value_high' || rows.some(({ cells }) => cells[column] !== ''));
  const csv = lines(
    columns,
    rows.map(({ cells }) => cells),
  );
  const descriptor = descriptorOf(
    options.title ?? reportTitle(text, options.fileName),
    date,
    topicsOf(text, rows, reading),
    columns,
  );
  const files = new Map([['figures.csv', new TextEncoder().encode(csv)]]);
  const dataset = readDataset({ descriptor, files });
  if (dataset.ok) descriptor.views = suggestViews(dataset.dataset).map((view) => viewJson(view, dataset.dataset));
  return {
    files: new Map([
      ['figures.csv', csv],
      ['report.txt', text],
      ['claims.csv', exportClaims(text, options.claims, options.lang)],
      ['sentences.csv', sentencesOf(rows, options.pageStarts ?? [])],
      ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
    ]),
    leftOut,
  };
}

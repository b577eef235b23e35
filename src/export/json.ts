import type { Dataset, Mode } from '../figures/dataset.ts';
import { stableId } from '../figures/own/stable-id.ts';
import type { Panel } from '../panels/panel.ts';
import { tableWordsOf } from '../words/export/table-words.ts';
import type { Lang } from '../words/lang.ts';
import { type DataColumn, type DataTable, dataTable } from './data-table.ts';
import type { Origin } from './provenance.ts';

/**
 * The tables of a panel or a report with everything that tells what they are: a Frictionless Data Package with its
 * rows inside (https://specs.frictionlessdata.io), so that R, pandas and others read it as such.
 */
export interface TablePackage {
  readonly profile: 'data-package';
  /** `Dataset.name`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Language of all texts but `as_stated`, which is the report's own Chinese. */
  readonly language: 'zh-CN' | 'en';
  /** Absent where the data name none. */
  readonly licenses?: readonly { readonly name: string; readonly path?: string; readonly title: string }[];
  readonly sources: readonly { readonly title: string }[];
  /** The report the figures are taken from; its date is ISO, and absent where the data name none. */
  readonly report: { readonly title: string; readonly body: string; readonly speaker: string; readonly date?: string };
  /** The file the figures were read from, its SHA-256 in hexadecimal, and what wrote this file. */
  readonly provenance: { readonly file: string; readonly sha256: string; readonly program: string };
  /** Only in the file of a panel. */
  readonly panel?: PanelTexts;
  readonly resources: readonly TableResource[];
}

interface PanelTexts {
  readonly id: string;
  readonly topic: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
  /** The chart in words. */
  readonly description: string;
  /** Way of looking; null where the panel has only one. */
  readonly mode: Mode | null;
}

interface TableResource {
  readonly profile: 'tabular-data-resource';
  readonly name: DataTable['name'];
  readonly title: string;
  readonly schema: { readonly fields: readonly TableField[]; readonly missingValues: readonly [''] };
  /** By name of the field; null is a blank. Codes as in figures.csv, periods ISO, derived numbers rounded to what is known. */
  readonly data: readonly Readonly<Record<string, string | number | null>>[];
}

interface TableField {
  readonly name: DataColumn['key'];
  readonly type: 'string' | 'number';
  readonly title: string;
  readonly description: string;
  /** What each code that occurs is called. */
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
}

const CODED: ReadonlySet<DataColumn['key']> = new Set(['topic', 'qualifier', 'measure']);

/**
 * The table of a panel, or of a report's figures, places and actions, as JSON: UTF-8, indented, the shape of
 * `TablePackage`. Throws `invalid panel` for one the dataset does not have.
 */
export async function exportJson(
  part: Panel | 'report',
  dataset: Dataset,
  lang: Lang,
  origin: Origin,
): Promise<Uint8Array> {
  const { licence, source } = dataset;
  const file: TablePackage = {
    profile: 'data-package',
    name: packageName(dataset.name),
    title: dataset.title[lang],
    description: dataset.description[lang],
    language: lang === 'zh' ? 'zh-CN' : 'en',
    ...licensesOf(licence, lang),
    sources: [{ title: source.title[lang] }],
    report: {
      title: source.title[lang],
      body: source.body[lang],
      speaker: source.speaker[lang],
      ...(source.date === '' ? {} : { date: source.date }),
    },
    provenance: { file: origin.file, sha256: origin.checksum, program: `Shushuo ${origin.version}` },
    ...(part === 'report' ? {} : { panel: panelTexts(part) }),
    resources: tablesOf(part, dataset, lang).map((table) => resourceOf(table, lang)),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** What a Data Package may be called; other words get the id that always stands for them. */
const packageName = (words: string): string => (/^[a-z0-9._/-]+$/.test(words) ? words : stableId(words));

/** A Data Package has a licence with a name or no list of licences. */
function licensesOf({ name, url, title }: Dataset['licence'], lang: Lang): Pick<TablePackage, 'licenses'> {
  if (name === '') return {};
  return { licenses: [{ name, ...(url === null ? {} : { path: url }), title: title[lang] }] };
}

function panelTexts({ id, topic, headline, subtitle, notes, source, description, mode }: Panel): PanelTexts {
  return { id, topic, headline, subtitle, notes, source, description, mode };
}

/** Places and actions only where there are any. */
function tablesOf(part: Panel | 'report', dataset: Dataset, lang: Lang): DataTable[] {
  if (part !== 'report') return [dataTable(part, dataset, lang)];
  const all = (['figures', 'places', 'actions'] as const).map((name) => dataTable(name, dataset, lang));
  return all.filter(({ name, rows }) => name === 'figures' || rows.length > 0);
}

function resourceOf(table: DataTable, lang: Lang): TableResource {
  const fields = table.columns.map((column, index) => fieldOf(column, index, table, lang));
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.caption,
    schema: { fields, missingValues: [''] },
    data: table.rows.map((cells) =>
      Object.fromEntries(table.columns.map(({ key }, index) => [key, cells[index]?.value ?? null])),
    ),
  };
}

function fieldOf({ key, kind, name, meaning }: DataColumn, index: number, { rows }: DataTable, lang: Lang): TableField {
  const description = key === 'period' ? tableWordsOf(lang).isoPeriod : meaning;
  const field = { name: key, type: kind === 'number' ? 'number' : 'string', title: name, description } as const;
  if (!CODED.has(key)) return field;
  const labels = new Map<string, string>();
  for (const { value, word } of rows.flatMap((cells) => cells[index] ?? [])) {
    if (typeof value === 'string') labels.set(value, word ?? value);
  }
  return { ...field, categories: [...labels].map(([value, label]) => ({ value, label })) };
}

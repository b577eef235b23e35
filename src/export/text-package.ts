import type { Dataset, Figure, Measure, View } from '../figures/dataset.ts';
import { readDataset } from '../figures/package/read.ts';
import { readStated } from '../figures/stated/stated.ts';
import { suggestViews } from '../panels/own/suggest.ts';
import type { TextFigure, TextReading } from '../text/reading.ts';
import {
  AND_MORE,
  GREW_BY,
  NOT_STATED,
  PACKAGE_DESCRIPTION,
  RIGHTS,
  UNNAMED,
  WHOLE_REPORT,
} from '../words/export/extract-words.ts';
import { formatDigits, formatText } from './csv.ts';

/** The files of a data package made of a report's text, by name. */
export interface TextPackage {
  readonly files: ReadonlyMap<string, string>;
  /** Figures that figures.csv cannot hold, with the reason. */
  readonly leftOut: readonly { readonly figure: TextFigure; readonly reason: 'range' | 'unreadable' }[];
}

interface PackageOptions {
  /** The report before: names and ids of what it has are taken over. */
  readonly earlier: Dataset | null;
  /** What the report is called, where the text has no title. */
  readonly fileName: string;
  /** For a text that says no year. */
  readonly today: string;
}

const PEOPLE =
  /(?:职工|学生|群众|会员|农民工|工人|人员|人口|干部|劳动者|选手|代表|居民|农民|教师|游客|党员|青年|员工|同志)$/;
const FLOW = /次|场|届|起|笔|期/;
const FLOW_NAME =
  /发放|救助|培训|举办|开展|投入|拨付|筹集|慰问|资助|化解|调解|受理|办理|提出|建议|追回|挽回|表彰|评选|晋升|比赛|竞赛|参与|宣讲|产量|销售|收入|支出|投资|发展|新建|新增|资金/;

function measureOf(figure: TextFigure): Measure {
  if (figure.target) return 'plan';
  if (/^第/.test(figure.stated)) return 'rank';
  if (/^每/.test(figure.stated)) return 'interval';
  if (figure.unit === '%' || figure.unit === '‰' || /百分点|千分点/.test(figure.unit)) return 'share';
  if (figure.growthPct !== undefined) return 'stock';
  return figure.kind === 'change' || FLOW.test(figure.unit) || FLOW_NAME.test(figure.name) ? 'flow' : 'stock';
}

interface ReportDate {
  readonly date: string;
  readonly month: string;
  readonly year: number;
}

/** The first full date of a text, or the latest year in it. */
function dateOf(text: string, today: string): ReportDate {
  const [, year, month, day] = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/.exec(text.slice(0, 2000)) ?? [];
  if (year && month && day) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { date, month: date.slice(0, 7), year: Number(year) };
  }
  const years = Array.from(text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年)/g), ([, one]) => Number(one));
  const past = years.filter((one) => one <= Number(today.slice(0, 4)));
  if (past.length === 0) return { date: today, month: today.slice(0, 7), year: Number(today.slice(0, 4)) };
  const latest = Math.max(...past);
  return { date: `${latest}-12-31`, month: `${latest}-12`, year: latest };
}

const periodOf = (measure: Measure, { month, year }: ReportDate): string =>
  measure === 'plan' ? `${year}/${year + 5}` : measure === 'stock' ? month : `../${month}`;

/** Words such as 减少 in front of a change belong to it in the table, where nothing else says its direction. */
function statedIn(text: string, figure: TextFigure): string | null {
  const fits = (stated: string): boolean => {
    const reading = readStated(stated);
    return (
      reading.ok &&
      Math.abs(reading.value - figure.value) <= Math.abs(figure.value) * 1e-12 &&
      reading.qualifier === figure.qualifier
    );
  };
  const plain = figure.stated.replace(/\s+/g, '');
  if (fits(plain)) return plain;
  const before = text.slice(Math.max(0, figure.span[0] - 8), figure.span[0]).replace(/\s+/g, '');
  const longer = Array.from(before, (_, at) => before.slice(at) + plain).filter((stated) =>
    /^\p{Script=Han}/u.test(stated),
  );
  const found = longer.filter(fits);
  return found.find((stated) => CHANGE.test(stated)) ?? found.at(-1) ?? null;
}

const CHANGE =
  /^(?:下降|减少|降低|下滑|回落|缩减|压减|压缩|缩短|缩小|下跌|收窄|削减|下调|减产|减收|增长|增加|提高|上升|提升|上涨|扩大)/;
const SECTION = /^[1-9](?:\.[1-9][0-9]*)?$/;
const sectionOf = ({ section }: TextFigure): string => (section !== undefined && SECTION.test(section) ? section : '1');
const topicIdOf = (section: string): string => `section-${section.replace('.', '-')}`;

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'的了]/g, '');

function earlierOf(figure: TextFigure, earlier: Dataset | null): Figure | undefined {
  const name = plainName(figure.name);
  const same = [...(earlier?.figures.values() ?? [])].filter((one) => plainName(one.name.zh) === name);
  return same.length === 1 ? same[0] : undefined;
}

const yearIn = (baseline: string | undefined): string => /(?:19|20)\d{2}/.exec(baseline ?? '')?.[0] ?? '';

interface Row {
  readonly figure: TextFigure;
  readonly cells: Readonly<Record<string, string>>;
}

const COLUMNS =
  'id topic name_zh name_en as_stated value unit_zh unit_en qualifier growth_pct baseline_year measure period section note_zh note_en'.split(
    ' ',
  );

function rowOf(figure: TextFigure, stated: string, date: ReportDate, earlier: Figure | undefined, id: string): Row {
  const measure = measureOf(figure);
  const section = sectionOf(figure);
  const unit = figure.unit === '' && PEOPLE.test(figure.name) ? '人' : figure.unit;
  const year = figure.growthPct !== undefined && figure.growthPct > -100 ? yearIn(figure.baseline) : '';
  const name = earlier?.name.zh ?? (figure.name === '' ? UNNAMED.zh : figure.name);
  const isSameUnit = earlier?.unit.zh.replace(/[()（）]/g, '') === unit.replace(/[()（）]/g, '');
  return {
    figure,
    cells: {
      id,
      topic: topicIdOf(section),
      name_zh: name,
      name_en: earlier?.name.en ?? (figure.name === '' ? UNNAMED.en : figure.name),
      as_stated: stated,
      value: formatDigits(figure.value),
      unit_zh: unit,
      unit_en: isSameUnit ? (earlier?.unit.en ?? unit) : unit,
      qualifier: figure.qualifier,
      growth_pct: year === '' ? '' : formatDigits(figure.growthPct ?? 0),
      baseline_year: year,
      measure,
      period: periodOf(measure, date),
      section,
      note_zh: '',
      note_en: '',
    },
  };
}

/** A number is no formula, whatever its sign. */
const cell = (text: string): string => (/^-?\d+(?:\.\d+)?$/.test(text) ? text : formatText(text));

const lines = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');

function titleOf(text: string, fileName: string): string {
  const first =
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? '';
  return first.length > 0 && first.length <= 60 && !/[。；]/.test(first)
    ? first
    : fileName.replace(/\.[^.]*$/, '') || WHOLE_REPORT.zh;
}

function descriptorOf(title: string, date: ReportDate, topics: readonly unknown[]) {
  return {
    profile: 'tabular-data-package',
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
      {
        profile: 'tabular-data-resource',
        name: 'figures',
        path: 'figures.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
      },
    ],
  };
}

function topicsOf(rows: readonly Row[], reading: TextReading) {
  const titles = new Map(reading.sections.map(({ number, title }) => [number, title]));
  return [...new Set(rows.map(({ figure }) => sectionOf(figure)))].map((section) => {
    const title = titles.get(section) || WHOLE_REPORT.zh;
    return {
      id: topicIdOf(section),
      name_zh: title,
      name_en: titles.get(section) || WHOLE_REPORT.en,
      lead_zh: title,
      lead_en: title,
    };
  });
}

/** A text with the braces of a reference would be one. */
const safe = (words: string): string => words.replace(/[{}]/g, '');

/** What a view says, with references in place of numbers: words and data cannot disagree. */
function textsOf({ chart, figures }: View, dataset: Dataset, topic: string) {
  const [id = ''] = figures;
  const name = dataset.figures.get(id)?.name ?? UNNAMED;
  const isGrowth = chart === 'ranked-bars' || chart === 'paired-bars' || chart === 'slope';
  const count = figures.length;
  const more = count > 1 ? AND_MORE : { zh: '', en: '' };
  const said = isGrowth ? `{${id}.growth}` : `{${id}}`;
  return {
    title_zh: `${safe(name.zh)}${isGrowth ? GREW_BY.zh : ''}${said}${more.zh}`,
    title_en: `${safe(name.en)}${isGrowth ? GREW_BY.en : ': '}${isGrowth ? said : `{${id}.number}`}${more.en}`,
    subtitle_zh: safe(topic),
    subtitle_en: safe(topic),
  };
}

/** A view as the descriptor declares it. */
function viewJson(view: View, dataset: Dataset) {
  const { id, topic, chart, figures, mode } = view;
  const title = dataset.topics.find((one) => one.id === topic)?.name.zh ?? topic;
  return { id, topic, chart, figures, ...textsOf(view, dataset, title), ...(mode === null ? {} : { mode }) };
}

function sentencesOf(rows: readonly Row[]): string {
  const cells = rows.map(({ figure, cells }) => ({
    id: cells['id'] ?? '',
    start: String(figure.span[0]),
    end: String(figure.span[1]),
    sentence_start: String(figure.sentence[0]),
    sentence_end: String(figure.sentence[1]),
    name_starts: figure.nameSpans.map(([start]) => start).join(' '),
    name_ends: figure.nameSpans.map(([, end]) => end).join(' '),
    doubts: (figure.doubts ?? []).join(' '),
  }));
  return lines(['id', 'start', 'end', 'sentence_start', 'sentence_end', 'name_starts', 'name_ends', 'doubts'], cells);
}

/**
 * The data package of a report's text: `figures.csv`, the text itself as `report.txt`, `sentences.csv` with the place of every
 * number, its sentence and its name in that text (UTF-16 units), and `datapackage.json` with views that show every figure.
 * Where the report before has the same indicator, its id and names are taken.
 */
export function packText(text: string, reading: TextReading, options: PackageOptions): TextPackage {
  const date = dateOf(text, options.today);
  const leftOut: { figure: TextFigure; reason: 'range' | 'unreadable' }[] = [];
  const taken = new Set<string>();
  const rows = reading.figures.flatMap((figure, index) => {
    const stated = figure.valueHigh === undefined ? statedIn(text, figure) : null;
    if (stated === null) {
      leftOut.push({ figure, reason: figure.valueHigh === undefined ? 'unreadable' : 'range' });
      return [];
    }
    const earlier = earlierOf(figure, options.earlier);
    const id = earlier && !taken.has(earlier.id) ? earlier.id : `figure-${index + 1}`;
    taken.add(id);
    return [rowOf(figure, stated, date, earlier, id)];
  });
  const csv = lines(
    COLUMNS,
    rows.map(({ cells }) => cells),
  );
  const descriptor = descriptorOf(titleOf(text, options.fileName), date, topicsOf(rows, reading));
  const files = new Map([['figures.csv', new TextEncoder().encode(csv)]]);
  const dataset = readDataset({ descriptor, files });
  if (dataset.ok) descriptor.views = suggestViews(dataset.dataset).map((view) => viewJson(view, dataset.dataset));
  return {
    files: new Map([
      ['figures.csv', csv],
      ['report.txt', text],
      ['sentences.csv', sentencesOf(rows)],
      ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
    ]),
    leftOut,
  };
}

import type { Dataset, Figure, Measure } from '../../figures/dataset.ts';
import { firstPlace } from '../../figures/long/first-place.ts';
import { SECTION } from '../../figures/package/cell.ts';
import { isSameNumber } from '../../figures/stated/digits.ts';
import { readStated } from '../../figures/stated/stated.ts';
import type { ReportDate } from '../../text/document/about.ts';
import type { TextFigure, TextReading, TextSection } from '../../text/reading.ts';
import { REWRITTEN, saidAs, UNNAMED } from '../../words/export/extract-words.ts';
import { formatDigits } from '../csv.ts';

/** A figure with what a person says of it beyond the text; blank or absent where they say nothing. */
export interface PackedFigure extends TextFigure {
  readonly nameEn?: string;
  readonly unitEn?: string;
  /** Name of its topic; without one it belongs to its section. */
  readonly topic?: string;
  /** Fields the person wrote. */
  readonly edited?: readonly string[];
}

export type PackedReading = Omit<TextReading, 'figures'> & { readonly figures: readonly PackedFigure[] };

const PEOPLE =
  /(?:职工|学生|群众|会员|农民工|工人|人员|人口|干部|劳动者|选手|代表|居民|农民|教师|游客|党员|青年|员工|同志)$/;
const FLOW = /次|场|届|起|笔|期/;
const FLOW_NAME =
  /发放|救助|培训|举办|开展|投入|拨付|筹集|慰问|资助|化解|调解|受理|办理|提出|建议|追回|挽回|表彰|评选|晋升|比赛|竞赛|参与|宣讲|产量|销售|收入|支出|投资|发展|参赛|参训|资金/;
/** Of what is new a year brings so much, whatever that has grown by: 新建基层工会312家, 发展会员2.84万人. */
const NEW = /^(?:新[建增签立发成招创开]|发展(?=\p{Script=Han}))/u;

function measureOf(figure: TextFigure): Measure {
  if (figure.target) return 'plan';
  if (/^第/.test(figure.stated)) return 'rank';
  if (/^每/.test(figure.stated)) return 'interval';
  if (figure.unit === '%' || figure.unit === '‰' || /百分点|千分点/.test(figure.unit)) return 'share';
  if (NEW.test(figure.name)) return 'flow';
  if (figure.growthPct !== undefined) return 'stock';
  return figure.kind === 'change' || FLOW.test(figure.unit) || FLOW_NAME.test(figure.name) ? 'flow' : 'stock';
}

const periodOf = (measure: Measure, { month, year }: ReportDate): string =>
  measure === 'plan' ? `${year}/${year + 5}` : measure === 'stock' ? month : `../${month}`;

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Words such as 减少 in front of a change belong to it in the table, where nothing else says its direction. */
export function statedIn(text: string, figure: PackedFigure): string | null {
  const fits = (stated: string): boolean => {
    const reading = readStated(stated);
    return (
      reading.ok &&
      isSameNumber(reading.value, figure.value) &&
      isSameNumber(reading.valueHigh ?? reading.value, figure.valueHigh ?? figure.value) &&
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
  const printed = found.find((stated) => CHANGE.test(stated)) ?? found.at(-1);
  if (printed !== undefined) return printed;
  // Words of scale in English, such as 6.4 million, are no words of the table.
  const isEnglish = !/\p{Script=Han}/u.test(figure.stated);
  return isRewritten(figure) || isEnglish ? (inDigits(figure).find(fits) ?? null) : null;
}

/** A number that the text does not print as the table could, as a Chinese report would print it, in each of the ways to qualify it. */
function inDigits({ value, valueHigh, unit }: PackedFigure): string[] {
  const ends = valueHigh === undefined ? [value] : [value, valueHigh];
  const number = ends.map(formatDigits).join(unit === '%' ? '%—' : '—');
  return ['', '近', '约', '不超过'].map((word) => `${word}${number}${unit}`).concat(`${number}多${unit}`);
}

const REWRITES: readonly string[] = ['value', 'valueHigh', 'unit', 'qualifier'];

/** Whether a person wrote a number in place of the text's. */
const isRewritten = ({ edited = [] }: PackedFigure): boolean => edited.some((field) => REWRITES.includes(field));

const CHANGE =
  /^(?:下降|减少|降低|下滑|回落|缩减|压减|压缩|缩短|缩小|下跌|收窄|削减|下调|压降|净减|减产|减收|减支|减亏|减损|增长|增加|提高|上升|提升|上涨|扩大)/;
const sectionOf = ({ section }: TextFigure): string => (section !== undefined && SECTION.test(section) ? section : '1');
const topicIdOf = (section: string): string => `section-${section.replaceAll('.', '-')}`;

interface NamedTopic {
  readonly id: string;
  /** Blank where the section's title is its name. */
  readonly name: string;
  readonly section: string;
  /** Where the text has it; null where a person named the topic, or the text has no such section. */
  readonly place: TextSection | null;
}

/**
 * The topic of each figure: that which a person named, or its section. Numbers of sections may begin anew, as in a text of
 * several reports: each of them has a topic of its own, and so has what stands before the first.
 */
export function topicsFor({ figures, sections }: PackedReading): (figure: PackedFigure) => NamedTopic {
  const named = [...new Set(figures.map(({ topic = '' }) => topic).filter(Boolean))];
  const places = new Map<string, TextSection[]>();
  for (const section of sections) {
    const same = places.get(section.number);
    if (same) same.push(section);
    else places.set(section.number, [section]);
  }
  return (figure) => {
    const section = sectionOf(figure);
    const chosen = named.indexOf(figure.topic ?? '');
    if (chosen >= 0) return { id: `topic-${chosen + 1}`, name: figure.topic ?? '', section, place: null };
    const same = places.get(section) ?? [];
    const behind = firstPlace(same.length, (at) => (same[at]?.span[0] ?? 0) > figure.span[0]);
    const isBefore = behind === 0 && same.length > 0;
    const part = isBefore ? 'before-' : behind > 1 ? `part-${behind}-` : '';
    return { id: part + topicIdOf(section), name: '', section, place: same[behind - 1] ?? null };
  };
}

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'的了]/g, '');

export function earlierOf(figure: TextFigure, earlier: Dataset | null): Figure | undefined {
  const name = plainName(figure.name);
  const same = [...(earlier?.figures.values() ?? [])].filter((one) => plainName(one.name.zh) === name);
  return same.length === 1 ? same[0] : undefined;
}

const yearIn = (baseline: string | undefined): string => /(?:19|20)\d{2}/.exec(baseline ?? '')?.[0] ?? '';

/** A row of figures.csv, with the figure and the topic it comes of. */
export interface Row {
  readonly figure: TextFigure;
  readonly topic: NamedTopic;
  /** Whether the text prints the number as the table states it. */
  readonly isPrinted: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

export const COLUMNS =
  'id topic name_zh name_en as_stated value value_high unit_zh unit_en qualifier growth_pct baseline_year measure period section note_zh note_en'.split(
    ' ',
  );

interface RowPlace {
  readonly id: string;
  readonly topic: NamedTopic;
  readonly date: ReportDate;
  readonly earlier: Figure | undefined;
}

export function rowOf(figure: PackedFigure, stated: string, { id, topic, date, earlier }: RowPlace): Row {
  const measure = measureOf(figure);
  const section = sectionOf(figure);
  const unit = figure.unit === '' && PEOPLE.test(figure.name) ? '人' : figure.unit;
  const year = figure.growthPct !== undefined && figure.growthPct > -100 ? yearIn(figure.baseline) : '';
  const isNamed = figure.edited?.includes('name') === true;
  const own = figure.name === '' ? UNNAMED.zh : figure.name;
  const name = isNamed ? own : (earlier?.name.zh ?? own);
  const [printed, words] = [bare(stated), bare(figure.stated)];
  const isPrinted = isRewritten(figure) ? printed === words : printed.endsWith(words);
  const note = isPrinted ? null : isRewritten(figure) ? REWRITTEN : saidAs(figure.stated);
  const isSameUnit = earlier?.unit.zh.replace(/[()（）]/g, '') === unit.replace(/[()（）]/g, '');
  return {
    figure,
    topic,
    isPrinted,
    cells: {
      id,
      topic: topic.id,
      name_zh: name,
      name_en: figure.nameEn || earlier?.name.en || (figure.name === '' ? UNNAMED.en : figure.name),
      as_stated: stated,
      value: formatDigits(figure.value),
      value_high: figure.valueHigh === undefined ? '' : formatDigits(figure.valueHigh),
      unit_zh: unit,
      unit_en: figure.unitEn || (isSameUnit ? (earlier?.unit.en ?? unit) : unit),
      qualifier: figure.qualifier,
      growth_pct: year === '' ? '' : formatDigits(figure.growthPct ?? 0),
      baseline_year: year,
      measure,
      period: periodOf(measure, date),
      section,
      note_zh: note?.zh ?? '',
      note_en: note?.en ?? '',
    },
  };
}

/** A number is no formula, whatever its sign. */

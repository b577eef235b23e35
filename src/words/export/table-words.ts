import type { Lang } from '../lang.ts';

/** The columns of exported tables, by the names figures.csv gives them; `derived…` are ours. */
export type ColumnKey =
  | 'id'
  | 'topic'
  | 'name'
  | 'as_stated'
  | 'value'
  | 'value_high'
  | 'unit'
  | 'qualifier'
  | 'measure'
  | 'growth_pct'
  | 'baseline_year'
  | 'derived'
  | 'derived_low'
  | 'derived_high'
  | 'section'
  | 'period'
  | 'note'
  | 'place'
  | 'named_for'
  | 'action';

const zh = {
  /** Head of a column. */
  column: {
    id: '标识',
    topic: '主题',
    name: '指标',
    as_stated: '原文',
    value: '数值',
    value_high: '数值上端',
    unit: '单位',
    qualifier: '表述',
    measure: '性质',
    growth_pct: '较基期增长（%）',
    baseline_year: '基期（年）',
    derived: '推算值',
    derived_low: '推算下限',
    derived_high: '推算上限',
    section: '章节',
    period: '时间',
    note: '说明',
    place: '市州',
    named_for: '因何点名',
    action: '行动',
  } satisfies Readonly<Record<ColumnKey, string>>,
  /** What stands in a column, in which unit, and what a blank cell means. */
  meaning: {
    id: '标识，历年不变。',
    topic: '所属主题。',
    name: '指标名称。',
    as_stated: '报告原文的数字和单位。',
    value_high: '报告所述区间的上端，“数值”一列为其下端；空白表示不是区间。',
    value: '报告所述数值，以“单位”一列的基本单位计；空白表示报告没有直接给出。',
    unit: '数值和推算值的单位。',
    qualifier: '原文怎样表述这个数字：确数、多于、接近、约、不超过、仅知量级；空白表示不是报告所述。',
    measure: '存量（某一时点的水平）、累计（一段时期之和）、比重、名次、周期或计划；存量与累计不可相加。',
    growth_pct: '较基期增长的百分数，120 即为原来的 2.2 倍；空白表示报告没有给出。',
    baseline_year: '比较的年份；空白表示报告没有给出。',
    derived:
      '报告没有印出、由报告推算的数字：有基期的是基期水平，即数值 ÷（1 + 增长 ÷ 100）；没有基期的见说明。按可知的位数取整；空白表示无从推算。',
    derived_low: '推算值的下限，由原文取整所致。',
    derived_high: '推算值的上限，由原文取整所致。',
    section: '报告的部分和节。',
    period: '数字所指的时点或时期。',
    note: '容易误读之处；空白表示没有。',
    place: '报告点名的市州。',
    named_for: '报告因何事点名。',
    action: '“十大行动”之一。',
  } satisfies Readonly<Record<ColumnKey, string>>,
  /** What a period says where it stands as a code. */
  isoPeriod: '数字所指的时点或时期，ISO 8601 的年、月或区间；“..”表示报告没有给出起点。',
  /** A section as no spreadsheet takes it for a number: 1.10 would become 1.1. */
  section: (section: string): string => `第${section}节`,
  figures: '全部数字',
  places: '市州',
  actions: '十大行动',
  /** Name of the sheet that tells what the others hold. */
  notes: '说明与来源',
  fact: {
    dataset: '数据集',
    report: '报告',
    body: '发布者',
    date: '日期',
    licence: '许可',
    program: '制作',
    title: '名称',
    headline: '标题',
    subtitle: '副标题',
    description: '图的文字描述',
    notes: '说明',
    source: '来源',
    columns: '各列含义',
    cut: '文字截断',
  },
  checksumOf: (file: string): string => `${file} 的校验值（SHA-256）`,
  program: (version: string): string => `数说 ${version}`,
  /** Said where a text is longer than a cell of a workbook may hold. */
  cut: (characters: string): string =>
    `有的文字超过一个单元格所能容纳的 ${characters} 个字符，已从末尾截去并以“…”标出；CSV 和 JSON 文件中保留全文。`,
};

/** The words of exported tables and workbooks, besides those of the panels themselves in `terms.ts`. */
export type TableWords = typeof zh;

const en: TableWords = {
  column: {
    id: 'id',
    topic: 'Topic',
    name: 'Indicator',
    as_stated: 'As stated',
    value: 'Value',
    value_high: 'Upper end',
    unit: 'Unit',
    qualifier: 'Reading',
    measure: 'Kind',
    growth_pct: 'Growth on baseline year (%)',
    baseline_year: 'Baseline year',
    derived: 'Derived value',
    derived_low: 'Derived, low',
    derived_high: 'Derived, high',
    section: 'Section',
    period: 'Period',
    note: 'Note',
    place: 'Prefecture',
    named_for: 'Named for',
    action: 'Action',
  },
  meaning: {
    id: 'Identifier, stable over the years.',
    topic: 'Topic it belongs to.',
    name: 'Name of the indicator.',
    as_stated: 'Digits and unit as the report prints them, in Chinese.',
    value_high: 'Upper end of the range the report states, of which Value is the lower; blank: it is no range.',
    value: 'The number the report states, in the base unit given under Unit; blank: the report does not state it.',
    unit: 'Unit of the value and of the derived values.',
    qualifier:
      'How the report states the number: as stated, more than, nearly, about, at most, order of magnitude; blank: not stated by the report.',
    measure:
      'Level at a date, sum over a period, share, rank, interval or commitment; levels and sums are never added up.',
    growth_pct: 'Growth on the baseline year in per cent: 120 means 2.2 times; blank: the report states none.',
    baseline_year: 'Year compared with; blank: the report states none.',
    derived:
      'A number the report does not print but implies: with a baseline year the level of that year, value ÷ (1 + growth ÷ 100); without one, see the note. Rounded to the digits that are known; blank: none follows.',
    derived_low: 'Lower end of the derived value, from rounding in the report.',
    derived_high: 'Upper end of the derived value, from rounding in the report.',
    section: 'Part and section of the report.',
    period: 'Date or period the number is for.',
    note: 'What might be misread; blank: nothing.',
    place: 'Prefecture the report names.',
    named_for: 'What the report names it for.',
    action: 'One of the Ten Actions.',
  },
  isoPeriod:
    'Date or period the number is for: ISO 8601 year, month or interval; “..” where the report prints no start.',
  section: (section) => `section ${section}`,
  figures: 'All figures',
  places: 'Prefectures',
  actions: 'Ten Actions',
  notes: 'Notes and source',
  fact: {
    dataset: 'Dataset',
    report: 'Report',
    body: 'Publisher',
    date: 'Date',
    licence: 'Licence',
    program: 'Made with',
    title: 'Title',
    headline: 'Headline',
    subtitle: 'Subtitle',
    description: 'The chart in words',
    notes: 'Notes',
    source: 'Source',
    columns: 'What the columns hold',
    cut: 'Cut texts',
  },
  checksumOf: (file) => `Checksum of ${file} (SHA-256)`,
  program: (version) => `Shushuo ${version}`,
  cut: (characters) =>
    `A text longer than the ${characters} characters a cell can hold is cut at its end and marked with “…”; the CSV and JSON files have it whole.`,
};

const WORDS: Readonly<Record<Lang, TableWords>> = { zh, en };

export function tableWordsOf(lang: Lang): TableWords {
  return WORDS[lang];
}

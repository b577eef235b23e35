import type { Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const zh = {
  heading: '改图',
  lead: '各列的含义是按列名和内容推断的，可以在这里更改。',
  /** Where nothing was drawn of the table before. */
  firstHeading: '自己选列画图',
  firstLead: '表格已经读出，只是推断不出该画什么。选定数值列和名称列，图随选随画。',
  kind: '图形',
  kinds: {
    bars: '条形图',
    'grouped-bars': '分组条形图',
    lines: '折线图',
    multiples: '一项一图',
    dots: '点图',
  },
  label: '名称所在的列',
  values: '数值列',
  group: '分组',
  time: '时间',
  timeHeaders: '列名是年份或月份',
  unit: '单位',
  unitHint: '留空则按各列所写',
  unitColumn: '单位所在的列',
  order: '排列',
  orders: { value: '从大到小', file: '按文件的次序' },
  none: '无',
  numbered: '无，按行编号',
  unnamed: (column: number): string => `第 ${column} 列`,
  moreColumns: (count: number): string => `另有 ${formatCount(count, 'zh')} 列没有列出`,
  wholeNames: '列名全文',
  preview: '预览',
  apply: '用这张图',
};

/** The dialog in which a reader says what the columns of a table mean. */
export type MappingWords = typeof zh;

const en: MappingWords = {
  heading: 'Change the chart',
  lead: 'What the columns mean was inferred from their names and cells. It can be changed here.',
  firstHeading: 'Choose the columns',
  firstLead:
    'The table was read, but what to draw of it could not be told. Choose the columns of values and of names; the chart follows.',
  kind: 'Chart',
  kinds: {
    bars: 'Bars',
    'grouped-bars': 'Grouped bars',
    lines: 'Lines',
    multiples: 'One chart each',
    dots: 'Dots',
  },
  label: 'Column of names',
  values: 'Columns of values',
  group: 'Group by',
  time: 'Time',
  timeHeaders: 'The column names are years or months',
  unit: 'Unit',
  unitHint: 'Blank: as each column says',
  unitColumn: 'Column of units',
  order: 'Order',
  orders: { value: 'Largest first', file: 'As in the file' },
  none: 'None',
  numbered: 'None, rows are numbered',
  unnamed: (column) => `Column ${column}`,
  moreColumns: (count) => `${formatCount(count, 'en')} more columns are not listed`,
  wholeNames: 'Column names in full',
  preview: 'Preview',
  apply: 'Use this chart',
};

const WORDS: Readonly<Record<Lang, MappingWords>> = { zh, en };

export const mappingWordsOf = (lang: Lang): MappingWords => WORDS[lang];

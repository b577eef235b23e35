import type { Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const zh = {
  region: '图中看什么',
  sort: '排序',
  sorts: { '': '默认', high: '从大到小', low: '从小到大', name: '按名称', file: '按文件的次序' },
  top: '只画前几项',
  topHint: '全部',
  measure: '数值',
  measures: {
    '': '表中的数',
    share: '占合计的百分比',
    'share-of-series': '占各列合计的百分比',
    change: '比上年同期的变化',
    index: '以某时为 100 的指数',
    per: '除以另一列（如人均）',
  },
  base: '以哪个时间为 100',
  column: '除以哪一列',
  highlight: '突出（点这里或图中的名称）',
  more: '其他名称',
  choose: '选一个',
  filter: '筛选行',
  filterColumn: '按哪一列',
  pick: (column: string): string => `只留“${column}”为`,
  from: '不小于',
  to: '不大于',
  apply: '筛选',
  listed: (count: number): string => `只列出前${formatCount(count, 'zh')}个。`,
  blank: '空白',
  remove: (condition: string): string => `去掉筛选：${condition}`,
  clear: '恢复全部',
};

/** What a reader can choose beside a chart of a table. */
export type ChoiceFieldWords = typeof zh;

const en: ChoiceFieldWords = {
  region: 'What the chart shows',
  sort: 'Sort',
  sorts: {
    '': 'Default',
    high: 'Largest first',
    low: 'Smallest first',
    name: 'By name',
    file: 'As in the file',
  },
  top: 'Only the first',
  topHint: 'all',
  measure: 'Numbers',
  measures: {
    '': 'As in the table',
    share: 'Per cent of the total',
    'share-of-series': 'Per cent of the total of each column',
    change: 'Change on the year before',
    index: 'Index, one time being 100',
    per: 'Divided by another column (per head)',
  },
  base: 'Which time is 100',
  column: 'Divided by',
  highlight: 'Highlight (click a name here or in the chart)',
  more: 'Other names',
  choose: 'Choose one',
  filter: 'Filter rows',
  filterColumn: 'By column',
  pick: (column) => `Only rows with “${column}”`,
  from: 'At least',
  to: 'At most',
  apply: 'Filter',
  listed: (count) => `Only the first ${formatCount(count, 'en')} are listed.`,
  blank: 'blank',
  remove: (condition) => `Remove the filter: ${condition}`,
  clear: 'Show all again',
};

export const choiceFieldWordsOf = (lang: Lang): ChoiceFieldWords => (lang === 'zh' ? zh : en);

import type { Lang } from '../lang.ts';

const zh = {
  hand: '颜色、参考线、标注和次序',
  decimals: '小数位数',
  asPrinted: '照文件',
  colors: '颜色',
  color: { '': '默认', cinnabar: '朱砂', azurite: '石青', malachite: '石绿', ochre: '赭黄', stone: '石灰' },
  line: '参考线',
  lineValue: '数值（表中的单位）',
  lineLabel: '说明',
  uprightLine: '在散点图里参考线是纵轴上的值。',
  notNumber: '这不是一个数。',
  mark: '标注一个点',
  row: '哪一项',
  series: '哪一组',
  text: '文字（留空只圈出）',
  add: '添加',
  choose: '选一个',
  remove: (what: string): string => `去掉：${what}`,
  order: '次序',
  up: (name: string): string => `${name}上移`,
  down: (name: string): string => `${name}下移`,
  asBefore: '恢复原来的次序',
};

type AuthorFieldWords = typeof zh;

const en: AuthorFieldWords = {
  hand: 'Colours, reference lines, notes and order',
  decimals: 'Decimals',
  asPrinted: 'as in the file',
  colors: 'Colours',
  color: {
    '': 'Default',
    cinnabar: 'Cinnabar',
    azurite: 'Azurite',
    malachite: 'Malachite',
    ochre: 'Ochre',
    stone: 'Stone',
  },
  line: 'Reference line',
  lineValue: 'Value (in the unit of the table)',
  lineLabel: 'Label',
  uprightLine: 'In a scatter plot a line stands at a value of the upright axis.',
  notNumber: 'This is not a number.',
  mark: 'Mark a point',
  row: 'Item',
  series: 'Series',
  text: 'Text (blank: a ring only)',
  add: 'Add',
  choose: 'Choose one',
  remove: (what) => `Remove: ${what}`,
  order: 'Order',
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  asBefore: 'Restore the order',
};

/** What an author draws into a chart by hand. */
export const authorFieldWordsOf = (lang: Lang): AuthorFieldWords => (lang === 'zh' ? zh : en);

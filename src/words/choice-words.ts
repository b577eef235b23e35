import type { Bilingual, Lang } from './lang.ts';
import { formatCount } from './numbers.ts';
import { theOthersAre } from './the-others.ts';

/* What a chart says of the choices it was made by. */

/** A condition on the cells of a column, with the parts that a sentence needs. */
interface SaidFilter {
  readonly column: string;
  readonly test: 'is' | 'not' | 'from' | 'to';
  readonly values: readonly string[];
}

const MOST_VALUES = 6;
const MOST_LETTERS = 30;

const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

function listed(values: readonly string[], lang: Lang): string {
  const blank = lang === 'zh' ? '空白' : 'blank';
  const shown = values.slice(0, MOST_VALUES).map((value) => cut(value) || blank);
  const rest = values.length - shown.length;
  if (lang === 'zh') return `${shown.join('、')}${rest > 0 ? `等${formatCount(values.length, 'zh')}项` : ''}`;
  return `${shown.join(', ')}${rest > 0 ? ` and ${formatCount(rest, 'en')} more` : ''}`;
}

const ZH = { is: '为', not: '不为', from: '不小于', to: '不大于' };
const EN = { is: 'is', not: 'is not', from: 'is at least', to: 'is at most' };

/** Conditions in words: 地区为甘肃、青海，年份不小于2010. */
export const describeFilter = (filter: readonly SaidFilter[]): Bilingual => ({
  zh: filter.map(({ column, test, values }) => `${cut(column)}${ZH[test]}${listed(values, 'zh')}`).join('，'),
  en: filter.map(({ column, test, values }) => `${cut(column)} ${EN[test]} ${listed(values, 'en')}`).join('; '),
});

/** Said below a chart of some of the rows. */
export const onlyRows = (conditions: Bilingual, shown: number, all: number): Bilingual => ({
  zh: `只取${conditions.zh}的行：全部${formatCount(all, 'zh')}行中的${formatCount(shown, 'zh')}行。`,
  en: `Only rows where ${conditions.en}: ${formatCount(shown, 'en')} of ${formatCount(all, 'en')}.`,
});

const zh = {
  share: '占合计的百分比',
  shareOf: (what: string): string => `占每个${what}合计的百分比`,
  change: '比上年同期的变化',
  index: (base: string): string => `指数，${base}=100`,
  per: (column: string): string => `除以${column}`,
  points: '个百分点',
  sum: (parts: readonly string[]): string => `合计是${parts.join('、')}之和，不含表中的总计行。`,
  sumOfMany: (count: number): string => `合计是${formatCount(count, 'zh')}项之和，不含表中的总计行。`,
  statedTotal: '占比以表中写明的总计为 100%。',
  ofKept: '合计只含筛选留下的行。',
  open: (count: number): string => `${formatCount(count, 'zh')}处缺少某一部分，合计不知道，占比留空。`,
  small: (count: number): string => `${formatCount(count, 'zh')}处的总计比各部分之和还小，占比留空。`,
  without: (names: readonly string[], base: string): string =>
    `${listed(names, 'zh')}在${base}没有大于零的数，指数留空。`,
  gaps: (count: number): string => `${formatCount(count, 'zh')}个时间没有上年同期的数，没有画出。`,
  blank: (count: number): string => `${formatCount(count, 'zh')}个数的上年同期为零、负数或缺数，变化留空。`,
  noIntervals: '算出的数没有区间，原来的区间没有沿用。',
  rest: (shown: number, all: number): string =>
    `共${formatCount(all, 'zh')}项，图中画出${formatCount(shown, 'zh')}项，其余${formatCount(all - shown, 'zh')}项在下面的表和下载的表里。`,
  notThere: (names: readonly string[]): string => `要突出的${listed(names, 'zh')}不在图中。`,
  notHighlighted: '这种图不能突出其中一项。',
  ranked: (name: string, value: string, rank: number, of: number): string =>
    `${name}${value}，从大到小居第${formatCount(rank, 'zh')}位（共${formatCount(of, 'zh')}项）`,
  problem: {
    units: '单位不止一种的数不能相加，没有占比。请只选一列数值。',
    notAdditive: (name: string): string =>
      `“${cut(name)}”是比率、平均数或指数，各项不能相加，没有占比。请选可以相加的数量。`,
    negative: '有负数，合计不是各项的整体，没有占比。',
    overTimes: '各个时间的数加起来不是一个整体，没有占比。请选分组，看每个时间里各组的占比。',
    alone: '只有一项，没有占比。',
    noTotal: '没有一处合计是完整的，占比算不出来。',
    noTime: '没有时间列，算不了指数和变化。请先选定时间列。',
    noBase: (base: string): string => `表里没有“${cut(base)}”这个时间，不能以它为 100。`,
    zeroBase: (base: string): string => `“${cut(base)}”的数缺失、为零或为负，不能以它为 100。请另选一个时间。`,
    noLevel: (name: string): string => `“${cut(name)}”是名次或增减，不能以某年为 100。请只选水平数。`,
    noYearBefore: '没有一个时间的上年同期也在表中，算不了变化。',
    noColumn: (column: string): string => `表里没有“${cut(column)}”这一列数字，不能除以它。`,
    acrossTimes: '各年分列时，不知道除数属于哪一年，不能相除。',
    severalAcross: '几种数按年份分列，只有折线图能换算。请换折线图，或只选一种数的各年。',
    ownUnits: '各行单位不同，不能都除以同一列。',
    perRate: (name: string): string => `“${cut(name)}”已是比率、平均数或指数，不再相除。`,
    zeroAll: (column: string): string => `“${cut(column)}”全为零或空白，不能除以它。`,
    kind: '堆积、瀑布、金字塔等图把各段相加，指数、变化和人均不能相加。请换折线图、条形图或点图。',
    twoMeasures: '散点图画的是两列数本身，不能换算。',
  },
};

export type ChoiceWords = typeof zh;

const en: ChoiceWords = {
  share: 'per cent of the total',
  shareOf: (what) => `per cent of the total of each ${what}`,
  change: 'change on the year before',
  index: (base) => `index, ${base}=100`,
  per: (column) => `divided by ${column}`,
  points: 'percentage points',
  sum: (parts) => `The total is the sum of ${parts.join(', ')}; rows of totals are not counted.`,
  sumOfMany: (count) => `The total is the sum of ${formatCount(count, 'en')} parts; rows of totals are not counted.`,
  statedTotal: 'The total that the table states is 100%.',
  ofKept: 'The total is that of the rows that pass the filter.',
  open: (count) =>
    `At ${formatCount(count, 'en')} ${count === 1 ? 'place' : 'places'} a part is missing, so the total is not known and the shares are blank.`,
  small: (count) =>
    `At ${formatCount(count, 'en')} ${count === 1 ? 'place' : 'places'} the total is less than the sum of its parts, so the shares are blank.`,
  without: (names, base) => `${listed(names, 'en')} had no number above zero in ${base}: the index is blank.`,
  gaps: (count) =>
    `${formatCount(count, 'en')} ${count === 1 ? 'time has' : 'times have'} no number a year before and ${count === 1 ? 'is' : 'are'} not drawn.`,
  blank: (count) =>
    `${formatCount(count, 'en')} ${count === 1 ? 'change is' : 'changes are'} blank: the number a year before is zero, negative or missing.`,
  noIntervals: 'What is worked out has no intervals; those of the table are not carried over.',
  rest: (shown, all) =>
    `${formatCount(shown, 'en')} of ${formatCount(all, 'en')} shown; ${theOthersAre(all - shown)} in the table below and in the files.`,
  notThere: (names) => `To be highlighted, but not in the chart: ${listed(names, 'en')}.`,
  notHighlighted: 'This kind of chart cannot set one thing apart.',
  ranked: (name, value, rank, of) =>
    `${name}: ${value}, number ${formatCount(rank, 'en')} of ${formatCount(of, 'en')} from the highest`,
  problem: {
    units: 'Numbers of several units have no sum, so there are no shares. Choose one column of values.',
    notAdditive: (name) =>
      `“${cut(name)}” is a rate, a mean or an index, which cannot be added up, so there are no shares. Choose amounts.`,
    negative: 'Some numbers are negative, so their sum is no whole and there are no shares.',
    overTimes:
      'Numbers of several times add up to no whole, so there are no shares. Choose groups to see their shares at each time.',
    alone: 'There is one item alone, so there are no shares.',
    noTotal: 'No total is complete, so no share can be worked out.',
    noTime: 'There is no column of times, so there is no index and no change. Choose one first.',
    noBase: (base) => `The table has no time “${cut(base)}” that could be 100.`,
    zeroBase: (base) =>
      `The number of “${cut(base)}” is missing, zero or negative and cannot be 100. Choose another time.`,
    noLevel: (name) => `“${cut(name)}” is a place or a change, which has no year that is 100. Choose levels alone.`,
    noYearBefore: 'For no time does the table have the same time a year before, so there is no change.',
    noColumn: (column) => `The table has no column of numbers “${cut(column)}” to divide by.`,
    acrossTimes: 'Where years are columns, nobody knows which of them a divisor belongs to.',
    severalAcross:
      'Several things have a column for each year: only lines can show shares, indices and changes of them. Choose lines, or the years of one thing.',
    ownUnits: 'The rows have units of their own and cannot all be divided by one column.',
    perRate: (name) => `“${cut(name)}” is a rate, a mean or an index already and is not divided again.`,
    zeroAll: (column) => `“${cut(column)}” is zero or blank everywhere, so nothing can be divided by it.`,
    kind: 'Stacks, waterfalls and pyramids add their parts up; indices, changes and numbers per head have no sum. Choose lines, bars or dots.',
    twoMeasures: 'A scatter shows two columns as they are; they cannot be worked over.',
  },
};

/** The words of a chart whose reader chose what it shows. */
export const choiceWordsOf = (lang: Lang): ChoiceWords => (lang === 'zh' ? zh : en);

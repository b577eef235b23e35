import type { Lang } from './lang.ts';
import { formatCount } from './numbers.ts';
import { theOthersAre } from './the-others.ts';

const zhCount = (count: number): string => formatCount(count, 'zh');
const enCount = (count: number): string => formatCount(count, 'en');
const quote = (name: string): string => `“${name}”`;
const list = (names: readonly string[]): string =>
  names.slice(0, 4).map(quote).join('、') + (names.length > 4 ? `等 ${zhCount(names.length)} 个` : '');

const zh = {
  row: (number: number): string => `第${number}行`,
  column: (number: number): string => `第${number}列`,
  /** Heads the names of rows where the file calls them nothing. */
  rowHead: '项目',
  value: '数值',
  missing: '无数据',
  unit: (unit: string): string => `单位：${unit === 'h:mm' ? '小时:分' : unit}`,
  ownUnits: '各有各的单位',
  span: (from: string, to: string): string => `${from}至${to}`,
  rows: (count: number): string => `${zhCount(count)}项`,
  first: '最初',
  last: '最近',
  /** Of an axis of plain numbers, where nothing is first or latest. */
  start: '起点',
  end: '终点',
  highest: '最高',
  lowest: '最低',
  valueAt: (value: string, when: string): string => `${value}（${when}）`,
  cut: (from: string): string => `纵轴自${from}起，不从零开始`,
  cutAcross: (from: string): string => `横轴自${from}起，不从零开始`,
  withUnit: (name: string, unit: string): string => `${name}（${unit}）`,
  /** Times stand in them as `whenPhrase` has them: 2019年, `in 2019`. */
  title: {
    top: (measure: string, name: string, value: string): string => `${measure && `${measure}：`}${name}最高，${value}`,
    topAndBottom: (measure: string, top: string, most: string, bottom: string, least: string): string =>
      `${measure && `${measure}：`}${top}最高，${most}；${bottom}最低，${least}`,
    tied: (measure: string, names: readonly string[], count: number, value: string): string =>
      `${measure && `${measure}：`}${names.join('、')}${count > names.length ? `等${zhCount(count)}项` : ''}并列最高，${value}`,
    one: (name: string, value: string): string => `${name}：${value}`,
    rose: (name: string, from: string, before: string, to: string, after: string): string =>
      `${name}从${from}的${before}升至${to}的${after}`,
    fell: (name: string, from: string, before: string, to: string, after: string): string =>
      `${name}从${from}的${before}降至${to}的${after}`,
    stayed: (name: string, from: string, to: string, value: string): string => `${name}在${from}与${to}同为${value}`,
    topAt: (when: string, name: string, value: string): string => `${when}，${name}最高，${value}`,
    tiedAt: (when: string, names: readonly string[], count: number, value: string): string =>
      `${when}，${names.join('、')}${count > names.length ? `等${zhCount(count)}项` : ''}并列最高，${value}`,
    /** In front of what is highest but for what is left over: 产值（除其他外）. */
    besides: (lead: string, other: string): string => (lead === '' ? `除${other}外` : `${lead}（除${other}外）`),
  },
  note: {
    totals: (names: readonly string[]): string => `${list(names)}是总数，不与各部分并排画出，数字见表。`,
    parts: (names: readonly string[]): string => `${list(names)}是上面一项的一部分，不与它并排画出，数字见表。`,
    noParts: (name: string, total: string, value: string): string =>
      `${quote(name)}只有${quote(total)}（${value}），没有分项，没有画出。`,
    hollow: (names: readonly string[]): string => `空心条：${list(names)}，是总体或平均，不是其中一项。`,
    rest: (shown: number, all: number): string =>
      `共${zhCount(all)}项，图中只画数值最大的${zhCount(shown)}项，其余${zhCount(all - shown)}项见表。`,
    restInFileOrder: (shown: number, all: number): string =>
      `共${zhCount(all)}项，图中只画最前的${zhCount(shown)}项，其余${zhCount(all - shown)}项见表。`,
    restSeries: (shown: number, all: number): string =>
      `共${zhCount(all)}个系列，图中只画最前的${zhCount(shown)}个，其余见表。`,
    firstSeries: (name: string, others: readonly string[]): string =>
      `图中只画${quote(name)}；${list(others)}见表，也可另选。`,
    context: (lead: number, others: number, whole: readonly string[]): string =>
      `彩色线是${whole.map(quote).join('、')}${whole.length === 0 ? '' : '和'}最近数值最高的${zhCount(lead)}条，其余${zhCount(others)}条以灰线画出，数字见表。`,
    shared: '各幅用同一刻度，可以互相比较。',
    ownScales: '各幅单位或大小不同，各用各的刻度，长短高低不可跨幅比较。',
    sharedByUnit: '单位相同的各幅用同一刻度；单位不同的长短高低不可比较。',
    gaps: (count: number): string => `缺${zhCount(count)}个数，标为“无数据”，不作零。`,
    brokenLines: (count: number): string => `缺${zhCount(count)}个数，线在缺处断开，不作零。`,
    unread: (count: number, values: readonly string[]): string =>
      `${zhCount(count)}格不是数字（如${values.map(quote).join('、')}），按缺数处理。`,
    beyond: (count: number, values: readonly string[]): string =>
      `${zhCount(count)}个数换算后太大或太小（如${values.map(quote).join('、')}），图画不出，表中照原样写。`,
    cumulative: (name: string): string => `${quote(name)}一类的数从年初累计，每年从头算起。`,
    doubled: (count: number): string => `有${zhCount(count)}个数与前面的行同名，图中用先出现的，没有相加。`,
    sameKey: (key: string, values: readonly string[]): string =>
      `${quote(key)}有${zhCount(values.length)}个数：${values.join('、')}；图中用先出现的，没有相加。`,
    inRow: (value: string, row: number): string => `${value}（第${row}行）`,
    sameNames: (names: readonly string[]): string => `${list(names)}各有几行同名，每行单独画出，没有相加。`,
    flags: (flags: readonly (readonly [flag: string, count: number])[], isLine: boolean): string =>
      `数旁的标记：${flags.map(([flag, count]) => `${flag}（${zhCount(count)}个）`).join('、')}${isLine ? '；空心点是带标记的数' : ''}。`,
    intervals: (ends: readonly (readonly [low: string, high: string])[]): string =>
      `细线是${ends.map(([low, high]) => `${quote(low)}至${quote(high)}`).join('、')}的区间，不是另外的数。`,
    margins: (names: readonly string[]): string => `细线是各数加减${names.map(quote).join('、')}的区间，不是另外的数。`,
    sameInAll: (columns: readonly (readonly [name: string, cell: string])[]): string =>
      `每行都是：${columns.map(([name, cell]) => `${name}：${cell}`).join('；')}。`,
    notDrawn: (columns: readonly string[]): string =>
      `没有画出的列：${columns.map(quote).join('、')}，内容在下载的表里。`,
    converted: (name: string, unit: string, times: readonly (readonly [unit: string, count: number])[]): string =>
      `${quote(name)}各数单位不一，都换算成了${unit}：${times
        .flatMap(([own, count]) => (own === unit ? [] : [`1${own}为${zhCount(count)}${unit}`]))
        .join('，')}。`,
    severalUnits: (units: readonly string[]): string =>
      `文件为全表写了几个单位：${units.join('、')}，没有写明各列用哪一个，所以没有加在数上。`,
    unknownUnit: (line: string): string => `文件写着“单位：${line}”，认不出是什么单位，没有加在数上。`,
    unitNotOfThese: (unit: string): string => `文件写着单位“${unit}”，图中各列看来不用它，没有加在数上。`,
    sampled: (shown: number, all: number): string =>
      `最长的一条线有${zhCount(all)}个点，图中取约${zhCount(shown)}个有代表性的点画线（LTTB 抽样），全部数字在下载的表里。`,
    rounded: '图上有的数字四舍五入，完整数字见表。',
    table: (shown: number, all: number): string => `表中列出前${zhCount(shown)}行，全部${zhCount(all)}行在下载的表里。`,
    noUnit: '文件没有写明单位。',
    notTime: (count: number): string => `${zhCount(count)}个时间读不出先后，没有画出。`,
    coarse: (count: number): string =>
      `文件中另有${zhCount(count)}个更长时段（年、季）的数，与较短时段重复，没有画出，数字见表。`,
    restLines: (shown: number, all: number): string =>
      `共${zhCount(all)}个系列，图中只画最近数值最高的${zhCount(shown)}条线，其余见表。`,
  },
  problem: {
    units: (units: readonly string[]): string =>
      `一条轴只能有一个单位，所选各列却有：${units.join('、')}。请改用“一项一图”，或只选一种单位的列。`,
    noTime: '没有可以排先后的时间列，不能画折线。请选一列时间，或改用条形图。',
  },
  source: (name: string): string => `来源：${name}`,
  more: (count: number): string => `另有${zhCount(count)}项，见表`,
};

/** The words of panels made of a table of the reader's own. */
export type PlotWords = typeof zh;

const quoteEn = (name: string): string => `"${name}"`;
const listEn = (names: readonly string[]): string =>
  names.slice(0, 4).map(quoteEn).join(', ') + (names.length > 4 ? ` and ${enCount(names.length - 4)} more` : '');
const items = (count: number, one: string, many = `${one}s`): string => `${enCount(count)} ${count === 1 ? one : many}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const en: PlotWords = {
  row: (number) => `Row ${number}`,
  column: (number) => `Column ${number}`,
  rowHead: 'Item',
  value: 'Value',
  missing: 'no data',
  unit: (unit) => `Unit: ${unit === 'h:mm' ? 'hours:minutes' : unit}`,
  ownUnits: 'each in its own unit',
  span: (from, to) => `${from} to ${to}`,
  rows: (count) => items(count, 'row'),
  first: 'First',
  last: 'Latest',
  start: 'Start',
  end: 'End',
  highest: 'Highest',
  lowest: 'Lowest',
  valueAt: (value, when) => `${value} (${when})`,
  cut: (from) => `axis starts at ${from}, not at zero`,
  cutAcross: (from) => `Axis starts at ${from}, not at zero`,
  withUnit: (name, unit) => `${name} (${unit})`,
  title: {
    top: (measure, name, value) => `${measure && `${measure}: `}${name} is highest, ${value}`,
    topAndBottom: (measure, top, most, bottom, least) =>
      `${measure && `${measure}: `}${top} is highest, ${most}; ${bottom} is lowest, ${least}`,
    tied: (measure, names, count, value) =>
      `${measure && `${measure}: `}${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''} share the highest value, ${value}`,
    one: (name, value) => `${name}: ${value}`,
    rose: (name, from, before, to, after) => `${name} rose from ${before} ${from} to ${after} ${to}`,
    fell: (name, from, before, to, after) => `${name} fell from ${before} ${from} to ${after} ${to}`,
    stayed: (name, from, to, value) => `${name} was ${value} both ${from} and ${to}`,
    topAt: (when, name, value) => `${capital(when)}, ${name} is highest, ${value}`,
    tiedAt: (when, names, count, value) =>
      `${capital(when)}, ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''} share the highest value, ${value}`,
    besides: (lead, other) => (lead === '' ? `Apart from ${other}` : `${lead} (apart from ${other})`),
  },
  note: {
    totals: (names) =>
      `${listEn(names)}: a total, not drawn beside its parts. ${names.length === 1 ? 'Its number is' : 'The numbers are'} in the table.`,
    parts: (names) =>
      `${listEn(names)}: a part of the row above, not drawn beside it. ${names.length === 1 ? 'Its number is' : 'The numbers are'} in the table.`,
    noParts: (name, total, value) =>
      `${quoteEn(name)} has only ${quoteEn(total)} (${value}) and no parts, so it is not drawn.`,
    hollow: (names) => `Hollow bars: ${listEn(names)}, a whole or an average and not one of the parts.`,
    rest: (shown, all) =>
      `Of ${enCount(all)} rows the ${enCount(shown)} largest are drawn; ${theOthersAre(all - shown)} in the table.`,
    restInFileOrder: (shown, all) =>
      `Of ${enCount(all)} rows the first ${enCount(shown)} are drawn; ${theOthersAre(all - shown)} in the table.`,
    restSeries: (shown, all) =>
      `Of ${enCount(all)} series the first ${enCount(shown)} are drawn; the others are in the table.`,
    firstSeries: (name, others) =>
      `Only ${quoteEn(name)} is drawn; ${listEn(others)} ${others.length === 1 ? 'is' : 'are'} in the table and can be chosen.`,
    context: (lead, others, whole) =>
      `${whole.length === 0 ? 'The' : `${whole.map(quoteEn).join(', ')} and the`} ${enCount(lead)} lines with the highest latest values are in colour; ${theOthersAre(others)} grey, with ${others === 1 ? 'its' : 'their'} numbers in the table.`,
    shared: 'All charts have one scale and can be compared.',
    ownScales: 'The charts differ in unit or size and each has its own scale: lengths cannot be compared across them.',
    sharedByUnit: 'Charts of one unit have one scale; lengths cannot be compared across units.',
    gaps: (count) => `${items(count, 'number')} missing, marked "no data" and not taken as zero.`,
    brokenLines: (count) => `${items(count, 'number')} missing: lines break there, and nothing is taken as zero.`,
    unread: (count, values) =>
      `${items(count, 'cell holds', 'cells hold')} no number (such as ${values.map(quoteEn).join(', ')}) and ${count === 1 ? 'counts' : 'count'} as missing.`,
    beyond: (count, values) =>
      `${items(count, 'number is', 'numbers are')} too large or too small to draw (such as ${values.map(quoteEn).join(', ')}); the table shows ${count === 1 ? 'it' : 'them'} as written.`,
    cumulative: (name) => `Numbers such as those of ${quoteEn(name)} add up since January and start again each year.`,
    doubled: (count) =>
      `${items(count, 'number has', 'numbers have')} the same name as an earlier row; the first is drawn, nothing was added up.`,
    sameKey: (key, values) =>
      `${quoteEn(key)} has ${enCount(values.length)} numbers: ${values.join(', ')}; the first is drawn, nothing was added up.`,
    inRow: (value, row) => `${value} (row ${row})`,
    sameNames: (names) => `Several rows have the name ${listEn(names)}: each is drawn by itself, nothing was added up.`,
    flags: (flags, isLine) =>
      `Marks beside numbers: ${flags.map(([flag, count]) => `${flag} (${enCount(count)})`).join('; ')}${isLine ? '; hollow points are numbers with a mark' : ''}.`,
    intervals: (ends) =>
      `Thin lines are intervals, ${ends.map(([low, high]) => `${quoteEn(low)} to ${quoteEn(high)}`).join(', ')}, and no numbers of their own.`,
    margins: (names) =>
      `Thin lines are each number plus and minus its ${names.map(quoteEn).join(', ')}, and no numbers of their own.`,
    sameInAll: (columns) => `The same in every row: ${columns.map(([name, cell]) => `${name}: ${cell}`).join('; ')}.`,
    notDrawn: (columns) => `Columns not drawn: ${columns.map(quoteEn).join(', ')}; they are in the downloaded table.`,
    converted: (name, unit, times) =>
      `Numbers of ${quoteEn(name)} come in several units and are converted into ${unit}: ${times
        .flatMap(([own, count]) => (own === unit ? [] : [`1 ${own} = ${enCount(count)} ${unit}`]))
        .join(', ')}.`,
    severalUnits: (units) =>
      `The file names several units for the whole table, ${units.join(', ')}, but not which column has which, so none is added to the numbers.`,
    unknownUnit: (line) =>
      `The file says "unit: ${line}", which is not a known unit, so it is not added to the numbers.`,
    unitNotOfThese: (unit) =>
      `The file names the unit ${quoteEn(unit)}, but these columns do not look as if they were in it, so it is not added to the numbers.`,
    sampled: (shown, all) =>
      `The longest line has ${enCount(all)} points, drawn through about ${enCount(shown)} that keep its shape (LTTB sampling); all numbers are in the downloaded table.`,
    rounded: 'Some numbers in the chart are rounded; the table has all digits.',
    table: (shown, all) =>
      `The table lists the first ${enCount(shown)} rows; all ${enCount(all)} are in the downloaded one.`,
    noUnit: 'The file does not state a unit.',
    notTime: (count) =>
      `${items(count, 'time')} could not be put in order and ${count === 1 ? 'is' : 'are'} not drawn.`,
    coarse: (count) =>
      `The file also has ${items(count, 'value')} for longer periods (years, quarters), which would repeat the shorter ones; they are in the table only.`,
    restLines: (shown, all) =>
      `Of ${enCount(all)} series the ${enCount(shown)} that end highest are drawn; the others are in the table.`,
  },
  problem: {
    units: (units) =>
      `One axis carries one unit, but the chosen columns have: ${units.join(', ')}. Use “One chart each”, or choose columns of one unit.`,
    noTime: 'There is no column of times to put in order, so no lines can be drawn. Choose one, or use bars.',
  },
  source: (name) => `Source: ${name}`,
  more: (count) => `${enCount(count)} more in the table`,
};

const WORDS: Readonly<Record<Lang, PlotWords>> = { zh, en };

export const plotWordsOf = (lang: Lang): PlotWords => WORDS[lang];

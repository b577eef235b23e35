import { quoted } from '../faults/faults.ts';
import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';

/* What is said of figures in a file of the reader's own, whose columns may have any of many names. */

export const noNameColumn = (headers: readonly string[]): Bilingual => ({
  zh: `没有找到指标名称列。列名${headers.map(quoted).join('、')}中没有“名称”“指标”或“name”。请把写着指标名称的一列改成这样的列名。`,
  en: `No column of indicator names was found among ${headers.map(quoted).join(', ')}. Call the column that names the indicators "name", "indicator", “名称” or “指标”.`,
});

export const noValueColumn = (headers: readonly string[]): Bilingual => ({
  zh: `没有找到数值列或原文列。列名${headers.map(quoted).join('、')}中没有“数值”“原文”“value”或“as_stated”。请至少有其中一列。`,
  en: `No column of values or of stated quantities was found among ${headers.map(quoted).join(', ')}. One of "value", "as_stated", “数值” or “原文” is needed.`,
});

export const columnNotRead = (header: string): Bilingual => ({
  zh: `不认识${quoted(header)}列，没有读入。`,
  en: `The column ${quoted(header)} is not known and was left out.`,
});

export const namelessRow = (): Bilingual => ({
  zh: '没有指标名称，本行没有读入。',
  en: 'The indicator has no name, so the row was left out.',
});

export const numberlessRow = (name: string): Bilingual => ({
  zh: `${quoted(name)}没有数值，也没有读得出数字的原文，本行没有读入。缺数值的指标不作零处理。`,
  en: `${quoted(name)} has neither a value nor a stated quantity that can be read, so the row was left out. Nothing missing is taken as zero.`,
});

export const unreadableValue = (value: string): Bilingual => ({
  zh: `${quoted(value)}读不出数字，没有读入。请写数字，例如 20500 或 2.05万份。`,
  en: `${quoted(value)} cannot be read as a number and was left out. Write digits, for example 20500.`,
});

export const tooManyFigures = (most: number): Bilingual => ({
  zh: `指标超过 ${most} 项，一页放不下，没有打开。请只保留要展示的指标，或按统计表打开。`,
  en: `There are more than ${most} figures, which no page can show, so it was not opened. Keep those to be shown, or open the file as a table of statistics.`,
});

export const tooManyTopics = (count: number, most: number): Bilingual => ({
  zh: `主题有 ${count} 个，最多 ${most} 个，没有打开。主题是页面的分节；若这一列其实是名称，请改列名，或按统计表打开。`,
  en: `There are ${count} topics, more than the ${most} a page can be divided by, so it was not opened. If the column holds names, call it otherwise, or open the file as a table of statistics.`,
});

export const beyondFigure = (value: string): Bilingual => ({
  zh: `${quoted(value)}按单位换算后太大或太小（绝对值须在 10⁻¹² 与 10¹⁸ 之间），没有读入。请核对数值和单位。`,
  en: `Converted by its unit, ${quoted(value)} is too large or too small to be shown (beyond 10⁻¹² to 10¹⁸) and was left out. Please check value and unit.`,
});

export const disagreesKept = (value: string, stated: string, read: string): Bilingual => ({
  zh: `写的是${quoted(value)}，而原文${quoted(stated)}读作${quoted(read)}，两者不符。图上以原文为准，请核对。`,
  en: `${quoted(value)} disagrees with the stated quantity ${quoted(stated)}, which reads as ${quoted(read)}. The stated quantity is shown; check which is right.`,
});

export const notUpperEnd = (text: string): Bilingual => ({
  zh: `上端${quoted(text)}不是大于数值的数，没有采用。请写区间的上端，或留空。`,
  en: `The upper end ${quoted(text)} is no number above the value, so it is left aside. Write the upper end of the range, or leave it blank.`,
});

export const growthWithoutYear = (growth: string): Bilingual => ({
  zh: `有增长${quoted(growth)}而没有基期年份，不能与基期比较，增长没有画出。请补上基期，例如 2008。`,
  en: `A growth of ${quoted(growth)} stands without the year it is compared with, so it is not drawn. Add the baseline year, for example 2008.`,
});

export const notGrowth = (value: string): Bilingual => ({
  zh: `${quoted(value)}读不出增长的百分数，没有读入。请写例如 120 或 120%。`,
  en: `${quoted(value)} cannot be read as a growth in per cent and was left out. Write for example 120 or 120%.`,
});

export const notBaseline = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是基期年份，没有读入。请写四位年份，例如 2008。`,
  en: `${quoted(value)} is not a baseline year and was left out. Write four digits, for example 2008.`,
});

export const doubledName = (name: string, rows: readonly number[]): Bilingual => ({
  zh: `${quoted(name)}在第 ${rows.slice(0, 10).join('、')}${rows.length > 10 ? ' 等' : ''} 行重复，各行都读入了，标识加了序号。`,
  en: `${quoted(name)} occurs in rows ${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ' and more' : ''}. All were read; their ids are numbered.`,
});

export const noFigures = (): Bilingual => ({
  zh: '没有一行可以读成指标。请先改正所列各行。',
  en: 'Not one row could be read as a figure. Correct the rows listed first.',
});

/** Where the file says nothing of itself. */
export const OWN = {
  title: { zh: '我的数据', en: 'Your data' },
  description: { zh: '由自己的文件读入。', en: 'Read from a file of your own.' },
  topic: { zh: '全部指标', en: 'All indicators' },
  lead: (count: number): Bilingual => ({
    zh: `共 ${formatCount(count, 'zh')} 项指标。`,
    en: `${formatCount(count, 'en')} ${count === 1 ? 'indicator' : 'indicators'}.`,
  }),
} as const;

import type { Bilingual } from '../lang.ts';
import { quoted } from './faults.ts';

/* What is said of a choice about a chart, in an address or an option, that cannot be followed. */

/** What each choice may be. */
const WANTED: Readonly<Record<string, Bilingual>> = {
  filter: {
    zh: '应写作 列=值|值、列!=值、列>=数 或 列<=数',
    en: 'it is written column=value|value, column!=value, column>=number or column<=number',
  },
  highlight: { zh: '应是图中名称', en: 'it is a name in the chart' },
  sort: { zh: '应是 high、low、name 或 file', en: 'it is high, low, name or file' },
  top: { zh: '应是 1 到 1000 的整数', en: 'it is a whole number from 1 to 1000' },
  measure: {
    zh: '应是 share、share-of-series、change、index:时间 或 per:列名',
    en: 'it is share, share-of-series, change, index:time or per:column',
  },
  decimals: { zh: '应是 0 到 6 的整数', en: 'it is a whole number from 0 to 6' },
  color: {
    zh: '应写作 名称=cinnabar、azurite、malachite、ochre 或 stone',
    en: 'it is written name=cinnabar, azurite, malachite, ochre or stone',
  },
  line: { zh: '应写作 数 或 数=文字，至多三条', en: 'it is written number or number=words, three at most' },
  mark: {
    zh: '应写作 名称=文字 或 名称|系列=文字，至多十处',
    en: 'it is written name=words or name|series=words, ten at most',
  },
  order: { zh: '应是 value 或 file', en: 'it is value or file' },
  fit: { zh: '应是 line', en: 'it is line' },
  chart: { zh: '没有这种图', en: 'there is no such chart' },
};

const NO_HINT: Bilingual = { zh: '应只有一项', en: 'it is one word' };

/** `name` is that of a parameter or an option, as it is written: `top`, `--top`. */
export function unreadableChoice(name: string, text: string): Bilingual {
  const wanted = WANTED[name.replace(/^-+/, '')] ?? NO_HINT;
  return {
    zh: `${name}=${quoted(text)}读不懂，没有采用：${wanted.zh}。`,
    en: `${name}=${quoted(text)} cannot be read and was left out: ${wanted.en}.`,
  };
}

const near = (name: string | null): Bilingual =>
  name === null ? { zh: '', en: '' } : { zh: `是否指${quoted(name)}？`, en: ` Did you mean ${quoted(name)}?` };

/** A column that the table does not have, or no longer. */
export const noSuchColumn = (name: string, column: string, nearest: string | null): Bilingual => ({
  zh: `${name} 要的${quoted(column)}列，表里没有，没有采用。${near(nearest).zh}`,
  en: `${name} asks for the column ${quoted(column)}, which the table does not have; it was left out.${near(nearest).en}`,
});

/** A column that holds nothing of the kind. */
export const unfitForChoice = (name: string, column: string): Bilingual => ({
  zh: `${name} 要的${quoted(column)}列不合用，没有采用。`,
  en: `${name} asks for the column ${quoted(column)}, which does not do for it; it was left out.`,
});

/** Between a column and a number or time that is none. */
export const unfitEnd = (column: string, end: string): Bilingual => ({
  zh: `筛选${quoted(column)}的界限${quoted(end)}既不是数也不是时间，没有采用。`,
  en: `The limit ${quoted(end)} for ${quoted(column)} is neither a number nor a time; it was left out.`,
});

export const choicesOfTable = (): Bilingual => ({
  zh: '筛选、排序等选择只用于普通表格；这些数据自带图的定义，没有采用。',
  en: 'Filters, orders and the like are for plain tables; these data bring their charts along, so they were left out.',
});

export const noRowPasses = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `没有一行符合筛选（${zh}）。请放宽条件。`,
  en: `No row passes the filter (${en}). Please widen it.`,
});

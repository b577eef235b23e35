import type { Bilingual, Lang } from './lang.ts';
import { formatCount, formatGrowth, formatTimes } from './numbers.ts';

/** What an author's headline claims, and what the table says instead. */
const zh = {
  wrong: (said: string): string => `“${said}”与表中的数不符`,
  right: (what: string): string => `：${what}。`,
  stop: '。',
  of: (names: readonly string[], value: string): string =>
    names.length === 0 ? value : `${names.join('、')}为${value}`,
  highest: (names: readonly string[], value: string): string => `排在这一位的是${names.join('、')}，${value}`,
  count: (count: number): string => `表中是${formatCount(count, 'zh')}项`,
  periods: (count: number): string => `表中连续${formatCount(count, 'zh')}期`,
  rank: (rank: number): string => `居第${formatCount(rank, 'zh')}位`,
  points: (points: string): string => `${points}个百分点`,
  /** Above the list of what is wrong, before anything is exported. */
  lead: '导出之前请看：标题里有与表中的数不符的说法。',
  goOn: '可以改标题，也可以照样导出。',
};

export type HeadlineWords = typeof zh;

const en: HeadlineWords = {
  wrong: (said) => `“${said}” does not agree with the table`,
  right: (what) => `: ${what}.`,
  stop: '.',
  of: (names, value) => (names.length === 0 ? value : `${names.join(', ')} is ${value}`),
  highest: (names, value) => `that place is held by ${names.join(', ')}, ${value}`,
  count: (count) => `in the table it holds for ${formatCount(count, 'en')}`,
  periods: (count) => `in the table it is ${formatCount(count, 'en')} in a row`,
  rank: (rank) => `number ${formatCount(rank, 'en')}`,
  points: (points) => `${points} percentage points`,
  lead: 'Before you export: the headline says something the table does not.',
  goOn: 'You can change the headline, or export as it is.',
};

export const headlineWordsOf = (lang: Lang): HeadlineWords => (lang === 'zh' ? zh : en);

/** A finding among what was found in a file. */
export const headlineDoubt = (doubt: Bilingual): Bilingual => ({
  zh: `标题${doubt.zh}`,
  en: `Headline: ${doubt.en}`,
});

/** Numbers that are worked out of the table: to four digits. */
export function formatWorked(value: number, unit: 'per cent' | 'times', lang: Lang): string {
  const rounded = Number(value.toPrecision(Math.abs(value) >= 1 ? 3 : 2));
  return unit === 'times' ? formatTimes(rounded, lang) : formatGrowth(rounded, lang);
}

import type { Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const zh = {
  results: '查找结果',
  panelsOf: (name: string): string => `含“${name}”的图`,
  /** Where there are more than are listed. */
  more: (count: number): string => `另有 ${formatCount(count, 'zh')} 项，多写几个字可以缩小范围。`,
};

/** What is said in the list of what was found, which is loaded when the field is entered. */
export type ResultWords = typeof zh;

const en: ResultWords = {
  results: 'Search results',
  panelsOf: (name) => `Charts with “${name}”`,
  more: (count) => `${formatCount(count, 'en')} more: type a few more letters to narrow the list.`,
};

const WORDS: Readonly<Record<Lang, ResultWords>> = { zh, en };

export function resultWordsOf(lang: Lang): ResultWords {
  return WORDS[lang];
}

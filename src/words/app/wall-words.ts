import type { Lang } from '../lang.ts';

const zh = {
  pause: '每页停留',
  seconds: (count: number): string => `${count}秒`,
  leave: '离开',
  page: (at: number, count: number): string => `第${at}页，共${count}页`,
};

/** The sentences of the wall: the overview on a screen that nobody touches. */
export type WallWords = typeof zh;

const en: WallWords = {
  pause: 'Each page stays',
  seconds: (count) => `${count} s`,
  leave: 'Leave',
  page: (at, count) => `Page ${at} of ${count}`,
};

const WORDS: Readonly<Record<Lang, WallWords>> = { zh, en };

export const wallWordsOf = (lang: Lang): WallWords => WORDS[lang];

import type { Lang } from '../lang.ts';

const zh = {
  /** The button, and its tooltip. */
  open: '打开自己的数据',
  openHint: 'CSV 或 Excel：可拖到页面上，也可粘贴',
  files: '数据文件',
  failed: (reason: string): string => `没有打开：${reason}`,
};

/** What is said before a reader's own data are opened; the rest is in `user-data-page-words.ts`. */
export type OpenWords = typeof zh;

const en: OpenWords = {
  open: 'Open your own data',
  openHint: 'CSV or Excel: drop it on the page, or paste it',
  files: 'Data files',
  failed: (reason) => `It did not open: ${reason}`,
};

const WORDS: Readonly<Record<Lang, OpenWords>> = { zh, en };

export const openWordsOf = (lang: Lang): OpenWords => WORDS[lang];

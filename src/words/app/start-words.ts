import type { Lang } from '../lang.ts';

const zh = {
  /** The button that starts it, and its tooltip. */
  start: '放映',
  startHint: '全屏放映，一图一页（P）',
  failed: (reason: string): string => `放映没有打开：${reason}`,
  /** The overview on a screen in a hall. */
  wall: '大屏',
  wallHint: '总览全屏，自动翻页',
  wallFailed: (reason: string): string => `大屏没有打开：${reason}`,
};

/** What is said before a presentation is loaded; the rest is in `present-words.ts`. */
export type StartWords = typeof zh;

const en: StartWords = {
  start: 'Present',
  startHint: 'Full screen, one chart a slide (P)',
  failed: (reason) => `The presentation did not open: ${reason}`,
  wall: 'Wall display',
  wallHint: 'The overview full screen, turning its pages by itself',
  wallFailed: (reason) => `The wall did not open: ${reason}`,
};

const WORDS: Readonly<Record<Lang, StartWords>> = { zh, en };

export function startWordsOf(lang: Lang): StartWords {
  return WORDS[lang];
}

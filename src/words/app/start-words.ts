import type { Lang } from '../lang.ts';

/** What is said before a presentation is loaded; the rest is in `present-words.ts`. */
export interface StartWords {
  /** The button that starts it, and its tooltip. */
  readonly start: string;
  readonly startHint: string;
  readonly failed: (reason: string) => string;
}

const WORDS: Readonly<Record<Lang, StartWords>> = {
  zh: { start: '放映', startHint: '全屏放映，一图一页（P）', failed: (reason) => `放映没有打开：${reason}` },
  en: {
    start: 'Present',
    startHint: 'Full screen, one chart a slide (P)',
    failed: (reason) => `The presentation did not open: ${reason}`,
  },
};

export function startWordsOf(lang: Lang): StartWords {
  return WORDS[lang];
}

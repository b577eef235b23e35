import type { Lang } from '../lang.ts';

const zh = {
  /** `when` is written by `formatMoment`. */
  stale: (when: string): string => `网络不通，所示为${when}读取的数据。`,
  again: '重新读取',
  newer: '本页已有新版本。',
  reload: '载入新版本',
  later: '以后再说',
};

/** The sentences of a page that may be without a network. */
export type OfflineWords = typeof zh;

const en: OfflineWords = {
  stale: (when) => `There is no connection; the data shown were fetched on ${when}.`,
  again: 'Fetch again',
  newer: 'A newer version of this page is there.',
  reload: 'Reload',
  later: 'Later',
};

const WORDS: Readonly<Record<Lang, OfflineWords>> = { zh, en };

export function offlineWordsOf(lang: Lang): OfflineWords {
  return WORDS[lang];
}

const LOCALES: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** A moment by the reader's own clock: `2026年11月25日 22:54`, `25 November 2026, 22:54`. */
export function formatMoment(moment: Date, lang: Lang, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(LOCALES[lang], { year: 'numeric', month: 'long', day: 'numeric', ...zone });
  const time = new Intl.DateTimeFormat(LOCALES[lang], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  return `${day.format(moment)}${lang === 'zh' ? ' ' : ', '}${time.format(moment)}`;
}

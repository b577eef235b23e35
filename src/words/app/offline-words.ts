import type { Lang } from '../lang.ts';

const STATUS = /^status (\d+)$/;

/** Says why the data were not refreshed, as the worker names it. */
function reasonIn(lang: Lang, because: string | null): string {
  const [, status] = STATUS.exec(because ?? '') ?? [];
  const isZh = lang === 'zh';
  if (status !== undefined)
    return isZh ? `数据未刷新，因为服务器答复 ${status}` : `Not refreshed, because the server answered ${status}`;
  if (because === 'slow')
    return isZh ? '数据未刷新，因为服务器迟迟没有答复' : 'Not refreshed, because the server is slow to answer';
  if (because === null || because === 'network') return isZh ? '网络不通' : 'There is no connection';
  return isZh
    ? '数据未刷新，因为服务器给出的不是数据（也许要求登录）'
    : 'Not refreshed, because the server sent something other than the data (it may ask you to sign in)';
}

const zh = {
  /** `when` is written by `formatMoment`; `because` is why there is nothing newer, null for no network. */
  stale: (when: string, because: string | null): string => `${reasonIn('zh', because)}，所示为${when}读取的数据。`,
  again: '重新读取',
  newer: '本页已有新版本。',
  reload: '载入新版本',
  later: '以后再说',
};

/** The sentences of a page that may be without a network. */
export type OfflineWords = typeof zh;

const en: OfflineWords = {
  stale: (when, because) => `${reasonIn('en', because)}; the data shown were fetched on ${when}.`,
  again: 'Fetch again',
  newer: 'A newer version of this page is available.',
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

import type { Lang } from './lang.ts';

const zh = {
  /** Text alternative of the picture a link preview shows: of a panel, of the report. */
  picture: {
    panel: (title: string): string => `图表：${title}`,
    report: (title: string): string => `${title}：主要数字`,
  },
};

/** What other sites and machines are told about a page beside its own texts. */
export type DiscoveryWords = typeof zh;

const en: DiscoveryWords = {
  picture: { panel: (title) => `Chart: ${title}`, report: (title) => `${title}: key figures` },
};

const WORDS: Readonly<Record<Lang, DiscoveryWords>> = { zh, en };

export function discoveryWords(lang: Lang): DiscoveryWords {
  return WORDS[lang];
}

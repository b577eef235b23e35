import type { Lang } from './lang.ts';

/** What other sites and machines are told about a page beside its own texts. */
export interface DiscoveryWords {
  /** Text alternative of the picture a link preview shows: of a panel, of the report. */
  readonly picture: { readonly panel: (title: string) => string; readonly report: (title: string) => string };
}

const WORDS: Readonly<Record<Lang, DiscoveryWords>> = {
  zh: { picture: { panel: (title) => `图表：${title}`, report: (title) => `${title}：主要数字` } },
  en: { picture: { panel: (title) => `Chart: ${title}`, report: (title) => `${title}: its great numbers` } },
};

export function discoveryWords(lang: Lang): DiscoveryWords {
  return WORDS[lang];
}

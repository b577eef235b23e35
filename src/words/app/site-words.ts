import type { Lang } from '../lang.ts';

const zh = {
  whole: '全部数字',
  missing: '找不到这个网页',
  missingLead: '地址可能写错了，或者图已改名。',
  missingSearch: '找数字',
  missingFind: '查找',
  missingPages: '本站的网页',
  description: '图表说明',
  origin: '数字出处',
  downloads: '下载',
  picture: (format: string, theme: 'light' | 'dark'): string =>
    `图片（${format}，${theme === 'light' ? '浅色' : '深色'}）`,
  more: '其他大小、幻灯片、Excel 与 PDF：图右上方的“导出”。',
  earlier: '上一图',
  later: '下一图',
  others: '前后的图',
  licences: '软件与字体的许可',
  unknown: (id: string): string => `数据里没有名为“${id}”的图。请从全部数字中选择。`,
};

/** The sentences of a panel's own page. */
export type SiteWords = typeof zh;

const en: SiteWords = {
  whole: 'All figures',
  missing: 'Page not found',
  missingLead: 'The address may be misspelt, or the chart may have a new name.',
  missingSearch: 'Find a figure',
  missingFind: 'Find',
  missingPages: 'Pages of this site',
  description: 'The chart in words',
  origin: 'Where the figures come from',
  downloads: 'Downloads',
  picture: (format, theme) => `Picture (${format}, ${theme})`,
  more: 'Other sizes, slides, Excel and PDF: “Export” at the top of the chart.',
  earlier: 'Previous chart',
  later: 'Next chart',
  others: 'Neighbouring charts',
  licences: 'Licences of software and fonts',
  unknown: (id) => `The data have no chart named “${id}”. Choose one from all the figures.`,
};

const WORDS: Readonly<Record<Lang, SiteWords>> = { zh, en };

export const siteWordsOf = (lang: Lang): SiteWords => WORDS[lang];

/** Stands above the licences of what others made, in both languages as the texts are in neither. */
export const thirdPartyLead = (): string => `数说含有下列软件与字体，各依其许可使用；原文照录，相同的许可只列一次。
Shushuo contains the software and fonts below, each under its own licence. The texts are as their
authors wrote them; a licence that is the same for several stands once, below all their names.`;

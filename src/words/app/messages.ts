import type { Bilingual, Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const zh = {
  brand: '数说',
  tools: '工具',
  skip: '跳到正文',
  language: '语言',
  appearance: '外观',
  appearances: { light: '浅色', dark: '深色', auto: '自动' },
  layout: '版式',
  layouts: { overview: '总览', report: '通读' },
  overview: { close: '收起', all: '全部' },
  contents: '目录',
  greatNumbers: '四个主要数字',
  stated: '原文怎么说',
  exportReport: '导出整份报告……',
  loading: '正在读取数据……',
  search: {
    failed: '没有取到，请刷新页面。',
    label: '查找指标',
    hint: '名称、主题或单位',
    found: (count: number): string => `找到 ${formatCount(count, 'zh')} 项指标`,
    nothing: (query: string): string => `没有找到与“${query}”有关的指标。请换一个词，例如“合同”“培训”或“元”。`,
    /** Of a table that holds no figures. */
    rows: {
      label: '在图中查找',
      hint: '名称或数值',
      found: (count: number): string => `找到 ${formatCount(count, 'zh')} 项`,
      nothing: (query: string): string => `图中没有与“${query}”有关的项。没有画出的在下载的表里。`,
    },
  },
  panel: {
    modes: '显示方式',
    modeHint: '各图一同切换',
    table: '数据表',
    chartRole: '图表',
    chartEnd: '图表结束',
    keys: '用方向键逐项阅读，Esc 离开。',
    failed: '这张图画不出来。',
    again: '再试一次',
    export: '导出',
  },
  table: {
    sort: (column: string): string => `按${column}排序`,
    ascending: (column: string): string => `已按${column}从小到大排列`,
    descending: (column: string): string => `已按${column}从大到小排列`,
    unsorted: '已恢复原来的次序',
    whole: '全文',
    less: '收起',
  },
  /** Changes that only a screen reader is told of. */
  said: {
    view: (mode: string): string => `各图改按${mode}看`,
    appearance: (name: string): string => `外观改为${name}`,
  },
  findings: {
    heading: (count: number): string => `数据中有 ${formatCount(count, 'zh')} 处需要注意`,
    rest: (count: number): string => `其余 ${formatCount(count, 'zh')} 处`,
    failed: '数据没有读入',
    failedLead: '问题列在下面，处理之后请重试。页面只读文件，不作改动。',
    notRefreshed: '图表保持原样，未能刷新，因为：',
    panelKept: (reason: string): string => `这张图未能刷新，因为：${reason}`,
    loadedLead: '其余数字已照常显示。请按所列核对文件。',
    severity: { fatal: '无法读取', repaired: '已修正', doubtful: '存疑' },
    retry: '重试',
  },
  footer: {
    source: '来源',
    licence: '许可',
    data: '数据',
    figures: '全部数字（CSV）',
    descriptor: '数据说明（JSON）',
    software: '软件',
    licences: '软件与字体的许可',
  },
};

/** The sentences of the page around the panels; what a panel itself says is in `terms.ts`. */
export type Messages = typeof zh;

const en: Messages = {
  brand: 'Shushuo',
  tools: 'Tools',
  skip: 'Skip to the content',
  language: 'Language',
  appearance: 'Appearance',
  appearances: { light: 'Light', dark: 'Dark', auto: 'Auto' },
  layout: 'Layout',
  layouts: { overview: 'Overview', report: 'Report' },
  overview: { close: 'Close', all: 'All' },
  contents: 'Contents',
  greatNumbers: 'Four key figures',
  stated: 'How it was stated',
  exportReport: 'Export the whole report…',
  loading: 'Reading the data…',
  search: {
    failed: 'Not fetched; load the page again.',
    label: 'Find a figure',
    hint: 'Name, topic or unit',
    found: (count) => (count === 1 ? '1 figure found' : `${formatCount(count, 'en')} figures found`),
    nothing: (query) => `No figure matches “${query}”. Try another word, such as “contracts”, “training” or “yuan”.`,
    rows: {
      label: 'Find in the chart',
      hint: 'Name or value',
      found: (count) => (count === 1 ? 'One found' : `${formatCount(count, 'en')} found`),
      nothing: (query) => `Nothing in the chart matches “${query}”. What is not drawn is in the downloaded table.`,
    },
  },
  panel: {
    modes: 'Show as',
    modeHint: 'All charts switch together',
    table: 'Data table',
    chartRole: 'chart',
    chartEnd: 'End of chart',
    keys: 'Use the arrow keys to read item by item, Escape to leave.',
    failed: 'This chart cannot be drawn.',
    again: 'Try again',
    export: 'Export',
  },
  table: {
    sort: (column) => `Sort by ${column}`,
    ascending: (column) => `Sorted by ${column}, ascending`,
    descending: (column) => `Sorted by ${column}, descending`,
    unsorted: 'Back in the original order',
    whole: 'Full text',
    less: 'Less',
  },
  said: {
    view: (mode) => `Charts now show: ${mode}`,
    appearance: (name) => `Appearance: ${name}`,
  },
  findings: {
    heading: (count) =>
      count === 1
        ? 'One thing in the data needs attention'
        : `${formatCount(count, 'en')} things in the data need attention`,
    rest: (count) => (count === 1 ? 'One more' : `${formatCount(count, 'en')} more`),
    failed: 'The data could not be read',
    failedLead:
      'What is wrong is listed below; put it right and try again. The page only reads the file and never changes it.',
    notRefreshed: 'The charts are as they were, not refreshed, because:',
    panelKept: (reason) => `This chart was not refreshed, because: ${reason}`,
    loadedLead: 'All other figures are shown as usual. Please check the file where listed.',
    severity: { fatal: 'Cannot be read', repaired: 'Repaired', doubtful: 'Doubtful' },
    retry: 'Try again',
  },
  footer: {
    source: 'Source',
    licence: 'Licence',
    data: 'Data',
    figures: 'All figures (CSV)',
    descriptor: 'Data description (JSON)',
    software: 'Software',
    licences: 'Licences of software and fonts',
  },
};

const MESSAGES: Readonly<Record<Lang, Messages>> = { zh, en };

export function messagesOf(lang: Lang): Messages {
  return MESSAGES[lang];
}

/* What is said of a file that does not arrive. */

export const notFound = (status: number): Bilingual => ({
  zh: `服务器答复 ${status}，文件不在那里。请把文件放在页面旁的 data 文件夹内，并核对文件名，然后重试。`,
  en: `The server answered ${status}: the file is not there. Put it into the data folder beside the page, check its name, and try again.`,
});

export const refused = (status: number): Bilingual => ({
  zh: `服务器答复 ${status}，没有给出文件。请稍后重试；若一直如此，请告知网站的维护者。`,
  en: `The server answered ${status} and did not give the file. Try again later; if it stays so, tell whoever runs the site.`,
});

export const unreachable = (): Bilingual => ({
  zh: '没有收到文件，网络可能已断开。请检查网络后重试。',
  en: 'The file did not arrive; the network may be down. Check the connection and try again.',
});

export const unanswered = (): Bilingual => ({
  zh: '服务器一直没有答复。请稍后重试；若一直如此，请检查网络，或告知网站的维护者。',
  en: 'The server does not answer. Try again later; if it stays so, check the connection or tell whoever runs the site.',
});

export const isWebPage = (): Bilingual => ({
  zh: '收到的是一个网页（HTML），不是数据文件。文件多半不在原处：请核对文件名和所在的文件夹，然后重试。',
  en: 'A web page (HTML) arrived instead of the data file, which is probably not in its place. Check its name and folder, and try again.',
});

export const notJson: Bilingual = {
  zh: '不是正确的 JSON，或不完整。请改正后重试；常见的原因是多了或少了逗号、引号、括号。',
  en: 'This is not valid JSON, or not whole. Correct it and try again; a comma, quotation mark or bracket too many or too few is the usual reason.',
};

import { counted } from '../english.ts';
import type { Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

/** The sentences around data of the reader's own: header, dialog, progress, kept data, comparison. */
export interface UserDataPageWords {
  readonly kicker: string;
  readonly comparedKicker: string;
  readonly size: (rows: number, columns: number) => string;
  readonly sheet: (name: string) => string;
  readonly local: string;
  readonly fromAddress: (host: string) => string;
  readonly back: string;
  readonly undo: string;
  readonly chart: string;
  readonly name: string;
  readonly nameLabel: string;
  readonly save: string;
  readonly compare: string;
  readonly uncompare: string;
  readonly another: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly notKept: string;
  readonly source: string;
  readonly opened: (name: string, rows: number) => string;
  readonly closed: string;
  readonly failed: string;
  readonly reading: (name: string, percent: number) => string;
  readonly progress: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly pasted: string;
  readonly dialog: {
    readonly heading: string;
    readonly lead: string;
    readonly pick: string;
    readonly pickHint: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly read: string;
    readonly address: string;
    readonly addressHint: string;
    readonly fetch: string;
    readonly kept: string;
    readonly keptHint: string;
    readonly remove: string;
    readonly removeNamed: (name: string) => string;
    readonly openNamed: (name: string) => string;
    readonly megabytes: (text: string) => string;
    readonly templates: string;
    readonly templatesHint: string;
    readonly figuresTemplate: string;
    readonly tableTemplate: string;
  };
}

const zh: UserDataPageWords = {
  kicker: '自己的数据',
  comparedKicker: '自己的数据，与报告对照',
  size: (rows, columns) => `${formatCount(rows, 'zh')} 行，${formatCount(columns, 'zh')} 列`,
  sheet: (name) => `工作表“${name}”`,
  local: '文件只在这个浏览器里读取和保存，没有上传。',
  fromAddress: (host) => `取自 ${host}，在这个浏览器里读取。`,
  back: '回到报告',
  undo: '撤销这次打开',
  chart: '改图',
  name: '改名',
  nameLabel: '数据的名称',
  save: '保存',
  compare: '与报告对照',
  uncompare: '不再对照',
  another: '打开别的数据',
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  notKept: '浏览器没有地方保存这份数据，重新载入页面后需要再打开一次。',
  source: '自己的文件',
  opened: (name, rows) => `已打开“${name}”，${formatCount(rows, 'zh')} 行`,
  closed: '已回到报告',
  failed: '没有打开，页面保持原样',
  reading: (name, percent) => `正在读取“${name}”，${percent}%`,
  progress: '读取进度',
  cancel: '取消',
  cancelled: '已取消，页面保持原样',
  pasted: '粘贴的表格',
  dialog: {
    heading: '打开自己的数据',
    lead: 'CSV、文本或 Excel 文件，指标表或任何统计表都可以。文件只在这个浏览器里读取，不会上传。',
    pick: '选择文件……',
    pickHint: '也可以直接拖到页面上；指标表可以连同它的描述文件（datapackage.json）一起打开。',
    paste: '粘贴表格',
    pasteHint: '从 Excel 或网页复制的表格，粘贴到这里',
    read: '读取',
    address: '文件的网址',
    addressHint: 'https://……/数据.csv',
    fetch: '取来',
    kept: '保存过的数据',
    keptHint: '保存在这个浏览器里，清除浏览数据时一并清除。',
    remove: '删除',
    removeNamed: (name) => `删除“${name}”`,
    openNamed: (name) => `打开“${name}”`,
    megabytes: (text) => `${text} MB`,
    templates: '模板',
    templatesHint: '带示例的 CSV，用 Excel 打开后照样填写。',
    figuresTemplate: '指标表模板',
    tableTemplate: '统计表模板',
  },
};

const en: UserDataPageWords = {
  kicker: 'Your own data',
  comparedKicker: 'Your own data beside the report',
  size: (rows, columns) => `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
  sheet: (name) => `Sheet “${name}”`,
  local: 'The file is read and kept in this browser only; nothing is uploaded.',
  fromAddress: (host) => `Fetched from ${host} and read in this browser.`,
  back: 'Back to the report',
  undo: 'Undo this load',
  chart: 'Change the chart',
  name: 'Rename',
  nameLabel: 'Name of the data',
  save: 'Save',
  compare: 'Compare with the report',
  uncompare: 'End the comparison',
  another: 'Open other data',
  copyLink: 'Copy the link',
  linkCopied: 'The link is copied',
  notKept: 'The browser has no room to keep these data: open them again after a reload.',
  source: 'Your own file',
  opened: (name, rows) => `“${name}” is open, ${counted(rows, 'row')}`,
  closed: 'Back at the report',
  failed: 'It was not opened; the page is as it was',
  reading: (name, percent) => `Reading “${name}”, ${percent}%`,
  progress: 'Progress of the reading',
  cancel: 'Cancel',
  cancelled: 'Cancelled; the page is as it was',
  pasted: 'Pasted table',
  dialog: {
    heading: 'Open your own data',
    lead: 'CSV, text or Excel: a list of figures or any table of statistics. The file is read in this browser only and never uploaded.',
    pick: 'Choose files…',
    pickHint:
      'Or drop them anywhere on the page. Figures can be opened together with their descriptor (datapackage.json).',
    paste: 'Paste a table',
    pasteHint: 'Paste a table copied from Excel or a web page',
    read: 'Read it',
    address: 'Address of a file',
    addressHint: 'https://…/data.csv',
    fetch: 'Fetch it',
    kept: 'Data kept here',
    keptHint: 'Kept in this browser, and cleared with its browsing data.',
    remove: 'Remove',
    removeNamed: (name) => `Remove “${name}”`,
    openNamed: (name) => `Open “${name}”`,
    megabytes: (text) => `${text} MB`,
    templates: 'Templates',
    templatesHint: 'CSV with examples: open it in a spreadsheet and fill it in.',
    figuresTemplate: 'Template for figures',
    tableTemplate: 'Template for a table',
  },
};

const WORDS: Readonly<Record<Lang, UserDataPageWords>> = { zh, en };

export const userDataPageWordsOf = (lang: Lang): UserDataPageWords => WORDS[lang];

import type { Lang } from '../lang.ts';

const zh = {
  figure: '数字',
  stated: '原文怎么说',
  section: '出处',
  subject: '该节内容',
  noText: '数据里没有它的原句，这里是报告的用语。',
  textLost: '报告全文没有读到，这里是报告的用语。',
  compared: '与什么比较',
  beside: '同一张图里的数字',
  targets: '同一主题的计划数',
  uncompared: '报告没有给出它的增幅、基期或计划数。',
  charts: '在哪些图里',
  cite: '怎么引用',
  forms: { gbt: 'GB/T 7714', bibtex: 'BibTeX', plain: '普通文字' },
  copy: '复制',
  copied: (form: string): string => `${form} 已复制`,
  notCopied: '浏览器不让复制，请选中文字后自行复制。',
  origin: '地址与校验',
  address: '固定地址',
  data: '数据文件',
  checksum: '校验码（SHA-256）',
  reading: '正在读取……',
  earlier: '上一个数字',
  later: '下一个数字',
  others: '前后的数字',
  unknown: (id: string): string => `数据里没有名为“${id}”的数字。请从全部数字中选择。`,
  failed: (reason: string): string => `没有打开：${reason}`,
};

/** The sentences of a figure's own page. */
export type FigureWords = typeof zh;

const en: FigureWords = {
  figure: 'Figure',
  stated: 'How it was stated',
  section: 'Where in the report',
  subject: 'Subject of the section',
  noText: 'The data do not carry its sentence; this is the phrase of the report.',
  textLost: 'The text of the report could not be read; this is its phrase.',
  compared: 'What it is compared with',
  beside: 'In the same chart',
  targets: 'Planned in the same topic',
  uncompared: 'The report states no growth, baseline or target for it.',
  charts: 'Charts that show it',
  cite: 'How to cite it',
  forms: { gbt: 'GB/T 7714', bibtex: 'BibTeX', plain: 'Plain text' },
  copy: 'Copy',
  copied: (form) => `${form} copied`,
  notCopied: 'The browser does not allow copying: select the text and copy it yourself.',
  origin: 'Address and checksum',
  address: 'Permanent address',
  data: 'Data file',
  checksum: 'Checksum (SHA-256)',
  reading: 'Reading…',
  earlier: 'Previous figure',
  later: 'Next figure',
  others: 'Neighbouring figures',
  unknown: (id) => `The data have no figure named “${id}”. Choose one from all the figures.`,
  failed: (reason) => `It could not be opened: ${reason}`,
};

const WORDS: Readonly<Record<Lang, FigureWords>> = { zh, en };

export const figureWordsOf = (lang: Lang): FigureWords => WORDS[lang];

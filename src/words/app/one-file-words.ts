import type { Bilingual, Lang } from '../lang.ts';

const zh = {
  heading: '单个网页文件（HTML）',
  hint: '整份报告连同数据在一个文件里，双击即可打开，不需要网络',
  save: '下载',
  saved: '已保存。双击文件即可打开，在手机上请用浏览器打开。',
  itself: '这一页就是那个文件：复制文件本身即可转给别人。',
  fonts: '附带中文字体，供没有中文字体的电脑使用（约大 0.4 MB）',
  /** Of data of the reader's own: the button beside them, and what is in the file. */
  own: '存成单个网页……',
  ownHeading: '存成单个网页',
  ownHint: '这份数据和报告一起存在一个文件里，双击即可打开，不需要网络。图、名称和对照都保持现在的样子。',
  ownInside: '打开过的原始文件完整地存在其中，拿到它的人都能看到全部内容。',
  size: (megabytes: string): string => `文件约 ${megabytes} MB。`,
  large: '文件较大：许多邮箱不收 20 MB 以上的附件，打开时也要等一会儿。',
  /** Of data the file holds: where they are, and what becomes of changes. */
  heldHeading: '这个文件里的数据',
  heldHint: '随这个网页文件一起收到的数据，照保存时的样子打开。',
  heldOpen: '打开文件里的数据',
  held: '数据就在这个网页文件里，没有上传。',
  heldChanges: '在这里作了改动，请再存成单个网页，否则关闭后不保留。',
  noAddress: '单个网页文件不连网络：网址上的数据请先下载，再在这里打开。',
  unreadable: '此浏览器过旧，打不开这份报告。请用 2023 年以后的 Chrome、Edge、Firefox 或 Safari 打开。',
  scriptless: '打开这份报告需要 JavaScript。请在浏览器设置中允许，再打开这个文件。',
};

/** The sentences of the one file that needs no server. */
export type OneFileWords = typeof zh;

const en: OneFileWords = {
  heading: 'One web page file (HTML)',
  hint: 'The whole report with its data in one file; opens with a double click and needs no network',
  save: 'Download',
  saved: 'Saved. Open it with a double click, or with the browser on a phone.',
  itself: 'This page is that file: copy the file itself to pass it on.',
  fonts: 'With a Chinese font, for computers that have none (about 0.4 MB more)',
  own: 'Save as one web page…',
  ownHeading: 'Save as one web page',
  ownHint:
    'These data and the report in one file that opens with a double click and needs no network; chart, name and comparison are as they are now.',
  ownInside: 'The files you opened are in it as they are: whoever gets it can read all of them.',
  size: (megabytes) => `The file will be about ${megabytes} MB.`,
  large: 'That is large: many mailboxes take no attachment over 20 MB, and opening it takes a while.',
  heldHeading: 'Data in this file',
  heldHint: 'The data that came inside this web page file, opened as they were saved.',
  heldOpen: 'Open the data in this file',
  held: 'The data are inside this web page file; nothing is uploaded.',
  heldChanges: 'What you change here is lost when you close it, unless you save it as one web page again.',
  noAddress: 'This one web page file uses no network: download data that have an address, and open them here.',
  unreadable:
    'This browser is too old to open the report. Please use Chrome, Edge, Firefox or Safari of 2023 or newer.',
  scriptless: 'The report needs JavaScript. Please allow it in the settings of the browser and open the file again.',
};

const WORDS: Readonly<Record<Lang, OneFileWords>> = { zh, en };

export function oneFileWordsOf(lang: Lang): OneFileWords {
  return WORDS[lang];
}

/** Said where a PDF would be made. */
export const noPdf: Bilingual = {
  zh: '单个文件里没有做 PDF 所需的字体。可用浏览器的打印功能存为 PDF，或在网站上导出。',
  en: 'The one file lacks the fonts a PDF needs. Print to PDF with the browser, or export on the site.',
};

/** Said where type would be turned into outlines. */
export const noOutlines: Bilingual = {
  zh: '单个文件里没有字体，文字不能转为轮廓。',
  en: 'The one file has no fonts, so type cannot become outlines.',
};

/** The font a picture is set in is the reader's own. */
export const ownFont: Bilingual = {
  zh: '单个文件里没有字体，图片用的是这台电脑的字体。',
  en: "The one file has no fonts; the picture is set in this computer's own.",
};

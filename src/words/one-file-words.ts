import type { Lang, Text } from './lang.ts';

/** The sentences of the one file that needs no server. */
export interface OneFileWords {
  readonly heading: string;
  readonly hint: string;
  readonly save: string;
  readonly saved: string;
  readonly itself: string;
  readonly fonts: string;
  readonly unreadable: string;
  readonly scriptless: string;
}

const zh: OneFileWords = {
  heading: '单个网页文件（HTML）',
  hint: '整份报告连同数据在一个文件里，双击即可打开，不需要网络',
  save: '下载',
  saved: '已保存。双击文件即可打开，在手机上请用浏览器打开。',
  itself: '这一页就是那个文件：复制文件本身即可转给别人。',
  fonts: '附带中文字体，供没有中文字体的电脑使用（约大 0.4 MB）',
  unreadable: '此浏览器过旧，打不开这份报告。请用 2023 年以后的 Chrome、Edge、Firefox 或 Safari 打开。',
  scriptless: '打开这份报告需要 JavaScript。请在浏览器设置中允许，再打开这个文件。',
};

const en: OneFileWords = {
  heading: 'One web page file (HTML)',
  hint: 'The whole report with its data in one file; opens with a double click and needs no network',
  save: 'Download',
  saved: 'Saved. Open it with a double click, or with the browser on a phone.',
  itself: 'This page is that file: copy the file itself to pass it on.',
  fonts: 'With a Chinese font, for computers that have none (about 0.4 MB more)',
  unreadable:
    'This browser is too old to open the report. Please use Chrome, Edge, Firefox or Safari of 2023 or newer.',
  scriptless: 'The report needs JavaScript. Please allow it in the settings of the browser and open the file again.',
};

const WORDS: Readonly<Record<Lang, OneFileWords>> = { zh, en };

export function oneFileWordsOf(lang: Lang): OneFileWords {
  return WORDS[lang];
}

/** Said where a PDF would be made. */
export const noPdf: Text = {
  zh: '单个文件里没有做 PDF 所需的字体。可用浏览器的打印功能存为 PDF，或在网站上导出。',
  en: 'The one file lacks the fonts a PDF needs. Print to PDF with the browser, or export on the site.',
};

/** Said where type would be turned into outlines. */
export const noOutlines: Text = {
  zh: '单个文件里没有字体，文字不能转为轮廓。',
  en: 'The one file has no fonts, so type cannot become outlines.',
};

/** The font a picture is set in is the reader's own. */
export const ownFont: Text = {
  zh: '单个文件里没有字体，图片用的是这台电脑的字体。',
  en: "The one file has no fonts; the picture is set in this computer's own.",
};

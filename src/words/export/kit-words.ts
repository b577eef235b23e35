import { counted } from '../english.ts';
import type { Lang } from '../lang.ts';

const zh = {
  title: (dataset: string): string => `${dataset}：新闻资料包`,
  captionsTitle: (dataset: string): string => `${dataset}：图注与替代文字`,
  /** Before a picture's headline, its caption, its text alternative, its notes, its files. */
  label: {
    headline: '标题',
    caption: '图注',
    alternative: '替代文字',
    notes: '说明',
    files: '文件',
  },
  publisher: (body: string, date: string): string => `发布者：${body}，${date}`,
  licence: (name: string, title: string, url: string | null): string =>
    `许可：${name}。${title}${url === null ? '' : ` ${url}`}`,
  contents: '内容',
  /** What each path of the kit holds. */
  holds: {
    pictures: (count: number): string =>
      `${count} 个图片文件。文件名依次为：数据集、图、显示方式（仅在不是该图默认时）、语言、外观、尺寸、倍数。`,
    captions: '每张图的标题、图注、供屏幕阅读器使用的替代文字、说明和文件名。',
    tables: '全部数字的表格，带 BOM 的 UTF-8 编码，可直接用 Excel 打开。以 = + - @ 开头的文字前加有撇号。',
    originals: '原始数据文件和数据说明，原样收入。',
    checksums: '各文件的 SHA-256 校验值，可用 sha256sum -c SHA256SUMS.txt 核对。',
  },
  reading: '使用这些数字时请注意',
  /** How to take what is derived and what is not stated exactly. */
  rules: [
    '标有“推算”的数字不见于报告，由报告所述的数字推算，引用时请一并写明“推算”及其区间。',
    '“多”“近”“以上”“上千万”等表述不是确数，引用时请保留。',
    '存量（某一时点的水平）与累计（一段时期之和）不可相加或相比。',
    '引用时请注明来源。',
  ] satisfies readonly string[],
  refused: '没有收入的图',
  made: (version: string, file: string, checksum: string): string =>
    `由数说 ${version} 制作。${file} 的 SHA-256：${checksum}`,
};

/** The words of a press kit's texts: its README and the captions of its pictures. */
export type KitWords = typeof zh;

const en: KitWords = {
  title: (dataset) => `${dataset}: press kit`,
  captionsTitle: (dataset) => `${dataset}: captions and text alternatives`,
  label: {
    headline: 'Headline',
    caption: 'Caption',
    alternative: 'Text alternative',
    notes: 'Notes',
    files: 'Files',
  },
  publisher: (body, date) => `Publisher: ${body}, ${date}`,
  licence: (name, title, url) => `Licence: ${name}. ${title}${url === null ? '' : ` ${url}`}`,
  contents: 'Contents',
  holds: {
    pictures: (count) =>
      `${counted(count, 'picture file')}. A file's name tells dataset, chart, view (only if it is not the chart's own), language, appearance, size and scale.`,
    captions: 'Headline, caption, text alternative for screen readers, notes and files of each chart.',
    tables:
      'Tables of all figures, UTF-8 with BOM, which Excel opens as they are. A text that begins with = + - @ has an apostrophe in front.',
    originals: 'The data files and their description, as they came.',
    checksums: 'SHA-256 checksums of the files; check them with: sha256sum -c SHA256SUMS.txt',
  },
  reading: 'When you use these figures',
  rules: [
    'A number marked as derived is not in the report but follows from what it states; quote it as derived, with its interval.',
    '“More than”, “nearly” and “on the order of” are part of the figure; keep them.',
    'Levels at a date and sums over a period are neither added up nor compared.',
    'Name the source.',
  ],
  refused: 'Charts that are not included',
  made: (version, file, checksum) => `Made with Shushuo ${version}. SHA-256 of ${file}: ${checksum}`,
};

const WORDS: Readonly<Record<Lang, KitWords>> = { zh, en };

export function kitWordsOf(lang: Lang): KitWords {
  return WORDS[lang];
}

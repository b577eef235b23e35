import type { Lang } from '../lang.ts';

/** A way to bring a panel of data that no address leads to into something else. */
export type UserDataEmbedWay = 'figure' | 'picture' | 'markdown' | 'frame';

const zh = {
  /** Of data from a file, and of data that have an address. */
  lead: '这份数据只在这个浏览器里，没有别人能打开的网址；下面的方式都不需要本站。',
  linked:
    '这份数据有网址：别人点开图片，看到的是同一份数据的这张图。本站的整页不能放进别的网站的框架，请用存好的网页。',
  width: '图所在位置的宽度',
  widthHint: '内含的图随位置放大或缩小，文字也随之变化；选最接近的宽度，文字大小最合适。',
  pixels: (width: number): string => `${width} 像素`,
  ways: {
    figure: 'HTML，图在代码里',
    picture: 'HTML 图片',
    markdown: 'Markdown 图片',
    frame: '内嵌框架，存好的网页（iframe）',
  } satisfies Readonly<Record<UserDataEmbedWay, string>>,
  needs: {
    figure:
      '需要对方网页允许 HTML 中的 SVG。不用脚本，也不用网络；代码里只有这张图和它的文字，没有原始文件。文字用读者电脑上的字体。',
    picture: '只需 HTML，图片文件放在网页旁边。先保存图片；放在别处或改了名，代码里的文件名也要改。',
    markdown: '只需能显示图片的 Markdown，图片文件放在文档旁边。图片与上面的相同。',
    frame:
      '需要对方网页允许 iframe，存好的网页文件放在旁边。框架里是完整的页面，从这张图开始，图可以操作；先保存这个文件。',
  } satisfies Readonly<Record<UserDataEmbedWay, string>>,
  size: (kilobytes: number): string => `代码约 ${kilobytes} KB。`,
  savePicture: '保存图片 PNG',
};

/** What the embed dialog says of data of the reader's own, beside what it says of the report. */
export type UserDataEmbedWords = typeof zh;

const en: UserDataEmbedWords = {
  lead: 'These data are in this browser only, so there is no address others could open; none of these ways needs this site.',
  linked:
    'These data have an address: the pictures lead to this chart, where others see the same data. Other sites cannot frame the page itself; use the saved page for that.',
  width: 'Width of the place it goes to',
  widthHint:
    'The drawing inside the code grows and shrinks with its place, and its type with it; the nearest width gives the right size of type.',
  pixels: (width) => `${width} pixels`,
  ways: {
    figure: 'HTML with the drawing inside',
    picture: 'HTML picture',
    markdown: 'Markdown picture',
    frame: 'Frame with the saved page (iframe)',
  },
  needs: {
    figure:
      'Needs a page that allows SVG in its HTML; no script and no connection. The code holds this chart and its words, not the file you opened. Its type is set in fonts of the computer it is read on.',
    picture:
      'Needs only HTML and the picture beside the page. Save the picture first; if it lies elsewhere or has another name, change the name in the code.',
    markdown: 'Needs only a Markdown that shows pictures, and the same picture as above beside the document.',
    frame:
      'Needs a page that allows iframes and the saved file beside it. The frame holds the whole page from this chart on, and the chart is live; save the file first.',
  },
  size: (kilobytes) => `The code is about ${kilobytes} KB.`,
  savePicture: 'Save the picture, PNG',
};

const WORDS: Readonly<Record<Lang, UserDataEmbedWords>> = { zh, en };

export function userDataEmbedWordsOf(lang: Lang): UserDataEmbedWords {
  return WORDS[lang];
}

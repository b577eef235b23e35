import type { Lang } from '../lang.ts';

/** A way to bring a panel into something else. */
export type EmbedWay = 'iframe' | 'element' | 'slide' | 'markdown' | 'picture';

const zh = {
  open: '嵌入……',
  /** In a frame too small for the chart. */
  whole: '看整张图',
  heading: '嵌入这张图',
  preview: '预览',
  previewOf: (headline: string): string => `预览：${headline}`,
  sizes: { phone: '手机', slide: '幻灯片', wide: '宽屏' },
  language: '语言',
  theme: '外观',
  themes: { auto: '随系统', light: '浅色', dark: '深色' },
  view: '显示方式',
  ownView: '默认',
  plain: '不带标题、说明和来源',
  transparent: '透明底',
  height: '固定高度（像素）',
  heightHint: '网页组件留空则随内容；其他方式留空按 480 像素。',
  ways: {
    iframe: '内嵌框架（iframe）',
    element: '网页组件',
    slide: 'reveal.js 幻灯片',
    markdown: 'Markdown 图片',
    picture: 'HTML 图片',
  } satisfies Readonly<Record<EmbedWay, string>>,
  needs: {
    iframe: '需要对方网页允许 iframe，并能联网到本站。高度固定，图会自行适应；字会小得看不清时，框内可以滚动。',
    element: '需要对方网页允许加载本站的脚本。高度随内容，一页可放多个，脚本只需一次；脚本被拦时显示其中的链接。',
    slide: '需要 reveal.js 4 或更新的版本。翻近这一页时才载入，翻走即卸下，放映时须能联网到本站。',
    markdown: '只需能显示图片的 Markdown。图片是默认显示方式的 PNG，点击打开图所在的网页。',
    picture: '只需 HTML，不用脚本。图片是默认显示方式的 PNG；外观“随系统”时，浅色、深色各用一张。',
  } satisfies Readonly<Record<EmbedWay, string>>,
  code: (way: string): string => `${way}的代码`,
  copy: '复制',
  copyOf: (way: string): string => `复制${way}的代码`,
  copied: (way: string): string => `已复制${way}的代码。`,
  noClipboard: '浏览器不允许写入剪贴板；代码已选中，请按 Ctrl+C 或 ⌘C 复制。',
  /** Said where the page is opened from a file or a private address. */
  local: '本页的地址只有这台电脑或本地网络能打开；请在公开的网址上复制代码。',
  /** The link that stands where a live panel cannot. */
  instead: (headline: string): string => `${headline}（图表）`,
  table: '数据表',
  closeTable: '关闭数据表',
};

/** The sentences of embedding: the dialog, and what each way needs. */
export type EmbedWords = typeof zh;

const en: EmbedWords = {
  whole: 'See the chart',
  open: 'Embed…',
  heading: 'Embed this chart',
  preview: 'Preview',
  previewOf: (headline) => `Preview: ${headline}`,
  sizes: { phone: 'Phone', slide: 'Slide', wide: 'Wide' },
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  view: 'Show as',
  ownView: 'Default',
  plain: 'Without title, notes and source',
  transparent: 'Transparent background',
  height: 'Fixed height in pixels',
  heightHint: 'Left empty, the web component follows the content; the other ways take 480 pixels.',
  ways: {
    iframe: 'Frame (iframe)',
    element: 'Web component',
    slide: 'reveal.js slide',
    markdown: 'Markdown picture',
    picture: 'HTML picture',
  },
  needs: {
    iframe:
      'Needs a page that allows iframes and readers who can reach this site. The height is fixed; the chart fits, or scrolls where its type would be too small to read.',
    element:
      'Needs a page that may load the script of this site. The height follows the content; several may stand on a page, the script once. Where scripts are blocked, the link inside is shown.',
    slide:
      'Needs reveal.js 4 or newer. Loaded when the slide comes near and let go when it leaves; the talk needs a connection to this site.',
    markdown: 'Needs only a Markdown that shows pictures: a PNG in the default view, with a link to its page.',
    picture:
      'Needs only HTML, no script: a PNG in the default view. Where the appearance follows the system, one picture each for light and dark.',
  },
  code: (way) => `Code: ${way}`,
  copy: 'Copy',
  copyOf: (way) => `Copy code: ${way}`,
  copied: (way) => `Copied the code: ${way}.`,
  noClipboard:
    'The browser does not allow writing to the clipboard; the code is selected, so press Ctrl+C or ⌘C to copy it.',
  local:
    'The address of this page can be opened only on this computer or network; copy the code from the public address instead.',
  instead: (headline) => `${headline} (chart)`,
  table: 'Data table',
  closeTable: 'Close the data table',
};

const WORDS: Readonly<Record<Lang, EmbedWords>> = { zh, en };

export function embedWordsOf(lang: Lang): EmbedWords {
  return WORDS[lang];
}

import type { Lang } from '../lang.ts';

/** Where a panel is pasted. */
export type CopyPlace = 'article' | 'office' | 'documents' | 'page';

/** A program whose documents are written as text. */
export type DocumentTool = 'slidev' | 'marp' | 'quarto' | 'jupyter' | 'notion' | 'wordpress';

const zh = {
  open: '复制到……',
  heading: '复制到别处',
  lead: '按粘贴的地方选：复制后到那里按 Ctrl+V 或 ⌘V。',
  places: {
    article: '公众号',
    office: 'WPS、Word',
    documents: '飞书、钉钉、腾讯文档',
    page: '网页',
  } satisfies Readonly<Record<CopyPlace, string>>,
  needs: {
    article: '图文里的图是矢量，放大不糊，标题、说明和来源是文字，粘贴到正文即可；编辑器或群发工具若不收，改用图片。',
    office:
      '图注是标题，替代文字随图。Word 只显示能从网上取到的图：自己的数据、本机打开的页面请复制图片。表格可以再编辑。',
    documents: '图片粘贴到正文；链接带标题，点开是这张图的网页。',
    page: '一段 HTML，图是其中的矢量，不用脚本、不用网络，约 5 至 15 KB。须对方网页允许 HTML 中的 SVG。',
  } satisfies Readonly<Record<CopyPlace, string>>,
  article: '复制图文',
  picture: '复制图片',
  captioned: '复制图片和图注',
  table: '复制表格',
  link: '复制链接',
  html: '复制 HTML',
  /** In place of the link to data that only this browser has. */
  noLink: '这份数据没有别人能打开的网址，只能复制图片。',
  tools: {
    slidev: 'Slidev',
    marp: 'Marp',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
    notion: 'Notion',
    wordpress: 'WordPress',
  } satisfies Readonly<Record<DocumentTool, string>>,
  toolNeeds: {
    slidev: '贴进 slides.md，自成一页；图是活的，放映时须能联网到本站。',
    marp: '贴进 Markdown，自成一页；图是 PNG，点开是这张图的网页。',
    quarto: '贴进 .qmd：网页里是活的图，Word、PDF 和电子书里是图片，带替代文字。',
    jupyter: '贴进一个代码单元。',
    notion: '粘贴后选“嵌入”（Embed）。',
    wordpress: '粘贴到区块编辑器，成为“自定义 HTML”区块。账号不能用 iframe 的，把这张图的网址单独贴一行，或复制图片。',
  } satisfies Readonly<Record<DocumentTool, string>>,
  /** Of data that lie on no site. */
  fileNeeds: '先保存图片，放在文档旁边；改了名，代码里的文件名也要改。',
  savePicture: '保存图片 PNG',
  toolsHeading: '文档里的代码',
};

/** The sentences of copying a panel to where it is pasted. */
export type CopyWords = typeof zh;

const en: CopyWords = {
  open: 'Copy to…',
  heading: 'Copy to another place',
  lead: 'Choose by where it goes; then press Ctrl+V or ⌘V there.',
  places: {
    article: 'WeChat article (公众号)',
    office: 'Word, WPS',
    documents: 'Feishu, DingTalk, Tencent Docs',
    page: 'Web page',
  },
  needs: {
    article:
      'In the article the chart is a drawing that stays sharp, and title, notes and source are text. Where the editor does not take it, use the picture.',
    office:
      'The caption is the headline; the alternative text comes along. Word shows only pictures it can fetch from the web: of your own data, or from a page on this computer, copy the picture. The table can be edited.',
    documents: 'The picture goes into the text; the link carries the headline and opens the page of this chart.',
    page: 'A piece of HTML with the drawing inside, no script and no request, some 5 to 15 KB. Needs a page that allows SVG in its HTML.',
  },
  article: 'Copy article',
  picture: 'Copy picture',
  captioned: 'Copy picture and caption',
  table: 'Copy table',
  link: 'Copy link',
  html: 'Copy HTML',
  noLink: 'These data have no address others could open; copy the picture.',
  tools: {
    slidev: 'Slidev',
    marp: 'Marp',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
    notion: 'Notion',
    wordpress: 'WordPress',
  },
  toolNeeds: {
    slidev:
      'Goes into slides.md as a slide of its own; the chart is live, and the talk needs a connection to this site.',
    marp: 'Goes into the Markdown as a slide of its own: a PNG with a link to its page.',
    quarto: 'Goes into the .qmd: live in web pages, a picture with alternative text in Word, PDF and EPUB.',
    jupyter: 'Goes into a cell of code.',
    notion: 'Paste it and choose Embed.',
    wordpress:
      'Paste it into the block editor: a Custom HTML block. Where the account may use no iframe, paste the address of this chart alone on a line, or copy the picture.',
  },
  fileNeeds: 'Save the picture first, beside the document; if it has another name, change the name in the code.',
  savePicture: 'Save the picture, PNG',
  toolsHeading: 'Code for documents',
};

const WORDS: Readonly<Record<Lang, CopyWords>> = { zh, en };

export function copyWordsOf(lang: Lang): CopyWords {
  return WORDS[lang];
}

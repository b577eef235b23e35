import type { Lang } from '../lang.ts';

/** The sentences of taking things away from the page: menus, dialogs, progress. */
export interface SavingWords {
  readonly menu: string;
  readonly copyPicture: string;
  readonly copyTable: string;
  readonly picture: (format: string) => string;
  readonly slide: string;
  readonly table: (format: string) => string;
  readonly more: string;
  readonly working: string;
  readonly progress: (done: number, total: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly saved: (name: string) => string;
  readonly copied: string;
  readonly failed: (reason: string) => string;
  readonly noClipboard: string;
  readonly openInTab: string;
  readonly framed: string;
  readonly close: string;
  readonly dialog: {
    readonly heading: string;
    readonly preview: string;
    readonly drawing: string;
    readonly format: string;
    readonly size: string;
    readonly ownSize: string;
    readonly width: string;
    readonly height: string;
    readonly scale: string;
    readonly background: string;
    readonly backgrounds: { readonly paper: string; readonly white: string; readonly transparent: string };
    readonly language: string;
    readonly theme: string;
    readonly titled: string;
    readonly outlines: string;
    readonly save: string;
    readonly pixels: (width: number, height: number) => string;
    readonly badSize: string;
    readonly slideFormat: string;
  };
  readonly report: {
    readonly heading: string;
    readonly deck: string;
    readonly deckHint: string;
    readonly booklet: string;
    readonly bookletHint: string;
    readonly data: string;
    readonly dataHint: string;
    readonly kit: string;
    readonly kitHint: string;
    readonly formats: string;
    readonly sizes: string;
    readonly themes: string;
    readonly languages: string;
    readonly make: string;
    readonly files: (count: number) => string;
    readonly nothingChosen: string;
  };
  readonly themes: { readonly light: string; readonly dark: string };
  readonly dropped: {
    readonly opened: (headline: string) => string;
    readonly notOurs: string;
    readonly gone: (id: string) => string;
  };
}

const zh: SavingWords = {
  menu: '导出',
  copyPicture: '复制图片',
  copyTable: '复制表格',
  picture: (format) => `图片 ${format}`,
  slide: '幻灯片 PPTX（可编辑）',
  table: (format) => `表格 ${format}`,
  more: '更多选项……',
  working: '正在生成……',
  progress: (done, total) => `正在生成，${done}／${total}`,
  cancel: '取消',
  cancelled: '已取消，没有留下文件。',
  saved: (name) => `已保存 ${name}`,
  copied: '已复制',
  failed: (reason) => `没有成功：${reason}`,
  noClipboard: '浏览器不允许写入剪贴板。请改用下载，或在新标签页打开后复制。',
  openInTab: '在新标签页打开',
  framed: '此页嵌在别的网页里，下载可能被拦下；若没有保存，请在新标签页打开。',
  close: '关闭',
  dialog: {
    heading: '导出图片',
    preview: '预览',
    drawing: '正在绘制预览……',
    format: '格式',
    size: '尺寸',
    ownSize: '自定',
    width: '宽（像素）',
    height: '高（像素）',
    scale: '倍率',
    background: '底色',
    backgrounds: { paper: '纸色', white: '白', transparent: '透明' },
    language: '语言',
    theme: '外观',
    titled: '带标题、说明和来源',
    outlines: '文字转为轮廓',
    save: '下载',
    pixels: (width, height) => `${width} × ${height} 像素`,
    badSize: '宽须为 320 至 8000 像素，高须为 180 至 8000 像素；过扁的尺寸放不下这张图。',
    slideFormat: '幻灯片',
  },
  report: {
    heading: '导出整份报告',
    deck: '演示文稿（PPTX）',
    deckHint: '每张图一页，图表可在 PowerPoint 或 WPS 中编辑',
    booklet: '小册子（PDF，A4）',
    bookletHint: '带目录、图、表和来源，文字可选',
    data: '全部数据',
    dataHint: '全部指标，带原文、单位和出处',
    kit: '图片包（ZIP）',
    kitHint: '选定的图片、数据、图注与替代文字',
    formats: '格式',
    sizes: '尺寸',
    themes: '外观',
    languages: '语言',
    make: '生成',
    files: (count) => `${count} 张图片`,
    nothingChosen: '请在每一组中至少选一项。',
  },
  themes: { light: '浅色', dark: '深色' },
  dropped: {
    opened: (headline) => `已打开图片所示的“${headline}”`,
    notOurs: '这张图片不是从本页导出的，认不出它画的是什么。',
    gone: (id) => `图片所示的“${id}”不在这份报告里。`,
  },
};

const en: SavingWords = {
  menu: 'Export',
  copyPicture: 'Copy picture',
  copyTable: 'Copy table',
  picture: (format) => `Picture, ${format}`,
  slide: 'Slide, PPTX (editable)',
  table: (format) => `Table, ${format}`,
  more: 'More options…',
  working: 'Working…',
  progress: (done, total) => `Working, ${done} of ${total}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled; no file was left.',
  saved: (name) => `Saved ${name}`,
  copied: 'Copied',
  failed: (reason) => `This did not work: ${reason}`,
  noClipboard:
    'The browser does not allow writing to the clipboard. Download instead, or open in a new tab and copy there.',
  openInTab: 'Open in a new tab',
  framed: 'This page stands inside another one, which may stop downloads; if nothing was saved, open it in a new tab.',
  close: 'Close',
  dialog: {
    heading: 'Export a picture',
    preview: 'Preview',
    drawing: 'Drawing the preview…',
    format: 'Format',
    size: 'Size',
    ownSize: 'Own',
    width: 'Width in pixels',
    height: 'Height in pixels',
    scale: 'Scale',
    background: 'Background',
    backgrounds: { paper: 'Paper', white: 'White', transparent: 'Transparent' },
    language: 'Language',
    theme: 'Appearance',
    titled: 'With title, notes and source',
    outlines: 'Text as outlines',
    save: 'Download',
    pixels: (width, height) => `${width} × ${height} pixels`,
    badSize: 'The width must be 320 to 8000 pixels, the height 180 to 8000; a very flat size cannot hold this chart.',
    slideFormat: 'Slide',
  },
  report: {
    heading: 'Export the whole report',
    deck: 'Presentation (PPTX)',
    deckHint: 'One chart a slide, editable in PowerPoint or WPS',
    booklet: 'Booklet (PDF, A4)',
    bookletHint: 'Contents, charts, tables and sources; text can be selected',
    data: 'All data',
    dataHint: 'Every figure as stated, with unit and section',
    kit: 'Press kit (ZIP)',
    kitHint: 'The pictures you choose, data, captions and alternative texts',
    formats: 'Formats',
    sizes: 'Sizes',
    themes: 'Appearance',
    languages: 'Languages',
    make: 'Make it',
    files: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
    nothingChosen: 'Choose at least one in each group.',
  },
  themes: { light: 'Light', dark: 'Dark' },
  dropped: {
    opened: (headline) => `Opened what the picture shows: ${headline}`,
    notOurs: 'This picture was not exported from this page; what it shows cannot be told.',
    gone: (id) => `What the picture shows, "${id}", is not in this report.`,
  },
};

const WORDS: Readonly<Record<Lang, SavingWords>> = { zh, en };

export function savingWordsOf(lang: Lang): SavingWords {
  return WORDS[lang];
}

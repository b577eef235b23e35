import { counted } from '../english.ts';
import type { Lang } from '../lang.ts';

/** A key and what it does. */
interface KeyLine {
  readonly keys: readonly string[];
  readonly text: string;
}

const zh = {
  /** Name of the presentation for screen readers. */
  name: '放映',
  controls: '放映操作',
  previous: '上一页',
  next: '下一页',
  code: '二维码',
  notes: '备注',
  fullScreen: '全屏',
  windowed: '退出全屏',
  help: '按键',
  leave: '结束',
  close: '关闭',
  /** A control's tooltip: what it does and its key. */
  withKey: (text: string, key: string): string => `${text}（${key}）`,
  position: (number: number, count: number): string => `${number} / ${count}`,
  announce: (number: number, count: number, headline: string): string => `第${number}页，共${count}页：${headline}`,
  jump: (typed: string, count: number): string => `到第 ${typed} 页，共 ${count} 页`,
  black: '黑屏，按任意键恢复',
  blocked: '浏览器拦下了备注窗口。请在地址栏允许本页弹出窗口，再按一次 N。',
  helpHeading: '放映时可用的按键',
  startKey: '在页面上按 P 键开始放映',
  keys: [
    { keys: ['→', '↓', '空格', 'PageDown'], text: '下一页' },
    { keys: ['←', '↑', 'Shift＋空格', 'PageUp'], text: '上一页' },
    { keys: ['Home', 'End'], text: '首页，末页' },
    { keys: ['数字', 'Enter'], text: '到这一页' },
    { keys: ['B'], text: '黑屏' },
    { keys: ['V'], text: '换一种显示方式：水平、指数、增幅' },
    { keys: ['L'], text: '中文或英文' },
    { keys: ['T'], text: '浅色或深色' },
    { keys: ['Q'], text: '本图网址的二维码' },
    { keys: ['N'], text: '备注窗口：下一页、计时' },
    { keys: ['F'], text: '全屏' },
    { keys: ['H', '?'], text: '显示或收起按键' },
    { keys: ['Esc'], text: '结束放映' },
  ] satisfies readonly KeyLine[],
  codeHeading: '扫码打开这张图',
  codeName: (address: string): string => `二维码，内容为 ${address}`,
  noAddress: '这一页是从文件打开的，没有可以扫码访问的网址。',
  drawing: '正在生成……',
  end: {
    headline: '数字出处',
    report: '报告',
    body: '发布者',
    speaker: '报告人',
    date: '日期',
    licence: '数据许可',
    count: '内容',
    counts: (figures: number, panels: number): string => `${figures} 项数字，${panels} 张图`,
    scan: '扫码打开整份报告',
  },
  notesWindow: {
    title: '备注',
    description: '图表说明',
    notes: '注',
    source: '出处',
    next: '下一页',
    nothingNext: '这是最后一页。',
    nextPicture: (headline: string): string => `下一页的图：${headline}`,
    elapsed: '已用时间',
    clock: '现在时间',
    pause: '暂停',
    go: '继续',
    reset: '归零',
    keys: '这个窗口里的按键与放映窗口相同。',
  },
};

/** The sentences of presenting: slides, controls, help, notes. */
export type PresentWords = typeof zh;

const en: PresentWords = {
  name: 'Presentation',
  controls: 'Presentation controls',
  previous: 'Previous slide',
  next: 'Next slide',
  code: 'QR code',
  notes: 'Notes',
  fullScreen: 'Full screen',
  windowed: 'Leave full screen',
  help: 'Keys',
  leave: 'End',
  close: 'Close',
  withKey: (text, key) => `${text} (${key})`,
  position: (number, count) => `${number} / ${count}`,
  announce: (number, count, headline) => `Slide ${number} of ${count}: ${headline}`,
  jump: (typed, count) => `To slide ${typed} of ${count}`,
  black: 'Black screen; any key brings the slide back',
  blocked: 'The browser blocked the notes window. Allow pop-ups for this page in the address bar, then press N again.',
  helpHeading: 'Keys while presenting',
  startKey: 'On the page, the P key starts the presentation',
  keys: [
    { keys: ['→', '↓', 'Space', 'PageDown'], text: 'Next slide' },
    { keys: ['←', '↑', 'Shift + Space', 'PageUp'], text: 'Previous slide' },
    { keys: ['Home', 'End'], text: 'First and last slide' },
    { keys: ['Digits', 'Enter'], text: 'Go to that slide' },
    { keys: ['B'], text: 'Black screen' },
    { keys: ['V'], text: 'Another way of looking: level, index, growth' },
    { keys: ['L'], text: 'Chinese or English' },
    { keys: ['T'], text: 'Light or dark' },
    { keys: ['Q'], text: 'QR code of the address of this chart' },
    { keys: ['N'], text: 'Notes window: next slide, timer' },
    { keys: ['F'], text: 'Full screen' },
    { keys: ['H', '?'], text: 'Show or hide these keys' },
    { keys: ['Esc'], text: 'End the presentation' },
  ],
  codeHeading: 'Scan to open this chart',
  codeName: (address) => `QR code of ${address}`,
  noAddress: 'This page was opened from a file; it has no address that can be scanned.',
  drawing: 'Drawing…',
  end: {
    headline: 'Where the numbers come from',
    report: 'Report',
    body: 'Publisher',
    speaker: 'Given by',
    date: 'Date',
    licence: 'Licence of the data',
    count: 'Contents',
    counts: (figures, panels) => `${counted(figures, 'figure')}, ${counted(panels, 'chart')}`,
    scan: 'Scan to open the whole report',
  },
  notesWindow: {
    title: 'Notes',
    description: 'What the chart shows',
    notes: 'Notes',
    source: 'Source',
    next: 'Next slide',
    nothingNext: 'This is the last slide.',
    nextPicture: (headline) => `Chart of the next slide: ${headline}`,
    elapsed: 'Time elapsed',
    clock: 'Clock',
    pause: 'Pause',
    go: 'Go on',
    reset: 'Reset',
    keys: 'Keys work in this window as in the presentation.',
  },
};

const WORDS: Readonly<Record<Lang, PresentWords>> = { zh, en };

export function presentWordsOf(lang: Lang): PresentWords {
  return WORDS[lang];
}

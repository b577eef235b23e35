import type { Lang } from '../lang.ts';

const zh = {
  heading: '更新去年的演示文稿',
  hint: '选定或拖入由本页导出的 PPTX，改过的也行：数字换成现在显示的数据，人改过的都保留，两边都改过的列出。总是另存为新文件。',
  addsNew: '新出现的图加在末尾',
  choose: '演示文稿（PPTX）',
  done: '已更新，并存为新文件。',
  again: (name: string): string => `再存一次：${name}`,
  nothing: '没有要更新的内容。',
};

type RefreshFormWords = typeof zh;

const en: RefreshFormWords = {
  heading: "Refresh last year's deck",
  hint: 'Choose or drop a PPTX exported from here, edited or not: its numbers become those shown now, what a person changed stays, and what both changed is listed. Always a new file.',
  addsNew: 'New panels at the end',
  choose: 'Deck (PPTX)',
  done: 'Refreshed and saved as a new file.',
  again: (name) => `Save again: ${name}`,
  nothing: 'There was nothing to change.',
};

/** The words of refreshing a deck in the page. */
export const refreshFormWords = (lang: Lang): RefreshFormWords => (lang === 'zh' ? zh : en);

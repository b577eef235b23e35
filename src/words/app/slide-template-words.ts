import type { Lang } from '../lang.ts';

const zh = {
  heading: '单位的模板',
  hint: '选定或拖入单位的 .pptx 或 .potx：幻灯片套用它的母版、版式、配色和字体，模板里的其他部分不动。浏览器会记住它，单张幻灯片也照用。',
  choose: '模板（PPTX、POTX）',
  reading: '正在读取模板……',
  used: (name: string): string => `幻灯片套用“${name}”`,
  usedFor: (name: string): string => `幻灯片套用“${name}”，大小和配色随模板；在“导出整份报告”里可以删去。`,
  size: (width: number, height: number): string => `${width} × ${height} 厘米`,
  colors: '配色',
  fonts: '字体',
  under: (layout: string): string => `版式“${layout}”`,
  kept: '已记住，直到在这里删去。',
  notKept: '浏览器没有记住它：只在这次访问中有效。',
  forget: '不再使用这个模板',
  forgotten: '模板已删去，幻灯片恢复本站的样式。',
  notForgotten: '浏览器的存储没有回应，模板还没有删去；请过一会儿再试。',
  unread: {
    damaged:
      '记住的模板已经损坏，或是本页的另一个版本保存的，读不出来；幻灯片用本站的样式。请在“导出整份报告”里删去它，或另选一个。',
    silent: '浏览器的存储没有回应；如果记住过模板，这次用不上，幻灯片用本站的样式。',
  },
  unmatched: '对不上的',
};

type SlideTemplateWords = typeof zh;

const en: SlideTemplateWords = {
  heading: 'Your template',
  hint: 'Choose or drop a .pptx or .potx of the office: slides take its master, layouts, colours and fonts, and all else in it stays as it is. The browser remembers it, for single slides too.',
  choose: 'Template (PPTX, POTX)',
  reading: 'Reading the template…',
  used: (name) => `Slides use “${name}”`,
  usedFor: (name) => `The slide uses “${name}”, with its size and colours; remove it in “Export the whole report”.`,
  size: (width, height) => `${width} × ${height} cm`,
  colors: 'Colours',
  fonts: 'Fonts',
  under: (layout) => `layout “${layout}”`,
  kept: 'Remembered until you remove it here.',
  notKept: 'The browser does not remember it: it holds for this visit.',
  forget: 'Remove the template',
  forgotten: 'The template is removed: slides look as on this site again.',
  notForgotten: "The browser's memory does not answer, so the template is not removed yet: try again in a while.",
  unread: {
    damaged:
      'The template remembered is damaged, or was kept by another version of this page, and cannot be read: slides look as on this site. Remove it in “Export the whole report”, or choose another.',
    silent:
      "The browser's memory does not answer: if a template is remembered there, it cannot be used now, and slides look as on this site.",
  },
  unmatched: 'What could not be matched',
};

/** The words of choosing a template for slides in the page. */
export const slideTemplateWords = (lang: Lang): SlideTemplateWords => (lang === 'zh' ? zh : en);

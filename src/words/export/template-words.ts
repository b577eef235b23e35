import type { Bilingual, Lang } from '../lang.ts';

/* What putting slides under a template of the office's says: why one cannot be taken, and what could not be matched. */

/** Heading of the slide of great numbers. */
export const keyFigures = (lang: Lang): string => (lang === 'zh' ? '主要数字' : 'Key figures');

export const otherTemplate = (name: string): Bilingual => ({
  zh: `“${name}”不是 PowerPoint 的演示文稿或模板。模板须为 .pptx 或 .potx。`,
  en: `“${name}” is no presentation or template of PowerPoint. A template is a .pptx or .potx.`,
});

export const oldTemplate = (name: string): Bilingual => ({
  zh: `“${name}”是 2007 年以前的格式（.ppt 或 .pot）。请用 PowerPoint 或 WPS 打开，另存为 .pptx 或 .potx。`,
  en: `“${name}” is of the format before 2007 (.ppt or .pot). Open it in PowerPoint or WPS and save it as .pptx or .potx.`,
});

export const encryptedTemplate = (name: string): Bilingual => ({
  zh: `“${name}”设有密码，读不出。请去掉密码后再选。`,
  en: `“${name}” is protected by a password and cannot be read. Take the password off and choose it again.`,
});

export const withMacros = (name: string): Bilingual => ({
  zh: `“${name}”带有宏，不能采用。请在 PowerPoint 中另存为 .potx 或 .pptx。`,
  en: `“${name}” has macros and cannot be taken. Save it as .potx or .pptx in PowerPoint.`,
});

export const strictTemplate = (name: string): Bilingual => ({
  zh: `“${name}”存成了“Strict Open XML”格式。请另存为普通的 .pptx 或 .potx。`,
  en: `“${name}” is saved as “Strict Open XML”. Save it as an ordinary .pptx or .potx.`,
});

export const noLayouts = (name: string): Bilingual => ({
  zh: `“${name}”没有母版和版式，幻灯片无处可放。`,
  en: `“${name}” has no master with layouts for slides to come under.`,
});

export const tooLargeTemplate = (name: string, megabytes: number): Bilingual => ({
  zh: `“${name}”超过 ${megabytes} MB，没有读取。请压缩其中的图片。`,
  en: `“${name}” is larger than ${megabytes} MB and was not read. Compress the pictures in it.`,
});

export const noTemplateHere = (): Bilingual => ({
  zh: '单个文件的版本不能套用模板，请在网站或命令行上做。',
  en: 'The single file cannot use a template: use the site or the command line.',
});

type LayoutName = 'cover' | 'topic' | 'panel' | 'closing';

const LAYOUTS: Readonly<Record<LayoutName, Bilingual>> = {
  cover: { zh: '封面', en: 'Cover' },
  topic: { zh: '章节页', en: 'Topic' },
  panel: { zh: '图表页', en: 'Chart' },
  closing: { zh: '结尾页', en: 'Closing' },
};

/** What our kinds of slide are called. */
export const slideKind = (layout: LayoutName, lang: Lang): string => LAYOUTS[layout][lang];

const PROPER: Readonly<Record<LayoutName, Bilingual>> = {
  cover: { zh: '“标题幻灯片”', en: 'a title slide' },
  topic: { zh: '“节标题”', en: 'a section header' },
  panel: { zh: '“标题和内容”', en: 'title and content' },
  closing: { zh: '“标题和内容”', en: 'title and content' },
};

/** Said of a layout that the template lacks. */
export const layoutInstead = (layout: LayoutName, instead: string): Bilingual => ({
  zh: `模板没有${PROPER[layout].zh}这样的版式，${LAYOUTS[layout].zh}用“${instead}”。`,
  en: `The template has no layout for ${PROPER[layout].en}: “${instead}” is used.`,
});

export const noTitle = (layout: string): Bilingual => ({
  zh: `版式“${layout}”没有标题占位符，标题放在文本框里。`,
  en: `The layout “${layout}” has no placeholder for a title: titles stand in text boxes.`,
});

export const besideContent = (layout: string): Bilingual => ({
  zh: `版式“${layout}”没有副标题、注释和来源的占位符，这些放在内容区内的文本框里。`,
  en: `The layout “${layout}” has no placeholders for subtitle, notes and source: they stand in text boxes where the content is.`,
});

export const hardlySeen = (accents: readonly string[]): Bilingual => ({
  zh: `模板的强调文字颜色 ${accents.join('、')} 在底色上几乎看不见，改用模板的其他颜色。`,
  en: `Accent ${accents.join(', ')} of the template can hardly be seen on its ground: others of its colours are used.`,
});

export const alikeAccents = (accents: readonly string[]): Bilingual => ({
  zh: `模板的强调文字颜色 ${accents.join('、')} 与前面的几乎一样，图上靠文字、记号和次序区分。`,
  en: `Accent ${accents.join(', ')} of the template hardly ${accents.length === 1 ? 'differs' : 'differ'} from those before: in charts words, marks and order tell apart what they stand for.`,
});

/** Said where a template has several masters. */
export const masterChosen = (theme: string): Bilingual => ({
  zh: `模板有多个母版，用“${theme}”。`,
  en: `The template has several masters: “${theme}” is used.`,
});

export const noChineseFont = (): Bilingual => ({
  zh: '模板的主题没有指定中文字体，中文由 PowerPoint 自选字体。',
  en: 'The theme of the template names no font for Chinese: PowerPoint chooses one.',
});

export const templateNeedsSlides = (): Bilingual => ({
  zh: '--template 只用于幻灯片，请加上 --format pptx。',
  en: '--template is for slides: add --format pptx.',
});

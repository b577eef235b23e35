import type { Weight } from '../../charts/option.ts';
import { wrapText } from '../../charts/text.ts';
import { measureText } from '../../draw/measure.ts';

/** Sizes of type on a slide, in points. */
export const SLIDE_TYPE = {
  cover: 38,
  divider: 38,
  title: 28,
  lead: 18,
  subtitle: 16,
  name: 14,
  label: 13,
  small: 11,
} as const;

/** Slides are set in the reader's fonts, which may run wider than the one we measure by. */
export const WIDER = 1.08;

/** PowerPoint has it on every system, WPS brings its like. */
export const EAST_ASIAN = 'Microsoft YaHei';

/** Fonts of the theme by language, and the language of its texts. */
export const SLIDE_FONTS = {
  zh: { latin: EAST_ASIAN, eastAsian: EAST_ASIAN, lang: 'zh-CN' },
  en: { latin: 'Arial', eastAsian: EAST_ASIAN, lang: 'en-US' },
} as const;

/** The width at which the longest of some texts is set, in the reader's fonts. */
export function widestPt(texts: readonly string[], sizePt: number, weight: Weight): number {
  return texts.reduce((widest, text) => Math.max(widest, measureText(text, sizePt, weight)), 0) * WIDER;
}

/** Lines that a text takes, in the reader's fonts. */
export function linesOf(text: string, widthPt: number, sizePt: number, weight: Weight): number {
  return wrapText(text, widthPt / WIDER, sizePt, weight, measureText).length;
}

/** Programs wrap the title of a chart before it is as wide as the chart. */
const TITLE_PART = 0.75;

/** What the title of a chart takes beyond a line for each of its parts. Some programs set all of it in the type of its first. */
export function wrappedTitlePt(
  { text, aside }: { readonly text: string; readonly aside: string },
  widthPt: number,
): number {
  const sizePt = text === '' ? SLIDE_TYPE.small : SLIDE_TYPE.name;
  const more = (part: string): number =>
    Math.max(0, linesOf(part, widthPt * TITLE_PART, sizePt, 700) - 1) * sizePt * 1.25;
  return more(text) + more(aside);
}

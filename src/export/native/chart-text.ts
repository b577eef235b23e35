import { fillXml, type ThemeColor } from './drawing-xml.ts';

interface Type {
  readonly sizePt: number;
  readonly color: ThemeColor;
  readonly strong: boolean;
}

interface TextForm {
  /** `a:bodyPr` other than the usual. */
  readonly body?: string;
  readonly align?: string;
  /** Names the fonts of the theme, which all other texts of the chart take over. */
  readonly hasFonts?: boolean;
}

const FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

/** How the text of a part of a chart is set. */
export function chartTextXml(
  { sizePt, color, strong }: Type,
  { body = '<a:bodyPr/>', align = '', hasFonts = false }: TextForm = {},
): string {
  const type = `<a:defRPr sz="${sizePt * 100}" b="${strong ? 1 : 0}">${fillXml(color)}${hasFonts ? FONTS : ''}</a:defRPr>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr${align}>${type}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}

/** A colour of the theme (`tx1`, `accent5`) or one of its own (RRGGBB). */
export function colorXml(color: string): string {
  return /^[\dA-F]{6}$/i.test(color) ? `<a:srgbClr val="${color.toUpperCase()}"/>` : `<a:schemeClr val="${color}"/>`;
}

export const fillXml = (color: string): string => `<a:solidFill>${colorXml(color)}</a:solidFill>`;

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

export function lineXml(color: string, widthPt: number, dash: 'solid' | 'sysDash' = 'solid'): string {
  const style = dash === 'solid' ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(widthPt * 12700)}" cap="flat">${fillXml(color)}${style}<a:round/></a:ln>`;
}

export interface Type {
  readonly sizePt: number;
  readonly color: string;
  readonly strong: boolean;
}

/** How the text of a part of a chart is set; the fonts are put in for the whole file at once. */
export function textXml({ sizePt, color, strong }: Type, body = '<a:bodyPr/>', align = ''): string {
  const type = `<a:defRPr sz="${sizePt * 100}" b="${strong ? 1 : 0}">${fillXml(color)}</a:defRPr>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr${align}>${type}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}

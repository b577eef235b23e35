import type { Box } from '../../charts/option.ts';

/** Colours of the theme, so that another theme colours a deck anew: ink, muted, paper, hairline, and the five pigments. */
export type ThemeColor =
  | 'tx1'
  | 'tx2'
  | 'bg1'
  | 'bg2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';

/** The pigment at a place, in the order series take them; they begin anew after five. */
export const pigmentColor = (place: number): ThemeColor =>
  (['accent1', 'accent2', 'accent3', 'accent4', 'accent5'] as const)[place % 5] ?? 'accent5';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of a part of a presentation. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** Units of DrawingML in a point. */
export const EMU = 12700;
/** Points as DrawingML counts lengths. */
export const emu = (pt: number): number => Math.round(pt * EMU);

/** A colour of the theme, or one that it has not (`#RRGGBB`); with less than 1 of it the ground shines through. */
export function colorXml(color: string, strength = 1): string {
  const [name, value] = color.startsWith('#') ? ['srgbClr', color.slice(1).toUpperCase()] : ['schemeClr', color];
  const inside = strength < 1 ? `<a:alpha val="${Math.round(strength * 100)}000"/>` : '';
  return inside === '' ? `<a:${name} val="${value}"/>` : `<a:${name} val="${value}">${inside}</a:${name}>`;
}

export const fillXml = (color: string | null, strength = 1): string =>
  color === null ? '<a:noFill/>' : `<a:solidFill>${colorXml(color, strength)}</a:solidFill>`;

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

export type Dash = 'solid' | 'sysDash' | 'sysDot';

export function lineXml(color: string, widthPt: number, dash: Dash = 'solid'): string {
  const style = dash === 'solid' ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${emu(widthPt)}" cap="flat">${fillXml(color)}${style}<a:round/></a:ln>`;
}

/** Where something stands, of `a:xfrm` or `p:xfrm`; `attributes` such as a turn. */
export function placeXml({ x, y, width, height }: Box, attributes = '', name = 'a:xfrm'): string {
  const extent = `<a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/>`;
  return `<${name}${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/>${extent}</${name}>`;
}

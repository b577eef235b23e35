import type { Box } from '../../charts/option.ts';
import type { ThemeName } from '../../charts/theme.ts';
import type { ThemeColor } from '../native/drawing-xml.ts';
import type { Layout } from './slide-layouts.ts';

/** The colours of a theme that ours stand for. */
export const SLOTS = [
  'tx1',
  'bg1',
  'tx2',
  'bg2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
] as const satisfies readonly ThemeColor[];

/**
 * How slides look under a template of the office's; plain data, which a deck keeps of itself, so that it is made again
 * without the template. Lengths are such that the least side is ours: `scale` makes points of them.
 */
export interface TemplateLook {
  /** Name of the template's file. */
  readonly name: string;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly scale: number;
  /** Type is set by so much smaller as the template's font runs wider than those we allow for. */
  readonly typeScale: number;
  /** Whether its slides are dark, for drawings. */
  readonly ground: ThemeName;
  readonly area: Box;
  readonly layouts: readonly Layout[];
  /** How each of our colours is written: another one of the theme, or `#RRGGBB`, and behind a stroke how much of it is seen, in per cent: `tx1/35`. */
  readonly colors: Readonly<Record<ThemeColor, string>>;
  /** What the template's colours are, `#RRGGBB`. */
  readonly palette: Readonly<Record<ThemeColor, string>>;
}

const LENGTHS = /\b(x|y|cx|cy|w|h|sz)="(-?\d+)"/g;
/** Of the marks of a chart, in points; more than 72 is not allowed. */
const MARKS = /<c:size val="(\d+)"\/>/g;
const SPACES = /<a:spcPts val="(\d+)"\/>/g;
/** A colour of the theme, bare or with what makes it lighter, darker or thinner. */
const COLORS = /<a:schemeClr val="(\w+)"(?:\/>|>((?:(?!<\/a:schemeClr>).)*)<\/a:schemeClr>)/g;

const elementXml = (name: string, value: string, inside: string): string =>
  inside === '' ? `<a:${name} val="${value}"/>` : `<a:${name} val="${value}">${inside}</a:${name}>`;

/** XML that we have written, in the lengths and colours of a template. */
export function underTemplate(xml: string, look: TemplateLook | null): string {
  if (look === null) return xml;
  const colored = xml.replace(COLORS, (whole, slot: string, changed: string | undefined) => {
    const color = SLOTS.find((one) => one === slot);
    if (color === undefined) return whole;
    const [written = color, share] = look.colors[color].split('/');
    const inside = changed ?? (share === undefined ? '' : `<a:alpha val="${share}000"/>`);
    return written.startsWith('#')
      ? elementXml('srgbClr', written.slice(1), inside)
      : elementXml('schemeClr', written, inside);
  });
  const { scale, typeScale } = look;
  if (scale === 1 && typeScale === 1) return colored;
  const scaled = (length: string): number => Math.round(Number(length) * scale);
  // Sizes of type go by halves of a point.
  const typeSize = (length: string): number => Math.max(100, Math.round((scaled(length) * typeScale) / 50) * 50);
  return colored
    .replace(
      LENGTHS,
      (_, name: string, length: string) => `${name}="${name === 'sz' ? typeSize(length) : scaled(length)}"`,
    )
    .replace(MARKS, (_, length: string) => `<c:size val="${Math.min(72, Math.max(2, scaled(length)))}"/>`)
    .replace(SPACES, (_, length: string) => `<a:spcPts val="${scaled(length)}"/>`);
}

/** What one of our colours is there, `#RRGGBB`. */
export function colorUnder({ colors, palette }: TemplateLook, slot: ThemeColor): string {
  const [written = slot] = colors[slot].split('/');
  return written.startsWith('#') ? written : palette[SLOTS.find((one) => one === written) ?? slot];
}

/** A theme of the template's colours alone, as a deck keeps it of itself. */
export function paletteXml({ palette }: TemplateLook): string {
  const names: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };
  const colors = SLOTS.map((slot) => {
    const name = names[slot] ?? slot;
    return `<a:${name}><a:srgbClr val="${palette[slot].slice(1)}"/></a:${name}>`;
  });
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="template"><a:themeElements><a:clrScheme name="template">${colors.join('')}</a:clrScheme></a:themeElements></a:theme>`;
}

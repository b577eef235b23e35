import { channelsOf, colorOfChannels } from '../../charts/own/colors.ts';
import type { ThemeColor } from '../native/drawing-xml.ts';
import type { DeckFile } from '../ooxml/deck-file.ts';
import { attributeOf, childrenNamed, elementAt, elementsIn } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { SLOTS } from '../pptx/template-look.ts';

/** Colours and fonts of a master. */
export interface TemplateTheme {
  /** `#RRGGBB`, as the master maps them. */
  readonly palette: Readonly<Record<ThemeColor, string>>;
  readonly fonts: {
    readonly heading: string;
    readonly body: string;
    /** Of Chinese texts; blank where the theme names none. */
    readonly eastAsian: string;
  };
}

const PRESETS: Readonly<Record<string, string>> = {
  dk1: '#000000',
  lt1: '#FFFFFF',
  dk2: '#44546A',
  lt2: '#E7E6E6',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
};

const MAPPED: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

/** Of a master or, where it maps colours otherwise, of one of its layouts. */
export function readTheme(
  file: DeckFile,
  master: string,
  colorMap: readonly (readonly [slot: string, color: string])[] | null = null,
): TemplateTheme {
  const path = file.related(master, 'theme');
  const theme = path !== null && file.has(path) ? file.tree(path) : null;
  const scheme = theme === null ? null : elementAt(theme, 'a:themeElements/a:clrScheme');
  const map = elementAt(file.tree(master), 'p:clrMap');
  const colorOf = (slot: ThemeColor): string => {
    const own = colorMap?.find(([one]) => one === slot)?.[1];
    const name = own ?? attributeOf(map, slot) ?? MAPPED[slot] ?? slot;
    const given = scheme === null ? null : elementAt(scheme, `a:${name}`);
    return plainColor(elementsIn(given ?? EMPTY)[0] ?? null) ?? PRESETS[name] ?? '#000000';
  };
  const palette = Object.fromEntries(SLOTS.map((slot) => [slot, colorOf(slot)])) as TemplateTheme['palette'];
  const fonts = theme === null ? null : elementAt(theme, 'a:themeElements/a:fontScheme');
  return { palette, fonts: fontsIn(fonts ?? EMPTY) };
}

const EMPTY: XmlElement = {
  name: '',
  prefix: '',
  local: '',
  uri: '',
  declared: new Map(),
  attributes: [],
  children: [],
};

/** A colour that is written as it is; null for another. */
function plainColor(color: XmlElement | null): string | null {
  const value = attributeOf(color, color?.name === 'a:sysClr' ? 'lastClr' : 'val');
  if (color === null || value === null || !/^[\da-f]{6}$/i.test(value)) return null;
  return ['a:srgbClr', 'a:sysClr'].includes(color.name) ? `#${value.toUpperCase()}` : null;
}

function fontsIn(scheme: XmlElement): TemplateTheme['fonts'] {
  const face = (path: string): string => attributeOf(elementAt(scheme, path), 'typeface') ?? '';
  const minor = elementAt(scheme, 'a:minorFont') ?? EMPTY;
  const chinese = childrenNamed(minor, 'a:font').find((one) => attributeOf(one, 'script') === 'Hans') ?? null;
  return {
    heading: face('a:majorFont/a:latin'),
    body: face('a:minorFont/a:latin'),
    eastAsian: face('a:minorFont/a:ea') || (attributeOf(chinese, 'typeface') ?? ''),
  };
}

/** A colour somewhere in a template, as `#RRGGBB` and as we would write it; null for one we cannot tell. */
export function readColor(
  holder: XmlElement | null,
  { palette }: TemplateTheme,
): { readonly value: string; readonly written: string } | null {
  const color = elementsIn(holder ?? EMPTY)[0] ?? null;
  if (color === null) return null;
  const slot = SLOTS.find((one) => color.name === 'a:schemeClr' && one === SCHEME[attributeOf(color, 'val') ?? '']);
  const plain =
    slot === undefined ? (plainColor(color) ?? NAMED[attributeOf(color, 'val') ?? ''] ?? null) : palette[slot];
  if (plain === null) return null;
  const value = shaded(plain, color);
  return { value, written: slot !== undefined && value === plain ? slot : value };
}

const NAMED: Readonly<Record<string, string>> = { white: '#FFFFFF', black: '#000000' };

/** `dk1` and `lt1` may stand for what the master maps them to. */
const SCHEME: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SLOTS.map((slot) => [slot, slot])),
  dk1: 'tx1',
  lt1: 'bg1',
  dk2: 'tx2',
  lt2: 'bg2',
};

/** Lighter or darker, about as programs do it. */
function shaded(color: string, holder: XmlElement): string {
  const share = (name: string): number | null => {
    const value = attributeOf(elementAt(holder, `a:${name}`), 'val');
    return value === null ? null : Number.parseFloat(value) / (value.endsWith('%') ? 100 : 100_000);
  };
  const [times, plus, tint, shade] = ['lumMod', 'lumOff', 'tint', 'shade'].map(share);
  const channels = channelsOf(color).map((channel) => {
    let level = channel / 255;
    if (times != null) level = level * times + (plus ?? 0);
    if (tint != null) level = level * tint + (1 - tint);
    if (shade != null) level *= shade;
    return Math.min(1, Math.max(0, level)) * 255;
  });
  return colorOfChannels(channels);
}

import type { Box } from '../../charts/option.ts';
import { isRecord } from '../../figures/json-record.ts';
import { LAYOUT_NAMES, type Layout, type LayoutFoot, PLACE_TYPES, type Place } from './slide-layouts.ts';
import { SLOTS, type TemplateLook } from './template-look.ts';

// What a deck keeps of its template is read with care: anybody may have written into the file.

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 100_000;

const isColor = (value: unknown): value is string => typeof value === 'string' && /^#[\dA-F]{6}$/i.test(value);

const isWritten = (value: unknown): value is string => {
  const [color, share] = typeof value === 'string' ? value.split('/') : [];
  return (isColor(color) || SLOTS.some((slot) => slot === color)) && (share === undefined || /^\d{2}$/.test(share));
};

/** Null for what is no look of a template. */
export function readTemplateLook(given: unknown): TemplateLook | null {
  if (!isRecord(given)) return null;
  const { name, widthPt, heightPt, scale, typeScale, ground, layouts, colors, palette } = given;
  const area = readBox(given['area']);
  if (typeof name !== 'string' || area === null || !isLength(widthPt) || !isLength(heightPt)) return null;
  if (!isLength(typeScale) || typeScale <= 0 || typeScale > 1) return null;
  if (!isLength(scale) || scale <= 0 || (ground !== 'light' && ground !== 'dark')) return null;
  const read = Array.isArray(layouts) ? layouts.map(readLayout) : [];
  const known = read.filter((layout) => layout !== null);
  const isWhole = LAYOUT_NAMES.every((one) => known.some((layout) => layout.name === one));
  const [written, values] = [readColors(colors, isWritten), readColors(palette, isColor)];
  if (!isWhole || written === null || values === null) return null;
  return { name, widthPt, heightPt, scale, typeScale, ground, area, layouts: known, colors: written, palette: values };
}

function readColors(given: unknown, isOne: (value: unknown) => value is string): TemplateLook['colors'] | null {
  if (!isRecord(given)) return null;
  const entries = SLOTS.map((slot) => [slot, given[slot]] as const);
  if (!entries.every(([, color]) => isOne(color))) return null;
  return Object.fromEntries(entries) as TemplateLook['colors'];
}

function readBox(given: unknown): Box | null {
  if (!isRecord(given)) return null;
  const { x, y, width, height } = given;
  return isLength(x) && isLength(y) && isLength(width) && isLength(height) ? { x, y, width, height } : null;
}

function readLayout(given: unknown): Layout | null {
  if (!isRecord(given) || !Array.isArray(given['places'])) return null;
  const { path, title, type } = given;
  const name = LAYOUT_NAMES.find((one) => one === given['name']);
  if (name === undefined || typeof path !== 'string' || typeof title !== 'string' || typeof type !== 'string')
    return null;
  const places = given['places'].map(readPlace);
  const known = places.filter((place) => place !== null);
  if (known.length !== places.length) return null;
  const own = { ...feetIn(given['feet']), ...colorMapIn(given['colorMap']) };
  return { path, name, title, type, places: known, rules: [], ...own };
}

/** None where they are not as they are written. */
function feetIn(given: unknown): Pick<Layout, 'feet'> {
  const feet = (Array.isArray(given) ? given : []).flatMap((one: unknown): LayoutFoot[] => {
    if (!isRecord(one) || typeof one['text'] !== 'string') return [];
    const type = (['dt', 'ftr'] as const).find((name) => name === one['type']);
    const index = one['index'] === null || isLength(one['index']) ? one['index'] : undefined;
    return type === undefined || index === undefined ? [] : [{ type, index, text: one['text'] }];
  });
  return feet.length === 0 ? {} : { feet };
}

function colorMapIn(given: unknown): Pick<Layout, 'colorMap'> {
  const pairs = (Array.isArray(given) ? given : []).flatMap((pair: unknown): [string, string][] => {
    const [slot, color] = Array.isArray(pair) ? pair : [];
    const isName = (name: unknown): name is string => typeof name === 'string' && /^[A-Za-z]+\d?$/.test(name);
    return isName(slot) && isName(color) ? [[slot, color]] : [];
  });
  return pairs.length === 0 ? {} : { colorMap: pairs };
}

function readPlace(given: unknown): Place | null {
  if (!isRecord(given)) return null;
  const { key, index, style, room, isFree, isCut } = given;
  const box = readBox(given['box']);
  const type = PLACE_TYPES.find((one) => one === given['type']);
  const read = readStyle(style);
  const inner = isRecord(room) ? readBox({ x: 0, y: 0, ...room }) : null;
  if (type === undefined || typeof key !== 'string' || box === null || read === null || inner === null) return null;
  if (index !== null && !isLength(index)) return null;
  const { width, height } = inner;
  const place = { key, type, index, box, style: read, room: { width, height } };
  return { ...place, ...(isFree === true ? { isFree } : {}), ...(isCut === true ? { isCut } : {}) };
}

function readStyle(given: unknown): Place['style'] | null {
  if (!isRecord(given) || !isLength(given['sizePt'])) return null;
  const color = SLOTS.find((slot) => slot === given['color']);
  const anchor = (['top', 'middle', 'bottom'] as const).find((one) => one === given['anchor']);
  const align = (['left', 'center', 'right'] as const).find((one) => one === given['align']);
  if (color === undefined) return null;
  const strong = given['strong'];
  return {
    sizePt: given['sizePt'],
    color,
    ...(typeof strong === 'boolean' ? { strong } : {}),
    ...(anchor === undefined ? {} : { anchor }),
    ...(align === undefined ? {} : { align }),
  };
}

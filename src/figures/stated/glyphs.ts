import { isRadical, withoutRadicals } from './radicals.ts';

/**
 * One way of writing for what print writes in many: half-width digits and brackets, one sign for ranges (`~`), one for
 * minus (`-`), simplified numerals, no spaces. What follows reads only this.
 */

/** Marks outside the full-width ASCII block, which is a plain shift. */
const MARKS: Readonly<Record<string, string>> = {
  '﹪': '%',
  '﹣': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹢': '+',
  '﹐': ',',
  '﹙': '(',
  '﹚': ')',
  '〜': '~',
  '∼': '~',
  '—': '~',
  '–': '~',
  '―': '~',
  '‒': '~',
  '≧': '≥',
  '≦': '≤',
  '•': '·',
  '・': '·',
  '･': '·',
  '‧': '·',
  '∙': '·',
  '￥': '¥',
  廿: '二十',
  卅: '三十',
};

/** Traditional forms of what numbers, qualifiers and changes are written with; units stay as printed. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  餘: '余',
  點: '点',
  來: '来',
  幾: '几',
  數: '数',
  個: '个',
  過: '过',
  約: '约',
  達: '达',
  將: '将',
  長: '长',
  減: '减',
  內: '内',
};

const ONE_TO_ONE = new Map(Object.entries({ ...MARKS, ...TRADITIONAL }));
const FULL_WIDTH_SHIFT = 0xfee0;

/** One character in its plain form, which may be two: 廿 → 二十. */
export function plainGlyph(glyph: string): string {
  if (glyph >= '！' && glyph <= '～') return String.fromCharCode(glyph.charCodeAt(0) - FULL_WIDTH_SHIFT);
  return ONE_TO_ONE.get(glyph) ?? (isRadical(glyph) ? withoutRadicals(glyph) : glyph);
}

/** Idioms that say an order of magnitude, each as `上` and its scale: 数以万计, 成千上万, 亿万. */
const ORDER_IDIOMS: readonly (readonly [RegExp, string])[] = [
  [/数?以上?([十百千万亿]+)计/g, '上$1'],
  [/(?:成[百千]|几[十百千]|上[百千])[上成]([千万])/g, '上$1'],
  [/(?<![上数几\d])亿万/g, '上亿'],
  [/(?<![上数几\d])千百万/g, '上百万'],
  [/^成([百千])/g, '上$1'],
];

/** 七、八百: neighbouring digits as older print writes them. */
const NEIGHBOURS = /一、[二两]|[二两]、三|三、[四五]|四、五|五、六|六、七|七、八|八、九/g;

/**
 * The text in plain glyphs; blank stays blank. A space stays only where it keeps two numbers apart.
 * Each step is linear in the length of the text.
 */
export function plainGlyphs(text: string): string {
  let plain = text.replace(/[\p{Cf}\p{Cc}\p{Z}]+/gu, ' ').replace(/--|——/g, '~');
  plain = plain.replace(/[^\0-\x7f]/gu, plainGlyph).trim();
  plain = plain.replace(/(?<![\d.])\d{1,3}(?: \d{3})+(?![\d])/g, (thousands) => thousands.replaceAll(' ', ','));
  plain = plain.replace(/(?<!\d) | (?!\d)/g, '').replace(/\(不?含(?:本数)?\)/g, '');
  plain = plain.replace(/(?<!^第?[一二三四五六七八九十\d]{1,3})[。.,;、!]{1,2}$/, '').replace(/^~(?=\d)/, '≈');
  plain = plain.replace(/零下(?=[\d一二三四五六七八九十])/g, '-').replace(NEIGHBOURS, (pair) => pair.replace('、', ''));
  // 5.1（亿元）, as tables print it.
  plain = plain.replace(/~{2,}/g, '~').replace(/(?<=[\d万亿])\(([万亿]{0,2}\p{Script=Han}{1,4})\)$/u, '$1');
  for (const [idiom, plainly] of ORDER_IDIOMS) plain = plain.replace(idiom, plainly);
  return plain;
}

/** Brackets of a unit as a Chinese page prints them: `人（次）`. */
export function printedUnit(unit: string): string {
  return unit.replaceAll('(', '（').replaceAll(')', '）');
}

import type { Lang } from './lang.ts';

/* What a chart says of what its author drew into it. */

const zh = {
  line: (label: string): string => `参考线：${label}。`,
  point: (name: string, value: string, text: string): string =>
    text === '' ? `标出：${name}，${value}。` : `${name}（${value}）：${text}`,
  notThere: (names: readonly string[]): string => `要标的${names.map((name) => `“${name}”`).join('、')}不在图中。`,
  noColors: '这种图不能另选颜色。',
  noLine: '这种图里画不出参考线。',
  unitsForLine: '图中单位不止一种，没有画参考线。',
  rounded: (decimals: number): string =>
    decimals === 0 ? '图上的数四舍五入到整数，完整数字见表。' : `图上的数四舍五入到${decimals}位小数，完整数字见表。`,
  fewerDecimals: (most: number): string =>
    most === 0 ? '文件里的数没有小数，没有添加。' : `文件里的数最多${most}位小数，没有多写。`,
};

type AuthorWords = typeof zh;

const en: AuthorWords = {
  line: (label) => `Reference line: ${label}.`,
  point: (name, value, text) => (text === '' ? `Marked: ${name}, ${value}.` : `${name} (${value}): ${text}`),
  notThere: (names) => `To be marked, but not in the chart: ${names.map((name) => `“${name}”`).join(', ')}.`,
  noColors: 'The colours of this kind of chart cannot be chosen.',
  noLine: 'This kind of chart has no place for a reference line.',
  unitsForLine: 'The chart has several units, so no reference line is drawn.',
  rounded: (decimals) =>
    decimals === 0
      ? 'Numbers in the chart are rounded to whole ones; the table has all digits.'
      : `Numbers in the chart are rounded to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}; the table has all digits.`,
  fewerDecimals: (most) =>
    most === 0
      ? 'The numbers of the file have no decimals, so none are added.'
      : `The numbers of the file have ${most} ${most === 1 ? 'decimal' : 'decimals'} at most, and no more are written.`,
};

export const authorWordsOf = (lang: Lang): AuthorWords => (lang === 'zh' ? zh : en);

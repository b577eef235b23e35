import type { Lang } from './lang.ts';

/* What a chart says of what its author drew into it. */

const zh = {
  line: (label: string): string => `参考线：${label}。`,
  point: (name: string, value: string, text: string): string =>
    text === '' ? `标出：${name}，${value}。` : `${name}（${value}）：${text}`,
  notThere: (names: readonly string[]): string => `要标的${names.map((name) => `“${name}”`).join('、')}不在图中。`,
  noColors: '这种图不能另选颜色。',
  noLine: {
    colours: '这种图以颜色表示数，没有能画参考线的轴。',
    angles: '环形图以角度表示数，没有能画参考线的轴。',
    numbers: '这里只写数字，没有能画参考线的轴。',
    middle: '各档从中间向两边排，横向位置不是数值，画不出参考线。',
  },
  beyondLine: (label: string): string => `参考线 ${label} 在坐标轴之外，没有画出。`,
  noMark: '这种图里不能圈出一个数，所说的写在图下的说明里。',
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
  noLine: {
    colours: 'This kind of chart shows numbers as colours and has no axis for a reference line.',
    angles: 'A donut shows numbers as angles and has no axis for a reference line.',
    numbers: 'Only numbers are shown here, so there is no axis for a reference line.',
    middle:
      'Answers run from the middle to both sides, so no place across stands for a value and no line can be drawn.',
  },
  beyondLine: (label) => `The reference line ${label} lies beyond the axis and is not drawn.`,
  noMark: 'No single number can be set apart in this kind of chart; what is said of it stands in the notes below.',
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

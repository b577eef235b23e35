import { hasNumeral, isDated, isQuoting } from './context.ts';

/** Longest text in which a quantity is looked for; a longer one is prose. */
export const LONGEST_TEXT = 120;

const REASONS: readonly (readonly [(text: string) => boolean, string])[] = [
  [(text) => text === '', '这里是空的，没有数量。'],
  [(text) => text.length > LONGEST_TEXT, `文字超过${LONGEST_TEXT}个字，请只写一个数量。`],
  [(text) => !hasNumeral(text) && !/半|成|番|翻倍/.test(text), '这里没有数字，不是数量。'],
  [(text) => /第.*[届次]|届/.test(text), '这是届次，不是数量。'],
  [(text) => /十[一二三四五]五(?![个名家])/.test(text), '这是五年规划的名称，不是数量。'],
  [(text) => /^[万亿](?:元|人|人次|个|户|名|份|件|家|项|吨|亩)?$/.test(text), '这里只有单位，没有数字。'],
  [(text) => isDated(text) || /^\d{1,2}(?:[日时])|^\d{1,2}:[0-5]\d$/.test(text), '这是年份或日期，不是数量。'],
  [isQuoting, '引号里的是名称，不是数量。'],
  [(text) => /\d[.,]?[^\d.,]\D*\d|\d[,、;]\d/.test(text), '这里不止一个数量，一处只能写一个。'],
  [(text) => /第/.test(text), '这是次序的名称，不是数量。'],
  [(text) => /\d/.test(text), '数字的写法或后面的单位认不出来。'],
];

/** Why a text in plain glyphs is not read as one quantity, in a sentence for the holder of the file. */
export function reasonAgainst(text: string): string {
  return REASONS.find(([applies]) => applies(text))?.[1] ?? '这里的数字是名称的一部分，不是数量。';
}

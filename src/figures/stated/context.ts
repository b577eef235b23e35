import { NUMERAL_GLYPHS } from './digits.ts';

/** Numbers in a stated string that count nothing: years, dates, periods, and names in quotation marks. */

const SMALL = '[一二两三四五六七八九十]';
const MONTH = `(?:\\d{1,2}|${SMALL}{1,3})月(?:份|底|末|初|(?:\\d{1,2}|${SMALL}{1,3})日)?`;
const AROUND = '(?:年?度|财年|年?[底末初]|年?以来|以后|之后|以前|之前|期间|上半年|下半年)?';
const FOUR = '(?:[12]\\d{3}|[一二][零〇○一二三四五六七八九]{3})';

const TIMES: readonly RegExp[] = [
  // 2011—2015年, 2011年至2015年
  new RegExp(`(?<![\\d.,])${FOUR}年?[~\\-至到](?:${FOUR}|\\d{2})年${AROUND},?`, 'g'),
  // 2016年, 2016年6月23日, 二〇一六年底; but 近2000年 and 2000多年 are spans
  new RegExp(`(?<![\\d.,近约逾超过]|${SMALL})${FOUR}年(?:(?:\\d{1,2}[~\\-至到])?${MONTH})?${AROUND},?`, 'g'),
  // 2016-06-23, 2016/6, 2016.6.23
  /(?<![\d.,])[12]\d{3}([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
  // 6月23日, 1至9月, 十二月; 个月 is a span
  new RegExp(`(?<![\\d.,个])(?:\\d{1,2}[~\\-至到])?${MONTH}`, 'g'),
  // 五年来, 近三年来, 十年前, 5年间
  new RegExp(`(?<!\\d)(?:\\d{1,2}|${SMALL}{1,3})多?年(?:以?来|间|之间|之?前|以前|之?后|以后),?`, 'g'),
  /近几年|几年(?:以?来|间)/g,
  // 一季度, 前三季度, 上世纪80年代, 21世纪, 90后
  /(?:前|第)?[一二三四1-4]季度|(?:\d{1,2}|[一二十]{2,3})世纪|(?:\d0|[一二三四五六七八九]十)年代(?:末|初)?|[0-9]0后/g,
  // “十三五”时期 without its quotation marks, 十八大以来
  new RegExp(`十?[一二三四五]五(?:规划|计划|时期|期间|末|以来)+|${SMALL}{1,3}大(?:以来|以后)`, 'g'),
];

/** `“3783”`, `《…》`, `"四德"`: a name, whatever stands in it. */
const QUOTED =
  /“[^“”]*”|‘[^‘’]*’|《[^《》]*》|〈[^〈〉]*〉|「[^「」]*」|『[^『』]*』|"[^"]*"|'[^']*'|【[^【】]*】|〔[^〔〕]*〕/g;

/** 三个“集中行动”: the name is counted, not the thing. */
export const isNamedCount = (text: string): boolean => /^[一二两三四五六七八九十]{1,3}[个项大条][“‘《「『"]/.test(text);

export const isQuoting = (text: string): boolean => text.search(QUOTED) >= 0;

export const isDated = (text: string): boolean => TIMES.some((time) => text.search(time) >= 0);

/** Plain glyphs without the numbers that count nothing: `较2008年增长` becomes `较增长`. */
export function withoutContext(text: string): string {
  return TIMES.reduce((rest, time) => rest.replace(time, ''), text.replace(QUOTED, ''));
}

const NUMERAL = new RegExp(`[${NUMERAL_GLYPHS}]`);
export const hasNumeral = (text: string): boolean => NUMERAL.test(text);

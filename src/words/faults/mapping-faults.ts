import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';
import { quoted } from './faults.ts';

/* Why no chart can be made of a table. */

const listed = (names: readonly string[]): Bilingual => {
  const shown = names.slice(0, 8).map(quoted);
  const isMore = names.length > 8;
  return {
    zh: `${shown.join('、')}${isMore ? `等 ${formatCount(names.length, 'zh')} 列` : ''}`,
    en: `${shown.join(', ')}${isMore ? ` and ${formatCount(names.length - 8, 'en')} more` : ''}`,
  };
};

export const nothingToShow = (): Bilingual => ({
  zh: '表里没有数据行，没有可画的图。',
  en: 'The table has no rows of data, so there is nothing to draw.',
});

export const noNumbers = (names: readonly string[]): Bilingual => ({
  zh: `没有一列是数字：${listed(names).zh}。图要有至少一列数值，所以画不了图。`,
  en: `No column holds numbers: ${listed(names).en}. A chart needs at least one, so none can be drawn.`,
});

const OTHERS: Readonly<Record<'range' | 'duration' | 'currencies', (name: string, example: string) => Bilingual>> = {
  range: (name, example) => ({
    zh: `${name}里每格是从多少到多少（如“${example}”），不是一个数；取哪一端、取中间都不是原文。要画图，请改成一列数，另加“下限”“上限”两列，图上会画出区间。`,
    en: `${name} holds ranges (such as “${example}”) and not single numbers; either end, or the middle, would be none of the file's. To have a chart, give one column of numbers and two more, “lower” and “upper”, which are drawn as an interval.`,
  }),
  duration: (name, example) => ({
    zh: `${name}里每格是时长或钟点（如“${example}”），单位不只一种，或没有写明。要画图，请都换成同一个单位的数，并在列名里写明，如“时长（分钟）”。`,
    en: `${name} holds lengths or times of day (such as “${example}”) in several units, or in none that is said. To have a chart, write them as numbers in one unit and name it in the heading, as in “Time (minutes)”.`,
  }),
  currencies: (name, example) => ({
    zh: `${name}里混有几种货币（${example}），不能放在一条轴上比较。要画图，请换算成一种货币，或每种货币一列。`,
    en: `${name} holds several currencies (${example.replaceAll('、', ', ')}), which no axis can compare. To have a chart, convert them into one, or give each a column of its own.`,
  }),
};

/** A column holds amounts, but none that is one number. */
export const otherQuantity = (name: string, kind: keyof typeof OTHERS, example: string): Bilingual =>
  OTHERS[kind](quoted(name), example);

export const onlyCodes = (names: readonly string[]): Bilingual => ({
  zh: `${listed(names).zh}里的数字是编号（有前导零、逐行递增，或列名说明是编号），不表示数量，画成图没有意义。`,
  en: `The digits in ${listed(names).en} are identifiers (leading zeros, counting up row by row, or called so by the column) and count nothing, so a chart of them would mean nothing.`,
});

/** Follows the reason, where columns have some numbers all the same. */
export const columnsCanBeChosen = (): Bilingual => ({
  zh: '若有一列其实是数量，可以自己选列画图。',
  en: 'If a column does hold quantities, you can choose it yourself.',
});

/** Follows the reason, where no choice would help. */
export const noColumnCanBeChosen = (): Bilingual => ({
  zh: '请在文件里至少留一列只写数字的列，或换一种读法。',
  en: 'Leave at least one column of the file to bare numbers, or have it read another way.',
});

export const noValues = (): Bilingual => ({
  zh: '没有选数值列。请至少选一列数字。',
  en: 'No column of values is chosen. Choose at least one column of numbers.',
});

export const allMissing = (names: readonly string[]): Bilingual => ({
  zh: `${listed(names).zh}里没有一格读得出数字。`,
  en: `Not one cell of ${listed(names).en} can be read as a number.`,
});

/** Numbers that charts cannot carry. */
export const beyondDrawing = (values: readonly string[]): Bilingual => ({
  zh: `${listed(values).zh}按单位换算后太大或太小（绝对值须在 10⁻³⁰⁰ 与 10³⁰⁰ 之间），图画不出；表中照原样写，图中按缺数处理。请核对数值和单位。`,
  en: `Converted by its unit, ${listed(values).en} is too large or too small to be drawn (beyond 10⁻³⁰⁰ to 10³⁰⁰). The table shows it as written, the chart counts it as missing; please check value and unit.`,
});

export const allBeyond = (values: readonly string[]): Bilingual => ({
  zh: `数值换算后都太大或太小（如${listed(values).zh}），没有可画的数。请核对数值和单位。`,
  en: `All values are too large or too small once converted (such as ${listed(values).en}), so nothing is left to draw. Please check value and unit.`,
});

/** One key with several numbers; the first is drawn. */
export const doubledKey = (key: string, values: readonly string[], rows: readonly number[]): Bilingual => ({
  zh: `${quoted(key)}有 ${values.length} 个数：${values.join('、')}（第 ${rows.join('、')} 行）。图中用先出现的，没有相加。请核对是否重复填报。`,
  en: `${quoted(key)} has ${values.length} numbers: ${values.join(', ')} (rows ${rows.join(', ')}). The first is drawn and nothing was added up; please check the file.`,
});

/** `value` is 0.45 of a column in per cent whose parts make 1. */
export const fractionsOfOne = (name: string, value: number): Bilingual => ({
  zh: `${quoted(name)}写明以 % 为单位，各项却合计为 1：${value} 照原样读作 ${value}%。若它是占整体的几分之几，请乘以 100。`,
  en: `${quoted(name)} is said to be in %, but its parts add up to 1: ${value} was read as ${value}%, as it stands. If it is a part of one, multiply it by 100.`,
});

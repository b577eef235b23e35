import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';
import { quoted } from './faults.ts';

/* What is said of a row that does not fit our own files: figures.csv, places.csv, actions.csv. */

export const missingColumn = (name: string): Bilingual => ({
  zh: `缺少${quoted(name)}列。请在第一行加上这个列名，并在其下填写各行。`,
  en: `The column ${quoted(name)} is missing. Add its name to the first row and fill it in below.`,
});

export const unknownColumn = (name: string, nearest: string | null): Bilingual => ({
  zh: `不认识${quoted(name)}列，没有读入。${nearest ? `是否应为${quoted(nearest)}？` : '不需要的列可以删去。'}`,
  en: `The column ${quoted(name)} is not known and was left out. ${nearest ? `Did you mean ${quoted(nearest)}?` : 'Remove it if it is not needed.'}`,
});

export const blankCell = (): Bilingual => ({ zh: '是空白，必须填写。', en: 'The cell is blank; please fill it in.' });

export const notId = (value: string): Bilingual => ({
  zh: `${quoted(value)}不能作标识。请只用小写字母、数字和连字符，例如 relief-funds。`,
  en: `${quoted(value)} cannot be an identifier. Use small letters, digits and hyphens, for example relief-funds.`,
});

const ROWS_NAMED = 10;

export function doubledKey(value: string, rows: readonly number[]): Bilingual {
  const named = rows.slice(0, ROWS_NAMED);
  const isMore = rows.length > ROWS_NAMED;
  return {
    zh: `${quoted(value)}在第 ${named.join('、')}${isMore ? ' 等' : ''} 行重复，这 ${formatCount(rows.length, 'zh')} 行都没有读入。每行应各不相同，请改正或删去多余的行。`,
    en: `${quoted(value)} occurs in rows ${named.join(', ')}${isMore ? ' and more' : ''}; none of these ${formatCount(rows.length, 'en')} rows was read. It must differ in every row: correct it or remove the extra row.`,
  };
}

export const notOneOf = (value: string, known: readonly string[], nearest: string | null): Bilingual => ({
  zh: `${quoted(value)}不在可用的值之内：${known.map(quoted).join('、')}。${nearest ? `是否应为${quoted(nearest)}？` : '请改为其中之一。'}`,
  en: `${quoted(value)} is not one of ${known.map(quoted).join(', ')}. ${nearest ? `Did you mean ${quoted(nearest)}?` : 'Use one of these.'}`,
});

export const notNumber = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是数字。请只写数字，不带单位和文字，例如 20500。`,
  en: `${quoted(value)} is not a plain number. Write digits only, without unit or words, for example 20500.`,
});

export const notCount = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是从 0 起的整数。请写 0、1、2 这样的数。`,
  en: `${quoted(value)} is not a whole number from 0. Write 0, 1, 2 and so on.`,
});

export const notYear = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是四位年份。请写成例如 2008。`,
  en: `${quoted(value)} is not a year of four digits. Write it like 2008.`,
});

export const bothOrNeither = (other: string): Bilingual => ({
  zh: `与${quoted(other)}须同时填写或同时留空，现在只有一个。`,
  en: `This and ${quoted(other)} belong together, but only one is filled in. Fill in both or leave both blank.`,
});

export const growthTooLow = (value: string): Bilingual => ({
  zh: `增长 ${quoted(value)}% 不可能：至多下降到零，即须大于 -100。请核对。`,
  en: `A growth of ${quoted(value)} per cent is impossible: nothing falls below zero, so it must be above -100. Check the number.`,
});

export const notPeriod = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是时间。请写 2016、2016-06，或起止 2011/2015（起点不明写 ../2016-06）。`,
  en: `${quoted(value)} is not a period. Write 2016, 2016-06 or an interval 2011/2015 (../2016-06 where the start is not known).`,
});

export const notSection = (value: string): Bilingual => ({
  zh: `${quoted(value)}不是章节号。请写成例如 1.3（第一部分第三节）。`,
  en: `${quoted(value)} is not a section. Write it like 1.3 (part one, section three).`,
});

/** `reason` is the stated reader's, a Chinese sentence about Chinese wording. */
export const unreadableStated = (value: string, reason: string): Bilingual => ({
  zh: `${quoted(value)}读不出数量：${reason}请照原文写数字和单位，例如 2.05万份。`,
  en: `${quoted(value)} cannot be read as a quantity. Write digits and unit as printed, for example 2.05万份.`,
});

export const notUpperEnd = (value: string): Bilingual => ({
  zh: `${quoted(value)}的上端与 value_high 列不一致，本行没有读入。请照报告改正其一；不是区间的，该列留空。`,
  en: `value_high is not the upper end of ${quoted(value)}, so the row was left out. Correct one of the two by the report; leave the column blank for what is no range.`,
});

export const disagrees = (value: string, stated: string, read: string): Bilingual => ({
  zh: `写的是${quoted(value)}，而 as_stated 列的原文${quoted(stated)}读作${quoted(read)}。两者不符，本行没有读入；请照报告改正其一。`,
  en: `${quoted(value)} disagrees with ${quoted(stated)} in as_stated, which reads as ${quoted(read)}. The row was left out; correct one of the two by the report.`,
});

export const unequalLists = (counts: readonly (readonly [string, number])[]): Bilingual => ({
  zh: `以 | 分隔的各列项数不等：${counts.map(([name, count]) => `${name} ${count} 项`).join('，')}。请补齐。`,
  en: `The lists separated by | differ in length: ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}. Make them equal.`,
});

export const noRows = (): Bilingual => ({
  zh: '没有一行可以读入。请先改正所列各行。',
  en: 'Not one row could be read. Correct the rows listed first.',
});

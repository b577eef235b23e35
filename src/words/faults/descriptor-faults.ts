import type { Bilingual } from '../lang.ts';
import { quoted } from './faults.ts';

/* What is said of a descriptor (datapackage.json) and of the files it names. `at` is the path of the fault: views[2].chart. */

export const notExpected = (at: string, expected: Bilingual, got: string | null): Bilingual => ({
  zh: `${at}：应为${expected.zh}，${got === null ? '现缺' : `现为 ${got}`}。`,
  en: `${at}: expected ${expected.en}, got ${got ?? 'nothing'}.`,
});

export const SHAPES = {
  object: { zh: '一个对象 {…}', en: 'an object {…}' },
  list: { zh: '一个列表 […]', en: 'a list […]' },
  text: { zh: '非空文字', en: 'a text that is not blank' },
  id: { zh: '小写字母、数字和连字符组成的标识', en: 'an identifier of small letters, digits and hyphens' },
  date: { zh: '日期，如 2016-06-23', en: 'a date such as 2016-06-23' },
  positive: { zh: '大于零的数', en: 'a number above zero' },
  url: { zh: '以 http:// 或 https:// 开头的网址', en: 'an address that begins with http:// or https://' },
  figuresFile: {
    zh: '含有一项 {"name": "figures", "path": "figures.csv"} 的列表',
    en: 'a list with an entry {"name": "figures", "path": "figures.csv"}',
  },
  yes: { zh: 'true 或 false', en: 'true or false' },
} satisfies Record<string, Bilingual>;

export const oneOf = (known: readonly string[]): Bilingual => ({
  zh: `${known.map((name) => JSON.stringify(name)).join('、')} 之一`,
  en: `one of ${known.map((name) => JSON.stringify(name)).join(', ')}`,
});

export const nonEmptyList = (of: Bilingual): Bilingual => ({
  zh: `至少一项的列表（${of.zh}）`,
  en: `a list with at least one entry (${of.en})`,
});

export const tooManyEntries = (at: string, count: number, most: number): Bilingual => ({
  zh: `${at}：列了 ${count} 项，最多 ${most} 项，没有读入。`,
  en: `${at}: lists ${count} entries, more than the ${most} that can be read, and was left out.`,
});

export const unknownProperty = (at: string, name: string, nearest: string | null): Bilingual => ({
  zh: `${at}：不认识的属性${quoted(name)}，没有读入。${nearest ? `是否应为${quoted(nearest)}？` : '不需要时请删去。'}`,
  en: `${at}: the property ${quoted(name)} is not known and was left out. ${nearest ? `Did you mean ${quoted(nearest)}?` : 'Remove it if it is not needed.'}`,
});

export const doubledEntry = (at: string, id: string, first: string): Bilingual => ({
  zh: `${at}：标识${quoted(id)}已用于 ${first}，这一项没有读入。请另起一个。`,
  en: `${at}: the identifier ${quoted(id)} is used by ${first} already, so this entry was left out. Choose another.`,
});

export const unequalNotes = (at: string, zh: number, en: number): Bilingual => ({
  zh: `${at}：notes_zh 有 ${zh} 条，notes_en 有 ${en} 条。请逐条对应。`,
  en: `${at}: notes_zh has ${zh} and notes_en ${en} entries. Give each note in both languages.`,
});

export const bareDigit = (at: string, digits: string): Bilingual => ({
  zh: `${at}：文字里直接写了数字${quoted(digits)}。请改为引用，如 {members} 或 {members.growth}，使文字与数据一致。`,
  en: `${at}: the number ${quoted(digits)} is written out. Refer to a figure instead, as {members} or {members.growth}, so that words and data cannot disagree.`,
});

export const unknownReference = (at: string, reference: string, fields: readonly string[]): Bilingual => ({
  zh: `${at}：读不懂引用${quoted(reference)}。应为 {标识} 或 {标识.项}，项可以是 ${fields.join('、')}。`,
  en: `${at}: the reference ${quoted(reference)} is not understood. Write {id} or {id.field}, where field is one of ${fields.join(', ')}.`,
});

export const missingFile = (): Bilingual => ({
  zh: '缺少这个文件。请与 datapackage.json 一起提供。',
  en: 'This file is missing. Provide it together with datapackage.json.',
});

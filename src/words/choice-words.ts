import type { Bilingual, Lang } from './lang.ts';
import { formatCount } from './numbers.ts';

/* What a chart says of the choices it was made by. */

/** A condition on the cells of a column, with the parts that a sentence needs. */
interface SaidFilter {
  readonly column: string;
  readonly test: 'is' | 'not' | 'from' | 'to';
  readonly values: readonly string[];
}

const MOST_VALUES = 6;
const MOST_LETTERS = 30;

const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

function listed(values: readonly string[], lang: Lang): string {
  const blank = lang === 'zh' ? '空白' : 'blank';
  const shown = values.slice(0, MOST_VALUES).map((value) => cut(value) || blank);
  const rest = values.length - shown.length;
  if (lang === 'zh') return `${shown.join('、')}${rest > 0 ? `等${formatCount(values.length, 'zh')}项` : ''}`;
  return `${shown.join(', ')}${rest > 0 ? ` and ${formatCount(rest, 'en')} more` : ''}`;
}

const ZH = { is: '为', not: '不为', from: '不小于', to: '不大于' };
const EN = { is: 'is', not: 'is not', from: 'is at least', to: 'is at most' };

/** Conditions in words: 地区为甘肃、青海，年份不小于2010. */
export const describeFilter = (filter: readonly SaidFilter[]): Bilingual => ({
  zh: filter.map(({ column, test, values }) => `${cut(column)}${ZH[test]}${listed(values, 'zh')}`).join('，'),
  en: filter.map(({ column, test, values }) => `${cut(column)} ${EN[test]} ${listed(values, 'en')}`).join('; '),
});

/** Said below a chart of some of the rows. */
export const onlyRows = (conditions: Bilingual, shown: number, all: number): Bilingual => ({
  zh: `只取${conditions.zh}的行：全部${formatCount(all, 'zh')}行中的${formatCount(shown, 'zh')}行。`,
  en: `Only rows where ${conditions.en}: ${formatCount(shown, 'en')} of ${formatCount(all, 'en')}.`,
});

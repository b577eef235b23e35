import { expect, test } from 'vitest';
import { langOfPart } from '../../../src/app/state/part-lang.ts';
import type { Lang } from '../../../src/words/lang.ts';

test.each<[text: string, page: Lang, lang: 'zh-CN' | undefined]>([
  ['近12万人（次）', 'en', 'zh-CN'],
  ['甘肃省总工会', 'en', 'zh-CN'],
  ['GDP 增速', 'en', 'zh-CN'],
  ['nearly 120,000 person-times', 'en', undefined],
  ['“近12万” cannot be read as a number and was left out. Write digits.', 'en', undefined],
  ['Row 3, 名称: There are 2 cells for 3 column names.', 'en', undefined],
  ['20.5%', 'en', undefined],
  ['近12万人（次）', 'zh', undefined],
])('“%s” on a page in %s is marked %s', (text, page, lang) => {
  expect(langOfPart(text, page)).toBe(lang);
});

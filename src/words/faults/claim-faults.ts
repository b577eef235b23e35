import type { Bilingual } from '../lang.ts';

/* What is wrong with claims.csv beside the figures of a text. */

export const unknownWord = (cell: string): Bilingual => ({
  zh: `“${cell}”不是核对报告说法时用的词，这一行没有显示。请重新由文字生成 claims.csv。`,
  en: `“${cell}” is no word of a check of claims, so the row is not shown. Make claims.csv out of the text again.`,
});

export const misplacedClaim = (stated: string, found: string): Bilingual => ({
  zh: `report.txt 里这个位置写的是“${found}”，不是“${stated}”，这一行没有显示。文字改过的话，请重新由文字生成 claims.csv。`,
  en: `At this place report.txt says “${found}” and not “${stated}”, so the row is not shown. If the text was changed, make claims.csv out of it again.`,
});

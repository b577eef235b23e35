import type { Bilingual } from '../lang.ts';
import { quoted } from './faults.ts';

/* What is said of report.txt and of sentences.csv, which say where a figure stands in the report's text. */

export const misplacedFigure = (id: string, stated: string, found: string): Bilingual => ({
  zh: `${quoted(id)}在表中是${quoted(stated)}，报告文本的这个位置却是${quoted(found)}，所以不引原句。请核对 report.txt 是否改动过。`,
  en: `${quoted(id)} is ${quoted(stated)} in the table, but the report's text has ${quoted(found)} there, so no sentence is quoted. Check whether report.txt was changed.`,
});

export const misplacedSentence = (id: string): Bilingual => ({
  zh: `${quoted(id)}的起止位置不是一个完整的句子，所以不引原句。请核对 report.txt 是否改动过。`,
  en: `The places of ${quoted(id)} do not hold a whole sentence, so none is quoted. Check whether report.txt was changed.`,
});

export const figureNotThere = (id: string): Bilingual => ({
  zh: `figures.csv 里没有${quoted(id)}，这一行没有读入。`,
  en: `figures.csv has no ${quoted(id)}, so this row was left out.`,
});

export const missingBeside = (file: string): Bilingual => ({
  zh: `缺少${quoted(file)}，所以不引报告原句。数字不受影响。`,
  en: `${quoted(file)} is missing, so no sentence of the report is quoted. The figures are not touched by it.`,
});

export const textNotUtf8 = (): Bilingual => ({
  zh: '不是 UTF-8 文本，所以不引报告原句。请另存为 UTF-8。',
  en: 'This is not UTF-8 text, so no sentence of the report is quoted. Save it as UTF-8.',
});

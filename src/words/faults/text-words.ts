import type { Bilingual } from '../lang.ts';

/* What a file is that was brought as a report's text and holds none. */

export const noTextInFile = (): Bilingual => ({
  zh: '文件里没有文字。',
  en: 'There is no text in the file.',
});

export const tableInstead = (): Bilingual => ({
  zh: '这是数据表，不是文字。报告的正文可以是文本文件、.docx 或带文字的 .pdf。',
  en: 'This is a table and no text. The text of a report may be a text file, .docx, or .pdf with text in it.',
});

export const sentencesInstead = (): Bilingual => ({
  zh: '这是一份文字，不是数据表。网页会读出其中的数字；在命令行请用 npm run extract。',
  en: 'This is a text and no table. The page reads the figures in it; on the command line use npm run extract.',
});

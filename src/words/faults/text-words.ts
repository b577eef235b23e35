import type { Bilingual } from '../lang.ts';

/* What a file is that was brought as a report's text and holds none. */

export const noTextInFile = (): Bilingual => ({
  zh: '文件里没有文字。',
  en: 'There is no text in the file.',
});

export const tableInstead = (): Bilingual => ({
  zh: '这是数据表，不是文字。报告的正文可以是文本文件或 .docx。',
  en: 'This is a table and no text. The text of a report may be a text file or .docx.',
});

export const pdfInstead = (): Bilingual => ({
  zh: '这是 PDF 文件。请把其中的文字复制到文本文件，或另存为 .docx。',
  en: 'This is a PDF file. Copy its text into a text file, or save it as .docx.',
});

import { counted } from '../english.ts';
import type { Bilingual, Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

/* What a file is that was brought as a report's text and holds none. */

export const noTextInFile = (): Bilingual => ({
  zh: '文件里没有文字。',
  en: 'There is no text in the file.',
});

export const brokenDocument = (): Bilingual => ({
  zh: '这份 Word 文档里面已损坏，读不出来。请重新下载，或在 Word、WPS 中打开后另存为 .docx，也可以把文字粘贴进来。',
  en: 'This Word document is damaged inside and cannot be read. Download it again, open it in Word and save it as .docx, or paste its text.',
});

export const tableInstead = (): Bilingual => ({
  zh: '这是数据表，不是文字。报告的正文可以是文本文件、.docx 或带文字的 .pdf。',
  en: 'This is a table and no text. The text of a report may be a text file, .docx, or .pdf with text in it.',
});

export const sentencesInstead = (): Bilingual => ({
  zh: '这是一份文字，不是数据表。网页会读出其中的数字；在命令行请用 npm run extract。',
  en: 'This is a text and no table. The page reads the figures in it; on the command line use npm run extract.',
});

const zhCount = (count: number): string => formatCount(count, 'zh');

/** What of a document can be left out of its text: characters, but for the lines of contents and the margins of pages. */
const PARTS = {
  deleted: { zh: (n) => `修订中删去的${zhCount(n)}字`, en: (n) => `${counted(n, 'character')} deleted in revisions` },
  hidden: { zh: (n) => `隐藏的${zhCount(n)}字`, en: (n) => counted(n, 'hidden character') },
  contents: { zh: (n) => `目录${zhCount(n)}行`, en: (n) => `${counted(n, 'line')} of contents` },
  numbers: { zh: (n) => `页码${zhCount(n)}处`, en: (n) => counted(n, 'page number') },
  heads: { zh: (n) => `页眉页脚${zhCount(n)}行`, en: (n) => counted(n, 'running head') },
  turned: {
    zh: (n) => `斜排或竖排的${zhCount(n)}字`,
    en: (n) => `${counted(n, 'character')} set aslant or vertically`,
  },
} satisfies Readonly<Record<string, Readonly<Record<Lang, (count: number) => string>>>>;

export function notInText(leftOut: { readonly [Part in keyof typeof PARTS]?: number }): Bilingual {
  const found = Object.entries(leftOut).filter(([, count]) => count > 0) as [keyof typeof PARTS, number][];
  const list = (lang: Lang, mark: string) => found.map(([part, count]) => PARTS[part][lang](count)).join(mark);
  return { zh: `没有读入：${list('zh', '、')}。`, en: `Left out: ${list('en', ', ')}.` };
}

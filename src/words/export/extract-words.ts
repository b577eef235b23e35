import { counted } from '../english.ts';
import type { Bilingual, Lang } from '../lang.ts';

/* What `npm run extract` says, and the words of the package it writes. */

export const needsFile = (): Bilingual => ({
  zh: '请写出报告的文件，如 npm run extract -- report.docx；--help 列出选项。',
  en: 'Name the file of the report, as in npm run extract -- report.docx; --help lists the options.',
});

export const figuresFound = (figures: number, doubtful: number, others: number): Bilingual => ({
  zh: `${figures}个数据，其中${doubtful}个存疑；另有${others}处数字不是数据。`,
  en: `${counted(figures, 'figure')}, ${doubtful} doubtful; ${counted(others, 'number')} set aside.`,
});

export const leftOut = (stated: string): Bilingual => ({
  zh: `未写入表格：${stated}（表格的写法读不出）`,
  en: `Not in the table: ${stated} (the table cannot state it)`,
});

export const compared = (invented: number, missed: number, wrong: number): Bilingual => ({
  zh: `多出${invented}个，缺少${missed}个，数值或增幅不同${wrong}个。`,
  en: `${invented} invented, ${missed} missed, ${wrong} with another value or growth.`,
});

export const claimsFound = (inconsistent: number, consistent: number, unchecked: number): Bilingual => ({
  zh: `不符${inconsistent}处，相符${consistent}处，无法核对${unchecked}处。`,
  en: `${inconsistent} inconsistent, ${consistent} consistent, ${unchecked} that cannot be checked.`,
});

export const datedToday = (date: string): Bilingual => ({
  zh: `文中没有日期，各数暂按今天（${date}）计，请在 figures.csv 和 datapackage.json 里改成所指的日期。`,
  en: `The text has no date, so its levels are put down for today (${date}); set the day they are of in figures.csv and datapackage.json.`,
});

export const packageWritten = (folder: string): Bilingual => ({
  zh: `已写入 ${folder}。`,
  en: `Written to ${folder}.`,
});

export const noFiguresFound = (): Bilingual => ({
  zh: '文中没有找到数据，没有写入任何文件。',
  en: 'No figures were found in the text; nothing was written.',
});

export const GREW_BY: Bilingual = { zh: '增长', en: ' grew by ' };
/** Stands before a growth with a sign, as a fall is one. */
export const CHANGED_BY: Bilingual = { zh: '增幅', en: ' changed by ' };
export const sectionLead = (section: string): Bilingual => ({
  zh: `报告第${section}节。`,
  en: `Section ${section} of the report.`,
});
export const AND_MORE: Bilingual = { zh: '，及其他指标', en: ', and other indicators' };
export const UNNAMED: Bilingual = { zh: '未命名', en: 'Unnamed' };
export const WHOLE_REPORT: Bilingual = { zh: '报告', en: 'Report' };
export const PACKAGE_DESCRIPTION: Bilingual = {
  zh: '由报告正文逐句读出，数字和单位按原文。',
  en: 'Read from the sentences of the report; digits and units are as printed.',
};
/** Stands at a figure of which a person changed the number. */
export const REWRITTEN: Bilingual = {
  zh: '数字经人工核对改写，与原文所印不同。',
  en: 'The number was rewritten by hand and differs from what the text prints.',
};

/** Stands at a figure that the text prints in words of scale that the table has not, such as 6.4 million. */
export const saidAs = (stated: string): Bilingual => ({
  zh: `原文写作“${stated}”。`,
  en: `The text says “${stated}”.`,
});

export const RIGHTS: Bilingual = {
  zh: '数字属事实；报告原文的权利归其发布者。',
  en: 'Figures are facts; the text of the report remains with its publisher.',
};

const zh = `从报告的正文读出数据，并核对其中的增长、占比、合计与倍数。

  npm run extract -- 报告.docx [选项]

  --out       写入文件夹：figures.csv、report.txt、sentences.csv、claims.csv、datapackage.json
  --compare   与一份 figures.csv 比较：多出、缺少、不同的
  --earlier   上一份报告的 figures.csv，或其所在文件夹：取其编号、名称，并用其数核对增长
  --check     只核对；有不符的，退出码为 1
  --lang      zh en，说话用的语言
  --help      显示本说明

报告可以是任何编码的文本文件、.docx，或带文字的 .pdf。
`;

const en = `Reads the figures of a report's text, and recomputes the growth, shares, sums and multiples it claims.

  npm run extract -- report.docx [options]

  --out       folder to write to: figures.csv, report.txt, sentences.csv, claims.csv, datapackage.json
  --compare   a figures.csv to compare with: what is invented, missed or different
  --earlier   figures.csv of the report before, or its folder: gives ids and names, and levels to check growth against
  --check     the claims alone; exits with 1 on an inconsistency
  --lang      zh en, the language to speak
  --help      shows this

The report is a text file in any encoding, .docx, or .pdf with text in it.
`;

const HELP: Readonly<Record<Lang, string>> = { zh, en };

export const extractHelp = (lang: Lang): string => HELP[lang];

import type { Lang } from './lang.ts';

const zh = {
  /** Of a phrase as printed. */
  phrase: (phrase: string): string => `原文“${phrase}”`,
  subject: (subject: string): string => `该节谈${subject}`,
  sentence: (sentence: string): string => `原句：“${sentence}”`,
  list: '、',
};

type StatementWords = typeof zh;

const en: StatementWords = {
  phrase: (phrase) => `stated as “${phrase}”`,
  subject: (subject) => `a section on ${subject}`,
  sentence: (sentence) => `the sentence: “${sentence}”`,
  list: ', ',
};

const WORDS: Readonly<Record<Lang, StatementWords>> = { zh, en };

/** What is said of how a report states a figure, in one line. */
export const statementWordsOf = (lang: Lang): StatementWords => WORDS[lang];

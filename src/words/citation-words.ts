import type { Lang } from './lang.ts';

const zh = {
  /** Stands where the reader writes the day they looked a figure up. */
  day: '引用日期',
  /** `source`: who stated it, report and date; `seen`: the day it was looked up, blank where nobody knows it. */
  plain: (figure: string, source: string, address: string, seen: string): string =>
    `${figure}。${source}。${address}${seen && `（${seen}查阅）`}`,
  report: (title: string): string => `《${title}》`,
  item: '，',
};

type CitationWords = typeof zh;

const en: CitationWords = {
  day: 'date of access',
  plain: (figure, source, address, seen) =>
    [`${figure}.`, `${source}.`, address, seen && `(accessed ${seen})`].filter(Boolean).join(' '),
  report: (title) => title,
  item: ', ',
};

const WORDS: Readonly<Record<Lang, CitationWords>> = { zh, en };

/** The words of a citation that is a sentence. */
export const citationWordsOf = (lang: Lang): CitationWords => WORDS[lang];

import type { Dataset, Figure } from '../../figures/dataset.ts';
import { citationWordsOf } from '../../words/citation-words.ts';
import type { Lang } from '../../words/lang.ts';
import { NOT_STATED } from '../../words/not-stated.ts';
import { termsOf } from '../../words/terms.ts';
import { formatDate, formatFigure } from './figure-text.ts';

interface Cited {
  readonly figure: Figure;
  readonly dataset: Dataset;
  readonly lang: Lang;
  /** Where the figure stands for good; blank where it has no address. */
  readonly address: string;
  /** ISO day on which the reader looked it up; null where nobody knows it. */
  readonly day: string | null;
}

export type CitationForm = 'gbt' | 'bibtex' | 'plain';

/** A citation of one figure in each of the usual forms; what the data do not say is left out. */
export function citationsOf(cited: Cited): Readonly<Record<CitationForm, string>> {
  return { gbt: gbtOf(cited), bibtex: bibtexOf(cited), plain: plainOf(cited) };
}

/** Who stated the figure, what it is called with its number, and in which report. */
function partsOf({ figure, dataset, lang }: Cited) {
  const { body, title, date } = dataset.source;
  const author = body[lang] === NOT_STATED[lang] ? '' : body[lang];
  const report = title[lang] || dataset.title[lang];
  return { author, report, date, name: figure.name[lang], number: formatFigure(figure, lang) };
}

/**
 * GB/T 7714—2015, 8.10: responsible body. Title: other title information[DS/OL]. (date)[day of citation]. address. The
 * standard prints its marks in half width with a space behind, in either language.
 */
function gbtOf(cited: Cited): string {
  const { author, report, date, name, number } = partsOf(cited);
  const { address, lang } = cited;
  const medium = address === '' ? '[DS]' : '[DS/OL]';
  const title = `${report}: ${name}, ${number}${medium}`;
  const dates =
    (date === '' ? '' : `(${date})`) + (address === '' ? '' : `[${cited.day ?? citationWordsOf(lang).day}]`);
  return `${[author, title, dates, address].filter(Boolean).join('. ')}${address === '' ? '.' : ''}`;
}

/** Signs that TeX would read as its own, by name where a stroke before them is not enough: braces have to balance. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};
const escapeTex = (text: string): string => text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** `@misc` with the fields that BibTeX and biblatex both know; a body in braces is one name. */
function bibtexOf(cited: Cited): string {
  const { author, report, date, name, number } = partsOf(cited);
  const { figure, dataset, address, day } = cited;
  const fields: [string, string][] = [
    ['author', author && `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(`${name}: ${number}`)}}`],
    ['howpublished', escapeTex(report)],
    ['year', date.slice(0, 4)],
    ['date', date],
    ['url', address.replace(/[{}\s\\]/g, encodeURIComponent)],
    ['urldate', address === '' ? '' : (day ?? '')],
  ];
  const key = `${dataset.name}-${figure.id}`.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '');
  const lines = fields.flatMap(([field, text]) => (text === '' ? [] : [`  ${field} = {${text}},\n`]));
  return `@misc{${key || 'figure'},\n${lines.join('')}}`;
}

/** A sentence for a footnote. */
function plainOf(cited: Cited): string {
  const { author, report, date, name, number } = partsOf(cited);
  const { lang, address, day } = cited;
  const words = citationWordsOf(lang);
  const source = [author, words.report(report), formatDate(date, lang)].filter(Boolean).join(words.item);
  const seen = day === null || address === '' ? '' : formatDate(day, lang);
  return words.plain(`${name}${termsOf(lang).join.colon}${number}`, source, address, seen);
}

import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/saying.ts';
import { kitWordsOf } from '../../words/export/kit-words.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import type { Origin } from '../provenance.ts';

/** A panel that its data do not allow, and why, in words. */
export interface Refused {
  readonly lang: Lang;
  readonly headline: string;
  readonly problem: string;
}

/** What the README tells of a kit. */
export interface KitFacts {
  readonly dataset: Dataset;
  readonly origin: Origin;
  readonly pictures: number;
  /** Paths as they stand in the kit. */
  readonly captions: readonly string[];
  readonly tables: readonly string[];
  readonly refused: readonly Refused[];
}

/** The README of a press kit: what is what, source, licence and how to quote, in Chinese and then in English. */
export function formatKitReadme(facts: KitFacts): string {
  return `${formatPart(facts, 'zh')}\n\n${'─'.repeat(40)}\n\n${formatPart(facts, 'en')}\n`;
}

function formatPart(facts: KitFacts, lang: Lang): string {
  const { dataset, origin } = facts;
  const words = kitWordsOf(lang);
  const date = formatDate(dataset.source.date, lang);
  const refused = facts.refused.filter((one) => one.lang === lang);
  return [
    words.title(dataset.title[lang]),
    '',
    termsOf(lang).source(dataset.source.title[lang], date, []),
    words.publisher(dataset.source.body[lang], date),
    words.licence(dataset.licence.name, dataset.licence.title[lang], dataset.licence.url),
    '',
    words.contents,
    ...contentLines(facts, lang),
    '',
    words.reading,
    ...words.rules.map((rule) => `- ${rule}`),
    '',
    ...(refused.length === 0 ? [] : [words.refused, ...refused.map(refusedLine(lang)), '']),
    words.made(origin.version, origin.file, origin.checksum),
  ].join('\n');
}

function contentLines({ pictures, captions, tables }: KitFacts, lang: Lang): string[] {
  const { holds } = kitWordsOf(lang);
  const entries: [paths: string, text: string][] = [
    ['pictures/', holds.pictures(pictures)],
    [captions.join(', '), holds.captions],
    [tables.join(', '), holds.tables],
    ['data/original/', holds.originals],
    ['SHA256SUMS.txt', holds.checksums],
  ];
  return entries.map(([paths, text]) => `- ${paths}${termsOf(lang).join.colon}${text}`);
}

const refusedLine =
  (lang: Lang) =>
  ({ headline, problem }: Refused): string =>
    `- ${headline}${termsOf(lang).join.colon}${problem}`;

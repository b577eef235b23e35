import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import type { Panel } from '../../panels/panel.ts';
import { kitWordsOf } from '../../words/export/kit-words.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import type { Origin } from '../provenance.ts';

/** A panel and the files that show it. */
export interface Captioned {
  readonly panel: Panel;
  readonly files: readonly string[];
}

/** What stands under a picture in print: headline, subtitle and source. */
function formatCaption({ headline, subtitle, source }: Panel, lang: Lang): string {
  const { stop } = termsOf(lang).join;
  return `${headline}${stop}${subtitle}${stop}${source}${stop.trimEnd()}`;
}

/**
 * Captions and text alternatives of panels as plain text, one block a panel: headline, caption, the chart in words,
 * notes and files. Lines end with LF, and every text stands on one line.
 */
export function formatCaptions(captioned: readonly Captioned[], dataset: Dataset, lang: Lang): string {
  const words = kitWordsOf(lang);
  const blocks = captioned.map(({ panel, files }, index) => panelBlock(panel, files, index + 1, lang));
  return [words.captionsTitle(dataset.title[lang]), ...blocks].map((block) => `${block}\n`).join('\n');
}

function panelBlock(panel: Panel, files: readonly string[], number: number, lang: Lang): string {
  const { label } = kitWordsOf(lang);
  const { colon } = termsOf(lang).join;
  const line = (name: string, text: string): string => `${name}${colon}${oneLine(text)}`;
  return [
    `${number}. ${panel.id}`,
    line(label.headline, panel.headline),
    line(label.caption, formatCaption(panel, lang)),
    line(label.alternative, panel.description),
    ...panel.notes.map((note) => line(label.notes, note)),
    ...files.map((file) => line(label.files, file)),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();

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
  const { title, source, licence } = dataset;
  const date = formatDate(source.date, lang);
  const refused = facts.refused.filter((one) => one.lang === lang);
  return [
    words.title(title[lang]),
    '',
    termsOf(lang).source(source.title[lang], date, []),
    ...(source.body[lang] === '' ? [] : [words.publisher(source.body[lang], date)]),
    ...(licence.name === '' ? [] : [words.licence(licence.name, licence.title[lang], licence.url)]),
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

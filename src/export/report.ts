import type { Dataset, Topic } from '../figures/dataset.ts';
import type { Panel } from '../panels/panel.ts';
import { formatDate } from '../panels/saying.ts';
import { publicationWords } from '../words/export/publication.ts';
import type { Lang } from '../words/lang.ts';
import type { Qualifier } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';
import type { Origin } from './provenance.ts';

/** What a booklet or a deck is made of. */
export interface Report {
  readonly dataset: Dataset;
  /** Written in `lang`; shown topic by topic, in this order within a topic. */
  readonly panels: readonly Panel[];
  readonly lang: Lang;
  readonly origin: Origin;
}

/** The topics that have panels, with these. */
export function topicsOf({ dataset, panels }: Report): { readonly topic: Topic; readonly panels: readonly Panel[] }[] {
  return dataset.topics
    .map((topic) => ({ topic, panels: panels.filter((panel) => panel.topic === topic.id) }))
    .filter((one) => one.panels.length > 0);
}

/** What the marks in the charts mean, as far as the dataset has a use for them. */
export function readingNotes({ dataset, lang }: Report): string[] {
  const terms = termsOf(lang);
  const figures = [...dataset.figures.values()];
  const present = new Set<Qualifier>(figures.map((figure) => figure.qualifier));
  const years = new Set(figures.flatMap((figure) => figure.baselineYear ?? []));
  return [
    ...[...present].map((qualifier) => terms.qualifierNote[qualifier]).filter((note) => note !== ''),
    ...[...years].flatMap((year) => [terms.baselineNote(year), terms.indexNote(year)]),
  ];
}

export interface Fact {
  readonly name: string;
  readonly text: string;
  /** Where more of it is said. */
  readonly url?: string;
}

/** Where the numbers come from, under which licence, and what made the file, as far as the data say so. */
export function provenanceFacts({ dataset, lang, origin }: Report): Fact[] {
  const { source, licence, title } = dataset;
  const { field, program } = publicationWords(lang);
  const facts = [
    { name: field.report, text: source.title[lang] },
    { name: field.body, text: source.body[lang] },
    { name: field.speaker, text: source.speaker[lang] },
    { name: field.date, text: formatDate(source.date, lang) },
    { name: field.data, text: title[lang] },
    {
      name: field.licence,
      text: [licence.title[lang], licence.url ?? ''].filter((part) => part !== '').join(' '),
      ...(/^https?:/.test(licence.url ?? '') ? { url: licence.url ?? '' } : {}),
    },
    { name: field.checksum, text: origin.checksum },
    { name: field.program, text: program(origin.version) },
  ];
  return facts.filter(({ text }) => text !== '');
}

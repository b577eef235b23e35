import type { Dataset, Figure, Topic } from '../figures/dataset.ts';
import { formatDate } from '../panels/figure/figure-text.ts';
import { drawsQualifier } from '../panels/kinds/kinds.ts';
import type { Panel } from '../panels/panel.ts';
import { qualifierNotes } from '../panels/qualifier-notes.ts';
import { publicationWords } from '../words/export/publication.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import type { Origin } from './provenance.ts';
import type { UserDataChoices } from './user-data-choices.ts';

/** What a booklet or a deck is made of. */
export interface Report {
  readonly dataset: Dataset;
  /** Written in `lang`; shown topic by topic, in this order within a topic. */
  readonly panels: readonly Panel[];
  readonly lang: Lang;
  readonly origin: Origin;
  /** How it was read, where it is data of the reader's own. */
  readonly userData?: UserDataChoices | null;
}

/** The topics that have panels, with these. */
export function topicsOf({ dataset, panels }: Report): { readonly topic: Topic; readonly panels: readonly Panel[] }[] {
  return dataset.topics
    .map((topic) => ({ topic, panels: panels.filter((panel) => panel.topic === topic.id) }))
    .filter((one) => one.panels.length > 0);
}

/** What the marks in the charts mean, as far as the dataset has a use for them. */
export function readingNotes({ dataset, panels, lang }: Report): string[] {
  const terms = termsOf(lang);
  const figures = [...dataset.figures.values()];
  const views = new Map(dataset.views.map((view) => [view.id, view]));
  const isDrawn = (figure: Figure): boolean =>
    panels.some(({ id, mode }) => {
      const view = views.get(id);
      return view?.figures.includes(figure.id) && drawsQualifier(view.chart, figure, mode);
    });
  const years = new Set(figures.flatMap((figure) => figure.baselineYear ?? []));
  return [
    ...qualifierNotes(figures, isDrawn, lang),
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
    // A table of somebody's own is no report of another name.
    { name: field.report, text: source.title[lang] === title[lang] ? '' : source.title[lang] },
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

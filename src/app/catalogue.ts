import type { Dataset, Figure, Topic, View } from '../figures/dataset.ts';
import { type Highlight, highlightsOf } from '../panels/highlight.ts';
import type { Point } from '../panels/panel.ts';
import { figurePoint } from '../panels/point.ts';
import { resolvePanel } from '../panels/resolve.ts';
import type { Lang } from '../words/lang.ts';

/** A figure as it is looked for and linked to. */
export interface Entry {
  readonly figure: Figure;
  readonly point: Point;
  readonly topic: string;
  /** Panels that show the figure, the one of its own topic first. */
  readonly panels: readonly { readonly id: string; readonly headline: string }[];
  /** Everything it can be found by, in both languages. */
  readonly words: string;
}

/** What the page links to and searches, in one language. */
export interface Catalogue {
  readonly topics: readonly { readonly topic: Topic; readonly views: readonly View[] }[];
  readonly highlights: readonly { readonly highlight: Highlight; readonly entry: Entry }[];
  readonly entries: readonly Entry[];
}

export function newCatalogue(dataset: Dataset, lang: Lang): Catalogue {
  const headlines = new Map(dataset.views.map((view) => [view.id, headlineOf(view, dataset, lang)]));
  const entries = [...dataset.figures.values()].map((figure) => entryOf(figure, dataset, headlines, lang));
  return {
    topics: dataset.topics
      .map((topic) => ({ topic, views: dataset.views.filter((view) => view.topic === topic.id) }))
      .filter(({ views }) => views.length > 0),
    highlights: highlightsOf(dataset, lang).flatMap((highlight) => {
      const entry = entries.find(({ figure }) => figure.id === highlight.id);
      return entry === undefined ? [] : [{ highlight, entry }];
    }),
    entries,
  };
}

function headlineOf(view: View, dataset: Dataset, lang: Lang): string {
  const resolved = resolvePanel(view, dataset, lang, null);
  return resolved.ok ? resolved.panel.headline : resolved.headline;
}

function entryOf(figure: Figure, dataset: Dataset, headlines: ReadonlyMap<string, string>, lang: Lang): Entry {
  const topic = dataset.topics.find(({ id }) => id === figure.topic)?.name;
  const showing = dataset.views.filter((view) => view.figures.includes(figure.id));
  const isForeign = (view: View) => Number(view.topic !== figure.topic);
  return {
    figure,
    point: figurePoint(figure, lang),
    topic: topic?.[lang] ?? figure.topic,
    panels: showing
      .toSorted((a, b) => isForeign(a) - isForeign(b))
      .map(({ id }) => ({ id, headline: headlines.get(id) ?? id })),
    words: normal(
      [figure.name, topic, figure.unit].map((text) => (text ? `${text.zh} ${text.en}` : '')).join(' ') +
        ` ${figure.asStated}`,
    ),
  };
}

/** The same letters for full-width and half-width, capital and small. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Entries that hold every word of a query; none for a blank one. */
export function findEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const wanted = normal(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

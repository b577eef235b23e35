import type { Dataset, Figure, Topic, View } from '../../figures/dataset.ts';
import { type Highlight, highlightsOf } from '../../panels/key-figures.ts';
import type { Point } from '../../panels/panel.ts';
import { figurePoint } from '../../panels/point.ts';
import { headlineOf } from '../../panels/resolve.ts';
import { isUserDataView, type UserDataView } from '../../panels/user-data-view.ts';
import type { Lang } from '../../words/lang.ts';

/** What a reader can search for, with what a match shows and links to. */
export interface Findable {
  /** The id under which panels show it as hovered. */
  readonly id: string;
  readonly point: Point;
  /** Every text it can be found by, normalised. */
  readonly words: string;
}

/** A figure that can be found and linked to; it is found by its words in both languages. */
export interface Entry extends Findable {
  readonly figure: Figure;
  readonly topic: string;
  /** The panels that show the figure; the one of its own topic comes first. */
  readonly panels: readonly { readonly id: string; readonly headline: string }[];
}

/** A row or a line of a reader's table as its panel draws it. */
export interface DrawnRow extends Findable {
  readonly panel: string;
}

/** Everything the page links to and searches, in one language. */
export interface Catalogue {
  readonly topics: readonly { readonly topic: Topic; readonly views: readonly View[] }[];
  /** The great numbers, each with the panel it leads to; null where no panel shows it. */
  readonly highlights: readonly { readonly highlight: Highlight; readonly panel: string | null }[];
  readonly hasFigures: boolean;
  /** Lists what can be searched, at the first call: every panel is resolved for it, which a page that is read need not. */
  readonly list: () => Listed;
}

export interface Listed {
  readonly entries: readonly Entry[];
  /** The rows of tables that hold no figures. */
  readonly rows: readonly DrawnRow[];
}

export function newCatalogue(dataset: Dataset, lang: Lang): Catalogue {
  let listed: Listed | null = null;
  return {
    topics: dataset.topics
      .map((topic) => ({ topic, views: dataset.views.filter((view) => view.topic === topic.id) }))
      .filter(({ views }) => views.length > 0),
    highlights: highlightsOf(dataset, lang).flatMap((highlight) => {
      const figure = dataset.figures.get(highlight.id);
      return figure === undefined ? [] : [{ highlight, panel: showing(figure, dataset)[0]?.id ?? null }];
    }),
    hasFigures: dataset.figures.size > 0,
    list: () => {
      listed ??= listOf(dataset, lang);
      return listed;
    },
  };
}

function listOf(dataset: Dataset, lang: Lang): Listed {
  const headlines = new Map(dataset.views.map((view) => [view.id, headlineOf(view, dataset, lang)]));
  return {
    entries: [...dataset.figures.values()].map((figure) => entryOf(figure, dataset, headlines, lang)),
    rows: dataset.views.flatMap((view) => (isUserDataView(view) ? rowsOf(view, dataset, lang) : [])),
  };
}

/** Of each name so many characters are searched. */
const MOST_SEARCHED = 500;

/** Takes the rows that a panel draws, which are few however long its table is. */
function rowsOf(view: UserDataView, { figures }: Dataset, lang: Lang): readonly DrawnRow[] {
  const resolved = view.resolve(lang);
  if (!resolved.ok) return [];
  return resolved.panel.points
    .filter(({ id }) => !figures.has(id))
    .map((point) => ({
      id: point.id,
      point,
      panel: view.id,
      words: normal([point.title.slice(0, MOST_SEARCHED), ...point.facts.map(({ text }) => text)].join(' ')),
    }));
}

/** The views that show a figure; those of its own topic come first. */
function showing({ id, topic }: Figure, { views }: Dataset): readonly View[] {
  const isForeign = (view: View) => Number(view.topic !== topic);
  return views.filter(({ figures }) => figures.includes(id)).sort((a, b) => isForeign(a) - isForeign(b));
}

function entryOf(figure: Figure, dataset: Dataset, headlines: ReadonlyMap<string, string>, lang: Lang): Entry {
  const topic = dataset.topics.find(({ id }) => id === figure.topic)?.name;
  return {
    id: figure.id,
    figure,
    point: figurePoint(figure, lang),
    topic: topic?.[lang] ?? figure.topic,
    panels: showing(figure, dataset).map(({ id }) => ({ id, headline: headlines.get(id) ?? id })),
    words: normal(
      [figure.name, topic, figure.unit].map((text) => (text ? `${text.zh} ${text.en}` : '')).join(' ') +
        ` ${figure.asStated}`,
    ),
  };
}

/** Writes full-width and half-width, capital and small letters as the same. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Finds the entries that hold every word of a query; a blank one finds none. */
export function findEntries<Kind extends Findable>(entries: readonly Kind[], query: string): readonly Kind[] {
  const wanted = normal(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

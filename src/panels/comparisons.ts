import type { Dataset, Figure, View } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import { formatFigure } from './figure/figure-text.ts';
import { ratioOf } from './figure/ratio.ts';
import { figurePoint } from './point.ts';

/** Something a figure is compared with. */
export interface Comparison {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

const CHANGES: readonly string[] = ['change', 'derived'];

/** What a figure is compared with: its growth and derived baseline, and what panels derive from it and another. */
export function comparisonsOf(figure: Figure, dataset: Dataset, lang: Lang): Comparison[] {
  const changes = figurePoint(figure, lang).facts.filter(({ id }) => CHANGES.includes(id));
  return [...changes, ...dataset.views.flatMap((view) => ratioIn(view, figure, dataset, lang))];
}

function ratioIn(view: View, { id }: Figure, dataset: Dataset, lang: Lang): Comparison[] {
  if (!view.figures.slice(0, 2).includes(id)) return [];
  const terms = termsOf(lang);
  const figures = view.figures.flatMap((one) => dataset.figures.get(one) ?? []);
  const ratio = ratioOf(view, figures, lang);
  if (ratio === null) return [];
  const said = terms.aside(terms.about(ratio.said), terms.derivedWith(ratio.interval));
  return [{ id: ratio.id, term: ratio.name, text: said }];
}

/** Another figure, and what the report says of it. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly said: string;
}

const sayFigure = (figure: Figure, lang: Lang): Neighbour => ({
  id: figure.id,
  name: figure.name[lang],
  said: formatFigure(figure, lang),
});

/** The figures that stand in panels with this one, each once. */
export function besidesOf({ id }: Figure, { views, figures }: Dataset, lang: Lang): Neighbour[] {
  const shown = views.flatMap((view) => (view.figures.includes(id) ? view.figures : []));
  const others = [...new Set(shown)].filter((one) => one !== id);
  return others.flatMap((one) => {
    const figure = figures.get(one);
    return figure === undefined ? [] : [sayFigure(figure, lang)];
  });
}

/** What the report plans in the same topic; none for a plan itself. */
export function targetsOf(figure: Figure, { figures }: Dataset, lang: Lang): Neighbour[] {
  if (figure.measure === 'plan') return [];
  const own = [...figures.values()].filter((one) => one.measure === 'plan' && one.topic === figure.topic);
  return own.map((one) => sayFigure(one, lang));
}

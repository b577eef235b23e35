import type { Dots } from '../../charts/dots.ts';
import { type Figure, formOf, type View } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import type { Form } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { figureLabel } from '../figure/figure-text.ts';
import { contextOf } from './context.ts';
import { type ChartKindOf, Problem } from './kind.ts';

/** Magnitudes of one unit on a logarithmic axis; a dot has a form for each qualifier. */
export const dots: ChartKindOf<Dots> = {
  contentOf: ({ figures, view, lang }) => {
    checkOneAxis(figures, lang);
    return contentOf(figures, view, lang);
  },
  drawsQualifier: () => true,
  orderOf: ({ rows }) => rows.map(({ id }) => id),
};

/** One axis carries one unit, never a stock beside a flow, and a logarithm only what is above zero. */
function checkOneAxis(figures: readonly Figure[], lang: Lang): void {
  const { problem } = termsOf(lang);
  const units = new Set(figures.map((figure) => figure.unit[lang]));
  if (units.size > 1) throw new Problem(problem.units([...units]));
  if (new Set(figures.map((figure) => figure.measure)).size > 1) throw new Problem(problem.measures);
  const low = figures.find((figure) => figure.value <= 0);
  if (low !== undefined) throw new Problem(problem.notPositive(low.name[lang]));
}

/** Largest first. */
function contentOf(figures: readonly Figure[], view: View, lang: Lang): Dots {
  const terms = termsOf(lang);
  const inContext = contextOf(view);
  const present = new Set(figures.map(formOf));
  const forms: Form[] = ['over', 'nearly', 'about', 'at-most', 'order', 'range'];
  return {
    kind: 'dots',
    axis: terms.logAxis(figures[0]?.unit[lang] ?? ''),
    rows: [...figures]
      .sort((a, b) => b.value - a.value)
      .map((figure) => ({
        id: figure.id,
        name: figure.name[lang],
        value: figure.value,
        high: figure.valueHigh,
        qualifier: formOf(figure),
        label: figureLabel(figure, lang),
        ...inContext(figure.id),
      })),
    keys: forms.filter((form) => present.has(form)).map((form) => ({ qualifier: form, text: terms.qualifier[form] })),
  };
}

import type { ChartKind } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import type { FactKind, Point } from './panel.ts';

/** What is the same for many points, or said beside the chart. */
const LEFT_OUT: readonly FactKind[] = ['as-stated', 'section', 'measure', 'period', 'note'];

/** The chart in prose: its kind, what it is about, and every point's first facts. */
export function describePanel(kind: ChartKind, subtitle: string, points: readonly Point[], lang: Lang): string {
  const { join, kind: kinds } = termsOf(lang);
  const said = points.map((point) => {
    const facts = point.facts.filter(({ kind: fact }) => !LEFT_OUT.includes(fact));
    const parts = facts.map(({ kind: fact, term, text }) => (fact === 'value' ? text : `${term}${join.colon}${text}`));
    return `${point.title}${join.colon}${parts.join(join.item)}`;
  });
  return `${kinds[kind](points.length)}${join.stop}${subtitle}${join.stop}${said.join(join.list)}${join.stop.trimEnd()}`;
}

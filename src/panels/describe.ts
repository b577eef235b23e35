import type { ChartKind } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import type { Point } from './panel.ts';

/** The chart in prose: its kind, what it is about, and every point's first facts. */
export function describePanel(kind: ChartKind, subtitle: string, points: readonly Point[], lang: Lang): string {
  const { join, term, kind: kinds } = termsOf(lang);
  const said = points.map((point) => {
    const facts = point.facts.filter(
      (fact) => !new Set([term.asStated, term.section, term.measure, term.period, term.note]).has(fact.term),
    );
    const parts = facts.map((fact) => (fact.term === term.value ? fact.text : `${fact.term}${join.colon}${fact.text}`));
    return `${point.title}${join.colon}${parts.join(join.item)}`;
  });
  return `${kinds[kind](points.length)}${join.stop}${subtitle}${join.stop}${said.join(join.list)}${join.stop.trimEnd()}`;
}

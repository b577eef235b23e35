import type { ChartKind } from '../figures/dataset.ts';
import { KIND_WORDS } from '../words/kind-words.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import type { FactId, Point } from './panel.ts';

/** Facts that the table has and prose can do without. */
const LEFT_OUT: ReadonlySet<FactId> = new Set(['as-stated', 'section', 'measure', 'period', 'note']);

/** The chart in prose: its kind, what it is about, and every point's first facts. */
export function describePanel(kind: ChartKind, subtitle: string, points: readonly Point[], lang: Lang): string {
  const { stop, list } = termsOf(lang).join;
  const told = points.map((point) =>
    describePoint({ ...point, facts: point.facts.filter(({ id }) => !LEFT_OUT.has(id)) }, lang),
  );
  return `${KIND_WORDS[kind][lang](points.length)}${stop}${subtitle}${stop}${told.join(list)}${stop.trimEnd()}`;
}

/** The number itself, or one of several that have no names of their own. */
const isValue = (id: FactId): boolean => id === 'value' || id.startsWith('value-');

/** A point and its facts; a value needs no word before it. */
export function describePoint({ title, facts }: Point, lang: Lang): string {
  const { colon, item } = termsOf(lang).join;
  const parts = facts.map(({ id, term, text }) => (isValue(id) ? text : `${term}${colon}${text}`));
  return `${title}${colon}${parts.join(item)}`;
}

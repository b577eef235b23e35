import type { RankedBars } from '../../charts/ranked-bars.ts';
import type { View } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import { formatPeriodEnd } from '../figure/figure-text.ts';
import { type Compared, changeOf, comparedOf, isShrinking } from './compared.ts';
import { contextOf } from './context.ts';
import type { ChartKindOf } from './kind.ts';

/** Growths in order: levels of many units cannot be ranked. */
export const rankedBars: ChartKindOf<RankedBars> = {
  modes: (figures) => ['index', ...(isShrinking(figures) ? [] : (['growth'] as const))],
  contentOf: ({ figures, view, mode, lang }) =>
    contentOf(comparedOf(figures, lang), view, mode === 'growth' ? 'growth' : 'index', lang),
  orderOf: ({ rows }) => rows.map(({ id }) => id),
};

/** Highest growth first; equal growths keep the order of the view. */
function contentOf(figures: readonly Compared[], view: View, mode: 'index' | 'growth', lang: Lang): RankedBars {
  const inContext = contextOf(view);
  const terms = termsOf(lang);
  const base = mode === 'index' ? 100 : 0;
  const sorted = [...figures].sort((a, b) => b.growthPct - a.growthPct);
  return {
    kind: 'ranked-bars',
    base,
    key: {
      base: terms.keyIndexBase(figures[0]?.baselineYear ?? 0),
      growth: terms.keyGrowthPart(formatPeriodEnd(figures[0]?.period ?? '', lang)),
    },
    rows: sorted.map((figure) => {
      const { label, times } = changeOf(figure, lang);
      return {
        id: figure.id,
        name: figure.name[lang],
        value: base + figure.growthPct,
        label,
        aside: times,
        ...inContext(figure.id),
      };
    }),
  };
}

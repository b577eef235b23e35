import type { Mapping } from '../../figures/mapping/plot.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { termsOf } from '../../words/terms.ts';
import { describePoint } from '../describe.ts';
import type { Point } from '../panel.ts';
import { isTimed, type Plot } from '../plot/plot-parts.ts';

/** Points a description names one by one. */
const MOST_SAID = 20;

/** What a chart shows, for readers who do not see it: its kind, what it is of, its points, and what its author drew into it. */
export function describePlot(
  { chart, categories, series, said: drawn = [] }: Plot,
  mapping: Mapping,
  subtitle: string,
  points: readonly Point[],
  lang: Lang,
): string {
  const words = plotWordsOf(lang);
  const { join } = termsOf(lang);
  const facets = 'facets' in chart ? chart.facets.length : 1;
  const isOfLines = isTimed(chart);
  const kind = chartWordsOf(lang).kind[mapping.kind === 'dumbbell' ? 'dumbbell' : chart.kind](
    isOfLines ? series.length : categories.length,
    facets,
  );
  const own = isOfLines ? points.filter(({ id }) => series.some((one) => one.id === id)) : points;
  const said = own.slice(0, MOST_SAID).map((point) => describePoint(point, lang));
  if (own.length > MOST_SAID) said.push(words.more(own.length - MOST_SAID));
  const shown = `${kind}${join.stop}${subtitle}${join.stop}${said.join(join.list)}${join.stop.trimEnd()}`;
  return [shown, ...drawn].join(lang === 'zh' ? '' : ' ');
}

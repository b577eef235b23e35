import type { Slope, SlopeFacet, SlopeLine } from '../../charts/slope-layout.ts';
import type { Mode } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { formatNumber, numberLabel, UNSCALED, wordLabel } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { figureLabel, formatBaseline, formatPeriodEnd, wholeLabel } from '../figure/figure-text.ts';
import { labelIn } from '../figure/label.ts';
import { type Compared, changeOf, comparedOf, levelMode } from './compared.ts';
import type { ChartKindOf } from './kind.ts';

/** Lines from the baseline year to the report. */
export const slope: ChartKindOf<Slope> = {
  modes: (figures) => [...levelMode(figures), 'index', 'growth'],
  contentOf: ({ figures, mode, lang }) => contentOf(comparedOf(figures, lang), mode ?? 'index', lang),
};

/** One facet a figure for levels, one for all otherwise. */
function contentOf(figures: readonly Compared[], mode: Mode, lang: Lang): Slope {
  const terms = termsOf(lang);
  const from = terms.year(figures[0]?.baselineYear ?? 0);
  const to = formatPeriodEnd(figures[0]?.period ?? '', lang) || terms.keyStated('');
  if (mode === 'level') {
    const facets = figures.map((figure, index) => levelSlope(figure, index, lang));
    const derived = facets.some((facet) => facet.lines.some((line) => line.from.low !== null))
      ? terms.keyInterval
      : null;
    return { kind: 'slope', from, to, facets, cut: null, key: { derived } };
  }
  const lines = figures.map((figure, index) => changeLine(figure, index, mode, lang));
  const lowest = Math.min(...lines.map((line) => Math.min(line.from.value, line.to.value)));
  const minimum = mode === 'index' ? Math.floor(lowest / 50) * 50 : Math.min(0, lowest);
  const cut = minimum > 0 ? terms.cutAxis(formatNumber(minimum, lang)) : null;
  return { kind: 'slope', from, to, facets: [{ heading: '', minimum, lines }], cut, key: { derived: null } };
}

function levelSlope(figure: Compared, color: number, lang: Lang): SlopeFacet {
  const terms = termsOf(lang);
  const derived = formatBaseline(figure, lang);
  const { growth, times } = changeOf(figure, lang);
  const { value = 0, low = null, high = null } = derived?.baseline ?? {};
  const line: SlopeLine = {
    id: figure.id,
    name: figure.name[lang],
    color,
    from: { value, low, high, label: derived === null ? wordLabel('') : labelIn(terms.about, derived.label) },
    to: {
      value: figure.value,
      label: lang === 'zh' ? wholeLabel(figure, lang) : figureLabel(figure, lang),
      aside: terms.aside(growth, times),
    },
  };
  return { heading: figure.name[lang], minimum: 0, lines: [line] };
}

function changeLine(figure: Compared, color: number, mode: 'index' | 'growth', lang: Lang): SlopeLine {
  const { growth, times, label } = changeOf(figure, lang);
  const isIndex = mode === 'index';
  const base = isIndex ? 100 : 0;
  return {
    id: figure.id,
    name: figure.name[lang],
    color,
    from: {
      value: base,
      label: { value: base, scale: UNSCALED, before: '', after: isIndex ? '' : '%' },
      low: null,
      high: null,
    },
    to: {
      value: base + figure.growthPct,
      label: isIndex ? numberLabel(base + figure.growthPct, lang) : label,
      aside: isIndex ? growth : times,
    },
  };
}

import { hasBarEnding } from '../../charts/endings.ts';
import type { PairedBars, PairedFacet, PairedRow } from '../../charts/paired-bars.ts';
import { indexOf } from '../../figures/baseline.ts';
import type { Mode, View } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { numberLabel, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { axisUnit, figureLabel, formatBaseline, formatPeriodEnd } from '../figure/figure-text.ts';
import { labelIn } from '../figure/label.ts';
import { type Compared, changeOf, comparedOf, isShrinking, levelMode } from './compared.ts';
import { contextOf } from './context.ts';
import type { ChartKindOf } from './kind.ts';

/** Levels beside those of the baseline year. */
export const pairedBars: ChartKindOf<PairedBars> = {
  modes: (figures) => [...levelMode(figures), 'index', ...(isShrinking(figures) ? [] : (['growth'] as const))],
  contentOf: ({ figures, view, mode, lang }) =>
    inGrey(contentOf(comparedOf(figures, lang), mode ?? 'level', lang), view),
  // An index or a growth is derived, and has none.
  drawsQualifier: ({ qualifier }, mode) => (mode ?? 'level') === 'level' && hasBarEnding(qualifier),
};

/** With the rows in grey that the headline does not speak of. */
function inGrey(content: PairedBars, view: View): PairedBars {
  const inContext = contextOf(view);
  const facets = content.facets.map((facet) => ({
    ...facet,
    rows: facet.rows.map((row) => ({ ...row, ...inContext(row.id) })),
  }));
  return { ...content, facets };
}

/** Levels by unit, or one index or growth axis for all. `figures` must hold at least one. */
function contentOf(figures: readonly Compared[], mode: Mode, lang: Lang): PairedBars {
  const terms = termsOf(lang);
  const year = figures[0]?.baselineYear ?? 0;
  const stated = terms.keyStated(formatPeriodEnd(figures[0]?.period ?? '', lang));
  if (mode === 'level') {
    const facets = byUnit(figures).map((group) => levelFacet(group, lang));
    return {
      kind: 'paired-bars',
      facets,
      key: { stated, baseline: terms.keyDerived(year), interval: terms.keyInterval },
    };
  }
  const unit = mode === 'index' ? terms.indexUnit(year) : terms.growthUnit(year);
  const rows = figures.map((figure) => changeRow(figure, mode, lang));
  const facet: PairedFacet = { unit, scale: { divisor: 1, word: '' }, rows };
  return {
    kind: 'paired-bars',
    facets: [facet],
    key: { stated, baseline: mode === 'index' ? terms.keyIndexBase(year) : null, interval: null },
  };
}

/** Figures that may share an axis: same unit in both languages, same measure, same baseline year. */
function byUnit(figures: readonly Compared[]): Compared[][] {
  const groups = new Map<string, Compared[]>();
  for (const figure of figures) {
    const key = [figure.unit.zh, figure.unit.en, figure.measure, figure.baselineYear].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function levelFacet(group: readonly Compared[], lang: Lang): PairedFacet {
  const terms = termsOf(lang);
  const scale = scaleOf(Math.max(...group.map((figure) => figure.value)), lang);
  const unit = terms.axisUnit(axisUnit(group[0]?.unit[lang] ?? '', scale));
  return { unit, scale, rows: group.map((figure) => levelRow(figure, lang)) };
}

function levelRow(figure: Compared, lang: Lang): PairedRow {
  const terms = termsOf(lang);
  const derived = formatBaseline(figure, lang);
  const { growth } = changeOf(figure, lang);
  return {
    id: figure.id,
    name: figure.name[lang],
    stated: {
      value: figure.value,
      label: labelIn((number) => terms.aside(number, growth), figureLabel(figure, lang)),
      qualifier: figure.qualifier,
    },
    baseline:
      derived === null
        ? null
        : {
            value: derived.baseline.value,
            low: derived.baseline.low,
            high: derived.baseline.high,
            label: labelIn((number) => terms.derivedLevel(derived.year, number), derived.label),
          },
  };
}

function changeRow(figure: Compared, mode: 'index' | 'growth', lang: Lang): PairedRow {
  const terms = termsOf(lang);
  const { times, label } = changeOf(figure, lang);
  const index = indexOf(figure) ?? 100;
  const isIndex = mode === 'index';
  const number = isIndex ? numberLabel(index, lang) : label;
  return {
    id: figure.id,
    name: figure.name[lang],
    stated: {
      value: isIndex ? index : figure.growthPct,
      label: labelIn((text) => terms.aside(text, times), number),
      qualifier: 'stated',
    },
    baseline: isIndex
      ? {
          value: 100,
          low: null,
          high: null,
          label: labelIn((text) => `${terms.year(figure.baselineYear)} ${text}`, numberLabel(100, lang)),
        }
      : null,
  };
}

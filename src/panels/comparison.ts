import type { PairedBars, PairedFacet, PairedRow } from '../charts/paired-bars.ts';
import type { RankedBars } from '../charts/ranked-bars.ts';
import type { Slope, SlopeFacet, SlopeLine } from '../charts/slope-layout.ts';
import { indexOf } from '../figures/baseline.ts';
import type { Figure, Mode } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { formatNumber, scaleOf } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';
import {
  axisUnit,
  formatBaseline,
  formatFigure,
  formatGrowthText,
  formatNumberParts,
  formatPeriodEnd,
} from './figure/figure-text.ts';

/** A figure that states growth on a baseline year. */
export type Compared = Figure & { readonly growthPct: number; readonly baselineYear: number };

export function isCompared(figure: Figure): figure is Compared {
  return figure.growthPct !== null && figure.baselineYear !== null;
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

function changeLabel(figure: Compared, lang: Lang): { growth: string; times: string } {
  return formatGrowthText(figure, lang) ?? { growth: '', times: '' };
}

/** Levels by unit, or one index or growth axis for all. `figures` must hold at least one. */
export function pairedBars(figures: readonly Compared[], mode: Mode, lang: Lang): PairedBars {
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

function levelFacet(group: readonly Compared[], lang: Lang): PairedFacet {
  const terms = termsOf(lang);
  const scale = scaleOf(Math.max(...group.map((figure) => figure.value)), lang);
  const unit = terms.axisUnit(axisUnit(group[0]?.unit[lang] ?? '', scale));
  return { unit, scale, rows: group.map((figure) => levelRow(figure, lang)) };
}

function levelRow(figure: Compared, lang: Lang): PairedRow {
  const terms = termsOf(lang);
  const said = formatBaseline(figure, lang);
  return {
    id: figure.id,
    name: figure.name[lang],
    stated: {
      value: figure.value,
      label: terms.aside(formatNumberParts(figure, lang), changeLabel(figure, lang).growth),
      qualifier: figure.qualifier,
    },
    baseline:
      said === null
        ? null
        : {
            value: said.baseline.value,
            low: said.baseline.low,
            high: said.baseline.high,
            label: terms.derivedLevel(said.year, said.number),
          },
  };
}

function changeRow(figure: Compared, mode: 'index' | 'growth', lang: Lang): PairedRow {
  const terms = termsOf(lang);
  const { growth, times } = changeLabel(figure, lang);
  const index = indexOf(figure) ?? 100;
  const isIndex = mode === 'index';
  const label = terms.aside(isIndex ? formatNumber(index, lang) : growth, times);
  return {
    id: figure.id,
    name: figure.name[lang],
    stated: { value: isIndex ? index : figure.growthPct, label, qualifier: 'stated' },
    baseline: isIndex ? { value: 100, low: null, high: null, label: `${terms.year(figure.baselineYear)} 100` } : null,
  };
}

/** Highest growth first; equal growths keep the order of the view. */
export function rankedBars(figures: readonly Compared[], mode: 'index' | 'growth', lang: Lang): RankedBars {
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
      const { growth, times } = changeLabel(figure, lang);
      return { id: figure.id, name: figure.name[lang], value: base + figure.growthPct, label: growth, aside: times };
    }),
  };
}

/** Slopes from the baseline year to the report: one facet a unit for levels, one for all otherwise. */
export function slope(figures: readonly Compared[], mode: Mode, lang: Lang): Slope {
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
  const said = formatBaseline(figure, lang);
  const { growth, times } = changeLabel(figure, lang);
  const from = { value: said?.baseline.value ?? 0, low: said?.baseline.low ?? null, high: said?.baseline.high ?? null };
  const line: SlopeLine = {
    id: figure.id,
    name: figure.name[lang],
    color,
    from: { ...from, label: said === null ? '' : terms.about(said.number) },
    to: {
      value: figure.value,
      label: lang === 'zh' ? formatFigure(figure, lang) : formatNumberParts(figure, lang),
      aside: terms.aside(growth, times),
    },
  };
  return { heading: figure.name[lang], minimum: 0, lines: [line] };
}

function changeLine(figure: Compared, color: number, mode: 'index' | 'growth', lang: Lang): SlopeLine {
  const { growth, times } = changeLabel(figure, lang);
  const base = mode === 'index' ? 100 : 0;
  const exact = { low: null, high: null };
  return {
    id: figure.id,
    name: figure.name[lang],
    color,
    from: { value: base, label: mode === 'index' ? '100' : '0%', ...exact },
    to: {
      value: base + figure.growthPct,
      label: mode === 'index' ? formatNumber(base + figure.growthPct, lang) : growth,
      aside: mode === 'index' ? growth : times,
    },
  };
}

import { type Figure, formOf, type Mode } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { type Label, wordLabel } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { formatGrowthText } from '../figure/figure-text.ts';
import { Problem } from './kind.ts';

/** A figure that states growth on a baseline year. */
export type Compared = Figure & { readonly growthPct: number; readonly baselineYear: number };

export function isCompared(figure: Figure): figure is Compared {
  return figure.growthPct !== null && figure.baselineYear !== null;
}

/** Throws a Problem that names the first figure without a baseline. */
export function comparedOf(figures: readonly Figure[], lang: Lang): readonly Compared[] {
  return figures.map((figure) => {
    if (isCompared(figure)) return figure;
    throw new Problem(termsOf(lang).problem.noBaseline(figure.name[lang]));
  });
}

/** A bar of growth begins at zero, so that none can be drawn for a figure that shrank. */
export const isShrinking = (figures: readonly Figure[]): boolean =>
  figures.some((figure) => (figure.growthPct ?? 0) < 0);

/** Levels are shown beside those of another year where each is one number: of a range only the growth is stated. */
export const levelMode = (figures: readonly Figure[]): Mode[] =>
  figures.some((figure) => formOf(figure) === 'range') ? [] : ['level'];

/** The growth and its multiple: `+120%`, `2.2倍`. */
export const changeOf = (figure: Compared, lang: Lang): { growth: string; times: string; label: Label } =>
  formatGrowthText(figure, lang) ?? { growth: '', times: '', label: wordLabel('') };

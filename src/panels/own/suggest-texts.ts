import type { ChartKind, Figure } from '../../figures/dataset.ts';
import type { Bilingual, Lang } from '../../words/lang.ts';
import { formatGrowth } from '../../words/numbers.ts';
import { suggestWordsOf } from '../../words/suggest-words.ts';
import { formatFigure, formatPeriod, formatPeriodEnd } from '../figure/figure-text.ts';
import type { Compared } from '../kinds/compared.ts';
import { shortName } from '../plot-names.ts';

const both = (format: (lang: Lang) => string): Bilingual => ({ zh: format('zh'), en: format('en') });

/** Letters up to which a headline names two figures. */
const MOST_HEADLINE: Readonly<Record<Lang, number>> = { zh: 40, en: 84 };

const nameOf = (figure: Figure, lang: Lang): string => shortName(figure.name[lang]);

/** Growth without its sign: the words around it say up or down. */
const sizeOf = (pct: number, lang: Lang): string => formatGrowth(Math.abs(pct), lang).replace('+', '');

/** The figure that changed most in its group, and how. */
export function growthTitle(group: readonly Compared[]): Bilingual {
  const first = group.reduce((most, figure) => (figure.growthPct > most.growthPct ? figure : most));
  return both((lang) => {
    const words = suggestWordsOf(lang);
    const [name, quantity] = [nameOf(first, lang), formatFigure(first, lang)];
    if (first.growthPct === 0) return words.same(name, quantity, first.baselineYear);
    const sentence = first.growthPct > 0 ? words.grown : words.fallen;
    return sentence(name, quantity, first.baselineYear, sizeOf(first.growthPct, lang));
  });
}

export function rankingTitle(group: readonly Compared[]): Bilingual {
  const first = group.reduce((most, figure) => (figure.growthPct > most.growthPct ? figure : most));
  return both((lang) => {
    const words = suggestWordsOf(lang);
    const sentence = first.growthPct >= 0 ? words.fastest : words.mostFallen;
    return sentence(nameOf(first, lang), first.baselineYear, sizeOf(first.growthPct, lang));
  });
}

/** The largest of one axis; of other charts the first two. */
export function listTitle(group: readonly Figure[], chart: ChartKind): Bilingual {
  return both((lang) => {
    const words = suggestWordsOf(lang);
    if (chart === 'dots') {
      const first = group.reduce((most, figure) => (figure.value > most.value ? figure : most));
      return words.largest(nameOf(first, lang), formatFigure(first, lang));
    }
    const [first = '', second = ''] = group.slice(0, 2).map((figure) => {
      return words.stated(nameOf(figure, lang), formatFigure(figure, lang));
    });
    const isShort = second !== '' && first.length + second.length <= MOST_HEADLINE[lang];
    return isShort ? words.listed([first, second]) : first;
  });
}

/** When, in which unit, compared with what, on which scale; only what the figures have in common. */
export function subtitleOf(group: readonly Figure[], chart: ChartKind): Bilingual {
  return both((lang) => {
    const words = suggestWordsOf(lang);
    const [first] = group;
    if (first === undefined) return '';
    const isOnePeriod = group.every(({ period }) => period === first.period);
    if (first.baselineYear !== null) {
      const end = isOnePeriod ? formatPeriodEnd(first.period, lang) : '';
      if (chart === 'ranked-bars') return words.ranking(group.length, end, first.baselineYear);
      return words.joined([words.compared(end, first.baselineYear), unitPart(group, words.ownScales, lang)]);
    }
    const period = isOnePeriod ? formatPeriod(first, lang) : '';
    const extra = chart === 'dots' ? words.logarithmic : chart === 'pictogram' ? words.squares : '';
    const unit = chart === 'pictogram' ? '' : unitPart(group, words.ownUnits, lang);
    return capitalized(words.joined([period, unit, extra]));
  });
}

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function unitPart(group: readonly Figure[], many: string, lang: Lang): string {
  const units = new Set(group.map(({ unit }) => unit[lang]));
  const [only = ''] = units;
  if (units.size > 1) return many;
  return only === '' ? '' : suggestWordsOf(lang).unit(shortName(only, 30));
}

import type { ComparedPair, Comparison } from '../../figures/compare.ts';
import type { Dataset, Figure } from '../../figures/dataset.ts';
import { compareWordsOf } from '../../words/compare-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatGrowth, formatLabel, growthLabel, type Label, roundToStep } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { describePoint } from '../describe.ts';
import { formatDate, formatEnds, formatFigure, formatPeriodEnd, formatPlain } from '../figure/figure-text.ts';
import { labelIn } from '../figure/label.ts';
import type { Cell, Fact, Point, Table } from '../panel.ts';
import { chartName } from '../plot-names.ts';

/** Per cent as precise as a reader can use: `+12.3%`, `+140%`. */
const rounded = (pct: number): number => roundToStep(pct, Math.abs(pct) >= 100 ? 1 : 0.1);

/** `+12.3%`, `about −4%`. */
export const formatChange = (pair: ComparedPair, lang: Lang): string => formatLabel(changeLabel(pair, lang));

/** The same in parts. */
export function changeLabel({ pct, isExact }: ComparedPair, lang: Lang): Label {
  const label = growthLabel(rounded(pct ?? 0));
  return isExact ? label : labelIn(compareWordsOf(lang).about, label);
}

/**
 * What the two are called: the date all figures of each stand at, or that of its report, or its title; never the same
 * for both.
 */
export function periodsOf({ before, after, pairs }: Comparison, lang: Lang): readonly [string, string] {
  const words = compareWordsOf(lang);
  const sides = [
    { dataset: before, figures: pairs.map((pair) => pair.before) },
    { dataset: after, figures: pairs.map((pair) => pair.after) },
  ];
  const calls: ((side: { dataset: Dataset; figures: readonly Figure[] }) => string)[] = [
    ({ figures }) => commonEnd(figures, lang),
    ({ dataset }) => formatDate(dataset.source.date, lang),
    ({ dataset }) => chartName(dataset.title[lang], 30),
  ];
  for (const call of calls) {
    const [earlier = '', later = ''] = sides.map(call);
    if (earlier !== '' && later !== '' && earlier !== later) return [earlier, later];
  }
  return [words.earlier, words.later];
}

function commonEnd(figures: readonly Figure[], lang: Lang): string {
  const ends = new Set(figures.map(({ period }) => formatPeriodEnd(period, lang)));
  const [only = ''] = ends;
  return ends.size === 1 ? only : '';
}

/** The figure that changed most, as both files state it. */
export function compareHeadline(pairs: readonly ComparedPair[], lang: Lang): string {
  const { title } = compareWordsOf(lang);
  const [first] = [...pairs].sort((a, b) => Math.abs(b.pct ?? 0) - Math.abs(a.pct ?? 0));
  if (first === undefined) return '';
  const name = chartName(first.after.name[lang], 40);
  const [before, after] = [formatFigure(first.before, lang), formatFigure(first.after, lang)];
  if (before === after) return title.same(name, after);
  if (first.pct === null || first.pct === 0) return title.changed(name, before, after);
  const size = formatGrowth(Math.abs(rounded(first.pct)), lang).replace('+', '');
  const pct = first.isExact ? size : compareWordsOf(lang).about(size);
  return (first.pct > 0 ? title.rose : title.fell)(name, before, after, pct);
}

export function sourcesOf({ before, after }: Comparison, lang: Lang): string {
  const format = ({ source }: Dataset): string =>
    [source.title[lang], formatDate(source.date, lang)].filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
  return compareWordsOf(lang).source(format(before), format(after));
}

export function comparePoint(pair: ComparedPair, comparison: Comparison, lang: Lang): Point {
  const words = compareWordsOf(lang);
  const { join } = termsOf(lang);
  const { before, after, pct, obstacles } = pair;
  const [earlier, later] = periodsOf(comparison, lang);
  const facts: Fact[] = [
    { id: 'later', term: later, text: formatFigure(after, lang) },
    { id: 'earlier', term: earlier, text: formatFigure(before, lang) },
    ...(pct === null ? [] : [{ id: 'change' as const, term: words.change, text: formatChange(pair, lang) }]),
    ...(obstacles.length === 0
      ? []
      : [
          {
            id: 'remark' as const,
            term: words.remark,
            text: obstacles.map((one) => words.obstacle[one]).join(join.list),
          },
        ]),
  ];
  const sentence = facts.map(({ term, text }) => `${term}${join.colon}${text}`).join(join.list);
  return { id: after.id, title: after.name[lang], facts, reading: `${after.name[lang]}${join.stop}${sentence}` };
}

export function compareDescription(subtitle: string, points: readonly Point[], lang: Lang): string {
  const { join } = termsOf(lang);
  const sentences = points.map((point) => describePoint(point, lang));
  const kind = compareWordsOf(lang).description(points.length);
  return `${kind}${join.stop}${subtitle}${join.stop}${sentences.join(join.list)}${join.stop.trimEnd()}`;
}

const BLANK: Cell = { text: '', sort: null };
const textCell = (text: string): Cell => (text === '' ? BLANK : { text, sort: text });
const numberCell = (value: number | null, text: string): Cell => (value === null ? BLANK : { text, sort: value });

/** Every figure of both, with what is new and what is no longer there. */
export function compareTable(comparison: Comparison, caption: string, lang: Lang): Table {
  const words = compareWordsOf(lang);
  const { column, join } = termsOf(lang);
  const [earlier, later] = periodsOf(comparison, lang);
  const numberOf = (figure: Figure | null): Cell => {
    if (figure === null) return BLANK;
    return figure.valueHigh === undefined
      ? numberCell(figure.value, formatPlain(figure.value))
      : textCell(formatEnds(figure));
  };
  const row = (id: string, before: Figure | null, after: Figure | null, pair: ComparedPair | null, remark: string) => ({
    id,
    cells: [
      textCell((after ?? before)?.name[lang] ?? ''),
      numberOf(before),
      numberOf(after),
      textCell((after ?? before)?.unit[lang] ?? ''),
      numberCell(pair?.difference ?? null, formatPlain(pair?.difference ?? 0)),
      numberCell(pair?.pct ?? null, pair === null ? '' : formatChange(pair, lang)),
      textCell(remark),
    ],
  });
  const numeric = new Set([earlier, later, words.change, words.changePct]);
  const names = [column.indicator, earlier, later, column.unit, words.change, words.changePct, words.remark];
  return {
    caption,
    columns: names.map((name) => ({ name, numeric: numeric.has(name) })),
    rows: [
      ...comparison.pairs.map((pair) =>
        row(
          pair.after.id,
          pair.before,
          pair.after,
          pair,
          pair.obstacles.map((one) => words.obstacle[one]).join(join.list),
        ),
      ),
      ...comparison.added.map((figure) => row(figure.id, null, figure, null, words.added)),
      ...comparison.vanished.map((figure) => row(figure.id, figure, null, null, words.vanished)),
    ],
  };
}

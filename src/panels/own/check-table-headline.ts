import { factsOf, measuresOf } from '../../figures/mapping/column-facts.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { NO_CHOICES, type ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { applyMapping } from '../../figures/mapping/series.ts';
import type { Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { readScaledUnit } from '../../figures/stated/scaled-unit.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { type CheckedHeadline, checkHeadline } from '../../text/headline/check-headline.ts';
import type { Lang } from '../../words/lang.ts';
import { isTimed, PlotProblem } from '../plot/plot-parts.ts';
import { sumsOf } from '../plot/plot-stacks.ts';
import { filteredOnce } from '../table-panel/filtered-table.ts';
import { chosenOf, numbered } from '../table-panel/table-panel.ts';

const UNCHECKED: CheckedHeadline = { verdict: 'unsure', findings: [], saidAt: () => '' };

/**
 * What a headline claims, against all numbers of the rows that pass the author's filter, those that are not drawn as well; and
 * against what is worked out of them for the chart: an index, a share, a count of each bin. It is false only where it is so
 * of both.
 */
export function checkTableHeadline(
  headline: string,
  whole: ReadTable,
  mapping: Mapping,
  lang: Lang,
  choices: ReaderChoices = NO_CHOICES,
): CheckedHeadline {
  const { table } = filteredOnce(whole, choices.filter);
  const left = new Set(leftOut(table, mapping));
  const about = [table.title ?? '', ...table.columns.flatMap(({ name }, at) => (left.has(at) ? [] : [name]))].join(' ');
  const other = ofLeftOut(headline, table, mapping, [...left], lang);
  if (other !== null) return checkHeadline(headline, other, [about, ...other.series.map(({ name }) => name)].join(' '));
  const data = wholeOnce(table, mapping, lang);
  const checked = data === null ? UNCHECKED : checkHeadline(headline, data, about);
  if (checked.verdict !== 'false') return checked;
  const drawn = drawnData(whole, mapping, lang, choices);
  const again = drawn === null ? checked : checkHeadline(headline, drawn, about);
  return again.verdict === 'true' ? again : checked;
}

const othersOf = (table: ReadTable, mapping: Mapping): readonly number[] => {
  const names = [...mapping.label, mapping.group, mapping.time, mapping.unitColumn];
  return measuresOf(factsOf(table)).flatMap(({ at }) =>
    names.includes(at) || mapping.values.includes(at) ? [] : [at],
  );
};

const takesOthers = ({ group, time }: Mapping): boolean => group === null && time !== 'headers';

/** Columns of numbers that no headline is checked by: a growth among them makes the others no growths. */
const leftOut = (table: ReadTable, mapping: Mapping): readonly number[] =>
  takesOthers(mapping) ? [] : othersOf(table, mapping);

/** Columns beside those of the years, where the headline names one of them: it speaks of nothing else. */
function ofLeftOut(
  headline: string,
  table: ReadTable,
  mapping: Mapping,
  left: readonly number[],
  lang: Lang,
): SeriesData | null {
  const facts = factsOf(table);
  const values = left.filter((at) => {
    const [bare = ''] =
      /[\p{Script=Han}]{3,}|[a-z]{5,}/iu.exec((facts[at]?.bareName ?? '').replace(/^其中[：:]?/, '')) ?? [];
    return bare !== '' && headline.toLowerCase().includes(bare.toLowerCase());
  });
  if (values.length === 0 || mapping.group !== null) return null;
  const own: Mapping = { ...mapping, kind: 'bars', time: null, values };
  const applied = applyMapping(table, own);
  return applied.ok ? numbered(applied.data, table, own, lang) : null;
}

/** While a headline is written it is checked again and again against the same numbers. */
function wholeOnce(table: ReadTable, mapping: Mapping, lang: Lang): SeriesData | null {
  const known = lastWhole.get(table);
  if (known?.mapping === mapping && known.lang === lang) return known.data;
  const data = wholeData(table, mapping, lang);
  lastWhole.set(table, { mapping, lang, data });
  return data;
}

const lastWhole = new WeakMap<
  ReadTable,
  { readonly mapping: Mapping; readonly lang: Lang; readonly data: SeriesData | null }
>();

/** A table of one measure a column may have more columns than are drawn. */
function wholeData(table: ReadTable, mapping: Mapping, lang: Lang): SeriesData | null {
  const others = othersOf(table, mapping);
  const isOfColumns = takesOthers(mapping) && others.length > 0;
  const whole = { ...mapping, values: [...mapping.values, ...others] };
  for (const one of isOfColumns ? [whole, mapping] : [mapping]) {
    const applied = applyMapping(table, one);
    if (applied.ok) return numbered(applied.data, table, one, lang);
  }
  return null;
}

/** Kinds that draw what part of a whole each number is. */
const OF_SHARES = new Set<Mapping['kind']>(['shares', 'diverging', 'donut']);

function sharesOf(series: readonly Series[]): Series[] {
  const sums = sumsOf(series);
  return series.map((one) => ({
    ...one,
    unit: readScaledUnit('%'),
    values: one.values.map((value, place) => (value === null || !sums[place] ? null : (value / sums[place]) * 100)),
  }));
}

function drawnData(whole: ReadTable, mapping: Mapping, lang: Lang, choices: ReaderChoices): SeriesData | null {
  try {
    const { whole: plot, data } = chosenOf(whole, mapping, choices, lang);
    const series = OF_SHARES.has(mapping.kind) ? sharesOf(plot.series) : plot.series;
    return { ...data, categories: plot.categories, series, isTime: isTimed(plot.chart) };
  } catch (problem) {
    if (problem instanceof PlotProblem) return null;
    throw problem;
  }
}

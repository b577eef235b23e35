import type { ValueFacet, ValueRow } from '../../charts/value-bars.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { axisWords } from './axis-words.ts';
import { domainOf, formatValue, greatest, least, valueLabel } from './plot-numbers.ts';
import {
  aroundNumber,
  byMeasure,
  checkOneUnit,
  extentOf,
  firstSeries,
  flagged,
  gapNote,
  hollowNote,
  isNumber,
  isSplitUp,
  LIMITS,
  type Parts,
  type Plot,
  scaleGroup,
  scaleNote,
  topOf,
} from './plot-parts.ts';

/** One facet of bars, or one for each series where several are asked for. */
export function barPlot(parts: Parts, { kind, order }: Mapping, lang: Lang): Plot {
  const { note } = plotWordsOf(lang);
  const [first, ...others] = parts.series;
  // One series of rows in units of their own would leave the others out, and call them missing.
  const isMany = (kind === 'multiples' || isSplitUp(parts.categories, parts.series)) && parts.series.length > 1;
  if (!isMany) {
    const most = parts.categories.length > LIMITS.bars ? LIMITS.barsShown : LIMITS.bars;
    const own: Parts = {
      ...parts,
      series: parts.series.slice(0, 1),
      notes:
        others.length === 0
          ? parts.notes
          : [
              ...parts.notes,
              note.firstSeries(
                chartName(first?.name ?? '', 30),
                others.map(({ name }) => chartName(name, 30)),
              ),
            ],
    };
    const top = topOf(
      own,
      first,
      order,
      most,
      lang,
      own.categories.some(({ at }) => at !== null),
    );
    return barsOf(top, false, lang);
  }
  const some = firstSeries(parts, LIMITS.facets, lang);
  // Rows of a unit each, with several columns: 会员数（人） of 兰州, 天水 and 白银.
  const isGrouped = isSplitUp(some.categories, some.series) && hasSeveralEach(some.categories, some.series);
  if (isGrouped && parts.categories.length <= LIMITS.groups) return groupPlot(parts, lang);
  // Each unit its own rows: an order by the first would say nothing of the others.
  const isSplit = isSplitUp(some.categories, some.series);
  const top = topOf(some, first, isSplit ? 'file' : order, isSplit ? 60 : barsIn(some.series.length), lang);
  return barsOf(top, true, lang);
}

/** Whether most rows have more numbers than one. */
function hasSeveralEach(categories: readonly Category[], series: readonly Series[]): boolean {
  const counts = categories.map((_, place) => series.filter(({ values }) => isNumber(values[place])).length);
  return counts.filter((count) => count > 1).length * 2 > categories.length;
}

/** Many facets have few bars each: a chart is no list. */
const barsIn = (facets: number): number => Math.min(LIMITS.facetBars, Math.floor(LIMITS.barsInAll / facets));

function barsOf({ categories, series, notes }: Parts, isMany: boolean, lang: Lang): Plot {
  const words = plotWordsOf(lang);
  const isSplit = isMany && isSplitUp(categories, series);
  if (isSplit && isListed(categories, series)) return tilesOf({ categories, series, notes }, lang);
  const facets = series.map((one): ValueFacet => {
    const values = extentOf(isMany && !isSplit ? scaleGroup(one, series) : [one]);
    return {
      heading: isMany
        ? chartName(isSplit && !isDistinctNamed(series) ? one.unit.base || words.value : one.name || words.value)
        : '',
      unit: isMany && one.unit.base !== '' ? words.unit(one.unit.base) : '',
      minimum: Math.min(0, least(values)),
      maximum: Math.max(0, greatest(values)) || (least(values) < 0 ? 0 : 1),
      rows: categories.flatMap((category, place): ValueRow[] => {
        const value = one.values[place] ?? null;
        if (value === null && isSplit) return [];
        // A total or a mean stands beside nothing in a chart of its own.
        return [rowOf(category, chartName(category.name), null, place, { ...one, aggregate: null }, 0, lang)];
      }),
    };
  });
  const scales = isMany ? [isSplit ? words.note.ownScales : scaleNote(series, 20, lang)] : [];
  return {
    chart: { kind: 'value-bars', facets },
    categories,
    series,
    notes: [...notes, ...hollowNote(categories, lang), ...scales, ...gapNote(series, isSplit, lang)],
  };
}

/** With the rows in grey that the headline does not speak of; as it is where it names none of them. */
export function withContext(chart: Plot['chart'], spoken: readonly string[]): Plot['chart'] {
  if (chart.kind !== 'value-bars' || spoken.length === 0) return chart;
  const facets = chart.facets.map((facet) => ({
    ...facet,
    rows: facet.rows.map((row): ValueRow => (spoken.includes(row.id) ? row : { ...row, context: true })),
  }));
  return { ...chart, facets };
}

/** Hardly two rows share a unit: there is nothing to compare by length. */
const isListed = (categories: readonly Category[], series: readonly Series[]): boolean =>
  categories.length <= LIMITS.groups && series.length * 2 > categories.length;

/** Large numbers, each in its own unit. */
function tilesOf({ categories, series, notes }: Parts, lang: Lang): Plot {
  const tiles = categories.flatMap(({ id, name }, place) => {
    const own = series.find(({ values }) => isNumber(values[place]));
    const value = own?.values[place];
    if (own === undefined || !isNumber(value)) return [];
    const { base } = own.unit;
    const share = base === '%' && value >= 0 && value <= 100 ? value / 100 : null;
    const [before, behind] = aroundNumber(own.flags?.[place]);
    const plain = { before, number: formatValue(value, base, lang), after: `${behind}${base === '%' ? '' : base}` };
    return [{ id, name: chartName(name), ...plain, qualifier: 'stated' as const, derived: null, share }];
  });
  return { chart: { kind: 'tiles', tiles, signs: [], list: null }, categories, series, notes };
}

const isDistinctNamed = (series: readonly Series[]): boolean =>
  new Set(series.map(({ name }) => name)).size === series.length;

function rowOf(
  { id, aggregate }: Category,
  name: string,
  heading: string | null,
  place: number,
  series: Series,
  color: number,
  lang: Lang,
): ValueRow {
  const value = series.values[place] ?? null;
  const interval = series.intervals?.[place] ?? null;
  const said = value === null ? wordLabel(plotWordsOf(lang).missing) : valueLabel(value, series, lang);
  const label = flagged(said, series.flags?.[place]);
  const hollow = aggregate !== null || series.aggregate !== null;
  return { id, heading, name, value, label, color, hollow, ...(interval === null ? {} : { interval }) };
}

/** Groups of bars; a facet for each unit. */
export function groupPlot(parts: Parts, lang: Lang): Plot {
  const words = plotWordsOf(lang);
  const measureCount = byMeasure(parts.series).length;
  const unitCount = measureCount || new Set(parts.series.map(({ unit }) => unit.base)).size;
  const some = firstSeries(parts, LIMITS.series * Math.min(unitCount, LIMITS.facets), lang);
  const { categories, series, notes } = topOf(some, undefined, 'file', LIMITS.groups, lang);
  const units = [...new Set(series.map(({ unit }) => unit.base))];
  const measures = byMeasure(series);
  const plans: ReturnType<typeof byMeasure> =
    measures.length > 0 ? measures : units.map((unit) => ['', series.filter((one) => one.unit.base === unit)] as const);
  const facets = plans.map(([heading, own]): ValueFacet => {
    const unit = own[0]?.unit.base ?? '';
    const values = extentOf(own);
    return {
      heading: chartName(heading),
      unit: units.length > 1 ? words.unit(unit || words.value) : '',
      minimum: Math.min(0, least(values)),
      maximum: Math.max(0, greatest(values)) || (least(values) < 0 ? 0 : 1),
      rows: categories.flatMap((category, place) =>
        (plans.length > 1 && own.every((one) => !isNumber(one.values[place])) ? [] : own).map(
          (one, index): ValueRow => {
            const heading = index === 0 ? chartName(category.name) : null;
            return rowOf(category, chartName(one.name, 60), heading, place, one, index, lang);
          },
        ),
      ),
    };
  });
  return {
    chart: { kind: 'grouped-bars', facets },
    categories,
    series,
    notes: [
      ...notes,
      ...hollowNote([...categories, ...series], lang),
      ...(measures.length > 0 ? [words.note.ownScales] : []),
      ...gapNote(series, plans.length > 1, lang),
    ],
  };
}

export function dotPlot(parts: Parts, { order, time }: Mapping, lang: Lang): Plot {
  const words = plotWordsOf(lang);
  const some = firstSeries(parts, LIMITS.series, lang);
  checkOneUnit(some.series, lang);
  const most = parts.categories.length > LIMITS.bars ? LIMITS.barsShown : LIMITS.bars;
  const { categories, series, notes } = topOf(
    some,
    time === 'headers' ? some.series.at(-1) : some.series[0],
    order,
    most,
    lang,
    some.categories.some(({ at }) => at !== null),
  );
  const unit = series[0]?.unit.base ?? '';
  const domain = domainOf(extentOf(series), unit, lang);
  return {
    chart: {
      kind: 'value-dots',
      series: series.map(({ name }) => chartName(name, 60)),
      ticks: domain.ticks,
      axis: axisWords(unit, domain, lang, 'cutAcross'),
      rows: categories.map(({ id, name }, place) => ({
        id,
        name: chartName(name),
        missing: words.missing,
        dots: series.map((one) => {
          const { values, flags, intervals } = one;
          const value = values[place] ?? null;
          const interval = intervals?.[place] ?? null;
          if (value === null) return null;
          const label = flagged(valueLabel(value, one, lang), flags?.[place]);
          return { value, label, ...(interval === null ? {} : { interval }) };
        }),
      })),
    },
    categories,
    series,
    notes: [...notes, ...gapNote(series, false, lang)],
  };
}

import type { ValueSlopeLine } from '../../charts/own/value-slope.ts';
import { isRankName } from '../../figures/mapping/column-names.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Series } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { columnPhrase, timeSaid } from '../../words/time-words.ts';
import { chartName } from '../plot-names.ts';
import { axisWords } from './axis-words.ts';
import { dotPlot } from './plot-bars.ts';
import { inTime, linePlot } from './plot-lines.ts';
import { domainOf, formatShort, valueLabel } from './plot-numbers.ts';
import {
  atPlaces,
  checkOneUnit,
  extentOf,
  flagged,
  isNumber,
  type Parts,
  type Plot,
  PlotProblem,
} from './plot-parts.ts';

/** A first and a last series; those between are left to the table. */
function endsOf(parts: Parts, lang: Lang): { parts: Parts; from: Series; to: Series } {
  const words = chartWordsOf(lang);
  const turned = turnedOf(parts);
  const [from, to] = [turned.series[0], turned.series.at(-1)];
  if (from === undefined || to === undefined || from === to) throw new PlotProblem(words.problem.twoTimes);
  checkOneUnit([from, to], lang);
  const left = turned.series.length > 2 ? [words.note.ends(chartName(from.name, 28), chartName(to.name, 28))] : [];
  return { parts: { ...turned, series: [from, to], notes: [...turned.notes, ...left] }, from, to };
}

const countOf = ({ categories }: Parts): number => categories.filter(({ aggregate }) => aggregate === null).length;

/** Times down the file, each series a line: its first and last time become the series, the lines the rows. */
function turnedOf(parts: Parts): Parts {
  if (!parts.categories.every(({ at }) => at !== null) || parts.categories.length < 2) return parts;
  const { categories, series } = inTime(parts);
  const at = (place: number): Series | null => {
    const category = categories[place];
    if (category === undefined || series[0] === undefined) return null;
    const values = series.map((one) => one.values[place] ?? null);
    const flags = series.map((one) => one.flags?.[place] ?? null);
    const { id, name, path } = category;
    const { unit, printed } = series[0];
    const said = printed === undefined ? {} : { printed };
    return { ...{ id, name, path, values, flags }, ...said, unit, aggregate: null, standing: null };
  };
  const rows = series.map(({ id, name, path, aggregate, standing }) => {
    return { ...{ id, name, path, aggregate, standing }, at: null, step: null };
  });
  const ends = categories.length === 2 ? [0, 1] : [0, categories.length - 1];
  return { categories: rows, series: ends.flatMap((place) => at(place) ?? []), notes: parts.notes };
}

/** Two dots a row with a line between them. */
export function dumbbellPlot(parts: Parts, mapping: Mapping, lang: Lang): Plot {
  const ends = endsOf(parts, lang);
  const plot = dotPlot(ends.parts, { ...mapping, time: 'headers' }, lang);
  return { ...plot, count: countOf(ends.parts), ...changeHeadline(plot, lang) };
}

/** Lines beyond so many are grey: those that changed most have the colours. */
const MOST_COLOURED = 4;
const MOST_LINES = 14;

export function slopePlot(parts: Parts, lang: Lang): Plot {
  const words = plotWordsOf(lang);
  const ends = endsOf(parts, lang);
  const places = ends.parts.categories.flatMap((_, place) =>
    isNumber(ends.from.values[place]) && isNumber(ends.to.values[place]) ? [place] : [],
  );
  if (places.length === 0) throw new PlotProblem(chartWordsOf(lang).problem.twoTimes);
  const shown = places.slice(0, MOST_LINES);
  const [from, to] = [atPlaces(ends.from, shown), atPlaces(ends.to, shown)];
  const categories = shown.flatMap((place) => ends.parts.categories[place] ?? []);
  const unit = from.unit.base;
  const { minimum, maximum, ticks, isCut } = domainOf(extentOf([from, to]), unit, lang);
  const changes = shown.map((_, place) => Math.abs((to.values[place] ?? 0) - (from.values[place] ?? 0)));
  const ranked = [...changes.keys()].sort((a, b) => (changes[b] ?? 0) - (changes[a] ?? 0));
  const lines = categories.map(({ id, name }, place): ValueSlopeLine => {
    const end = (one: Series) => {
      const value = one.values[place] ?? 0;
      return { value, label: flagged(valueLabel(value, one, lang), one.flags?.[place]) };
    };
    const rank = ranked.indexOf(place);
    return { id, name: chartName(name, 60), color: Math.min(rank, MOST_COLOURED), from: end(from), to: end(to) };
  });
  const missing = ends.parts.categories.length - places.length;
  const plot: Plot = {
    chart: {
      kind: 'value-slope',
      ...{ from: chartName(from.name, 24), to: chartName(to.name, 24) },
      ...{ lines, minimum, maximum },
      ...(areRanks([from, to]) ? { areRanks: true } : {}),
      axis: axisWords(unit === '%' ? '' : unit, { isCut, ticks }, lang),
    },
    categories,
    series: [from, to],
    notes: [
      ...ends.parts.notes,
      ...(missing > 0 ? [chartWordsOf(lang).note.pairs(missing)] : []),
      ...(shown.length < places.length ? [words.note.restInFileOrder(shown.length, places.length)] : []),
    ],
  };
  return { ...plot, count: countOf(ends.parts), ...changeHeadline(plot, lang) };
}

const areRanks = (series: readonly Series[]): boolean => series.every(({ name }) => isRankName(name));

/** Which row changed most; none where several did. */
function changeHeadline({ categories, series: [from, to] }: Plot, lang: Lang): Pick<Plot, 'headline'> {
  const { title } = chartWordsOf(lang);
  if (from === undefined || to === undefined) return {};
  const changes = categories.flatMap(({ name, aggregate }, place) => {
    const [before, after] = [from.values[place] ?? null, to.values[place] ?? null];
    return before === null || after === null || aggregate !== null ? [] : [{ name, before, after }];
  });
  const sizeOf = ({ before, after }: (typeof changes)[number]): number => Math.abs(after - before);
  const most = Math.max(0, ...changes.map(sizeOf));
  const top = changes.filter((change) => sizeOf(change) === most);
  const [only, second] = top;
  if (only === undefined || second !== undefined || most === 0) return {};
  const format = (value: number): string => formatShort(value, from, lang);
  // From the third place to the first is up.
  const isUp = only.after > only.before !== areRanks([from, to]);
  const said = isUp ? title.rose : title.fell;
  const [start, end] = [from.name, to.name].map((name) => columnPhrase(chartName(name, 28), lang));
  return { headline: said(chartName(only.name, 28), start ?? '', format(only.before), end ?? '', format(only.after)) };
}

const INDEX_DECIMALS = 1;

/** As indices are printed, in labels, sentences, tables and files alike; one that is next to nothing keeps digits that count. */
function indexOf(value: number, whole: number): number {
  const index = (value / whole) * 100;
  const printed = Number(index.toFixed(INDEX_DECIMALS));
  return printed === 0 ? Number(index.toPrecision(4)) : printed;
}

/** Lines of whatever units, each 100 at the first time that all of them have. */
export function indexPlot(parts: Parts, mapping: Mapping, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const { categories, series } = inTime(parts);
  const filled = series.filter(({ values }) => values.some(isNumber));
  const base = categories.findIndex((_, place) => filled.every(({ values }) => (values[place] ?? 0) > 0));
  if (categories.length < 2) throw new PlotProblem(words.problem.noTime);
  if (base < 0 || filled.length === 0) throw new PlotProblem(words.problem.noBase);
  const when = chartName(categories[base]?.name ?? '', 24);
  const unit = { written: words.index(when), base: words.index(when), factor: 1 };
  const indexed = filled.map((one): Series => {
    const { intervals: _, ...bare } = one;
    const whole = one.values[base] ?? 1;
    const values = one.values.map((value) => (value === null ? null : indexOf(value, whole)));
    return { ...bare, unit, values, printed: INDEX_DECIMALS };
  });
  const notes = [...parts.notes, words.note.indexed(timeSaid(when, categories[base]?.step ?? null, lang))];
  return linePlot({ categories, series: indexed, notes }, { ...mapping, kind: 'index' }, lang);
}

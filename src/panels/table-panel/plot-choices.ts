import { highlightChart } from '../../charts/own/highlight.ts';
import { arranged, cutTo, inSequence, isBySeries } from '../../figures/mapping/arrange.ts';
import { isRateName } from '../../figures/mapping/column-names.ts';
import type { Mapping, PlotKind } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { choiceWordsOf } from '../../words/choice-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotOf } from '../plot/plot.ts';
import { guidedPlot, withDecimals } from '../plot/plot-guides.ts';
import { formatShort } from '../plot/plot-numbers.ts';
import { isLike, isNumber, isTimed, LIMITS, type Plot } from '../plot/plot-parts.ts';
import { withPrinted } from '../plot/plot-precision.ts';
import { chartName } from '../plot-names.ts';
import type { Measured } from './plot-measure.ts';

/** A plot as the reader chose it. */
export interface ChosenPlot {
  readonly plot: Plot;
  /** The data in the chosen order, with what the plot leaves out: what tables list. */
  readonly data: SeriesData;
  readonly mapping: Mapping;
  /** The plot that nothing was left out of by choice, in the order it had: what its headline is of. */
  readonly whole: Plot;
  readonly plain: Mapping;
}

/** Draws data in an order, cut to so many, some of it red. Throws what `plotOf` throws. */
export function chosenPlot({ data: given, mapping, notes }: Measured, choices: ReaderChoices, lang: Lang): ChosenPlot {
  const { sort, top, highlight = [], sequence = [], decimals, measure } = choices;
  const printed = printedSeries(given, mapping);
  const { series, notes: digits } = withDecimals(printed, decimals, measure !== undefined, lang);
  const data = { ...given, series };
  const whole = plotOf(data, mapping, lang);
  const isRed = newHighlight(highlight);
  const order = sort ?? (mapping.order === 'value' && RANKED.includes(mapping.kind) ? 'high' : 'file');
  const most = top ?? (highlight.length > 0 && isCrowded(data, mapping) ? LIMITS.barsShown : null);
  const isByHand = sequence.length > 0;
  const isPlain = sort === undefined && most === null && !isByHand;
  const ordered = isPlain ? data : arranged(data, order, leadOf(data, mapping));
  const sorted = isByHand ? inSequence(ordered, sequence) : ordered;
  const cut = most === null ? null : cutTo(sorted, most, isRed);
  const inOrder: Mapping = isPlain ? mapping : { ...mapping, order: 'file' };
  const plot = cut === null && isPlain ? whole : plotOf(cut?.data ?? sorted, inOrder, lang);
  const rest = cut !== null && cut.shown < cut.of ? [choiceWordsOf(lang).rest(cut.shown, cut.of)] : [];
  const red = highlighted(plot, highlight, lang);
  const all = { ...plot, ...red, notes: [...notes, ...rest, ...digits, ...plot.notes, ...red.notes] };
  return {
    plot: guidedPlot(all, choices, lang),
    data: sorted,
    mapping: inOrder,
    whole,
    plain: mapping,
  };
}

/** Where rates and counts stand below each other in columns of years, each number has the digits it has. */
function printedSeries({ categories, series, isTime }: SeriesData, { kind, values, time }: Mapping): readonly Series[] {
  const isAcross = time === 'headers';
  if (isAcross && !isTime && areMixed(categories)) return series.map((one) => ({ ...one, printed: 0 }));
  // Parts of one bar are of one measure, so that 190 beside 226.0 is 190.0.
  const isStacked = STACKED.includes(kind) && isLike(series);
  return withPrinted(series, values.length === 1 || isAcross || isStacked);
}

/** Whether some are rates, and others are not. */
function areMixed(categories: readonly Category[]): boolean {
  const rates = categories.filter(({ name }) => isRateName(name)).length;
  return rates > 0 && rates < categories.length;
}

const STACKED: readonly PlotKind[] = ['stacked', 'shares', 'area', 'diverging', 'pyramid'];

/** Kinds whose rows lie in an order of their own. */
const RANKED: readonly PlotKind[] = ['bars', 'dots', 'multiples'];

const isCrowded = (data: SeriesData, { kind }: Mapping): boolean =>
  RANKED.includes(kind) && !isBySeries(data) && data.categories.length > LIMITS.bars;

/** The series that rows are put in order by: the latest of several times, as the kinds themselves have it. */
function leadOf({ series }: SeriesData, { kind, time }: Mapping): Series | undefined {
  const plain = series.filter(({ aggregate }) => aggregate === null);
  const own = plain.length > 0 ? plain : series;
  return time === 'headers' && kind !== 'bars' ? own.at(-1) : own[0];
}

const newHighlight =
  (names: readonly string[]) =>
  ({ name, path }: Category | Series): boolean =>
    names.includes(name) || path.some((part) => names.includes(part));

/** The chart with what is named red; what is named and not there is told. */
function highlighted(plot: Plot, names: readonly string[], lang: Lang): Pick<Plot, 'chart' | 'notes'> {
  const { chart, categories, series } = plot;
  if (names.length === 0 || chart.kind === 'tiles') return { chart, notes: [] };
  const words = choiceWordsOf(lang);
  const isRed = newHighlight(names);
  const rows = categories.filter(isRed);
  const lines = series.filter(isRed);
  const missing = names.filter((name) => ![...rows, ...lines].some((one) => newHighlight([name])(one)));
  const notes = missing.length > 0 ? [words.notThere(missing)] : [];
  if (missing.length === names.length) return { chart, notes };
  // Times are no things of their own among lines.
  const ids = new Set([...(isTimed(chart) ? [] : rows), ...lines].map(({ id }) => id));
  const shown = new Set(lines.flatMap(({ name }) => [chartName(name), chartName(name, 60)]));
  const red = highlightChart(chart, { ids, names: shown });
  return { chart: red, notes: red === chart ? [...notes, words.notHighlighted] : notes };
}

/** Where one row of one series is highlighted: its number and its place among all; null elsewhere. */
export function highlightHeadline(
  { whole, data }: ChosenPlot,
  { highlight = [] }: ReaderChoices,
  lang: Lang,
): string | null {
  const [name, ...more] = highlight;
  const series = data.series.find(({ id }) => id === whole.series[0]?.id);
  if (name === undefined || series === undefined || more.length > 0 || whole.series.length > 1) return null;
  if (whole.chart.kind !== 'value-bars' || data.categories.some(({ at }) => at !== null)) return null;
  const spots = data.categories.flatMap(({ name, aggregate, standing }, place) => {
    const value = series.values[place] ?? null;
    return isNumber(value) && aggregate === null && standing !== 'part' ? [{ name, value }] : [];
  });
  const own = spots.filter((spot) => spot.name === name);
  const [spot] = own;
  if (spot === undefined || own.length > 1) return null;
  const rank = spots.filter(({ value }) => value > spot.value).length + 1;
  return choiceWordsOf(lang).ranked(chartName(name, 28), formatShort(spot.value, series, lang), rank, spots.length);
}

import { isOfRows, lineRefusal, takesPoints, writesAtPoints } from '../../charts/own/guided-kinds.ts';
import type { GuidePoint } from '../../charts/own/guides-content.ts';
import { tintChart } from '../../charts/own/tint.ts';
import { type PointMark, type ReferenceLine, SERIES_COLORS } from '../../figures/mapping/author-choices.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { authorWordsOf } from '../../words/author-words.ts';
import type { Lang } from '../../words/lang.ts';
import { chartName } from '../plot-names.ts';
import { decimalsHeld, formatShort, isCutShort } from './plot-numbers.ts';
import { isNumber, isTimed, type Plot } from './plot-parts.ts';
import { isReached, withReach } from './plot-reach.ts';

/** A plot with what its author drew into it: colours, lines at values, points that are set apart. */
export function guidedPlot(plot: Plot, choices: ReaderChoices, lang: Lang): Plot {
  const tinted = tintedPlot(plot, choices, lang);
  const { line = [], mark = [] } = choices;
  if (line.length === 0 && mark.length === 0) return tinted;
  const lines = linesOf(tinted, line, lang);
  const points = pointsOf(tinted, mark, lang);
  const guides = { lines: lines.drawn, points: points.drawn };
  const values = guides.lines.map(({ value }) => value);
  const chart = values.length === 0 ? tinted.chart : withReach(tinted, values, lang);
  const isDrawn = lines.drawn.length > 0 || points.drawn.length > 0;
  return {
    ...tinted,
    chart: isDrawn && chart.kind !== 'tiles' ? { ...chart, guides } : chart,
    notes: [...lines.notes, ...points.notes, ...tinted.notes],
    said: [...lines.said, ...points.said],
  };
}

/** Digits behind the point that the author wants, as far as the file prints any; what is refused is told. */
export function withDecimals(
  series: readonly Series[],
  decimals: number | undefined,
  isDerived: boolean,
  lang: Lang,
): Pick<Plot, 'series' | 'notes'> {
  if (decimals === undefined) return { series, notes: [] };
  const words = authorWordsOf(lang);
  const held = isDerived ? decimals : Math.max(0, ...series.map(decimalsHeld));
  const shown = Math.min(decimals, held);
  const asked = series.map((one) => ({ ...one, decimals: shown }));
  const isCut = asked.some((one) => one.values.some((value) => isNumber(value) && isCutShort(value, one)));
  const notes = [...(shown < decimals ? [words.fewerDecimals(shown)] : []), ...(isCut ? [words.rounded(shown)] : [])];
  return { series: asked, notes };
}

const isCalled =
  (name: string) =>
  (one: Category | Series): boolean =>
    one.name === name || one.path.includes(name);

function tintedPlot(plot: Plot, { color = [] }: ReaderChoices, lang: Lang): Plot {
  const { chart, categories, series } = plot;
  if (color.length === 0 || chart.kind === 'tiles') return plot;
  const pigments = new Map<string, number>();
  const names = new Map<string, number>();
  const rows = isTimed(chart) ? [] : categories;
  // A whole name goes before what it shares with others: 兰州 · 男 before 男.
  const isWhole = ({ name }: (typeof color)[number]): boolean => [...rows, ...series].some((one) => one.name === name);
  const inTurn = [...color].sort((a, b) => Number(isWhole(a)) - Number(isWhole(b)));
  const missing = inTurn.filter(({ name, color: called }) => {
    const found = [...rows, ...series].filter(isCalled(name));
    for (const one of found) pigments.set(one.id, SERIES_COLORS.indexOf(called));
    for (const one of series.filter(isCalled(name)))
      for (const shown of [chartName(one.name), chartName(one.name, 60)])
        if (shown !== '') names.set(shown, SERIES_COLORS.indexOf(called));
    return found.length === 0;
  });
  const words = authorWordsOf(lang);
  const tinted = tintChart(chart, { byId: (id) => pigments.get(id), byName: (name) => names.get(name) });
  const notes = [
    ...(missing.length > 0 ? [words.notThere(missing.map(({ name }) => name))] : []),
    ...(tinted === chart ? [words.noColors] : []),
  ];
  return { ...plot, chart: tinted, notes: [...notes, ...plot.notes] };
}

interface Drawn<One> {
  readonly drawn: readonly One[];
  readonly notes: readonly string[];
  /** In the description, and above the table. */
  readonly said: readonly string[];
}

function linesOf(plot: Plot, lines: readonly ReferenceLine[], lang: Lang): Drawn<{ value: number; label: string }> {
  const words = authorWordsOf(lang);
  const first = plot.along ?? plot.series[0];
  if (lines.length === 0 || first === undefined) return { drawn: [], notes: [], said: [] };
  const isOneUnit =
    plot.along !== undefined ||
    plot.series.every(({ unit }) => unit.base === first.unit.base && unit.factor === first.unit.factor);
  const placed = lines.map(({ value, label }) => {
    const base = value * first.unit.factor;
    const text = formatShort(base, isOneUnit ? { unit: first.unit, values: [] } : '', lang);
    return { value: base, label: [chartName(label, 60), text].filter(Boolean).join(' ') };
  });
  const said = placed.map(({ label }) => words.line(label));
  const refusal = lineRefusal(plot.chart);
  if (refusal !== null) return { drawn: [], notes: [words.noLine[refusal], ...said], said };
  if (!isOneUnit) return { drawn: [], notes: [words.unitsForLine], said };
  const drawn = placed.filter(({ value }) => isReached(plot.chart, value));
  const beyond = placed.filter((one) => !drawn.includes(one)).map(({ label }) => words.beyondLine(label));
  return { drawn, notes: beyond, said };
}

/** Each mark at the number it is of; one whose names are not in the chart is told, and none goes without its words. */
function pointsOf(plot: Plot, marks: readonly PointMark[], lang: Lang): Drawn<GuidePoint> {
  const words = authorWordsOf(lang);
  const found = marks.map((mark) => ({ mark, spot: spotOf(plot, mark.names) }));
  const missing = found.flatMap(({ mark, spot }) => (spot === null ? [mark.names.join(' · ')] : []));
  const there = found.flatMap(({ mark, spot }) => {
    if (spot === null) return [];
    const { category, series } = spot;
    const isPair = plot.chart.kind === 'scatter';
    const name = [category.name, plot.series.length > 1 && !isPair ? series.name : '']
      .filter(Boolean)
      .map((one) => chartName(one, 60));
    const number = isPair ? pairSaid(plot, category, lang) : formatShort(spot.value, series, lang);
    const text = chartName(mark.text, 200);
    return [{ spot, text, sentence: words.point(name.join(' · '), number, text) }];
  });
  const isWritten = writesAtPoints(plot.chart);
  const drawn = takesPoints(plot.chart) ? there.map(({ spot, text }) => pointOf(spot, text, plot)) : [];
  const notes = [
    ...(missing.length > 0 ? [words.notThere(missing)] : []),
    // Beside a bar there is not always room for words.
    ...there.flatMap(({ text, sentence }) => (text !== '' && (!isWritten || drawn.length === 0) ? [sentence] : [])),
  ];
  return { drawn, notes, said: there.map(({ sentence }) => sentence) };
}

interface Spot {
  readonly category: Category;
  readonly series: Series;
  readonly value: number;
}

/** Both numbers of a dot: GDP 3.2万亿元、人口2400万人. */
function pairSaid({ categories, series }: Plot, category: Category, lang: Lang): string {
  const place = categories.indexOf(category);
  const said = series.map((one) => `${chartName(one.name, 40)} ${formatShort(one.values[place] ?? 0, one, lang)}`);
  return said.join(lang === 'zh' ? '、' : ', ');
}

/** The number that the names of a row and a series lead to, in either order; null where there is not just one. */
function spotOf({ chart, categories, series: all }: Plot, names: readonly string[]): Spot | null {
  // A dot has two numbers, and a box its quartiles: the row alone names them.
  const series = isOfRows(chart) && names.length === 1 ? all.slice(0, 1) : all;
  const [one = '', other] = names;
  const pairs: readonly (readonly [string, string | undefined])[] =
    other === undefined
      ? [[one, undefined]]
      : [
          [one, other],
          [other, one],
        ];
  for (const [row, line] of pairs) {
    const place = categories.findIndex((category) => category.name === row);
    const own = line === undefined ? series : series.filter(isCalled(line));
    const [only, ...others] = own;
    const [category, value] = [categories[place], only?.values[place]];
    if (category !== undefined && only !== undefined && others.length === 0 && isNumber(value))
      return { category, series: only, value };
  }
  return null;
}

function pointOf({ category, series, value }: Spot, text: string, { chart, series: all }: Plot): GuidePoint {
  const shared = { row: category.id, series: all.indexOf(series), value, text };
  if (chart.kind === 'lines') return { ...shared, id: series.id, name: null, heading: null, at: category.at ?? 0 };
  const { name: heading = null, part = series.name } = series.measure ?? {};
  const isOwnChart = chart.kind === 'value-bars' && chart.facets.length > 1;
  const name = all.length > 1 && !isOwnChart ? chartName(part, 60) : null;
  const head = isOwnChart ? series.name : heading;
  return { ...shared, id: category.id, name, heading: head === null ? null : chartName(head), at: 0 };
}

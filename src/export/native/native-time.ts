import type { Tick } from '../../charts/axes.ts';
import type { LineFacet, Lines, PlotLine } from '../../charts/lines-content.ts';
import type { Box } from '../../charts/option.ts';
import type { Guided } from '../../charts/own/guides-content.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { formatOnScale, type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import {
  type NativeChart,
  type NativeLabel,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  SIGNS,
  scaled,
  type ValueScale,
  wholeFormat,
} from './native-chart.ts';
import { hasRoomForWords, referenceSeries, withPoints } from './native-guides.ts';
import { cellParts, type LabelPart, labelText } from './native-label.ts';
import { gridCell, spreadLabels } from './native-lines.ts';
import { SLIDE_TYPE, widestPt, wrappedTitlePt } from './slide-type.ts';

const TITLE_PT = 44;
export const TIMES_PT = 30;
const LEAST_PLOT_PT = 70;
const MOST_COLUMNS = 5;
/** Points up to which each of them has a mark. */
const MOST_MARKS = 24;
const { label: LABEL_PT, small: SMALL_PT } = SLIDE_TYPE;

/**
 * Lines over time as line charts of PowerPoint's own, one a facet; where the points of time are not evenly spaced as
 * scatters, which know distances; in more columns where the rows would be low. None, and so shapes, where the ends of the
 * lines cannot all be labelled or an axis needs powers of ten.
 */
export function nativeTimeLines(content: Lines & Guided, space: NativeSpace): NativeChart[] {
  const { facets } = content;
  const least = facets.length === 4 ? 2 : Math.min(3, facets.length);
  for (let columns = least; columns <= Math.min(MOST_COLUMNS, facets.length); columns += 1) {
    const charts = facets.map((facet, index) => {
      const box = facets.length === 1 ? space.box : gridCell(index, facets.length, columns, space.box);
      return facetChart(content, facet, box, space.lang);
    });
    if (charts.every((chart) => chart !== null)) return charts;
  }
  return [];
}

/** The unit that all facets have, said once above them and in none: their titles keep to one line. */
export function sharedUnit({ facets }: Lines): string | null {
  const unit = facets[0]?.unit ?? '';
  const isShared = facets.length > 1 && facets.every((one) => one.heading !== '' && one.unit === unit);
  return isShared && unit !== '' ? unit : null;
}

function facetChart(content: Lines & Guided, facet: LineFacet, box: Box, lang: Lang): NativeChart | null {
  const ticks = facet.ticks.map(({ value }) => Math.abs(value));
  const most = Math.max(...ticks);
  if (!(most < 1e15 && most >= 1e-6)) return null;
  const scale = scaleOf(most, lang);
  const times = timesOf(facet);
  const texts = new Map(content.times.map(({ at, text }) => [at, text]));
  const names = times.map((at) => texts.get(at) ?? '');
  const onTimes = { guides: content.guides, times, scale };
  const series = facet.lines.map((line, index) => withPoints(lineSeries(line, times, index, scale), line.id, onTimes));
  const lastOf = (id: string): number | undefined =>
    facet.lines.find((line) => line.id === id)?.points.findLast(([, value]) => value !== null)?.[0];
  if (!hasRoomForWords(content.guides, lastOf)) return null;
  const labels = facet.lines.map((line, index) => endLabel(line, facet, series[index], index, scale));
  const title = { text: facet.heading, aside: sharedUnit(content) === null ? facet.unit : '' };
  const plot = plotOf(facet, title, box, labels, names);
  const needed = labels.reduce((sum, label) => sum + (label === null ? 0 : heightOf(label)), 0);
  if (plot.width < LEAST_PLOT_PT || plot.height < LEAST_PLOT_PT || needed > plot.height + LABEL_PT) return null;
  const values = scaleIn(facet, scale);
  const isEven = isEvenlySpaced(times);
  const drawn = labelled(series, labels, values, plot.height);
  return {
    kind: isEven ? 'lines' : 'scatter',
    heading: facet.unit || termsOf(lang).column.indicator,
    categories: names,
    series: [
      ...drawn,
      ...referenceSeries(onTimes),
      ...(isEven ? [] : [nameSeries(names, times, values.minimum, plot.width, lang)]),
    ],
    title: title.text === '' && title.aside === '' ? null : title,
    categoryPt: SMALL_PT,
    categoryStride: strideOf(names, plot.width),
    remark: null,
    values,
    axis: { title: '', format: axisFormat(facet.ticks, scale) },
    positions: isEven ? null : { at: times, minimum: times[0] ?? 0, maximum: times.at(-1) ?? 1, isAcross: false },
    box,
    plot,
  };
}

/** All points of time of a facet's lines, in order. */
const timesOf = ({ lines }: LineFacet): number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(([at]) => at)))].sort((a, b) => a - b);

/** Months differ by a tenth, and are even all the same. */
const UNEVEN = 0.2;

export function isEvenlySpaced(times: readonly number[]): boolean {
  const steps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
  return steps.every((step) => Math.abs(step - mean) <= mean * UNEVEN);
}

/** Every how many of the points of time can be written below the plot. */
export function strideOf(names: readonly string[], widthPt: number): number {
  const needed = widestPt(names, SMALL_PT, 400) + 10;
  return Math.max(1, Math.ceil((needed * Math.max(1, names.length - 1)) / widthPt));
}

function scaleIn({ ticks, minimum, maximum }: LineFacet, scale: Scale): ValueScale {
  const step = ticks.length > 1 ? scaled((ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0), scale) : null;
  return { minimum: scaled(minimum, scale), maximum: scaled(maximum, scale), step, isLog: false };
}

/** Ticks as on the page: `20万`, `5%`, `1,200`. */
export function axisFormat(ticks: readonly Tick[], scale: Scale): string {
  const top = ticks.at(-1);
  const number = top === undefined ? '' : formatOnScale(top.value, scale);
  const after = top?.text.startsWith(number) ? top.text.slice(number.length).replaceAll('"', '') : '';
  const isWhole = ticks.every(({ value }) => Number.isInteger(scaled(value, scale)));
  const digits = `${isWhole ? wholeFormat(scale) : 'General'}${after === '' ? '' : `"${after}"`}`;
  return `${digits};\\−${digits};0`;
}

function lineSeries(line: PlotLine, times: readonly number[], index: number, scale: Scale): NativeSeries {
  const { color, points, intervals, marked = [] } = line;
  const values = new Map(points);
  const ranges = new Map(
    (intervals ?? []).map(({ at, low, high }) => [at, { low: scaled(low, scale), high: scaled(high, scale) }]),
  );
  const isMarked = color !== null && times.length <= MOST_MARKS;
  return {
    name: line.name || String(index + 1),
    values: times.map((at) => {
      const value = values.get(at) ?? null;
      return value === null ? null : scaled(value, scale);
    }),
    labels: times.map(() => null),
    look: color === null ? 'context-line' : color === 0 ? 'lead-line' : 'line',
    color: color === null ? 'bg2' : pigmentColor(color),
    intervals: ranges.size === 0 || color === null ? null : times.map((at) => ranges.get(at) ?? null),
    symbol: isMarked ? (SIGNS[color % SIGNS.length] ?? 'circle') : 'none',
    markPt: 6,
    hollow: color === null ? [] : times.flatMap((at, place) => (marked.includes(at) ? [place] : [])),
  };
}

/** Name and last number; a line that is only there to compare with has none. */
function endLabel(
  line: PlotLine,
  facet: LineFacet,
  series: NativeSeries | undefined,
  index: number,
  scale: Scale,
): NativeLabel | null {
  const row = series?.values.findLastIndex((value) => value !== null) ?? -1;
  const value = series?.values[row] ?? null;
  if (line.color === null || value === null) return null;
  const number = cellParts(line.label, { series: index, row, value, divisor: scale.divisor });
  const isNamed = (facet.lines.length > 1 || facet.heading === '') && line.name !== '';
  const name: LabelPart = { text: line.name, formula: (at) => at(index, -1) };
  return nativeLabel(isNamed ? [name, '\n', ...number] : number);
}

const heightOf = ({ parts }: NativeLabel): number => labelText(parts).split('\n').length * LABEL_PT * 1.35;

function plotOf(
  facet: LineFacet,
  heading: NonNullable<NativeChart['title']>,
  box: Box,
  labels: readonly (NativeLabel | null)[],
  names: readonly string[],
): Box {
  const ticks =
    widestPt(
      facet.ticks.map(({ text }) => text),
      SMALL_PT,
      400,
    ) + 12;
  const ends = labels.flatMap((label) => (label === null ? [] : labelText(label.parts).split('\n')));
  const x = Math.max(ticks, widestPt(names.slice(0, 1), SMALL_PT, 400) / 2);
  const right = Math.max(widestPt(ends, LABEL_PT, 700) + 18, widestPt(names.slice(-1), SMALL_PT, 400) / 2);
  const y = wrappedTitlePt(heading, box.width) + titlePt(heading);
  return { x, y, width: box.width - x - right, height: box.height - y - TIMES_PT };
}

/** What a title takes with one line for each of its parts. */
const titlePt = ({ text, aside }: NonNullable<NativeChart['title']>): number =>
  text === '' ? (aside === '' ? 10 : 30) : aside === '' ? 28 : TITLE_PT;

/** The series with the labels of their ends, moved apart. */
function labelled(
  series: readonly NativeSeries[],
  labels: readonly (NativeLabel | null)[],
  { minimum, maximum }: ValueScale,
  heightPt: number,
): NativeSeries[] {
  const ends = series.map(({ values }) => values.findLastIndex((value) => value !== null));
  const found = labels.flatMap((label, index) =>
    label === null ? [] : [{ label, index, value: series[index]?.values[ends[index] ?? 0] ?? 0 }],
  );
  const needed = Math.max(0, ...found.map(({ label }) => heightOf(label)));
  const downs = spreadLabels(
    found.map(({ value }) => value),
    { minimum, maximum: maximum ?? 1 },
    heightPt,
    needed,
  );
  return series.map((one, index) => {
    const at = found.findIndex((label) => label.index === index);
    const label = found[at]?.label;
    if (label === undefined) return one;
    return {
      ...one,
      labels: one.labels.map((own, place) => (place === ends[index] ? { ...label, downPt: downs[at] ?? 0 } : own)),
    };
  });
}

/** Times at their places below the plot, as many from the last one back as stand clear of each other. */
function nameSeries(
  names: readonly string[],
  times: readonly number[],
  minimum: number,
  widthPt: number,
  lang: Lang,
): NativeSeries {
  const [first = 0, last = 1] = [times[0], times.at(-1)];
  const room = widestPt(names, SMALL_PT, 400) + 12;
  const xOf = (at: number): number => ((at - first) / Math.max(last - first, 1e-9)) * widthPt;
  const shown = new Set<number>();
  let edge = Number.POSITIVE_INFINITY;
  for (const [back, at] of [...times].reverse().entries()) {
    const place = times.length - 1 - back;
    if (names[place] === '' || xOf(at) > edge) continue;
    shown.add(place);
    edge = xOf(at) - room;
  }
  return {
    name: publicationWords(lang).labels,
    values: times.map(() => minimum),
    labels: names.map((name, row) =>
      shown.has(row)
        ? nativeLabel([{ text: name, formula: (at) => at(-1, row) }], { side: 'below', tone: 'quiet' })
        : null,
    ),
    look: 'carrier',
    color: 'tx2',
    intervals: null,
    symbol: 'none',
  };
}

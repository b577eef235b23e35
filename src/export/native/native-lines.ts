import type { Box } from '../../charts/option.ts';
import { isOneStart, type Slope, type SlopeFacet, type SlopeLine } from '../../charts/slope-layout.ts';
import { labelIn } from '../../panels/figure/label.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel, type Scale, scaleOf, UNSCALED } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import {
  FROM_ZERO,
  type NativeChart,
  type NativeLabel,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
} from './native-chart.ts';
import { type CellNumber, cellParts, changeParts, labelText, ratioOf } from './native-label.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const SYMBOLS = ['circle', 'diamond', 'triangle', 'square'] as const;
const TITLE_PT = 58;
const DATES_PT = 30;
const REMARK_PT = 24;
const GAP_PT = 20;
const MOST_COLUMNS = 3;

/**
 * A line chart for each facet, in as many columns as leave room for both dates; the lines run from one date to the other
 * and are labelled at their ends.
 */
export function nativeSlope(content: Slope, space: NativeSpace): NativeChart[] {
  const facets = content.facets.filter(({ lines }) => lines.length > 0);
  const dates = widestPt([content.from, content.to], dateSize(facets.length), 400) + 16;
  for (let columns = Math.min(MOST_COLUMNS, facets.length); columns > 1; columns -= 1) {
    const charts = facets.map((facet, index) =>
      facetChart(content, facet, gridCell(index, facets.length, columns, space.box), space.lang),
    );
    if (charts.every(({ plot }) => plot.width >= dates)) return charts;
  }
  return facets.map((facet, index) =>
    facetChart(content, facet, gridCell(index, facets.length, 1, space.box), space.lang),
  );
}

/** Smaller where several charts share the width. */
const dateSize = (facets: number): number => (facets > 1 ? SLIDE_TYPE.small : SLIDE_TYPE.name);

/** Where one of several charts stands that share a box. */
export function gridCell(index: number, count: number, columns: number, box: Box): Box {
  const rows = Math.ceil(count / columns);
  const width = (box.width - GAP_PT * (columns - 1)) / columns;
  const height = (box.height - GAP_PT * (rows - 1)) / rows;
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return { x: box.x + column * (width + GAP_PT), y: box.y + row * (height + GAP_PT), width, height };
}

function facetChart(content: Slope, facet: SlopeFacet, box: Box, lang: Lang): NativeChart {
  // A facet of its own unit has its own scale, and says growth in its title.
  const hasOwnScale = facet.heading !== '';
  const scale = hasOwnScale ? scaleOf(highest(facet), lang) : UNSCALED;
  const labels = facet.lines.map((line, index) => lineLabels(line, index, facet, scale, lang));
  const plot = plotOf(content, facet, labels, box);
  const minimum = scaled(facet.minimum, scale);
  const ends = facet.lines.map((line) => scaled(line.to.value, scale));
  const top = Math.max(
    ...facet.lines.flatMap(({ from, to }) => [from.value, to.value]).map((value) => scaled(value, scale)),
  );
  const needed = SLIDE_TYPE.label * (facet.lines.length > 1 ? 2 : 1) * 1.35;
  const downs = spreadLabels(ends, { minimum, maximum: top }, plot.height, needed);
  return {
    kind: 'lines',
    heading: hasOwnScale ? facet.heading : termsOf(lang).column.indicator,
    categories: [content.from, content.to],
    series: facet.lines.map((line, index) => lineSeries(line, facet, scale, labels[index] ?? [], downs[index] ?? 0)),
    title: hasOwnScale ? { text: facet.heading, aside: facet.lines.map((line) => line.to.aside).join(' ') } : null,
    categoryPt: hasOwnScale ? SLIDE_TYPE.small : SLIDE_TYPE.name,
    categoryStride: 1,
    remark: content.cut,
    values: { ...FROM_ZERO, minimum },
    axis: null,
    positions: null,
    box,
    plot,
  };
}

/** What stands at both ends of a line; the name of one among several stands above its number. */
function lineLabels(
  line: SlopeLine,
  series: number,
  facet: SlopeFacet,
  scale: Scale,
  lang: Lang,
): [NativeLabel, NativeLabel] {
  const hasOwnScale = facet.heading !== '';
  const cell = (row: number, value: number): CellNumber => ({
    series,
    row,
    value: scaled(value, scale),
    divisor: scale.divisor,
  });
  const [from, to] = [cell(0, line.from.value), cell(1, line.to.value)];
  const label = hasOwnScale
    ? line.to.label
    : labelIn((text) => termsOf(lang).aside(text, line.to.aside), line.to.label);
  // Of growths, whose start is 0, the multiple is that of 100 more.
  const ratio =
    line.from.value === 0
      ? {
          value: (to.value + 100) / 100,
          formula: (at: (series: number, row: number) => string) => `(${at(series, 1)}+100)/100`,
        }
      : ratioOf(to, from);
  const parts = changeParts(cellParts(label, to), ratio, lang);
  const named =
    facet.lines.length > 1
      ? [{ text: line.name, formula: (at: (series: number, row: number) => string) => at(series, -1) }, '\n', ...parts]
      : parts;
  return [nativeLabel(cellParts(line.from.label, from), { tone: 'quiet', side: 'left' }), nativeLabel(named)];
}

function lineSeries(
  line: SlopeLine,
  facet: SlopeFacet,
  scale: Scale,
  [start, end]: readonly NativeLabel[],
  downPt: number,
): NativeSeries {
  const { low, high, value } = line.from;
  const isShared = facet.lines.length > 1 && isOneStart(facet.lines) && line !== facet.lines[0];
  return {
    name: line.name,
    values: [scaled(value, scale), scaled(line.to.value, scale)],
    labels: [isShared || start === undefined ? null : start, end === undefined ? null : { ...end, downPt }],
    look: line.color === 0 ? 'lead-line' : 'line',
    color: pigmentColor(line.color),
    intervals: low === null || high === null ? null : [{ low: scaled(low, scale), high: scaled(high, scale) }, null],
    symbol: SYMBOLS[line.color % SYMBOLS.length] ?? 'circle',
    markPt: line.color === 0 ? 10 : 8,
    hollow: [0],
  };
}

const highest = (facet: SlopeFacet): number =>
  Math.max(...facet.lines.flatMap((line) => [line.to.value, line.from.high ?? line.from.value]));

/** The points stand at the edges of the plot, their labels outside of it. */
function plotOf(content: Slope, facet: SlopeFacet, labels: readonly (readonly NativeLabel[])[], box: Box): Box {
  const { label, name, small } = SLIDE_TYPE;
  const hasOwnScale = facet.heading !== '';
  const dates = hasOwnScale ? small : name;
  const starts = facet.lines.map((line) => formatLabel(line.from.label));
  const ends = labels.flatMap(([, end]) => labelText(end?.parts ?? []).split('\n'));
  const x = Math.max(widestPt(starts, small, 400) + 14, widestPt([content.from], dates, 400) / 2);
  const right = Math.max(widestPt(ends, label, 700) + 16, widestPt([content.to], dates, 400) / 2);
  const y = hasOwnScale ? TITLE_PT : 14;
  const bottom = DATES_PT + (content.cut === null ? 0 : REMARK_PT);
  return { x, y, width: Math.max(40, box.width - x - right), height: Math.max(60, box.height - y - bottom) };
}

/** How far each label at the end of a line has to move down (up if negative) for none to stand on another. */
export function spreadLabels(
  values: readonly number[],
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  heightPt: number,
  neededPt: number,
): number[] {
  const yOf = (value: number): number => heightPt * (1 - (value - minimum) / Math.max(maximum - minimum, 1e-9));
  const order = values.map((value, index) => ({ index, y: yOf(value) })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const { y } of order) {
    placed.push(Math.max(y, edge));
    edge = (placed.at(-1) ?? y) + neededPt;
  }
  // Back up from the lower end, where a pile would leave the chart.
  let floor = heightPt;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.min(placed[at] ?? 0, floor);
    floor = (placed[at] ?? 0) - neededPt;
  }
  const downs = values.map(() => 0);
  for (const [at, { index, y }] of order.entries()) downs[index] = (placed[at] ?? y) - y;
  return downs;
}

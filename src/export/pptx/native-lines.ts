import type { Box, Weight } from '../../charts/option.ts';
import { isOneStart, type Slope, type SlopeFacet, type SlopeLine } from '../../charts/slope-layout.ts';
import { pigments } from '../../charts/theme.ts';
import { measureText } from '../../draw/measure.ts';
import { labelIn } from '../../panels/figure/label.ts';
import { formatLabel, scaleOf, UNSCALED } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { type NativeSpace, plain } from './native-bars.ts';
import {
  type NativeChart,
  type NativeLabel,
  type NativeNumber,
  type NativeSeries,
  nativeNumber,
} from './native-chart.ts';
import { SLIDE_TYPE, WIDER } from './slide-type.ts';

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
  const dates = widest([content.from, content.to], dateSize(facets.length), 400) + 16;
  for (let columns = Math.min(MOST_COLUMNS, facets.length); columns > 1; columns -= 1) {
    const charts = facets.map((facet, index) =>
      facetChart(content, facet, cellOf(index, facets.length, columns, space.box), space),
    );
    if (charts.every(({ plot }) => plot.width >= dates)) return charts;
  }
  return facets.map((facet, index) => facetChart(content, facet, cellOf(index, facets.length, 1, space.box), space));
}

/** Smaller where several charts share the width. */
const dateSize = (facets: number): number => (facets > 1 ? SLIDE_TYPE.small : SLIDE_TYPE.name);

function cellOf(index: number, count: number, columns: number, box: Box): Box {
  const rows = Math.ceil(count / columns);
  const width = (box.width - GAP_PT * (columns - 1)) / columns;
  const height = (box.height - GAP_PT * (rows - 1)) / rows;
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return { x: box.x + column * (width + GAP_PT), y: box.y + row * (height + GAP_PT), width, height };
}

/** A line with its two numbers on the facet's scale, and what stands at its end. */
interface LabelledLine {
  readonly line: SlopeLine;
  readonly from: NativeNumber;
  readonly to: NativeNumber;
  readonly text: string;
}

function facetChart(content: Slope, facet: SlopeFacet, box: Box, { theme, lang }: NativeSpace): NativeChart {
  const terms = termsOf(lang);
  // A facet of its own unit has its own scale, and says growth in its title.
  const hasOwnScale = facet.heading !== '';
  const scale = hasOwnScale ? scaleOf(highest(facet), lang) : UNSCALED;
  const { divisor } = scale;
  const scaled = (value: number): number => Number((value / divisor).toPrecision(12));
  const lines = facet.lines.map((line): LabelledLine => {
    const label = hasOwnScale ? line.to.label : labelIn((text) => terms.aside(text, line.to.aside), line.to.label);
    const from = nativeNumber(line.from.label, line.from.value, scale);
    return { line, from, to: nativeNumber(label, line.to.value, scale), text: formatLabel(label) };
  });
  const plot = plotOf(content, facet, lines, box);
  const downs = spread(lines, facet.minimum / divisor, plot.height);
  const colors = pigments(theme);
  return {
    kind: 'lines',
    heading: hasOwnScale ? facet.heading : terms.column.indicator,
    categories: [content.from, content.to],
    series: lines.map((one, index) => lineSeries(one, lines, downs[index] ?? 0, scaled, colors)),
    title: hasOwnScale ? { text: facet.heading, aside: facet.lines.map((line) => line.to.aside).join(' ') } : null,
    categoryPt: hasOwnScale ? SLIDE_TYPE.small : SLIDE_TYPE.name,
    remark: content.cut,
    minimum: facet.minimum / divisor,
    axis: null,
    box,
    plot,
  };
}

function lineSeries(
  { line, from, to }: LabelledLine,
  all: readonly LabelledLine[],
  downPt: number,
  scaled: (value: number) => number,
  colors: readonly string[],
): NativeSeries {
  const { low, high } = line.from;
  const isShared = all.length > 1 && isOneStart(all.map((other) => other.line));
  const start: NativeLabel = { format: from.format, strong: false, named: false, side: 'left', downPt: 0 };
  const end: NativeLabel = { format: to.format, strong: true, named: all.length > 1, side: 'right', downPt };
  return {
    name: line.name,
    values: [from.value, to.value],
    labels: [isShared && line !== all[0]?.line ? null : start, end],
    look: line.color === 0 ? 'lead-line' : 'line',
    color: plain(colors[line.color % colors.length] ?? '#000000'),
    intervals: low === null || high === null ? null : [{ low: scaled(low), high: scaled(high) }, null],
    symbol: SYMBOLS[line.color % SYMBOLS.length] ?? 'circle',
  };
}

const highest = (facet: SlopeFacet): number =>
  Math.max(...facet.lines.flatMap((line) => [line.to.value, line.from.high ?? line.from.value]));

function widest(texts: readonly string[], sizePt: number, weight: Weight): number {
  return Math.max(...texts.map((text) => measureText(text, sizePt, weight))) * WIDER;
}

/** The points stand at the edges of the plot, their labels outside of it. */
function plotOf(content: Slope, facet: SlopeFacet, lines: readonly LabelledLine[], box: Box): Box {
  const { label, name, small } = SLIDE_TYPE;
  const hasOwnScale = facet.heading !== '';
  const dates = hasOwnScale ? small : name;
  const starts = facet.lines.map((line) => formatLabel(line.from.label));
  const ends = [...lines.map(({ text }) => text), ...(lines.length > 1 ? facet.lines.map((line) => line.name) : [])];
  const x = Math.max(widest(starts, small, 400) + 14, widest([content.from], dates, 400) / 2);
  const right = Math.max(widest(ends, label, 700) + 16, widest([content.to], dates, 400) / 2);
  const y = hasOwnScale ? TITLE_PT : 14;
  const bottom = DATES_PT + (content.cut === null ? 0 : REMARK_PT);
  return { x, y, width: Math.max(40, box.width - x - right), height: Math.max(60, box.height - y - bottom) };
}

/** How far each label at the right end has to move down (up if negative) for none to stand on another. */
function spread(lines: readonly LabelledLine[], minimum: number, heightPt: number): number[] {
  const needed = SLIDE_TYPE.label * (lines.length > 1 ? 2 : 1) * 1.35;
  const most = Math.max(...lines.map(({ to }) => to.value), ...lines.map(({ from }) => from.value));
  const yOf = (value: number): number => heightPt * (1 - (value - minimum) / Math.max(most - minimum, 1e-9));
  const order = lines.map(({ to }, index) => ({ index, y: yOf(to.value) })).sort((a, b) => a.y - b.y);
  const downs = lines.map(() => 0);
  let edge = Number.NEGATIVE_INFINITY;
  for (const { index, y } of order) {
    const placed = Math.max(y, edge);
    downs[index] = placed - y;
    edge = placed + needed;
  }
  return downs;
}

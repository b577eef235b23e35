import type { Box, Weight } from '../../charts/option.ts';
import type { Slope, SlopeFacet, SlopeLine } from '../../charts/slope-layout.ts';
import { pigments } from '../../charts/theme.ts';
import { measureText } from '../../draw/measure.ts';
import { scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { type NativeSpace, plain } from './native-bars.ts';
import { type Labelled, labelled, type NativeChart, type NativeLabel, type NativeSeries } from './native-chart.ts';
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

/** What one line says: its two numbers on the facet's scale and the words around them. */
interface SaidLine {
  readonly line: SlopeLine;
  readonly from: Labelled;
  readonly to: Labelled;
  readonly text: string;
}

function facetChart(content: Slope, facet: SlopeFacet, box: Box, { theme, lang }: NativeSpace): NativeChart {
  const terms = termsOf(lang);
  // A facet of its own unit has its own scale, and says growth in its title.
  const isUserData = facet.heading !== '';
  const divisor = isUserData ? scaleOf(highest(facet), lang).divisor : 1;
  const scaled = (value: number): number => Number((value / divisor).toPrecision(12));
  const said = facet.lines.map((line): SaidLine => {
    const text = isUserData ? line.to.label : terms.aside(line.to.label, line.to.aside);
    const from = labelled(scaled(line.from.value), line.from.label);
    return { line, from, to: labelled(scaled(line.to.value), text), text };
  });
  const plot = plotOf(content, facet, said, box);
  const downs = spread(said, facet.minimum / divisor, plot.height);
  const colors = pigments(theme);
  return {
    kind: 'lines',
    heading: isUserData ? facet.heading : terms.column.indicator,
    categories: [content.from, content.to],
    series: said.map((one, index) => lineSeries(one, said, downs[index] ?? 0, scaled, colors)),
    title: isUserData ? { text: facet.heading, aside: facet.lines.map((line) => line.to.aside).join(' ') } : null,
    categoryPt: isUserData ? SLIDE_TYPE.small : SLIDE_TYPE.name,
    remark: content.cut,
    minimum: facet.minimum / divisor,
    axis: null,
    box,
    plot,
  };
}

function lineSeries(
  { line, from, to }: SaidLine,
  all: readonly SaidLine[],
  downPt: number,
  scaled: (value: number) => number,
  colors: readonly string[],
): NativeSeries {
  const { low, high } = line.from;
  const isShared = all.length > 1 && all.every((other) => other.line.from.label === all[0]?.line.from.label);
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
function plotOf(content: Slope, facet: SlopeFacet, said: readonly SaidLine[], box: Box): Box {
  const { label, name, small } = SLIDE_TYPE;
  const isUserData = facet.heading !== '';
  const dates = isUserData ? small : name;
  const starts = facet.lines.map((line) => line.from.label);
  const ends = [...said.map(({ text }) => text), ...(said.length > 1 ? facet.lines.map((line) => line.name) : [])];
  const x = Math.max(widest(starts, small, 400) + 14, widest([content.from], dates, 400) / 2);
  const right = Math.max(widest(ends, label, 700) + 16, widest([content.to], dates, 400) / 2);
  const y = isUserData ? TITLE_PT : 14;
  const bottom = DATES_PT + (content.cut === null ? 0 : REMARK_PT);
  return { x, y, width: Math.max(40, box.width - x - right), height: Math.max(60, box.height - y - bottom) };
}

/** How far each label at the right end has to move down (up if negative) for none to stand on another. */
function spread(said: readonly SaidLine[], minimum: number, heightPt: number): number[] {
  const needed = SLIDE_TYPE.label * (said.length > 1 ? 2 : 1) * 1.35;
  const most = Math.max(...said.map(({ to }) => to.value), ...said.map(({ from }) => from.value));
  const yOf = (value: number): number => heightPt * (1 - (value - minimum) / Math.max(most - minimum, 1e-9));
  const order = said.map(({ to }, index) => ({ index, y: yOf(to.value) })).sort((a, b) => a.y - b.y);
  const downs = said.map(() => 0);
  let edge = Number.NEGATIVE_INFINITY;
  for (const { index, y } of order) {
    const placed = Math.max(y, edge);
    downs[index] = placed - y;
    edge = placed + needed;
  }
  return downs;
}

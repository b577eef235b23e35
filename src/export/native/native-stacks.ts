import type { Paint } from '../../charts/own/paints.ts';
import type { StackedBars, StackPart, StackRow } from '../../charts/own/stacked-bars.ts';
import { publicationWords } from '../../words/export/publication.ts';
import { formatLabel, type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import { labelsWidth, namesWidth, plotOf } from './native-bars.ts';
import {
  FROM_ZERO,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
} from './native-chart.ts';
import { cellParts } from './native-label.ts';
import { SLIDE_TYPE } from './slide-type.ts';

const LEGEND_PT = 36;
const LEAST_ROW_PT = 20;
const MOST_ROW_PT = 56;

const isSame = (a: Paint, b: Paint): boolean => a.pigment === b.pigment && a.strength === b.strength;

/**
 * Bars of parts as one stacked chart of PowerPoint's own, with its legend; what stands behind a bar is the label of a
 * series without a length. None, and so shapes, where parts lie below zero, rows lack their parts or do not fit, or
 * colours beyond the five of the theme are needed.
 */
export function nativeStackedBars(content: StackedBars, space: NativeSpace): NativeChart[] {
  const { keys, rows, minimum, maximum } = content;
  const scale = scaleOf(maximum, space.lang);
  const isWhole = rows.every(({ parts }) => parts.length > 0);
  if (minimum < 0 || !isWhole || keys.some(({ paint }) => paint.strength < 1)) return [];
  const series = keys.map((key, index) => partSeries(key, index, rows, scale));
  return stackedChart(content, [...series, endSeries(rows, space)], { hasLegend: true, scale, space });
}

/** Steps from a first amount to a last one: each stands on a part that is not drawn. None where a step ends below zero. */
export function nativeWaterfall(content: StackedBars, space: NativeSpace): NativeChart[] {
  const { rows, minimum, maximum } = content;
  const scale = scaleOf(maximum, space.lang);
  if (minimum < 0 || rows.some(({ parts }) => parts.length !== 1)) return [];
  const steps = rows.flatMap(({ parts }) => parts);
  const bare = { labels: rows.map(() => null), intervals: null, symbol: 'none' } as const;
  const ground: NativeSeries = {
    ...bare,
    name: '–',
    values: steps.map(({ from, to }) => scaled(Math.min(from, to), scale)),
    look: 'carrier',
    color: 'tx1',
  };
  const drawn: NativeSeries = {
    ...bare,
    name: termsOf(space.lang).column.value,
    values: steps.map(({ from, to }) => scaled(Math.abs(to - from), scale)),
    look: 'filled',
    color: 'accent5',
    tinted: steps.flatMap(({ paint }, at) => (paint.pigment === 4 ? [] : [{ at, color: pigmentColor(paint.pigment) }])),
  };
  return stackedChart(content, [ground, drawn, endSeries(rows, space)], { hasLegend: false, scale, space });
}

/** A part of each row; its number stands on it where the page writes one. */
function partSeries(
  { name, paint }: StackedBars['keys'][number],
  index: number,
  rows: readonly StackRow[],
  scale: Scale,
): NativeSeries {
  const parts = rows.map((row) => row.parts.find((part) => isSame(part.paint, paint)));
  const value = ({ from, to }: StackPart): number => scaled(to - from, scale);
  return {
    name,
    values: parts.map((part) => (part === undefined ? null : value(part))),
    labels: parts.map((part, row) =>
      part === undefined || formatLabel(part.label) === '' || !isRoomy(part, rows)
        ? null
        : nativeLabel(cellParts(part.label, { series: index, row, value: value(part), divisor: scale.divisor }), {
            tone: 'on-fill',
          }),
    ),
    look: 'filled',
    color: pigmentColor(paint.pigment),
    intervals: null,
    symbol: 'none',
  };
}

/** Parts of so much of the longest bar have room for their numbers. */
const ROOM = 0.08;

function isRoomy({ from, to }: StackPart, rows: readonly StackRow[]): boolean {
  const longest = Math.max(...rows.flatMap(({ parts }) => parts.map((part) => part.to)));
  return to - from >= longest * ROOM;
}

/** What stands behind the bars, on points without a length. */
const endSeries = (rows: readonly StackRow[], { lang }: NativeSpace): NativeSeries => ({
  name: publicationWords(lang).labels,
  values: rows.map(() => 0),
  labels: rows.map(({ end }) => (formatLabel(end) === '' ? null : nativeLabel([formatLabel(end)]))),
  look: 'carrier',
  color: 'tx1',
  intervals: null,
  symbol: 'none',
});

interface Frame {
  readonly hasLegend: boolean;
  readonly scale: Scale;
  readonly space: NativeSpace;
}

function stackedChart(
  { rows, maximum }: StackedBars,
  series: readonly NativeSeries[],
  { hasLegend, scale, space: { box, lang } }: Frame,
): NativeChart[] {
  const top = hasLegend ? LEGEND_PT : 0;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - top) / Math.max(1, rows.length));
  const right = Math.max(24, labelsWidth(rows.map(({ end }) => end)));
  const plot = plotOf(box.width, namesWidth(rows, box.width), right, rows.length * rowPt - 2);
  if (rowPt < LEAST_ROW_PT || plot.width < 80) return [];
  return [
    {
      kind: 'stacked-bars',
      heading: termsOf(lang).column.indicator,
      categories: rows.map(({ name }) => name),
      series,
      title: null,
      categoryPt: rowPt < 24 ? SLIDE_TYPE.small : SLIDE_TYPE.name,
      categoryStride: 1,
      remark: null,
      values: { ...FROM_ZERO, maximum: scaled(maximum, scale) },
      axis: null,
      positions: null,
      ...(hasLegend ? { hasLegend } : {}),
      box: { ...box, height: top + rows.length * rowPt },
      plot: { ...plot, y: top },
    },
  ];
}

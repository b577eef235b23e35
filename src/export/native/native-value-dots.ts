import type { Guided } from '../../charts/own/guides-content.ts';
import type { ValueDots } from '../../charts/value-dots.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel, type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import {
  type Extent,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  SIGNS,
  scaled,
} from './native-chart.ts';
import { type Frame, rowChart } from './native-dots.ts';
import { rowsLine } from './native-guides.ts';
import { cellParts } from './native-label.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

/** Several values of each category on one axis of equal steps: a series of dots for each. */
export function nativeValueDots(content: ValueDots & Guided, space: NativeSpace): NativeChart[] {
  const { rows, series, ticks } = content;
  const most = Math.max(...ticks.map(({ value }) => Math.abs(value)));
  if (!(most < 1e15 && most >= 1e-6) || rows.some(({ dots }) => dots.every((dot) => dot === null))) return [];
  const scale = scaleOf(most, space.lang);
  const [low = 0, high = 1] = [ticks[0]?.value, ticks.at(-1)?.value].map((value) => scaled(value ?? 0, scale));
  const labels = rows.flatMap(({ dots }) => dots.flatMap((dot) => (dot === null ? [] : [formatLabel(dot.label)])));
  const side = widestPt(labels, SLIDE_TYPE.label, 700) + 12;
  const step = ticks.length > 1 ? scaled((ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0), scale) : null;
  const frame: Frame = {
    rows: rows.map(({ name }) => name),
    values: { minimum: low, maximum: high, step, isLog: false },
    axis: {
      title: content.axis,
      format: scale.word === '' ? 'General' : `General"${scale.word}";\\−General"${scale.word}";0`,
    },
    heading: content.axis || termsOf(space.lang).column.indicator,
    leftPt: side,
    rightPt: side,
  };
  const span = spanSeries(content, scale, space.lang);
  const chart = rowChart(
    frame,
    () => [
      span,
      ...series.map((name, place) => dotSeries(content, name, place, scale)),
      ...(content.guides?.lines ?? []).map(({ value, label }) =>
        rowsLine(scaled(value, scale), label, rows.length, THROUGH_ROWS),
      ),
    ],
    space,
  );
  return chart === null ? [] : [chart];
}

/** Half a row up and down. */
const THROUGH_ROWS: Extent = {
  direction: 'y',
  sides: 'both',
  length: { fixed: 0.5 },
  color: 'tx1',
  widthPt: 1.25,
  form: 'dashes',
};

/** A line from the least dot of a row to the greatest, behind them. */
function spanSeries({ rows }: ValueDots, scale: Scale, lang: Lang): NativeSeries {
  const spans = rows.map(({ dots }) => {
    const values = dots.flatMap((dot) => (dot === null ? [] : [scaled(dot.value, scale)]));
    return { low: Math.min(...values), high: Math.max(...values) };
  });
  return {
    name: publicationWords(lang).span,
    values: spans.map(({ high }) => high),
    labels: rows.map(() => null),
    look: 'carrier',
    color: 'accent5',
    intervals: spans,
    intervalForm: 'line',
    symbol: 'none',
  };
}

/** The least dot of a row is labelled at its left, the greatest at its right. */
function dotSeries({ rows }: ValueDots, name: string, place: number, scale: Scale): NativeSeries {
  const sideOf = (row: ValueDots['rows'][number]): 'left' | 'right' | null => {
    const found = row.dots
      .flatMap((dot, index) => (dot === null ? [] : [{ value: dot.value, index }]))
      .sort((a, b) => a.value - b.value);
    const [first, last] = [found[0], found.at(-1)];
    if (last?.index === place) return 'right';
    return first?.index === place && first.value !== last?.value ? 'left' : null;
  };
  return {
    name,
    values: rows.map(({ dots }) => (dots[place] ? scaled(dots[place].value, scale) : null)),
    labels: rows.map((row, index) => {
      const [dot, side] = [row.dots[place] ?? null, sideOf(row)];
      if (dot === null || side === null) return null;
      return nativeLabel(
        cellParts(dot.label, {
          series: place + 1,
          row: index,
          value: scaled(dot.value, scale),
          divisor: scale.divisor,
        }),
        { side },
      );
    }),
    look: 'dots',
    color: pigmentColor(place),
    context: rows.flatMap(({ isGrey }, at) => (isGrey ? [at] : [])),
    intervals: rows.every(({ dots }) => dots[place]?.interval === undefined)
      ? null
      : rows.map(({ dots }) => {
          const interval = dots[place]?.interval;
          return interval === undefined
            ? null
            : { low: scaled(interval.low, scale), high: scaled(interval.high, scale) };
        }),
    symbol: SIGNS[place % SIGNS.length] ?? 'circle',
    markPt: 9,
  };
}

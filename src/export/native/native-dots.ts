import { type Dots, endOf } from '../../charts/dots.ts';
import type { Guided } from '../../charts/own/guides-content.ts';
import { wrapText } from '../../charts/text.ts';
import { decades } from '../../charts/ticks.ts';
import type { ValueDots } from '../../charts/value-dots.ts';
import { measureText } from '../../draw/measure.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { type Form, formatLabel, type Scale, scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import { contextPoints } from './native-bars.ts';
import {
  type Extent,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  SIGNS,
  scaled,
  type ValueScale,
} from './native-chart.ts';
import { rowsLine } from './native-guides.ts';
import { cellParts } from './native-label.ts';
import { SLIDE_TYPE, WIDER, widestPt } from './slide-type.ts';

const AXIS_PT = 48;
const MOST_ROW_PT = 62;
const LEAST_ROW_PT = 20;
const TAIL_PT = 18;
const { name: NAME_PT, label: LABEL_PT } = SLIDE_TYPE;

/** What a row of dots is drawn on: names at its left, its dots on the axis of values. */
interface Frame {
  readonly rows: readonly string[];
  readonly values: ValueScale;
  readonly axis: NativeChart['axis'];
  readonly heading: string;
  /** Room that labels need on either side of the plot, in points. */
  readonly leftPt: number;
  readonly rightPt: number;
}

/** A scatter whose points stand in rows, from the top; null where the rows do not fit. */
function rowChart(
  frame: Frame,
  seriesOf: (plotPt: number) => readonly NativeSeries[],
  { box, lang }: NativeSpace,
): NativeChart | null {
  const count = frame.rows.length;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - AXIS_PT) / Math.max(1, count));
  if (rowPt < LEAST_ROW_PT) return null;
  const names = frame.rows.map((name) => wrapText(name, (box.width * 0.32) / WIDER, NAME_PT, 400, measureText));
  const namesPt = widestPt(names.flat(), NAME_PT, 400) + 16;
  const x = namesPt + frame.leftPt;
  const plot = { x, y: 0, width: Math.max(60, box.width - x - frame.rightPt), height: rowPt * count };
  const series = seriesOf(plot.width);
  return {
    kind: 'scatter',
    heading: frame.heading,
    categories: frame.rows,
    series: [...series, namesSeries(frame, names, frame.leftPt, lang)],
    title: null,
    categoryPt: NAME_PT,
    categoryStride: 1,
    remark: null,
    values: frame.values,
    axis: frame.axis,
    positions: { at: frame.rows.map((_, row) => row + 1), minimum: 0.5, maximum: count + 0.5, isAcross: true },
    box: { ...box, height: plot.height + AXIS_PT },
    plot,
  };
}

/** Names at the left of the plot, as labels of points that are not drawn, each on its guide line. */
function namesSeries(
  { rows, values }: Frame,
  names: readonly (readonly string[])[],
  leftPt: number,
  lang: Lang,
): NativeSeries {
  const { minimum, maximum, isLog } = values;
  const length = (maximum ?? minimum) - minimum;
  return {
    name: publicationWords(lang).labels,
    values: rows.map(() => minimum),
    labels: rows.map((row, index) => {
      const lines = names[index] ?? [];
      const parts =
        lines.length > 1
          ? [lines.join('\n')]
          : [{ text: row, formula: (at: (series: number, row: number) => string) => at(-1, index) }];
      return nativeLabel(parts, { side: 'left', tone: 'name', rightPt: -leftPt });
    }),
    look: 'carrier',
    color: 'tx1',
    intervals: null,
    symbol: 'none',
    ...(isLog || length > 0
      ? {
          extent: {
            direction: 'x',
            sides: 'plus',
            length: { fixed: length },
            color: 'bg2',
            widthPt: 0.75,
            form: 'dots',
          } as const,
        }
      : {}),
  };
}

/** Magnitudes on a logarithmic axis as a scatter: a series for each qualifier, which is drawn in a form of its own. */
export function nativeDots(content: Dots, space: NativeSpace): NativeChart[] {
  const { lang } = space;
  const { rows } = content;
  const ticks = decades(Math.min(...rows.map(({ value }) => value)), Math.max(...rows.map(endOf)));
  // On the scale of the lowest tick, so that none is written as a fraction of a 万.
  const scale = scaleOf(ticks[0] ?? 1, lang);
  const [minimum = 1, maximum = 10] = [ticks[0], ticks.at(-1)].map((tick) => scaled(tick ?? 1, scale));
  const frame: Frame = {
    rows: rows.map(({ name }) => name),
    values: { minimum, maximum, step: null, isLog: true },
    axis: {
      title: content.axis,
      format: scale.word === '' ? '#,##0' : `#,##0"${lang === 'zh' ? '' : ' '}${scale.word}"`,
    },
    heading: content.axis,
    leftPt: 0,
    rightPt:
      widestPt(
        rows.map(({ label }) => formatLabel(label)),
        LABEL_PT,
        700,
      ) + 44,
  };
  // Ranges last: they take two columns of the sheet, and no label behind them looks for its cell.
  const present = [...new Set(rows.map(({ qualifier }) => qualifier))].sort(rangesLast);
  const named = new Map(content.keys.map(({ qualifier, text }) => [qualifier, text]));
  const chart = rowChart(
    frame,
    (plotPt) => {
      const series = present.map((qualifier, index): NativeSeries => {
        const perDecade = plotPt / Math.log10(maximum / minimum);
        const extent = extentOf(qualifier, perDecade);
        return {
          name: named.get(qualifier) ?? termsOf(lang).column.value,
          values: rows.map((row) => (row.qualifier === qualifier ? scaled(row.value, scale) : null)),
          labels: rows.map((row, place) => {
            if (row.qualifier !== qualifier || qualifier === 'range') return null;
            const cell = { series: index, row: place, value: scaled(row.value, scale), divisor: scale.divisor };
            return nativeLabel(cellParts(row.label, cell), { rightPt: shiftOf(qualifier, perDecade) });
          }),
          look: 'dots',
          color: 'accent1',
          ...contextPoints(rows),
          intervals: null,
          symbol: qualifier === 'order' ? 'none' : 'circle',
          markPt: 11,
          ...(extent === null ? {} : { extent }),
        };
      });
      return series.flatMap((one, index) =>
        present[index] === 'range' ? rangeSeries(one, content, scale, lang) : [one],
      );
    },
    space,
  );
  return chart === null ? [] : [chart];
}

const rangesLast = (a: Form, b: Form): number => Number(a === 'range') - Number(b === 'range');

/** Both ends of ranges as dots and what joins them; the words stand at the upper one. */
function rangeSeries(lower: NativeSeries, { rows }: Dots, scale: Scale, lang: Lang): NativeSeries[] {
  const ranges = rows.map((row) =>
    row.qualifier === 'range' ? { low: scaled(row.value, scale), high: scaled(endOf(row), scale) } : null,
  );
  const upper = {
    ...lower,
    name: publicationWords(lang).interval.high(lower.name),
    values: ranges.map((range) => range?.high ?? null),
    labels: rows.map(({ label }, row) => (ranges[row] === null ? null : nativeLabel([formatLabel(label)]))),
  };
  return [{ ...lower, intervals: ranges, intervalForm: 'line' }, upper];
}

/** The form of a qualifier beside its dot; null for what is stated. `perDecade`: points from 1 to 10 on the axis. */
function extentOf(qualifier: Form, perDecade: number): Extent | null {
  const percent = (pt: number): number => Math.round((10 ** (pt / perDecade) - 1) * 100);
  const across = { direction: 'x', color: 'accent1', widthPt: 1.75 } as const;
  if (qualifier === 'over') return { ...across, sides: 'plus', length: { percent: percent(TAIL_PT) }, form: 'arrow' };
  if (qualifier === 'order') return { ...across, sides: 'plus', length: { percent: 900 }, widthPt: 12, form: 'band' };
  if (qualifier === 'about')
    return { ...across, sides: 'both', length: { percent: percent(TAIL_PT * 0.6) }, color: 'tx1', form: 'caps' };
  if (qualifier === 'stated' || qualifier === 'range') return null;
  return { direction: 'y', sides: 'both', length: { fixed: 0.28 }, color: 'tx1', widthPt: 1.75, form: 'plain' };
}

const shiftOf = (qualifier: Form, perDecade: number): number =>
  qualifier === 'order' ? perDecade + 4 : qualifier === 'over' ? TAIL_PT : 0;

/** Several values of each category on one axis of equal steps: a series of dots for each. */
export function nativeValueDots(content: ValueDots & Guided, space: NativeSpace): NativeChart[] {
  const { rows, series, ticks } = content;
  const most = Math.max(...ticks.map(({ value }) => Math.abs(value)));
  if (!(most < 1e15 && most >= 1e-6) || rows.some(({ dots }) => dots.every((dot) => dot === null))) return [];
  const scale = scaleOf(most, space.lang);
  const [low = 0, high = 1] = [ticks[0]?.value, ticks.at(-1)?.value].map((value) => scaled(value ?? 0, scale));
  const labels = rows.flatMap(({ dots }) => dots.flatMap((dot) => (dot === null ? [] : [formatLabel(dot.label)])));
  const side = widestPt(labels, LABEL_PT, 700) + 12;
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

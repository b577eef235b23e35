import { type Dots, endOf } from '../../charts/dots.ts';
import { decades } from '../../charts/ticks.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { type Form, formatLabel, type Scale } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { contextPoints } from './native-bars.ts';
import {
  type Extent,
  logScale,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
  type ValueScale,
} from './native-chart.ts';
import { cellParts } from './native-label.ts';
import { setRowNames } from './row-names.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const AXIS_PT = 48;
const MOST_ROW_PT = 62;
/** Labels of two rows still stand clear of each other; what is lower is drawn as shapes, in smaller type. */
const LEAST_ROW_PT = 15;
const TAIL_PT = 18;
const { label: LABEL_PT } = SLIDE_TYPE;

/** What a row of dots is drawn on: names at its left, its dots on the axis of values. */
export interface Frame {
  readonly rows: readonly string[];
  readonly values: ValueScale;
  readonly axis: NativeChart['axis'];
  readonly heading: string;
  /** Room that labels need on either side of the plot, in points. */
  readonly leftPt: number;
  readonly rightPt: number;
}

/** A scatter whose points stand in rows, from the top; null where the rows do not fit. */
export function rowChart(
  frame: Frame,
  seriesOf: (plotPt: number) => readonly NativeSeries[],
  { box, lang }: NativeSpace,
): NativeChart | null {
  const count = frame.rows.length;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - AXIS_PT) / Math.max(1, count));
  if (rowPt < LEAST_ROW_PT) return null;
  const names = setRowNames(frame.rows, box.width, rowPt);
  const x = names.widthPt + frame.leftPt;
  const plot = { x, y: 0, width: Math.max(60, box.width - x - frame.rightPt), height: rowPt * count };
  const series = seriesOf(plot.width);
  return {
    kind: 'scatter',
    heading: frame.heading,
    categories: frame.rows,
    series: [...series, namesSeries(frame, names.lines, frame.leftPt, lang)],
    title: null,
    categoryPt: names.sizePt,
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
  const { scale, format } = logScale(ticks, lang);
  const [minimum = 1, maximum = 10] = [ticks[0], ticks.at(-1)].map((tick) => scaled(tick ?? 1, scale));
  const frame: Frame = {
    rows: rows.map(({ name }) => name),
    values: { minimum, maximum, step: null, isLog: true },
    axis: { title: content.axis, format },
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

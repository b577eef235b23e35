import type { Histogram } from '../../charts/own/histogram.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import { formatLabel, scaleOf } from '../../words/numbers.ts';
import { type NativeChart, type NativeSeries, type NativeSpace, nativeLabel, scaled } from './native-chart.ts';
import { cellParts } from './native-label.ts';
import { axisFormat, strideOf, TIMES_PT } from './native-time.ts';
import { scaleIn } from './native-time-stack.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const SAID_PT = 34;
const AXIS_PT = 24;
const LEAST_PLOT_PT = 70;
const { label: LABEL_PT, small: SMALL_PT } = SLIDE_TYPE;

/** Columns that touch each other, one a bin; numbers on them where all have room. None where the plot would be too low. */
export function nativeHistogram(content: Histogram, { box, lang }: NativeSpace): NativeChart[] {
  const { bins, ticks, edges, said, axis } = content;
  const words = chartWordsOf(lang);
  const scale = scaleOf(ticks.at(-1)?.value ?? 1, lang);
  const x =
    widestPt(
      ticks.map(({ text }) => text),
      SMALL_PT,
      400,
    ) + 12;
  const plot = { x, y: SAID_PT, width: box.width - x - 12, height: box.height - SAID_PT - TIMES_PT - AXIS_PT };
  if (plot.height < LEAST_PLOT_PT) return [];
  const names = bins.map((_, index) => words.bin(edges[index]?.text ?? '', edges[index + 1]?.text ?? ''));
  const texts = bins.map(({ label }) => formatLabel(label));
  const isLabelled = widestPt(texts, LABEL_PT, 700) + 4 <= plot.width / bins.length;
  const counts: NativeSeries = {
    name: words.count,
    values: bins.map(({ count }) => scaled(count, scale)),
    labels: bins.map(({ count, label }, row) =>
      isLabelled && count > 0
        ? nativeLabel(cellParts(label, { series: 0, row, value: scaled(count, scale), divisor: scale.divisor }))
        : null,
    ),
    look: 'filled',
    color: 'accent2',
    intervals: null,
    symbol: 'none',
  };
  return [
    {
      kind: 'columns',
      heading: axis,
      categories: names,
      series: [counts],
      title: { text: '', aside: said },
      categoryPt: SMALL_PT,
      categoryStride: strideOf(names, plot.width),
      remark: axis,
      values: scaleIn(ticks, scale),
      axis: { title: '', format: axisFormat(ticks, scale) },
      positions: null,
      box,
      plot,
    },
  ];
}

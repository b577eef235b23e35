import type { Chart } from '../../panels/kinds/kinds.ts';
import { nativePairedBars, nativeRankedBars } from './native-bars.ts';
import type { NativeChart, NativeSpace } from './native-chart.ts';
import { nativeDots } from './native-dots.ts';
import { takesGuides } from './native-guides.ts';
import { nativeHistogram } from './native-histogram.ts';
import { nativeSlope } from './native-lines.ts';
import { nativePyramid } from './native-pyramid.ts';
import { nativeRing } from './native-ring.ts';
import { nativeScatter } from './native-scatter.ts';
import { nativeDivergingBars, nativeStackedBars, nativeWaterfall } from './native-stacks.ts';
import { nativeTimeLines } from './native-time.ts';
import { nativeTimeStack } from './native-time-stack.ts';
import { nativeValueDots } from './native-value-dots.ts';
import { nativeValueSlope } from './native-value-slope.ts';
import { nativeValueBars } from './native-values.ts';

type ChartOf<Kind> = Extract<Chart, { readonly kind: Kind }>;

/**
 * The kinds of chart that PowerPoint has a chart for, and how it is made of the panel's numbers: one line a kind. A form
 * gives no chart where it could not show them as they are. What has none here is drawn as shapes.
 */
const FORMS: { readonly [Kind in Chart['kind']]?: (chart: never, space: NativeSpace) => NativeChart[] } = {
  'paired-bars': nativePairedBars,
  'ranked-bars': nativeRankedBars,
  slope: nativeSlope,
  dots: nativeDots,
  'value-bars': nativeValueBars,
  'grouped-bars': nativeValueBars,
  'value-dots': nativeValueDots,
  lines: nativeTimeLines,
  'stacked-bars': nativeStackedBars,
  'diverging-bars': nativeDivergingBars,
  waterfall: nativeWaterfall,
  'stacked-area': nativeTimeStack,
  'stacked-columns': nativeTimeStack,
  histogram: nativeHistogram,
  pyramid: nativePyramid,
  'value-slope': nativeValueSlope,
  scatter: nativeScatter,
  donut: nativeRing,
} satisfies { readonly [Kind in Chart['kind']]?: (chart: ChartOf<Kind> & never, space: NativeSpace) => NativeChart[] };

/** A panel's chart as charts of PowerPoint's own, in order; none where it is drawn as shapes. */
export function nativeCharts(chart: Chart, space: NativeSpace): NativeChart[] {
  const form = FORMS[chart.kind];
  const isBeyond = 'guides' in chart && chart.guides !== undefined && !takesGuides(chart, chart.guides);
  return form === undefined || isBeyond ? [] : form(chart as never, space);
}

import { drawLines } from '../lines.ts';
import type { Lines } from '../lines-content.ts';
import type { Drawing, Grounded, Space } from '../option.ts';
import { drawValueBars, type ValueBars } from '../value-bars.ts';
import { drawValueDots, type ValueDots } from '../value-dots.ts';
import { type Boxes, drawBoxes } from './boxes.ts';
import { type Donut, drawDonut } from './donut.ts';
import { withGuides } from './guides.ts';
import type { Guided } from './guides-content.ts';
import { drawHeat, type Heat } from './heat.ts';
import { drawHistogram, type Histogram } from './histogram.ts';
import { drawPyramid, type Pyramid } from './pyramid.ts';
import { drawScatter, type Scatter } from './scatter.ts';
import { drawStackedBars, type StackedBars } from './stacked-bars.ts';
import { drawTimeStack, type TimeStack } from './time-stack.ts';
import { drawValueSlope, type ValueSlope } from './value-slope.ts';
import { drawValueTiles, type ValueTiles } from './value-tiles.ts';

/** Charts of a reader's own table. */
export type UserDataChart = (
  | ValueBars
  | ValueDots
  | Lines
  | StackedBars
  | TimeStack
  | Pyramid
  | Heat
  | Histogram
  | Boxes
  | Scatter
  | ValueSlope
  | ValueTiles
  | Donut
) &
  Guided;

type ChartOf<Kind, Chart> = Chart extends { readonly kind: infer Own } ? (Kind extends Own ? Chart : never) : never;

/** Each kind of chart of a reader's own table, and what draws it: one line a kind. */
const DRAWINGS: {
  readonly [Kind in UserDataChart['kind']]: (chart: ChartOf<Kind, UserDataChart>, space: Space) => Grounded;
} = {
  'value-bars': drawValueBars,
  'grouped-bars': drawValueBars,
  'value-dots': drawValueDots,
  lines: drawLines,
  'stacked-bars': drawStackedBars,
  'diverging-bars': drawStackedBars,
  waterfall: drawStackedBars,
  'stacked-area': drawTimeStack,
  'stacked-columns': drawTimeStack,
  pyramid: drawPyramid,
  heat: drawHeat,
  histogram: drawHistogram,
  boxes: drawBoxes,
  scatter: drawScatter,
  'value-slope': drawValueSlope,
  'value-tiles': drawValueTiles,
  donut: drawDonut,
};

export function drawUserDataChart(chart: UserDataChart, space: Space): Drawing {
  const draw: (chart: never, space: Space) => Grounded = DRAWINGS[chart.kind];
  return withGuides(chart, draw(chart as never, space), space);
}

import { drawLines } from './lines.ts';
import type { Lines } from './lines-content.ts';
import type { Drawing, Space } from './option.ts';
import { drawValueBars, type ValueBars } from './value-bars.ts';
import { drawValueDots, type ValueDots } from './value-dots.ts';

/** Charts of a reader's own table. */
export type UserDataChart = ValueBars | ValueDots | Lines;

type ChartOf<Kind, Chart> = Chart extends { readonly kind: infer Own } ? (Kind extends Own ? Chart : never) : never;

/** Each kind of chart of a reader's own table, and what draws it: one line a kind. */
const DRAWINGS: {
  readonly [Kind in UserDataChart['kind']]: (chart: ChartOf<Kind, UserDataChart>, space: Space) => Drawing;
} = {
  'value-bars': drawValueBars,
  'grouped-bars': drawValueBars,
  'value-dots': drawValueDots,
  lines: drawLines,
};

export function drawUserDataChart(chart: UserDataChart, space: Space): Drawing {
  const draw: (chart: never, space: Space) => Drawing = DRAWINGS[chart.kind];
  return draw(chart as never, space);
}

import type { Drawing, Space } from '../../charts/option.ts';
import type { UserDataChart } from '../../charts/own/user-data-chart.ts';
import { type Chart, isReportChart, kindOf } from './kinds.ts';

/** Lays a chart out at a width: pure, the same input gives the same drawing. Throws on a width below 200 px. */
export function drawChart(chart: Chart, space: Space): Drawing {
  if (!(space.widthPx >= 200)) throw new RangeError(`invalid widthPx: ${space.widthPx}`);
  return isReportChart(chart) ? kindOf(chart.kind).draw(chart, space) : drawUserDataChart(chart, space);
}

type DrawUserDataChart = (chart: UserDataChart, space: Space) => Drawing;

let drawUserDataChart: DrawUserDataChart = ({ kind }) => {
  // Nothing has imported user-data-kinds.ts.
  throw new RangeError(`invalid kind: ${kind}`);
};

/** Takes what draws the charts of a reader's own table: it comes with such data, so that the report's page does without. */
export function takeUserDataDrawing(draw: DrawUserDataChart): void {
  drawUserDataChart = draw;
}

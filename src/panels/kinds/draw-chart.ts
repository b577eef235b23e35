import { drawDots } from '../../charts/dots.ts';
import type { Drawing, Space } from '../../charts/option.ts';
import type { UserDataChart } from '../../charts/own/user-data-chart.ts';
import { drawPairedBars } from '../../charts/paired-bars.ts';
import { drawPictogram } from '../../charts/pictogram.ts';
import { drawRankedBars } from '../../charts/ranked-bars.ts';
import { drawSlope } from '../../charts/slope.ts';
import { drawTileMap } from '../../charts/tile-map.ts';
import { drawTiles } from '../../charts/tiles.ts';
import { type Chart, isReportChart, type ReportChart } from './kinds.ts';

/**
 * How each kind of chart in kinds.ts is drawn. It lies apart from what charts show: a page that was built with its
 * drawings needs this code only once a chart is to change.
 */
const DRAWINGS: {
  readonly [Kind in ReportChart['kind']]: (content: Extract<ReportChart, { kind: Kind }>, space: Space) => Drawing;
} = {
  'paired-bars': drawPairedBars,
  'ranked-bars': drawRankedBars,
  slope: drawSlope,
  tiles: drawTiles,
  dots: drawDots,
  pictogram: drawPictogram,
  'tile-map': drawTileMap,
};

function drawReportChart<Kind extends ReportChart['kind']>(
  chart: Extract<ReportChart, { kind: Kind }> & { readonly kind: Kind },
  space: Space,
): Drawing {
  return DRAWINGS[chart.kind](chart, space);
}

/** Lays a chart out at a width: pure, the same input gives the same drawing. Throws on a width below 200 px. */
export function drawChart(chart: Chart, space: Space): Drawing {
  if (!(space.widthPx >= 200)) throw new RangeError(`invalid widthPx: ${space.widthPx}`);
  return isReportChart(chart) ? drawReportChart(chart, space) : drawUserDataChart(chart, space);
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

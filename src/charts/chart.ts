import { type Dots, drawDots } from './dots.ts';
import type { Lines } from './lines-content.ts';
import type { Drawing, Space } from './option.ts';
import { drawPairedBars, type PairedBars } from './paired-bars.ts';
import { drawPictogram, type Pictogram } from './pictogram.ts';
import { drawRankedBars, type RankedBars } from './ranked-bars.ts';
import { drawSlope } from './slope.ts';
import type { Slope } from './slope-layout.ts';
import { drawTileMap, type TileMap } from './tile-map.ts';
import { drawTiles, type Tiles } from './tiles.ts';
import type { ValueBars } from './value-bars.ts';
import type { ValueDots } from './value-dots.ts';

/** Charts of a reader's own table. They bring along what draws them, so that the report's page does without it. */
export type OwnChart = ValueBars | ValueDots | Lines;

/** What a panel shows, by kind of chart. */
export type Chart = PairedBars | RankedBars | Slope | Tiles | Dots | Pictogram | TileMap | OwnChart;

/** Lays a chart out at a width: pure, the same input gives the same drawing. Throws on a width below 200 px. */
export function drawChart(chart: Chart, space: Space): Drawing {
  if (!(space.widthPx >= 200)) throw new RangeError(`invalid widthPx: ${space.widthPx}`);
  switch (chart.kind) {
    case 'paired-bars':
      return drawPairedBars(chart, space);
    case 'ranked-bars':
      return drawRankedBars(chart, space);
    case 'slope':
      return drawSlope(chart, space);
    case 'tiles':
      return drawTiles(chart, space);
    case 'dots':
      return drawDots(chart, space);
    case 'pictogram':
      return drawPictogram(chart, space);
    case 'tile-map':
      return drawTileMap(chart, space);
    case 'value-bars':
    case 'grouped-bars':
    case 'value-dots':
    case 'lines':
      return chart.draw(space);
  }
}

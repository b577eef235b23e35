import { type Drawing, type Space, sizesFor } from '../../charts/option.ts';
import { drawChart } from '../../panels/kinds/draw-chart.ts';
import type { Chart } from '../../panels/kinds/kinds.ts';
import type { SlideRoom } from './present-room.ts';

/** A chart that is laid out at one width and shown enlarged, so that its type can be read from the last row. */
export interface Fitted {
  readonly drawing: Drawing;
  readonly widthPx: number;
  readonly scale: number;
}

/**
 * A chart's type stays below that of its headline (5 units); the names in it are 14 px before enlarging. Large numbers
 * and squares, of which there are few, may come closer to it than axes and bars.
 */
const LARGEST_NAME_UNITS = 3.9;
const LARGEST_TILE_NAME_UNITS = 4.6;
const TILED: readonly Chart['kind'][] = ['tiles', 'pictogram'];
const NAME_PX = 14;
/** The smallest type goes no lower than this; then the slide scrolls, as on a phone. */
const LEAST_TYPE_PX = 11;
/** The least width at which charts are looked at and their labels known to stand clear. */
const NARROWEST_PX = 320;
/** Scales are tried from the largest down: in wide steps until one fits, then in small ones above it. */
const STEPS = { wide: 1.15, small: 1.02 };

type Ground = Omit<Space, 'widthPx'>;

/** Finds the largest type at which the chart fits the room at its full width; the least where none does. */
export function fitChart(chart: Chart, room: SlideRoom, ground: Ground): Fitted {
  const units = TILED.includes(chart.kind) ? LARGEST_TILE_NAME_UNITS : LARGEST_NAME_UNITS;
  const largest = Math.max(1.15, (units * room.unitPx) / NAME_PX);
  const most = Math.min(largest, Math.max(1, room.widthPx / NARROWEST_PX));
  const rough = firstFit(most, STEPS.wide, chart, room, ground);
  return rough.scale === most
    ? rough
    : firstFit(Math.min(most, rough.scale * STEPS.wide), STEPS.small, chart, room, ground);
}

/** Finds the first scale that fits, from one on down; or the last that can still be read. */
function firstFit(from: number, step: number, chart: Chart, room: SlideRoom, ground: Ground): Fitted {
  let fitted = layoutAt(from, chart, room, ground);
  while (fitted.drawing.heightPx * fitted.scale > room.heightPx) {
    const smaller = layoutAt(fitted.scale / step, chart, room, ground);
    if (sizesFor(smaller.widthPx).small * smaller.scale < LEAST_TYPE_PX) break;
    fitted = smaller;
  }
  return fitted;
}

function layoutAt(scale: number, chart: Chart, room: SlideRoom, ground: Ground): Fitted {
  const widthPx = Math.max(200, Math.floor(room.widthPx / scale));
  return { drawing: drawChart(chart, { ...ground, widthPx }), widthPx, scale };
}

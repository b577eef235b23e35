import { type Chart, drawChart } from '../charts/chart.ts';
import type { Drawing, Space } from '../charts/option.ts';
import type { SlideRoom } from './present-room.ts';

/** A chart laid out at one width and shown enlarged, so that its type can be read from the last row. */
export interface Fitted {
  readonly drawing: Drawing;
  readonly widthPx: number;
  readonly scale: number;
}

/** Type of a chart stays below that of its headline (5 units); the names in it are 14 px before enlarging. */
const LARGEST_NAME_UNITS = 3.9;
const NAME_PX = 14;
/** On a small screen type goes no lower than this; then the slide scrolls. */
const LEAST_SCALE = 0.9;
/** The least at which charts are looked at and their labels known to stand clear. */
const NARROWEST_PX = 320;
const STEP = 1.02;

/** The largest type at which the chart fits the room at its full width; the least where none does. */
export function fitChart(chart: Chart, room: SlideRoom, space: Omit<Space, 'widthPx'>): Fitted {
  const largest = Math.max(1.15, (LARGEST_NAME_UNITS * room.unitPx) / NAME_PX);
  const most = Math.min(largest, Math.max(1, room.widthPx / NARROWEST_PX));
  for (let scale = most; scale >= LEAST_SCALE; scale /= STEP) {
    const fitted = layoutAt(scale, chart, room, space);
    if (fitted.drawing.heightPx * scale <= room.heightPx) return fitted;
  }
  return layoutAt(Math.min(1, most), chart, room, space);
}

function layoutAt(scale: number, chart: Chart, room: SlideRoom, space: Omit<Space, 'widthPx'>): Fitted {
  const widthPx = Math.max(200, Math.floor(room.widthPx / scale));
  return { drawing: drawChart(chart, { ...space, widthPx }), widthPx, scale };
}

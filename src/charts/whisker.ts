import { lineShape, type Shape } from './shapes.ts';

/** Between which ends a value lies. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

type Point = readonly [x: number, y: number];

/** A line from end to end of an interval, level or upright, with a cap of so many px at each. */
export function whisker([x1, y1]: Point, [x2, y2]: Point, capPx: number, stroke: string, widthPx = 1.25): Shape[] {
  const [across, along] = y1 === y2 ? [0, capPx / 2] : [capPx / 2, 0];
  const line = (...ends: [number, number, number, number]): Shape => lineShape(...ends, stroke, { widthPx });
  const cap = (x: number, y: number): Shape => line(x - across, y - along, x + across, y + along);
  return [line(x1, y1, x2, y2), cap(x1, y1), cap(x2, y2)];
}

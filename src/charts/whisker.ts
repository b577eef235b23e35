import type { Shape } from './shapes.ts';

/** Between which ends a value lies. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

type Point = readonly [x: number, y: number];

/** A line from end to end of an interval, level or upright, with a cap of so many px at each. */
export function whisker([x1, y1]: Point, [x2, y2]: Point, capPx: number, stroke: string): Shape[] {
  const isLevel = y1 === y2;
  const line = (points: [number, number][]): Shape => ({ type: 'line', points, stroke, widthPx: 1.25 });
  const cap = (x: number, y: number): Shape => {
    const half = capPx / 2;
    return isLevel
      ? line([
          [x, y - half],
          [x, y + half],
        ])
      : line([
          [x - half, y],
          [x + half, y],
        ]);
  };
  const ends: [number, number][] = [
    [x1, y1],
    [x2, y2],
  ];
  return [line(ends), cap(x1, y1), cap(x2, y2)];
}

import type { Shape } from './shapes.ts';

/** Signs that tell series apart without colour, in the order series take them. */
const SIGNS = ['disc', 'diamond', 'square', 'triangle', 'ring'] as const;

/** The sign of a series: a disc, diamond, square, triangle or ring about a point. */
export function signShape(place: number, x: number, y: number, radiusPx: number, color: string, ground: string): Shape {
  const sign = SIGNS[place % SIGNS.length] ?? 'disc';
  const square = (radius: number) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  const corners = (points: readonly (readonly [number, number])[]): Shape => {
    const placed = points.map(([dx, dy]): [number, number] => [x + dx * radiusPx, y + dy * radiusPx]);
    return { type: 'line', points: placed, closed: true, fill: color, lights: true };
  };
  switch (sign) {
    case 'disc':
      return { type: 'rect', box: square(radiusPx), radius: radiusPx, fill: color, lights: true };
    case 'ring':
      return {
        type: 'rect',
        box: square(radiusPx - 1),
        radius: radiusPx - 1,
        fill: ground,
        stroke: color,
        widthPx: 2,
        lights: true,
      };
    case 'square':
      return { type: 'rect', box: square(radiusPx * 0.86), fill: color, lights: true };
    case 'diamond':
      return corners([
        [0, -1.25],
        [1.25, 0],
        [0, 1.25],
        [-1.25, 0],
      ]);
    case 'triangle':
      return corners([
        [0, -1.15],
        [1.15, 0.9],
        [-1.15, 0.9],
      ]);
  }
}

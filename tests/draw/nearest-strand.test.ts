import { expect, it } from 'vitest';
import type { Strand } from '../../src/charts/option.ts';
import { nearestStrand } from '../../src/draw/nearest-strand.ts';

const line = (id: string, ...points: [number, number][]): Strand => ({
  id,
  plot: 0,
  outlines: [{ points, isClosed: false }],
});
const area = (id: string, ...points: [number, number][]): Strand => ({
  id,
  plot: 0,
  outlines: [{ points, isClosed: true }],
});

const RISING = line('rising', [0, 100], [100, 0]);
const FLAT = line('flat', [0, 50], [40, 50], [100, 50]);
const LOWER = area('lower', [0, 100], [0, 60], [100, 60], [100, 100]);
const UPPER = area('upper', [0, 60], [0, 0], [50, 30], [100, 0], [100, 60]);

it.each<[strands: Strand[], x: number, y: number, id: string | undefined]>([
  [[RISING, FLAT], 90, 20, 'rising'],
  [[RISING, FLAT], 90, 46, 'flat'],
  // Between two points of a line, not only at them.
  [[RISING, FLAT], 70, 48, 'flat'],
  [[RISING, FLAT], 25, 70, 'rising'],
  // Beyond the ends of both.
  [[RISING, FLAT], 140, 52, 'flat'],
  // Anywhere within an area, however far its edges are.
  [[LOWER, UPPER], 50, 80, 'lower'],
  [[LOWER, UPPER], 50, 45, 'upper'],
  // In the dent of an area, outside of it.
  [[UPPER, line('high', [0, 2], [100, 2])], 50, 5, 'high'],
  [[line('dot', [10, 10])], 500, 500, 'dot'],
  [[], 0, 0, undefined],
])('nearestStrand of %j at %i, %i is %s', (strands, x, y, id) => {
  expect(nearestStrand(strands, x, y)?.id).toBe(id);
});

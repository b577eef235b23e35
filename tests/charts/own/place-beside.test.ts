import { expect, test } from 'vitest';
import type { Box } from '../../../src/charts/option.ts';
import { placeBeside } from '../../../src/charts/own/place-beside.ts';

const PLOT: Box = { x: 0, y: 0, width: 400, height: 200 };
const WORDS = { width: 80, height: 16 };
const LEVEL = (y: number): [number, number][] => [
  [0, y],
  [400, y],
];

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each<[string, [number, number], readonly [number, number][][], readonly Box[]]>([
  ['above its point', [200, 100], [LEVEL(100)], []],
  ['below, where a line runs above', [200, 100], [LEVEL(100), LEVEL(82)], []],
  ['beside other words', [200, 100], [LEVEL(100)], [{ x: 150, y: 70, width: 100, height: 20 }]],
  ['within the plot at its edge', [398, 4], [LEVEL(4)], []],
])('words stand %s', (_, point, paths, taken) => {
  const box = placeBeside(WORDS, [point], { plot: PLOT, paths, taken });
  expect(taken.some((other) => overlaps(box, other))).toBe(false);
  const lines = paths.map(([[, y] = [0, 0]]) => ({ x: 0, y, width: 400, height: 0.1 }));
  expect(lines.some((line) => overlaps(box, line))).toBe(false);
  expect([box.x >= 0, box.y >= 0, box.x + 80 <= 400, box.y + 16 <= 200]).toEqual([true, true, true, true]);
});

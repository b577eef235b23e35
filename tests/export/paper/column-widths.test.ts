import { expect, it } from 'vitest';
import { fittingWidths } from '../../../src/export/paper/column-widths.ts';

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

it('leaves columns as wide as their texts where all have room', () => {
  expect(fittingWidths([120, 40, 60], 300, [30, 20, 20])).toEqual([120, 40, 60]);
});

it('takes from the widest alone, and gives long texts more than short ones', () => {
  const [name = 0, value = 0, unit = 0] = fittingWidths([400, 40, 110], 240, [60, 40, 50]);
  expect(value).toBe(40);
  expect(name).toBeGreaterThan(unit * 1.5);
  expect(name + unit).toBeCloseTo(200, 9);
});

it('breaks no word where all the longest words have room', () => {
  const widths = fittingWidths([900, 150, 150], 300, [60, 95, 110]);
  expect(widths).toEqual([95, 95, 110]);
});

it('never passes the room, and gives no column more than it takes', () => {
  for (const [natural, least] of [
    [
      [81, 80.5, 80.2, 300],
      [0, 0, 0, 0],
    ],
    [
      [500, 500],
      [400, 400],
    ],
    [
      [1000, 90, 90, 90, 20],
      [300, 60, 60, 60, 20],
    ],
  ] as const) {
    const widths = fittingWidths(natural, 320, least);
    expect(sum(widths)).toBeLessThanOrEqual(320 + 1e-9);
    for (const [index, width] of widths.entries()) expect(width).toBeLessThanOrEqual(natural[index] ?? 0);
  }
});

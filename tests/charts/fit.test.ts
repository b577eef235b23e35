import { describe, expect, it } from 'vitest';
import { fitInto } from '../../src/charts/fit.ts';

/** A chart that takes the same area at any width: 280 × 300. */
const heightOf = (layoutPx: number): number => 84_000 / layoutPx;

describe('a chart in a room of a given size', () => {
  it('fills the width with the largest type that fits the height', () => {
    const { layoutPx, scale } = fitInto(600, 200, 1, heightOf);
    expect(layoutPx * scale).toBeCloseTo(600);
    expect(heightOf(layoutPx) * scale).toBeLessThanOrEqual(200);
    // Some larger type would not fit.
    expect(heightOf(layoutPx / 1.04) * scale * 1.04).toBeGreaterThan(200);
  });

  it('lets type grow to 1.4 times the type around it and no further', () => {
    expect(fitInto(2000, 5000, 2, heightOf).scale).toBeCloseTo(2.8);
  });

  it('is never laid out below 280 px', () => {
    expect(fitInto(240, 1000, 2, heightOf).layoutPx).toBeCloseTo(280);
  });

  it('takes its own height where type below 7 px would be needed', () => {
    expect(fitInto(300, 50, 1, heightOf)).toEqual({ layoutPx: 300, scale: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { fitInto } from '../../../src/app/embed/fit-into.ts';

/** A chart that takes the same area at any width: 280 × 300. */
const heightOf = (layoutPx: number): number => 84_000 / layoutPx;

const room = { widthPx: 600, heightPx: 200, usual: 1, leastTypePx: 7 };

describe('a chart in a room of a given size', () => {
  it('fills the width with the largest type that fits the height', () => {
    const { layoutPx, scale } = fitInto(room, heightOf) ?? { layoutPx: 0, scale: 0 };
    expect(layoutPx * scale).toBeCloseTo(600);
    expect(heightOf(layoutPx) * scale).toBeLessThanOrEqual(200);
    // Some larger type would not fit.
    expect(heightOf(layoutPx / 1.04) * scale * 1.04).toBeGreaterThan(200);
  });

  it('lets type grow to 1.4 times the type around it and no further', () => {
    expect(fitInto({ ...room, widthPx: 2000, heightPx: 5000, usual: 2 }, heightOf)?.scale).toBeCloseTo(2.8);
  });

  it('is never laid out below 280 px', () => {
    expect(fitInto({ ...room, widthPx: 240, heightPx: 1000, usual: 2 }, heightOf)?.layoutPx).toBeCloseTo(280);
  });

  it('does not fit where type would be smaller than can be read', () => {
    expect(fitInto({ ...room, widthPx: 300, heightPx: 50 }, heightOf)).toBeNull();
    expect(fitInto({ ...room, heightPx: 100, leastTypePx: 11 }, heightOf)).toBeNull();
  });
});

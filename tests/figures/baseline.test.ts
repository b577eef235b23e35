import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deriveBaseline, indexOf, timesOf } from '../../src/figures/baseline.ts';
import type { Figure } from '../../src/figures/dataset.ts';

const figure = (given: Partial<Figure>): Figure => ({
  id: 'x',
  topic: 'contracts',
  name: { zh: '集体合同', en: 'Collective contracts' },
  asStated: '2.05万份',
  value: 20500,
  unit: { zh: '份', en: 'contracts' },
  qualifier: 'stated',
  step: 100,
  growthPct: 120,
  growthStep: 1,
  baselineYear: 2008,
  measure: 'stock',
  period: '2016-06',
  section: '1.3',
  note: null,
  ...given,
});

const rounded = (given: Partial<Figure>) => {
  const baseline = deriveBaseline(figure(given));
  return baseline && [baseline.value, baseline.low, baseline.high, baseline.step].map(Math.round);
};

describe('deriveBaseline', () => {
  // value, low, high, step
  test.each<[stated: string, value: number, step: number, growthPct: number, expected: number[]]>([
    ['2.05万份, up 120%', 20_500, 100, 120, [9318, 9274, 9362, 100]],
    ['2.04万份, up 400%', 20_400, 100, 400, [4080, 4066, 4094, 10]],
    ['2.71万个, up 130%', 27_100, 100, 130, [11783, 11735, 11830, 100]],
    ['2.69万家, up 220%', 26_900, 100, 220, [8406, 8378, 8435, 10]],
    ['3.66万个, up 50%', 36_600, 100, 50, [24400, 24286, 24515, 100]],
    ['8.4万个, up 74%', 84_000, 1000, 74, [48276, 47851, 48703, 1000]],
    ['363万人, up 29%', 3_630_000, 10_000, 29, [2813953, 2799228, 2828794, 10_000]],
  ])('%s', (_, value, step, growthPct, expected) => {
    expect(rounded({ value, step, growthPct })).toEqual(expected);
  });

  it('narrows with the digits of the growth', () => {
    expect(rounded({ growthPct: 120, growthStep: 0.1 })).toEqual([9318, 9293, 9343, 10]);
  });

  it('derives a higher level where the figure fell', () => {
    expect(rounded({ value: 90, step: 1, growthPct: -10 })).toEqual([100, 99, 101, 1]);
  });

  it('derives nothing where no growth is stated', () => {
    expect(deriveBaseline(figure({ growthPct: null, growthStep: null, baselineYear: null }))).toBeNull();
  });

  test.each(['over', 'nearly', 'about', 'at-most', 'order'] as const)(
    'derives nothing from a value stated as %s',
    (qualifier) => {
      expect(deriveBaseline(figure({ qualifier }))).toBeNull();
    },
  );

  it('derives nothing from a growth that may be -100%', () => {
    expect(deriveBaseline(figure({ growthPct: -99.7 }))).toBeNull();
  });

  it('keeps within its interval every level that rounds to what is printed', () => {
    const level = fc.integer({ min: 1000, max: 10_000_000 });
    const later = fc.integer({ min: 1000, max: 10_000_000 });
    fc.assert(
      fc.property(level, later, (before, after) => {
        const value = Math.round(after / 100) * 100;
        const growthPct = Math.round((after / before - 1) * 100);
        const baseline = deriveBaseline(figure({ value, growthPct }));
        return baseline === null || (baseline.low <= before && before <= baseline.high);
      }),
    );
  });
});

test.each<[growthPct: number | null, index: number | null, times: number | null]>([
  [120, 220, 2.2],
  [400, 500, 5],
  [29, 129, 1.29],
  [-3, 97, 0.97],
  [0, 100, 1],
  [null, null, null],
])('a growth of %s is index %s and %s times', (growthPct, index, times) => {
  expect([indexOf(figure({ growthPct })), timesOf(figure({ growthPct }))]).toEqual([index, times]);
});

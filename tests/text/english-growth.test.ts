import { expect, it } from 'vitest';
import { readReport } from '../../src/text/report.ts';

it.each([
  [
    'Fines of €2.9 million were imposed, twice as much as in 2021.',
    { value: 2_900_000, growthPct: 100, baseline: '2021' },
  ],
  [
    'The cleaners brought back numbered 6,350, quadruple the figure of 2019.',
    { value: 6350, growthPct: 300, baseline: '2019' },
  ],
  ['Employment fell by nine tenths, from 323,000 to barely 33,700.', { value: 33_700, growthPct: -90 }],
])('%s tells the growth of its level', (text, figure) => {
  expect(readReport(text).figures).toMatchObject([figure]);
});

it.each([
  ['We expect growth of 1.2% this year.', 'growth'],
  ['Management said that 1,450 jobs would go by the end of 2026.', 'jobs'],
])('%s is not reached yet', (text, name) => {
  expect(readReport(text).figures).toMatchObject([{ name, target: true }]);
});

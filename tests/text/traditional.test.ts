import { expect, it } from 'vitest';
import { readReport } from '../../src/text/report.ts';

it('reads small semicolons and units in traditional characters as what they are', () => {
  const { figures } = readReport('全年籌集資金4033萬元﹔慰問困難職工22404戶﹔申報工程12項。');
  expect(figures.map(({ name, value, unit }) => [name, value, unit])).toEqual([
    ['籌集資金', 40_330_000, '元'],
    ['慰問困難職工', 22_404, '户'],
    ['申報工程', 12, '项'],
  ]);
});

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

it('reads words of grammar in traditional characters, and names by the characters of the text', () => {
  const { figures } = readReport(
    '出生率為11.03‰﹔自然增長率為3.71‰，較上年下降0.2個千分點。城鎮就業人員981萬人，占全省就業人員比重為52.2%。',
  );
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['出生率', 11.03],
    ['自然增長率', 3.71],
    ['自然增長率下降', -0.2],
    ['城鎮就業人員', 9_810_000],
    ['城鎮就業人員占比', 52.2],
  ]);
});

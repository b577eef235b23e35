import { expect, it } from 'vitest';
import { readReport } from '../../src/text/report.ts';

it.each([
  ['Half a million workers joined the union.', 'Half a million', 500_000, 'stated', ''],
  ['The union gained more than half a million members.', 'more than half a million', 500_000, 'over', ''],
  ['Membership rose to nearly a quarter of a million.', 'nearly a quarter of a million', 250_000, 'nearly', ''],
  ['About three quarters of a million people took part.', 'About three quarters of a million', 750_000, 'about', ''],
  ['The fund holds half a billion dollars.', 'half a billion dollars', 500_000_000, 'stated', 'dollars'],
])('%s has parts of a scale, and no share of anything', (text, stated, value, qualifier, unit) => {
  expect(readReport(text).figures).toMatchObject([{ stated, value, qualifier, unit }]);
});

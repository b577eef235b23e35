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

it.each([
  ['Employment rose to 16 712 000 persons.', '16 712 000', 16_712_000, ''],
  ['Employment rose to 16,7 million persons.', '16,7 million', 16_700_000, ''],
  ['The rate was 31,9%.', '31,9%', 31.9, '%'],
  ['Some 2,14,530 families were helped.', 'Some 2,14,530', 214_530, ''],
  ['The board registered 3.2 lakh workers.', '3.2 lakh', 320_000, ''],
  ['Grants amounted to Rs. 412 crore.', 'Rs. 412 crore', 4_120_000_000, 'Rs'],
  ['The minimum wage is N70,000 a month.', 'N70,000', 70_000, 'N'],
  ['Assets reached R2.38 trillion.', 'R2.38 trillion', 2_380_000_000_000, 'R'],
  ['A place costs CHF 418.', 'CHF 418', 418, 'CHF'],
])('%s prints its number as another country does, and is read whole', (text, stated, value, unit) => {
  expect(readReport(text).figures).toMatchObject([{ stated, value, unit }]);
});

it.each([
  ['Four employers in five put matters right.', 'Four employers in five', 80, '%'],
  ['Nine participants out of ten were content.', 'Nine participants out of ten', 90, '%'],
  ['Agreements cover 38 out of every 100 employees.', '38 out of every 100', 38, '%'],
  ['Costs took half a per cent of the total.', 'half a per cent', 0.5, '%'],
  ['Three and a half times as many people came.', 'Three and a half times', 3.5, 'times'],
  ['Class sizes fell to a ratio of 15.4 to 1.', '15.4 to 1', 15.4, ''],
])('%s says a share or a ratio in words', (text, stated, value, unit) => {
  expect(readReport(text).figures).toMatchObject([{ stated, value, unit }]);
});

it('takes no two numbers for one, and no spaces where commas part thousands', () => {
  const stated = (text: string) => readReport(text).figures.map((one) => one.stated);
  expect(stated('The union has 12,300 members, and in branch 5 200 joined.')).not.toContain('5 200');
  expect(stated('Between 2021 and 2022 350 people joined.')).toEqual(['350']);
  expect(stated('Two members in three branches were fined.')).not.toContain('Two members in three');
  expect(stated('From 300 to 500 jobs were at risk.')).not.toContain('300 to 500');
});

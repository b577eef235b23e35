import { expect, it } from 'vitest';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';

it('tells the same fault of a hundred thousand figures once', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `指标${at},不详${at}`);
  const bytes = new TextEncoder().encode(`名称,数值\n好,1\n${rows.join('\n')}\n`);
  const { issues } = await readUserData([{ name: 'a.csv', bytes }], { as: 'figures' });
  expect(issues.length).toBeLessThan(5);
  expect(issues.some(({ count = 1 }) => count === 100_000)).toBe(true);
});

import { expect, it } from 'vitest';
import { reportDescriptor } from '../report.ts';
import { expectAccessible, openReport, panelsIn } from './report.ts';

const descriptor = reportDescriptor() as Record<string, unknown>;
const { views: _, highlights: __, ...bare } = descriptor;

it('shows panels for figures whose descriptor declares none, in both languages', async () => {
  const routes = { 'data/datapackage.json': JSON.stringify(bare) };
  const { page, noFaults } = await openReport({ lang: 'zh', routes });
  expect(await panelsIn(page, 'error')).toEqual([]);
  expect((await panelsIn(page, 'ready')).length).toBeGreaterThan(10);
  expect(await page.locator('#topic-contracts h3').innerText()).toBe('工资专项集体合同2.04万份，比2008年增长400%');
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.locator('#topic-relief h3').innerText()).toMatch(/1\.092 million person-times/);
  await expectAccessible(page, '#topic-contracts');
  await noFaults();
});

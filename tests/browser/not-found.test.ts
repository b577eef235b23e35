import { expect, it } from 'vitest';
import { expectAccessible } from './report.ts';
import { openPage } from './site.ts';

it.each([
  { lang: 'zh', query: '会员', label: '找数字', find: '查找' },
  { lang: 'en', query: 'members', label: 'Find a figure', find: 'Find' },
] as const)('the page for what is not there leads to the search ($lang)', async ({ query, label, find }) => {
  const { page, noFaults } = await openPage({ path: '404.html' });
  await expectAccessible(page);
  await page.getByLabel(label).last().fill(query);
  await page.getByRole('button', { name: find, exact: true }).click();
  await page.locator('.results').waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe(query);
  await noFaults();
});

it('the page for what is not there names the languages and every page', async () => {
  const { page } = await openPage({ path: '404.html' });
  expect(await page.locator('nav a').allTextContents()).toEqual(['中文', 'English']);
  expect(await page.locator('section li a').count()).toBeGreaterThan(30);
});

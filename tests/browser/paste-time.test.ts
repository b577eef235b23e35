import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importOf, pageAlive } from './report.ts';
import { openPage } from './site.ts';

it.each(['panji', 'guizhou', 'uk'])('times %s', async (name) => {
  const text = readFileSync(`/tmp/text/public/${name}.txt`, 'utf8');
  const { page } = await openPage({});
  await pageAlive(page);
  const t0 = Date.now();
  await page.locator('.open-data button').first().click();
  await page.locator('dialog textarea').fill(text);
  await page.locator('dialog form button[type=submit]').first().click();
  await page.locator('dialog.review').waitFor();
  const t1 = Date.now();
  const rows = await page.locator('.review-table tbody tr[data-row]').count();
  await page.getByRole('button', { name: '生成图表' }).click();
  await page.locator('header.user-data').waitFor();
  await expect.poll(() => importOf(page)).toBe('ready');
  const t2 = Date.now();
  const panels = await page.locator('[data-panel]').count();
  console.log('TIMED', name, text.length, 'chars', rows, 'rows', t1 - t0, 'ms to review', t2 - t0, 'ms to dashboard', panels, 'panels');
});

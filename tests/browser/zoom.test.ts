import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dataKept, expectAccessible } from './report.ts';
import { openPage } from './site.ts';

const ROWS = 30_000;
const LONG = `x,y\n${Array.from({ length: ROWS }, (_, row) => `${row},${((row * 7919) % 1000) / 8}\n`).join('')}`;

/** Counts in the page the most rows of a table that come at once: what one change brings is laid out in one block. */
const watchRows = (page: Page) =>
  page.evaluate(() => {
    const most = { rows: 0 };
    Object.assign(window, { most });
    const rowsIn = (node: Node) =>
      node instanceof Element ? Number(node.matches('tr')) + node.querySelectorAll('tr').length : 0;
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ isConnected }) => isConnected);
      most.rows = Math.max(
        most.rows,
        added.reduce((sum, node) => sum + rowsIn(node), 0),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });

const mostRows = (page: Page) => page.evaluate(() => (window as unknown as { most: { rows: number } }).most.rows);

it('a reader comes down from a long line to single rows, by keys, wheel and drag, and back', async () => {
  const { page, noFaults } = await openPage({ lang: 'zh' });
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  await watchRows(page);
  await page
    .locator('.open-data input[type=file]')
    .setInputFiles([{ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(LONG) }]);
  const bar = page.locator('.zoom-bar');
  const points = (least: number, most = least) =>
    page.waitForFunction(
      ([from, to]) => {
        const count = Number(document.querySelector<HTMLElement>('.zoom-bar')?.dataset['points']);
        return count >= (from ?? 0) && count <= (to ?? 0);
      },
      [least, most],
    );
  await bar.waitFor();
  await points(ROWS);
  // The first rows of the table come with the chart, the rest some at a time.
  await page.waitForFunction(() => document.querySelectorAll('[data-panel="table"] tbody tr').length === 500);
  // With those of the head and of the first 60 come the lines of what the page says of the file.
  expect(await mostRows(page)).toBeLessThan(100);
  await expectAccessible(page, '.zoom-bar');
  const chart = page.locator('[data-panel="table"] .chart');
  await chart.locator('.live svg').waitFor();
  // The wheel turns the page, unless Ctrl is held.
  await chart.hover();
  await page.mouse.wheel(0, -40);
  await chart.focus();
  await page.keyboard.press('+');
  await points(14_000, 16_000);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -50);
  await page.keyboard.up('Control');
  await points(3, 13_000);
  const box = await chart.boundingBox();
  if (box === null) throw new Error('invalid page: no chart');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100, { steps: 4 });
  await page.locator('.zoom-mark').waitFor();
  await page.mouse.up();
  await points(3, 4000);
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('+');
  await points(2, 20);
  await dataKept(page);
  const rows = await page.locator('[data-panel="table"] table tbody tr').count();
  expect(rows).toBe(Number(await bar.getAttribute('data-points')));
  await page.reload();
  await bar.waitFor();
  await points(rows);
  await bar.getByRole('button', { name: '看全部' }).click();
  await points(ROWS);
  await noFaults();
});

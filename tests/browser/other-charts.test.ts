import { expect, it } from 'vitest';
import { dataKept, expectAccessible, importOf } from './report.ts';
import { openPage } from './site.ts';

const SHARES = '市州,小学（%）,初中（%）,高中（%）\n兰州市,20,45,35\n天水市,30,45,25\n白银市,28,48,24\n';

async function openTable(lang: 'zh' | 'en', width?: number) {
  const opened = await openPage({ lang, ...(width === undefined ? {} : { width }) });
  const { page } = opened;
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  const buffer = Buffer.from(SHARES);
  await page
    .locator('.open-data input[type=file]')
    .setInputFiles([{ name: 'shares.csv', mimeType: 'text/csv', buffer }]);
  await page.locator('.other-charts svg').nth(1).waitFor();
  return opened;
}

it('a table’s two next best charts are shown small, with why it has the one it has; a click takes one', async () => {
  const { page, noFaults } = await openTable('zh');
  const section = page.locator('.other-charts');
  expect(await section.locator('p').first().innerText()).toContain('合计100%');
  expect(await section.getByRole('button').count()).toBe(2);
  await expectAccessible(page, '.other-charts');
  const taken = section.getByRole('button', { name: '分组条形图' });
  await taken.click();
  await section.getByRole('button', { name: '百分比堆积图' }).waitFor();
  await expect.poll(() => section.getByRole('button', { name: '分组条形图' }).count()).toBe(0);
  await dataKept(page);
  await page.reload();
  await section.getByRole('button', { name: '百分比堆积图' }).waitFor();
  await expect.poll(() => importOf(page)).toBe('ready');
  await noFaults();
});

it('each of the small charts is the one it is called, and fits a phone', async () => {
  const { page, noFaults } = await openTable('en', 360);
  const buttons = page.locator('.other-charts').getByRole('button');
  const pictures = await buttons.locator('svg').evaluateAll((all) => all.map((one) => one.outerHTML.length));
  expect(new Set(pictures).size).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await noFaults();
});

it.each([1280, 360])('the panel stays where it is when what is offered above it comes, at %s px', async (width) => {
  const { page } = await openPage({ lang: 'en', width });
  let release = () => {};
  const isReleased = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/\/other-charts-[^/]*\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  const buffer = Buffer.from(SHARES);
  await page
    .locator('.open-data input[type=file]')
    .setInputFiles([{ name: 'shares.csv', mimeType: 'text/csv', buffer }]);
  const panel = page.locator('[data-panel=table][data-state=ready]');
  await panel.waitFor();
  const topOf = () => panel.evaluate((figure) => figure.getBoundingClientRect().top + scrollY);
  const before = await topOf();
  expect(await page.locator('.other-charts').count()).toBe(0);
  release();
  await page.locator('.other-charts svg').nth(1).waitFor();
  expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(40);
});

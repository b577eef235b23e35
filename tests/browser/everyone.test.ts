import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { adoptStyle, cut, SPACING, smallTargets } from './reader-needs.ts';
import { openReport, pageAlive, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const TABLE = '地区,2021,2022\n兰州市,412.3,426.8\n庆阳市,1,2\n';
const OWN = { path: 'en/?data=table.csv', routes: { 'table.csv': TABLE } } as const;

const saysIt = (page: Page, text: string): Promise<void> =>
  page.locator('[role=status]').filter({ hasText: text }).first().waitFor({ state: 'attached' });

describe('the card of a row', () => {
  it('goes when the focus leaves the row, though the pointer rests on the card', async () => {
    const { page } = await openReport({ lang: 'en' });
    const row = page.locator('#contracts tbody tr').first();
    await row.locator('button').first().focus();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    // The card lets the pointer through to what lies below.
    const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
    await page.mouse.move(x + 8, y + 8, { steps: 2 });
    // To its link, and out of it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await card.waitFor({ state: 'detached' });
  });
});

test('what a click changes out of sight is announced', async () => {
  const { page } = await openReport({ lang: 'en' });
  const column = page.locator('#contracts thead button').first();
  const name = (await column.textContent()) ?? '';
  await column.click();
  await saysIt(page, `Sorted by ${name}, ascending`);
  await column.click();
  await saysIt(page, `Sorted by ${name}, descending`);
  await page.locator('#membership').getByRole('button', { name: 'Growth', exact: true }).click();
  await saysIt(page, 'Charts now show: ');
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await saysIt(page, 'Appearance: Dark');
});

describe('everything lies within a landmark', () => {
  const RULES = [
    'region',
    'landmark-one-main',
    'landmark-no-duplicate-main',
    'landmark-no-duplicate-banner',
    'landmark-unique',
  ];

  test.each<[path: string, before: (page: Page) => Promise<unknown>, layout?: 'overview']>([
    ['en/', panelsDrawn, 'overview'],
    ['en/', (page) => page.locator('#contracts tbody button').first().focus()],
    ['panels/contracts/', panelsDrawn],
    ['en/embed/contracts/', panelsDrawn],
    [OWN.path, (page) => page.locator('header.user-data').waitFor()],
  ])('of %s', async (path, before, layout) => {
    const { page } = await openPage({ ...OWN, path, ...(layout ? { layout } : {}) });
    await panelsDrawn(page);
    await before(page);
    const { violations } = await new AxeBuilder({ page }).withRules(RULES).setLegacyMode(true).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))).toEqual([]);
  });
});

describe('the embed dialogs on 320 px, with letters twice as large', () => {
  test.each([
    ['of a panel of the report', 'en/', '#contracts'],
    ['of the reader’s own data', OWN.path, 'body:has(header.user-data) [data-panel]'],
  ])('%s: every target has 24 px, and nothing is scrolled sideways', async (_, path, panel) => {
    const { page } = await openPage({ ...OWN, path, width: 320, height: 640 });
    // Until the reader's own data are there, the report may still be.
    await page.locator(panel).first().waitFor();
    await panelsDrawn(page);
    for (const size of ['100%', '200%']) {
      await page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size);
      await page.locator(panel).first().getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('button', { name: 'Embed…' }).click();
      const dialog = page.getByRole('dialog').filter({ has: page.getByRole('textbox') });
      await dialog.getByRole('textbox').last().waitFor();
      expect(await smallTargets(dialog)).toEqual([]);
      expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
  });
});

describe('the menu of a panel lies within the window', () => {
  test.each([
    ['of the report', 'en/', '#skills'],
    ['with ways of looking', 'en/', '#contracts'],
    ['of the reader’s own data', OWN.path, 'body:has(header.user-data) [data-panel]'],
  ])('%s', async (_, path, panel) => {
    const { page } = await openPage({ ...OWN, path, width: 360, height: 760 });
    await page.locator(panel).first().waitFor();
    await panelsDrawn(page);
    await pageAlive(page);
    await page.locator(panel).first().getByRole('button', { name: 'Export', exact: true }).click();
    const menu = page.locator('.export-menu');
    await menu.waitFor();
    const { x = -1, width = 0 } = (await menu.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('text spacing as WCAG 2.2 has it (1.4.12) cuts no label', () => {
  test.each([
    ['', 1280],
    ['en/', 1280],
    ['', 320],
    ['en/', 320],
  ])('on /%s at %i px', async (path, width) => {
    const { page } = await openPage({ path, width });
    await panelsDrawn(page);
    expect(await cut(page)).toEqual([]);
    await page.evaluate(adoptStyle, SPACING);
    // A built drawing has no room for it, so that every chart is drawn anew.
    await page.waitForFunction(() => document.querySelector('.still') === null);
    await expect.poll(() => cut(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/words/terms.ts';
import { reportText } from '../report.ts';
import { expectCharts, pageAlive } from './report.ts';
import { holdable, type OpenedPage, openPage, siteUrl } from './site.ts';

const MAIN = '**/assets/main-*.js';

/** A page on a slow computer, as it was built: its script is on the way until it is let in. */
async function openHeld(path: string): Promise<OpenedPage & { readonly letIn: () => void }> {
  const opened = await openPage({ path: '404.html' });
  const { page } = opened;
  const { held, release } = holdable();
  await page.route(MAIN, async (route) => {
    await held;
    await route.continue();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(new URL(path, siteUrl).href, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return { ...opened, letIn: release };
}

const theme = (page: Page) => page.locator('html').getAttribute('data-theme');

const busy = (page: Page) => page.locator('[aria-busy=true]').evaluateAll((all) => all.map((one) => one.textContent));

describe('what is pressed before the page is alive', () => {
  it('is shown as heard, and done as soon as it is', async () => {
    const { page, letIn, noFaults } = await openHeld('?layout=report');
    await page.getByRole('button', { name: '深色' }).click();
    const { index } = termsOf('zh').mode;
    await page.locator('#contracts .choice').getByRole('button', { name: index, exact: true }).click();
    expect(await busy(page)).toEqual(['深色', index]);
    letIn();
    await expect.poll(() => theme(page)).toBe('dark');
    const shown = page.locator('#contracts .choice [aria-pressed=true]');
    await expect.poll(() => shown.textContent()).toBe(index);
    await pageAlive(page);
    expect(await busy(page)).toEqual([]);
    await expectCharts(page);
    await noFaults();
  });

  it('is done once, however often it was pressed, and by keys too, with the focus where it was', async () => {
    const { page, letIn, noFaults } = await openHeld('en/?layout=report');
    const open = page.locator('#contracts .export button').first();
    await open.dblclick();
    const sort = page.locator('#training thead button').first();
    await sort.focus();
    await page.keyboard.press('Enter');
    letIn();
    await expect.poll(() => open.getAttribute('aria-expanded')).toBe('true');
    await page.locator('#contracts .export-menu').waitFor();
    await pageAlive(page);
    expect(await page.locator('#training th[aria-sort=ascending]').count()).toBe(1);
    expect(await page.locator('.export-menu').count()).toBe(1);
    await noFaults();
  });

  it('keeps the focus', async () => {
    const { page, letIn, noFaults } = await openHeld('panels/contracts/');
    const sort = page.locator('thead button').first();
    await sort.focus();
    await page.keyboard.press('Space');
    letIn();
    await page.locator('th[aria-sort=ascending]').waitFor();
    expect(await sort.evaluate((button) => button === document.activeElement)).toBe(true);
    await noFaults();
  });

  it('is found where it was typed into the search field', async () => {
    const { page, letIn, noFaults } = await openHeld('?layout=report');
    await page.locator('input[type=search]').pressSequentially('会员');
    letIn();
    await page.locator('.search [role=status]', { hasText: /\d/ }).waitFor();
    const field = page.locator('input[type=search]');
    expect(await field.inputValue()).toBe('会员');
    await field.pressSequentially('数');
    expect(await field.inputValue()).toBe('会员数');
    await noFaults();
  });

  it('is forgotten where the page is left, or stays as it was built', async () => {
    const left = await openHeld('?layout=report');
    await left.page.getByRole('button', { name: '深色' }).click();
    await left.page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(await busy(left.page)).toEqual([]);
    left.letIn();
    await pageAlive(left.page);
    expect(await theme(left.page)).not.toBe('dark');

    const still = await openHeld('?layout=report');
    await still.page.unroute(MAIN);
    await still.page.route(MAIN, (route) => route.abort());
    await still.page.goto(still.page.url(), { waitUntil: 'commit' });
    await still.page.locator('.still-note').waitFor();
    await still.page.locator('thead button').first().click();
    expect(await busy(still.page)).toEqual([]);
  });

  it('is forgotten where newer data have taken the place of what it was built with', async () => {
    const csv = reportText('figures.csv').replace(/\n$/, '\n\n');
    const { held, release } = holdable();
    const { page } = await openPage({ routes: { 'data/figures.csv': csv }, hold: { 'data/datapackage.json': held } });
    await page.getByRole('button', { name: '深色' }).click();
    release();
    await pageAlive(page);
    expect(await busy(page)).toEqual([]);
    expect(await theme(page)).toBe('light');
    await page.getByRole('button', { name: '深色' }).click();
    await expect.poll(() => theme(page)).toBe('dark');
  });
});

describe('what is pressed while the page comes to life', () => {
  it('is done once, by React itself', async () => {
    const { page, letIn, noFaults } = await openHeld('?layout=report');
    await page.evaluate(() => {
      const root = document.documentElement;
      new MutationObserver((_, observer) => {
        if (root.dataset['live'] === undefined) return;
        observer.disconnect();
        setTimeout(() => document.querySelector<HTMLElement>('#contracts thead button')?.click());
      }).observe(root, { attributeFilter: ['data-live'] });
    });
    letIn();
    await page.locator('#contracts th[aria-sort=ascending]').waitFor();
    await pageAlive(page);
    expect(await page.locator('#contracts th[aria-sort=ascending]').count()).toBe(1);
    await noFaults();
  });
});

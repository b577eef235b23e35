import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartsStarted, expectAccessible, openReport, PANELS } from './report.ts';
import { openPage } from './site.ts';

const overview = { layout: 'overview' } as const;

/** Ids of the panels that are shown, in the order in which a reader's eye meets them. */
const shown = (page: Page) =>
  page.locator('[data-panel]:visible').evaluateAll((panels) =>
    panels
      .map((panel) => ({ id: panel.id, box: panel.getBoundingClientRect() }))
      .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
      .map(({ id }) => id),
  );

const columns = (page: Page) =>
  page.locator('[data-panel]').evaluateAll((panels) => new Set(panels.map((p) => p.getBoundingClientRect().x)).size);

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** What a tile shows beside headline and chart. */
const BESIDE = ['.subtitle', '.panel-tools', '.table', 'table', 'figcaption', '.notes', '.source'];

describe.each([
  { width: 360, height: 780, most: 1, least: 1, lang: 'zh', theme: 'light' },
  { width: 768, height: 1024, most: 2, least: 2, lang: 'en', theme: 'dark' },
  { width: 1280, height: 800, most: 3, least: 3, lang: 'zh', theme: 'dark' },
  { width: 1920, height: 1080, most: 5, least: 4, lang: 'en', theme: 'light' },
  { width: 3840, height: 2160, most: 5, least: 5, lang: 'zh', theme: 'light' },
] as const)('the overview at $width px, $lang, $theme', ({ most, least, ...options }) => {
  it('shows every panel with headline and chart and nothing else, in the order of the report', async () => {
    const { page, noFaults } = await openReport({ ...overview, ...options });
    expect(await shown(page)).toEqual(PANELS);
    const count = await columns(page);
    expect([count >= least, count <= most], `${count} columns`).toEqual([true, true]);
    for (const id of PANELS) {
      expect(await page.locator(`#${id} h3`).isVisible(), id).toBe(true);
      expect(await page.locator(`#${id} .chart svg:visible`).count(), id).toBe(1);
      for (const part of BESIDE) expect(await page.locator(`#${id} ${part}:visible`).count(), `${id} ${part}`).toBe(0);
    }
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(size[0]).toBeLessThanOrEqual(size[1] ?? 0);
    await expectAccessible(page);
    await noFaults();
  });
});

describe('the overview', () => {
  it('stands whole on a wall of 3840 by 2160', async () => {
    const { page } = await openReport({ ...overview, width: 3840, height: 2160 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2160);
  });

  it('opens a panel in place by Enter, and Escape goes back to where one was', async () => {
    const { page, noFaults } = await openReport({ ...overview, lang: 'zh' });
    const link = page.locator('#poverty-reach h3 a');
    await link.focus();
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#poverty-reach table').isVisible()).toBe(true);
    for (const part of ['.subtitle', '.panel-tools', '.notes', '.source'])
      expect(await page.locator(`#poverty-reach ${part}`).isVisible(), part).toBe(true);
    expect(new URL(page.url()).hash).toBe('#poverty-reach');
    expect(await page.locator('table:visible').count()).toBe(1);
    const top = () => page.locator('#poverty-reach').evaluate((panel) => panel.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(300);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('table:visible').count()).toBe(0);
    await expect.poll(() => scrolled(page)).toBe(before);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
    await noFaults();
  });

  it('opens a panel by a click anywhere on it, another instead of it, and closes by its button and by Back', async () => {
    const { page } = await openReport({ ...overview, lang: 'en' });
    const open = () =>
      page.locator('[data-panel]:has(table:visible)').evaluateAll((panels) => panels.map(({ id }) => id));
    await page.locator('#contracts').click({ position: { x: 12, y: 12 } });
    await expect.poll(open).toEqual(['contracts']);
    await page.locator('#relief h3 a').click();
    await expect.poll(open).toEqual(['relief']);
    await page.goBack();
    await expect.poll(open).toEqual([]);
    await page.locator('#relief .chart').click({ position: { x: 3, y: 3 } });
    await expect.poll(open).toEqual(['relief']);
    await page.locator('#relief').getByRole('button', { name: 'Close' }).click();
    await expect.poll(open).toEqual([]);
  });

  it('opens the panel in the address, and Escape leaves the overview', async () => {
    const { page } = await openReport({ ...overview, path: '?lang=zh#grassroots' });
    expect(await page.locator('#grassroots table').isVisible()).toBe(true);
    const top = await page.locator('#grassroots').evaluate((panel) => panel.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('table:visible').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('shows one topic alone, or all', async () => {
    const { page } = await openReport({ ...overview, lang: 'zh' });
    const nav = page.getByRole('navigation');
    await nav.getByRole('link', { name: '精准扶贫' }).click();
    await expect.poll(() => shown(page)).toEqual(['poverty-money', 'poverty-reach']);
    expect(await nav.locator('[aria-current]').allTextContents()).toEqual(['精准扶贫']);
    await nav.getByRole('link', { name: '全部' }).click();
    await expect.poll(() => shown(page)).toEqual(PANELS);
  });

  it('lights what is searched for in the grid', async () => {
    const { page } = await openReport({ ...overview, lang: 'zh', theme: 'light' });
    const washed = () =>
      page
        .locator('[data-panel]:has(.chart svg path[fill="#F5F0E4"])')
        .evaluateAll((panels) => panels.map(({ id }) => id));
    await page.getByRole('searchbox').fill('工资专项');
    await expect.poll(washed).toEqual(['growth-ranking', 'contracts']);
    await page.getByRole('searchbox').fill('');
    await expect.poll(washed).toEqual([]);
  });

  it('changes to the reading page and back, and is remembered', async () => {
    const { page } = await openReport({ layout: 'unasked', path: '?lang=en' });
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    expect(await page.locator('table:visible').count()).toBe(PANELS.length);
    expect(new URL(page.url()).searchParams.get('layout')).toBe('report');
    await page.goto(new URL('/en/', page.url()).href);
    expect(await page.locator('html').getAttribute('data-layout')).toBe('report');
    await page.getByRole('button', { name: 'Overview', exact: true }).click();
    await expect.poll(() => page.locator('table:visible').count()).toBe(0);
  });

  it('prints in two columns, each chart as wide as its column', async () => {
    const { page } = await openReport({ ...overview, theme: 'dark' });
    const shown = page.locator('#contracts .chart svg:visible');
    const widthPx = async () => (await shown.boundingBox())?.width;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 990 });
    await expect.poll(() => columns(page)).toBe(2);
    const built = await widthPx();
    await page.emulateMedia({ media: 'screen' });
    await chartsStarted(page);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => shown.getAttribute('width')).toBe('310');
    expect(Math.abs(((await widthPx()) ?? 0) - (built ?? 0))).toBeLessThan(32);
    expect(await page.locator('table:visible').count()).toBe(0);
  });

  it('shows data of the reader’s own alike', async () => {
    const { page, noFaults } = await openReport({ ...overview, lang: 'zh' });
    const csv = '地区,2021年,2022年,2023年\n兰州,12,14,17\n天水,8,9,9\n酒泉,5,6,8\n';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.locator('.user-data-title').waitFor();
    const panel = page.locator('[data-panel][data-state=ready]');
    await panel.first().waitFor();
    expect(await panel.first().locator('table').isVisible()).toBe(false);
    await panel.first().locator('h3 a').click();
    await expect.poll(() => panel.first().locator('table').isVisible()).toBe(true);
    await noFaults();
  });
});

describe('the overview without a script', () => {
  it.each(['', 'en/'])('is there, and its headlines lead to the panels (/%s)', async (path) => {
    const { page } = await openPage({ path, hasScripts: false });
    expect(await shown(page)).toEqual(PANELS);
    expect(await columns(page)).toBe(3);
    await page.locator('#relief h3 a').click();
    expect(new URL(page.url()).pathname).toBe(`/${path}panels/relief/`);
    expect(await page.locator('table').isVisible()).toBe(true);
  });
});

/** Fingers at so many px from the middle of an element, to its left and right. */
const pinch = (page: Page, panel: string, gapsPx: readonly number[]) =>
  page.locator(`#${panel}`).evaluate((element, gaps) => {
    const { x, y, width } = element.getBoundingClientRect();
    const fingers = (gap: number) =>
      [-gap, gap].map(
        (off, identifier) => new Touch({ identifier, target: element, clientX: x + width / 2 + off, clientY: y + 60 }),
      );
    gaps.forEach((gap, index) => {
      const type = index === 0 ? 'touchstart' : 'touchmove';
      element.dispatchEvent(new TouchEvent(type, { touches: fingers(gap), bubbles: true, cancelable: true }));
    });
  }, gapsPx);

describe('on a touch screen', () => {
  it.each([
    { gaps: [40, 44, 60], opens: true },
    { gaps: [40, 42], opens: false },
    { gaps: [60, 44, 40], opens: false },
  ])('fingers at $gaps px open a tile: $opens', async ({ gaps, opens }) => {
    const { page, context } = await openPage({ ...overview, width: 412, height: 900 });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    const isFetched = page.waitForResponse(/\/pinch-[\w-]+\.js/);
    await page.reload();
    await isFetched;
    await page.locator('#relief[data-state=ready]').waitFor();
    // What was fetched listens only after a turn; a pinch that opens tells that it does.
    if (opens)
      await expect.poll(() => pinch(page, 'relief', gaps).then(() => new URL(page.url()).hash)).toBe('#relief');
    else await pinch(page, 'relief', gaps);
    expect(await page.locator('#relief .panel-tools').isVisible()).toBe(opens);
  });
});

describe('a panel alone in the overview', () => {
  it('has all of its room, with its tools, and folds a table that only repeats the chart', async () => {
    const { page, noFaults } = await openReport({ ...overview, lang: 'zh' });
    const buffer = Buffer.from('省,元\n甲省,3421\n乙省,9120\n丙省,5210\n');
    await page.locator('input[type=file]').first().setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer });
    const panel = page.locator('main [data-panel][data-state=ready]');
    await page.locator('header.user-data').waitFor();
    await panel.locator('.panel-tools').waitFor();
    expect((await panel.boundingBox())?.width).toBeGreaterThan(1000);
    expect((await panel.locator('.chart').boundingBox())?.width).toBeGreaterThan(700);
    expect(await panel.locator('table').isVisible()).toBe(false);
    await panel.locator('summary').click();
    expect(await panel.locator('table').isVisible()).toBe(true);
    await noFaults();
  });
});

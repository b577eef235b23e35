import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openReport, PANELS } from './report.ts';

const onScreen = (page: Page) =>
  page.locator('[data-panel]').evaluateAll((panels) => {
    const bar = document.querySelector('.wall-bar')?.getBoundingClientRect().top ?? innerHeight;
    return panels
      .filter((panel) => panel.checkVisibility({ visibilityProperty: true }))
      .map((panel) => ({ id: panel.id, box: panel.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > 0 && box.top < innerHeight)
      .map(({ id, box }) => ({ id, isWhole: box.top >= 0 && box.bottom <= bar }));
  });

const wall = (page: Page) => page.locator('.wall-bar');

describe('the wall', () => {
  it('turns the overview page by page by itself, every tile whole, with clock and source', async () => {
    const { page, noFaults } = await openReport({
      layout: 'overview',
      lang: 'zh',
      width: 1920,
      height: 1080,
      hasClock: true,
    });
    await page.getByRole('button', { name: '大屏' }).click();
    await wall(page).waitFor();
    for (const part of ['.toolbar', '.aside', 'footer.footer', '.report .panel-tools'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await wall(page).innerText()).toContain('甘肃省总工会');
    expect(await page.locator('.wall-clock').textContent()).toMatch(/^\d\d:\d\d$/);
    await expectAccessible(page);
    const seen: string[] = [];
    for (let turn = 0; turn < 10 && seen.length < PANELS.length; turn += 1) {
      const now = await onScreen(page);
      expect(now.filter(({ isWhole }) => !isWhole)).toEqual([]);
      seen.push(...now.map(({ id }) => id));
      await page.clock.runFor(20_000);
    }
    expect(seen).toEqual(PANELS);
    await expect.poll(async () => (await onScreen(page))[0]?.id).toBe(PANELS[0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => wall(page).count()).toBe(0);
    expect(await page.locator('.toolbar').isVisible()).toBe(true);
    await noFaults();
  });

  it.each([
    ['zh', 1280, 720],
    ['en', 1280, 720],
    ['en', 1920, 1080],
  ] as const)('shows rows of tiles whole and together on a low screen (%s, %i × %i)', async (lang, width, height) => {
    const { page } = await openReport({ layout: 'unasked', path: '?wall=20', lang, width, height, hasClock: true });
    await wall(page).waitFor();
    const seen: string[] = [];
    for (let turn = 0; turn < PANELS.length && seen.length < PANELS.length; turn += 1) {
      await expect.poll(async () => (await onScreen(page)).filter(({ isWhole }) => !isWhole)).toEqual([]);
      const now = await onScreen(page);
      expect(now.length).toBeGreaterThanOrEqual(Math.min(3, PANELS.length - seen.length));
      seen.push(...now.map(({ id }) => id));
      await page.clock.runFor(20_000);
    }
    expect(seen).toEqual(PANELS);
    if (height === 1080) expect((await page.locator('h1').boundingBox())?.height).toBeLessThan(60);
  });

  it('stands whole at 3840 by 2160, opens by its address, and keeps the pause that is chosen there', async () => {
    const { page } = await openReport({
      layout: 'unasked',
      path: '?lang=zh&theme=dark&wall=60',
      width: 3840,
      height: 2160,
    });
    await wall(page).waitFor();
    expect((await onScreen(page)).map(({ id }) => id)).toEqual(PANELS);
    await wall(page).getByRole('combobox').selectOption('10');
    await expect.poll(() => new URL(page.url()).searchParams.get('wall')).toBe('10');
    await wall(page).getByRole('button', { name: '离开' }).click();
    expect(new URL(page.url()).searchParams.get('wall')).toBeNull();
  });
});

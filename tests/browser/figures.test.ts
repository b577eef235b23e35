import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartsStarted, openReport, pointOn } from './report.ts';

const litRows = (page: Page) =>
  page.locator('tr[data-hovered=true]').evaluateAll((rows) => rows.map((row) => row.closest('figure')?.id));
const card = (page: Page) => page.getByRole('tooltip');

/** Fill of the ground behind a figure's row, which takes the wash while it is lit. */
const washes = (page: Page, panel: string) => page.locator(`#${panel} .chart svg path[fill="#F5F0E4"]`).count();

describe('a figure under the pointer', () => {
  it('is lit in every panel that shows it, and one card tells of it', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh', theme: 'light' });
    const { x, y } = await pointOn(page, 'contracts', 2);
    await page.mouse.move(x, y);
    await expect.poll(() => litRows(page)).toEqual(['growth-ranking', 'contracts']);
    await expect.poll(() => washes(page, 'contracts')).toBe(1);
    await expect.poll(() => washes(page, 'growth-ranking')).toBe(1);
    expect(await washes(page, 'relief')).toBe(0);
    expect(await card(page).count()).toBe(1);
    const text = await card(page).innerText();
    for (const part of ['工资专项集体合同', '2.04万份', '+400%', '5倍', '推算', '2016年6月', '1.3'])
      expect(text).toContain(part);
    await noFaults();
  });

  it('has its card beside it: not on it, and not under the pointer', async () => {
    const { page } = await openReport({ lang: 'en', width: 1280 });
    for (const [panel, steps] of [
      ['membership', 1],
      ['prefectures', 8],
      ['relief', 2],
      ['training', 5],
    ] as const) {
      const { x, y } = await pointOn(page, panel, steps);
      await page.mouse.move(x, y);
      const box = await card(page).boundingBox();
      if (box === null) throw new Error(`no card in ${panel}`);
      const isUnder = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
      expect(isUnder, panel).toBe(false);
      expect(box.x, panel).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, panel).toBeLessThanOrEqual(1280);
    }
  });

  it('keeps its card while the pointer is on it; Escape puts it away, leaving ends it', async () => {
    const { page } = await openReport({ lang: 'zh', hasClock: true });
    const { x, y } = await pointOn(page, 'relief', 1);
    await page.mouse.move(x, y);
    const box = await card(page).boundingBox();
    if (box === null) throw new Error('no card');
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
    await page.clock.runFor(5000);
    expect(await card(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    await page.mouse.move(x, y);
    await expect.poll(() => card(page).count()).toBe(1);
    await page.mouse.move(2, 2);
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await litRows(page)).toEqual([]);
  });

  it('is lit from a table row and from a great number, too', async () => {
    const { page } = await openReport({ lang: 'zh', theme: 'light' });
    await page.locator('#grassroots tr[data-figure=legal-units]').hover();
    await expect.poll(() => litRows(page)).toEqual(['growth-ranking', 'grassroots', 'membership']);
    await expect.poll(() => washes(page, 'membership')).toBe(1);
    await page.locator('.great-number').first().focus();
    await expect.poll(() => litRows(page)).toEqual(['growth-ranking', 'membership']);
    expect(await card(page).innerText()).toContain('363万人');
  });

  it('costs no chart a new drawing', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await chartsStarted(page);
    const { x, y } = await pointOn(page, 'contracts', 1);
    await page.evaluate(() => {
      const texts = [...document.querySelectorAll('#relief .chart svg *, #contracts .chart svg text')];
      Object.assign(window, { texts });
    });
    await page.mouse.move(x, y);
    await card(page).waitFor();
    const kept = await page.evaluate(() =>
      (window as unknown as { texts: Element[] }).texts.every((text) => text.isConnected),
    );
    expect(kept).toBe(true);
  });
});

describe('the arrow keys in a chart', () => {
  it('walk its figures, and a live region reads each', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const live = page.locator('#contracts [aria-live]');
    await page.locator('#contracts .chart').focus();
    expect(await live.textContent()).toBe('');
    await page.keyboard.press('ArrowRight');
    expect(await live.textContent()).toMatch(/^集体合同。.*2\.05万份.*\+120%/);
    await page.keyboard.press('ArrowDown');
    expect(await live.textContent()).toMatch(/^工资专项集体合同/);
    expect(await page.locator('#contracts .ring').count()).toBe(1);
    await page.keyboard.press('Home');
    expect(await live.textContent()).toMatch(/^集体合同/);
    await page.keyboard.press('End');
    expect(await live.textContent()).toMatch(/^工资专项集体合同/);
    await page.keyboard.press('Escape');
    expect(await live.textContent()).toBe('');
    await expect.poll(() => page.locator('.ring').count()).toBe(0);
    expect(await card(page).count()).toBe(0);
  });

  it.each([
    ['prefectures', 14],
    ['relief', 3],
    ['growth-ranking', 7],
    ['membership', 3],
  ])('reach every figure of %s', async (panel, count) => {
    const { page } = await openReport({ lang: 'en' });
    await page.locator(`#${panel} .chart`).focus();
    const read = new Set<string | null>();
    for (let step = 0; step < count + 2; step += 1) {
      await page.keyboard.press('ArrowRight');
      read.add(await page.locator(`#${panel} [aria-live]`).textContent());
    }
    expect(read.size).toBe(count);
  });
});

describe('a finger on a phone', () => {
  it('lights a figure, whose card stands at an edge and not on it', async () => {
    const { page } = await openReport({ lang: 'zh', width: 360, height: 740 });
    const { x, y } = await pointOn(page, 'contracts', 1);
    await page.mouse.click(x, y);
    const box = await card(page).boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(y >= (box?.y ?? 0) && y <= (box?.y ?? 0) + (box?.height ?? 0)).toBe(false);
    await page.locator('#contracts h3').click();
    await expect.poll(() => card(page).count()).toBe(0);
  });
});

import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { REPORT_SITE } from '../report.ts';
import { openPage, siteUrl } from './site.ts';

/** Turns to the first slide with a chart and waits until it is live. */
async function chartLives(page: Page): Promise<void> {
  await page.locator('.reveal.ready').waitFor();
  await page.evaluate(() => {
    location.hash = '#/1';
  });
  await page.frameLocator('section.present iframe').locator('[data-panel][data-state=ready] .chart svg').waitFor();
}

it('the deck is live from a disk', async () => {
  const { page, noFaults } = await openPage({
    path: pathToFileURL(`${REPORT_SITE}/examples/reveal/index.html`).href,
  });
  await page.context().setOffline(true);
  await chartLives(page);
  await noFaults();
});

it('the deck is live without a network after its first visit', async () => {
  const { page, context } = await openPage({ path: 'examples/reveal/', keeps: true });
  await page.locator('.reveal.ready').waitFor();
  const isKept = () =>
    page.evaluate(async (deck) => (await caches.match(deck)) !== undefined, `${siteUrl}examples/reveal/`);
  await expect.poll(isKept).toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await context.setOffline(true);
  await page.reload();
  await chartLives(page);
});

it('the deck shows pictures in place of frames in print', async () => {
  const { page } = await openPage({ path: 'examples/reveal/' });
  await page.locator('.reveal.ready').waitFor();
  expect(await page.locator('section .in-print').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('section iframe:visible').count()).toBe(0);
  const pictures = page.locator('section .in-print');
  expect(await pictures.count()).toBe(3);
  await pictures.first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.in-print')?.naturalWidth ?? 0) > 0);
});

it.each([
  ['zh', '导出', 'panels/contracts/', '数说', ''],
  ['en', 'Export', 'en/panels/contracts/', 'Shushuo', 'en/'],
] as const)(
  'an embed leads to its exports and home, in tabs of their own (%s)',
  async (lang, name, path, brand, home) => {
    const { page, noFaults } = await openPage({ path: `${lang === 'en' ? 'en/' : ''}embed/contracts/` });
    await page.locator('[data-panel][data-state=ready]').waitFor();
    for (const [link, address] of [
      [name, path],
      [brand, home],
    ] as const) {
      const anchor = page.getByRole('link', { name: link, exact: true });
      expect(await anchor.getAttribute('href')).toBe(siteUrl + address);
      expect(await anchor.getAttribute('target')).toBe('_blank');
    }
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(opened.url()).toBe(siteUrl + path);
    await noFaults();
  },
);

it.each([320, 479, 480, 600, 1200])('its links stand on nothing in a frame of %s px', async (width) => {
  for (const path of ['embed/contracts/', 'en/embed/prefectures/']) {
    const { page } = await openPage({ path, width });
    await page.locator('[data-panel][data-state=ready]').waitFor();
    const overlaps = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [tools, foot] = [box('.embed-tools'), document.createRange()];
      foot.selectNodeContents(document.querySelector('.source') as Node);
      if (tools === undefined) return true;
      return [...foot.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          right > tools.left && left < tools.right && bottom > tools.top + 1 && top < tools.bottom - 1,
      );
    });
    expect(overlaps, path).toBe(false);
  }
});

it('an embed on paper says where it is live', async () => {
  const { page } = await openPage({ path: 'embed/contracts/' });
  await page.locator('[data-panel][data-state=ready]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const said = await page
    .locator('.embed-export')
    .evaluate((link) => [getComputedStyle(link, '::after').content, getComputedStyle(link).display]);
  expect(said).toEqual([`"${siteUrl}panels/contracts/"`, 'inline']);
  expect(await page.locator('.embed-table-button').isVisible()).toBe(false);
});

it('an embed on paper that is narrower than its window is whole, without the card of what is pointed at', async () => {
  const { page } = await openPage({ path: 'en/embed/contracts/', width: 1280 });
  await page.locator('[data-panel][data-state=ready]').waitFor();
  await page.locator('.chart').hover({ position: { x: 200, y: 120 } });
  await page.locator('.card').waitFor();
  await page.locator('.live svg').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.card').isVisible()).toBe(false);
  // Measured at once: nothing is laid out anew for paper.
  const { drawing, foot } = await page.evaluate(() => {
    document.documentElement.style.width = '700px';
    const boxOf = (part: string) => document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
    return { drawing: boxOf('.live svg'), foot: boxOf('.embed-foot') };
  });
  expect(drawing.right).toBeLessThanOrEqual(700);
  expect(drawing.height).toBeGreaterThan(100);
  expect(foot.top).toBeGreaterThanOrEqual(drawing.bottom);
});

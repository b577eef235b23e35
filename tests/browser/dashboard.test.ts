import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/charts/theme.ts';
import { reportDescriptor } from '../report.ts';
import { chartsStarted, expectAccessible, openReport, panelsIn } from './report.ts';
import { holdable, requestsEnded } from './site.ts';

/** Any two of language, theme and width meet in one of them. */
const CASES = [
  { lang: 'zh', theme: 'light', width: 360 },
  { lang: 'zh', theme: 'dark', width: 1280 },
  { lang: 'en', theme: 'light', width: 1280 },
  { lang: 'en', theme: 'dark', width: 360 },
] as const;

interface Descriptor {
  readonly views: readonly { readonly id: string }[];
  readonly highlights: readonly string[];
}

const descriptor = reportDescriptor() as Descriptor;

describe.each(CASES)('the report in $lang, $theme, $width px wide', (options) => {
  it('shows every panel without a fault, fits, and keeps nobody out', async () => {
    const { page, noFaults } = await openReport(options);
    expect(await panelsIn(page, 'ready')).toEqual(descriptor.views.map(({ id }) => id));
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await expectAccessible(page);

    await page.locator('#contracts .chart').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tooltip').waitFor();
    await expectAccessible(page, '.card');
    await page.getByRole('searchbox').fill('2');
    await page.getByRole('search').getByRole('link').first().waitFor();
    await expectAccessible(page, '.aside');
    await noFaults();
  });
});

describe('the report', () => {
  it('opens with title, body, date and its great numbers, each a way to a panel', async () => {
    const { page } = await openReport({ lang: 'zh' });
    expect(await page.locator('h1').textContent()).toBe('甘肃省工会第十二次代表大会工作报告');
    expect(await page.locator('.byline').textContent()).toContain('2016年6月23日');
    const numbers = page.locator('.great-number');
    expect(await numbers.allTextContents()).toHaveLength(descriptor.highlights.length);
    expect(await numbers.first().textContent()).toMatch(/工会会员.*363万.*人.*29%/);
    await numbers.first().click();
    expect(new URL(page.url()).hash).toBe('#membership');
    await expect.poll(() => page.locator('#membership tr[data-hovered=true]').count()).toBe(1);
  });

  it('has for every panel a headline, a source, a description and a table with its numbers', async () => {
    const { page } = await openReport({ lang: 'en' });
    for (const { id } of descriptor.views) {
      const panel = page.locator(`#${id}`);
      expect((await panel.locator(`[id="${id}-description"]`).textContent())?.length, id).toBeGreaterThan(40);
      expect(await panel.locator('h3').textContent(), id).toMatch(/\w/);
      expect(await panel.locator('.source').textContent(), id).toContain('Source');
      expect(await panel.locator('table tbody tr').count(), id).toBeGreaterThan(0);
      expect(await panel.locator('.chart svg path').count(), id).toBeGreaterThan(0);
    }
  });

  it('stays where it is while it loads', async () => {
    for (const width of [360, 1280]) {
      const opened = await openReport({ width });
      const { page } = opened;
      const { held, release } = holdable();
      await page.route('**/data/*', async (route) => {
        await held;
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      release();
      await page.waitForFunction(() => document.querySelector('[data-panel=prefectures][data-state=ready]') !== null);
      await requestsEnded(opened);
      const total = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      );
      expect(total).toBeLessThan(0.02);
    }
  });

  it('has the palette of the charts', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await openReport({ theme });
      const { name: _, ...colours } = THEMES[theme];
      const shown = await page.evaluate(
        (names) =>
          names.map((name) => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = `var(--${name})`;
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
          }),
        Object.keys(colours),
      );
      const rgb = (hex: string) =>
        `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
      expect(shown).toEqual(Object.values(colours).map(rgb));
    }
  });

  it('does not move for readers who asked for stillness', async () => {
    const { page } = await openReport({ reducedMotion: true, hasClock: true });
    await chartsStarted(page);
    await page.locator('#contracts').getByRole('button', { name: '增幅' }).click();
    const bars = () => page.locator('#contracts .chart svg').innerHTML();
    const first = await bars();
    await page.clock.runFor(1000);
    expect(await bars()).toBe(first);
  });
});

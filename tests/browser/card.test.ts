import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openReport, PANELS } from './report.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  /** What a live region reads of the figure, which begins with its name. */
  readonly reading: string;
}

/** Where the figures of a panel's chart stand in the window, found by the keyboard's focus ring. */
async function spotsIn(page: Page, panel: string): Promise<Spot[]> {
  const chart = page.locator(`#${panel} .chart`);
  await chart.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await chart.focus();
  const spots = new Map<string, Spot>();
  for (;;) {
    await page.keyboard.press('ArrowRight');
    const reading = (await page.locator(`#${panel} [aria-live]`).textContent()) ?? '';
    if (spots.has(reading)) break;
    const box = await page.locator(`#${panel} .ring`).boundingBox();
    if (box === null) throw new Error(`invalid panel: ${panel} has no ring`);
    spots.set(reading, { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2), reading });
  }
  await page.keyboard.press('Escape');
  return [...spots.values()];
}

/** Ten of the spots, from the first to the last and back again. */
function toAndFro(spots: readonly Spot[]): Spot[] {
  const way = [...spots, ...spots.slice(1, -1).reverse()];
  return Array.from({ length: 10 }, (_, step) => way[step % way.length] as Spot);
}

const card = (page: Page) => page.getByRole('tooltip');

describe.each([
  { layout: 'report', width: 1280 },
  { layout: 'overview', width: 1280 },
  { layout: 'report', width: 1000 },
] as const)('ten hovers to and fro over each panel of the $layout at $width px', (options) => {
  it('are all answered', { timeout: 300_000 }, async () => {
    const { page, noFaults } = await openReport({ ...options, lang: 'zh' });
    const unanswered: string[] = [];
    for (const panel of PANELS) {
      for (const { x, y, reading } of toAndFro(await spotsIn(page, panel))) {
        await page.mouse.move(x, y, { steps: 3 });
        const isAnswered = await page
          .waitForFunction(
            (said) => said.startsWith(document.querySelector('.card-title')?.textContent ?? '?'),
            reading,
            {
              timeout: 1500,
            },
          )
          .catch(() => null);
        if (isAnswered === null) unanswered.push(`${panel}: ${reading.slice(0, 12)}`);
      }
      await page.mouse.move(1, 1);
    }
    expect(unanswered).toEqual([]);
    await noFaults();
  });
});

describe('the card', () => {
  it('covers neither the chart nor its headline where there is room beside them', async () => {
    const { page } = await openReport({ layout: 'overview', width: 1280, lang: 'zh' });
    for (const panel of ['growth-ranking', 'training', 'prefectures']) {
      const spots = await spotsIn(page, panel);
      const parts = await page
        .locator(`#${panel} .chart, #${panel} h3`)
        .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
      for (const { x, y } of spots) {
        await page.mouse.move(x, y, { steps: 2 });
        await card(page).waitFor();
        const box = await card(page).boundingBox();
        if (box === null) throw new Error('no card');
        const covered = parts.filter(
          (part) =>
            box.x < part.right && box.x + box.width > part.left && box.y < part.bottom && box.y + box.height > part.top,
        );
        expect(covered, panel).toEqual([]);
      }
    }
  });
});

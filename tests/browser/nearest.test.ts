import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openReport, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const YEARS = 'Year,Coal,Gas,Wind\n2019,900,300,60\n2020,860,330,90\n2021,820,370,140\n2022,780,380,180\n';
const SURVEY = 'Group,Yes,Perhaps,No\nMembers,61,20,19\nCadres,72,15,13\nOthers,40,33,27\n';

const card = (page: Page) => page.getByRole('tooltip');

/** Names of the series that the card sets apart. */
const lit = (page: Page) => card(page).locator('[data-lit] dt').allInnerTexts();

/** How many shapes of the charts are dimmed. */
const dimmed = (page: Page) =>
  page
    .locator('.live svg')
    .evaluateAll(
      (drawings) =>
        drawings
          .flatMap((drawing) => [...drawing.querySelectorAll('path, text')])
          .filter((shape) =>
            shape.getAttributeNames().some((name) => /opacity$/.test(name) && shape.getAttribute(name) === '0.3'),
          ).length,
    );

describe.each<[kind: string, text: string, near: Readonly<Record<string, readonly [x: number, y: number]>>]>([
  ['lines', YEARS, { Coal: [0.3, 0.2], Wind: [0.3, 0.8] }],
  ['area', YEARS, { Wind: [0.3, 0.12], Coal: [0.3, 0.75] }],
  ['grouped-bars', SURVEY, { Yes: [0.35, 0.12], No: [0.3, 0.29] }],
  ['shares', SURVEY, { Yes: [0.35, 0.55], No: [0.84, 0.55] }],
])('over a chart of several series (%s)', (kind, text, near) => {
  it('the nearest is lit, in the chart and in the card, and the others are dimmed', async () => {
    const { page, noFaults } = await openPage({
      path: `en/?data=table.csv&chart=${kind}`,
      routes: { 'table.csv': text },
    });
    await page.locator('header.user-data').waitFor();
    await panelsDrawn(page);
    const chart = page.locator('[data-panel] .chart').first();
    await chart.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await chart.boundingBox();
    if (box === null) throw new Error('no chart');
    for (const [name, [x, y]] of Object.entries(near)) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
      await expect.poll(() => lit(page), { message: kind }).toEqual([expect.stringContaining(name)]);
      expect(await dimmed(page)).toBeGreaterThan(1);
    }
    // What is dimmed comes back.
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await expect.poll(() => dimmed(page)).toBe(0);
    await noFaults();
  });
});

it('a line of a slope that is hovered is lit, and the others are dimmed', async () => {
  const { page, noFaults } = await openReport({ lang: 'en' });
  const chart = page.locator('#membership .chart');
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => dimmed(page)).toBeGreaterThan(3);
  await page.keyboard.press('Escape');
  await expect.poll(() => dimmed(page)).toBe(0);
  await noFaults();
});

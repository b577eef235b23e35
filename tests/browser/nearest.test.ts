import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openReport, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const YEARS = 'Year,Coal,Gas,Wind\n2019,900,300,60\n2020,860,330,90\n2021,820,370,140\n2022,780,380,180\n';
const SURVEY = 'Group,Yes,Perhaps,Never\nMembers,61,20,19\nCadres,52,25,23\nOthers,40,33,27\n';

/** The series that the card sets apart, and whether others are dimmed in the chart. */
const litIn = (page: Page) =>
  page.evaluate(async () => {
    // ECharts draws in one frame what was changed in the one before.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const names = [...document.querySelectorAll('.card [data-lit] dt')].map(
      (term) => term.lastChild?.textContent ?? '',
    );
    const dimmed = document.querySelector('.live svg :is([fill-opacity="0.3"], [stroke-opacity="0.3"])') !== null;
    return { names, dimmed };
  });

it.each([
  ['lines', YEARS, ['Coal', 'Gas', 'Wind']],
  ['area', YEARS, ['Coal', 'Gas', 'Wind']],
  ['grouped-bars', SURVEY, ['Never', 'Perhaps', 'Yes']],
  ['shares', SURVEY, ['Never', 'Perhaps', 'Yes']],
])(
  'a pointer that goes over a chart of several series (%s) has each of them lit, and the others dimmed',
  async (kind, text, all) => {
    const path = `en/?data=table.csv&chart=${kind}`;
    const { page, noFaults } = await openPage({ path, routes: { 'table.csv': text } });
    await page.locator('header.user-data').waitFor();
    await panelsDrawn(page);
    const chart = page.locator('[data-panel] .chart').first();
    await chart.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await chart.boundingBox();
    if (box === null) throw new Error('invalid page: it has no chart');
    // A hand that moves on until what tells the nearest one has been loaded.
    let steps = 0;
    const isLit = async (): Promise<boolean> => {
      steps += 1;
      await page.mouse.move(box.x + box.width / 2 + (steps % 2), box.y + box.height / 2, { steps: 3 });
      return page.locator('.card [data-lit]').isVisible();
    };
    await expect.poll(isLit).toBe(true);
    const seen = new Set<string>();
    for (let x = 0.1; x < 1; x += 0.15) {
      for (let y = 0.05; y < 1; y += 0.1) {
        await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
        const { names, dimmed } = await litIn(page);
        for (const name of names) seen.add(name);
        expect(names.length).toBeLessThanOrEqual(1);
        // The chart follows the card, which answers first.
        if (names.length > 0 && !dimmed) await expect.poll(() => litIn(page)).toMatchObject({ dimmed: true });
      }
    }
    expect([...seen].sort()).toEqual(all);
    // What is dimmed comes back.
    await page.mouse.move(1, 1);
    await expect.poll(() => litIn(page)).toEqual({ names: [], dimmed: false });
    await noFaults();
  },
);

it('a line of a slope that is hovered is lit, and the others are dimmed', async () => {
  const { page, noFaults } = await openReport({ lang: 'en' });
  await page.locator('#membership .chart').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => litIn(page)).toMatchObject({ dimmed: true });
  await page.keyboard.press('Escape');
  await expect.poll(() => litIn(page)).toMatchObject({ dimmed: false });
  await noFaults();
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { report } from '../report.ts';
import { type OpenedPage, openPage, type PageOptions } from './site.ts';

/** Ids of the report's panels, in the order of the page. */
export const PANELS = report().views.map(({ id }) => id);

/** Opens the front page and waits until every panel is drawn. */
export async function openReport(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openPage(options);
  await panelsDrawn(opened.page);
  return opened;
}

/** Waits until no panel is on its way any more. */
export async function panelsDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')];
    return panels.length > 0 && panels.every((panel) => panel.dataset['state'] !== 'loading');
  });
}

/** Turns to every panel, as a reader does, and waits until all charts are live. */
export async function chartsStarted(page: Page): Promise<void> {
  await panelsDrawn(page);
  await page
    .locator('[data-panel]')
    .evaluateAll((panels) => panels.map((panel) => panel.dispatchEvent(new Event('pointermove'))));
  await page.waitForFunction(() => document.querySelector('.still') === null);
  await panelsDrawn(page);
}

/** Waits until the browser keeps what is shown of the reader's own, so that a reload finds it. */
export async function dataKept(page: Page): Promise<void> {
  await page.locator('header.user-data[data-kept=true]').waitFor();
}

/** Ids of the panels in a state, in the order of the page. */
export async function panelsIn(page: Page, state: 'ready' | 'error'): Promise<string[]> {
  return page.locator(`[data-panel][data-state=${state}]`).evaluateAll((panels) => panels.map(({ id }) => id));
}

/** Fails the test unless every panel shows its chart and its table, live or as the page was built. */
export async function expectCharts(page: Page): Promise<void> {
  const lacking = await page.evaluate((ids) => {
    const holds = (id: string, part: string) => document.querySelector(`[data-panel="${id}"] ${part}`) !== null;
    return ids.filter((id) => !(holds(id, '.chart svg') || holds(id, '.still svg')) || !holds(id, 'table'));
  }, PANELS);
  expect(lacking).toEqual([]);
}

/** Waits until the page answers: what is pressed before that is lost. */
export async function pageAlive(page: Page): Promise<void> {
  await expect.poll(() => importOf(page)).toBeDefined();
}

/** What the document says about the last load of the data. */
export async function importOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset['import']);
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails the test on a violation of WCAG 2.2, A or AA, on the page or a part of it. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // Within the page: otherwise axe opens another one for its summary.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode(true);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  expect(found).toEqual([]);
}

/** The middle of a figure's mark in a panel's chart, on screen; found by the keyboard's focus ring. */
export async function pointOn(page: Page, panel: string, steps: number): Promise<{ x: number; y: number }> {
  const chart = page.locator(`#${panel} .chart`);
  await chart.focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  const box = await page.locator(`#${panel} .ring`).boundingBox();
  await page.keyboard.press('Escape');
  if (box === null) throw new Error(`invalid panel: ${panel} has no ring after ${steps} steps`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) };
}

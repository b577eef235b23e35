import '../../src/panels/kinds/user-data-kinds.ts';
import { expect, it } from 'vitest';
import { readTable } from '../../src/figures/table/table.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { chooseCharts } from '../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../src/panels/table-panel/table-panel.ts';
import { KIND_TABLES, type KindTable } from '../draw/kind-tables.ts';
import { pageAlive } from './report.ts';
import { openPage } from './site.ts';

/** The panel of a table as the page makes it. */
function panelOf({ text, change }: KindTable): Panel {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const [best] = charts.ok ? charts.options : [];
  if (best === undefined) throw new Error('invalid table');
  const about = { id: 'table', topic: 'data', name: 'table.csv' };
  const resolved = resolveTablePanel(table, { ...best.mapping, ...change }, about, 'en');
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** Notes each reading as it is announced: to ask after every key whether it has been would take longer than to walk. */
const collectAnnouncements = (): void => {
  const announced: string[] = [];
  Object.assign(window, { announced });
  const live = document.querySelector('#table [aria-live]');
  const note = (): void => {
    if (live?.textContent) announced.push(live.textContent);
  };
  if (live !== null) new MutationObserver(note).observe(live, { childList: true, characterData: true, subtree: true });
};

const KINDS = KIND_TABLES.filter(({ change }) => change?.fit === undefined);

it.each(KINDS)('$name: keys reach every mark, and its HTML draws the same', async (kind) => {
  const { text, change } = kind;
  const panel = panelOf(kind);
  const query = change?.kind === undefined ? '' : `&chart=${change.kind}`;
  const { page, context, noFaults } = await openPage({
    path: `en/?data=table.csv${query}`,
    routes: { 'table.csv': text },
  });
  await pageAlive(page);
  await page.locator('[data-panel=table][data-state=ready]').waitFor();
  await page.locator('.other-charts').waitFor();
  await page.locator('#table .chart').focus();
  await page.evaluate(collectAnnouncements);
  // A month of a calendar without a number has a dashed frame and no mark.
  const readings = panel.points
    .map(({ reading }) => reading)
    .filter((reading) => kind.name !== 'heat-calendar' || !reading.endsWith('no data'));
  // What comes from an address is called by it.
  await page.keyboard.press('Home');
  await Promise.all(readings.slice(1).map(() => page.keyboard.press('ArrowRight')));
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'announced'))).toEqual(readings);

  await page.keyboard.press('Escape');
  await page.locator('#table').getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Embed…' }).click();
  const code = page.getByRole('textbox', { name: 'Code: HTML with the drawing inside' });
  await expect.poll(() => code.inputValue()).toContain('</svg>');
  const bare = await context.newPage();
  await bare.setContent(`<!DOCTYPE html><title>Bare</title>${await code.inputValue()}`);
  const drawn = bare.locator('figure svg').first();
  const texts = await drawn.locator('text').allTextContents();
  const names = await page.locator('#table .chart svg text').allTextContents();
  expect(texts.length).toBeGreaterThan(0);
  // Wider or narrower it may break its words elsewhere, and number its axes closer: the words are the same.
  const words = (all: readonly string[]): string[] => all.join(' ').match(/\p{Script=Han}|[A-Za-z]{2,}/gu) ?? [];
  expect(new Set(words(texts))).toEqual(new Set(words(names)));
  await noFaults();
});

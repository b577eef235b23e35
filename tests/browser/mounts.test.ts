import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPORT, reportText } from '../report.ts';
import type { Mounts } from './mounts/mounts.tsx';
import { serveFolder } from './server.ts';
import { openPage } from './site.ts';

const MOUNTS = 200;
const PANELS = ['contracts', 'membership', 'prefectures', 'relief'];

let folder = '';
let site: Awaited<ReturnType<typeof serveFolder>>;

// The page of this test is built into a folder of its own: nothing of it is in the report's bundle.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shushuo-mounts-'));
  await build({
    configFile: false,
    root: 'tests/browser/mounts',
    base: './',
    mode: 'development',
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir: folder, emptyOutDir: true, minify: false, modulePreload: { polyfill: false } },
  });
  await cp(REPORT, join(folder, 'data'), { recursive: true });
  site = await serveFolder(folder);
});

afterAll(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

interface Count {
  readonly charts: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

/** Counts what is alive after a full collection. */
async function countAlive(session: CDPSession): Promise<Count> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { result } = await session.send('Runtime.evaluate', { expression: 'mounts.prototype()' });
  if (result.objectId === undefined) throw new Error('invalid page: no charts to count');
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.filter((chart) => !chart.isDisposed()).length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    charts: Number(length.value),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    heapBytes: metric('JSHeapUsedSize'),
  };
}

async function mountAll(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await page.evaluate(
      async ({ id, leavesAtOnce }) => {
        const { mounts } = window as unknown as { mounts: Mounts };
        mounts.mount(id);
        // Half of them go while their fonts and observers are still under way.
        if (!leavesAtOnce) await new Promise((next) => setTimeout(next, 0));
        mounts.unmount();
      },
      { id: PANELS[count % PANELS.length] ?? '', leavesAtOnce: count % 2 === 1 },
    );
  }
}

it(`leaves no chart, no listener and no memory behind in ${MOUNTS} mounts under StrictMode`, async () => {
  const { page, context, noFaults } = await openPage({ path: `${site.url}?layout=report` });
  await page.waitForFunction(() => 'mounts' in window);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');

  await page.evaluate(() => (window as unknown as { mounts: Mounts }).mounts.mount('contracts'));
  await page.locator('[data-panel=contracts][data-state=ready]').waitFor();
  expect((await countAlive(session)).charts).toBe(1);
  expect(await page.locator('svg').count()).toBe(1);

  await mountAll(page, 40);
  const before = await countAlive(session);
  await mountAll(page, MOUNTS);
  const after = await countAlive(session);
  console.log(`${MOUNTS} mounts: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  expect(after.charts).toBe(0);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.heapBytes - before.heapBytes).toBeLessThan(1_000_000);
  await noFaults();
});

it('shows a place that the report names twice for one topic', async () => {
  const places = reportText('places.csv');
  const doubled = places.replace('model-workers|grassroots,1.1|1.2|1.4', 'grassroots|grassroots,1.1|1.2|1.4');
  expect(doubled).not.toBe(places);
  const { page, noFaults } = await openPage({
    path: `${site.url}?layout=report`,
    routes: { 'data/places.csv': doubled },
  });
  await page.waitForFunction(() => 'mounts' in window);
  await page.evaluate(() => (window as unknown as { mounts: Mounts }).mounts.mount('prefectures'));
  const panel = page.locator('[data-panel=prefectures][data-state=ready]');
  await panel.locator('tr[data-figure=lanzhou] button').first().focus();
  await expect.poll(() => page.locator('.card dt').allInnerTexts()).toHaveLength(3);
  await noFaults();
});

/** Counts in the page in which of its frames the words of the card change, and in which the marks. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const frames = { now: 0, card: 0, mark: 0 };
    Object.assign(window, { frames });
    const count = () => {
      frames.now += 1;
      requestAnimationFrame(count);
    };
    count();
    new MutationObserver((changes) => {
      for (const { type, target } of changes) {
        if (type === 'attributes') frames.mark = frames.now;
        else if ((target instanceof Element ? target : target.parentElement)?.closest('.card'))
          frames.card = frames.now;
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-hovered'],
    });
  });

it('answers a hand by the card, then by a mark, and renders nothing of the panel anew', async () => {
  const { page, noFaults } = await openPage({ path: `${site.url}?layout=report` });
  await page.waitForFunction(() => 'mounts' in window);
  await page.evaluate(() => (window as unknown as { mounts: Mounts }).mounts.mount('prefectures'));
  await page.locator('[data-panel=prefectures][data-state=ready]').waitFor();
  const rows = page.locator('[data-panel=prefectures] tbody tr');
  const names = await rows.locator('th').allInnerTexts();
  const hover = async (at: number) => {
    await rows.nth(at).hover();
    await expect.poll(() => page.locator('.card-title').innerText()).toBe(names[at]);
    await expect.poll(() => page.locator('tr[data-hovered=true] th').allInnerTexts()).toEqual([names[at]]);
  };
  const commits = () => page.evaluate(() => (window as unknown as { mounts: Mounts }).mounts.commits());
  await hover(0);
  // What the first hand has the panel do is over by then: its chart is live, and marks what is hovered.
  await page.locator('[data-panel=prefectures] .live svg').waitFor();
  await hover(1);
  const before = await commits();
  await watchFrames(page);
  for (const at of [2, 3, 4]) {
    await hover(at);
    const { card, mark } = await page.evaluate(
      () => (window as unknown as { frames: { card: number; mark: number } }).frames,
    );
    expect(card).toBeGreaterThan(0);
    expect(mark).toBeGreaterThan(card);
  }
  expect(await commits()).toBe(before);
  await rows.nth(4).locator('th button').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('tr[data-hovered]').count()).toBe(0);
  expect(await commits()).toBe(before);
  await noFaults();
});

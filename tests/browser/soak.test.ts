import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openReport, panelsDrawn } from './report.ts';

/** As often data are opened, in turns: one file, others in its place, back to the report. */
const ROUNDS = 60;
/** Everything that is loaded on demand, and what the browser keeps for itself, is there after so many. */
const WARM = 5;
/** Opened one after the other in each round: 300 loads in all, and few ways back, which draw the whole report. */
const FILES = ['one.csv', 'two.csv', 'three.csv', 'four.csv', 'five.csv'];

const tableOf = (seed: number): string => `地区,2021,2022\n兰州市,${seed},426.8\n天水市,298,${seed}\n`;

/** Counts connections to the browser's memory as they are opened and closed. */
const countConnections = (): void => {
  const { open } = IDBFactory.prototype;
  const { close } = IDBDatabase.prototype;
  const counts = { opened: 0, closed: 0 };
  Object.assign(window, { connections: () => counts.opened - counts.closed });
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    request.addEventListener('success', () => {
      counts.opened += 1;
    });
    return request;
  };
  IDBDatabase.prototype.close = function () {
    counts.closed += 1;
    close.call(this);
  };
};

interface Held {
  readonly workers: number;
  readonly connections: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly heapMb: number;
}

/** What the page holds once every panel is drawn: how many charts live by then must not decide. */
async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  await panelsDrawn(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    workers: page.workers().length,
    connections: await page.evaluate(() => (window as unknown as { connections: () => number }).connections()),
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    heapMb: of('JSHeapUsedSize') / 1e6,
  };
}

/** Opens a file within the page, and waits until it is shown and the browser has kept it. */
const openOne = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([file = '', content = '']) => {
      window.dispatchEvent(new CustomEvent('shushuo-files', { detail: [new File([content], file)] }));
      const isShown = () =>
        document.querySelector('h1')?.textContent === file.replace('.csv', '') &&
        document.querySelector('progress') === null;
      while (!isShown()) await new Promise((next) => requestAnimationFrame(next));
    },
    [name, text],
  );

const back = (page: Page) =>
  page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.user-data-back')?.click();
    while (document.querySelector('.user-data-back') !== null) await new Promise((next) => requestAnimationFrame(next));
  });

it('holds after 300 loads what it held at the start', { timeout: 600_000 }, async () => {
  const { page, context, noFaults } = await openReport({ lang: 'en' });
  await context.addInitScript(countConnections);
  await page.reload();
  // Before it is brought to life the page hears of no file.
  await panelsDrawn(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      for (const file of FILES) await openOne(page, file, tableOf(round % 4));
      await back(page);
    }
  };
  await rounds(WARM);
  const before = await heldBy(page, session);
  await rounds(ROUNDS);
  await expect.poll(() => page.workers().length).toBe(before.workers);
  let after = before;
  // What was let go of goes with the next frames, later on a busy machine; what leaks never goes.
  const leaked = async (): Promise<string[]> => {
    after = await heldBy(page, session);
    const most = {
      connections: 1,
      listeners: before.listeners * 1.05 + 10,
      nodes: before.nodes * 1.05 + 100,
      heapMb: before.heapMb * 1.1 + 5,
    };
    return (['connections', 'listeners', 'nodes', 'heapMb'] as const).flatMap((name) =>
      after[name] <= most[name] ? [] : [`${name}: ${after[name]} of ${most[name]}`],
    );
  };
  await expect.poll(leaked).toEqual([]);
  console.log(`after ${WARM} rounds ${JSON.stringify(before)}\nafter ${ROUNDS} more ${JSON.stringify(after)}`);
  await noFaults();
});

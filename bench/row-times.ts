import type { Page } from 'playwright-core';
import { STEP_MARK, type Step } from '../src/app/panel/step-marks.ts';
import { watchMemory } from './memory.ts';
import { table } from './print.ts';
import { median, type OwnBrowser } from './site.ts';

/** How one page showed one file. */
export interface RowTimes {
  /** When the chart was there, in ms since the page was asked for. */
  readonly visible: number;
  /** The longest time for which the page did not answer, in ms; 0 where none was over 50. */
  readonly longest: number;
  /** The most memory of the whole browser, in MB of a million bytes; NaN where it cannot be told. */
  readonly megabytes: number;
  /** When each step of our own page ended; empty for a page that has no steps. */
  readonly steps: ReadonlyMap<string, number>;
}

interface Asked {
  readonly address: string;
  /** What is there once the chart is. */
  readonly chart: string;
  /** Whether it is our own page, which keeps the file once the chart is there. */
  readonly isOwn: boolean;
}

const PATIENCE_MS = 300_000;

interface Watched {
  readonly watched: { visible: number; longest: number };
}

/** Keeps in `window.watched` when the chart was first there as a frame began, and the longest task. Runs before all else. */
function watch(chart: string): void {
  const watched = { visible: 0, longest: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if ((document.querySelector(chart)?.getBoundingClientRect().height ?? 0) > 0) watched.visible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function measureRows(browser: OwnBrowser, { address, chart, isOwn }: Asked): Promise<RowTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch, chart);
  const memory = watchMemory(browser.pid);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as Watched).watched.visible > 0, undefined, {
    polling: 200,
    timeout: PATIENCE_MS,
  });
  if (isOwn) await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, `${STEP_MARK}kept`);
  await page.waitForTimeout(1000);
  const steps = await stepsOf(page);
  const { visible, longest } = await page.evaluate(() => (window as unknown as Watched).watched);
  await context.close();
  return { visible, longest, steps, megabytes: memory.end() / 1e6 };
}

/** The marks of the page and its workers by the page's own clock, in ms since it was asked for. */
async function stepsOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const marksIn = (prefix: string) => ({
    origin: performance.timeOrigin,
    marks: performance.getEntriesByType('mark').flatMap(({ name, startTime }) => {
      return name.startsWith(prefix) ? [{ step: name.slice(prefix.length), at: startTime }] : [];
    }),
  });
  const own = await page.evaluate(marksIn, STEP_MARK);
  const all = [own, ...(await Promise.all(page.workers().map((worker) => worker.evaluate(marksIn, STEP_MARK))))];
  return new Map(all.flatMap(({ origin, marks }) => marks.map(({ step, at }) => [step, at + origin - own.origin])));
}

/** What happens until each step ends, in their order, and the name of the step. */
const STEPS: readonly (readonly [what: string, step: Step | 'visible'])[] = [
  ['page starts', 'asked'],
  ['fetch', 'fetched'],
  ['copy to the worker', 'copied'],
  ['decode, parse, survey', 'read'],
  ['understand', 'understood'],
  ['resolve, pack', 'packed'],
  ['send', 'answered'],
  ['show', 'shown'],
  ['draw', 'visible'],
  ['keep', 'kept'],
];

/** How long each step of our page took, and when it ended. */
export function stepTable(times: readonly RowTimes[]): string {
  const endOf = (step: string, { visible, steps }: RowTimes): number =>
    step === 'visible' ? visible : (steps.get(step) ?? Number.NaN);
  return table(
    ['step', 'ms', 'ends at'],
    STEPS.map(([what, step], at) => {
      const before = STEPS[at - 1]?.[1];
      const spans = times.map((one) => endOf(step, one) - (before === undefined ? 0 : endOf(before, one)));
      return [what, median(spans).toFixed(0), median(times.map((one) => endOf(step, one))).toFixed(0)];
    }),
  );
}

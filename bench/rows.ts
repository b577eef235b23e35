/**
 * `npm run bench -- rows [runs]`: a table of a million rows (20 MB), read by the built page and by a plain page of Papa
 * Parse and ECharts, in turn: how long until the chart is there, the longest time for which the page did not answer, and
 * where our own page's time goes.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { STEP_MARK, type Step } from '../src/app/panel/step-marks.ts';
import { table } from './print.ts';
import { median, openBrowser, serveSite } from './site.ts';

const ROWS = 1_000_000;

/** A seeded random walk: the same bytes every time. */
function walk(): string {
  let seed = 2016;
  let y = 0;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const lines = ['x,y'];
  for (let x = 0; x < ROWS; x += 1) {
    y += random() - 0.5;
    lines.push(`${x},${y.toFixed(9)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The plain page's files by path. */
async function plainPage(): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-plain-'));
  const input = 'bench/plain/index.html';
  await build({
    configFile: false,
    root: 'bench/plain',
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, script] = /src="\.\/([^"]+)"/.exec(html) ?? [];
  if (script === undefined) throw new Error(`invalid page: ${input} has no script`);
  const files = new Map([
    ['/plain/index.html', Buffer.from(html)],
    [`/plain/${script}`, readFileSync(join(folder, script))],
  ]);
  rmSync(folder, { recursive: true });
  return files;
}

interface Times {
  readonly visible: number;
  readonly longest: number;
  /** When each step of our own page ended; empty for the plain page, which has no steps. */
  readonly steps: ReadonlyMap<string, number>;
}

const PAGES = [
  { name: 'shushuo', path: '/?data=/rows.csv', chart: '[data-import="ready"] [data-panel][data-state="ready"] svg' },
  { name: 'plain', path: '/plain/', chart: '#chart canvas' },
] as const;

async function timeRows(browser: Browser, address: string, chart: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector(chart, { timeout: 300_000, state: 'visible' });
  const visible = await page.evaluate(() => performance.now());
  await page.waitForTimeout(1000);
  const steps = await stepsOf(page);
  const longest = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
  await context.close();
  return { visible, longest, steps };
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
function stepTable(times: readonly Times[]): string {
  const endOf = (step: string, { visible, steps }: Times): number =>
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

export async function benchRows(runs: number): Promise<void> {
  const site = await serveSite(new Map([...(await plainPage()), ['/rows.csv', Buffer.from(walk())]]));
  const browser = await openBrowser();
  const pages = PAGES.map((page) => ({ ...page, times: [] as Times[] }));
  for (let run = 0; run < runs; run += 1) {
    for (const { path, chart, times } of pages) times.push(await timeRows(browser, site.url + path, chart));
  }
  await browser.close();
  site.close();
  const plain = pages.at(-1)?.times ?? [];
  const cell = (times: readonly Times[], key: 'visible' | 'longest'): string => {
    const own = median(times.map((one) => one[key]));
    return `${own.toFixed(0)} (${(own / median(plain.map((one) => one[key]))).toFixed(2)})`;
  };
  console.log(`${ROWS} rows, ${runs} runs in turn, medians in ms; ratio to the plain page`);
  console.log(
    table(
      ['page', 'chart visible', 'longest block'],
      pages.map(({ name, times }) => [name, cell(times, 'visible'), cell(times, 'longest')]),
    ),
  );
  console.log(`\n${stepTable(pages[0]?.times ?? [])}`);
}

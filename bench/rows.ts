/**
 * `npm run bench -- rows [runs]`: a table of a million rows (20 MB), read by the built page and by a plain page of Papa
 * Parse and ECharts, in turn: how long until the chart is there, and the longest time for which the page did not answer.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
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
  const longest = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
  await context.close();
  return { visible, longest };
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
  const cell = (times: readonly Times[], key: keyof Times): string => {
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
}

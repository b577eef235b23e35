/**
 * `npm run bench -- load [runs]`: how soon the built front page shows its charts, beside a bare page that holds nothing
 * but the same inline drawings. Both are loaded in turn, run by run, on a slow line and a slow processor, so that what
 * disturbs the machine disturbs both; read the ratios.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { table } from './print.ts';
import { median, type OwnBrowser, openBrowser, serveSite } from './site.ts';

const WIDTH_PX = 1280;
/** The drawing the page shows at that width. */
const LAYOUT = 310;
/** As Chromium's own "Slow 4G" and "4× slowdown". */
const LINE = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWDOWN = 4;

interface Times {
  readonly firstPaint: number;
  readonly first: number;
  readonly all: number;
}

/** Keeps in `window.seen[n]` when n + 1 charts were first in the page as it was painted. Runs before anything else. */
function watch(expected: number): void {
  const seen: number[] = [];
  Object.assign(window, { seen });
  const isChart = (svg: SVGElement): boolean => {
    const { width, height } = svg.getBoundingClientRect();
    return width > 150 && height > 80 && svg.querySelectorAll('path, rect, circle, text').length > 5;
  };
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }: MessageEvent<number>) => {
    while (seen.length < data) seen.push(performance.now());
    if (seen.length < expected) requestAnimationFrame(look);
  };
  // Counted at the start of a frame, timed behind it, when it has been laid out and painted.
  const look = () =>
    channel.port2.postMessage([...document.querySelectorAll('svg')].filter((svg) => isChart(svg)).length);
  requestAnimationFrame(look);
}

/** What somebody would write by hand: headings and drawings, a line of style, nothing else. */
function barePage(page: string): { readonly html: string; readonly charts: number } {
  const headlines = [...page.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, text]) => text?.replace(/<[^>]*>/g, ''));
  const drawings = [...page.matchAll(new RegExp(`<svg data-layout="${LAYOUT}".*?</svg>`, 'gs'))].map(([svg]) => svg);
  const colours = /:root\{[^}]*--paper[^}]*\}/.exec(page)?.[0] ?? '';
  const sections = drawings.map((svg, index) => `<section><h2>${headlines[index]}</h2>${svg}</section>`);
  const style = `${colours}body{font:16px sans-serif;margin:0 auto;max-width:${LAYOUT}px}`;
  const html = `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>数说</title><link rel="icon" href="data:,"><style>${style}</style><h1>数说</h1>\n${sections.join('\n')}</html>`;
  return { html, charts: drawings.length };
}

async function timeLoad(browser: OwnBrowser, address: string, charts: number): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: WIDTH_PX, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(watch, charts);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((count) => (window as unknown as { seen: number[] }).seen.length >= count, charts, {
    polling: 200,
    timeout: 60_000,
  });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await readTimes(page, charts);
  await context.close();
  return times;
}

const readTimes = (page: Page, charts: number): Promise<Times> =>
  page.evaluate((count) => {
    const { seen } = window as unknown as { seen: number[] };
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return {
      firstPaint,
      first: Math.max(firstPaint, seen[0] ?? Number.NaN),
      all: Math.max(firstPaint, seen[count - 1] ?? Number.NaN),
    };
  }, charts);

const KEYS = ['firstPaint', 'first', 'all'] as const;

export interface Loads {
  readonly charts: number;
  /** Each page's medians in ms, the bare one last. */
  readonly pages: readonly { readonly path: string; readonly times: Times }[];
}

export async function measureLoad(runs: number): Promise<Loads> {
  const { html, charts } = barePage(readFileSync('dist/index.html', 'utf8'));
  const site = await serveSite(new Map([['/bare/index.html', Buffer.from(html)]]));
  const browser = await openBrowser();
  const pages = ['/', '/en/', '/bare/'].map((path) => ({ path, all: [] as Times[] }));
  // Once for the caches of server and browser, not counted.
  for (const { path } of pages) await timeLoad(browser, site.url + path, charts);
  for (let run = 0; run < runs; run += 1) {
    for (const { path, all } of pages) all.push(await timeLoad(browser, site.url + path, charts));
  }
  await browser.close();
  site.close();
  const of = (all: readonly Times[], key: (typeof KEYS)[number]) => median(all.map((one) => one[key]));
  const medians = pages.map(({ path, all }) => ({
    path,
    times: { firstPaint: of(all, 'firstPaint'), first: of(all, 'first'), all: of(all, 'all') },
  }));
  return { charts, pages: medians };
}

export async function benchLoad(runs: number): Promise<void> {
  const { charts, pages } = await measureLoad(runs);
  const bare = pages.at(-1)?.times;
  console.log(`${charts} charts, ${runs} runs in turn, medians in ms; ratio to the bare page`);
  console.log(
    table(
      ['page', 'first paint', 'first chart', 'all charts'],
      pages.map(({ path, times }) => [
        path,
        ...KEYS.map((key) => `${times[key].toFixed(0)} (${(times[key] / (bare?.[key] ?? 0)).toFixed(2)})`),
      ]),
    ),
  );
}

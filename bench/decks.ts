/**
 * `npm run bench -- decks [runs]`: the deck of the whole report (Chinese, light) from the page and from the command line:
 * how long it takes, in all and for each native chart, how much memory, and how large it is.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { type CommandRun, runCommand } from './command.ts';
import { watchMemory } from './memory.ts';
import { table } from './print.ts';
import { median, type OwnBrowser, openBrowser, serveSite } from './site.ts';

/** The page has come to rest before its memory is taken as its own. */
const AT_REST_MS = 1000;

interface DeckTimes {
  /** The first in a fresh page or process, and the second in the same page; NaN where there is none. */
  readonly seconds: number;
  readonly secondsAgain: number;
  /** Beyond what the page had at rest; of the command line, in all. */
  readonly megabytes: number;
  readonly bytes: number;
  readonly charts: number;
}

const chartsIn = (deck: Uint8Array): number =>
  Object.keys(unzipSync(deck, { filter: ({ name }) => /^ppt\/charts\/chart\d+\.xml$/.test(name) })).length;

function fromCommand(): DeckTimes {
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-deck-'));
  const { seconds, megabytes }: CommandRun = runCommand(['--format', 'pptx', '--lang', 'zh', '--out', folder]);
  const deck = readFileSync(join(folder, readdirSync(folder)[0] ?? ''));
  rmSync(folder, { recursive: true });
  return { seconds, secondsAgain: Number.NaN, megabytes, bytes: deck.byteLength, charts: chartsIn(deck) };
}

/** Presses the button: seconds until the file is there, and the file. */
async function makeDeck(page: Page): Promise<{ readonly seconds: number; readonly deck: Buffer }> {
  const start = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成: 演示文稿（PPTX）' }).click(),
  ]);
  const seconds = (performance.now() - start) / 1000;
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-deck-'));
  await download.saveAs(join(folder, 'deck.pptx'));
  const deck = readFileSync(join(folder, 'deck.pptx'));
  rmSync(folder, { recursive: true });
  return { seconds, deck };
}

/** Most memory of the browser until what is asked for is there, in MB. */
async function mostMemory<T>(browser: OwnBrowser, made: () => Promise<T>): Promise<readonly [T, number]> {
  const memory = watchMemory(browser.pid);
  const result = await made();
  return [result, memory.end() / 1e6];
}

async function fromPage(url: string): Promise<DeckTimes> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}/?layout=report`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '导出整份报告……' }).click();
  await page.getByRole('button', { name: '生成: 演示文稿（PPTX）' }).waitFor();
  const [, atRest] = await mostMemory(browser, () => page.waitForTimeout(AT_REST_MS));
  const [{ seconds, deck }, most] = await mostMemory(browser, () => makeDeck(page));
  const { seconds: secondsAgain } = await makeDeck(page);
  await browser.close();
  return { seconds, secondsAgain, megabytes: most - atRest, bytes: deck.byteLength, charts: chartsIn(deck) };
}

export interface DeckBench {
  readonly page: DeckTimes;
  readonly command: DeckTimes;
}

/** Medians of so many runs, page and command line in turn. */
export async function measureDecks(runs: number): Promise<DeckBench> {
  const site = await serveSite(new Map());
  // What is made first packs the site's files, or compiles the command, and is not counted.
  await fromPage(site.url);
  fromCommand();
  const [pages, commands]: [DeckTimes[], DeckTimes[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    pages.push(await fromPage(site.url));
    commands.push(fromCommand());
  }
  site.close();
  return { page: medians(pages), command: medians(commands) };
}

function medians(times: readonly DeckTimes[]): DeckTimes {
  const of = (key: keyof DeckTimes): number => median(times.map((one) => one[key]));
  return {
    seconds: of('seconds'),
    secondsAgain: of('secondsAgain'),
    megabytes: of('megabytes'),
    bytes: of('bytes'),
    charts: of('charts'),
  };
}

export async function benchDecks(runs: number): Promise<void> {
  const { page, command } = await measureDecks(runs);
  const row = (name: string, { seconds, secondsAgain, megabytes, bytes, charts }: DeckTimes): string[] => [
    name,
    seconds.toFixed(2),
    Number.isNaN(secondsAgain) ? '' : secondsAgain.toFixed(2),
    `${charts}`,
    ((seconds * 1000) / charts).toFixed(0),
    megabytes.toFixed(0),
    (bytes / 1000).toFixed(0),
  ];
  console.log(`${runs} runs in turn, medians; memory of the page beyond what it had at rest`);
  console.log(
    table(
      ['deck, zh, light', 'seconds', 'again', 'native charts', 'ms a chart', 'memory, MB', 'kB'],
      [row('page', page), row('command line', command)],
    ),
  );
}

/**
 * `npm run bench -- rows [runs]`: a table of a million rows (20 MB), read by the built page and by a plain page of Papa
 * Parse and ECharts, in turn: how long until the chart is there, the longest time for which the page did not answer, and
 * where our own page's time goes.
 *
 * `npm run bench -- long [runs]`: ten million rows (218 MB) of CSV and of Parquet, read by the built page alone, and the
 * most memory that the browser then has.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { largeCsv, largeParquet } from './large-files.ts';
import { table } from './print.ts';
import { measureRows, type RowTimes, stepTable } from './row-times.ts';
import { median, openBrowser, serveSite } from './site.ts';

const ROWS = 1_000_000;
const LONG_ROWS = 10_000_000;

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

const OWN_CHART = '[data-import="ready"] [data-panel][data-state="ready"] svg';
const PLAIN = { path: '/plain/', chart: '#chart canvas' } as const;

interface Compared {
  readonly own: readonly RowTimes[];
  readonly plain: readonly RowTimes[];
}

export async function compareRows(runs: number): Promise<Compared> {
  const site = await serveSite(new Map([...(await plainPage()), ['/rows.csv', largeCsv(ROWS)]]));
  const browser = await openBrowser();
  const timeOwn = () => measureRows(browser, { address: `${site.url}/?data=/rows.csv`, chart: OWN_CHART, isOwn: true });
  const timePlain = () => measureRows(browser, { address: site.url + PLAIN.path, chart: PLAIN.chart, isOwn: false });
  const own: RowTimes[] = [];
  const plain: RowTimes[] = [];
  // Once each for the server, which packs a file when it is first asked for; not counted.
  await timeOwn();
  await timePlain();
  for (let run = 0; run < runs; run += 1) {
    own.push(await timeOwn());
    plain.push(await timePlain());
  }
  await browser.close();
  site.close();
  return { own, plain };
}

export async function benchRows(runs: number): Promise<void> {
  const { own, plain } = await compareRows(runs);
  const cell = (times: readonly RowTimes[], key: 'visible' | 'longest'): string => {
    const time = median(times.map((one) => one[key]));
    return `${time.toFixed(0)} (${(time / median(plain.map((one) => one[key]))).toFixed(2)})`;
  };
  console.log(`${ROWS} rows, ${runs} runs in turn, medians in ms; ratio to the plain page`);
  const pages = [
    ['shushuo', own],
    ['plain', plain],
  ] as const;
  const row = (name: string, times: readonly RowTimes[]) => [name, cell(times, 'visible'), cell(times, 'longest')];
  console.log(
    table(
      ['page', 'chart visible', 'longest block'],
      pages.map(([name, times]) => row(name, times)),
    ),
  );
  console.log(`\n${stepTable(own)}`);
}

export interface LongTimes {
  readonly file: string;
  readonly megabytes: number;
  readonly times: readonly RowTimes[];
}

/** Has the server pack the page's files, as it does when they are first asked for. */
async function visitOnce(address: string): Promise<void> {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await browser.close();
}

export async function measureLong(runs: number): Promise<readonly LongTimes[]> {
  const files = new Map([
    ['/rows.csv', largeCsv(LONG_ROWS)],
    ['/rows.parquet', largeParquet(LONG_ROWS)],
  ]);
  const site = await serveSite(files);
  await visitOnce(site.url);
  const found: LongTimes[] = [];
  for (const [file, bytes] of files) {
    const times: RowTimes[] = [];
    for (let run = 0; run < runs; run += 1) {
      // A browser of its own: what another file left in memory is not of this one.
      const browser = await openBrowser();
      const address = `${site.url}/?data=${file}`;
      times.push(await measureRows(browser, { address, chart: OWN_CHART, isOwn: true }));
      await browser.close();
    }
    found.push({ file, megabytes: bytes.byteLength / 1e6, times });
  }
  site.close();
  return found;
}

export async function benchLong(runs: number): Promise<void> {
  for (const { file, megabytes, times } of await measureLong(runs)) {
    const of = (key: 'visible' | 'longest' | 'megabytes') => median(times.map((one) => one[key])).toFixed(0);
    console.log(`${file}: ${LONG_ROWS} rows, ${megabytes.toFixed(0)} MB`);
    console.log(
      `chart visible after ${of('visible')} ms, longest block ${of('longest')} ms, memory ${of('megabytes')} MB`,
    );
    console.log(`${stepTable(times)}\n`);
  }
}

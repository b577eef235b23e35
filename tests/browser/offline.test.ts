import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { REPORT_SITE } from '../report.ts';
import { importOf, openReport, panelsDrawn, panelsIn } from './report.ts';
import { serveFolder } from './server.ts';
import { type OpenedPage, openPage, type PageOptions, requestsEnded, siteUrl } from './site.ts';

/** Opens the report and waits until it has kept itself and answers for itself. */
async function openKept(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openReport({ ...options, keeps: true });
  await kept(opened.page);
  return opened;
}

const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

async function reloadOffline({ page, context }: OpenedPage): Promise<void> {
  await context.setOffline(true);
  await page.reload();
  await panelsDrawn(page);
}

const note = (page: Page, kind: 'stale' | 'newer') => page.locator(`[data-note=${kind}]`);

describe('without a network', () => {
  it.each([
    ['zh', '?theme=dark&view=index', /^网络不通，所示为\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d读取的数据。/],
    [
      'en',
      'some/folder/?lang=en',
      /^There is no connection; the data shown were fetched on \d+ \w+ \d{4}, \d\d:\d\d\./,
    ],
  ] as const)(
    'the page opens whole after the first visit and says of when its data are (%s)',
    async (lang, path, words) => {
      const opened = await openKept({ path, lang });
      const { page, noFaults } = opened;
      const ready = await panelsIn(page, 'ready');
      expect(await note(page, 'stale').count()).toBe(0);
      await reloadOffline(opened);
      expect(await panelsIn(page, 'ready')).toEqual(ready);
      expect(ready.length).toBeGreaterThan(10);
      await expect.poll(() => importOf(page)).toBe('ready');
      await note(page, 'stale').waitFor();
      expect(await note(page, 'stale').textContent()).toMatch(words);
      expect(
        await page
          .getByRole('status')
          .filter({ has: note(page, 'stale') })
          .count(),
      ).toBe(1);
      await noFaults();
    },
  );

  it('shows a panel whose page was opened before, and others in the report', async () => {
    const { page, context } = await openKept({ path: 'en/' });
    await page.goto(`${siteUrl}en/panels/skills/?theme=dark`);
    await panelsDrawn(page);
    await context.setOffline(true);
    await page.goto(`${siteUrl}en/panels/skills/`);
    await panelsDrawn(page);
    expect(new URL(page.url()).pathname).toBe('/en/panels/skills/');
    await page.goto(`${siteUrl}en/panels/relief/?theme=dark`);
    await panelsDrawn(page);
    expect(page.url()).toBe(`${siteUrl}en/?theme=dark#relief`);
  });

  it('leaves embeds and what they ask for alone', async () => {
    const { page, context } = await openKept({ lang: 'zh' });
    const answers: [string, boolean][] = [];
    page.on('response', (answer) => answers.push([answer.url(), answer.fromServiceWorker()]));
    const read = () => fetch('data/figures.csv').then((answer) => answer.headers.get('x-shushuo-fetched') ?? 'fresh');
    await context.setOffline(true);
    expect(await page.evaluate(read)).toMatch(/^\d{4}-/);
    await context.setOffline(false);
    await page.goto(`${siteUrl}embed/relief/`);
    expect(answers.find(([url]) => url === `${siteUrl}embed/relief/`)?.[1]).toBe(false);
    await context.setOffline(true);
    const asked = page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'none',
        ),
      `${siteUrl}data/figures.csv`,
    );
    expect(await asked).toBe('none');
  });

  it('says nothing of the kind once the network is back', async () => {
    const opened = await openKept({ lang: 'en' });
    await reloadOffline(opened);
    await note(opened.page, 'stale').waitFor();
    await opened.context.setOffline(false);
    await opened.page.getByRole('button', { name: 'Fetch again' }).click();
    await opened.page.waitForFunction(() => document.querySelector('[data-note]') === null);
    await panelsDrawn(opened.page);
    expect(await note(opened.page, 'stale').count()).toBe(0);
  });

  it('a file can be made by what was used before', async () => {
    const opened = await openKept({ lang: 'zh' });
    const { page } = opened;
    const save = async () => {
      await page.locator('#relief').getByRole('button', { name: '导出', exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '图片 SVG' }).click();
      return (await download).suggestedFilename();
    };
    const name = await save();
    await reloadOffline(opened);
    expect(await save()).toBe(name);
  });
});

/** A copy of the built site that can be changed while it is served. */
async function serveCopy(): Promise<{
  url: string;
  folder: string;
  change: (file: string, from: RegExp, to: string) => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'shushuo-'));
  await cp(REPORT_SITE, folder, { recursive: true });
  const site = await serveFolder(folder);
  onTestFinished(async () => {
    site.close();
    await rm(folder, { recursive: true });
  });
  const change = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  return { url: site.url, folder, change };
}

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['build']);

describe('a newer site', () => {
  it('is told of quietly, in every open page, and taken when the reader says so', async () => {
    const { url, change } = await serveCopy();
    const { page, context } = await openPage({ path: url, lang: 'en', keeps: true });
    await kept(page);
    const other = await context.newPage();
    await other.goto(`${url}?lang=zh`);
    await change('index.html', /<html /, '<html data-build="2" ');
    await change('en/index.html', /<html /, '<html data-build="2" ').catch(() => {});
    await change('offline-worker.js', /(`|"|')?revision\1:(`|"|')[0-9a-f]{16}/g, '$1revision$1:$2fedcba9876543210');
    await page.reload();
    await note(page, 'newer').waitFor();
    expect(await buildOf(page)).toBeUndefined();
    expect(await note(page, 'newer').textContent()).toBe('A newer version of this page is available.ReloadLater');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => buildOf(page).catch(() => null)).toBe('2');
    await expect.poll(() => note(page, 'newer').count()).toBe(0);
    // The other page is of the build before, and goes on until its reader comes back to it.
    expect(await buildOf(other)).toBeUndefined();
    await other.getByRole('button', { name: '载入新版本' }).click();
    await expect.poll(() => buildOf(other).catch(() => null)).toBe('2');
  });

  it('newer data are shown at once, without a newer site', async () => {
    const { url, change } = await serveCopy();
    const { page } = await openKept({ path: url, lang: 'en' });
    await change('data/datapackage.json', /"title_en": "[^"]*"/, '"title_en": "Another title altogether"');
    await page.reload();
    await panelsDrawn(page);
    expect(await page.locator('.kicker, h1, title').allTextContents()).toContainEqual(
      expect.stringContaining('Another title'),
    );
    expect(await page.locator('[data-note]').count()).toBe(0);
  });
});

it('keeps all that both reports need, and nothing heavy, beforehand', async () => {
  const worker = await readFile(`${REPORT_SITE}/offline-worker.js`, 'utf8');
  const [, first = ''] = /first:(\[.*?\])/.exec(worker) ?? [];
  const kept = [...first.matchAll(/url:[`"']([^`"']*)/g)].map(([, url]) => url);
  const opened = await openReport({ lang: 'zh' });
  await requestsEnded(opened);
  const { responses } = opened;
  const used = responses.map((response) => response.url().slice(siteUrl.length).replace(/\?.*$/, '') || './');
  const isNeeded = (path: string) => path === './' || /^assets\/.*\.(js|css)$/.test(path);
  expect(kept).toEqual(expect.arrayContaining(used.filter(isNeeded)));
  expect(kept).toContain('en/');
  expect(first).not.toMatch(/export-worker|pdfkit|\.wasm|woff2|fonts\//);
});

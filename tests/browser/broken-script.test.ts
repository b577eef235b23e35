import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { REPORT_SITE } from '../report.ts';
import { heardBy, serveHost } from './host.ts';
import { openReport, PANELS, panelsDrawn } from './report.ts';
import { openPage, type PageOptions, siteUrl } from './site.ts';

const script = (body: string) => ({ body, headers: { 'Content-Type': 'text/javascript' } });

const MAIN = 'assets/main-*.js';
const BROKEN: readonly (readonly [name: string, routes: NonNullable<PageOptions['routes']>])[] = [
  ['is not found', { [MAIN]: 404 }],
  ['is not understood', { [MAIN]: script('const = 1;') }],
  ['throws at its start', { [MAIN]: script('throw new Error("broken")') }],
  ['is a login page', { [MAIN]: { body: '<!doctype html>', headers: { 'Content-Type': 'text/html' } } }],
  ['lacks what it imports', { [MAIN]: script('import "./nowhere.js";') }],
];

const NOTE = /^本页的脚本没有运行/;

async function expectBuilt(page: Page, panels: number, note = NOTE): Promise<void> {
  await page.locator('.still-note').waitFor();
  expect(await page.locator('.still-note').innerText()).toMatch(note);
  expect(await page.locator('.still-note').count()).toBe(1);
  expect(await page.locator('[data-panel] .still > svg:visible').count()).toBe(panels);
  expect(await page.locator('[data-panel] table:visible').count()).toBe(panels);
  expect(await page.locator('main a:visible').count()).toBeGreaterThan(0);
  for (const part of ['.choice', '.export', '.search'])
    expect(await page.locator(`${part}:visible`).count(), part).toBe(0);
}

describe('a page whose script', () => {
  it.each(BROKEN)('%s keeps its charts, tables and links, and says so', async (_, routes) => {
    const { page } = await openPage({ path: '?layout=report', routes });
    await expectBuilt(page, PANELS.length);
  });

  it('fails while it runs has all of it back', async () => {
    const { page, context } = await openReport({ path: '?layout=report', lang: 'en' });
    expect(await page.locator('.still-note').count()).toBe(0);
    await context.addInitScript(() => {
      // The contents follow the reader by it, and belong to no panel.
      Object.assign(window, {
        IntersectionObserver: class {
          constructor() {
            throw new Error('broken');
          }
        },
      });
    });
    await page.reload();
    await expectBuilt(page, PANELS.length, /^The script of this page did not run/);
  });

  it('is none, as the browser knows no modules, keeps it too, and is told so in the language of 2009', async () => {
    const { page } = await openPage({ path: '?layout=report' });
    const written: string[] = [];
    await page.route(/\/\?layout=report$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      written.push(...[...html.matchAll(/<script nomodule>(.*?)<\/script>/g)].map(([, code = '']) => code));
      const body = html.replaceAll(/<script type="module".*?<\/script>/g, '').replace('<script nomodule>', '<script>');
      await route.fulfill({ response, body });
    });
    await page.reload();
    await expectBuilt(page, PANELS.length);
    expect(written).toHaveLength(1);
    expect(written[0]).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\.|\.\.\./);
  });

  it('lacks the part for one panel keeps the panel', async () => {
    const { page } = await openPage({ path: 'panels/relief/', routes: { 'assets/panel-page-*.js': 404 } });
    await expectBuilt(page, 1);
  });

  it('is another site’s and fails is left alone', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { filename: 'https://example.org/a.js' })));
    expect(await page.locator('.still-note').count()).toBe(0);
    await panelsDrawn(page);
  });
});

describe('an embed whose script', () => {
  const built = readFileSync(join(REPORT_SITE, 'embed/contracts/index.html'), 'utf8');
  const [, LIVE = ''] = /data-script="([^"]+)"/.exec(built) ?? [];
  const inFrame =
    '<iframe sandbox="allow-scripts" title="panel" width="600" height="480" src="SITEembed/contracts/"></iframe>';
  const asElement = '<script src="SITEembed.js"></script><shushuo-panel panel="contracts"></shushuo-panel>';

  it.each([
    ['is not found', inFrame, { [LIVE]: 404 }],
    ['is not found', asElement, { [LIVE]: 404 }],
    ['is not understood', inFrame, { [LIVE]: script('const = 1;') }],
    ['throws at its start', asElement, { [LIVE]: script('throw new Error("broken")') }],
  ] as const)('%s shows its drawing, and tells the page around that it is there: %s', async (_, code, routes) => {
    const host = await serveHost();
    onTestFinished(host.close);
    host.write(code.replace('SITE', siteUrl));
    const { page } = await openPage({ path: host.url, routes });
    // An element turns to its panel, which then says so again.
    await expect.poll(async () => (await heardBy(page, 'ready')).length).toBeGreaterThan(0);
    const frame = page.frames()[1];
    expect(await frame?.locator('.embed .still > svg:visible').count()).toBe(1);
    expect(await frame?.locator('.embed-table-button:visible').count()).toBe(0);
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ height: expect.any(Number) });
  });
});

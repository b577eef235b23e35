/** The oldest Chromium that the site is built for: the last for Windows 7, and what Chinese browsers are built on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dataset } from '../export/tools.ts';
import { HAS_CHROMIUM_109, launchChromium109 } from './chromium-109.ts';
import { openFile, saved } from './disk.ts';
import { panelFrame, serveHost } from './host.ts';
import { importOf, openReport, panelsIn } from './report.ts';
import { openIn, openPage, requestsEnded, siteUrl } from './site.ts';

const ALL = dataset.views.map(({ id }) => id);
const YEARS = '地区,2021,2022,2023\n兰州市,412.3,426.8,\n天水市,298,296.4,295.2\n庆阳市,217.9,217.1,216\n';

async function ownDrawn(page: Page): Promise<void> {
  await page.locator('header.user-data').waitFor();
  await page.locator('[data-panel][data-state=ready]').first().waitFor();
}

async function openMenu(page: Page, id: string, name: string): Promise<void> {
  await page.locator(`#${id}`).getByRole('button', { name, exact: true }).click();
  await page.locator('.export-menu').waitFor();
}

/** The address of a file that any page may fetch. */
async function serveCsv(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(YEARS);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/years.csv`;
}

describe.runIf(HAS_CHROMIUM_109)('in Chromium 109', () => {
  beforeAll(() => openIn(launchChromium109()));

  it.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('the report shows every panel in its colours (%s, %s, %i px)', async (lang, theme, width) => {
    const opened = await openReport({ lang, theme, width });
    const { page, noFaults } = opened;
    await requestsEnded(opened);
    expect(await page.evaluate(() => navigator.userAgent)).toContain('Chrome/109.');
    expect(await panelsIn(page, 'ready')).toEqual(ALL);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      theme === 'light' ? 'rgb(251, 249, 244)' : 'rgb(21, 25, 27)',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await noFaults();
  });

  it('a table is sorted and a figure found', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await page.locator('#contracts thead button').first().click();
    await page.locator('#contracts th[aria-sort=ascending]').waitFor();
    await page.locator('.search input').fill('集体合同');
    await page.locator('.results li').first().waitFor();
    await noFaults();
  });

  it('a slide is presented', async () => {
    const { page, noFaults } = await openPage({ path: '?present=contracts', lang: 'zh' });
    await page.locator('[data-slide=contracts] .chart svg path').first().waitFor({ state: 'attached' });
    await noFaults();
  });

  it('a panel has its own page', async () => {
    const { page, noFaults } = await openReport({ path: 'panels/contracts/' });
    expect(await panelsIn(page, 'ready')).toEqual(['contracts']);
    await noFaults();
  });

  it.each([
    [
      'a frame',
      (site: string) => `<iframe sandbox="allow-scripts" title="panel" src="${site}embed/contracts/"></iframe>`,
    ],
    [
      'an element',
      (site: string) => `<script src="${site}embed.js"></script><shushuo-panel panel="contracts"></shushuo-panel>`,
    ],
  ])('a panel is embedded by %s', async (_, code) => {
    const host = await serveHost();
    onTestFinished(host.close);
    host.write(code(siteUrl));
    const { page, noFaults } = await openPage({ path: host.url });
    const frame = await panelFrame(page);
    expect(await frame.locator('.chart svg').count()).toBe(1);
    await noFaults();
  });

  it('own data are opened from a file', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await page
      .locator('.open-data input[type=file]')
      .setInputFiles({ name: 'years.csv', mimeType: 'text/csv', buffer: Buffer.from(YEARS) });
    await ownDrawn(page);
    expect(await page.locator('h1').innerText()).toBe('years');
    expect(await importOf(page)).toBe('ready');
    await noFaults();
  });

  it('own data are opened from an address', async () => {
    const { page, noFaults } = await openPage({ path: `?data=${encodeURIComponent(await serveCsv())}` });
    await ownDrawn(page);
    expect(await page.locator('h1').innerText()).toBe('years');
    await noFaults();
  });

  it.each([
    ['图片 SVG', '<svg '],
    ['图片 PNG', '\x89PNG'],
    ['图片 PDF', '%PDF'],
    ['幻灯片 PPTX（可编辑）', 'PK\x03\x04'],
    ['表格 Excel', 'PK\x03\x04'],
  ])('a panel is exported: %s', async (item, start) => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await openMenu(page, 'contracts', '导出');
    const { bytes } = await saved(page, item);
    expect(Buffer.from(bytes.subarray(0, start.length)).toString('latin1')).toBe(start);
    await noFaults();
  });

  it('the one file shows every panel from a disk and exports', async () => {
    const { page, noFaults } = await openFile({ lang: 'en' });
    expect(await panelsIn(page, 'ready')).toEqual(ALL);
    await openMenu(page, 'contracts', 'Export');
    const { bytes } = await saved(page, 'Picture, PNG');
    expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG');
    await noFaults();
  });
});

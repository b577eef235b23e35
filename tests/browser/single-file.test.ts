import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/export/checksum.ts';
import { withData } from '../../src/export/one-file.ts';
import { readPngText } from '../../src/export/png-chunks.ts';
import { runExport } from '../../src/export/requests/run-export.ts';
import { dataset, exportTools, ORIGIN } from '../export/tools.ts';
import { reportFiles, reportText } from '../report.ts';
import { bytesOf, FILE, onDisk, openFile, saved, text } from './disk.ts';
import { expectAccessible, importOf, openReport, panelsIn } from './report.ts';
import { type OpenedPage, openPage, siteUrl } from './site.ts';

const MOST_BYTES = 1_200_000;

/** Opens a menu by the keyboard: what stands above may grow while a click scrolls to it, and the click then misses. */
const openMenu = async (page: Page, id: string, name: string) => {
  await page.locator(`#${id}`).getByRole('button', { name, exact: true }).press('Enter');
  await page.locator('.export-menu').waitFor();
};

it('is at most 1.2 MB', () => {
  console.log(`one file: ${statSync(FILE).size} of ${MOST_BYTES} bytes`);
  expect(statSync(FILE).size).toBeLessThanOrEqual(MOST_BYTES);
});

it('says over the page how a figure was stated', async () => {
  const { page, asked, noFaults } = await openFile({ lang: 'zh' });
  await page.locator('.great').getByRole('button', { name: '原文怎么说：集体合同' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('code').waitFor();
  expect(await dialog.locator('code').innerText()).toBe(
    checksumOf(reportFiles().get('figures.csv') ?? new Uint8Array()),
  );
  expect(await dialog.locator('mark').innerText()).toBe('2.05万份');
  expect(asked()).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await noFaults();
});

describe('opened from a disk, without a network and under another name', () => {
  it.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('shows every panel and asks for nothing (%s, %s, %i px)', async (lang, theme, width) => {
    const { page, asked, noFaults } = await openFile({ lang, theme, width });
    expect(await panelsIn(page, 'ready')).toEqual(dataset.views.map(({ id }) => id));
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(asked()).toEqual([]);
    await noFaults();
  });

  it('starts at the panel its address names, finds figures and changes language, appearance and view', async () => {
    const { page, noFaults } = await openFile({ path: '?layout=report&lang=en&view=growth#skills' });
    await expect
      .poll(() => page.evaluate(() => document.getElementById('skills')?.getBoundingClientRect().top))
      .toBeLessThan(200);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '深色' }).click();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('zh');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByLabel('查找指标').fill('培训');
    await page
      .getByText(/找到 \d+ 项指标/)
      .first()
      .waitFor();
    await noFaults();
  });

  it.each(['#%', '#%E6', '#none', '#'])(
    'starts at its beginning where its address names no place: %s',
    async (path) => {
      const { page, noFaults } = await openFile({ path });
      expect((await panelsIn(page, 'ready')).length).toBe(dataset.views.length);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await noFaults();
    },
  );

  it('gives out its data as they were', async () => {
    const { page } = await openFile({ lang: 'en' });
    const link = page.getByRole('link', { name: 'All figures (CSV)' });
    const download = page.waitForEvent('download');
    await link.press('Enter');
    expect((await download).suggestedFilename()).toBe('figures.csv');
    expect(await bytesOf(await download)).toEqual(new Uint8Array(reportFiles().get('figures.csv') ?? []));
  });

  it('has no way out: a script that was written into it is not run', async () => {
    const altered = text.replace(
      '<div id="app">',
      '<script>document.documentElement.id = "run"</script><div id="app">',
    );
    const { page, faults } = await openFile({}, onDisk('altered.html', altered));
    expect(await page.locator('html').getAttribute('id')).toBeNull();
    expect(faults.join()).toContain('content policy: script-src-elem inline');
  });
});

describe('files made without a server', () => {
  it('are the same tables, and pictures in the fonts of the computer', async () => {
    const { page, asked, noFaults } = await openFile({ lang: 'zh', theme: 'light' });
    await openMenu(page, 'relief', '导出');
    const csv = await saved(page, '表格 CSV');
    const source = {
      dataset,
      origin: { ...ORIGIN, checksum: checksumOf(reportFiles().get('figures.csv') ?? new Uint8Array()) },
      originals: new Map(),
    };
    const same = await runExport(
      { kind: 'table', format: 'csv', panel: 'relief', view: null, lang: 'zh' },
      source,
      exportTools,
    );
    expect(csv).toEqual({ name: same.name, bytes: same.bytes });
    const svg = await saved(page, '图片 SVG');
    expect(new TextDecoder().decode(svg.bytes)).toMatch(/^<svg .*Microsoft YaHei.*5\.1亿/s);
    await page.getByText('图片用的是这台电脑的字体').waitFor();
    const png = await saved(page, '图片 PNG');
    expect(png.name).toBe('gansu-unions-2016-relief-zh-light-16x9@2x.png');
    expect(readPngText(png.bytes)?.get('Shushuo')).toBe('panel=relief&lang=zh&theme=light');
    expect(png.bytes.byteLength).toBeGreaterThan(50_000);
    for (const [item, start] of [
      ['表格 Excel', 'PK'],
      ['幻灯片 PPTX（可编辑）', 'PK'],
      ['Word 文档 DOCX', 'PK'],
    ] as const) {
      const file = await saved(page, item);
      expect(new TextDecoder('latin1').decode(file.bytes.subarray(0, 2)), item).toBe(start);
    }
    expect(asked()).toEqual([]);
    await noFaults();
  });

  it('leave out what needs fonts, and say so at its place', async () => {
    const { page } = await openFile({ lang: 'en' });
    await openMenu(page, 'relief', 'Export');
    const pdf = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Picture, PDF' }) });
    expect(await pdf.getByRole('button').isDisabled()).toBe(true);
    expect(await pdf.textContent()).toContain('Print to PDF with the browser');
    await page.getByRole('button', { name: 'More options…' }).click();
    await page.locator('.export-preview img').waitFor();
    await page.getByLabel('PDF').check();
    expect(await page.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Export the whole report…' }).click();
    await page.getByText('This page is that file').waitFor();
    await expectAccessible(page, 'dialog');
    expect(await page.getByRole('button', { name: /Booklet/ }).isDisabled()).toBe(true);
  });

  it('take in the whole report', async () => {
    const { page } = await openFile({ lang: 'en' });
    await page.getByRole('button', { name: 'Export the whole report…' }).click();
    const { name, bytes } = await saved(page, 'Create: Presentation (PPTX)');
    expect(name).toBe('gansu-unions-2016-report-en-light-16x9.pptx');
    expect(bytes.byteLength).toBeGreaterThan(100_000);
  });
});

describe('the button in the report', () => {
  async function saveFrom({ page }: OpenedPage): Promise<{ name: string; bytes: Uint8Array }> {
    await page.getByRole('button', { name: 'Export the whole report…' }).click();
    return saved(page, 'Download: One web page file (HTML)');
  }

  it('saves the file with the data of the moment', async () => {
    const figures = new TextDecoder()
      .decode(reportFiles().get('figures.csv'))
      .replaceAll('510000000', '520000000')
      .replaceAll('5.1亿元', '5.2亿元');
    const opened = await openReport({ lang: 'en', routes: { 'data/figures.csv': figures } });
    const { name, bytes } = await saveFrom(opened);
    expect(name).toBe('gansu-unions-2016-report.html');
    await opened.page.getByText('Open it with a double click').waitFor();
    const { page, noFaults } = await openFile({ lang: 'en' }, onDisk(name, bytes));
    expect(await page.locator('#relief').textContent()).toContain('520 million');
    await noFaults();
  });

  it('adds the fonts if asked', async () => {
    const opened = await openReport({ lang: 'en' });
    await opened.page.getByRole('button', { name: 'Export the whole report…' }).click();
    await opened.page.getByLabel(/With a Chinese font/).check();
    const { bytes } = await saved(opened.page, 'Download: One web page file (HTML)');
    expect(bytes.byteLength).toBeGreaterThan(text.length + 300_000);
    const { page, noFaults } = await openFile({ lang: 'en' }, onDisk('fonts.html', bytes));
    const fonts = await page.evaluate(() =>
      [...document.fonts].map(({ family, weight, status }) => [family.replaceAll('"', ''), weight, status]),
    );
    expect(fonts).toEqual([
      ['Shushuo Sans', '400', 'loaded'],
      ['Shushuo Sans', '700', 'loaded'],
    ]);
    await noFaults();
  });
});

it('other data can be put into the file, whatever they hold', async () => {
  const hostile = '</script><script>document.documentElement.id = "run"</script><!-- <script>';
  const files = new Map<string, Uint8Array | string>(
    [...reportFiles()].map(([path, bytes]) => [`data/${path}`, bytes]),
  );
  const figures = new TextDecoder().decode(reportFiles().get('figures.csv'));
  files.set('data/datapackage.json', reportText('datapackage.json'));
  files.set(
    'data/figures.csv',
    figures.replace('Relief funds paid out', () => `"${hostile.replaceAll('"', '""')}"`),
  );
  const { page, noFaults } = await openFile({ lang: 'en' }, onDisk('hostile.html', withData(text, files)));
  expect(await page.locator('html').getAttribute('id')).toBeNull();
  expect(await page.getByText('document.documentElement.id').count()).toBeGreaterThan(0);
  await noFaults();
});

it('works from a server too, under the headers of the site and without being kept', async () => {
  const { page, noFaults } = await openReport({ path: 'shushuo.html', lang: 'zh', keeps: true });
  expect((await panelsIn(page, 'ready')).length).toBe(dataset.views.length);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(page.url()).toContain(siteUrl);
  const own = [{ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from('city,people\nBern,134\nBasel,178\n') }];
  await page.locator('.open-data input[type=file]').setInputFiles(own);
  await page.locator('.user-data .byline', { hasText: 'own.csv' }).waitFor();
  await noFaults();
});

it('says in words what it needs where there is no script or an old browser', async () => {
  expect(text).toMatch(/<noscript><p lang="zh-CN">打开这份报告需要 JavaScript/);
  const { page } = await openPage({ path: onDisk('broken.html', text.replace(/(id="program">).../, '$1AAA')) });
  await page.getByText('此浏览器过旧').waitFor();
  await page.getByText('This browser is too old').waitFor();
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportXlsx } from '../../src/export/xlsx.ts';
import { panelOf } from '../export/hostile.ts';
import { report } from '../report.ts';
import type { reading } from './reading/reading.ts';
import { serveFolder } from './server.ts';
import { type OpenedPage, openPage } from './site.ts';

declare const window: { readonly reading: typeof reading };

const ROWS = 1_000_000;

let folder = '';
let site: Awaited<ReturnType<typeof serveFolder>>;
let opened: OpenedPage;

// The page of this test is built into a folder of its own: nothing of it is in the report's bundle.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shushuo-reading-'));
  await build({
    configFile: false,
    root: 'tests/browser/reading',
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  site = await serveFolder(folder);
  opened = await openPage({ path: site.url });
  await opened.page.waitForFunction(() => 'reading' in window);
});

afterAll(async () => {
  await opened.context.close();
  site.close();
  await rm(folder, { recursive: true });
});

describe('the worker that reads tables, under the content policy', () => {
  it('reads a million rows and says how far it is', { timeout: 300_000 }, async () => {
    const told = await opened.page.evaluate((rows) => window.reading.read(window.reading.manyRows(rows)), ROWS);
    console.log(`${ROWS} rows: longest block of the page ${told.longestBlockMs.toFixed(0)} ms`);
    expect(told).toMatchObject({
      rowCount: ROWS,
      kinds: ['number', 'text', 'year', 'number'],
      last: [999_999, '地区99', 2019, 993.5],
      codes: [],
      encoding: 'utf-8',
    });
    expect(told.shares.length).toBeGreaterThan(5);
    expect(told.shares).toEqual([...told.shares].sort((a, b) => a - b));
    await opened.noFaults();
  });

  it('stops when it is cancelled, and reads the next file', { timeout: 300_000 }, async () => {
    const outcome = await opened.page.evaluate(() => window.reading.cancel(window.reading.manyRows(200_000)));
    expect(outcome).toBe('AbortError');
    const told = await opened.page.evaluate(() => window.reading.read(new Blob(['a;b\nx;1\n'])));
    expect(told).toMatchObject({ rowCount: 1, last: ['x', 1] });
    await opened.noFaults();
  });

  it('reads a workbook', { timeout: 120_000 }, async () => {
    const dataset = report();
    const origin = { checksum: 'ab'.repeat(32), version: '0.1.0' };
    const bytes = await exportXlsx(panelOf('contracts', dataset, 'zh'), dataset, 'zh', origin);
    const told = await opened.page.evaluate(
      (numbers) => window.reading.read(new Uint8Array(numbers), { sheet: '集体合同' }),
      [...bytes],
    );
    expect(told).toMatchObject({ rowCount: 2, sheets: ['集体合同', '说明与来源'], encoding: null });
    await opened.noFaults();
  });

  it('refuses by size before it opens a file, and what is no table by what it is', { timeout: 120_000 }, async () => {
    const large = await opened.page.evaluate(() => window.reading.read(window.reading.huge()));
    expect(large).toMatchObject({ rowCount: 0, codes: ['too-large'], shares: [] });
    const picture = await opened.page.evaluate(() =>
      window.reading.read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
    );
    expect(picture.codes).toContain('binary');
    await opened.noFaults();
  });

  it('shows the first lines of a file in the encoding chosen', async () => {
    const lines = await opened.page.evaluate(async () => {
      const file = new Blob([new Uint8Array([0xb9, 0xa4, 0xbb, 0xe1, 0x2c, 0x31, 0x0a])]);
      const shown = [await window.reading.previewFile(file), await window.reading.previewFile(file, 'big5')];
      return shown.map(({ lines: [first] }) => first);
    });
    expect(lines[0]).toBe('工会,1');
    expect(lines[1]).not.toBe('工会,1');
  });
});

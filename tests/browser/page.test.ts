import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { charactersIn } from '../../build/fonts.ts';
import { notoPath, WEIGHTS } from '../../build/noto.ts';
import { REPORT_SITE, reportFiles } from '../report.ts';
import { importOf, openReport } from './report.ts';
import { SUBFOLDER } from './server.ts';
import { openPage, requestsEnded } from './site.ts';

describe('the built page', () => {
  it.each(['', SUBFOLDER.slice(1)])('loads without a fault at /%s', async (path) => {
    const { page, noFaults } = await openPage({ path });
    await page.waitForFunction(() => document.querySelector('#app')?.childNodes.length);
    await noFaults();
  });

  it('uses what it preloads, and asks for each file once', async () => {
    const opened = await openReport();
    const { page, responses, noFaults } = opened;
    await requestsEnded(opened);
    await expect.poll(() => importOf(page)).toBe('ready');
    const preloaded = await page
      .locator('link[rel=preload]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
    const read = ['datapackage.json', ...reportFiles().keys()].map((name) => `/data/${name}`);
    expect(preloaded.sort()).toEqual(read.sort());
    const paths = responses.map((response) => new URL(response.url()).pathname);
    expect(paths).toEqual(expect.arrayContaining(read));
    expect([...paths].sort()).toEqual([...new Set(paths)].sort());
    await noFaults();
  });

  it('runs one inline script, before it is painted, and sets the content policy before anything loads', async () => {
    const html = await readFile(`${REPORT_SITE}/index.html`, 'utf8');
    // The other is for browsers that know no modules.
    expect(html.match(/<script(?! nomodule)(?![^>]*\ssrc=)/g)).toHaveLength(1);
    expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<body'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });
});

describe('the harness', () => {
  it('reports what goes wrong in a page', async () => {
    const { page, faults, noFaults } = await openPage({ routes: { 'favicon.svg': 404, 'missing.txt': 404 } });
    await page.evaluate(async () => {
      console.warn('a warning');
      setTimeout(() => {
        throw new Error('an error');
      });
      await fetch('missing.txt');
      new Image().src = 'https://elsewhere.invalid/picture.png';
    });
    for (const part of [
      'console: a warning',
      'uncaught: Error: an error',
      'missing.txt 404',
      'content policy: img-src',
    ]) {
      await expect.poll(() => faults.join('\n')).toContain(part);
    }
    await expect(noFaults()).rejects.toThrow();
    await noFaults(/./);
  });

  it('gives a page other bytes than the file holds', async () => {
    let asked = 0;
    const { page } = await openPage({
      routes: { 'data/figures.csv': () => (asked++ === 0 ? 404 : new Uint8Array([0xbc, 0xd7])) },
    });
    const lengths = await page.evaluate(
      async () => (await (await fetch('data/figures.csv', { cache: 'reload' })).arrayBuffer()).byteLength,
    );
    expect(lengths).toBe(2);
  });
});

describe('the bundled font', () => {
  it('can write every character of the sources and the data that the full font can, in both weights', async () => {
    const codes = [...(await charactersIn('.'))].map((character) => character.codePointAt(0) ?? 0);
    const assets = await readdir(`${REPORT_SITE}/assets`);
    for (const weight of WEIGHTS) {
      const name = assets.find((asset) => asset.startsWith(`shushuo-sans-${weight}`)) ?? '';
      const subset = create(await readFile(join(REPORT_SITE, 'assets', name))) as Font;
      const full = openSync(notoPath(weight)) as Font;
      const missing = codes.filter((code) => full.hasGlyphForCodePoint(code) && !subset.hasGlyphForCodePoint(code));
      expect(String.fromCodePoint(...missing)).toBe('');
    }
  });

  it('loads in the page', async () => {
    const { page, noFaults } = await openPage();
    const assets = await readdir(`${REPORT_SITE}/assets`);
    const fonts = assets.filter((asset) => asset.endsWith('.woff2'));
    for (const font of fonts) {
      const status = await page.evaluate(
        async (url) => (await new FontFace('Tried', `url(${url})`).load()).status,
        `assets/${font}`,
      );
      expect(status).toBe('loaded');
    }
    expect(fonts).toHaveLength(2);
    await noFaults();
  });
});

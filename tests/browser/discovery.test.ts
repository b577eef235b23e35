import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import scrape from 'open-graph-scraper';
import { describe, expect, it, onTestFinished } from 'vitest';
import { discoveryTags, formatTags, readSiteUrl } from '../../build/discovery.ts';
import { oembedOf } from '../../build/oembed.ts';
import { embedPath, oembedPath, panelPath, reportPath, sharePath } from '../../src/panels/embed/address.ts';
import { decodePng } from '../export/pixels.ts';
import { REPORT_SITE, report } from '../report.ts';
import { serveFolder } from './server.ts';
import { openPage, siteUrl } from './site.ts';

// What programs that others wrote make of the pages: one reads Open Graph, one oEmbed.

const LANGS = ['zh', 'en'] as const;

/** Where the built site says it stands; null where it does not know. */
const publicUrl = readSiteUrl(process.env['SITE_URL']);

/** Where the server of the tests has what a page at `path` gives the address of. */
function served(address: string, path: string): string {
  const { href } = new URL(address, siteUrl + path);
  return publicUrl !== null && href.startsWith(publicUrl) ? siteUrl + href.slice(publicUrl.length) : href;
}

const fetchServed = (url: string): Promise<Response> => fetch(served(url, ''));

async function expectFound(address: string, path: string): Promise<Response> {
  const response = await fetch(served(address, path));
  expect(response.status, `${address} in ${path}`).toBe(200);
  return response;
}

const pages = LANGS.flatMap((lang) => [
  { path: reportPath(lang), id: 'report', lang },
  ...report().views.map(({ id }) => ({ path: panelPath(id, lang), id, lang })),
]);

describe('a reader of Open Graph', () => {
  it.each(pages)('finds title, description and picture of /$path', async ({ path, id, lang }) => {
    const { result } = await scrape({ url: siteUrl + path });
    expect([result.ogTitle, result.ogDescription].every((text) => (text ?? '').length > 4)).toBe(true);
    expect(result.twitterCard).toBe('summary_large_image');
    expect(result.ogLocale).toBe(lang === 'zh' ? 'zh_CN' : 'en_GB');
    const [picture] = result.ogImage ?? [];
    expect(picture).toMatchObject({ width: '1200', height: '630', type: 'image/png' });
    expect(served(picture?.url ?? '', path)).toBe(siteUrl + sharePath(id, lang));
    const { width, height } = decodePng(
      new Uint8Array(await (await expectFound(picture?.url ?? '', path)).arrayBuffer()),
    );
    expect([width, height]).toEqual([1200, 630]);
  });
});

describe('a reader of oEmbed', () => {
  it.each(pages.filter(({ id }) => id !== 'report'))('finds what to embed of /$path', async ({ path, id, lang }) => {
    const found = await extract(siteUrl + path, {}, fetchServed);
    expect(found).toMatchObject({ type: 'rich', version: '1.0', method: 'auto-discovery', width: 640 });
    const { html } = found;
    const [, src = ''] = /^<iframe src="([^"]+)"/.exec(String(html)) ?? [];
    expect(served(src, oembedPath(id, lang))).toBe(siteUrl + embedPath(id, lang));
    await expectFound(found.thumbnail_url ?? '', oembedPath(id, lang));
  });
});

describe('every page', () => {
  it('leads to pages that are there, in each language, and to itself', async () => {
    for (const { path } of pages) {
      const html = await (await expectFound(siteUrl + path, '')).text();
      const links = [...html.matchAll(/<link rel="(canonical|alternate)"[^>]* href="([^"]*)"/g)];
      expect(links.length, path).toBeGreaterThanOrEqual(4);
      expect(served(links.find(([, rel]) => rel === 'canonical')?.[2] ?? '', path)).toBe(siteUrl + path);
      for (const [, , href = ''] of links) await expectFound(href, path);
    }
  });
});

/** Serves an empty folder, which the test then fills. */
async function serveNew(headers?: Parameters<typeof serveFolder>[1]) {
  const folder = await mkdtemp(join(tmpdir(), 'shushuo-discovery-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { url, close } = await serveFolder(folder, headers);
  onTestFinished(close);
  const write = async (name: string, contents: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  };
  return { url, write };
}

describe('a site that knows its address', () => {
  it('gives both readers addresses that work from any other site, and its embed is shown in a page of another', async () => {
    const site = await serveNew();
    const page = { kind: 'panel', id: 'relief', lang: 'zh', path: panelPath('relief', 'zh') } as const;
    const texts = { title: '帮扶“5.1亿” <b>&amp;</b>', description: 'a "b" c' };
    const tags = formatTags(discoveryTags({ ...page, ...texts }, site.url));
    const embed = {
      id: 'relief',
      lang: 'zh',
      headline: texts.title,
      author: 'a',
      widthPx: 640,
      heightPx: 300,
    } as const;
    const files = {
      [`${page.path}index.html`]: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>a</title>${tags}</head><body></body></html>`,
      [oembedPath('relief', 'zh')]: JSON.stringify(oembedOf(embed, site.url)),
      [`${embedPath('relief', 'zh')}index.html`]: '<!DOCTYPE html><p>the panel</p>',
      [sharePath('relief', 'zh')]: await readFile(join(REPORT_SITE, sharePath('relief', 'zh'))),
    };
    for (const [name, contents] of Object.entries(files)) await site.write(name, contents);

    const { result } = await scrape({ url: site.url + page.path });
    expect([result.ogTitle, result.ogDescription, result.ogUrl]).toEqual([
      texts.title,
      texts.description,
      site.url + page.path,
    ]);
    expect((await fetch(result.ogImage?.[0]?.url ?? '')).status).toBe(200);

    const found = await extract(site.url + page.path);
    expect(found).toMatchObject({ title: texts.title, width: 640, height: 300 });
    const other = await serveNew(() => ({}));
    await other.write('index.html', `<!DOCTYPE html><title>a</title><body>${String(found['html'])}</body>`);
    const { page: reader, noFaults } = await openPage({ path: other.url, routes: { 'favicon.ico': 204 } });
    const frame = reader.locator('iframe');
    expect(await frame.getAttribute('title')).toBe(texts.title);
    expect(await frame.boundingBox()).toMatchObject({ width: 640, height: 300 });
    await expect.poll(() => reader.frameLocator('iframe').locator('p').textContent()).toBe('the panel');
    await noFaults();
  });
});

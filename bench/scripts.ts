import { brotliCompressSync } from 'node:zlib';
import { openBrowser, serveSite } from './site.ts';

const QUIET_MS = 2000;

/** Bytes of JavaScript (brotli) that the front page runs before a reader means any chart, and that it loads in all. */
export async function measureScripts(): Promise<{ readonly run: number; readonly all: number }> {
  const site = await serveSite(new Map());
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript'))
      scripts.set(
        response.url(),
        response.body().then((body) => brotliCompressSync(body).byteLength),
      );
  });
  await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(QUIET_MS);
  const ahead = await page
    .locator('link[rel=modulepreload]')
    .evaluateAll((links) => links.map((link) => Reflect.get(link, 'href')));
  let [run, all] = [0, 0];
  for (const [address, size] of scripts) {
    const bytes = await size;
    all += bytes;
    if (!ahead.includes(address)) run += bytes;
  }
  await browser.close();
  site.close();
  return { run, all };
}

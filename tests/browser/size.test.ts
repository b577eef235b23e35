import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { hasChineseFont } from './chromium.ts';
import { openReport } from './report.ts';
import { requestsEnded } from './site.ts';

/** What runs before a reader means any chart. */
const MOST_RUN_BYTES = 120_000;
/** With what is fetched ahead of a reader's first move. */
const MOST_SCRIPT_BYTES = 280_000;

it('runs at most 120 kB of JavaScript (brotli) for the front page, and loads at most 280 kB', async () => {
  const opened = await openReport({ layout: 'unasked' });
  await requestsEnded(opened);
  const { page, responses } = opened;
  const ahead = await page
    .locator('link[rel=modulepreload]')
    .evaluateAll((links) => links.map((link) => Reflect.get(link, 'href')));
  expect(ahead.filter((address) => /\/chart-view-/.test(address))).toHaveLength(1);
  const scripts = responses.filter((response) => response.headers()['content-type']?.includes('javascript'));
  let run = 0;
  let total = 0;
  for (const script of scripts) {
    const bytes = brotliCompressSync(await script.body()).byteLength;
    const isAhead = ahead.includes(script.url());
    console.log(`${new URL(script.url()).pathname} ${bytes} bytes${isAhead ? ', ahead' : ''}`);
    total += bytes;
    if (!isAhead) run += bytes;
  }
  console.log(`first load: ${run} of ${MOST_RUN_BYTES} bytes run, ${total} of ${MOST_SCRIPT_BYTES} in all; brotli`);
  expect(run).toBeGreaterThan(0);
  expect(run).toBeLessThanOrEqual(MOST_RUN_BYTES);
  expect(total).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  expect(await page.locator('.live').count()).toBe(0);
});

it.each(['zh', 'en'] as const)('fetches no font where the system has a Chinese one (%s)', async (lang) => {
  expect(hasChineseFont(), 'install a Chinese font: npm test does on Debian').toBe(true);
  const opened = await openReport({ lang });
  await requestsEnded(opened);
  const { responses } = opened;
  expect(responses.map((response) => response.url()).filter((url) => url.includes('.woff'))).toEqual([]);
});

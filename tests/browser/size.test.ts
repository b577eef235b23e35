import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { hasChineseFont } from './chromium.ts';
import { openReport } from './report.ts';
import { requestsEnded } from './site.ts';

const MOST_SCRIPT_BYTES = 280_000;

it('loads at most 280 kB of JavaScript (brotli) for the front page', async () => {
  // With the live charts, which come when the page has been read.
  const opened = await openReport();
  await requestsEnded(opened);
  const { responses } = opened;
  const scripts = responses.filter((response) => response.headers()['content-type']?.includes('javascript'));
  let total = 0;
  for (const script of scripts) {
    const bytes = brotliCompressSync(await script.body()).byteLength;
    console.log(`${new URL(script.url()).pathname} ${bytes} bytes`);
    total += bytes;
  }
  console.log(`first load: ${total} of ${MOST_SCRIPT_BYTES} bytes of JavaScript, brotli`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
});

it.each(['zh', 'en'] as const)('fetches no font where the system has a Chinese one (%s)', async (lang) => {
  expect(hasChineseFont(), 'install a Chinese font: npm test does on Debian').toBe(true);
  const opened = await openReport({ lang });
  await requestsEnded(opened);
  const { responses } = opened;
  expect(responses.map((response) => response.url()).filter((url) => url.includes('.woff'))).toEqual([]);
});

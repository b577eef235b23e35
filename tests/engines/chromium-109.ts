import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { FLAGS } from '../browser/chromium.ts';
import { startPlaywright } from './chromium-engine.ts';
import type { Engine } from './engine.ts';

/** Chromium 109 for Linux, as the package packs it for servers. */
const PACKED = 'node_modules/@sparticuz/chromium/bin/chromium.br';
const UNPACKED = 'node_modules/.cache/shushuo-chromium/chromium-109.0.6';

async function unpack(): Promise<void> {
  const partial = `${UNPACKED}.${process.pid}`;
  await mkdir(dirname(UNPACKED), { recursive: true });
  await pipeline(createReadStream(PACKED), createBrotliDecompress(), createWriteStream(partial, { mode: 0o755 }));
  // At once, so that no half of it is ever started.
  await rename(partial, UNPACKED);
}

/**
 * Starts Chromium 109: the oldest that the site is built for, the last for Windows 7, and what Chinese browsers are built
 * on. Unpacks it the first time (160 MB).
 */
export const startChromium109 = (): Promise<Engine> => startPlaywright(launch());

async function launch(): Promise<Browser> {
  if (!existsSync(UNPACKED)) await unpack();
  return chromium.launch({ executablePath: UNPACKED, headless: true, args: [...FLAGS, '--no-zygote'] });
}

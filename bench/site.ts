import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../tests/browser/chromium.ts';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml',
};

/** Above this a file is packed quickly, as hosts do. */
const LARGE_BYTES = 4_000_000;

/** Above this a file goes as it is: to pack it takes longer than to read it. */
const MOST_PACKED_BYTES = 100_000_000;

interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

function pack(bytes: Buffer): Body {
  if (bytes.byteLength > MOST_PACKED_BYTES) return { bytes, headers: {} };
  const quality = bytes.byteLength > LARGE_BYTES ? 5 : constants.BROTLI_DEFAULT_QUALITY;
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return { bytes: packed, headers: { 'Content-Encoding': 'br' } };
}

/** Files of the built site that were asked for, packed once. */
const siteFiles = new Map<string, Body>();

function siteFile(path: string): Body | undefined {
  const file = join('dist', path);
  if (!siteFiles.has(path) && existsSync(file)) siteFiles.set(path, pack(readFileSync(file)));
  return siteFiles.get(path);
}

/** Serves the built site, and `more` by path, packed as static hosts do. */
export async function serveSite(more: ReadonlyMap<string, Buffer>): Promise<{ url: string; close: () => void }> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site: run npm run build first.');
  const packed = new Map<string, Body>([...more].map(([path, bytes]) => [path, pack(bytes)]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = packed.get(path) ?? siteFile(path);
    if (body === undefined) return response.writeHead(404).end();
    const kind = KINDS[extname(path)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'Content-Type': kind, ...body.headers }).end(body.bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** A browser, and the process it is. */
export interface OwnBrowser extends Pick<Browser, 'newContext'> {
  readonly pid: number;
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<OwnBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test says what to install.');
  const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    pid: server.process().pid ?? 0,
    newContext: (options) => browser.newContext(options),
    close: () => server.close(),
  };
}

export const median = (values: readonly number[]): number =>
  values.slice().sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

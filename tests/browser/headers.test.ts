import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix, relative } from 'node:path';
import { preview } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { readSiteUrl } from '../../build/discovery.ts';
import { readSiteHeaders } from '../../build/headers.ts';
import { hashOf, hostsOf, pagePolicy, policyMeta, scriptsIn, stylesIn } from '../../build/policy.ts';
import { kindOf, metAs } from '../../build/site-headers.ts';
import { REPORT_SITE } from '../report.ts';
import { openPage, siteUrl } from './site.ts';

const HOST_FILES = ['_headers', 'vercel.json', '.htaccess', 'nginx.conf.example'];

const files = readdirSync(REPORT_SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(REPORT_SITE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !HOST_FILES.includes(file));
const pages = files.filter((file) => file.endsWith('.html') && file !== 'shushuo.html');
const read = (file: string): string => readFileSync(posix.join(REPORT_SITE, file), 'utf8');
const headersOf = await readSiteHeaders(REPORT_SITE);

/** The paths a browser asks for. */
const paths = files.map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

type Headers = Record<string, string>;

/** What Netlify and Cloudflare Pages make of `_headers`: all rules that fit, values of one name joined. */
function netlify(path: string): Headers {
  const found: Headers = {};
  for (const block of read('_headers').trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const fits = pattern.endsWith('*') ? `/${path}`.startsWith(pattern.slice(0, -1)) : `/${path}` === pattern;
    if (!fits) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      found[name] = name in found ? `${found[name]}, ${value}` : value;
    }
  }
  return found;
}

/** What Vercel makes of its file: all rules that fit, the last of a name counts. */
function vercel(path: string): Headers {
  const { headers } = JSON.parse(read('vercel.json')) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  const rules = headers.filter(({ source }) => new RegExp(`^${source}$`).test(`/${path}`));
  return Object.fromEntries(rules.flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])));
}

it.each(Object.entries({ netlify, vercel }))('the file for %s gives every path the same headers', (_, host) => {
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) expect(host(path), path).toEqual(headersOf(path));
});

it('nginx and Apache are told the same policies', () => {
  for (const path of ['', 'embed/relief/', 'images/relief.zh.light.svg', 'assets/a.js']) {
    const policy = headersOf(path)['Content-Security-Policy'] ?? 'none';
    expect(read('nginx.conf.example')).toContain(policy);
    expect(read('.htaccess')).toContain(policy);
  }
});

it('only embeds may stand in pages of others, and only hashed files are kept for ever', () => {
  const frames = (path: string) =>
    /frame-ancestors ([^;]*)/.exec(headersOf(path)['Content-Security-Policy'] ?? '')?.[1];
  expect(['', 'en/', 'panels/relief/', 'en/panels/relief/'].map(frames)).toEqual(Array(4).fill("'self'"));
  expect(['embed/relief/', 'en/embed/relief/'].map(frames)).toEqual([undefined, undefined]);
  const isForEver = (path: string) => /immutable/.test(headersOf(path)['Cache-Control'] ?? '');
  const lasting = paths.filter(isForEver);
  expect(lasting.every((path) => path.startsWith('assets/')) && lasting.length > 0).toBe(true);
  expect(['', 'data/figures.csv', 'offline-worker.js'].some(isForEver)).toBe(false);
});

it('only pages of the report may reach other hosts; what others embed, workers and errors may not', () => {
  const connect = (path: string) => /connect-src ([^;]*)/.exec(headersOf(path)['Content-Security-Policy'] ?? '')?.[1];
  const byPath = (list: readonly string[]) => Object.fromEntries(list.map((path) => [path, connect(path)]));
  const open = ['', 'index.html', 'en/', 'panels/relief/', 'en/panels/relief/'];
  expect(byPath(open)).toEqual(Object.fromEntries(open.map((path) => [path, "'self' https: http:"])));
  const workers = files.filter((file) => /(^|\/)(export|user-data|offline-worker)[\w-]*\.js$/.test(file));
  expect(workers.length).toBeGreaterThanOrEqual(3);
  const closed = ['embed/relief/', 'en/embed/relief/', '404.html', 'none', 'en/none/', 'assets/none.js', ...workers];
  expect(byPath(closed)).toEqual(Object.fromEntries(closed.map((path) => [path, "'self'"])));
  expect(connect('shushuo.html')).toBe("'none'");
});

it('every answer keeps its window to its own origin, and pages take no text for markup or a program', () => {
  for (const path of [...paths, 'none'])
    expect(headersOf(path)['Cross-Origin-Opener-Policy'], path).toBe('same-origin');
  const trusted = (path: string) =>
    /require-trusted-types-for 'script'/.test(headersOf(path)['Content-Security-Policy'] ?? '');
  expect(['', 'en/panels/relief/', 'embed/relief/'].map(trusted)).toEqual([true, true, true]);
});

const SINKS: readonly (readonly [name: string, become: () => void])[] = [
  ['markup', () => document.body.insertAdjacentHTML('beforeend', '<i>x</i>')],
  [
    'a script of another host',
    () => void Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' }),
  ],
  ['a worker of another host', () => void new Worker('https://example.org/a.js')],
];

it.each(SINKS)('a text cannot become %s', async (_, become) => {
  const { page } = await openPage();
  await page.waitForFunction(() => document.documentElement.dataset['import'] !== undefined);
  await expect(page.evaluate(become)).rejects.toThrow(/Trusted/);
});

it('every page says its policy itself, allows its own styles by hash and holds at most two scripts, by hash, too', () => {
  expect(pages.length).toBeGreaterThan(0);
  for (const file of pages) {
    const html = read(file);
    const kind = metAs(kindOf(file));
    const hosts = kind === 'embed' ? hostsOf(readSiteUrl(process.env['SITE_URL'])) : [];
    const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(meta, file).toBe(pagePolicy(kind, { styles: stylesIn(html), scripts: scriptsIn(html), hosts }));
    for (const style of stylesIn(html)) expect(headersOf(file)['Content-Security-Policy'], file).toContain(style);
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>/g)];
    const isOurs = /data-root/.test(html);
    const held = kind === 'embed' ? ['<script>'] : ['<script>', '<script nomodule>'];
    expect(
      inline.map(([tag]) => tag),
      file,
    ).toEqual(isOurs ? held : []);
    // What an embed's own script starts has no address in its policy.
    if (kind === 'embed') expect(meta, file).toMatch(/script-src 'sha256-[^']*' 'strict-dynamic';/);
    for (const script of scriptsIn(html)) expect(headersOf(file)['Content-Security-Policy'], file).toContain(script);
    expect(html, file).not.toMatch(/\son\w+="/);
  }
});

it('a style is allowed by the hash of what stands in the page, once and in place of an older policy', () => {
  const html = '<html><head></head><style media="all">a{color:red}</style><svg><style>b{}</style></svg></html>';
  const once = policyMeta(html, 'page');
  expect(once).toContain(`style-src 'self' ${hashOf('a{color:red}')} ${hashOf('b{}')};`);
  expect(policyMeta(once, 'page')).toBe(once);
});

it('the preview server sends them too', async () => {
  // Bundling the configuration first would warn of its own slowness where the machine is busy.
  const server = await preview({
    configLoader: 'runner',
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'silent',
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('invalid address');
  const asset = paths.find((one) => one.startsWith('assets/')) ?? '';
  for (const path of ['', 'data/figures.csv', asset, 'none', 'en/none.html', 'assets/none.js', 'embed/none/']) {
    const response = await fetch(`http://127.0.0.1:${address.port}/${path}`);
    // The connection is free again only after its answer was read.
    await response.arrayBuffer();
    expect(response.status, path).toBe(path.includes('none') ? 404 : 200);
    for (const [name, value] of Object.entries(headersOf(path))) expect(response.headers.get(name), path).toBe(value);
  }
  await server.close();
});

it('another site cannot frame the report, but a sandboxed page of it may read the data', async () => {
  const body = `<iframe src="${siteUrl}"></iframe><iframe sandbox="allow-scripts"></iframe>`;
  const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(body));
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void elsewhere.close());
  const { page, faults } = await openPage();
  await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
  await expect.poll(() => faults.join()).toContain("frame-ancestors 'self'");
  const answer = await page.frames()[2]?.evaluate(async (url) => {
    const response = await fetch(url);
    return [origin, response.status, (await response.text()).length > 100];
  }, `${siteUrl}data/figures.csv`);
  expect(answer).toEqual(['null', 200, true]);
});

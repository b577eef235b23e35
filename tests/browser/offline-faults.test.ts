import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_SITE, reportFiles, reportText } from '../report.ts';
import { expectCharts, importOf, PANELS, panelsDrawn, panelsIn } from './report.ts';
import { serveFolder } from './server.ts';
import { type OpenedPage, openPage } from './site.ts';

const LOGIN = '<!DOCTYPE html><html><title>Sign in</title><form><input type="password"></form></html>';
const DATA = ['datapackage.json', ...reportFiles().keys()];
const csv = reportText('figures.csv');

/** What the server does instead of answering; `path` is below the root. */
type Fault = (response: ServerResponse, path: string) => void;

let fault: Fault | null = null;
let isFaulty: (path: string) => boolean = () => false;
let site: Awaited<ReturnType<typeof serveFolder>>;

const isData = (path: string): boolean => path.startsWith('data/');
const isFigures = (path: string): boolean => path === 'data/figures.csv';
const isDescriptor = (path: string): boolean => path === 'data/datapackage.json';

beforeAll(async () => {
  site = await serveFolder(REPORT_SITE, undefined, (path, response) => {
    if (path === 'login') response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
    else if (fault !== null && isFaulty(path)) fault(response, path);
    else return false;
    return true;
  });
});
afterAll(() => site.close());

const send =
  (status: number, headers: Readonly<Record<string, string>>, body: string): Fault =>
  (response) =>
    response.writeHead(status, headers).end(body);

const CSV = { 'Content-Type': 'text/csv' };

interface Case {
  readonly name: string;
  readonly of?: (path: string) => boolean;
  readonly fault: Fault;
  /** What the page says of it. */
  readonly said: RegExp;
}

const CASES: readonly Case[] = [
  { name: '404', fault: send(404, {}, 'gone'), said: /Not refreshed, because the server answered 404; the data shown/ },
  { name: '500', fault: send(500, {}, 'fault'), said: /because the server answered 500/ },
  {
    name: 'an answer that breaks off',
    fault: (response) => {
      response.writeHead(200, { ...CSV, 'Content-Length': '5000' }).write('id,topic,name_zh\n');
      setImmediate(() => response.destroy());
    },
    said: /There is no connection; the data shown/,
  },
  {
    name: 'a login page with 200',
    fault: send(200, { 'Content-Type': 'text/html' }, LOGIN),
    said: /may ask you to sign in/,
  },
  { name: 'a login page as CSV', fault: send(200, CSV, LOGIN), said: /sent something other than the data/ },
  { name: 'a redirect to a login page', fault: send(302, { Location: '/login' }, ''), said: /may ask you to sign in/ },
  {
    name: 'the wrong type',
    fault: send(200, { 'Content-Type': 'text/html' }, csv),
    said: /something other than the data/,
  },
  { name: 'an empty answer', fault: send(200, CSV, ''), said: /something other than the data/ },
  {
    name: 'JSON of something else',
    of: isDescriptor,
    fault: send(200, {}, '{"error":"token"}'),
    said: /not refreshed, because:/,
  },
  { name: 'no JSON', of: isDescriptor, fault: send(200, {}, '{"title_zh":'), said: /not refreshed, because:.*JSON/s },
  {
    name: 'figures cut cleanly',
    of: isFigures,
    fault: send(200, CSV, csv.slice(0, csv.length / 2)),
    said: /not refreshed, because:/,
  },
  { name: 'a server that goes away', fault: (response) => void response.destroy(), said: /There is no connection/ },
  { name: 'no answer', of: isFigures, fault: () => {}, said: /because the server is slow to answer/ },
];

/** The data that the browser keeps, by name; and whatever it keeps that is a login page. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const data: Record<string, string> = {};
    const poisoned: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        if (text.includes('Sign in')) poisoned.push(request.url);
        const [, file] = /\/data\/([\w.]+)$/.exec(request.url) ?? [];
        if (file !== undefined) data[file] = text;
      }
    }
    return { data, poisoned };
  });

const WHOLE = { data: Object.fromEntries(DATA.map((name) => [name, reportText(name)])), poisoned: [] };

const controlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

describe('once the site is kept', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    fault = null;
    opened = await openPage({ path: site.url, lang: 'en', keeps: true });
    await controlled(opened.page);
  });

  it.each(CASES)('nothing is lost in case of $name', async ({ of = isData, fault: given, said }) => {
    const { page, context } = opened;
    [fault, isFaulty] = [given, of];
    await page.reload();
    await page.getByText(said).first().waitFor();
    await panelsDrawn(page);
    await expectCharts(page);
    fault = null;
    expect(await kept(page)).toEqual(WHOLE);
    await context.setOffline(true);
    await page.reload();
    await page.getByText(/There is no connection/).waitFor();
    await panelsDrawn(page);
    await expect.poll(() => importOf(page)).toBe('ready');
    expect((await panelsIn(page, 'ready')).length).toBe(PANELS.length);
    await context.setOffline(false);
  });

  it.each([
    ['images/relief.en.light.svg', /^<svg/],
    ['en/panels/relief/', /^<!DOCTYPE html>.*data-page="relief"/s],
  ] as const)('a login page in place of %s is not kept', async (file, content) => {
    const { page } = opened;
    const read = () =>
      page.evaluate((address) => fetch(address).then((answer) => answer.text(), String), site.url + file);
    await page.goto(`${site.url}en/`);
    [fault, isFaulty] = [send(200, { 'Content-Type': 'text/html' }, LOGIN), (path) => path === file];
    if (file.endsWith('/')) await page.goto(site.url + file);
    else await read();
    expect((await kept(page)).poisoned).toEqual([]);
    fault = null;
    expect(await read()).toMatch(content);
  });
});

it.each([
  ['a login page comes for every script', 200, { 'Content-Type': 'text/html' }],
  ['the server is busy', 503, {}],
] as const)('a site is not kept by halves: %s', async (_, status, headers) => {
  fault = null;
  const { page } = await openPage({ path: `${site.url}login`, keeps: true });
  [fault, isFaulty] = [send(status, headers, LOGIN), (path) => path.startsWith('assets/')];
  const state = await page.evaluate(async (root) => {
    const { installing } = await navigator.serviceWorker.register(`${root}offline-worker.js`, { scope: root });
    return new Promise((settle) => {
      installing?.addEventListener('statechange', () => settle(installing.state));
    });
  }, site.url);
  expect(state).toBe('redundant');
  expect((await kept(page)).poisoned).toEqual([]);
});

it('a site whose room is used up shows its charts all the same', async () => {
  fault = null;
  const { page, context } = await openPage({ path: `${site.url}login`, keeps: true });
  const session = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.goto(`${site.url}en/`);
  await panelsDrawn(page);
  await expectCharts(page);
  await expect.poll(() => importOf(page)).toBe('ready');
  await page.reload();
  await panelsDrawn(page);
  await expectCharts(page);
});

it('a browser that forbids its memory shows the charts all the same', async () => {
  fault = null;
  const { page, context, noFaults } = await openPage({ path: `${site.url}login`, keeps: true });
  await context.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: forbidden, configurable: true });
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
  });
  await page.goto(`${site.url}en/`);
  await panelsDrawn(page);
  await expectCharts(page);
  await expect.poll(() => importOf(page)).toBe('ready');
  await noFaults();
});

import { type Browser, type BrowserContext, chromium, type Page, type Request, type Response } from 'playwright-core';
import { expect, inject, onTestFinished, TestRunner } from 'vitest';
import { FLAGS, findChromium } from './chromium.ts';

/** Address of the built site, with a slash at its end. */
export const siteUrl = inject('siteUrl');

/** What a file is answered with instead of its real content: bytes, text, either with headers, or only a status such as 404. */
type Answer = Content | number | { readonly body: Content; readonly headers: Readonly<Record<string, string>> };
type Content = Uint8Array | string;

const hasHeaders = (answer: Answer): answer is Extract<Answer, { body: Content }> =>
  typeof answer === 'object' && 'headers' in answer;

export interface PageOptions {
  /** Below the site, with or without a query: `?lang=en`, `some/folder/`. Default: the front page. */
  readonly path?: string;
  /** Written into the address. */
  readonly lang?: 'zh' | 'en';
  /** Written into the address. */
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Written into the address of a report. Default: the reading page, which most tests are about. */
  readonly layout?: 'overview' | 'report' | 'unasked';
  /** What the reader's system prefers. Default: light. */
  readonly scheme?: 'light' | 'dark';
  /** Of the window, in px. Default: 1280 × 800. */
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** Whether its time can be moved on by `page.clock`. */
  readonly hasClock?: boolean;
  /** Whether the site may keep itself for times without a network; then `routes` see no request it answers itself. */
  readonly keeps?: boolean;
  /** Default: true. */
  readonly hasScripts?: boolean;
  /** Files that are answered only once the promise is kept. */
  readonly hold?: Readonly<Record<string, Promise<unknown>>>;
  /** Answers by file, e.g. `{'data/figures.csv': 404}`; a function is asked at each request. */
  readonly routes?: Readonly<Record<string, Answer | (() => Answer)>>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every answer since the page was asked for. */
  readonly responses: readonly Response[];
  /** How many requests were sent, and how many of them are under way. */
  requests(): { readonly sent: number; readonly open: number };
  /** Console errors and warnings, uncaught errors, violations of the content policy, failed requests: so far. */
  readonly faults: readonly string[];
  /** Fails the test if there was a fault, except for those expected. */
  noFaults(expected?: RegExp): Promise<void>;
}

/** A bound against what never ends, below that of a test, so that it is said what did not. */
const ENDLESS_MS = 200_000;

/** One for all test files of a worker; it ends with the worker. */
let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: findChromium() ?? '', headless: true, args: FLAGS });
  return browser;
}

/** Closes what a test file has left open. */
export async function closeContexts(): Promise<void> {
  await Promise.all((await browser)?.contexts().map((context) => context.close()) ?? []);
}

/** The front page is asked for in the reader's language at once, so that it need not lead on from the other. */
function addressOf({ path = '', lang, theme, layout = 'report' }: PageOptions): string {
  const isFront = path === '' || path.startsWith('?');
  const address = new URL(isFront && lang === 'en' ? `en/${path}` : path, siteUrl);
  const isReport = isFront || /^(en\/|some\/folder\/)(\?|$)/.test(path);
  if (isReport && layout !== 'unasked') address.searchParams.set('layout', layout);
  if (lang) address.searchParams.set('lang', lang);
  if (theme) address.searchParams.set('theme', theme);
  return address.href;
}

async function openContext(options: PageOptions): Promise<BrowserContext> {
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.scheme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    locale: 'zh-CN',
    acceptDownloads: true,
    javaScriptEnabled: options.hasScripts ?? true,
  });
  context.setDefaultTimeout(ENDLESS_MS);
  if (!options.keeps) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  // A page opened in beforeAll stays until the file is done.
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
  return context;
}

async function answerInstead(page: Page, routes: PageOptions['routes'] = {}): Promise<void> {
  for (const [file, given] of Object.entries(routes)) {
    await page.route(`**/${file}`, async (route) => {
      const answer = typeof given === 'function' ? given() : given;
      if (typeof answer === 'number') await route.fulfill({ status: answer, body: '' });
      else if (hasHeaders(answer)) await route.fulfill({ headers: answer.headers, body: Buffer.from(answer.body) });
      else await route.fulfill({ status: 200, body: Buffer.from(answer) });
    });
  }
}

async function holdBack(page: Page, hold: PageOptions['hold'] = {}): Promise<void> {
  for (const [file, until] of Object.entries(hold)) {
    await page.route(`**/${file}`, async (route) => {
      await until;
      await route.continue();
    });
  }
}

/** Failed requests; not those of a document that was left, which ends them, and may ask until the next one is there. */
function collectFailures(page: Page, faults: string[]): void {
  let asked = new Set<Request>();
  let aborted = new Map<Request, string>();
  let isLeaving = false;
  const forget = (): void => {
    for (const text of aborted.values()) faults.splice(faults.indexOf(text), 1);
    [asked, aborted] = [new Set(), new Map()];
  };
  page.on('request', (request) => {
    asked.add(request);
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    forget();
    isLeaving = true;
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !isLeaving) return;
    forget();
    isLeaving = false;
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    const text = `failed: ${request.url()} ${reason}`;
    if (reason !== 'net::ERR_ABORTED') faults.push(text);
    else if (asked.has(request)) {
      faults.push(text);
      aborted.set(request, text);
    }
  });
}

/** Collects what goes wrong in any page of the context. */
async function collectFaults(context: BrowserContext, page: Page): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeFunction('reportViolation', (text: string) => faults.push(`content policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
        report(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
      },
    );
  });
  page.on('console', (message) => {
    if (['warning', 'error', 'assert'].includes(message.type()))
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  collectFailures(page, faults);
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`failed: ${response.url()} ${response.status()}`);
  });
  return faults;
}

function countRequests(page: Page): OpenedPage['requests'] {
  let sent = 0;
  const open = new Set<Request>();
  page.on('request', (request) => {
    sent += 1;
    open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => ({ sent, open: open.size });
}

/** Opens a page of the built site in a fresh profile and waits for its load event; closed when the test ends. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const context = await openContext(options);
  const page = await context.newPage();
  const faults = await collectFaults(context, page);
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const requests = countRequests(page);
  if (options.hasClock) await page.clock.install();
  await answerInstead(page, options.routes);
  await holdBack(page, options.hold);
  await page.goto(addressOf(options), { waitUntil: 'load' });
  const noFaults = async (expected?: RegExp): Promise<void> => {
    // A round trip, so that what the page reported before has arrived.
    await page.evaluate(() => undefined);
    expect(faults.filter((fault) => !expected?.test(fault))).toEqual([]);
  };
  return { page, context, responses, requests, faults, noFaults };
}

/** A promise for `hold`, and what keeps it. */
export function holdable(): { readonly held: Promise<void>; readonly release: () => void } {
  let release = () => {};
  const held = new Promise<void>((kept) => {
    release = kept;
  });
  return { held, release };
}

/** How often in a row a page has to find nothing to do. */
const IDLE_ROUNDS = 3;

/** Waits until a page has nothing left to do or to ask for: for what must not be asked for, or comes at idle. */
export async function requestsEnded({ page, requests }: OpenedPage): Promise<void> {
  for (let rounds = 0; rounds < IDLE_ROUNDS; ) {
    const { sent } = requests();
    await expect.poll(() => requests().open).toBe(0);
    // The page's own tasks for idle times were asked for earlier, and so come first.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestAnimationFrame(idle))));
    rounds = requests().sent === sent ? rounds + 1 : 0;
  }
}

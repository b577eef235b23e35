import { type Browser, chromium, type Frame, type JSHandle, type Page } from 'playwright-core';
import { FLAGS, findChromium } from '../browser/chromium.ts';
import { ENDLESS_MS } from './downloads.ts';
import type { Engine, SavedFile, Tab, TabOptions } from './engine.ts';

/** The Chromium of this machine. */
export const startChromium = (): Promise<Engine> =>
  startPlaywright(chromium.launch({ executablePath: findChromium() ?? '', headless: true, args: FLAGS }));

/** A browser that Playwright has started. */
export async function startPlaywright(started: Promise<Browser>): Promise<Engine> {
  const browser = await started;
  return {
    version: `Chrome/${browser.version()}`,
    open: (options) => openTab(browser, options),
    close: () => browser.close(),
  };
}

async function openTab(browser: Browser, { widthPx, heightPx }: TabOptions): Promise<Tab> {
  const viewport = { width: widthPx, height: heightPx };
  const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
  context.setDefaultTimeout(ENDLESS_MS);
  const page = await context.newPage();
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: async (script, given, frame) => {
      const place = frame === undefined ? page : await frameOf(page, frame);
      return place.evaluate(scriptText(script, given)) as never;
    },
    click: async (find, given) => {
      const element = await found(page.evaluateHandle(scriptText(find, given)));
      await element.click();
    },
    press: (key) => page.keyboard.press(key),
    attach: (selector, paths) => page.locator(selector).setInputFiles([...paths]),
    saved: (act) => savedBy(page, act),
    printed: async () => new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
    faults: faultsOf(page),
    close: () => context.close(),
  };
}

/** A script called with what it is given, as one expression. */
export const scriptText = (script: (given: never) => unknown, given: unknown): string =>
  `(${script})(${JSON.stringify(given) ?? 'undefined'})`;

async function found(handle: Promise<JSHandle>) {
  const element = (await handle).asElement();
  if (element === null) throw new Error('invalid page: it has no such element');
  return element;
}

async function frameOf(page: Page, find: () => unknown): Promise<Frame> {
  const element = await found(page.evaluateHandle(scriptText(find, undefined)));
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('invalid page: the element is no frame');
  return frame;
}

async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error', 'assert'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  return faults;
}

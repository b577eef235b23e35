import { rm } from 'node:fs/promises';
import { type Browser, type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core';
import { scriptText } from './chromium-engine.ts';
import { arrivesIn, ENDLESS_MS, newFolder } from './downloads.ts';
import type { Engine, Tab, TabOptions } from './engine.ts';
import { findFirefox } from './installed.ts';

/** Starts Firefox by its own protocol, WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const downloads = newFolder('firefox');
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    protocolTimeout: ENDLESS_MS,
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': '*/*',
      'browser.download.open_pdf_attachments_inline': false,
      'pdfjs.disabled': true,
      'intl.accept_languages': 'zh-CN,zh,en',
    },
  });
  return {
    version: (await browser.version()).replace(/^firefox\//i, 'Firefox/'),
    open: (options) => openTab(browser, downloads, options),
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true });
    },
  };
}

async function openTab(browser: Browser, downloads: string, { widthPx, heightPx }: TabOptions): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(ENDLESS_MS);
  await page.setViewport({ width: widthPx, height: heightPx });
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: async (script, given, frame) => {
      const place = frame === undefined ? page : await frameOf(page, frame);
      return place.evaluate(scriptText(script, given)) as never;
    },
    click: async (find, given) => {
      const element = await found(page, scriptText(find, given));
      await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await element.click();
    },
    press: (key) => page.keyboard.press(key),
    attach: async (selector, paths) => {
      const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(...paths);
    },
    saved: (act) => arrivesIn(downloads, act),
    printed: () => page.pdf({ format: 'A4', preferCSSPageSize: true }),
    faults: faultsOf(page),
    close: () => context.close(),
  };
}

async function found(page: Page, text: string): Promise<ElementHandle> {
  const element = (await page.evaluateHandle(text)).asElement();
  if (element === null) throw new Error('invalid page: it has no such element');
  return element as ElementHandle;
}

async function frameOf(page: Page, find: () => unknown): Promise<Frame> {
  const frame = await (await found(page, scriptText(find, undefined))).contentFrame();
  if (frame === null) throw new Error('invalid page: the element is no frame');
  return frame;
}

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error', 'assert'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    faults.push(`uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  return faults;
}

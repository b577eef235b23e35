import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Builder, By, Capabilities, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { vi } from 'vitest';
import { scriptText } from './chromium-engine.ts';
import { arrivesIn, ENDLESS_MS, newFolder } from './downloads.ts';
import type { Engine, Tab, TabOptions } from './engine.ts';
import { findMiniBrowser } from './installed.ts';

/** Starts WebKitGTK by its driver, on a screen that nobody sees. It has one window, which all ways share. */
export async function startWebKit(): Promise<Engine> {
  const home = newFolder('webkit');
  const port = await freePort();
  const server = startDriver(home, port);
  const stop = async () => {
    end(server);
    await rm(home, { recursive: true, maxRetries: 5 });
  };
  try {
    await answers(port);
    const driver = await openSession(port);
    const version =
      /Version\/\S+ Safari\/\S+/.exec(await driver.executeScript('return navigator.userAgent'))?.[0] ?? '';
    const named = (await driver.getCapabilities()).getBrowserVersion() ?? '';
    return {
      version: `WebKitGTK/${named} (${version})`,
      open: (options) => openTab(driver, `${home}/downloads`, options),
      close: async () => {
        await driver.quit();
        await stop();
      },
    };
  } catch (reason) {
    await stop();
    throw reason;
  }
}

/** A home of its own: settings, kept data and downloads lie there. */
function startDriver(home: string, port: number): ChildProcess {
  mkdirSync(`${home}/config`);
  mkdirSync(`${home}/downloads`);
  writeFileSync(`${home}/config/user-dirs.dirs`, `XDG_DOWNLOAD_DIR="${home}/downloads"\n`);
  const env = {
    ...process.env,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_CONFIG_HOME: `${home}/config`,
    XDG_CACHE_HOME: `${home}/cache`,
    XDG_DATA_HOME: `${home}/data`,
    // On a screen that nobody sees layers would be put together by a graphics card played by the processor.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const parts = ['-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`];
  // A group of its own, so that the screen ends with the driver.
  return spawn('xvfb-run', parts, { env, stdio: 'ignore', detached: true });
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const answers = (port: number): Promise<unknown> =>
  vi.waitFor(() => fetch(`http://127.0.0.1:${port}/status`), { timeout: ENDLESS_MS, interval: 100 });

async function openSession(port: number): Promise<WebDriver> {
  const browser = { binary: findMiniBrowser() ?? '', args: ['--automation'] };
  const capabilities = new Capabilities().setBrowserName('MiniBrowser').set('webkitgtk:browserOptions', browser);
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ script: ENDLESS_MS, pageLoad: ENDLESS_MS });
  return driver;
}

async function openTab(driver: WebDriver, downloads: string, { widthPx, heightPx }: TabOptions): Promise<Tab> {
  await driver.manage().window().setRect({ x: 0, y: 0, width: widthPx, height: heightPx });
  return {
    goto: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    run: async (script, given, frame) => {
      const run = () => driver.executeScript(`return ${scriptText(script, given)}`) as Promise<never>;
      if (frame === undefined) return run();
      await driver.switchTo().frame(await found(driver, scriptText(frame, undefined)));
      try {
        return await run();
      } finally {
        await driver.switchTo().defaultContent();
      }
    },
    click: async (find, given) => {
      const element = await found(driver, scriptText(find, given));
      await driver.executeScript('arguments[0].scrollIntoView({block: "center", behavior: "instant"})', element);
      await element.click();
    },
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    attach: (selector, paths) => driver.findElement(By.css(selector)).sendKeys(paths.join('\n')),
    saved: (act) => arrivesIn(downloads, act),
    printed: () => Promise.reject(new Error('invalid request: the driver prints to paper alone')),
    faults: [],
    close: () => driver.get('about:blank'),
  };
}

const KEYS = { ArrowRight: Key.ARROW_RIGHT } as const;

async function found(driver: WebDriver, text: string): Promise<WebElement> {
  const element = await driver.executeScript<WebElement | null>(`return ${text}`);
  if (!element) throw new Error('invalid page: it has no such element');
  return element;
}

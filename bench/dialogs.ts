/**
 * `npm run bench -- dialogs [runs]`: how soon a dialog is painted after its first press, beside the second one in the same
 * page, when all is there; and how soon a picture of 3200 × 1800 px is a file. Each run has a fresh page. Read the ratios:
 * what disturbs the machine disturbs both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { table } from './print.ts';
import { median, type OwnBrowser, openBrowser, serveSite } from './site.ts';

interface Dialog {
  readonly name: string;
  /** Pressed before, one after the other: where the button is. */
  readonly way?: readonly string[];
  readonly button: string;
  /** What is there once it is open. */
  readonly opened: string;
  /** Opened over a table of the reader's own. */
  readonly isOwn?: true;
}

const PANEL = '#contracts';
const EXPORT = `${PANEL} .export > button`;
const item = (text: string): string => `.export-menu button:text-is("${text}")`;
const tool = (text: string): string => `button:text-is("${text}")`;

const DIALOGS: readonly Dialog[] = [
  { name: 'Export (a panel)', button: EXPORT, opened: '.export-menu button' },
  { name: 'More options…', way: [EXPORT], button: item('More options…'), opened: 'dialog[open] h2' },
  { name: 'Copy to…', way: [EXPORT], button: item('Copy to…'), opened: 'dialog[open] h2' },
  { name: 'Embed…', way: [EXPORT], button: item('Embed…'), opened: 'dialog[open] h2' },
  { name: 'Export the whole report…', button: tool('Export the whole report…'), opened: 'dialog[open] h2' },
  { name: 'Open your own data', button: '.open-data > button', opened: 'dialog[open] h2' },
  { name: 'Present', button: tool('Present'), opened: '.present .slide' },
  { name: 'Wall display', button: tool('Wall display'), opened: '.wall-bar' },
  { name: 'Change the chart', button: tool('Change the chart'), opened: 'dialog[open] h2', isOwn: true },
  {
    name: 'Embed… (own data)',
    way: ['#table .export > button'],
    button: item('Embed…'),
    opened: 'dialog[open] h2',
    isOwn: true,
  },
];

const OWN = 'Place,2021,2022\nLanzhou,412.3,426.8\nQingyang,210.5,220.1\nTianshui,190.2,188.7\n';

/** A hand is on a button so long before it presses. */
const HAND_MS = 150;

/** How soon the page itself is alive is measured elsewhere: here it has come to rest. */
const AT_REST_MS = 500;

async function openReport(browser: OwnBrowser, url: string, isOwn: boolean): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`${url}/en/?layout=report`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('[data-panel]')].every(({ dataset }) => dataset['state'] === 'ready'),
  );
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  await page.waitForTimeout(AT_REST_MS);
  if (!isOwn) return page;
  const file = { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(OWN) };
  await page.locator('.open-data input[type=file]').setInputFiles(file);
  await page.locator('header.user-data').waitFor();
  await page.locator('[data-panel][data-state=ready]').first().waitFor();
  await page.waitForTimeout(AT_REST_MS);
  return page;
}

/** From the press of a button to the frame that shows what it opens, in ms. */
async function timePress(page: Page, button: string, opened: string): Promise<number> {
  const pressed = page.locator(button).first();
  await pressed.hover();
  await new Promise((wait) => setTimeout(wait, HAND_MS));
  await page.evaluate((selector) => {
    const start = new Promise<number>((begin) =>
      document.addEventListener('click', ({ timeStamp }) => begin(timeStamp), { capture: true, once: true }),
    );
    const shown = new Promise<number>((end) => {
      const look = () => {
        if (document.querySelector(selector) === null) return requestAnimationFrame(look);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => end(performance.now());
        return requestAnimationFrame(() => channel.port2.postMessage(0));
      };
      document.addEventListener('click', () => requestAnimationFrame(look), { capture: true, once: true });
    });
    Object.assign(window, { pressed: Promise.all([start, shown]).then(([from, to]) => to - from) });
  }, opened);
  await pressed.click();
  return page.evaluate(() => (window as unknown as { pressed: Promise<number> }).pressed);
}

async function timeDialog(page: Page, { way = [], button, opened }: Dialog): Promise<number> {
  for (const step of way) await page.locator(step).first().click();
  const time = await timePress(page, button, opened);
  await page.keyboard.press('Escape');
  await page.locator(opened).first().waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  return time;
}

/** From the press to the file, in ms. */
async function timePicture(page: Page): Promise<number> {
  await page.locator('dialog[open]').getByRole('button', { name: 'Download', exact: true }).hover();
  const start = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog[open]').getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-picture-'));
  await download.saveAs(join(folder, 'picture.png'));
  const time = performance.now() - start;
  rmSync(folder, { recursive: true });
  return time;
}

interface Row {
  readonly name: string;
  readonly first: number[];
  readonly second: number[];
}

async function timeBoth(browser: OwnBrowser, url: string, dialog: Dialog, row: Row): Promise<void> {
  const page = await openReport(browser, url, dialog.isOwn === true);
  row.first.push(await timeDialog(page, dialog));
  row.second.push(await timeDialog(page, dialog));
  await page.context().close();
}

/** As set in the dialog: 1600 × 900 at twice the size. */
async function timePictures(browser: OwnBrowser, url: string, row: Row): Promise<void> {
  const page = await openReport(browser, url, false);
  await page.locator(EXPORT).click();
  await page.locator(item('More options…')).click();
  await page.locator('dialog[open]').getByText('3200 × 1800 pixels').waitFor();
  row.first.push(await timePicture(page));
  row.second.push(await timePicture(page));
  await page.context().close();
}

export async function benchDialogs(runs: number): Promise<void> {
  const site = await serveSite(new Map());
  const browser = await openBrowser();
  const rows = DIALOGS.map(({ name }): Row => ({ name, first: [], second: [] }));
  const picture: Row = { name: 'PNG, 3200 × 1800', first: [], second: [] };
  // The first run is for the caches of server and browser, and not counted.
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, dialog] of DIALOGS.entries()) await timeBoth(browser, site.url, dialog, rows[at] as Row);
    await timePictures(browser, site.url, picture);
    if (run === 0) for (const { first, second } of [...rows, picture]) first.length = second.length = 0;
  }
  await browser.close();
  site.close();
  console.log(`${runs} runs, medians in ms; ratio of the first opening to the second`);
  console.log(
    table(
      ['dialog', 'first', 'second', 'ratio'],
      [...rows, picture].map(({ name, first, second }) => {
        const [one, two] = [median(first), median(second)];
        return [name, one.toFixed(0), two.toFixed(0), (one / two).toFixed(2)];
      }),
    ),
  );
}

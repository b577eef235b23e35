import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { inject } from 'vitest';
import { REPORT_SITE } from '../report.ts';
import { openReport } from './report.ts';
import type { OpenedPage, PageOptions } from './site.ts';

/** The one file as it was built. */
export const FILE = `${REPORT_SITE}/shushuo.html`;
export const text = readFileSync(FILE, 'utf8');

/** Of this process, as others write files of the same names. */
const folder = join(inject('diskFolder'), String(process.pid));
mkdirSync(folder, { recursive: true });

/** Puts a page on the disk under some name; its address. */
export function onDisk(name: string, html: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

const address = onDisk('报告 copy (2).html', text);

interface Opened extends OpenedPage {
  /** Whatever the page was given besides itself; what it asked for in vain is a fault. */
  asked(): string[];
}

/** Opens a file of the disk and waits until every panel is drawn; from then on there is no network either. */
export async function openFile({ path = '', ...options }: PageOptions = {}, file = address): Promise<Opened> {
  const opened = await openReport({ ...options, path: file + (path || '?layout=report') });
  await opened.context.setOffline(true);
  const isUserData = (url: string) => url.startsWith(file) || /^(blob|data):/.test(url);
  const asked = () => opened.responses.map((response) => response.url()).filter((url) => !isUserData(url));
  return { ...opened, asked };
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * What a button has the browser save. It is pressed by the keyboard: a click right after the scrolling that brings a
 * button into view goes, in an ordinary Chromium, to the process of the frame that lay there before.
 */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true, disabled: false }).press('Enter');
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { REPORT_SITE } from '../report.ts';
import { findChromium } from './chromium.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    browserEndpoint: string;
  }
}

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves the built site and starts the one browser that all browser tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${REPORT_SITE}/index.html`))
    throw new Error(`There is no built site in ${REPORT_SITE}: npm test builds it.`);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test says what to install.');
  const browser = await chromium.launchServer({ executablePath, headless: true, args: FLAGS });
  const site = await serveFolder(REPORT_SITE);
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    site.close();
    await browser.close();
  };
}

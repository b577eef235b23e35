import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    browserEndpoint: string;
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The policy a page gives itself; here it is also sent with it. */
function policyIn(html: string): string {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined) throw new Error('invalid page: it has no content policy');
  return policy;
}

/** Serves the built site and starts the one browser that all browser tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site: run npm run build first.');
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: npm test says what to install.');
  const browser = await chromium.launchServer({ executablePath, headless: true, args: FLAGS });
  const site = await serveFolder('dist', policyIn(readFileSync('dist/index.html', 'utf8')));
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    site.close();
    await browser.close();
  };
}

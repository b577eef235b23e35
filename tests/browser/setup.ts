import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { REPORT_SITE } from '../report.ts';
import { findChromium } from './chromium.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    /** Where tests put files for the browser to open; gone after the last of them. */
    diskFolder: string;
  }
}

/** Serves the built site, which all browser tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${REPORT_SITE}/index.html`))
    throw new Error(`There is no built site in ${REPORT_SITE}: npm test builds it.`);
  if (findChromium() === undefined) throw new Error('There is no Chromium: npm test says what to install.');
  const diskFolder = mkdtempSync(join(tmpdir(), 'shushuo-'));
  const site = await serveFolder(REPORT_SITE);
  project.provide('siteUrl', site.url);
  project.provide('diskFolder', diskFolder);
  return async () => {
    site.close();
    rmSync(diskFolder, { recursive: true });
  };
}

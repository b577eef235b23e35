import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_SITE, report } from '../report.ts';
import { expectAccessible, PANELS } from './report.ts';
import { openPage, siteUrl } from './site.ts';

/** Every page of the built site, by its path below the root. */
const PAGES = readdirSync(REPORT_SITE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('index.html') && !path.startsWith('examples/'))
  .map((path) => path.replace(/index\.html$/, ''))
  .sort();

/** Pages of figures differ by what kind of number they are of; one of each stands for the others. */
const KINDS = ['members', 'relief-funds', 'skills-enterprises', ...firstOf(['rank', 'interval', 'plan'])];
const isTried = (path: string): boolean => !path.includes('figures/') || KINDS.some((id) => path.includes(`/${id}/`));

function firstOf(measures: readonly string[]): readonly string[] {
  const figures = [...report().figures.values()];
  return measures.flatMap((measure) => figures.find((figure) => figure.measure === measure)?.id ?? []);
}

describe('every built page passes WCAG 2.2, A and AA, as it is before any script', () => {
  it('there are the report, a page and an embed of each panel, and a page of each figure, in both languages', () => {
    expect(PAGES).toHaveLength(2 * (1 + 2 * PANELS.length + report().figures.size));
  });

  it.each([
    { part: 'Chinese, light', isEnglish: false, scheme: 'light' },
    { part: 'English, dark', isEnglish: true, scheme: 'dark' },
  ] as const)('$part', async ({ isEnglish, scheme }) => {
    const own = PAGES.filter((path) => path.startsWith('en/') === isEnglish && isTried(path));
    const { page, noFaults } = await openPage({ path: own.at(-1) ?? '', scheme });
    // The checker needs scripts; the pages' own do not come.
    await page.route('**/assets/*.js', (route) => route.abort());
    for (const path of own) {
      await page.goto(new URL(path, siteUrl).href);
      await expectAccessible(page).catch((reason: unknown) => {
        throw new Error(`/${path}: ${String(reason)}`);
      });
    }
    // Nor are the data used that come with the page.
    await noFaults(/\/assets\/[\w-]+\.js|net::ERR_(FAILED|ABORTED)|preload/);
  });
});

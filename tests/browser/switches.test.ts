import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/words/terms.ts';
import { openReport } from './report.ts';

const MODES = ['level', 'index', 'growth'] as const;
type Mode = (typeof MODES)[number];

/** From each way of looking to each other one, and back. */
const WAY: readonly Mode[] = ['level', 'index', 'growth', 'level', 'growth', 'index', 'level'];

/**
 * The shapes of every panel's live drawing, sorted, as items stand in the order in which they came; without the ids that
 * ECharts counts up in the whole page, and without `xml:space`, which it leaves behind.
 */
const drawingsOf = (page: Page): Promise<readonly (readonly [string, readonly string[]])[]> =>
  page.locator('[data-panel]').evaluateAll((panels) =>
    panels.map((panel) => {
      const shapes = [...panel.querySelectorAll('.live svg > g > *')];
      const bare = shapes.map(({ outerHTML }) => outerHTML.replace(/\bzr\d+-[\w-]+| xml:space="preserve"/g, ''));
      return [panel.id, bare.sort()] as const;
    }),
  );

const openedIn = async (lang: 'zh' | 'en', mode: Mode) =>
  drawingsOf((await openReport({ lang, path: `?view=${mode}` })).page);

describe.each(['zh', 'en'] as const)('a panel that is switched from one way of looking to another (%s)', (lang) => {
  it('shows what it shows where it was opened so', async () => {
    const opened = new Map<Mode, Awaited<ReturnType<typeof drawingsOf>>>();
    for (const mode of MODES) opened.set(mode, await openedIn(lang, mode));
    const { page, noFaults } = await openReport({ lang, path: '?view=growth' });
    for (const mode of WAY) {
      const choice = page.locator('#contracts').getByRole('button', { name: termsOf(lang).mode[mode], exact: true });
      await choice.click();
      // Marks move to their places.
      await expect.poll(() => drawingsOf(page), { message: mode }).toEqual(opened.get(mode));
    }
    await noFaults();
  });
});

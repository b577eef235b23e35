import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { termsOf } from '../../src/words/terms.ts';
import { report } from '../report.ts';
import { chartsStarted, openReport } from './report.ts';

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

/** What lies over a chart when it is scrolled to, and is no part of it. */
const OVER = '.toolbar, .aside, .panel-tools';

/** Waits until the drawings are the same for some frames: what moves ends later than its shapes can be told apart. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const drawn = () => [...document.querySelectorAll('.chart svg')].map(({ outerHTML }) => outerHTML).join('');
    for (let [before, same] = ['', 0]; same < 3; ) {
      await new Promise((next) => requestAnimationFrame(next));
      const now = drawn();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });

/** Every chart that can be switched, pixel by pixel, once what moves has come to rest. */
async function picturesOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  await atRest(page);
  await page.mouse.move(1, 1);
  // The same way to each chart, as a part of a px makes other edges.
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator(OVER).evaluateAll((parts) => {
    for (const part of parts) if (part instanceof HTMLElement) part.style.visibility = 'hidden';
  });
  const pictures: [string, string][] = [];
  for (const id of SWITCHED) {
    const chart = page.locator(`#${id} .chart`);
    const bytes = await chart.screenshot({ animations: 'disabled', caret: 'initial' });
    pictures.push([id, bytes.toString('base64')]);
  }
  await page.locator(OVER).evaluateAll((parts) => {
    for (const part of parts) if (part instanceof HTMLElement) part.style.visibility = '';
  });
  return pictures;
}

const SWITCHED = report()
  .views.filter((view) => {
    const resolved = resolvePanel(view, report(), 'zh', null);
    return resolved.ok && resolved.panel.modes.length > 1;
  })
  .map(({ id }) => id);

/** Ids of the panels whose pictures differ. */
const differing = (
  some: Awaited<ReturnType<typeof picturesOf>>,
  others: Awaited<ReturnType<typeof picturesOf>> | undefined,
): string[] => some.filter(([, picture], at) => picture !== others?.[at]?.[1]).map(([id]) => id);

async function openedIn(lang: 'zh' | 'en', mode: Mode) {
  const { page } = await openReport({ lang, path: `?view=${mode}` });
  // A panel without this way of looking keeps the drawing that the page was built with until somebody means it.
  await chartsStarted(page);
  return { shapes: await drawingsOf(page), pictures: await picturesOf(page) };
}

describe.each(['zh', 'en'] as const)('a panel that is switched from one way of looking to another (%s)', (lang) => {
  it('shows what it shows where it was opened so, shape by shape and pixel by pixel', {
    timeout: 300_000,
  }, async () => {
    expect(SWITCHED.length).toBeGreaterThan(3);
    const opened = new Map<Mode, Awaited<ReturnType<typeof openedIn>>>();
    for (const mode of MODES) opened.set(mode, await openedIn(lang, mode));
    const { page, noFaults } = await openReport({ lang, path: '?view=growth' });
    await chartsStarted(page);
    for (const mode of WAY) {
      const choice = page.locator('#contracts').getByRole('button', { name: termsOf(lang).mode[mode], exact: true });
      await choice.click();
      // Marks move to their places.
      await expect.poll(() => drawingsOf(page), { message: mode }).toEqual(opened.get(mode)?.shapes);
      expect(differing(await picturesOf(page), opened.get(mode)?.pictures), mode).toEqual([]);
    }
    await noFaults();
  });
});

/** The words of a chart at every frame of a switch, by where they stand; and how many of its animations are under way. */
const framesOf = (page: Page, name: string) =>
  page.evaluate(async (button) => {
    const panel = document.querySelector('#contracts');
    const choice = [...(panel?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === button);
    choice?.click();
    const places = new Set<string>();
    let longestMs = 0;
    const start = performance.now();
    while (performance.now() - start < 800) {
      await new Promise(requestAnimationFrame);
      const texts = [...(panel?.querySelectorAll('.live text') ?? [])];
      places.add(texts.map((text) => `${text.textContent} ${text.getAttribute('transform')}`).join());
      for (const { effect } of texts.flatMap((text) => text.getAnimations()))
        longestMs = Math.max(longestMs, Number(effect?.getTiming().duration));
    }
    return { places: places.size, longestMs };
  }, name);

describe('while a panel is switched', () => {
  it.each([
    { reducedMotion: false, longestMs: 350 },
    { reducedMotion: true, longestMs: 0 },
  ])('words come up where they will stand and never fly ($reducedMotion)', async ({ reducedMotion, longestMs }) => {
    const { page } = await openReport({ lang: 'zh', path: '?view=level', reducedMotion });
    const frames = await framesOf(page, termsOf('zh').mode.index);
    expect(frames.longestMs).toBe(longestMs);
    // Before the switch, and after it.
    expect(frames.places).toBeLessThanOrEqual(2);
  });
});

import { describe, expect, it } from 'vitest';
import { chartsStarted, openReport, panelsDrawn } from './report.ts';

const WIDTHS = [320, 360, 412, 600, 768, 1024, 1280, 1536, 1920, 2560, 3840];

/** Names of places in the small tiles of a map: Jiayuguan has 48 px. */
const isNarrowName = (panel: string, lang: 'zh' | 'en'): boolean => panel === 'prefectures' && lang === 'en';

/** What charts call small type, in px. */
const SMALL_PX = 12;

interface Type {
  readonly panel: string;
  /** How much the chart is enlarged. */
  readonly scale: number;
  readonly leastPx: number;
  readonly headlinePx: number;
  readonly labelPx: number;
}

describe.each(['overview', 'report'] as const)('the type of the charts in the %s', (layout) => {
  it.each(['zh', 'en'] as const)('has one size in every window, of 11 px at least (%s)', async (lang) => {
    const { page } = await openReport({ layout, lang, width: 320 });
    await chartsStarted(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await panelsDrawn(page);
      const measure = () =>
        page.locator('[data-panel]').evaluateAll((panels) =>
          panels.map((panel): Type => {
            const svg = panel.querySelector<SVGSVGElement>('.chart svg');
            if (svg === null) throw new Error(`invalid panel: ${panel.id} has no chart`);
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            const sizes = [...svg.querySelectorAll('text')]
              .filter((text) => text.textContent !== '')
              .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
            const headline = panel.querySelector('h3');
            return {
              panel: panel.id,
              scale,
              leastPx: Math.min(...sizes),
              headlinePx: headline ? Number.parseFloat(getComputedStyle(headline).fontSize) : 0,
              labelPx: 13 * scale,
            };
          }),
        );
      // The charts follow the window a moment later.
      const odd = async () =>
        (await measure()).filter(
          ({ panel, scale, leastPx, headlinePx, labelPx }) =>
            Math.abs(scale - 1) > 0.1 + 1e-9 ||
            (leastPx < 11 - 1e-9 && !isNarrowName(panel, lang)) ||
            leastPx > SMALL_PX * 1.25 ||
            headlinePx <= labelPx,
        );
      await expect.poll(odd, { message: `at ${width} px`, timeout: 20_000 }).toEqual([]);
    }
  });
});

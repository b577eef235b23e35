import { describe, expect, it } from 'vitest';
import { readPdf } from '../export/pdf/pdf-reader.ts';
import { chartsStarted, openReport, PANELS } from './report.ts';

describe('on paper', () => {
  it('the charts are light, as wide as A4 has room for, with their tables; the controls stay away', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh', theme: 'dark', width: 360 });
    expect(await page.locator('#contracts table').isVisible()).toBe(false);
    await chartsStarted(page);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('#contracts .chart svg').getAttribute('width')).toBe('640');
    expect(await page.locator('#contracts .chart svg [fill="#B4312A"]').count()).toBeGreaterThan(0);
    expect(await page.locator('#contracts .chart svg [fill="#F0776A"]').count()).toBe(0);
    for (const part of ['.toolbar', '.aside', '.skip', '.choice', 'summary'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    for (const part of ['#contracts table', '#contracts .source', 'footer'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('#contracts .chart svg').getAttribute('width')).not.toBe('640');
    expect(await page.locator('#contracts .chart svg [fill="#F0776A"]').count()).toBeGreaterThan(0);
    await noFaults();
  });

  it('a chart that nobody has touched is light, too, and as wide', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh', theme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 990 });
    const shown = page.locator('[data-panel] .still > svg:visible');
    await expect
      .poll(() => shown.evaluateAll((all) => all.map((svg) => svg.getAttribute('data-layout'))))
      .toEqual(PANELS.map(() => '720'));
    const widths = await shown.evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(640);
    const [fill] = await page
      .locator('#contracts .still > svg:visible [fill="var(--cinnabar)"]')
      .evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
    expect(fill).toBe('rgb(180, 49, 42)');
    await noFaults();
  });

  it.each(['zh', 'en'] as const)('the report is a PDF with one or two panels a page (%s)', async (lang) => {
    const { page, noFaults } = await openReport({ lang });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(15);
    await noFaults();
  });

  it.each([
    { lang: 'zh', layout: 'report', least: 0.8 },
    { lang: 'en', layout: 'report', least: 0.8 },
    { lang: 'zh', layout: 'overview', least: 0.7 },
    { lang: 'en', layout: 'overview', least: 0.7 },
  ] as const)('the first page is filled to $least at least ($lang, $layout)', async ({ least, ...options }) => {
    const { page } = await openReport(options);
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const [first] = pages;
    if (first === undefined) throw new Error('invalid PDF: it has no page');
    // From the top to the lowest words, as a share of the page; points are counted from its foot.
    const [, height] = first.size;
    expect(1 - Math.min(...first.runs.map(({ y }) => y)) / height).toBeGreaterThan(least);
  });
});

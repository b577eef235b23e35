import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportSvg, type PictureJob } from '../../src/export/svg.ts';
import { decodePng, type Pixels } from '../export/pixels.ts';
import { dataset, jobFor, tools } from '../export/tools.ts';
import { openPage, siteUrl } from './site.ts';

const SIZE = { widthPx: 800, heightPx: 450 };

/** Side of the squares whose mean colours are compared: programs smooth edges in their own ways within a pixel. */
const SQUARE = 4;

/** Means of red, green and blue of each square, row by row. */
function means({ width, height, pixels }: Pixels): number[] {
  const columns = width / SQUARE;
  const sums = new Array<number>(columns * Math.floor(height / SQUARE) * 3).fill(0);
  for (let at = 0; at < pixels.length; at += 1) {
    const pixel = Math.floor(at / 4);
    const square = Math.floor(Math.floor(pixel / width) / SQUARE) * columns + Math.floor((pixel % width) / SQUARE);
    const channel = at % 4;
    if (channel < 3) sums[square * 3 + channel] = (sums[square * 3 + channel] ?? 0) + (pixels[at] ?? 0) / SQUARE ** 2;
  }
  return sums;
}

/** The largest difference of a square's mean, of 255, and the part of squares that differ by more than 16. */
function apart(a: Pixels, b: Pixels): { readonly most: number; readonly many: number } {
  const [first, second] = [means(a), means(b)];
  const differences = first.map((value, index) => Math.abs(value - (second[index] ?? 0)));
  const many = differences.filter((difference) => difference > 16).length / differences.length;
  return { most: differences.reduce((most, one) => Math.max(most, one), 0), many };
}

let page: Page;
let shown = '';

beforeAll(async () => {
  const { context } = await openPage({ width: SIZE.widthPx, height: SIZE.heightPx });
  page = await context.newPage();
  await page.route('**/picture.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: shown }));
});

/** Opens an SVG by itself; the second part says which of its fonts were used. */
async function inChromium(svg: string): Promise<{ readonly picture: Pixels; readonly fonts: string[] }> {
  shown = svg;
  await page.goto(new URL('picture.svg', siteUrl).href);
  const fonts = await page.evaluate(async () =>
    [...(await document.fonts.ready)].map((face) => `${face.family} ${face.weight} ${face.status}`),
  );
  return { picture: decodePng(await page.screenshot()), fonts };
}

async function svgOf(job: PictureJob, outlines: boolean): Promise<string> {
  return new TextDecoder().decode((await exportSvg(job, tools, { outlines })).bytes);
}

describe.each(['zh', 'en'] as const)('an exported SVG in %s', (lang) => {
  it.each(dataset.views.map(({ id }) => id))(
    '%s looks the same in Chromium and resvg, in its own fonts',
    async (id) => {
      const svg = await svgOf(jobFor(id, lang, SIZE), false);
      const { picture, fonts } = await inChromium(svg);
      expect(fonts).toEqual(expect.arrayContaining([expect.stringMatching(/Noto Sans SC.? 400 loaded/)]));
      expect(fonts.filter((font) => !font.endsWith(' loaded'))).toEqual([]);
      const drawn = decodePng(await tools.rasterize(svg, SIZE.widthPx));
      const { most, many } = apart(picture, drawn);
      expect(most).toBeLessThan(48);
      expect(many).toBeLessThan(0.02);
    },
  );
});

describe('an exported SVG with outlines', () => {
  it('looks the same as that with text, without a font', async () => {
    const job = jobFor('training', 'en', SIZE);
    const { picture, fonts } = await inChromium(await svgOf(job, true));
    expect(fonts).toEqual([]);
    expect(apart(picture, (await inChromium(await svgOf(job, false))).picture).most).toBeLessThan(48);
  });
});

describe('the comparison', () => {
  it('sees a label that is gone and one that has moved', async () => {
    const svg = await svgOf(jobFor('contracts', 'zh', SIZE), false);
    const drawn = decodePng(await tools.rasterize(svg, SIZE.widthPx));
    const without = decodePng(await tools.rasterize(svg.replace(/<text[^>]*>0\.5<\/text>/, ''), SIZE.widthPx));
    const moved = decodePng(await tools.rasterize(svg.replace(/(<text[^>]*) x="/, '$1 dx="3" x="'), SIZE.widthPx));
    expect(apart(drawn, without).most).toBeGreaterThan(64);
    expect(apart(drawn, moved).most).toBeGreaterThan(64);
  });
});

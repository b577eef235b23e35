import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportSvg, type PictureJob } from '../../src/export/svg.ts';
import { apart, decodePng, type Pixels } from '../export/pixels.ts';
import { dataset, jobFor, tools } from '../export/tools.ts';
import { openPage, siteUrl } from './site.ts';

const SIZE = { widthPx: 800, heightPx: 450 };

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
  const fonts = await page.evaluate(async () => {
    // What the words are set in is known, and on its way, once the picture has been laid out.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    return [...(await document.fonts.ready)].map((face) => `${face.family} ${face.weight} ${face.status}`);
  });
  const shoot = () => page.screenshot();
  // A busy browser may have no frame to take, and has one when asked again.
  return { picture: decodePng(await shoot().catch(shoot)), fonts };
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

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/export/fonts/glyph-outline.ts';
import { textRuns } from '../../src/export/fonts/text-runs.ts';
import { openFont } from '../../src/export/fonts/truetype.ts';
import { exportSvg } from '../../src/export/svg.ts';
import { decodePng, isInk } from './pixels.ts';
import { dataset, jobFor, ORIGIN, tools } from './tools.ts';

const LANGS = ['zh', 'en'] as const;
const SVG = { outlines: false };
const OUTLINED = { outlines: true };

async function svgOf(job: ReturnType<typeof jobFor>, options = SVG): Promise<string> {
  return new TextDecoder().decode((await exportSvg(job, tools, options)).bytes);
}

/** The embedded fonts by weight. */
function fontsIn(svg: string): Map<number, Font> {
  const rules = svg.matchAll(/font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]*)\)/g);
  return new Map(
    [...rules].map(([, weight, data = '']) => [Number(weight), create(Buffer.from(data, 'base64')) as Font]),
  );
}

describe.each(LANGS)('the SVG of a panel in %s', (lang) => {
  it.each(dataset.views.map(({ id }) => id))('%s is well-formed and holds every glyph it writes', async (id) => {
    const svg = await svgOf(jobFor(id, lang));
    expect(XMLValidator.validate(svg)).toBe(true);
    const fonts = fontsIn(svg);
    for (const { text, weight } of textRuns(svg)) {
      for (const character of text) {
        expect(fonts.get(weight)?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), `${character} in ${text}`).toBe(
          true,
        );
      }
    }
  });

  it.each(dataset.views.map(({ id }) => id))('%s stands without text as outlines', async (id) => {
    const svg = await svgOf(jobFor(id, lang), OUTLINED);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<text|@font-face|NaN|undefined/);
  });
});

describe('an SVG', () => {
  it('says what it shows, where it comes from and under which licence', async () => {
    const job = jobFor('contracts', 'zh');
    const { svg } = new XMLParser().parse(await svgOf(job)) as { svg: Record<string, unknown> };
    expect(svg['title']).toBe(job.panel.headline);
    expect(svg['desc']).toBe(job.panel.description);
    const metadata = JSON.stringify(svg['metadata']);
    for (const part of [
      dataset.title.zh,
      job.panel.source,
      dataset.licence.name,
      'contracts',
      ORIGIN.checksum,
      ORIGIN.version,
    ]) {
      expect(metadata).toContain(part);
    }
  });

  it('keeps its words as text, so that they can be found and edited', async () => {
    const job = jobFor('contracts', 'zh');
    const texts = textRuns(await svgOf(job)).map(({ text }) => text);
    expect(texts).toContain(job.panel.headline);
    expect(texts.join(' ')).toContain('2.05万');
    expect(texts.join(' ')).toContain(job.panel.source);
  });

  it('is the same bytes for the same input, whatever was drawn before', async () => {
    const first = await svgOf(jobFor('membership', 'en'));
    await svgOf(jobFor('prefectures', 'zh', { theme: 'dark' }));
    expect(await svgOf(jobFor('membership', 'en'))).toBe(first);
  });

  it('has no ground of its own where it is to be transparent', async () => {
    const grounds = async (background: 'paper' | 'white' | 'transparent') =>
      /<\/defs>\s*<rect[^>]*fill="(#\w+)"/.exec(await svgOf(jobFor('relief', 'zh', { background })))?.[1];
    expect([await grounds('paper'), await grounds('white'), await grounds('transparent')]).toEqual([
      '#FBF9F4',
      '#FFFFFF',
      undefined,
    ]);
  });

  it('names the characters its font lacks, and only then', async () => {
    const job = jobFor('contracts', 'zh');
    expect((await exportSvg(job, tools)).warnings).toEqual([]);
    const panel = { ...job.panel, headline: '集体合同😀与𠮷野' };
    const { warnings } = await exportSvg({ ...job, panel }, tools);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.zh).toContain('😀 (U+1F600)、𠮷 (U+20BB7)');
  });

  it('is well-formed whatever a title holds', async () => {
    const job = jobFor('contracts', 'zh');
    const hostile = '<script>alert(1)</script> & "\' ]]> \u0000\u0008\ufffe $& {a|b} &#38;';
    for (const options of [SVG, OUTLINED]) {
      const svg = await svgOf({ ...job, panel: { ...job.panel, headline: hostile, notes: [hostile] } }, options);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toContain('<script');
    }
  });
});

describe('outlined text', () => {
  it.each(LANGS)('covers the same pixels as the text it stands for, in %s', async (lang) => {
    const job = jobFor('democratic-management', lang);
    const [text, outlines] = await Promise.all(
      [SVG, OUTLINED].map(async (options) => decodePng(await tools.rasterize(await svgOf(job, options), 1600))),
    );
    if (text === undefined || outlines === undefined) throw new Error('invalid pictures');
    let apart = 0;
    for (let at = 0; at < text.pixels.length; at += 1) {
      if (Math.abs((text.pixels[at] ?? 0) - (outlines.pixels[at] ?? 0)) > 96) apart += 1;
    }
    expect(apart).toBeLessThan(text.pixels.length / 10_000);
    expect(isInk(outlines, { x: 40, y: 40, width: 600, height: 80 })).toBe(true);
  });

  it('draws a glyph as another reader of fonts does', () => {
    const bytes = tools.faces.bold;
    const [ours, theirs] = [openFont(bytes), create(Buffer.from(bytes)) as Font];
    for (const character of '数g%é￥ ') {
      const glyph = theirs.glyphForCodePoint(character.codePointAt(0) ?? 0);
      const path = outlineOf(ours, glyph.id, { x: 0, y: 0, scale: 1 });
      const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
      const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd));
      const { minX, maxX, minY, maxY } = glyph.path.cbox;
      if (character === ' ') expect(path).toBe('');
      else {
        expect([Math.min(...(xs ?? [])), Math.max(...(xs ?? []))]).toEqual([minX, maxX]);
        expect([0 - Math.max(...(ys ?? [])), 0 - Math.min(...(ys ?? []))]).toEqual([minY, maxY]);
      }
    }
  });
});

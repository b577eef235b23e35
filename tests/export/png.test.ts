import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { newTemporaryFolder } from '../../src/command/temporary-folder.ts';
import { exportPng, pictureState } from '../../src/export/png.ts';
import { addPngChunks, readPngText, textChunk } from '../../src/export/png-chunks.ts';
import { packPalette, packPng } from '../../src/export/png-palette.ts';
import { newRasterizer } from '../../src/export/resvg.ts';
import { pictureOf } from '../../src/export/svg.ts';
import { decodePng, isInk, pixelAt } from './pixels.ts';
import { dataset, jobFor, ORIGIN, tools } from './tools.ts';

const SMALL = { widthPx: 640, heightPx: 360 };

describe('the PNG of a panel', () => {
  it.each(dataset.views.map(({ id }) => id))('%s shows its headline, its chart and its source', async (id) => {
    const job = jobFor(id, 'zh');
    const { bytes, warnings } = await exportPng(job, tools);
    const picture = decodePng(bytes);
    expect([picture.width, picture.height, warnings]).toEqual([1600, 900, []]);
    const { frame } = pictureOf(job);
    const scale = 1600 / frame.layoutWidth;
    const px = (length: number) => Math.round(length * scale);
    for (const { x, y, sizePx } of frame.lines) {
      expect(isInk(picture, { x: px(x), y: px(y - sizePx / 2), width: px(sizePx * 2), height: px(sizePx) })).toBe(true);
    }
    const { chart, drawing } = frame;
    expect(
      isInk(picture, { x: px(chart.x), y: px(chart.y), width: px(chart.width / 2), height: px(drawing.heightPx / 2) }),
    ).toBe(true);
  });

  it('shows what stands at the edge of its chart whole, as it would within a group', async () => {
    const { svg } = pictureOf(jobFor('contracts', 'en', SMALL));
    const grouped = svg
      .replace(/<svg x="([^"]*)" y="([^"]*)"[^>]*>/, '<g transform="translate($1 $2)">')
      .replace('</svg>', '</g>');
    expect(grouped).not.toBe(svg);
    const [chart, group] = [await tools.rasterize(svg, 1280), await tools.rasterize(grouped, 1280)];
    expect(Buffer.compare(chart, group)).toBe(0);
  });

  it('of one that cannot be drawn does not hold up those behind it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
    const made = await Promise.allSettled([svg, '<svg', svg].map((text) => tools.rasterize(text, 2)));
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it.each([1, 2, 3, 4])('has %i px for each px of its size', async (scale) => {
    const { width, height } = decodePng((await exportPng(jobFor('relief', 'en', SMALL), tools, { scale })).bytes);
    expect([width, height]).toEqual([640 * scale, 360 * scale]);
  });

  it('has exactly the pixels that are asked for', async () => {
    const { width, height } = decodePng(
      (await exportPng(jobFor('relief', 'en', { widthPx: 1237, heightPx: 841 }), tools)).bytes,
    );
    expect([width, height]).toEqual([1237, 841]);
  });

  it('refuses a scale it cannot make', async () => {
    await expect(exportPng(jobFor('relief', 'en'), tools, { scale: 5 })).rejects.toThrow('invalid scale: 5');
    await expect(exportPng(jobFor('relief', 'en', { widthPx: 8000 }), tools, { scale: 3 })).rejects.toThrow(
      'invalid scale',
    );
  });

  it.each([
    ['paper', 'light', [0xfb, 0xf9, 0xf4, 255]],
    ['paper', 'dark', [0x15, 0x19, 0x1b, 255]],
    ['white', 'light', [255, 255, 255, 255]],
    ['transparent', 'light', [0, 0, 0, 0]],
  ] as const)('stands on %s, %s', async (background, theme, expected) => {
    const picture = decodePng((await exportPng(jobFor('relief', 'zh', { ...SMALL, background, theme }), tools)).bytes);
    expect(pixelAt(picture, 2, 2)).toEqual(expected);
  });

  it('tells its title, source, licence, checksum and what it shows', async () => {
    const job = jobFor('contracts', 'zh', { ...SMALL, theme: 'dark' }, 'growth');
    const texts = readPngText((await exportPng(job, tools)).bytes) ?? new Map();
    expect(texts.get('Title')).toBe(job.panel.headline);
    expect(texts.get('Source')).toContain(job.panel.source);
    expect(texts.get('Copyright')).toContain('CC0');
    expect(texts.get('Checksum')).toContain(ORIGIN.checksum);
    expect(Object.fromEntries(pictureState(texts) ?? [])).toEqual({
      panel: 'contracts',
      lang: 'zh',
      theme: 'dark',
      view: 'growth',
    });
  });

  it('is the same bytes from the page’s rasterizer and from the native one', async () => {
    const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
    const rasterize = await newRasterizer(new Uint8Array(await readFile(path)), tools.faces);
    const job = jobFor('training', 'zh', SMALL);
    const [native, portable] = [await exportPng(job, tools), await exportPng(job, { ...tools, rasterize })];
    expect(Buffer.compare(native.bytes, portable.bytes)).toBe(0);
  });
});

describe('a PNG with a palette', () => {
  const folder = newTemporaryFolder();
  const fontFiles = [400, 700].map((weight) => join(folder, `${weight}.ttf`));
  writeFileSync(fontFiles[0] ?? '', tools.faces.regular);
  writeFileSync(fontFiles[1] ?? '', tools.faces.bold);
  const font = { fontFiles, loadSystemFonts: false };
  const looks = dataset.views.flatMap(({ id }) =>
    (['paper', 'transparent'] as const).map((background) => [id, background] as const),
  );
  it.each(looks)('is pixel for pixel the one without, and smaller: %s on %s', async (id, background) => {
    const { svg } = pictureOf(jobFor(id, 'zh', { ...SMALL, background }));
    const image = await renderAsync(svg, { font, fitTo: { mode: 'width', value: 640 } });
    const plain = image.asPng();
    const packed = packPng(image);
    const [before, after] = [decodePng(plain), decodePng(packed)];
    expect(Buffer.compare(before.pixels, after.pixels)).toBe(0);
    if (hasPalette(packed)) expect(packed.length).toBeLessThan(plain.length * 0.7);
  });

  it('is what nearly every panel of the report gets', async () => {
    const made = await Promise.all(dataset.views.map(({ id }) => exportPng(jobFor(id, 'zh'), tools)));
    expect(made.filter(({ bytes }) => hasPalette(bytes)).length).toBeGreaterThan(dataset.views.length * 0.8);
  });

  it.each([1, 2, 3, 4, 5, 16, 17, 255, 256])('takes %i colours in rows of odd width', async (count) => {
    const image = drawn(7 * count, count);
    const packed = packPalette(image);
    expect(Buffer.compare(decodePng(packed ?? new Uint8Array()).pixels, image.straight)).toBe(0);
  });

  it('is not made of 257 colours', async () => {
    expect(packPalette(drawn(257, 257))).toBeNull();
  });
});

const hasPalette = (png: Uint8Array): boolean => Buffer.from(png).includes('PLTE');

/** So many pixels of so many opaque colours, in rows of seven where that goes. */
function drawn(pixelCount: number, colourCount: number) {
  const colours = Array.from({ length: colourCount }, (_, at) => [at % 256, 255 - (at % 256), at >> 8, 255]);
  const straight = Array.from({ length: pixelCount }, (_, at) => colours[(at * 31) % colourCount] ?? []).flat();
  const width = pixelCount % 7 === 0 ? 7 : 1;
  return { width, height: pixelCount / width, pixels: Uint8Array.from(straight), straight: Uint8Array.from(straight) };
}

describe('the chunks of a PNG', () => {
  it('are read back, and their sums are right', async () => {
    const { bytes } = await exportPng(jobFor('relief', 'zh', SMALL), tools);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const names: string[] = [];
    for (let at = 8; at < bytes.byteLength; ) {
      const end = at + 8 + view.getUint32(at);
      names.push(Buffer.from(bytes.subarray(at + 4, at + 8)).toString());
      expect(view.getUint32(end)).toBe(crc32(bytes.subarray(at + 4, end)));
      at = end + 4;
    }
    expect(names.slice(0, 3)).toEqual(['IHDR', 'pHYs', 'iTXt']);
    expect(names.slice(-4)).toEqual(['sRGB', 'PLTE', 'IDAT', 'IEND']);
  });

  it('of a cut, damaged or other file are none', async () => {
    const { bytes } = await exportPng(jobFor('relief', 'zh', SMALL), tools);
    expect(readPngText(bytes.subarray(0, bytes.length - 4))).toBeNull();
    expect(readPngText(bytes.map((byte, index) => (index === 60 ? byte ^ 1 : byte)))).toBeNull();
    expect(readPngText(new TextEncoder().encode('<svg/>'))).toBeNull();
    expect(readPngText(new Uint8Array())).toBeNull();
    expect(() => addPngChunks(new Uint8Array(8), [])).toThrow('invalid PNG');
    expect(() => textChunk('题', '')).toThrow('invalid keyword: 题');
  });

  it('of a picture that is not ours tell nothing', () => {
    expect(pictureState(new Map([['Title', 'a']]))).toBeNull();
  });
});

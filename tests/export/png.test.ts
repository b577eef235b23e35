import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportPng, pictureState } from '../../src/export/png.ts';
import { addPngChunks, readPngText, textChunk } from '../../src/export/png-chunks.ts';
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
    expect(names.at(-1)).toBe('IEND');
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

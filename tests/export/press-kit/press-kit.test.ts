import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatCaptions } from '../../../src/export/press-kit/captions.ts';
import type { KitPicture } from '../../../src/export/press-kit/kit-picture.ts';
import { exportPressKit, type KitContents } from '../../../src/export/press-kit/press-kit.ts';
import { readSize, type Size } from '../../../src/export/size.ts';
import { report, reportFiles } from '../../report.ts';
import { panelOf } from '../hostile.ts';
import { textIn, unzip } from '../unzip.ts';

const dataset = report();
const originals = reportFiles();
const figures = originals.get('figures.csv') ?? new Uint8Array();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sizeOf = (name: string): Size => {
  const size = readSize(name);
  if (size === null) throw new Error(`invalid size: ${name}`);
  return size;
};

const contents: KitContents = {
  dataset,
  panels: ['contracts', 'relief'],
  langs: ['zh', 'en'],
  themes: ['light', 'dark'],
  sizes: [sizeOf('16:9'), sizeOf('1:1')],
  formats: ['svg', 'png'],
  scales: [2],
  mode: null,
  originals,
  origin: { file: 'figures.csv', checksum: sha256(figures), version: '0.1.0' },
};
const ALL = 2 * 2 * 2 * 2 * 2;

/** A picture that holds its own name: enough to see what stands where. */
const draw = async ({ name }: KitPicture): Promise<Uint8Array> => new TextEncoder().encode(name);

const drawing = { draw, atOnce: 1 };

describe('a press kit', () => {
  test('holds README, captions and tables in each language, the data as they came, all pictures and the checksums', async () => {
    const entries = unzip(await exportPressKit(contents, drawing));
    const paths = entries.map(({ path }) => path);
    expect(paths.filter((path) => !path.startsWith('pictures/'))).toEqual([
      'README.txt',
      'captions.zh.txt',
      'data/gansu-unions-2016-figures-zh.csv',
      'captions.en.txt',
      'data/gansu-unions-2016-figures-en.csv',
      ...[...originals.keys()].map((path) => `data/original/${path}`),
      'SHA256SUMS.txt',
    ]);
    const pictures = paths.filter((path) => path.startsWith('pictures/'));
    expect(pictures).toHaveLength(ALL);
    expect(pictures.slice(0, 3)).toEqual([
      'pictures/gansu-unions-2016-contracts-zh-light-16x9.svg',
      'pictures/gansu-unions-2016-contracts-zh-light-16x9@2x.png',
      'pictures/gansu-unions-2016-contracts-zh-light-1x1.svg',
    ]);
    for (const path of pictures) expect(`pictures/${textIn(entries, path)}`).toBe(path);
    expect(entries.find(({ path }) => path === 'data/original/figures.csv')?.bytes).toEqual(figures);
  });

  test('lists the right checksum of every other file', async () => {
    const entries = unzip(await exportPressKit(contents, drawing));
    const sums = entries.filter(({ path }) => path !== 'SHA256SUMS.txt');
    expect(textIn(entries, 'SHA256SUMS.txt')).toBe(
      sums.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join(''),
    );
  });

  test('says in both languages what it is, where it is from, under which licence, and how to quote', async () => {
    const readme = textIn(unzip(await exportPressKit(contents, drawing)), 'README.txt');
    expect(readme.startsWith('\uFEFF甘肃工会工作数据（2016）：新闻资料包\r\n')).toBe(true);
    for (const part of [
      'Trade unions of Gansu in figures (2016): press kit',
      '2016年6月23日',
      '23 June 2016',
      'CC0-1.0',
    ])
      expect(readme).toContain(part);
    for (const part of [`${ALL} 个图片文件`, `${ALL} picture files`, '“推算”', 'derived', sha256(figures)])
      expect(readme).toContain(part);
    expect(readme.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is the same bytes each time, dated by the report, also with several pictures under way', async () => {
    const kit = await exportPressKit(contents, drawing);
    // Those that are asked for first come last.
    const waiting: (() => void)[] = [];
    const uneven = async (picture: KitPicture) => {
      if (picture.format === 'svg') await new Promise<void>((go) => waiting.push(go));
      const bytes = await draw(picture);
      if (picture.format === 'png') for (const go of waiting.splice(0)) go();
      return bytes;
    };
    expect(await exportPressKit(contents, { draw: uneven, atOnce: 4 })).toEqual(kit);
    expect(new Set(unzip(kit).map(({ modified }) => modified))).toEqual(new Set(['2016-06-23 00:00']));
  });

  test('names a view only where it is not the panel’s own', async () => {
    const growth = { ...contents, formats: ['svg'], mode: 'growth' } as const;
    const paths = unzip(await exportPressKit(growth, drawing)).map(({ path }) => path);
    expect(paths).toContain('pictures/gansu-unions-2016-contracts-growth-zh-light-16x9.svg');
    expect(paths).toContain('pictures/gansu-unions-2016-relief-zh-light-16x9.svg');
  });

  test('has a PNG for each scale', async () => {
    const made: string[] = [];
    await exportPressKit(
      { ...contents, panels: ['relief'], langs: ['en'], themes: ['dark'], scales: [1, 3] },
      {
        draw: (picture) => {
          made.push(`${picture.format} ${picture.scale}`);
          return draw(picture);
        },
        atOnce: 1,
      },
    );
    expect(made.slice(0, 3)).toEqual(['svg 1', 'png 1', 'png 3']);
  });

  test('leaves out a panel that its data do not allow, and says why', async () => {
    const lacking = new Map(dataset.figures);
    lacking.delete('relieved');
    const entries = unzip(await exportPressKit({ ...contents, dataset: { ...dataset, figures: lacking } }, drawing));
    expect(entries.some(({ path }) => path.includes('-relief-'))).toBe(false);
    expect(textIn(entries, 'README.txt')).toContain('图中用到的指标不在数据里：relieved');
    expect(textIn(entries, 'README.txt')).toContain('Figures of this chart are not in the data: relieved');
  });

  test.each<[string, Partial<KitContents>, string]>([
    ['an unknown panel', { panels: ['nothing'] }, 'invalid panel: nothing'],
    ['no format', { formats: [] }, 'invalid set: no picture'],
    ['no panel', { panels: [] }, 'invalid set: no picture'],
  ])('is refused for %s', async (_, wrong, message) => {
    await expect(exportPressKit({ ...contents, ...wrong }, drawing)).rejects.toThrow(message);
  });
});

describe('progress and cancel', () => {
  test('progress counts every picture from none to all', async () => {
    const told: [number, number][] = [];
    await exportPressKit(contents, drawing, { onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual(Array.from({ length: ALL + 1 }, (_, done) => [done, ALL]));
  });

  test.each([1, 3])('a cancel after the third of %d at once ends it with an AbortError and nothing', async (atOnce) => {
    const controller = new AbortController();
    let made = 0;
    const count = async (picture: KitPicture) => {
      made += 1;
      return draw(picture);
    };
    const onProgress = (done: number) => {
      if (done === 3) controller.abort();
    };
    const kit = exportPressKit(contents, { draw: count, atOnce }, { onProgress, signal: controller.signal });
    await expect(kit).rejects.toMatchObject({ name: 'AbortError' });
    expect(made).toBeLessThanOrEqual(3 + atOnce);
  });

  test('a cancel that arrives as an event of its own is heard between two pictures', async () => {
    const controller = new AbortController();
    const event = async (picture: KitPicture) => {
      setTimeout(() => controller.abort());
      return draw(picture);
    };
    await expect(
      exportPressKit(contents, { draw: event, atOnce: 1 }, { signal: controller.signal }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('a signal given before the start lets nothing be made', async () => {
    let made = 0;
    const count = async (picture: KitPicture) => {
      made += 1;
      return draw(picture);
    };
    await expect(
      exportPressKit(contents, { draw: count, atOnce: 1 }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(made).toBe(0);
  });

  test('a picture that fails ends it with its own error, and the others under way disturb nobody', async () => {
    const fail = async ({ name, format }: KitPicture): Promise<Uint8Array> => {
      throw new Error(`${format} of ${name}`);
    };
    await expect(exportPressKit(contents, { draw: fail, atOnce: 4 })).rejects.toThrow(
      'svg of gansu-unions-2016-contracts',
    );
  });
});

describe('captions', () => {
  test('give headline, caption, text alternative, notes and files of each panel, one a line', () => {
    const panel = panelOf('relief', dataset, 'zh');
    const text = formatCaptions([{ panel, files: ['pictures/a.svg', 'pictures/a@2x.png'] }], dataset, 'zh');
    expect(text.split('\n')).toEqual([
      '甘肃工会工作数据（2016）：图注与替代文字',
      '',
      '1. relief',
      `标题：${panel.headline}`,
      `图注：${panel.headline}。${panel.subtitle}。${panel.source}。`,
      `替代文字：${panel.description}`,
      ...panel.notes.map((note) => `说明：${note}`),
      '文件：pictures/a.svg',
      '文件：pictures/a@2x.png',
      '',
    ]);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { makePictures } from '../../build/picture-cache.ts';
import { type PictureFile, planPictures } from '../../build/picture-files.ts';
import { measureText } from '../../src/draw/measure.ts';
import { drawReportPicture } from '../../src/draw/report-picture.ts';
import { textRuns } from '../../src/export/fonts/text-runs.ts';
import { readPngText } from '../../src/export/png-chunks.ts';
import { exportSvg } from '../../src/export/svg.ts';
import type { Dataset, Figure } from '../../src/figures/dataset.ts';
import { picturePath, sharePath } from '../../src/panels/embed/address.ts';
import type { Lang } from '../../src/words/lang.ts';
import { decodePng, isInk } from '../export/pixels.ts';
import { dataset, jobFor, ORIGIN, tools } from '../export/tools.ts';

const files = planPictures(dataset, ORIGIN);

function fileOf(name: string): PictureFile {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`invalid picture: ${name}`);
  return file;
}

describe('the pictures of the site', () => {
  it('are SVG and PNG of each panel, language and appearance, and a picture for link previews of each page', () => {
    const expected = (['zh', 'en'] as const).flatMap((lang) => [
      sharePath('report', lang),
      ...dataset.views.flatMap(({ id }) => [
        sharePath(id, lang),
        ...(['light', 'dark'] as const).flatMap((theme) =>
          (['svg', 'png'] as const).map((format) => picturePath(id, lang, theme, format)),
        ),
      ]),
    ]);
    expect(files.map(({ name }) => name).sort()).toEqual(expected.sort());
  });

  it.each([
    [sharePath('report', 'zh'), 1200, 630],
    [sharePath('report', 'en'), 1200, 630],
    [sharePath('growth-ranking', 'en'), 1200, 630],
    [sharePath('prefectures', 'zh'), 1200, 630],
    [picturePath('relief', 'zh', 'dark', 'png'), 1600, 900],
    [picturePath('membership', 'en', 'light', 'png'), 1600, 900],
  ])('%s is %i × %i px, shows something in every quarter and is the same each time', async (name, width, height) => {
    const bytes = await fileOf(name).make(tools);
    const picture = decodePng(bytes);
    expect([picture.width, picture.height]).toEqual([width, height]);
    for (const x of [0, width / 2])
      for (const y of [0, height / 2])
        expect(isInk(picture, { x, y, width: width / 2, height: height / 2 })).toBe(true);
    expect(Buffer.compare(bytes, await fileOf(name).make(tools))).toBe(0);
    expect(readPngText(bytes)?.get('Checksum')).toContain(ORIGIN.checksum);
  });

  it('are the very files the export makes', async () => {
    const job = jobFor('contracts', 'en', { theme: 'dark' });
    const [ours, exported] = [
      await fileOf(picturePath('contracts', 'en', 'dark', 'svg')).make(tools),
      await exportSvg(job, tools),
    ];
    expect(Buffer.compare(ours, exported.bytes)).toBe(0);
  });

  it('are refused with the reason for a panel its data do not allow', () => {
    const figures = new Map([...dataset.figures].filter(([id]) => id !== 'relief-funds'));
    expect(() => planPictures({ ...dataset, figures }, ORIGIN)).toThrow(/invalid panel: .*relief-funds/);
  });
});

describe('the report’s own picture', () => {
  const PROVENANCE = {
    dataset: 'a',
    source: 'b',
    licence: 'c',
    panelId: 'report',
    file: 'figures.csv',
    checksum: 'd',
    version: '1',
  };
  const draw = (data: Dataset, lang: Lang) => drawReportPicture(data, { theme: 'light', lang }, PROVENANCE);

  it.each(['zh', 'en'] as const)('says the title and the great numbers (%s)', (lang) => {
    const said = textRuns(draw(dataset, lang)).map(({ text }) => text);
    expect(said.join(' ')).toContain(
      lang === 'zh' ? '甘肃省工会第十二次代表大会工作报告' : 'Work report to the Twelfth',
    );
    for (const number of lang === 'zh' ? ['363万', '3.66万', '2.05万', '5.1亿'] : ['3.63 million', '36,600', '20,500'])
      expect(said).toContain(number);
  });

  it.each(['zh', 'en'] as const)('sets every text inside its edges, however long (%s)', (lang) => {
    const long = (figure: Figure): Figure => ({
      ...figure,
      name: { zh: '很长的指标名称'.repeat(5), en: 'Long name '.repeat(8) },
    });
    const title = { zh: '工作报告'.repeat(20), en: 'Work report '.repeat(20) };
    const hostile: Dataset = {
      ...dataset,
      source: { ...dataset.source, title },
      figures: new Map([...dataset.figures].map(([id, figure]) => [id, long(figure)])),
    };
    for (const data of [dataset, hostile, { ...dataset, highlights: [] }]) {
      const runs = textRuns(draw(data, lang));
      for (const { text, x, sizePx, weight } of runs) {
        expect(x + measureText(text, sizePx, weight), text).toBeLessThanOrEqual(1200 - 72 + 0.5);
      }
      const heads = runs.filter(({ y }) => y < 330).map(({ y }) => y);
      expect(Math.max(...heads)).toBeLessThan(330);
    }
  });
});

describe('pictures are kept between builds', () => {
  const root = mkdtempSync(join(tmpdir(), 'shushuo-pictures-'));
  afterAll(() => rmSync(root, { recursive: true }));
  for (const folder of ['src/charts', 'src/export', 'data', 'build'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'data/figures.csv', 'src/charts/a.ts', 'src/export/b.ts'])
    writeFileSync(join(root, name), name);

  const make = vi.fn((text: string) => new TextEncoder().encode(`made of ${text}`));
  const plan = vi.fn();
  /** Makes two pictures of the texts given; returns what they hold. */
  const build = async (...recipes: string[]) => {
    const planned = recipes.map((text, index) => ({
      name: `images/${index}.png`,
      recipe: () => text,
      make: async () => make(text),
    }));
    plan.mockClear();
    make.mockClear();
    const made = await makePictures({ root, data: join(root, 'data') }, async () => {
      plan();
      return { files: planned, tools };
    });
    return [...made.values()].map((bytes) => Buffer.from(bytes).toString());
  };
  const calls = () => [plan.mock.calls.length, make.mock.calls.flat().sort()];

  it('and only drawn anew, and only packed if they differ, after a change', async () => {
    expect(await build('a', 'b')).toEqual(['made of a', 'made of b']);
    expect(calls()).toEqual([1, ['a', 'b']]);

    expect(await build('a', 'b')).toEqual(['made of a', 'made of b']);
    expect(calls()).toEqual([0, []]);

    writeFileSync(join(root, 'src/charts/a.ts'), 'changed');
    expect(await build('a', 'c')).toEqual(['made of a', 'made of c']);
    expect(calls()).toEqual([1, ['c']]);

    writeFileSync(join(root, 'src/export/b.ts'), 'changed');
    await build('a', 'c');
    expect(calls()).toEqual([1, ['a', 'c']]);
  });

  it('and made again where a part of the cache is gone; nothing old stays in it', async () => {
    const cache = join(root, 'node_modules/.cache/shushuo-pictures/data');
    expect(readdirSync(cache)).toHaveLength(3);
    const [kept] = readdirSync(cache).filter((name) => name.endsWith('.png'));
    rmSync(join(cache, kept ?? ''));
    expect(await build('a', 'c')).toEqual(['made of a', 'made of c']);
    expect(make).toHaveBeenCalledTimes(1);
  });
});

import { describe, expect, it, test } from 'vitest';
import { fileName, type PictureName, panelWord, pictureName } from '../../src/export/names.ts';
import { readUserDataSource } from '../../src/export/requests/export-source.ts';
import { requestName } from '../../src/export/requests/request-name.ts';
import { runExport } from '../../src/export/requests/run-export.ts';
import { readSize } from '../../src/export/size.ts';
import type { Dataset } from '../../src/figures/dataset.ts';
import { stableId } from '../../src/figures/own/stable-id.ts';
import { report } from '../report.ts';
import { exportTools } from './tools.ts';

const NAME: PictureName = {
  dataset: 'gansu-unions-2016',
  panel: 'contracts',
  lang: 'zh',
  theme: 'light',
  size: '16:9',
  scale: 2,
  format: 'png',
};

describe('pictureName', () => {
  it.each<[string, Partial<PictureName>, string]>([
    ['the contract', {}, 'gansu-unions-2016-contracts-zh-light-16x9@2x.png'],
    ['pixels', { size: '1200x800', scale: 1 }, 'gansu-unions-2016-contracts-zh-light-1200x800@1x.png'],
    [
      'no scale where there are no pixels',
      { format: 'svg', scale: undefined },
      'gansu-unions-2016-contracts-zh-light-16x9.svg',
    ],
    ['a view that is not the own one', { view: 'growth' }, 'gansu-unions-2016-contracts-growth-zh-light-16x9@2x.png'],
    ['the own view', { view: null }, 'gansu-unions-2016-contracts-zh-light-16x9@2x.png'],
    ['a name in Chinese', { dataset: '甘肃工会 2026' }, '甘肃工会-2026-contracts-zh-light-16x9@2x.png'],
    ['marks of a script', { dataset: 'हिन्दी' }, 'हिन्दी-contracts-zh-light-16x9@2x.png'],
    ['a name of a device', { dataset: 'NUL.2016' }, 'NUL_.2016-contracts-zh-light-16x9@2x.png'],
    ['a name that only begins like one', { dataset: 'console' }, 'console-contracts-zh-light-16x9@2x.png'],
    ['points at the end', { dataset: '报告…..', panel: 'a. ' }, '报告-a-zh-light-16x9@2x.png'],
    [
      'what is very long',
      { dataset: '长'.repeat(90), panel: 'p'.repeat(300) },
      `${'长'.repeat(32)}-${'p'.repeat(96)}-zh-light-16x9@2x.png`,
    ],
    ['a name that would leave the folder', { dataset: '../..', panel: 'a/b\\c:d' }, 'a-b-c-d-zh-light-16x9@2x.png'],
  ])('writes %s', (_, change, expected) => {
    expect(pictureName({ ...NAME, ...change })).toBe(expected);
  });
});

describe('fileName', () => {
  it('leaves out what a file has not', () => {
    expect(fileName({ dataset: 'd', part: 'figures', lang: 'zh', format: 'csv' })).toBe('d-figures-zh.csv');
    expect(fileName({ dataset: 'd', part: 'press-kit', format: 'zip' })).toBe('d-press-kit.zip');
    expect(fileName({ dataset: 'd', part: 'report', lang: 'en', theme: 'dark', size: '4:3', format: 'pptx' })).toBe(
      'd-report-en-dark-4x3.pptx',
    );
  });
});

describe('panelWord', () => {
  const topic = (name: string) => ({ id: stableId(name), name: { zh: name, en: name }, lead: { zh: '', en: '' } });
  const of = (names: readonly string[]): Pick<Dataset, 'topics' | 'views'> => {
    const topics = names.map(topic);
    const [view] = report().views;
    if (view === undefined) throw new Error('no view');
    const own = topics.flatMap(({ id }) =>
      [`topic-${id}`, `topic-${id}-2`, `compared-${id}`].map((name) => ({ ...view, id: name, topic: id })),
    );
    return { topics, views: own };
  };
  it.each<[string, readonly string[], readonly string[]]>([
    ['the words of a topic in Chinese', ['集体合同'], ['集体合同', '集体合同-2', 'compared-集体合同']],
    ['the id of a Latin one', ['Contracts'], ['topic-contracts', 'topic-contracts-2', 'compared-contracts']],
    ['words no file name takes', ['收入/支出'], ['收入-支出', '收入-支出-2', 'compared-收入-支出']],
  ])('is %s', (_, names, words) => {
    const dataset = of(names);
    expect(dataset.views.map(({ id }) => panelWord(id, dataset))).toEqual(words);
  });

  it('is the id where two topics would be called alike', () => {
    const dataset = of(['收入/支出', '收入-支出']);
    expect(dataset.views.map(({ id }) => panelWord(id, dataset))).toEqual(dataset.views.map(({ id }) => id));
  });

  it('leaves the ids of a report as they are', () => {
    const dataset = report();
    expect(dataset.views.map(({ id }) => panelWord(id, dataset))).toEqual(dataset.views.map(({ id }) => id));
  });
});

describe('a file of the reader’s own', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '甘肃工会.csv',
      '指标,主题,原文,数值,单位\n集体合同,集体合同,2.05万份,20500,份\n工资专项集体合同,集体合同,2.04万份,20400,份\n',
      ['甘肃工会-集体合同-zh-light-16x9.png'],
    ],
    ['2024年 各市就业.csv', '地区,人数\n兰州市,120\n天水市,90\n', ['2024年-各市就业-table-zh-light-16x9.png']],
    ['Jobs by city.csv', 'City,People\nLanzhou,120\nTianshui,90\n', ['Jobs-by-city-table-zh-light-16x9.png']],
  ])('keeps its words in the names of its pictures: %s', async (name, text, names) => {
    const { source } = await readUserDataSource([{ name, bytes: new TextEncoder().encode(text) }], {}, '0.1.0');
    if (source === null) throw new Error('not read');
    const look = { view: null, lang: 'zh', theme: 'light', size: '16:9', background: 'paper', titled: true } as const;
    const pictures = source.dataset.views.map(({ id }) =>
      requestName(
        { kind: 'picture', format: 'svg', look: { ...look, panel: id, scale: 1, outlines: false } },
        source.dataset,
      ),
    );
    expect(pictures).toEqual(names.map((one) => one.replace('.png', '.svg')));
  });
});

test('a Data Package has a name that Data Packages may have', async () => {
  const bytes = new TextEncoder().encode('地区,人数\n兰州市,120\n天水市,90\n');
  const { source } = await readUserDataSource([{ name: '各市.csv', bytes }], {}, '0.1.0');
  if (source === null) throw new Error('not read');
  const file = await runExport({ kind: 'data', format: 'json', lang: 'zh' }, source, exportTools);
  expect(file.name).toBe('各市-report-zh.json');
  expect(JSON.parse(new TextDecoder().decode(file.bytes)).name).toMatch(/^f-[0-9a-z]+$/);
});

describe('readSize', () => {
  it.each([
    ['16:9', { name: '16:9', widthPx: 1600, heightPx: 900 }],
    ['9:16', { name: '9:16', widthPx: 1080, heightPx: 1920 }],
    ['1200x800', { name: '1200x800', widthPx: 1200, heightPx: 800 }],
    ['1200×800', { name: '1200x800', widthPx: 1200, heightPx: 800 }],
    ['320x180', { name: '320x180', widthPx: 320, heightPx: 180 }],
    ['319x180', null],
    ['9000x900', null],
    ['1e3x900', null],
    ['5:5', null],
    ['', null],
  ])('reads %s', (text, expected) => {
    expect(readSize(text)).toEqual(expected);
  });
});

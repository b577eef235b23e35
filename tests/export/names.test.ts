import { describe, expect, it } from 'vitest';
import { fileName, type PictureName, pictureName } from '../../src/export/names.ts';
import { readSize } from '../../src/export/size.ts';

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

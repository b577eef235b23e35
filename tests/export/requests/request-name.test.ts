import { describe, expect, test } from 'vitest';
import type { ExportRequest, PictureLook, SlidesRequest } from '../../../src/export/export-request.ts';
import { requestName } from '../../../src/export/requests/request-name.ts';
import { report } from '../../report.ts';

const dataset = report();

const LOOK: PictureLook = {
  panel: 'contracts',
  view: null,
  lang: 'zh',
  theme: 'light',
  size: '16:9',
  scale: 2,
  background: 'paper',
  titled: true,
  outlines: false,
};
const look = (change: Partial<PictureLook>): PictureLook => ({ ...LOOK, ...change });

const SLIDES: SlidesRequest = {
  kind: 'slides',
  panels: null,
  view: null,
  lang: 'en',
  theme: 'dark',
  size: '4:3',
};

describe('a requested file is named by what is in it', () => {
  test.each<[string, ExportRequest]>([
    ['contracts-zh-light-16x9@2x.png', { kind: 'picture', format: 'png', look: LOOK }],
    ['contracts-zh-light-16x9.svg', { kind: 'picture', format: 'svg', look: LOOK }],
    [
      'contracts-zh-dark-1200x800.pdf',
      { kind: 'picture', format: 'pdf', look: look({ theme: 'dark', size: '1200x800' }) },
    ],
    ['contracts-growth-zh-light-16x9.svg', { kind: 'picture', format: 'svg', look: look({ view: 'growth' }) }],
    // The panel's own view needs no word, and one it lacks is not shown.
    ['contracts-zh-light-16x9.svg', { kind: 'picture', format: 'svg', look: look({ view: 'level' }) }],
    ['relief-zh-light-16x9.svg', { kind: 'picture', format: 'svg', look: look({ panel: 'relief', view: 'growth' }) }],
    ['contracts-index-zh-light.html', { kind: 'figure', look: { ...look({ view: 'index' }), widthPx: 720 } }],
    ['report-en-dark-4x3.pptx', SLIDES],
    ['report-index-en-dark-4x3.pptx', { ...SLIDES, view: 'index' }],
    ['contracts-index-en-dark-4x3.pptx', { ...SLIDES, panels: ['contracts'], view: 'index' }],
    ['relief-en-dark-4x3.pptx', { ...SLIDES, panels: ['relief'], view: 'index' }],
    ['panels-index-en-dark-4x3.pptx', { ...SLIDES, panels: ['contracts', 'relief'], view: 'index' }],
    ['relief-zh.csv', { kind: 'table', format: 'csv', panel: 'relief', view: null, lang: 'zh' }],
    ['contracts-en.xlsx', { kind: 'table', format: 'xlsx', panel: 'contracts', view: 'growth', lang: 'en' }],
    ['report-zh.docx', { kind: 'document', panels: null, view: null, lang: 'zh' }],
    ['contracts-index-en.docx', { kind: 'document', panels: ['contracts'], view: 'index', lang: 'en' }],
    ['report-zh.pdf', { kind: 'booklet', view: null, lang: 'zh' }],
    ['report-growth-zh.pdf', { kind: 'booklet', view: 'growth', lang: 'zh' }],
    ['report-en.xlsx', { kind: 'workbook', view: 'growth', lang: 'en' }],
    ['places-en.csv', { kind: 'data', format: 'csv', table: 'places', lang: 'en' }],
    ['report-en.json', { kind: 'data', format: 'json', lang: 'en' }],
    [
      'press-kit.zip',
      {
        ...LOOK,
        kind: 'kit',
        panels: null,
        formats: ['svg'],
        langs: ['zh'],
        themes: ['light'],
        sizes: [],
        scales: [1],
      },
    ],
  ])('%s', (name, request) => {
    expect(requestName(request, dataset)).toBe(`gansu-unions-2016-${name}`);
  });

  test('a panel there is not has no file', () => {
    expect(() => requestName({ kind: 'picture', format: 'svg', look: look({ panel: 'nothing' }) }, dataset)).toThrow(
      'invalid panel: nothing',
    );
  });
});

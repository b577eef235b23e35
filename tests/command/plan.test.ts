import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/command/arguments.ts';
import { planRequests } from '../../src/command/plan.ts';
import type { ExportRequest, KitRequest, PictureLook } from '../../src/export/export-request.ts';
import { requestName } from '../../src/export/requests/request-name.ts';
import { report } from '../report.ts';

const dataset = report();
const FIRST = 'gansu-unions-2016-';

const plan = (words: string, of = dataset): ExportRequest[] =>
  planRequests(readArguments(words.split(' ').filter(Boolean)), of);
const namesOf = (words: string, of = dataset): string[] =>
  plan(words, of).map((request) => requestName(request, of).replace(FIRST, ''));

describe('words of the command line become requests', () => {
  test('nothing said: every panel as a picture, in the data’s order', () => {
    expect(namesOf('')).toEqual(dataset.views.map(({ id }) => `${id}-zh-light-16x9.svg`));
  });

  test('a picture has every look that was said', () => {
    const [request, ...others] = plan(
      'relief --format png --lang en --theme dark --size 500X400 --scale 3 --background white --no-title --outlines',
    );
    expect(others).toEqual([]);
    expect(request).toEqual({
      kind: 'picture',
      format: 'png',
      look: {
        panel: 'relief',
        view: null,
        lang: 'en',
        theme: 'dark',
        size: '500x400',
        scale: 3,
        background: 'white',
        titled: false,
        outlines: true,
      },
    });
  });

  test.each<[words: string, proofs: readonly (string | undefined)[]]>([
    ['relief', [undefined]],
    ['relief --site https://example.org/', [undefined]],
    ['relief --proof', ['']],
    ['relief --proof --site https://example.org/a', ['https://example.org/a/panels/relief/']],
    [
      'contracts --proof --lang zh,en --view growth --site https://example.org/',
      ['panels/contracts/?view=growth', 'en/panels/contracts/?view=growth'].map(
        (path) => `https://example.org/${path}`,
      ),
    ],
    ['--format zip --proof', ['']],
    ['--format zip --proof --site https://example.org', ['https://example.org/']],
  ])('a picture to be checked leads to its panel: %s', (words, proofs) => {
    const proofOf = (one: ExportRequest) =>
      ('look' in one ? (one as { look: PictureLook }).look : (one as KitRequest)).proof;
    expect(plan(words).map(proofOf)).toEqual(proofs);
  });

  test.each(['example.org', 'ftp://example.org/', 'https://example.org/?a=1'])('refuses the site %s', (site) => {
    expect(() => plan(`--proof --site ${site}`)).toThrow(/--site/);
  });

  test.each<[string, readonly string[]]>([
    // The formats of one look follow each other, so that it is drawn once; panels come in the data's order.
    [
      'relief contracts --format svg,pdf,png --scale 1,2',
      ['contracts', 'relief'].flatMap((id) =>
        ['@1x.png', '@2x.png', '.svg', '.pdf'].map((end) => `${id}-zh-light-16x9${end}`),
      ),
    ],
    [
      'contracts --lang zh,en --theme light,dark --size 16:9,1:1',
      ['zh', 'en'].flatMap((lang) =>
        ['light-16x9', 'light-1x1', 'dark-16x9', 'dark-1x1'].map((look) => `contracts-${lang}-${look}.svg`),
      ),
    ],
    // Of the whole report there are no pictures as PDF but the booklet, no tables of panels but the data.
    ['--format pdf --lang zh,en', ['report-zh.pdf', 'report-en.pdf']],
    ['--format pdf --view index', ['report-index-zh.pdf']],
    ['--format pptx --size 1:1,4:3,16:9 --theme dark', ['report-zh-dark-4x3.pptx', 'report-zh-dark-16x9.pptx']],
    [
      '--format csv,json,xlsx',
      ['figures-zh.csv', 'places-zh.csv', 'actions-zh.csv', 'report-zh.json', 'report-zh.xlsx'],
    ],
    [
      'relief contracts --format xlsx,csv',
      ['contracts-zh.csv', 'relief-zh.csv', 'contracts-zh.xlsx', 'relief-zh.xlsx'],
    ],
    ['--format docx --lang zh,en --theme light,dark', ['report-zh.docx', 'report-en.docx']],
    ['relief contracts --format docx', ['panels-zh.docx']],
    ['relief --format pptx', ['relief-zh-light-16x9.pptx']],
    ['relief contracts --format pptx', ['panels-zh-light-16x9.pptx']],
    // Pictures go into the kit where there is one.
    ['--format zip,svg,pdf,csv', ['press-kit.zip', 'figures-zh.csv', 'places-zh.csv', 'actions-zh.csv']],
    ['contracts --view growth', ['contracts-growth-zh-light-16x9.svg']],
  ])('%s', (words, names) => {
    expect(namesOf(words)).toEqual(names);
  });

  test('a kit has the pictures asked for, SVG and PNG where none are', () => {
    const formats = (words: string) => plan(words).map((one) => ('formats' in one ? one.formats : one.kind));
    expect(formats('--format zip')).toEqual([['svg', 'png']]);
    expect(formats('--format zip,pdf')).toEqual([['pdf']]);
    expect(formats('relief --format zip,png,svg')).toEqual([['png', 'svg']]);
  });

  test('of all panels, those without the view asked for keep their own', () => {
    const names = namesOf('--view growth');
    expect(names).toContain('contracts-growth-zh-light-16x9.svg');
    expect(names).toContain('relief-zh-light-16x9.svg');
  });

  test('data without places and actions have no files of them', () => {
    const views = dataset.views.filter(({ id }) => id === 'contracts');
    expect(namesOf('--format csv', { ...dataset, views, places: [], actions: [] })).toEqual(['figures-zh.csv']);
  });
});

describe('a plan that cannot be carried out is refused before any file is made', () => {
  const figures = new Map(dataset.figures);
  figures.delete('relief-funds');
  test.each<[string, string, RegExp, typeof dataset?]>([
    ['an unknown panel', 'membrship', /^There is no panel named “membrship”\. Did you mean membership\?/],
    ['a named panel that lacks the view', 'relief --view growth', /^The panel relief has one view only/],
    ['data without a panel', '', /^The data declares no panel/, { ...dataset, views: [] }],
    [
      'one panel of all that the data do not allow',
      '--format csv --lang zh',
      /^The panel relief cannot be drawn: Figures of this chart are not in the data: relief-funds/,
      { ...dataset, figures },
    ],
  ])('%s', (_, words, sentence, of = dataset) => {
    expect(() => plan(words, of)).toThrow(sentence);
  });
});

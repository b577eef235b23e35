import { describe, expect, test } from 'vitest';
import { cellFormatOf } from '../../../src/figures/open/workbook-format.ts';
import { columnsIn } from '../../../src/figures/open/workbook-sheet.ts';
import { parseJson } from '../../../src/figures/parse-json.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { type Book, bookOf, num, numbered, rows, text } from '../table/book.ts';

const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
const book = (sheet: string, more: Omit<Book, 'sheets'> = {}): Uint8Array => bookOf({ sheets: { 表: sheet }, ...more });
const HEAD = text('A1', '指标') + text('B1', '表述');
const ROW = text('A2', '会员') + text('B2', '3万人');
const PLAIN = rows(text('A1', '地区') + text('B1', '人数'), text('A2', '兰州') + num('B2', '7', 1));

/** That each ends soon is seen by its ending: nothing here goes through its size more than a few times. */
describe('a file made to hang its reader', () => {
  test.each<[what: string, name: string, bytes: Uint8Array, code: string | undefined]>([
    ['a row beyond all sheets', 'a.xlsx', book(numbered({ 1: HEAD, 2: ROW, 99999999: ROW })), 'row-beyond'],
    ['the first row beyond', 'a.xlsx', book(numbered({ 1: HEAD, 1048577: ROW })), 'row-beyond'],
    ['the last row there is', 'a.xlsx', book(numbered({ 1: HEAD, 1048576: ROW })), undefined],
    [
      'a topic of its own for each of 9,000 figures',
      'a.csv',
      encode(`指标,表述,主题\n${Array.from({ length: 9000 }, (_, at) => `n${at},3万人,t${at}`).join('\n')}`),
      'too-many',
    ],
    [
      '200,000 figures',
      'a.csv',
      encode(`指标,表述\n${Array.from({ length: 200_000 }, (_, at) => `n${at},${at + 1}人`).join('\n')}`),
      'too-many',
    ],
    ['lists 100,000 deep', 'a.json', encode('['.repeat(100_000) + ']'.repeat(100_000)), 'too-deep'],
    [
      'objects 100,000 deep',
      'a.json',
      encode(`[{"a":1,"b":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`),
      'too-deep',
    ],
    ['a format of 200,000 brackets', 'a.xlsx', book(PLAIN, { formats: ['['.repeat(200_000)] }), undefined],
    [
      '100,000 hidden ranges',
      'a.xlsx',
      book(`<cols>${'<col min="3" max="16384" hidden="1"/>'.repeat(100_000)}</cols>${PLAIN}`),
      undefined,
    ],
  ])('with %s', async (_, name, bytes, code) => {
    const { issues, dataset } = await readUserData([{ name, bytes }]);
    expect(issues.find(({ severity }) => severity === 'fatal')?.code).toBe(code);
    expect(dataset === null).toBe(code !== undefined);
  });

  test.each<[what: string, descriptor: string, code: string]>([
    [
      '200,000 topics',
      JSON.stringify({
        resources: [{ name: 'figures', path: 'figures.csv' }],
        topics: Array.from({ length: 200_000 }, () => ({ id: 't' })),
      }),
      'too-many',
    ],
    ['views 100,000 deep', `{"views":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'not-json'],
  ])('a descriptor with %s', async (_, descriptor, code) => {
    const files = [
      { name: 'datapackage.json', bytes: encode(descriptor) },
      { name: 'figures.csv', bytes: encode('指标,表述\n会员,3万人\n') },
    ];
    const { issues } = await readUserData(files);
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(issues.length).toBeLessThan(20);
  });
});

test.each<[json: string, isRead: boolean]>([
  [`${'['.repeat(500)}1${']'.repeat(500)}`, true],
  [`${'['.repeat(501)}1${']'.repeat(501)}`, false],
  [JSON.stringify(`"\\${'['.repeat(1000)}`), true],
  [JSON.stringify(Array.from({ length: 1000 }, () => [[{}]])), true],
])('JSON is read up to 500 levels, brackets in texts not counted: %#', (json, isRead) => {
  if (isRead) expect(parseJson(json)).toEqual(JSON.parse(json));
  else expect(() => parseJson(json)).toThrow('over 500 levels');
});

test('columns in ranges are told whatever the ranges say', () => {
  const isHidden = columnsIn([
    [1, 2],
    [2, 4],
    [Number.NaN, 3],
    [-1, 3],
    [9, 7],
    [16_383, 99_999],
    [20_000, 30_000],
  ]);
  expect([0, 1, 2, 3, 4, 5, 8, 16_382, 16_383, 20_000].filter(isHidden)).toEqual([1, 2, 3, 4, 16_383]);
});

test('a format longer than any program writes is none', () => {
  expect(cellFormatOf(`${'"x"'.repeat(100_000)}0.0%`)).toEqual(cellFormatOf('General'));
});

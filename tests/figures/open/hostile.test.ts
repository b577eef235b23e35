import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it, test } from 'vitest';
import { cellsOf } from '../../../src/figures/open/sheetjs.ts';
import { cellFormatOf } from '../../../src/figures/open/workbook-format.ts';
import { columnsIn } from '../../../src/figures/open/workbook-sheet.ts';
import { parseJson } from '../../../src/figures/parse-json.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { type Book, bookOf, num, numbered, rows, text } from '../table/book.ts';

const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
const book = (sheet: string, more: Omit<Book, 'sheets'> = {}): Uint8Array => bookOf({ sheets: { 表: sheet }, ...more });
const HEAD = text('A1', '指标') + text('B1', '表述');
const ROW = text('A2', '会员') + text('B2', '3万人');
const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at}`, at]));
const hugeStat = () => {
  const index = Array.from({ length: 30_000 }, (_, at) => String(at));
  const id = ['a', 'b', 'c'];
  const dimension = Object.fromEntries(id.map((name) => [name, { category: { index } }]));
  return { class: 'dataset', id, dimension, value: {} };
};
const odsCell = (repeated: number, content = '指标'): string =>
  `<table:table-cell table:number-columns-repeated="${repeated}">${content && `<text:p>${content}</text:p>`}</table:table-cell>`;
const odsRow = (cells: string, repeated = 1): string =>
  `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;
const ods = (lines: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><table:table table:name="a">${lines}</table:table></office:document-content>`,
    ),
  });
const PLAIN = rows(text('A1', '地区') + text('B1', '人数'), text('A2', '兰州') + num('B2', '7', 1));

const LINKED = utils.aoa_to_sheet([['地区'], ['兰州']]);
LINKED['A1'].l = { Target: 'https://example.org/' };
const oldBook = (bookType: 'xls' | 'xlsb'): Uint8Array => {
  const made = utils.book_new();
  utils.book_append_sheet(made, LINKED, '表');
  return new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer);
};
/** A binary workbook with one more record in front of its sheet's. */
const withRecord = (...record: number[]): Uint8Array => {
  const parts = unzipSync(oldBook('xlsb'));
  const path = 'xl/worksheets/sheet1.bin';
  return zipSync({ ...parts, [path]: Uint8Array.from([...record, ...(parts[path] ?? [])]) });
};
/** An old workbook whose link lies on every cell there could be. */
const linkedAll = (): Uint8Array => {
  const bytes = oldBook('xls');
  const at = bytes.findIndex((byte, place) => byte === 0xb8 && bytes[place + 1] === 1 && bytes[place + 4] === 0);
  for (const place of [6, 7, 10, 11]) bytes[at + place] = 0xff;
  return bytes;
};
const [FULL, NONE] = [
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0],
];

/** That each ends soon is seen by its ending: nothing here goes through its size more than a few times. */
describe('a file made to hang its reader', () => {
  test.each<[what: string, name: string, bytes: Uint8Array, code: string | undefined]>([
    ['a list as long as memory in a binary workbook', 'a.xlsb', withRecord(0x33, 4, ...FULL), 'workbook'],
    ['columns without end', 'a.xlsb', withRecord(0x3c, 8, ...NONE, ...FULL), 'workbook'],
    ['a link on all cells', 'a.xlsb', withRecord(0xee, 3, 16, ...NONE, ...FULL, ...NONE, ...FULL), 'workbook'],
    ['a link on all cells of an old workbook', 'a.xls', linkedAll(), 'workbook'],
    ['a link on one cell', 'a.xls', oldBook('xls'), 'no-chart'],
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
    ['100,000 columns', 'a.csv', encode(`${'a,'.repeat(99_999)}b\n${'1,'.repeat(99_999)}2\n`), 'too-large'],
    [
      '100,000 cells in a row of a page',
      'a.html',
      encode(`<table>${`<tr>${'<td>1'.repeat(100_000)}`.repeat(2)}</table>`),
      'too-large',
    ],
    ['a record of 100,000 names', 'a.json', encode(JSON.stringify([named(100_000), { a: 1 }])), 'too-large'],
    [
      '100,000 records, each with a name of its own',
      'a.json',
      encode(JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ [`c${at}`]: at })))),
      'too-large',
    ],
    ['JSON-stat of 10 million million values', 'a.json', encode(JSON.stringify(hugeStat())), 'too-large'],
    [
      'a cell in column ZZZ of a workbook',
      'a.xlsx',
      book(rows(text('A1', 'a') + text('ZZZ1', 'b'), num('A2', '1'))),
      'too-large',
    ],
    [
      '17,000 columns of Parquet',
      'a.parquet',
      new Uint8Array(
        parquetWriteBuffer({ columnData: Array.from({ length: 17_000 }, (_, at) => ({ name: `c${at}`, data: [at] })) }),
      ),
      'parquet',
    ],
    [
      'a cell repeated over a million columns',
      'a.ods',
      ods(`${odsRow(odsCell(1048576))}${odsRow(odsCell(2))}`),
      'too-large',
    ],
    [
      'a cell in the columns beyond all',
      'a.ods',
      ods(`${odsRow(odsCell(1e300, '') + odsCell(1))}${odsRow(odsCell(2))}`),
      'too-large',
    ],
    [
      'a row repeated a million times',
      'a.ods',
      ods(`${odsRow(odsCell(2))}${odsRow(odsCell(2), 1048575)}`),
      'too-large',
    ],
    ['both repeated', 'a.ods', ods(odsRow(odsCell(1048576), 1048576)), 'too-large'],
    [
      'blanks repeated to the end of the sheet',
      'a.ods',
      ods(
        `${odsRow(odsCell(2) + odsCell(1e6, ''))}${odsRow(odsCell(2, '7'), 20_000)}${odsRow(odsCell(16384, ''), 1028575)}`,
      ),
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
    ['views 100,000 deep', `{"views":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'too-deep'],
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

describe('a text as long as no cell', () => {
  test.each<[what: string, long: string]>([
    ['digits', '9'.repeat(5_000_000)],
    ['blanks between', `1${' '.repeat(1_000_000)}x`],
    ['brackets', '（'.repeat(1_000_000)],
    ['halves of characters', '😀'.repeat(500_000)],
  ])('of %s is read by its beginning, which is said', async (_, long) => {
    for (const csv of [
      `地区,人数\n兰州,7\n"${long}",8\n`,
      `地区,人数\n兰州,${long}\n天水,8\n酒泉,9\n`,
      `地区,${long}\n兰州,8\n`,
    ]) {
      const { issues, columns } = await readUserData([{ name: 'a.csv', bytes: encode(csv) }]);
      expect(issues.map(({ code, severity }) => [code, severity])).toContainEqual(['long-text', 'doubtful']);
      const texts = [
        ...(columns?.columns ?? []).map(({ name }) => name),
        ...(columns?.body ?? []).flatMap(({ cells }) => cells),
      ];
      expect(texts.length).toBeGreaterThan(3);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(1002);
      expect(texts.join()).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('is looked through once where it is a name of 30,000 characters', async () => {
    const csv = `地区,人数\n${Array.from({ length: 40 }, (_, at) => `1${' '.repeat(30_000)}${at},${at}`).join('\n')}\n`;
    const { issues } = await readUserData([{ name: 'a.csv', bytes: encode(csv) }]);
    expect(issues.filter(({ severity }) => severity === 'fatal')).toEqual([]);
  });
});

test('cells of a page that stand in no row make one of their own', async () => {
  const page = '<table><td>地区<td>人数<tr><td>兰州<td>7</tr><td>天水<td>8<td></table>';
  const { columns } = await readUserData([{ name: 'a.html', bytes: encode(page) }]);
  expect(columns?.columns.map(({ name }) => name)).toEqual(['地区', '人数']);
  expect(columns?.body.map(({ cells }) => cells)).toEqual([
    ['兰州', '7'],
    ['天水', '8'],
  ]);
});

test.each<[what: string, sheet: string, strings: readonly string[]]>([
  ['beyond its list', rows(HEAD, `${text('A2', '会员')}<c r="B2" t="s"><v>7</v></c>`), ['<t>3万人</t>']],
  ['without a list', rows(HEAD, `<c r="A2" t="s"><v>0</v></c>${text('B2', '3万人')}`), []],
  ['that is no number', rows(HEAD, `<c r="A2" t="s"><v>x</v></c>${text('B2', '3万人')}`), ['<t>3万人</t>']],
])('a workbook that names a text %s is damaged, and not blank there', async (_, sheet, strings) => {
  const { issues, dataset } = await readUserData([{ name: 'a.xlsx', bytes: book(sheet, { strings }) }]);
  expect(issues.map(({ code }) => code)).toEqual(['workbook']);
  expect(dataset).toBeNull();
});

test.each<[json: string, cells: readonly string[]]>([
  ['[{"a":12345678901234567890123,"b":-0.1},{"a":3,"b":1e400}]', ['12345678901234567890123', '-0.1', '3', '1e400']],
  [
    '[{"a":0.12345678901234567890,"b":"1e400 \\\\"},{"a":1e-400,"b":9007199254740993}]',
    ['0.12345678901234567890', '1e400 \\', '1e-400', '9007199254740993'],
  ],
  [
    '[{"a":0.30000000000000004,"b":1.7976931348623157e308},{"a":100000000000000000000,"b":5E-324}]',
    ['0.30000000000000004', '1.7976931348623157e+308', '100000000000000000000', '5e-324'],
  ],
])('numbers in JSON keep the digits they are written with: %#', async (json, cells) => {
  const { columns } = await readUserData([{ name: 'a.json', bytes: encode(json) }]);
  expect(columns?.body.flatMap((row) => row.cells)).toEqual(cells);
});

test.each([
  '[{"a":1,"b":2,"b":3}]',
  '{"data":[{"a":1,"b":{"c":1,"c":1}},{"a":2,"b":{"c":5}}]}',
  '[{"a":1,"a":1},{"a":2}]',
])('JSON with a name twice in one object is refused, as a value would be lost: %s', async (json) => {
  const { issues } = await readUserData([{ name: 'a.json', bytes: encode(json) }]);
  expect(issues.map(({ code }) => code)).toEqual(['doubled-name']);
});

test('a page whose cells reach over more than a table can hold is refused', async () => {
  const page = `<table>${'<tr><td colspan="1000" rowspan="1000">a<td>3'.repeat(2000)}</table>`;
  const { issues } = await readUserData([{ name: 'a.html', bytes: encode(page) }]);
  expect(issues.map(({ code }) => code)).toEqual(['too-large']);
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

test('a cell of an old workbook in a column that no sheet has is found without a walk of all columns before it', () => {
  const far = 419_430_400;
  const cells: { t: 's'; v: string }[] = [{ t: 's', v: '会员' }];
  cells[far] = { t: 's', v: 'x' };
  const { rows } = cellsOf({ '!data': [cells] }, new Set(), false, 10);
  expect(rows.map(({ cells: held }) => Object.entries(held))).toEqual([
    [
      ['0', '会员'],
      [String(far), 'x'],
    ],
  ]);
});

import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { exportXlsx } from '../../../src/export/xlsx/xlsx.ts';
import { isWorkbook } from '../../../src/figures/table/binary.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { openTable } from '../../../src/figures/table/open-table.ts';
import { tableOf } from '../../../src/figures/table/table.ts';
import { readWorkbook } from '../../../src/figures/table/workbook.ts';
import { formatOf, writeNumber } from '../../../src/figures/table/workbook-format.ts';
import { panelOf } from '../../export/hostile.ts';
import { report } from '../../report.ts';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  /** Rows of `<c …>` elements by sheet name; see `cell`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  /** Number format of each style from 1 on; 0 is General. */
  readonly formats?: readonly string[];
  readonly properties?: string;
  readonly hidden?: readonly string[];
}

/** A workbook as spreadsheets write it, part by part. */
function bookOf({ sheets, strings = [], formats = [], properties = '', hidden = [] }: Book): Uint8Array {
  const names = Object.keys(sheets);
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('');
  const xfs = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('');
  const state = (name: string) => (hidden.includes(name) ? ' state="hidden"' : '');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><workbook ${NS} xmlns:r="${REL}">${properties}<sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state(name)}/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names
        .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${NS}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(
      `<styleSheet ${NS}><numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        strToU8(`<worksheet ${NS}>${sheets[name]}</worksheet>`),
      ]),
    ),
  });
}

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const num = (address: string, value: string, style = 0): string => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const rows = (...lines: string[]): string =>
  `<sheetData>${lines.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`;
const numbered = (lines: Readonly<Record<number, string>>): string =>
  `<sheetData>${Object.entries(lines)
    .map(([row, cells]) => `<row r="${row}">${cells}</row>`)
    .join('')}</sheetData>`;

const tableIn = (bytes: Uint8Array, sheet?: string) => tableOf(readColumns(readWorkbook(bytes, sheet).records));
const codesOf = (bytes: Uint8Array, sheet?: string) =>
  tableIn(bytes, sheet).issues.map(({ code, severity }) => `${severity} ${code}`);

describe('a workbook', () => {
  it('is read like a delimited file: names, kinds, texts, numbers', () => {
    const book = bookOf({
      sheets: {
        数据: rows(
          `<c r="A1" t="s"><v>0</v></c>${text('B1', '数值')}${text('C1', '占比')}${text('D1', '日期')}${text('E1', '编号')}`,
          `<c r="A2" t="s"><v>1</v></c>${num('B2', '0.1')}${num('C2', '0.125', 1)}${num('D2', '42522', 2)}${text('E2', '007')}`,
          `<c r="A3" t="s"><v>2</v></c>${num('B3', '-20500')}${num('C3', '1', 1)}${num('D3', '42523', 2)}${text('E3', '008')}`,
        ),
      },
      strings: [
        '<t>名称</t>',
        '<r><t>工会</t></r><r><t xml:space="preserve"> 会员</t></r><rPh><t>よみ</t></rPh>',
        '<t>a_x000A_b</t>',
      ],
      formats: ['0.0%', 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'],
    });
    const table = tableIn(book);
    expect(table.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '名称 text',
      '数值 number',
      '占比 percent',
      '日期 date',
      '编号 text',
    ]);
    expect(table.rows).toEqual([
      ['工会 会员', 0.1, 12.5, '2016-06-01', '007'],
      ['a\nb', -20500, 100, '2016-06-02', '008'],
    ]);
    expect(table.issues).toEqual([]);
  });

  it('has its title, notes, and blank first rows and columns found', () => {
    const book = bookOf({
      sheets: {
        S: numbered({
          3: text('C3', '表1 会员'),
          5: text('C5', '地区') + text('D5', '会员'),
          6: text('C6', '兰州') + num('D6', '1'),
          7: text('C7', '天水') + text('D7', '—'),
          9: text('C9', '注：年末数'),
        }),
      },
    });
    expect(tableIn(book)).toMatchObject({
      title: '表1 会员',
      notes: ['注：年末数'],
      columns: [{ name: '地区' }, { name: '会员', kind: 'number' }],
      rows: [
        ['兰州', 1],
        ['天水', null],
      ],
      issues: [{ code: 'missing', row: 7 }],
    });
  });

  it('has merged cells written into each row, and joined names', () => {
    const book = bookOf({
      sheets: {
        S: `${rows(
          text('A1', '地区') + text('B1', '会员'),
          text('B2', '总数') + text('C2', '女'),
          text('A3', '兰州') + num('B3', '1') + num('C3', '2'),
          num('B4', '3') + num('C4', '4'),
          text('A5', '天水') + num('B5', '5') + num('C5', '6'),
        )}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>`,
      },
    });
    expect(tableIn(book)).toMatchObject({
      columns: [{ name: '地区' }, { name: '会员 总数' }, { name: '会员 女' }],
      rows: [
        ['兰州', 1, 2],
        ['兰州', 3, 4],
        ['天水', 5, 6],
      ],
    });
    expect(codesOf(book)).toEqual(['repaired merged', 'repaired joined-header']);
    const unfilled = tableOf(readColumns(readWorkbook(book, undefined, [{ code: 'merged' }]).records));
    expect(unfilled.issues.map(({ code }) => code)).toEqual(['joined-header']);
    expect(unfilled.rows.map(([place]) => place)).toEqual(['兰州', null, '天水']);
  });

  it('need not have a part for strings', () => {
    const parts = unzipSync(
      bookOf({ sheets: { S: rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', '1')) } }),
    );
    const bare = Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('sharedStrings.xml')));
    expect(tableIn(zipSync(bare)).rows).toEqual([['x', 1]]);
  });

  it('opens on the first sheet with figures, behind covers and contents', () => {
    const data = rows(
      text('A1', '地区') + text('B1', '人数'),
      text('A2', '甲') + num('B2', '1'),
      text('A3', '乙') + num('B3', '2'),
    );
    const cover = rows(text('A1', '统计年鉴'), text('A3', '2015'), text('A4', '甘肃'));
    const contents = rows(text('A1', '表1') + text('B1', '会员'), text('A2', '表2') + text('B2', '经费'));
    const book = bookOf({ sheets: { 封面: cover, 目录: contents, 数据: data, 附录: data } });
    expect(readWorkbook(book).sheet).toBe('数据');
    expect(readWorkbook(bookOf({ sheets: { 封面: cover, 目录: contents } })).sheet).toBe('封面');
  });

  it('offers its sheets and reads the one asked for', () => {
    const sheet = (value: string) => rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', value));
    const book = bookOf({
      sheets: { 空: '<sheetData/>', 一: sheet('1'), 二: sheet('2'), 藏: sheet('3') },
      hidden: ['藏'],
    });
    expect(readWorkbook(book)).toMatchObject({ sheets: ['空', '一', '二'], sheet: '一' });
    expect(tableIn(book).issues).toMatchObject([{ code: 'sheets', severity: 'repaired' }]);
    expect(tableIn(book, '二').rows).toEqual([['x', 2]]);
    expect(tableIn(book, '二').issues).toEqual([]);
    expect(codesOf(book, '三')).toEqual(['fatal no-sheet']);
  });

  it('has errors as missing, booleans as words, long numbers and numbers in text as in a file', () => {
    const book = bookOf({
      sheets: {
        S: rows(
          text('A1', 'a') + text('B1', 'b') + text('C1', 'c') + text('D1', 'd'),
          `<c r="A2" t="e"><v>#DIV/0!</v></c><c r="B2" t="b"><v>1</v></c>${num('C2', '12345678901234567890')}${text('D2', '1,234')}`,
          `${num('A3', '1')}<c r="B3" t="b"><v>0</v></c>${num('C3', '1')}${text('D3', '2.05万')}`,
        ),
      },
    });
    const table = tableIn(book);
    expect(table.rows).toEqual([
      [null, 'TRUE', '12345678901234567000', 1234],
      [1, 'FALSE', '1', 20500],
    ]);
    expect(codesOf(book)).toEqual(['repaired missing', 'doubtful long-number', 'doubtful thousands']);
  });

  it('counts days from 1904 where it says so', () => {
    const sheet = rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', '41060', 1));
    const book = bookOf({ sheets: { S: sheet }, formats: ['yyyy-mm-dd'], properties: '<workbookPr date1904="1"/>' });
    expect(tableIn(book).rows).toEqual([['x', '2016-06-01']]);
  });

  test.each<[what: string, bytes: Uint8Array, code: string]>([
    ['no sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'fatal workbook'],
    ['broken XML', bookOf({ sheets: { S: '<sheetData><row><c' } }), 'fatal workbook'],
    ['a cut file', bookOf({ sheets: { S: rows(text('A1', 'a')) } }).subarray(0, 400), 'fatal workbook'],
    ['no cells', bookOf({ sheets: { S: '<sheetData/>' } }), 'fatal empty'],
    ['names only', bookOf({ sheets: { S: rows(text('A1', 'a') + text('B1', 'b')) } }), 'fatal no-rows'],
    [
      'cells beyond all measure',
      bookOf({
        sheets: {
          S: rows(...Array.from({ length: 2000 }, (_, at) => text(at % 2 ? `A${at + 1}` : `XFD${at + 1}`, 'x'))),
        },
      }),
      'fatal too-large',
    ],
  ])('with %s is refused in words', (_, bytes, code) => {
    expect(codesOf(bytes)).toEqual([code]);
  });

  it('shows hostile cells letter for letter', () => {
    const cells = ['&lt;b&gt;', '=1+1', '__proto__', 'constructor', '{a|b}'];
    const book = bookOf({
      sheets: { S: rows(...cells.map((cell, at) => text(`A${at + 1}`, cell) + text(`B${at + 1}`, 'x'))) },
    });
    const table = tableIn(book);
    expect([table.columns[0]?.name, ...table.rows.map(([cell]) => cell)]).toEqual([
      '<b>',
      '=1+1',
      '__proto__',
      'constructor',
      '{a|b}',
    ]);
  });

  it('that this program wrote reads back, title lines and all', async () => {
    const dataset = report();
    const panel = panelOf('contracts', dataset, 'zh');
    const origin = { file: 'figures.csv', checksum: 'ab'.repeat(32), version: '0.1.0' };
    const bytes = await exportXlsx(panel, dataset, 'zh', origin);
    const table = tableIn(bytes, '集体合同');
    expect(table.title).toBe([panel.headline, panel.subtitle, panel.source].join('\n'));
    expect(table.columns.slice(0, 5).map(({ name }) => name)).toEqual(['标识', '主题', '指标', '原文', '数值']);
    expect(table.rows.map(([id, , , stated, value]) => [id, stated, value])).toEqual([
      ['collective-contracts', '2.05万份', 20500],
      ['wage-contracts', '2.04万份', 20400],
    ]);
  });
});

describe('formatOf', () => {
  test.each<[code: string, format: string]>([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['0.0%', 'percent'],
    ['yyyy-mm-dd', 'date'],
    ['m/d/yy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy"年"m"月"', 'month'],
    ['yyyy', 'year'],
    ['yyyy\\-mm\\-dd hh:mm:ss', 'moment'],
    ['h:mm:ss', 'clock'],
    ['[h]:mm', 'clock'],
    ['0"天"', 'number'],
    ['"d"0', 'number'],
    ['@', 'number'],
  ])('%s is a %s', (code, format) => {
    expect(formatOf(code)).toBe(format);
  });
});

describe('writeNumber', () => {
  test.each<[stored: string, format: Parameters<typeof writeNumber>[1], text: string]>([
    ['42522', 'date', '2016-06-01'],
    ['42522.520833333336', 'moment', '2016-06-01 12:30:00'],
    ['42522', 'moment', '2016-06-01'],
    ['42522', 'month', '2016-06'],
    ['42522', 'year', '2016'],
    ['1', 'date', '1900-01-01'],
    ['61', 'date', '1900-03-01'],
    ['0.5', 'clock', '12:00:00'],
    ['1.5', 'clock', '1.5'],
    ['-1', 'date', '-1'],
    ['99999999', 'date', '99999999'],
    ['0.285', 'percent', '28.5%'],
    ['0.07', 'percent', '7%'],
    ['0.30000000000000004', 'number', '0.30000000000000004'],
    ['1E-05', 'number', '0.00001'],
    ['abc', 'number', 'abc'],
  ])('%s as %s is %s', (stored, format, written) => {
    expect(writeNumber(stored, format, false)).toBe(written);
  });
});

describe('openTable', () => {
  it('knows a workbook by its bytes and a delimited file from it', async () => {
    const book = bookOf({ sheets: { S: rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', '1')) } });
    expect(isWorkbook(book)).toBe(true);
    expect(await openTable(book)).toMatchObject({
      sheets: ['S'],
      sheet: 'S',
      records: { encoding: null },
      delimiter: null,
    });
    expect(await openTable(strToU8('a;b\nx;1\n'))).toMatchObject({
      sheets: [],
      records: { encoding: 'utf-8' },
      delimiter: ';',
    });
  });

  it('hears how far it is, never backwards', async () => {
    const shares: number[] = [];
    await openTable(strToU8(`a,b\n${'x,1\n'.repeat(10_000)}`), {}, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

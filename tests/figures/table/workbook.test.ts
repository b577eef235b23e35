import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { exportXlsx } from '../../../src/export/xlsx/xlsx.ts';
import { fileKind } from '../../../src/figures/open/file-kind.ts';
import { openTable } from '../../../src/figures/open/open-table.ts';
import { readWorkbook } from '../../../src/figures/open/workbook.ts';
import { cellFormatOf, formatOf, writeNumber } from '../../../src/figures/open/workbook-format.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { tableOf } from '../../../src/figures/table/table.ts';
import { panelOf } from '../../export/hostile.ts';
import { report } from '../../report.ts';
import { bookOf, num, numbered, rows, text } from './book.ts';

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
    const sheet = (value: string) =>
      rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', value), text('A3', 'y') + num('B3', '5'));
    const book = bookOf({
      sheets: { 空: '<sheetData/>', 一: sheet('1'), 二: sheet('2'), 藏: sheet('3') },
      hidden: ['藏'],
    });
    expect(readWorkbook(book)).toMatchObject({ sheets: ['空', '一', '二'], sheet: '一' });
    expect(tableIn(book).issues).toMatchObject([{ code: 'sheets', severity: 'repaired' }]);
    expect(tableIn(book, '二').rows).toEqual([
      ['x', 2],
      ['y', 5],
    ]);
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
    // The point of 2.05万 tells that the comma of 1,234 is none.
    expect(codesOf(book)).toEqual(['repaired missing', 'doubtful long-number']);
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
    ['[h]:mm', 'hours'],
    ['[mm]:ss', 'minutes'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['aaaa', 'date'],
    ['0";"0.0%', 'percent'],
    ['_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 'number'],
    ['0"天"', 'number'],
    ['"d"0', 'number'],
    ['@', 'number'],
  ])('%s is a %s', (code, format) => {
    expect(formatOf(code)).toBe(format);
  });
});

describe('writeNumber', () => {
  test.each<[stored: string, code: string, text: string]>([
    ['42522', 'yyyy-mm-dd', '2016-06-01'],
    ['42522.520833333336', 'yyyy-mm-dd hh:mm', '2016-06-01 12:30:00'],
    ['42522', 'yyyy-mm-dd hh:mm', '2016-06-01'],
    ['42522', 'yyyy/m', '2016-06'],
    ['42522', 'yyyy', '2016'],
    ['1', 'm/d/yy', '1900-01-01'],
    ['61', 'm/d/yy', '1900-03-01'],
    ['0.5', 'h:mm', '12:00:00'],
    ['1.5', 'h:mm', '12:00:00'],
    ['-1', 'yyyy-mm-dd', '-1'],
    ['99999999', 'yyyy-mm-dd', '99999999'],
    ['0.285', '0.0%', '28.5%'],
    ['0.07', '0%', '7%'],
    ['0.30000000000000004', 'General', '0.30000000000000004'],
    ['1E-05', '0.00', '0.00001'],
    ['abc', 'General', 'abc'],
    ['1.854166666666667', '[h]:mm', '44:30 h:mm'],
    ['-0.5208449074', '[h]:mm', '-12:30:01 h:mm'],
    ['0.0625', '[mm]:ss', '90 min'],
    ['7', '0000', '0007'],
    ['105', '000', '105'],
    ['7', '"GS"000', 'GS007'],
    ['5.25', '00.00', '5.25'],
    ['120.5', '[$¥-804]#,##0.00', '¥120.50'],
    ['-3', '[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00', '-¥3.00'],
    ['120.5', '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ', '¥120.50'],
    ['120.5', '#,##0.00 [$€-407]', '€120.50'],
    ['120', '#,##0"万元"', '120万元'],
    ['2016', '0"年"', '2016年'],
    ['3', '0"月"', '3月'],
    ['12.5', '0.0"%"', '12.5%'],
    // Shown as thousandths, or as words that are no part of the number.
    ['1234567', '#,##0,"千元"', '1234567'],
    ['12345', '0\\.0,"万"', '12345'],
    ['1230', '00\\:00', '1230'],
    ['5', '"约"0', '约5'],
    ['5', '0.0_);(0.0)', '5.0'],
    // Never fewer digits than there are, and a year is none the longer.
    ['5.126', '0.0', '5.126'],
    ['2016', '0.00', '2016'],
    ['0.45', '0.0%', '45.0%'],
  ])('%s as %s is %s', (stored, code, written) => {
    expect(writeNumber(stored, cellFormatOf(code), false)).toBe(written);
  });
});

describe('openTable', () => {
  it('knows a workbook by its bytes and a delimited file from it', async () => {
    const book = bookOf({ sheets: { S: rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', '1')) } });
    expect(fileKind(book)).toEqual({ is: 'workbook' });
    expect(await openTable(book)).toMatchObject({
      sheets: ['S'],
      sheet: 'S',
      encoding: null,
      delimiter: null,
    });
    expect(await openTable(strToU8('a;b\nx;1\n'))).toMatchObject({
      sheets: [],
      encoding: 'utf-8',
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

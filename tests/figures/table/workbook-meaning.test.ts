import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { fileKind } from '../../../src/figures/open/file-kind.ts';
import { readWorkbook } from '../../../src/figures/open/workbook.ts';
import { raised } from '../../../src/figures/open/workbook-text.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { tableOf } from '../../../src/figures/table/table.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { type Book, bookOf, num, rows, text } from './book.ts';

const readBook = (bytes: Uint8Array, ...undone: Parameters<typeof readWorkbook>[2] & {}) => {
  const columns = readColumns(readWorkbook(bytes, undefined, undone).records, { undone });
  return { ...tableOf(columns), understood: columns.understood };
};
const cellsOf = ({ columns, rows: all }: ReturnType<typeof readBook>): string[] =>
  [columns.map(({ name }) => name), ...all].map((row) => row.map((cell) => cell ?? '').join('|'));
const tellsOf = ({ issues }: ReturnType<typeof readBook>): string[] =>
  issues.map(({ code, severity, row, column, value, count }) =>
    [severity, code, row, column, value, count && `×${count}`].filter(Boolean).join(' '),
  );

describe('a raised part of a cell', () => {
  test.each([
    ['1', '¹'],
    ['12', '¹²'],
    ['(2)', '²'],
    ['2)', '²'],
    ['1,2', '¹,²'],
    ['-1', '⁻¹'],
    ['a', '[a]'],
    ['注1', '[注1]'],
    ['*', '*'],
    ['①', '①'],
    ['th', 'th'],
  ])('%s is written %s', (part, written) => {
    expect(raised(part)).toBe(written);
  });

  const run = (value: string, isRaised = false): string =>
    `<r>${isRaised ? '<rPr><vertAlign val="superscript"/><sz val="11"/></rPr>' : ''}<t>${value}</t></r>`;

  test.each<[what: string, runs: string, cell: string]>([
    ['a note at a number', run('3288') + run('2', true), '3288²'],
    ['a note at a name', run('会员') + run('a', true) + run('数'), '会员[a]数'],
    ['a square metre', run('km') + run('2', true), 'km²'],
    ['a lowered digit', `${run('CO')}<r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r>`, 'CO2'],
    ['a reading above the characters', `${run('東京')}<rPh sb="0" eb="2"><t>とうきょう</t></rPh>`, '東京'],
    ['a reading beside a note', `<t>東京</t><rPh sb="0" eb="2"><t>1</t></rPh><phoneticPr fontId="1"/>`, '東京'],
  ])('%s stays apart from what it stands at, in shared and in own strings', (_, runs, cell) => {
    const shared = bookOf({
      sheets: { S: rows(text('A1', 'a') + text('B1', 'b'), `<c r="A2" t="s"><v>0</v></c>${num('B2', '1')}`) },
      strings: [runs],
    });
    const own = bookOf({
      sheets: {
        S: rows(text('A1', 'a') + text('B1', 'b'), `<c r="A2" t="inlineStr"><is>${runs}</is></c>${num('B2', '1')}`),
      },
    });
    expect(readWorkbook(shared).records.body[0]?.cells).toEqual([cell, '1']);
    expect(readWorkbook(own).records.body[0]?.cells).toEqual([cell, '1']);
  });
});

describe('a format', () => {
  it('keeps hours beyond a day, leading zeros and a currency as what they are', async () => {
    const bytes = bookOf({
      sheets: {
        S: rows(
          text('A1', '编号') + text('B1', '工种') + text('C1', '工时') + text('D1', '补贴'),
          num('A2', '7', 1) + text('B2', '电工') + num('C2', '1.854166666666667', 2) + num('D2', '120.5', 3),
          num('A3', '12', 1) + text('B3', '焊工') + num('C3', '1.96875', 2) + num('D3', '98', 3),
        ),
      },
      formats: ['0000', '[h]:mm', '[$¥-804]#,##0.00'],
    });
    const { plain } = await readUserData([{ name: 'a.xlsx', bytes }]);
    expect(plain?.table.rows).toEqual([
      ['0007', '电工', '44:30 h:mm', '¥120.50'],
      ['0012', '焊工', '47:15 h:mm', '¥98.00'],
    ]);
    expect(plain?.mapping.values).toEqual([2, 3]);
    expect(plain?.choices.columns.map(({ unit }) => unit.base)).toEqual(['', '', 'h:mm', '¥']);
  });
});

it('names set in by their format are parts of the section above them', () => {
  const part = (address: string, value: string): string => text(address, value).replace(' t=', ' s="1" t=');
  const book = bookOf({
    sheets: {
      S: rows(
        text('A1', '市州') + text('B1', '人数'),
        text('A2', '兰州市') + num('B2', '3360'),
        part('A3', '专职') + num('B3', '410'),
        part('A4', '兼职') + num('B4', '2950'),
        text('A5', '天水市') + num('B5', '1610'),
        part('A6', '专职') + num('B6', '190'),
        part('A7', '兼职') + num('B7', '1420'),
      ),
    },
    formats: ['@'],
    indents: [1],
  });
  expect(cellsOf(readBook(book))).toEqual([
    '|市州|人数',
    '兰州市||3360',
    '兰州市|专职|410',
    '兰州市|兼职|2950',
    '天水市||1610',
    '天水市|专职|190',
    '天水市|兼职|1420',
  ]);
});

const head = text('A1', '市州') + text('B1', '一季度') + text('C1', '合计');
const formula = (address: string, code: string, result = '<v/>', type = ''): string =>
  `<c r="${address}"${type}><f>${code}</f>${result}</c>`;

describe('formulas', () => {
  test.each<[what: string, book: Book, cells: string[], tells: string[]]>([
    [
      'never calculated are gaps, said with their column',
      {
        sheets: {
          S: rows(
            head,
            text('A2', '甲') + num('B2', '1') + formula('C2', 'B2*2'),
            text('A3', '乙') + num('B3', '2') + formula('C3', 'B3*2'),
          ),
        },
      },
      ['市州|一季度|合计', '甲|1|', '乙|2|'],
      ['doubtful not-calculated 2 合计 =B2*2 ×2'],
    ],
    [
      'with nothing but 0, in a file that asks to be calculated, are gaps',
      {
        sheets: {
          S: rows(
            head,
            text('A2', '甲') + num('B2', '1') + formula('C2', 'B2*2', '<v>0</v>'),
            text('A3', '乙') + num('B3', '2') + formula('C3', 'B3*2', '<v>0</v>'),
          ),
        },
        calculation: '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
      },
      ['市州|一季度|合计', '甲|1|', '乙|2|'],
      ['doubtful not-calculated 2 合计 =B2*2 ×2'],
    ],
    [
      'with a 0 among other results keep it',
      {
        sheets: {
          S: rows(
            head,
            text('A2', '甲') + num('B2', '0') + formula('C2', 'B2*2', '<v>0</v>'),
            text('A3', '乙') + num('B3', '2') + formula('C3', 'B3*2', '<v>4</v>'),
          ),
        },
        calculation: '<calcPr fullCalcOnLoad="1"/>',
      },
      ['市州|一季度|合计', '甲|0|0', '乙|2|4'],
      [],
    ],
    [
      'calculated to nothing are blank cells',
      {
        sheets: {
          S: rows(
            head,
            text('A2', '甲') + num('B2', '1') + formula('C2', 'IF(B2&gt;1,B2,&quot;&quot;)', '<v></v>', ' t="str"'),
            text('A3', '乙') + num('B3', '2') + formula('C3', 'B3', '<v>2</v>'),
          ),
        },
      },
      ['市州|一季度|合计', '甲|1|', '乙|2|2'],
      [],
    ],
  ])('%s', (_, book, cells, tells) => {
    const table = readBook(bookOf(book));
    expect(cellsOf(table)).toEqual(cells);
    expect(tellsOf(table)).toEqual(tells);
  });
});

describe('what is hidden', () => {
  const line = (row: number, ...cells: string[]): string =>
    cells
      .map((cell, at) => (/^\d/.test(cell) ? num(`${'ABCD'[at]}${row}`, cell) : text(`${'ABCD'[at]}${row}`, cell)))
      .join('');
  const sheet = (columns: string, ...attributes: string[]): string =>
    `<cols>${columns}</cols><sheetData>${[
      line(1, '市州', '上年', '本年'),
      line(2, '甲', '1', '2'),
      line(3, '乙', '3', '4'),
      line(4, '丙', '5', '6'),
    ]
      .map((cells, at) => `<row r="${at + 1}" ${attributes[at] ?? ''}>${cells}</row>`)
      .join('')}</sheetData>`;

  test.each<[what: string, sheet: string, cells: string[], tells: string[]]>([
    ['a row', sheet('', '', '', 'hidden="1"'), ['市州|上年|本年', '甲|1|2', '丙|5|6'], ['repaired hidden 3 乙']],
    [
      'a row of no height, and one in a closed outline',
      sheet('', '', 'ht="0" customHeight="1"', 'outlineLevel="1" hidden="true"'),
      ['市州|上年|本年', '丙|5|6'],
      ['repaired hidden 2 甲'],
    ],
    [
      'a column',
      sheet('<col min="2" max="2" width="9" hidden="1"/>'),
      ['市州|本年', '甲|2', '乙|4', '丙|6'],
      ['repaired hidden'],
    ],
    [
      'a column of no width',
      sheet('<col min="1" max="1" width="9"/><col min="3" max="3" width="0" customWidth="1"/>'),
      ['市州|上年', '甲|1', '乙|3', '丙|5'],
      ['repaired hidden'],
    ],
    [
      'columns without anything in them',
      sheet('<col min="4" max="16384" width="0" hidden="1"/>'),
      ['市州|上年|本年', '甲|1|2', '乙|3|4', '丙|5|6'],
      [],
    ],
    [
      'everything',
      sheet('<col min="1" max="3" hidden="1"/>', ...Array.from({ length: 4 }, () => 'hidden="1"')),
      ['市州|上年|本年', '甲|1|2', '乙|3|4', '丙|5|6'],
      [],
    ],
  ])('%s is left out and said, unless nothing else is there', (_, xml, cells, tells) => {
    const table = readBook(bookOf({ sheets: { S: xml } }));
    expect(cellsOf(table)).toEqual(cells);
    expect(tellsOf(table)).toEqual(tells);
    expect(cellsOf(readBook(bookOf({ sheets: { S: xml } }), { code: 'hidden' }))).toHaveLength(4);
  });

  test.each<[what: string, sheet: string, cells: string[], tells: string[]]>([
    [
      'a row between two others, which are not set apart by it',
      `<sheetData>${['市州|本年', '甲|1', '乙|2', '丙|3', '丁|4', '总计|—']
        .map(
          (cells, at) =>
            `<row r="${at + 1}" ${at === 4 ? 'hidden="1"' : ''}>${line(at + 1, ...cells.split('|'))}</row>`,
        )
        .join('')}</sheetData>`,
      ['市州|本年', '甲|1', '乙|2', '丙|3', '总计|'],
      ['repaired hidden 5 丁', 'repaired missing 6 本年 —'],
    ],
    [
      'the first of the columns that a name is merged over',
      `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${[
        line(1, '市州', '职工'),
        text('B2', '上年') + text('C2', '本年'),
        line(3, '甲', '1', '2'),
        line(4, '乙', '3', '4'),
      ]
        .map((cells, at) => `<row r="${at + 1}">${cells}</row>`)
        .join('')}</sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells>`,
      ['市州|职工 本年', '甲|2', '乙|4'],
      ['repaired hidden', 'repaired joined-header 1'],
    ],
  ])('%s leaves the rest as it is seen', (_, xml, cells, tells) => {
    const table = readBook(bookOf({ sheets: { S: xml } }));
    expect(cellsOf(table)).toEqual(cells);
    expect(tellsOf(table)).toEqual(tells);
  });

  it('is named: rows by their first cell, columns by their names', () => {
    const { issues } = readBook(
      bookOf({ sheets: { S: sheet('<col min="2" max="2" hidden="1"/>', '', 'hidden="1"') } }),
    );
    expect(issues.map(({ message }) => message.zh)).toEqual([
      '第 2 行：工作表里有 1 行隐藏（含筛选掉的行），没有读入，第一行是“甲”。若要读入，请取消隐藏。',
      '工作表里隐藏的列没有读入：“上年”。若要读入，请取消隐藏。',
    ]);
  });

  it('is said of sheets where the file was read', () => {
    const book = bookOf({ sheets: { 表: sheet(''), 藏: sheet('') }, hidden: ['藏'] });
    const { issues, understood } = readBook(book);
    expect(issues).toEqual([]);
    expect(understood.map(({ message }) => message.en)).toEqual(['Hidden sheets of the workbook were not read: “藏”.']);
  });
});

describe('the sheet that is read', () => {
  const lines = (...all: string[]): string =>
    rows(
      ...all.map((cells, row) =>
        cells
          .split('|')
          .map((cell, at) => {
            const address = `${'ABCD'[at]}${row + 1}`;
            return /^\d+$/.test(cell) ? num(address, cell) : text(address, cell);
          })
          .join(''),
      ),
    );
  const data = lines('年份|会员|女', '2021|310|120', '2022|322|131');

  test.each<[what: string, other: string]>([
    ['a codebook', lines('维度|取值', '地区|东区', '年份|2022', '年份|2023')],
    ['codes of answers', lines('变量|码值|含义', '性别|1|男', '性别|2|女', '学历|1|小学', '学历|2|中学')],
    ['a list of contents', lines('编号|表名|页码', '1|会员|3', '2|经费|12', '3|培训|27')],
    ['a cover', lines('统计年鉴', '2023')],
    ['what the file is about', lines('项目|说明', '单位|省总工会', '电话|8812345', '版本|2', '发布|一月', '口径|年末')],
  ])('is the one with quantities, behind %s', (_, other) => {
    expect(readWorkbook(bookOf({ sheets: { 甲: other, 数据: data } })).sheet).toBe('数据');
  });

  it('is the first where all hold quantities, and the first with numbers where none does', () => {
    expect(readWorkbook(bookOf({ sheets: { 甲: data, 乙: data } })).sheet).toBe('甲');
    const years = lines('名称|成立', '一厂|1958', '二厂|1962');
    expect(readWorkbook(bookOf({ sheets: { 封面: lines('封面', '甲'), 乙: years } })).sheet).toBe('乙');
  });
});

describe('a package', () => {
  const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet = strToU8(
    `<worksheet ${NS}>${rows(text('A1', 'a') + text('B1', 'b'), text('A2', 'x') + num('B2', '1'))}</worksheet>`,
  );
  const book = strToU8(
    `<workbook ${NS} xmlns:r="${TYPES}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  const relation = (type: string, target: string): Uint8Array =>
    strToU8(`<Relationships><Relationship Id="r1" Type="${TYPES}/${type}" Target="${target}"/></Relationships>`);
  const types = { '[Content_Types].xml': strToU8('<Types/>') };

  test.each<[where: string, parts: Record<string, Uint8Array>]>([
    [
      'at its root',
      {
        '_rels/.rels': relation('officeDocument', 'book.xml'),
        'book.xml': book,
        '_rels/book.xml.rels': relation('worksheet', 'data.xml'),
        'data.xml': sheet,
      },
    ],
    [
      'in other folders',
      {
        '_rels/.rels': relation('officeDocument', '/docs/main/book.xml'),
        'docs/main/book.xml': book,
        'docs/main/_rels/book.xml.rels': relation('worksheet', '../sheets/sheet%201.xml'),
        'docs/sheets/sheet 1.xml': sheet,
      },
    ],
    [
      'under names that Windows wrote',
      {
        '_rels\\.rels': relation('officeDocument', 'xl/workbook.xml'),
        'xl\\workbook.xml': book,
        'xl\\_rels\\workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
        'xl\\worksheets\\sheet1.xml': sheet,
      },
    ],
  ])('opens with its parts %s', (_, parts) => {
    const bytes = zipSync({ ...types, ...parts });
    expect(fileKind(bytes)).toEqual({ is: 'workbook' });
    expect(cellsOf(readBook(bytes))).toEqual(['a|b', 'x|1']);
  });

  test.each<[what: string, parts: Record<string, Uint8Array>, said: string]>([
    [
      'no workbook',
      { '_rels/.rels': relation('officeDocument', 'model.xml'), 'model.xml': strToU8('<model/>') },
      'ZIP',
    ],
    ['a binary one', { '_rels/.rels': relation('officeDocument', 'xl/workbook.bin') }, '.xlsb'],
  ])('that holds %s is refused as what it is', (_, parts, said) => {
    const { issues } = readBook(zipSync({ ...types, ...parts }));
    expect(issues.map(({ code }) => code)).toEqual(['binary']);
    expect(issues[0]?.message.en).toContain(said);
  });
});

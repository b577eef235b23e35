import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/figures/open/workbook.ts';
import type { Undone } from '../../../src/figures/repair.ts';
import { unitsInLine } from '../../../src/figures/stated/unit-line.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { readRecords, tableOf } from '../../../src/figures/table/table.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { bookOf, num, rows, text } from './book.ts';

function read(csv: string, undone: Undone = []) {
  const columns = readColumns(readRecords(new TextEncoder().encode(csv), { undone }), {
    undone,
  });
  return { ...tableOf(columns), understood: columns.understood };
}
const linesOf = (table: Pick<ReturnType<typeof read>, 'rows'>): string[] =>
  table.rows.map((row) => row.map((cell) => cell ?? '').join('|'));
const tellsOf = ({ issues }: Pick<ReturnType<typeof read>, 'issues'>): string[] =>
  issues.map(({ code, severity, row, value, count }) =>
    [severity, code, row, value, count && `×${count}`].filter(Boolean).join(' '),
  );

describe('numbers that commas cut in a file of commas', () => {
  test.each<[what: string, csv: string, lines: string[], value: string]>([
    ['in the last column', '地区,人数\n兰州,12,345\n天水,8,210\n', ['兰州|12345', '天水|8210'], '12,345'],
    [
      'beside small ones',
      '地区,人数\n兰州,12,345\n天水,8,210\n临夏,987\n',
      ['兰州|12345', '天水|8210', '临夏|987'],
      '12,345',
    ],
    [
      'in a middle column',
      '地区,人数,类\n兰州,12,345,甲\n天水,8,210,乙\n',
      ['兰州|12345|甲', '天水|8210|乙'],
      '12,345',
    ],
    [
      'with millions',
      '地区,人数\n兰州,1,234,567\n天水,8,210\n平凉,7,010\n',
      ['兰州|1234567', '天水|8210', '平凉|7010'],
      '1,234,567',
    ],
    ['with decimals', '地区,人数\n兰州,1,234.5\n天水,8,210.25\n', ['兰州|1234.5', '天水|8210.25'], '1,234.5'],
    [
      'in two columns',
      '地区,人,元\n兰州,12,345,6,789\n天水,8,210,9,012\n',
      ['兰州|12345|6789', '天水|8210|9012'],
      '12,345',
    ],
  ])('%s, are put together and said', (_, csv, lines, value) => {
    const table = read(csv);
    expect(linesOf(table)).toEqual(lines);
    expect(tellsOf(table)[0]).toContain(`doubtful cut-thousands 2 ${value}`);
  });

  test.each<[what: string, csv: string, tells: string[]]>([
    ['two ways are open', '甲,乙\n1,234,567\n2,345,678\n', ['doubtful long-rows 1', 'doubtful blank-column 1']],
    [
      'no thousands are there',
      '地区,人数\n兰州,12,34\n天水,8,21\n',
      ['doubtful long-rows 1', 'doubtful blank-column 1'],
    ],
    ['one row alone is long, with words', 'a,b\nx,2\ny,1,z\nz,4\n', ['doubtful long-row 3 z']],
  ])('stay as they are where %s', (_, csv, tells) => {
    expect(tellsOf(read(csv))).toEqual(tells);
  });
});

describe('quotation marks behind a backslash', () => {
  test.each<[csv: string, rows: unknown[]]>([
    [
      '名称,人数\n"""a"" \\"b\\", c",1\n"d",2\n',
      [
        ['"a" "b", c', 1],
        ['d', 2],
      ],
    ],
    [
      '名称,人数\n"他说 \\"好\\", 走",1\n"d",2\n',
      [
        ['他说 "好", 走', 1],
        ['d', 2],
      ],
    ],
  ])('%j', (csv, expected) => {
    const table = read(csv);
    expect(table.rows).toEqual(expected);
    expect(table.issues).toEqual([]);
    expect(table.understood.map(({ code }) => code)).toEqual(['escaped-quotes']);
  });

  test.each<[csv: string, cell: string]>([
    ['路径,人数\n"C:\\dir\\",1\n"D:\\",2\n', 'C:\\dir\\'],
    ['路径,人数\n"a ""b""",1\n', 'a "b"'],
  ])('are not those of %j', (csv, cell) => {
    expect(read(csv).rows[0]?.[0]).toBe(cell);
    expect(read(csv).understood).toEqual([]);
  });
});

describe('days as spreadsheets store them', () => {
  test.each<[what: string, csv: string, days: unknown[]]>([
    ['months', '统计月份,来访\n45292,210\n45323,188\n', ['2024-01', '2024-02']],
    ['days', '日期,来访\n45292,210\n45293,188\n', ['2024-01-01', '2024-01-02']],
    ['in English', 'Start date,calls\n45292,210\n45307,188\n', ['2024-01-01', '2024-01-16']],
    ['beside a blank', '日期,来访\n45292,210\n,3\n45293,188\n', ['2024-01-01', null, '2024-01-02']],
  ])('%s, are written as days', (_, csv, days) => {
    const table = read(csv);
    expect(table.columns[0]?.kind).toBe('date');
    expect(table.rows.map(([day]) => day)).toEqual(days);
    expect(table.issues).toEqual([]);
    const [told] = table.understood;
    expect(told).toMatchObject({ code: 'serial-date', row: 2, value: '45292' });
    expect(read(csv, told?.repairs ?? []).rows[0]?.[0]).toBe('45292');
  });

  test.each<[what: string, csv: string]>([
    ['numbers under another name', '会员,来访\n45292,210\n45323,188\n'],
    ['numbers of another size', '日期,来访\n1,210\n2,188\n'],
    ['years', '时间,来访\n2021,210\n2022,188\n'],
    ['a length of time', '工作时间,来访\n45292,210\n45323,188\n'],
  ])('are not %s', (_, csv) => {
    expect(read(csv).understood).toEqual([]);
  });

  test('count from 1904 where the workbook says so', () => {
    const book = bookOf({
      sheets: {
        S: rows(
          text('A1', '日期') + text('B1', 'b'),
          num('A2', '41060') + num('B2', '1'),
          num('A3', '41061') + num('B3', '2'),
        ),
      },
      properties: '<workbookPr date1904="1"/>',
    });
    expect(tableOf(readColumns(readWorkbook(book).records)).rows.map(([day]) => day)).toEqual([
      '2016-06-01',
      '2016-06-02',
    ]);
  });
});

describe('a line of units', () => {
  test.each<[line: string, units: string[]]>([
    ['单位：万元、人、%', ['万元', '人', '%']],
    ['计量单位：人次、万元', ['人次', '万元']],
    ['（单位：场次，人）', ['场次', '人']],
    ['表3 经费（单位：万元）', ['万元']],
    ['单位：万元', ['万元']],
    ['单位：元/人', ['元/人']],
    ['单位：人 填表日期：一月', ['人']],
    ['Unit: thousand persons, per cent', ['thousand persons', 'per cent']],
    ['单位：兰州市总工会，办公室', []],
    ['填报单位：兰州市总工会', []],
    ['会员、职工和女会员', []],
  ])('%s names %j', (line, units) => {
    expect(unitsInLine(line)).toEqual(units);
  });

  test.each<[csv: string, said: string[], unit: string]>([
    [
      '表\n单位：万元、个、人次\n年份,资金,站点,职工\n2021,3120,415,52100\n2022,3288,431,58840\n',
      ['doubtful several-units 2 单位：万元、个、人次'],
      '',
    ],
    [
      '表,,单位：万元,人\n年份,资金,站点,职工\n2021,3120,415,52100\n2022,3288,431,58840\n',
      ['doubtful several-units 1 表,单位：万元,人'],
      '',
    ],
    ['表\n\n计量单位,,人\n\n年份,会员,女会员\n2021,312,41\n2022,328,43\n', [], '人'],
    ['表\n单位：万人\n年份,会员,女会员\n2021,312,41\n2022,328,43\n', [], '人'],
  ])('%j is put on a column only where it names one unit', async (csv, said, unit) => {
    const { issues, plain } = await readUserData([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }]);
    expect(tellsOf({ issues })).toEqual(said);
    expect(plain?.choices.columns[1]?.unit.base).toBe(unit);
  });
});

describe('flags in a column without a name', () => {
  test('are written at the numbers to their left', () => {
    const table = read('年份,东区,,西区,\n2020,410,,288,\n2021,422,,281,e\n2022,431,p,,c\n');
    expect(table.columns.map(({ name }) => name)).toEqual(['年份', '东区', '西区']);
    expect(linesOf(table)).toEqual(['2020|410|288', '2021|422|281', '2022|431|']);
    expect(tellsOf(table)).toEqual(['repaired flags 4 431[p]', 'repaired missing 4 c', 'repaired flags 3 281[e]']);
    expect(table.understood.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['flags-beside', 4, '东区', 'p'],
      ['flags-beside', 3, '西区', 'e'],
    ]);
  });

  test.each([
    ['another name', '年份,东区,标记\n2020,410,e\n2021,422,\n'],
    ['numbers', '年份,东区,\n2020,410,1\n2021,422,\n'],
    ['words', '年份,东区,\n2020,410,快报\n2021,422,\n'],
    ['nothing at their left', '年份,东区,\n2020,,e\n2021,422,\n'],
  ])('are none in a column of %s', (_, csv) => {
    expect(read(csv).columns).toHaveLength(3);
  });
});

import { describe, expect, it, test } from 'vitest';
import { readWorkbook } from '../../../src/figures/open/workbook.ts';
import type { Undone } from '../../../src/figures/repair.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { readRecords, tableOf } from '../../../src/figures/table/table.ts';
import { bookOf, num, rows, text } from './book.ts';

function read(csv: string, undone: Undone = []) {
  const columns = readColumns(readRecords(new TextEncoder().encode(csv), { undone }), {
    undone,
  });
  return { ...tableOf(columns), understood: columns.understood };
}
const cellsOf = ({ columns, rows: all }: Pick<ReturnType<typeof read>, 'columns' | 'rows'>): string[] =>
  [columns.map(({ name }) => name), ...all].map((row) => row.map((cell) => cell ?? '').join('|'));
const tellsOf = ({ issues }: Pick<ReturnType<typeof read>, 'issues'>): string[] =>
  issues.map(({ code, severity, row }) => [severity, code, row].filter(Boolean).join(' '));
const understoodIn = ({ understood }: ReturnType<typeof read>): string[] =>
  understood.map(({ code, value }) => `${code} ${value}`);

describe('names in several rows', () => {
  test.each<[what: string, csv: string, cells: string[]]>([
    [
      'years below groups',
      '行业,在岗职工,,其中：女职工,\n,2021,2022,2021,2022\n制造业,12400,12380,4310,4295\n建筑业,9820,10010,1120,1145\n',
      [
        '行业|在岗职工 2021|在岗职工 2022|其中：女职工 2021|其中：女职工 2022',
        '制造业|12400|12380|4310|4295',
        '建筑业|9820|10010|1120|1145',
      ],
    ],
    [
      'groups below years, the first name in the lower row',
      ',2021,,2022,\n行业,男,女,男,女\n制造业,1,2,3,4\n建筑业,5,6,7,8\n',
      ['行业|2021 男|2021 女|2022 男|2022 女', '制造业|1|2|3|4', '建筑业|5|6|7|8'],
    ],
    [
      'three rows with years in the last',
      '行业,职工,,,\n行业,男,,女,\n行业,2021,2022,2021,2022\n制造业,1,2,3,4\n',
      ['行业|职工 男 2021|职工 男 2022|职工 女 2021|职工 女 2022', '制造业|1|2|3|4'],
    ],
    [
      'quarters below years',
      '市州,2023年,,2024年,\n市州,一季度,二季度,一季度,二季度\n兰州,1,2,3,4\n',
      ['市州|2023年 一季度|2023年 二季度|2024年 一季度|2024年 二季度', '兰州|1|2|3|4'],
    ],
    [
      'names of several levels from pandas',
      'Unnamed: 0_level_0,会员,会员\nUnnamed: 0_level_1,2021,2022\n兰州,3,4\n天水,5,6\n',
      ['|会员 2021|会员 2022', '兰州|3|4', '天水|5|6'],
    ],
    [
      'names that pandas left blank',
      'Unnamed: 0,在岗职工,Unnamed: 2\n行业,2021,2022\n制造业,12400,12380\n',
      ['行业|在岗职工 2021|在岗职工 2022', '制造业|12400|12380'],
    ],
  ])('%s, are one a column', (_, csv, cells) => {
    const table = read(csv);
    expect(cellsOf(table)).toEqual(cells);
    expect(tellsOf(table)).toEqual(['repaired joined-header 1']);
  });

  test.each<[what: string, csv: string]>([
    ['years of data in a row without a name', '厂名,建成,改建\n,1958,1990\n一厂,1962,1995\n二厂,1970,2001\n'],
    ['words kept back below a blank name', ',会员,女\n兰州,较多,较多\n天水,2,1\n平凉,3,1\n'],
  ])('are not %s', (_, csv) => {
    expect(tellsOf(read(csv))).not.toContain('repaired joined-header 1');
    expect(read(csv).rows).toHaveLength(3);
  });

  it('are joined where a workbook merges them', () => {
    const book = bookOf({
      sheets: {
        S: `${rows(
          text('A1', '行业') + text('B1', '职工'),
          text('B2', '在岗') + text('D2', '离岗'),
          num('B3', '2021') + num('C3', '2022') + num('D3', '2021') + num('E3', '2022'),
          text('A4', '制造业') + num('B4', '1') + num('C4', '2') + num('D4', '3') + num('E4', '4'),
          text('A5', '建筑业') + num('B5', '5') + num('C5', '6') + num('D5', '7') + num('E5', '8'),
        )}<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:E1"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>`,
      },
    });
    expect(cellsOf(tableOf(readColumns(readWorkbook(book).records)))).toEqual([
      '行业|职工 在岗 2021|职工 在岗 2022|职工 离岗 2021|职工 离岗 2022',
      '制造业|1|2|3|4',
      '建筑业|5|6|7|8',
    ]);
  });
});

describe('names that are blank', () => {
  test.each<[what: string, csv: string, names: string, tells: string[]]>([
    ['the first, above names of rows', ',会员\n兰州,1\n天水,2\n', '|会员', []],
    ['the first, above an index of pandas', 'Unnamed: 0,会员\n兰州,1\n天水,2\n', '|会员', []],
    ['another, above numbers', '地区,会员,Unnamed: 2\n兰州,1,2\n天水,2,1\n', '地区|会员|', ['doubtful blank-column 1']],
    ['a first of numbers', ',会员\n3,1\n7,2\n', '|会员', ['doubtful blank-column 1']],
    ['of R', '...1,会员\n兰州,1\n天水,2\n', '|会员', []],
  ])('%s', (_, csv, names, tells) => {
    expect(cellsOf(read(csv))[0]).toBe(names);
    expect(tellsOf(read(csv))).toEqual(tells);
  });
});

describe('a row that numbers the columns', () => {
  test.each<[what: string, csv: string, said: string]>([
    ['stems and numbers', '指标,代码,合计,男\n甲,乙,1,2\n培训,01,5,3\n证书,02,4,2\n', '甲 乙 1 2'],
    ['a stem and a number', '指标,合计\n甲,1\n培训,5\n证书,4\n', '甲 1'],
    ['letters', '指标,代码,合计,男\nA,B,1,2\n培训,01,5,3\n证书,02,4,2\n', 'A B 1 2'],
    ['small letters', '地区,合计,男,比\na,1,2,3=2/1\n兰州,5,3,0.6\n天水,4,2,0.5\n', 'a 1 2 3=2/1'],
    ['numbers in brackets', '地区,会员,女\n(1),(2),(3)\n兰州,5,3\n天水,4,2\n', '(1) (2) (3)'],
    ['numbers alone', '地区,会员,女\n1,2,3\n兰州,5,3\n天水,4,2\n', '1 2 3'],
    ['numbers behind a blank', '地区,会员,女,男\n,1,2,3\n兰州,5,3,2\n天水,4,2,2\n', '1 2 3'],
    ['a word of their own', '地区,会员,女\n栏次,1,2\n兰州,5,3\n天水,4,2\n', '栏次 1 2'],
    ['what is computed from what', '地区,合计,男,女\n甲,1=2+3,2,3\n兰州,5,3,2\n天水,4,2,2\n', '甲 1=2+3 2 3'],
    ['circled numbers', '地区,会员,女\n①,②,③\n兰州,5,3\n天水,4,2\n', '① ② ③'],
    ['below two rows of names', '地区,会员,\n,总数,女\n甲,1,2\n兰州,5,3\n天水,4,2\n', '甲 1 2'],
  ])('by %s is no data', (_, csv, said) => {
    const table = read(csv);
    expect(table.rows).toHaveLength(2);
    expect(understoodIn(table)).toEqual([`column-numbers ${said}`]);
    expect(read(csv, [{ code: 'column-numbers' }]).rows).toHaveLength(3);
  });

  test.each<[what: string, csv: string]>([
    ['numbers in order', 'a,b,c\n1,2,3\n4,5,6\n'],
    ['items called by stems', '项目,会员,女\n甲,1,2\n乙,3,4\n'],
    ['items called by letters', '项目,会员,女\nA,1,2\nB,3,4\n'],
    ['a first place', '名次,单位,得分\n1,兰州,2\n2,天水,3\n'],
    ['negative numbers', '项目,会员,女\n兰州,(1),(2)\n天水,3,4\n'],
  ])('is not one of %s', (_, csv) => {
    expect(read(csv).rows).toHaveLength(2);
    expect(understoodIn(read(csv))).toEqual([]);
  });
});

describe('a file without names', () => {
  test.each<[what: string, csv: string, count: number]>([
    ['a place, a count and a rate', '兰州市,881000,35.9\n天水市,402000,16.4\n庆阳市,337000,13.7\n', 3],
    ['counts of one kind', '兰州市,120,135\n天水市,64,70\n白银市,41,39\n', 3],
    ['months and a number', '2024-01,310\n2024-02,322\n2024-03,335\n', 3],
    ['numbers alone', '2021,310.5\n2022,322.1\n', 2],
  ])('%s, loses no row', (_, csv, count) => {
    const table = read(csv);
    expect(table.rows).toHaveLength(count);
    expect(table.columns.every(({ name }) => name === '')).toBe(true);
    expect(tellsOf(table)).toEqual(['doubtful no-header 1']);
    expect(read(csv, [{ code: 'no-header' }]).rows).toHaveLength(count - 1);
  });

  test.each<[what: string, csv: string, tells: string[]]>([
    ['years', '地区,2021,2022\n兰州,1,2\n天水,3,4\n', []],
    ['classes', '地区,10,20,30\n兰州,12,25,31\n天水,11,22,33\n', []],
    ['codes far from the numbers', '地区,110000,620000\n兰州,12,25\n天水,11,22\n', ['doubtful numeric-names 1']],
    ['one digit', '类别,5\n甲,3\n乙,4\n', ['doubtful numeric-names 1']],
    ['words', '地区,会员\n兰州,12\n天水,11\n', []],
  ])('is not one with %s for names', (_, csv, tells) => {
    expect(read(csv).rows).toHaveLength(2);
    expect(tellsOf(read(csv))).toEqual(tells);
  });
});

describe('the head of a pivot table', () => {
  test.each<[what: string, csv: string, names: string, count: number, title: string | undefined]>([
    [
      'with the field of its columns',
      '求和项:人数,年份,,\n工种,2022,2023,总计\n电工,310,322,632\n(空白),,,\n总计,310,322,632\n',
      '工种|2022|2023|总计',
      2,
      '求和项:人数',
    ],
    [
      'in English, compact',
      'Sum of members,Column Labels,,\nRow Labels,2022,2023,Grand Total\nVale,310,322,632\n(blank),,,\nGrand Total,310,322,632\n',
      'Row Labels|2022|2023|Grand Total',
      2,
      'Sum of members',
    ],
    [
      'with a filter above',
      '地区,(全部),,\n\n求和项:人数,年份,,\n工种,2022,2023,总计\n电工,310,322,632\n焊工,5,6,11\n',
      '工种|2022|2023|总计',
      2,
      '地区：(全部)\n求和项:人数',
    ],
    [
      'over two rows of names',
      '求和项:人数,年份,性别,,\n,2022,,2023,\n工种,男,女,男,女\n电工,1,2,3,4\n焊工,5,6,7,8\n',
      '工种|2022 男|2022 女|2023 男|2023 女',
      2,
      '求和项:人数',
    ],
    ['of one row, which holds the names', '行标签,求和项:人数\n电工,310\n焊工,5\n', '行标签|求和项:人数', 2, undefined],
  ])('%s', (_, csv, names, count, title) => {
    const table = read(csv);
    expect(cellsOf(table)[0]).toBe(names);
    expect(table.rows).toHaveLength(count);
    expect(table.title).toBe(title);
  });
});

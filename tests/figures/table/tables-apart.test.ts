import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';

const read = (csv: string) => readTable(new TextEncoder().encode(csv));
const cellsOf = ({ columns, rows }: ReturnType<typeof read>): string[] =>
  [columns.map(({ name }) => name), ...rows].map((row) => row.map((cell) => cell ?? '').join('|'));
const tellsOf = ({ issues }: ReturnType<typeof read>): string[] =>
  issues.map(({ code, severity, row, value }) => [severity, code, row, value].filter(Boolean).join(' '));

describe('tables side by side', () => {
  test.each<[what: string, csv: string, cells: string[], tells: string[]]>([
    [
      'are never joined: the first is read, the other said',
      '工种,人数,,年份,经费\n电工,322,,2021,610\n焊工,198,,2022,655\n木工,87,,2023,702\n',
      ['工种|人数', '电工|322', '焊工|198', '木工|87'],
      ['doubtful table-beside 1 年份 经费'],
    ],
    [
      'of different lengths, with two blank columns between them',
      '地区,会员,女,,,地区,经费\n兰州,3,1,,,兰州,30\n天水,2,1,,,天水,20\n平凉,1,0,,,,\n',
      ['地区|会员|女', '兰州|3|1', '天水|2|1', '平凉|1|0'],
      ['doubtful table-beside 1 地区 经费'],
    ],
    [
      'are three',
      'a,b,,c,d,,e,f\nx,1,,y,2,,z,3\nu,4,,v,5,,w,6\n',
      ['a|b', 'x|1', 'u|4'],
      ['doubtful table-beside 1 c d', 'doubtful table-beside 1 e f'],
    ],
    [
      'have names in two rows, and years in front',
      '年份,会员,,,\n,男,,工种,人数\n2021,3,,电工,610\n2022,2,,焊工,655\n2023,#DIV/0!,,木工,5\n',
      ['年份|会员 男', '2021|3', '2022|2', '2023|'],
      ['doubtful table-beside 2 工种 人数', 'repaired joined-header 1', 'repaired missing 5 #DIV/0!'],
    ],
    [
      'have their own titles',
      '表1 会员,,,表2 经费,\n地区,会员,,年份,经费\n兰州,3,,2021,610\n天水,2,,2022,655\n',
      ['地区|会员', '兰州|3', '天水|2'],
      ['doubtful table-beside 2 年份 经费'],
    ],
    [
      'have the same names and rows of one name',
      '年份,人数,年份,人数\n2021年,3,2021年,5\n2022年,2,2022年,6\n',
      ['年份|人数', '2021|3', '2022|2'],
      ['doubtful table-beside 2 年份 人数'],
    ],
    [
      'are numbered',
      '地区,会员,,序号,经费\n兰州,3,,1,610\n天水,2,,2,655\n平凉,2,,3,655\n',
      ['地区|会员', '兰州|3', '天水|2', '平凉|2'],
      ['doubtful table-beside 1 序号 经费'],
    ],
  ])('%s', (_, csv, cells, tells) => {
    const table = read(csv);
    expect(cellsOf(table)).toEqual(cells);
    expect(tellsOf(table)).toEqual(tells);
  });

  test.each<[what: string, csv: string, cells: string[]]>([
    [
      'numbers set apart by a blank column',
      '地区,2020,,2021,,2022\n兰州,3,,4,,5\n天水,2,,3,,4\n',
      ['地区|2020|2021|2022', '兰州|3|4|5', '天水|2|3|4'],
    ],
    [
      'remarks behind a blank column',
      '地区,会员,,备注\n兰州,3,,快报\n天水,2,,\n',
      ['地区|会员|备注', '兰州|3|快报', '天水|2|'],
    ],
    [
      'counts behind a blank column',
      '月份,会员,,新会员,经费\n1月,3,,4,30\n2月,2,,5,20\n',
      ['月份|会员|新会员|经费', '1月|3|4|30', '2月|2|5|20'],
    ],
    [
      'names set apart from the numbers',
      '地区,,2020,2021\n兰州,,3,4\n天水,,2,3\n',
      ['地区|2020|2021', '兰州|3|4', '天水|2|3'],
    ],
  ])('are not %s, and the blank column is none', (_, csv, cells) => {
    const table = read(csv);
    expect(cellsOf(table)).toEqual(cells);
    expect(tellsOf(table)).toEqual([]);
  });
});

test('a table folded to save paper is one', () => {
  const table = read('地区,人数,地区,人数\n兰州,3,平凉,5\n天水,2,庆阳,6\n临夏,1,,\n');
  expect(cellsOf(table)).toEqual(['地区|人数', '兰州|3', '天水|2', '临夏|1', '平凉|5', '庆阳|6']);
  expect(tellsOf(table)).toEqual([]);
});

describe('below a table', () => {
  test.each<[what: string, csv: string, rows: number, notes: string[] | undefined, tells: string[]]>([
    [
      'notes in columns are notes',
      '"Area","Year","Value","Value notes"\n"Vale","2022","812.4",\n"Vale","2021","806.1","1"\n\n"noteID","Note"\n"1","Break in series."\n"2","Estimate."\n',
      2,
      ['noteID: Note', '1: Break in series.', '2: Estimate.'],
      [],
    ],
    [
      'words set under a title are notes',
      '地区,会员,女\n兰州,3,1\n天水,2,1\n\n指标解释,,\n会员,指年末在册人数,\n女,指女会员,\n',
      2,
      ['指标解释', '会员：指年末在册人数', '女：指女会员'],
      [],
    ],
    [
      'a table without a title is another table',
      '地区,会员\n兰州,3\n天水,2\n\n地区,经费\n兰州,30\n天水,20\n',
      2,
      ['地区：经费', '兰州：30', '天水：20'],
      ['doubtful second-table 5 地区 经费'],
    ],
    [
      'the same names again begin a page',
      '地区,会员\n兰州,3\n天水,2\n\n地区,会员\n平凉,1\n',
      3,
      undefined,
      ['repaired repeated-header 5 地区'],
    ],
    ['rows behind a blank one go on', '地区,会员\n兰州,3\n天水,2\n\n合计,5\n', 3, undefined, []],
    [
      'a row without its numbers goes on',
      '地区,会员,女\n兰州,3,1\n天水,2,1\n\n其他,…,…\n平凉,2,1\n',
      4,
      undefined,
      ['repaired missing 5 …', 'repaired missing 5 …'],
    ],
  ])('%s', (_, csv, rows, notes, tells) => {
    const table = read(csv);
    expect(table.rows).toHaveLength(rows);
    expect(table.notes).toEqual(notes);
    expect(tellsOf(table)).toEqual(tells);
  });
});

import { describe, expect, it, test } from 'vitest';
import type { Undone } from '../../../src/figures/repair.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { readRecords, tableOf } from '../../../src/figures/table/table.ts';

function read(csv: string, undone: Undone = []) {
  const columns = readColumns(readRecords(new TextEncoder().encode(csv), { undone }), {
    undone,
  });
  return { ...tableOf(columns), understood: columns.understood };
}
const linesOf = ({ rows }: ReturnType<typeof read>): string[] =>
  rows.map((row) => row.map((cell) => cell ?? '').join('|'));
const tellsOf = ({ issues, understood }: ReturnType<typeof read>): string[] =>
  [...issues, ...understood.filter(({ code }) => code !== 'year')].map(({ code, severity, row, value, count }) =>
    [severity, code, row, value, count && `×${count}`].filter(Boolean).join(' '),
  );

describe('blanks below a head of rows', () => {
  test.each<[what: string, csv: string, lines: string[], tells: string[]]>([
    [
      'repeat it',
      '市州,类别,人数\n兰州市,专职,410\n,兼职,2950\n天水市,专职,190\n,兼职,1420\n',
      ['兰州市|专职|410', '兰州市|兼职|2950', '天水市|专职|190', '天水市|兼职|1420'],
      ['repaired filled-down 3 兰州市 ×2'],
    ],
    [
      'repeat years',
      '年份,市州,人数\n2021,兰州,4\n,天水,2\n2022,兰州,5\n,天水,3\n',
      ['2021|兰州|4', '2021|天水|2', '2022|兰州|5', '2022|天水|3'],
      ['repaired filled-down 3 2021 ×2'],
    ],
    [
      'repeat two heads, the inner one below its own outer one',
      '省,市,类别,人数\n甘肃,兰州,专职,1\n,,兼职,2\n,天水,专职,3\n,,兼职,4\n青海,西宁,专职,5\n,,兼职,6\n',
      [
        '甘肃|兰州|专职|1',
        '甘肃|兰州|兼职|2',
        '甘肃|天水|专职|3',
        '甘肃|天水|兼职|4',
        '青海|西宁|专职|5',
        '青海|西宁|兼职|6',
      ],
      ['repaired filled-down 3 甘肃 ×4'],
    ],
    [
      'stand beside totals without a second head',
      '市州,类别,人数\n合计,,4970\n兰州市,专职,410\n,兼职,2950\n天水市,专职,190\n,兼职,1420\n',
      ['合计||4970', '兰州市|专职|410', '兰州市|兼职|2950', '天水市|专职|190', '天水市|兼职|1420'],
      ['repaired filled-down 4 兰州市 ×2'],
    ],
    [
      'are few, but the names beside them come again',
      '市州,类别,人数\n兰州市,专职,4\n天水市,专职,1\n平凉市,专职,2\n庆阳市,专职,5\n,兼职,3\n',
      ['兰州市|专职|4', '天水市|专职|1', '平凉市|专职|2', '庆阳市|专职|5', '庆阳市|兼职|3'],
      ['repaired filled-down 6 庆阳市'],
    ],
  ])('%s', (_, csv, lines, tells) => {
    const table = read(csv);
    expect(linesOf(table)).toEqual(lines);
    expect(tellsOf(table)).toEqual(tells);
    expect(linesOf(read(csv, [{ code: 'filled-down' }]))).not.toEqual(lines);
  });

  test.each<[what: string, csv: string]>([
    ['a name that is missing', '姓名,部门,工龄\n张三,财务,3\n,人事,5\n李四,工会,7\n王五,保卫,9\n'],
    ['a name missing in the first row', '市州,类别,人数\n,专职,410\n,兼职,2950\n'],
    ['blanks before numbers', '市州,人数,经费\n兰州,1,2\n,3,4\n天水,5,6\n,7,8\n'],
  ])('are none where there is %s', (_, csv) => {
    expect(tellsOf(read(csv))).toEqual([]);
  });
});

describe('a row of a section', () => {
  test.each<[what: string, csv: string, lines: string[], said: string]>([
    [
      'of years above indented names',
      '项目,立案,结案\n2022,,\n  工资,310,298\n  工时,120,118\n2023,,\n  工资,335,321\n  工时,101,102\n',
      ['2022|工资|310|298', '2022|工时|120|118', '2023|工资|335|321', '2023|工时|101|102'],
      'repaired sections 2 2022 ×2',
    ],
    [
      'above names that come again',
      '项目,立案,结案\n兰州市,,\n工资,310,298\n工时,120,118\n天水市,,\n工资,335,321\n工时,101,102\n',
      ['兰州市|工资|310|298', '兰州市|工时|120|118', '天水市|工资|335|321', '天水市|工时|101|102'],
      'repaired sections 2 兰州市 ×2',
    ],
    [
      'of a year above other names',
      '项目,立案,结案\n2022年,,\n工资,310,298\n工时,120,118\n',
      ['2022|工资|310|298', '2022|工时|120|118'],
      'repaired sections 2 2022年',
    ],
    [
      'in the middle of its row',
      '项目,立案,结案\n,2022年,\n工资,310,298\n工时,120,118\n,2023年,\n工资,335,321\n工时,101,102\n',
      ['2022|工资|310|298', '2022|工时|120|118', '2023|工资|335|321', '2023|工时|101|102'],
      'repaired sections 2 2022年 ×2',
    ],
    [
      'with a heading, and a total of all at the end',
      '项目,人数,经费\n一、教育,,\n大学,3,4\n中学,5,6\n二、医疗,,\n医院,1,2\n诊所,2,3\n合计,11,15\n',
      ['一、教育|大学|3|4', '一、教育|中学|5|6', '二、医疗|医院|1|2', '二、医疗|诊所|2|3', '|合计|11|15'],
      'repaired sections 2 一、教育 ×2',
    ],
    [
      'below a total of all',
      '项目,立案,结案\n合计,866,839\n2022年,,\n工资,310,298\n工时,120,118\n2023年,,\n工资,335,321\n工时,101,102\n',
      ['|合计|866|839', '2022|工资|310|298', '2022|工时|120|118', '2023|工资|335|321', '2023|工时|101|102'],
      'repaired sections 3 2022年 ×2',
    ],
    [
      'with its own sum above indented names that come again',
      '市州,人数,经费\n兰州市,3360,33\n　专职,410,4\n　兼职,2950,29\n天水市,1610,16\n　专职,190,2\n　兼职,1420,14\n',
      [
        '兰州市||3360|33',
        '兰州市|专职|410|4',
        '兰州市|兼职|2950|29',
        '天水市||1610|16',
        '天水市|专职|190|2',
        '天水市|兼职|1420|14',
      ],
      'repaired sections 2 兰州市 ×2',
    ],
    [
      'with the sum of its year',
      '项目,立案,结案\n2022,430,416\n工资,310,298\n工时,120,118\n2023,436,423\n工资,335,321\n工时,101,102\n',
      [
        '2022||430|416',
        '2022|工资|310|298',
        '2022|工时|120|118',
        '2023||436|423',
        '2023|工资|335|321',
        '2023|工时|101|102',
      ],
      'repaired sections 2 2022 ×2',
    ],
  ])('%s belongs to each row below it', (_, csv, lines, said) => {
    const table = read(csv);
    expect(linesOf(table)).toEqual(lines);
    expect(tellsOf(table)).toEqual([said]);
    expect(read(csv, [{ code: 'sections' }]).columns).toHaveLength(3);
  });

  test.each<[what: string, csv: string, count: number]>([
    ['a row without its values', '地区,会员,女\n兰州,3,1\n临夏,,\n天水,2,1\n平凉,2,1\n', 4],
    ['rows without their values', '地区,会员,女\n兰州,3,1\n临夏,,\n天水,2,1\n甘南,,\n平凉,2,1\n', 5],
    ['parts of a whole', '地区,会员,女\n全省,9,3\n  兰州,3,1\n  天水,2,1\n  平凉,4,1\n', 4],
    ['years without a number', '年份,会员,女\n2020,3,1\n2021,,\n2022,2,1\n', 3],
  ])('is none among %s', (_, csv, count) => {
    const table = read(csv);
    expect(table.rows).toHaveLength(count);
    expect(tellsOf(table)).toEqual([]);
  });

  it('says what it was written into', () => {
    const { understood } = read('项目,立案,结案\n2022,,\n工资,310,298\n工时,120,118\n');
    expect(understood[0]?.message.en).toBe(
      'Row 2: “2022” stands alone in its row and heads those below it; it was written into each of them, as a first column.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Undone } from '../../../src/figures/repair.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const read = (text: string, undone: Undone = []) => {
  const { columns, rows, issues } = readTable(new TextEncoder().encode(text), { undone });
  return { names: columns.map(({ name }) => name), rows, told: issues.map(({ code }) => code) };
};

describe('a column whose cells hold more than one number is split into columns', () => {
  it.each([
    [
      'a share beside a count',
      'Group,n (%)\nMen,120 (54.5%)\nWomen,100 (45.5%)',
      ['Group', 'n', '%'],
      ['Men', 120, 54.5],
    ],
    [
      'a share in Chinese',
      '类别,人数（%）\n男,120（54.5）\n女,100（45.5）\n不详,..',
      ['类别', '人数', '人数 (%)'],
      ['男', 120, 54.5],
    ],
    ['a deviation', 'Item,Mean (SD)\nPay,3.8 (0.9)\nHours,2.9 (1.1)', ['Item', 'Mean', '± SD'], ['Pay', 3.8, 0.9]],
    ['a margin', '项目,均值±标准差\n甲,3.8±0.9\n乙,2.9±1.1', ['项目', '均值', '± 标准差'], ['甲', 3.8, 0.9]],
    [
      'an interval',
      'Region,Rate (95% CI)\nNorth,"1,204 (1,100–1,310)"\nSouth,998 (901–1090)',
      ['Region', 'Rate', 'Rate lower 95% CI', 'Rate upper 95% CI'],
      ['North', 1204, 1100, 1310],
    ],
    [
      'an interval behind a unit',
      '地区,发病率（1/10万）\n甲,14.2（13.1-15.3）\n乙,11.1（10.3-11.9）',
      ['地区', '发病率（1/10万）', '发病率下限', '发病率上限'],
      ['甲', 14.2, 13.1, 15.3],
    ],
  ])('%s', (_, text, names, first) => {
    const table = read(text);
    expect(table.names).toEqual(names);
    expect(table.rows[0]).toEqual(first);
    expect(table.told).toContain('two-in-one');
  });

  it.each([
    ['a change behind a number of a unit', '项目,收入（万元）\n甲,1200（+5.1%）\n乙,980（-2.0%）'],
    ['numbers of notes', '年份,会员\n2020,120 (1)\n2021,130 (2)'],
    ['a cell that differs', 'Item,Mean (SD)\nPay,3.8 (0.9)\nHours,about 3'],
    ['what repeats a column of numbers', 'Area,Number,Value\nVale,38.2,38.2 [37.2-39.2]\nHill,36.1,36.1 [35.1-37.1]'],
    ['a range that does not hold the number', 'Area,Rate (95% CI)\nVale,38.2 (40–42)\nHill,36.1 (35–37)'],
  ])('but not %s', (_, text) => {
    expect(read(text).told).not.toContain('two-in-one');
  });

  it('which can be undone', () => {
    expect(read('Group,n (%)\nMen,120 (54.5%)\nWomen,100 (45.5%)', [{ code: 'two-in-one' }]).names).toEqual([
      'Group',
      'n (%)',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { isWide } from '../../../src/app/panel/table-width.ts';

const table = (...rows: readonly (readonly string[])[]) => {
  const [head = [], ...body] = rows;
  return {
    caption: '',
    columns: head.map((name) => ({ name, numeric: false })),
    rows: body.map((cells, index) => ({ id: `r${index}`, cells: cells.map((text) => ({ text, sort: null })) })),
  };
};

describe('a table beside its chart', () => {
  it.each([
    ['two short columns', table(['年', '人'], ['2015', '363万']), false],
    ['one endless column, which breaks', table(['说明'], ['很'.repeat(400)]), false],
    ['seven English columns', table(Array(7).fill('Indicator'), Array(7).fill('4,080 (4,065–4,095)')), true],
    ['Chinese letters are twice as wide', table(['甲', '乙', '丙'], Array(3).fill('企事业单位职工代表大会')), false],
    [
      'and four columns of them are wide',
      table(['甲', '乙', '丙', '丁'], Array(4).fill('企事业单位职工代表大会')),
      true,
    ],
    ['no column at all', table(), false],
  ])('%s', (_, own, expected) => {
    expect(isWide(own)).toBe(expected);
  });
});

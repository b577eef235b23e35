import { expect, test } from 'vitest';
import { contentsOf, MOST_LISTED } from '../../../src/figures/mapping/column-contents.ts';
import type { Cell } from '../../../src/figures/table/read-table.ts';

const tableOf = (cells: readonly Cell[]) => ({
  columns: [{ name: 'a', kind: 'text' }],
  rows: cells.map((cell) => [cell]),
});
const many = (count: number): Cell[] => Array.from({ length: count }, (_, at) => at);

test.each<[what: string, cells: Cell[], values: string[], count: number]>([
  ['texts once each, in their order', ['b', 'a', 'b', null], ['b', 'a', ''], 3],
  ['a text and its blanks as one', ['a', ' a', 5, '5'], ['a', '5'], 2],
  ['as many as are listed', many(MOST_LISTED), many(MOST_LISTED).map(String), MOST_LISTED],
  ['of more the first', many(5000), many(MOST_LISTED).map(String), MOST_LISTED + 1],
])('a column tells %s', (_, cells, values, count) => {
  expect(contentsOf(tableOf(cells))).toEqual([{ at: 0, values, count }]);
});

test('rows of a long table of numbers are not made for it', () => {
  const numbers = Float64Array.from({ length: 50_000 }, (_, row) => row % 7);
  const table = {
    columns: [{ name: 'a', kind: 'number' }],
    numbers: [numbers],
    get rows(): never {
      throw new Error('made');
    },
  };
  expect(contentsOf(table)).toEqual([{ at: 0, values: ['0', '1', '2', '3', '4', '5', '6'], count: 7 }]);
});

import { expect, it } from 'vitest';
import { type TableSetting, tableParts } from '../../../src/export/paper/table-parts.ts';
import type { Table } from '../../../src/panels/panel.ts';

/** Ten points a letter, and ten beside them. */
const SETTING: TableSetting = {
  roomPt: 300,
  gapPt: 0,
  widthOf: (heads, texts) => 10 + 10 * Math.max(...[...heads, ...texts].map((text) => text.length)),
};

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[], names = 1): Table => ({
  caption: '',
  columns: heads.map((name, index) => ({ name, numeric: index >= names })),
  rows: rows.map((texts, index) => ({ id: String(index), cells: texts.map((text) => ({ text, sort: text })) })),
});

const headsOf = (table: Table): string[][] =>
  tableParts(table, SETTING).map((part) => part.table.columns.map(({ name }) => name));

it('leaves a table whole whose numbers have room', () => {
  const table = tableOf(['区', '2023', '2024'], [['甲', '1234', '5678']]);
  expect(tableParts(table, SETTING)).toEqual([{ table, widthsPt: [20, 50, 50] }]);
});

it('cuts one whose numbers would be broken into parts of as many columns, each behind the names of the rows', () => {
  const years = ['2018', '2019', '2020', '2021', '2022', '2023'];
  const table = tableOf(['Region', ...years], [['North', ...years.map((_, at) => `${at}23456`)]]);
  expect(headsOf(table)).toEqual([
    ['Region', '2018', '2019', '2020'],
    ['Region', '2021', '2022', '2023'],
  ]);
  for (const { table: part, widthsPt } of tableParts(table, SETTING)) {
    expect(part.rows.map(({ cells }) => cells.length)).toEqual([4]);
    expect(widthsPt.slice(1)).toEqual([70, 70, 70]);
  }
});

it('puts every column that names the rows before each part, unless they take more than half of the room', () => {
  const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}12345`);
  const table = tableOf(['年', '类', ...numbers(6)], [['2024', '男', ...numbers(6)]], 2);
  expect(headsOf(table).map((heads) => heads.slice(0, 2))).toEqual([
    ['年', '类'],
    ['年', '类'],
  ]);
  const long = 'abcdefghi';
  const wide = tableOf([long, long, ...numbers(4)], [[long, long, ...numbers(4)]], 2);
  const [first = [], second = []] = headsOf(wide);
  expect([first.length > 1, second[0], second[1] === long]).toEqual([true, long, false]);
});

it('wraps a Chinese head rather than cut the table for it, and breaks a word longer than a third of the room', () => {
  expect(headsOf(tableOf(['区', ...Array(4).fill('签订集体合同的')], [['甲', '1', '2', '3', '4']]))).toHaveLength(1);
  const word = 'x'.repeat(80);
  const parts = tableParts(tableOf([word, 'a'], [[word, '12']]), SETTING);
  expect(parts).toHaveLength(1);
  expect(parts[0]?.widthsPt.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(300);
});

import { describe, expect, test } from 'vitest';
import { filterRows } from '../../../src/figures/mapping/filter-rows.ts';
import type { RowFilter } from '../../../src/figures/mapping/reader-choices.ts';
import type { ReadTable } from '../../../src/figures/table/read-table.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const MONTHS =
  '地区,月份,数量（件）\n兰州,2018年12月,5\n兰州,2019年1月,6 e\n兰州,2019年12月,7\n兰州,2020年1月,8\n,2020年2月,9\n天水,2019年6月,\n';

const read = (text: string): ReadTable => readTable(new TextEncoder().encode(text));
const by = (column: string, test: RowFilter['test'], ...values: string[]): RowFilter => ({ column, test, values });
const rowsOf = (...filters: RowFilter[]) => filterRows(read(MONTHS), filters).table.rows.map((row) => row[1]);

describe('rows that pass', () => {
  test.each<[string, readonly RowFilter[], readonly string[]]>([
    ['one name', [by('地区', 'is', '天水')], ['2019年6月']],
    ['a blank cell', [by('地区', 'is', '')], ['2020年2月']],
    ['none of a name', [by('地区', 'not', '兰州')], ['2020年2月', '2019年6月']],
    ['a year from its first month', [by('月份', 'from', '2020年')], ['2020年1月', '2020年2月']],
    ['a year to its last month', [by('月份', 'to', '2018年')], ['2018年12月']],
    ['both ends', [by('月份', 'from', '2019'), by('月份', 'to', '2019')], ['2019年1月', '2019年12月', '2019年6月']],
    ['numbers, a blank one is neither', [by('数量', 'from', '8')], ['2020年1月', '2020年2月']],
    ['a column by its place', [by('#3', 'to', '5')], ['2018年12月']],
  ])('%s', (_, filters, months) => expect(rowsOf(...filters)).toEqual(months));
});

test('marks and rows of the file go with their rows', () => {
  const table: ReadTable = { ...read(MONTHS), fileRows: [2, 3, 4, 5, 6, 7] };
  const { table: kept, of } = filterRows(table, [by('月份', 'from', '2019年1月'), by('地区', 'is', '兰州')]);
  expect(of).toBe(6);
  expect(kept.fileRows).toEqual([3, 4, 5]);
  expect([...(kept.columns[2]?.written ?? [])]).toEqual([[0, '6 e']]);
});

describe('what cannot be asked is told and left out', () => {
  test.each<[string, RowFilter]>([
    ['no such column', by('省份', 'is', '甘肃')],
    ['an end that is no time', by('月份', 'from', 'soon')],
    ['an end that is no number', by('数量', 'to', 'many')],
  ])('%s', (_, filter) => {
    const found = filterRows(read(MONTHS), [filter, by('地区', 'is', '天水')]);
    expect(found.faults).toEqual([filter]);
    expect(found.table.rows).toHaveLength(1);
  });
});

test('without a condition it is the same table', () => {
  const table = read(MONTHS);
  expect(filterRows(table, []).table).toBe(table);
});

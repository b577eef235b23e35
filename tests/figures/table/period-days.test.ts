import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { readRecords, readTable } from '../../../src/figures/table/table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A column of cells set apart by `|`, beside numbers. */
function read(cells: string, name = 'obs') {
  const rows = cells.split('|').map((cell, at) => `${cell},${10 + at}`);
  const bytes = encode(`${name},value\n${rows.join('\n')}\n`);
  const table = readTable(bytes);
  return {
    kind: table.columns[0]?.kind,
    cells: table.rows.map(([cell]) => cell),
    told: readColumns(readRecords(bytes)).understood.map(({ code, repairs = [] }) => `${code} ${repairs.length}`),
  };
}

describe('days that are all the first or all the last of their period', () => {
  it.each<[cells: string, kind: string, read: (string | number)[]]>([
    ['2017-01-01|2018-01-01', 'year', [2017, 2018]],
    ['2017/1/1|2019/1/1', 'year', [2017, 2019]],
    ['1/1/2017|1/1/2018', 'year', [2017, 2018]],
    ['2017-01-01T00:00:00Z|2018-01-01 00:00', 'year', [2017, 2018]],
    ['2020-01-01|2021-01-01|2020-01-01', 'year', [2020, 2021, 2020]],
    ['2017-01-01|2017-02-01|2017-03-01', 'date', ['2017-01', '2017-02', '2017-03']],
    ['2017-01-01|2017-04-01|2017-07-01', 'date', ['2017-Q1', '2017-Q2', '2017-Q3']],
    ['2017-12-31|2018-12-31', 'year', [2017, 2018]],
    ['31.12.2017|31.12.2018', 'year', [2017, 2018]],
    ['12/31/2017|12/31/2018', 'year', [2017, 2018]],
    ['2020-01-31|2020-02-29|2020-03-31', 'date', ['2020-01', '2020-02', '2020-03']],
    ['2020/3/31|2020/6/30|2020/9/30', 'date', ['2020-Q1', '2020-Q2', '2020-Q3']],
    // Beside years of another calendar.
    ['(2015)|(2016)|(2017)', 'year', [2015, 2016, 2017]],
  ])('%s are a %s', (cells, kind, values) => {
    expect(read(cells)).toEqual({ kind, cells: values, told: ['days 1'] });
  });

  it.each<[cells: string, kind: string]>([
    ['2017-01-01|2017-01-02|2017-01-03', 'date'],
    ['2017-01-01|2018-01-01|2018-06-30', 'date'],
    ['2017-01-01|2017-04-01', 'date'],
    ['2017-01-01|2017-01-01', 'date'],
    ['2017-01-31|2017-02-28|2017-03-30', 'date'],
    ['2019-01-31|2019-02-29|2019-03-31', 'text'],
    ['2017-01-01|2017-12-31|2018-12-31', 'date'],
    ['(2015)|(1980)|(1990)', 'text'],
    // Who writes a day in words means the day.
    ['2017年1月1日|2018年1月1日', 'date'],
    ['2017-01-01 12:00|2018-01-01 12:00', 'date'],
  ])('%s stay days', (cells, kind) => {
    expect(read(cells)).toEqual({ kind, cells: cells.split('|'), told: [] });
  });

  it('in the heads of columns', () => {
    const { columns } = readTable(encode('region,2017-01-01,2018-01-01\nA,1,2\nB,3,4\n'));
    expect(columns.map(({ name }) => name)).toEqual(['region', '2017', '2018']);
  });

  it('is left as it stands where it is undone', () => {
    const undone = [{ code: 'days' as const, column: 0, name: 'obs' }];
    const { rows } = readTable(encode('obs,value\n2017-01-01,1\n2018-01-01,2\n'), { undone });
    expect(rows.map(([cell]) => cell)).toEqual(['2017-01-01', '2018-01-01']);
  });
});

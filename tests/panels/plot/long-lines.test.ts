import { describe, expect, test, vi } from 'vitest';
import { readTableOf } from '../../../src/figures/long/number-table.ts';
import { filterRows } from '../../../src/figures/mapping/filter-rows.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import type { ReadTable } from '../../../src/figures/table/read-table.ts';
import { readRecords } from '../../../src/figures/table/table.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { packDataset } from '../../../src/panels/own/sent-dataset.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';
import { LANGS } from '../../../src/words/lang.ts';

const ROWS = 20_500;
const ABOUT = { id: 'table', topic: 'data', name: 'rows.csv' };

const wave = (row: number): string => (Math.sin(row / 300) * 100 + (row % 7)).toFixed(2);

describe('a long table of numbers', () => {
  test.each<[what: string, header: string, lineOf: (row: number) => string]>([
    ['one line', 'x,y', (row) => `${row},${wave(row)}`],
    ['lines of several units', 'x,产值（万元）,y (kg),z', (row) => `${row / 4},${wave(row)},${row % 10},${row * 1e6}`],
    ['gaps', 'x,y,z', (row) => `${row},${row % 50 === 0 ? '' : wave(row)},${row > 20_000 ? '' : row}`],
    ['a column that is mostly blank', 'x,y,z', (row) => `${row},${row % 3},${row % 400 === 0 ? row : ''}`],
    ['numbers no chart can carry', 'x,y', (row) => `${row},${row === 700 ? '1e305' : wave(row)}`],
    ['points that go back', 'x,y', (row) => `${row % 20_000},${wave(row)}`],
    ['a time without a number', 'x,y', (row) => `${row === 60 ? 'N/A' : row},${wave(row)}`],
    ['falling points', 'x,y', (row) => `${-row},${wave(row)}`],
    ['per cent', 'x,增长率（%）', (row) => `${row},${wave(row)}`],
    ['nothing along which it runs', 'y,z', (row) => `${wave(row)},${row % 90}`],
    ['a column of years', 'year,y', (row) => `${1600 + (row % 500)},${wave(row)}`],
    ['noughts alone', 'x,y', (row) => `${row},0`],
    ['intervals', 'x,y,lower,upper', (row) => `${row},${row % 9},${(row % 9) - 1},${(row % 9) + 1}`],
  ])('of %s gives the panel that its rows give', (_, header, lineOf) => {
    const csv = [header, ...Array.from({ length: ROWS }, (__, row) => lineOf(row))].join('\n');
    const columns = readColumns(readRecords(new TextEncoder().encode(csv)));
    const long: ReadTable = readTableOf(columns);
    expect(long.numbers).toHaveLength(header.split(',').length);
    const { rows, columns: names } = long;
    const byRows: ReadTable = { columns: names, rows, fileRows: columns.body.map(({ row }) => row) };
    const [charts, same] = [chooseCharts(long), chooseCharts(byRows)];
    expect(charts).toEqual(same);
    const mapping = charts.ok ? charts.options[0]?.mapping : undefined;
    if (mapping === undefined) return;
    for (const lang of LANGS)
      expect(resolveTablePanel(long, mapping, ABOUT, lang)).toEqual(resolveTablePanel(byRows, mapping, ABOUT, lang));
  });

  test.each(['y', '增长率（%）'])(
    'of %s is read and drawn without its rows, nor points that are not drawn',
    async (name) => {
      const bytes = new TextEncoder().encode(
        [`x,${name}`, ...Array.from({ length: ROWS }, (__, row) => `${row},${wave(row)}`)].join('\n'),
      );
      const kind: ReadTable = Object.getPrototypeOf(readTableOf(readColumns(readRecords(bytes))));
      const made = [vi.spyOn(kind, 'rows', 'get'), vi.spyOn(kind, 'fileRows', 'get')];
      const listed = vi.spyOn(Array, 'from');
      const { dataset } = await readUserData([{ name: 'rows.csv', bytes }]);
      expect(dataset && packDataset(dataset).views).toHaveLength(1);
      const [view] = dataset?.views ?? [];
      if (!dataset || !view) throw new Error('invalid dataset: it has no view');
      for (const lang of LANGS) expect(resolvePanel(view, dataset, lang, null).ok).toBe(true);
      for (const getter of made) expect(getter).not.toHaveBeenCalled();
      const axes = listed.mock.calls.filter(([of]) => of instanceof Float64Array && of.length === ROWS);
      expect(axes).toHaveLength(0);
      vi.restoreAllMocks();
    },
  );

  test('keeps the rows that pass a filter', () => {
    const csv = ['x,y', ...Array.from({ length: ROWS }, (__, row) => `${row},${wave(row)}`)].join('\n');
    const long: ReadTable = readTableOf(readColumns(readRecords(new TextEncoder().encode(csv))));
    const { rows, columns, fileRows = [] } = long;
    for (const values of [['20'], ['20400']]) {
      const filter = [{ column: 'x', test: 'from', values }] as const;
      const own = filterRows(long, filter).table;
      const same = filterRows({ columns, rows, fileRows }, filter).table;
      expect(own.numbers?.[0]).toHaveLength(same.rows.length);
      expect([own.rows, own.fileRows]).toEqual([same.rows, same.fileRows]);
      expect(resolveTablePanel(own, LINES, ABOUT, 'en')).toEqual(resolveTablePanel(same, LINES, ABOUT, 'en'));
    }
  });
});

const LINES: Mapping = {
  ...{ label: [], values: [1], group: null, time: 0 },
  ...{ unit: '', unitColumn: null, kind: 'lines', order: 'value' },
};

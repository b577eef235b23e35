import { describe, expect, test } from 'vitest';
import { formatChart, readChart } from '../../../src/figures/mapping/chart-address.ts';
import { chooseMapping } from '../../../src/figures/mapping/chosen-mapping.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const read = (text: string) => readTable(new TextEncoder().encode(text));
const CSV =
  '地区,年份,性别,会员（万人）,经费,none\n兰州,2014,男,12,100,x\n兰州,2015,女,13,120,y\n天水,2014,男,7,90,z\n天水,2015,女,9,95,z\n';
const MORE =
  '编码,地区,年份,性别,会员（万人）,经费\n01,兰州,2014,男,12,100\n02,兰州,2015,女,13,120\n03,天水,2014,男,7,90\n';
const WIDE = 'name,2014,2015,2016\nLanzhou,5,8,9\nTianshui,4,6,7\n';

const BASE: Mapping = {
  ...{ label: [], values: [3], group: 0, time: 1, unit: '', unitColumn: null },
  ...{ kind: 'lines', order: 'value' },
};

describe('a mapping comes out of an address as it went in', () => {
  test.each<[string, string, Mapping]>([
    ['lines', CSV, BASE],
    ['no group and no time', CSV, { ...BASE, label: [0, 2], group: null, time: null, kind: 'bars', order: 'file' }],
    ['two values', CSV, { ...BASE, values: [3, 4] }],
    ['a unit', CSV, { ...BASE, values: [4], unit: '万元' }],
    ['no name at all', CSV, { ...BASE, group: null, time: null, kind: 'histogram' }],
    ['a chart for each', CSV, { ...BASE, label: [0, 2], group: null, kind: 'multiples', facet: 2 }],
    [
      'a line of fit',
      CSV,
      { ...BASE, values: [3, 4], group: null, time: null, label: [0], kind: 'scatter', fit: true },
    ],
    ['years as columns', WIDE, { ...BASE, label: [0], values: [1, 2, 3], group: null, time: 'headers' }],
    ['a column called none', CSV, { ...BASE, group: 5 }],
  ])('%s', (_, csv, mapping) => {
    const table = read(csv);
    const names = table.columns.map(({ name }) => name);
    const asked = [...new URLSearchParams(formatChart(mapping, names).map(([name, text]) => [name, text]))];
    const { choice, faults } = readChart(asked);
    expect(faults).toEqual([]);
    expect(choice && chooseMapping(table, choice)).toEqual({ ok: true, mapping });
  });
});

test('a column is found by its name where the table has got another since', () => {
  const names = read(CSV).columns.map(({ name }) => name);
  const { choice } = readChart(formatChart({ ...BASE, kind: 'dots' }, names));
  const found = choice && chooseMapping(read(MORE), choice);
  expect(found).toMatchObject({ ok: true, mapping: { values: [4], group: 1, time: 2, kind: 'dots' } });
});

describe('what means nothing is told', () => {
  test.each<[string, string]>([
    ['chart', 'pie'],
    ['order', 'up'],
    ['fit', 'yes'],
  ])('%s=%s', (name, text) => expect(readChart([[name, text]]).faults).toEqual([[name, text]]));
  test('nothing said is no choice', () => expect(readChart([['data', 'a']])).toEqual({ choice: null, faults: [] }));
});

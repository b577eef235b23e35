import { expect, test } from 'vitest';
import type { ReaderChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { chartsOfRows } from '../../../src/panels/own/charts-of-rows.ts';

const CSV =
  '地区,年份,会员（人）\n兰州,2019,300\n兰州,2020,330\n兰州,2021,360\n天水,2019,100\n天水,2020,90\n天水,2021,80\n白银,2019,50\n白银,2020,60\n白银,2021,75\n';
const table = readTable(new TextEncoder().encode(CSV));

const of2021: ReaderChoices = { filter: [{ column: '年份', test: 'is', values: ['2021'] }] };
const ofGansu: ReaderChoices = { filter: [{ column: '地区', test: 'is', values: ['甘肃'] }] };

test.each<[string, ReaderChoices, readonly string[]]>([
  ['all rows run through time', {}, ['lines', 'index', 'stacked']],
  ['those of one year do not', of2021, ['bars', 'dots', 'grouped-bars']],
  ['where none is left, those of all', ofGansu, ['lines', 'index', 'stacked']],
])('%s', (_, choices, kinds) => {
  const { charts } = chartsOfRows(table, choices);
  expect(charts.ok && charts.options.slice(0, 3).map(({ mapping }) => mapping.kind)).toEqual(kinds);
});

test('measures in units of their own are in no group of bars, and two of them may be a cloud of points', () => {
  const csv = 'Union,Members (thousands),Change on 2018 (%)\nTeachers,512,3.1\nNurses,488,-2\nMedia,35,0.6\n';
  const { charts } = chartsOfRows(readTable(new TextEncoder().encode(csv)), {});
  expect(charts.ok && charts.options.map(({ mapping }) => mapping.kind)).toEqual(['multiples', 'bars', 'scatter']);
});

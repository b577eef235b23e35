import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

/** The headline over the chart that a table of names and numbers is given. */
function headlineOf(names: readonly string[]): string {
  const text = ['Country,2020,2023', ...names.map((name, at) => `${name},${900 - at * 50},${1000 - at * 60}`)].join(
    '\n',
  );
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const [first] = charts.ok ? charts.options : [];
  if (!first) throw new Error('no chart');
  const resolved = resolveTablePanel(table, first.mapping, { id: 't', topic: 'd', name: 'table.csv' }, 'en');
  return resolved.ok ? resolved.panel.headline : '';
}

const COUNTRIES = ['United States', 'China', 'Germany', 'Japan', 'India', 'Brazil'];

describe('groups of countries among the countries', () => {
  it.each<[what: string, names: string[], leader: RegExp]>([
    [
      'are sums of them',
      ['World', 'High income', 'OECD members', 'IDA & IBRD total', ...COUNTRIES],
      /^(?!.*(?:income|OECD|IDA)).*United States/,
    ],
    [
      'are sums beside regions',
      ['World', 'Post-demographic dividend', 'Sub-Saharan Africa', ...COUNTRIES],
      /^(?!.*(?:dividend|Africa)).*United States/,
    ],
    [
      'are what a table of nothing else is of',
      ['High income', 'Upper middle income', 'Lower middle income', 'Low income'],
      /High income/,
    ],
    ['are no groups where the table is not of the world', ['High income', ...COUNTRIES], /High income/],
  ])('%s', (_, names, leader) => expect(headlineOf(names)).toMatch(leader));
});

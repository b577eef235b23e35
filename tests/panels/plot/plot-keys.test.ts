import { expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

it.each([
  ['年,甲,乙\n2019,1,9\n2020,2,8\n2021,3,7\n', 'lines', '2020', ['乙 1 ◆', '甲 0 ●']],
  ['行业,男,女\n制造,62,41\n建筑,39,7\n教育,15,27\n', 'grouped-bars', '教育', ['女 1 ■', '男 0 ■']],
  ['省,元\n甲,3\n乙,9\n丙,5\n', 'value-bars', '乙', ['数值 –']],
])('the card keys and sorts what a chart draws: %j', (text, kind, title, keys) => {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const options = charts.ok ? charts.options : [];
  const panels = options.flatMap(({ mapping }) => {
    const resolved = resolveTablePanel(table, mapping, { id: 't', topic: 'd', name: '' }, 'zh');
    return resolved.ok && resolved.panel.chart.kind === kind ? [resolved.panel] : [];
  });
  const point = panels[0]?.points.find((one) => one.title === title);
  const said = point?.facts.map(({ term, key }) => `${term} ${key ? `${key.pigment} ${key.sign}` : '–'}`);
  expect(said).toEqual(keys);
});

import { expect, test } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { applyMapping } from '../../../src/figures/mapping/series.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const inferred = (cells: readonly string[]) => {
  const rows = cells.map((cell, at) => `${'甲乙丙丁'[at]},"${cell}"`);
  const table = readTable(new TextEncoder().encode(['地区,数值', ...rows].join('\n')));
  return { table, found: inferMapping(table) };
};

test.each([
  [['10-20', '15-30', '20-45'], '“数值”里每格是从多少到多少（如“10-20”）'],
  [['10~20万', '15~30万', '5~8万'], '从多少到多少（如“10~20万”）'],
  [['3至5', '4至6', '7至9'], '从多少到多少（如“3至5”）'],
  [['$30,000 - $45,000', '$40,000 - $60,000'], '从多少到多少'],
  [['1:30', '1:42', '2:05'], '“数值”里每格是时长或钟点（如“1:30”）'],
  [['2h 15m', '1h 40m', '45m'], '时长或钟点（如“2h 15m”）'],
  [['2小时15分', '1小时40分', '45分钟'], '时长或钟点（如“2小时15分”）'],
  [['3天', '2周', '1个月'], '时长或钟点（如“3天”）'],
  [['¥120', '$35', '€28', '¥90'], '“数值”里混有几种货币（¥、$、€）'],
  [['0931-8412345', '0938-8213344'], '没有一列是数字'],
  [['2019-2020', '2020-2021'], '没有一列是数字'],
])('cells that are no single number are named: %j', (cells, said) => {
  const { found } = inferred(cells);
  expect(found.ok ? '' : found.reason.zh).toContain(said);
});

test.each([
  [['3天', '12天', '30天'], '天', [3, 12, 30]],
  [['1.5小时', '2小时', '8小时'], '小时', [1.5, 2, 8]],
  [['3 days', '12 days', '30 days'], 'days', [3, 12, 30]],
])('lengths of time in one unit are numbers of it: %j', (cells, unit, values) => {
  const { table, found } = inferred(cells);
  const applied = found.ok ? applyMapping(table, found.mapping) : null;
  const [series] = applied?.ok ? applied.data.series : [];
  expect([series?.unit.base, series?.values]).toEqual([unit, values]);
});

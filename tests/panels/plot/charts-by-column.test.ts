import { describe, expect, test } from 'vitest';
import { madePanel } from './made-panel.ts';

const rowsOf = (head: string, row: (region: string, sex: string, year: number) => string, years: readonly number[]) =>
  [
    head,
    ...['兰州', '天水', '白银'].flatMap((region) =>
      ['男', '女'].flatMap((sex) => years.map((year) => row(region, sex, year))),
    ),
  ].join('\n');

const YEARS = rowsOf(
  '地区,年份,性别,会员（人）',
  (region, sex, year) => `${region},${year},${sex},${year - 1900}`,
  [2020, 2021],
);
const BARS = rowsOf(
  '地区,部门,性别,会员（人）',
  (region, sex) => `${region},${region}工会,${sex},${sex === '男' ? 30 : 40}`,
  [1],
);

describe('each thing in any column has a chart of its own', () => {
  test.each<[string, string, readonly string[]]>([
    ['lines by region', `${YEARS} 地区`, ['兰州', '天水', '白银']],
    ['lines by sex', `${YEARS} 性别`, ['男', '女']],
    ['bars by year', `${YEARS} 年份`, ['2020', '2021']],
    ['bars by region', `${BARS} 地区`, ['兰州', '天水', '白银']],
    ['bars by sex', `${BARS} 性别`, ['男', '女']],
  ])('%s', (_, given, headings) => {
    const at = given.lastIndexOf(' ');
    const { resolved } = madePanel(given.slice(0, at), ['chart=multiples', `facet=${given.slice(at + 1)}`]);
    const chart = resolved.ok ? resolved.panel.chart : null;
    expect(
      chart !== null && 'facets' in chart ? chart.facets.map((facet) => 'heading' in facet && facet.heading) : [],
    ).toEqual(headings);
  });
});

import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { checkTableHeadline } from '../../../src/panels/own/check-table-headline.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';

function verdictOf(text: string, headline: string): string {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const [first] = charts.ok ? charts.options : [];
  if (first === undefined) throw new Error('no chart');
  return checkTableHeadline(headline, table, first.mapping, 'zh').verdict;
}

const BUDGETS = '部门,预算（万元）,支出（万元）\n教育,1200,1150\n卫生,860,801\n交通,640,655\n文化,230,219\n';
const CITIES = '年份,兰州,天水,白银,平凉\n2015,40,30,25,18\n2019,42,33,24,26\n2023,45,31,22,35\n';
const REGIONS = CITIES.replace('年份,兰州,天水,白银,平凉', 'Year,North,South,East,West');

describe('a headline of the part of a plan that was done', () => {
  it.each([
    ['卫生执行率93.1%，为各部门最低', 'true'],
    ['教育执行率95.8%，为各部门最低', 'false'],
    ['交通执行率最高，为102.3%', 'true'],
    ['文化执行率最高', 'false'],
    ['卫生的预算执行率最低', 'true'],
    ['四个部门中三个没有超支', 'true'],
    ['四个部门中两个没有超支', 'false'],
    ['只有交通超支', 'true'],
    ['只有卫生超支', 'false'],
    // A rate that is no column of the table and cannot be worked out of it.
    ['卫生的利用率最低', 'unsure'],
  ])('%s: %s', (headline, verdict) => {
    expect(verdictOf(BUDGETS, headline)).toBe(verdict);
  });
});

describe('a headline of ranks at two times', () => {
  it.each([
    [CITIES, '平凉由第四位升至第二位', 'true'],
    [CITIES, '平凉由第四位升至第三位', 'false'],
    [CITIES, '白银由第三位跌至末位', 'true'],
    [CITIES, '白银由第二位跌至末位', 'false'],
    [CITIES, '天水从第2位降到第3位', 'true'],
    [CITIES, '天水从第1位降到第3位', 'false'],
    [CITIES, '2019年平凉由末位升至第三', 'true'],
    [CITIES, '平凉2023年跃居第二', 'true'],
    [CITIES, '平凉2023年跃居第一', 'false'],
    [REGIONS, 'West rose from fourth to second', 'true'],
    [REGIONS, 'West rose from fourth to first', 'false'],
    [REGIONS, 'East fell from third to last', 'true'],
    [REGIONS, 'East fell from second to last', 'false'],
  ])('%#: %s %s', (text, headline, verdict) => {
    expect(verdictOf(text, headline)).toBe(verdict);
  });
});

const CALLS =
  'Month,Calls,Visits\nJan 2024,820,310\nFeb 2024,760,290\nMar 2024,910,330\nApr 2024,880,350\nMay 2024,930,340\nJun 2024,1010,380\nJul 2024,990,400\nAug 2024,870,360\n';
const MEMBERS = '年份,会员（万人）\n2016,363\n2017,371\n2018,384\n2019,398\n2020,391\n2021,405\n2022,418\n2023,431\n';
const DENSITY =
  'Country,2014,2019,2024\nIceland,85.5,90.7,91.4\nDenmark,69.2,67.0,65.8\nNorway,49.7,50.4,50.9\nGermany,17.7,16.3,14.1\n';

describe('a headline of what goes on behind a time, of many times together, and of all but some', () => {
  it.each([
    [MEMBERS, '2020年以来会员连续三年增长', 'true'],
    [MEMBERS, '2019年以来会员连续三年增长', 'false'],
    [CALLS, 'Calls fell for two months running after June', 'true'],
    [CALLS, 'Calls rose for two months running after June', 'false'],
    [CALLS, 'More than 7,000 calls were taken in eight months', 'true'],
    [CALLS, 'More than 8,000 calls were taken in eight months', 'false'],
    [DENSITY, 'Every country but Iceland and Norway lost members', 'true'],
    [DENSITY, 'Every country but Iceland lost members', 'false'],
    [DENSITY, 'Iceland rose by almost six points', 'true'],
  ])('%#: %s %s', (text, headline, verdict) => {
    expect(verdictOf(text, headline)).toBe(verdict);
  });
});

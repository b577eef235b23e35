import { describe, expect, test } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { formatLabel } from '../../../src/words/numbers.ts';

function panelOf(csv: string, lang: Lang = 'zh'): Panel {
  const table = readTable(new TextEncoder().encode(csv));
  const inferred = inferMapping(table);
  if (!inferred.ok) throw new Error(inferred.reason.en);
  const resolved = resolveTablePanel(table, inferred.mapping, { id: 't', topic: 'd', name: 'file' }, lang);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

const TWICE = '年份,市州,经费（万元）\n2022,甲,810\n2022,甲,835\n2023,甲,861\n2022,乙,312\n2023,乙,320';
const FLAGS =
  'Area,Value 2020,Flag 2020,Value 2021,Flag 2021,Value 2022,Flag 2022\nNord,5120,A,5188,A,5240,E\nSud,3310,A,3275,E,,c';
const RANGES = '地区,估计值,下限,上限\n甲,5,4,6\n乙,8,7,9';

describe('what a panel says of its columns', () => {
  test.each([
    [
      'several units of one table',
      '表,,\n单位：万元、个,,\n年份,资金,站点\n2021,3,4\n2022,4,5',
      '文件为全表写了几个单位：万元、个，没有写明各列用哪一个，所以没有加在数上。',
    ],
    [
      'a unit that nobody knows',
      '表,,\n单位：标台,,\n市,车,船\n甲,3,4\n乙,4,5',
      '文件写着“单位：标台”，认不出是什么单位，没有加在数上。',
    ],
    [
      'a unit that is not of these columns',
      '表,,\n单位：万元,,\n市,增长率,占比\n甲,3,4\n乙,4,5',
      '文件写着单位“万元”，图中各列看来不用它，没有加在数上。',
    ],
    ['a rate without a unit', '年份,工伤率\n2020,0.42\n2021,0.39', '文件没有写明单位。'],
    [
      'columns that are not drawn',
      'year,area,area_code,vector,value\n2020,A,1001,v1,5\n2020,B,1002,v2,6\n2021,A,1001,v1,7\n2021,B,1002,v2,8',
      '没有画出的列：“area_code”、“vector”，内容在下载的表里。',
    ],
    [
      'what is the same in each row',
      'Indicator,Kind,year,value\nHours,numeric,2020,5\nHours,numeric,2021,6',
      '每行都是：Kind：numeric。',
    ],
    ['one key twice', TWICE, '“2022 · 甲”有2个数：810万元、835万元；图中用先出现的，没有相加。'],
    ['one name twice', '市,人\n甲,1\n甲,2\n乙,3\n丙,4\n丁,5', '“甲”各有几行同名，每行单独画出，没有相加。'],
    ['flags', FLAGS, '数旁的标记：E，估计值（2个）、c，保密（1个）；空心点是带标记的数。'],
    ['intervals', RANGES, '细线是“下限”至“上限”的区间，不是另外的数。'],
  ])('%s', (_, csv, note) => expect(panelOf(csv).notes).toContain(note));

  test.each([
    ['several units', '表,,\n单位：万元、个,,\n年份,资金,站点\n2021,3,4\n2022,4,5', 'The file names several units'],
    ['one key twice', TWICE, '"2022 · 甲" has 2 numbers'],
    ['flags', FLAGS, 'E, estimated (2)'],
    ['intervals', RANGES, 'Thin lines are intervals, "下限" to "上限"'],
  ])('in English: %s', (_, csv, note) => expect(panelOf(csv, 'en').notes.join('\n')).toContain(note));

  test.each([
    ['地区,人数\n甲,3\n乙,4'],
    ['序号,地区,人数\n1,甲,3\n2,乙,4\n3,丙,5'],
    ['年份,产值（亿元）\n2019,1\n2020,3'],
  ])('nothing of a plain table: %s', (csv) =>
    expect(panelOf(csv).notes.filter((note) => /没有画出|每行都是|标记|同名/.test(note))).toEqual([]),
  );
});

describe('marks and intervals stand with their values', () => {
  test('in the table, on the points and at the ends of lines', () => {
    const { table, points, chart } = panelOf(FLAGS);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Nord', '5,120', '5,188', '5,240 E'],
      ['Sud', '3,310', '3,275 E', 'c'],
    ]);
    expect(points.at(-1)?.facts.map(({ text }) => text)).toEqual(['5,240（E，估计值）', '无数据（c，保密）']);
    const lines = chart.kind === 'lines' ? (chart.facets[0]?.lines ?? []) : [];
    expect(lines.map(({ label, marked }) => [formatLabel(label), marked])).toEqual([
      ['5,240 E', [2022]],
      ['3,275 E（2021）', [2021]],
    ]);
  });

  test('as whiskers of bars, which the axis holds', () => {
    const { chart, table, points } = panelOf(RANGES);
    const facet = chart.kind === 'value-bars' ? chart.facets[0] : undefined;
    expect(facet?.rows.map(({ value, interval }) => [value, interval])).toEqual([
      [8, { low: 7, high: 9 }],
      [5, { low: 4, high: 6 }],
    ]);
    expect(facet?.maximum).toBe(9);
    expect(table.rows[0]?.cells.map(({ text, sort }) => [text, sort])).toEqual([
      ['甲', '甲'],
      ['5 [4–6]', 5],
    ]);
    expect(points[0]?.facts[0]?.text).toBe('8（7至9）');
  });

  test('as whiskers of lines', () => {
    const { chart } = panelOf('year,rate,rate_low,rate_high\n2019,5,4,6\n2020,6,5,8');
    const [facet] = chart.kind === 'lines' ? chart.facets : [];
    expect(facet?.lines[0]?.intervals).toEqual([
      { at: 2019, low: 4, high: 6 },
      { at: 2020, low: 5, high: 8 },
    ]);
    expect([(facet?.minimum ?? 9) <= 4, (facet?.maximum ?? 0) >= 8]).toEqual([true, true]);
  });

  test('grades of Statistics Canada are no estimates', () => {
    const csv = 'REF_DATE,GEO,VECTOR,VALUE,STATUS\n2020,A,v1,5,E\n2020,B,v2,6,\n2021,A,v1,7,\n2021,B,v2,8,p';
    expect(panelOf(csv).notes).toContain('数旁的标记：E（1个）、p，初步数（1个）；空心点是带标记的数。');
  });
});

describe('no two panels have one title', () => {
  test.each([
    ['two sizes of one unit', '市,产值（亿元）,产值（万元）\n甲,5,4\n乙,3,2'],
    ['who is counted', '市,会员（男）,会员（女）,会费（万元）\n甲,5,4,1\n乙,3,2,2'],
    [
      'a measure by place and unit',
      'year,area,measure,unit,value\n2020,A,M,persons,5\n2020,A,D,per cent,6\n2020,B,M,persons,5\n2020,B,D,per cent,6\n2021,A,M,persons,5\n2021,A,D,per cent,6\n2021,B,M,persons,5\n2021,B,D,per cent,6',
    ],
  ])('%s', (_, csv) => {
    const { chart } = panelOf(csv);
    if (chart.kind !== 'value-bars' && chart.kind !== 'lines' && chart.kind !== 'grouped-bars')
      throw new Error(chart.kind);
    const titles = chart.facets.map(({ heading, unit }) => `${heading} ${unit}`);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('a key that comes twice is a doubt, with the rows of the file', async () => {
  const bytes = new TextEncoder().encode(`经费表,,\n\n${TWICE}\n`);
  const { issues, dataset } = await readUserData([{ name: 'a.csv', bytes }]);
  expect(dataset).not.toBeNull();
  const doubt = issues.find(({ code }) => code === 'doubled-key');
  expect([doubt?.severity, doubt?.row, doubt?.message.zh]).toEqual([
    'doubtful',
    4,
    '第 4 行：“2022 · 甲”有 2 个数：810万元、835万元（第 4、5 行）。图中用先出现的，没有相加。请核对是否重复填报。',
  ]);
});

describe('columns of units, ranges and ranks', () => {
  test('numbers in several units of one quantity are counted in the smallest, and that is said', () => {
    const csv = '活动,每天时长\n通勤,45分钟\n工作,8小时\n家务,1.5小时\n阅读,20分钟';
    const panel = panelOf(csv);
    expect(panel.notes).toContain('“每天时长”各数单位不一，都换算成了分钟：1小时为60分钟。');
    expect(panel.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['通勤', '45'],
      ['工作', '480'],
      ['家务', '90'],
      ['阅读', '20'],
    ]);
    expect(panelOf('Task,Time\nA,45 min\nB,3 hours\nC,90 min', 'en').notes).toContain(
      'Numbers of "Time" come in several units and are converted into min: 1 hours = 60 min.',
    );
  });

  test('units of several quantities stay apart, and no day is taken for 24 hours', () => {
    for (const csv of ['项目,数\n甲,3天\n乙,8小时\n丙,2天\n丁,5小时', '项目,数\n甲,3吨\n乙,8公里\n丙,2吨\n丁,5公里']) {
      const { chart, notes } = panelOf(csv);
      expect(chart.kind === 'value-bars' ? chart.facets.length : 0).toBe(2);
      expect(notes.join()).not.toContain('换算');
    }
  });

  test('a column of ranges beside one of numbers says why it is not drawn', () => {
    const { notes } = panelOf(
      '岗位,月薪范围（元）,人数（人）\n电工,4000-6500,322\n焊工,4500-7200,198\n木工,3800-5600,87',
    );
    expect(notes.join()).toContain('“月薪范围（元）”里每格是从多少到多少（如“4000-6500”）');
    expect(notes.join()).not.toContain('没有画出的列');
  });

  test.each([
    [{ label: [0], group: 1, unitColumn: null }],
    [{ label: [1], group: 0, unitColumn: null }],
    [{ label: [0, 1], group: null, unitColumn: null }],
    [{ label: [0], group: null, unitColumn: 1 }],
  ])('a column of units picked by hand is never a series of gaps: %j', (picked) => {
    const table = readTable(
      new TextEncoder().encode('指标,单位,数值\n会员,万人,339\n经费,亿元,3.2\n工会,家,28000\n建会率,%,81.5\n'),
    );
    for (const kind of ['bars', 'grouped-bars', 'multiples'] as const) {
      const mapping = { values: [2], time: null, unit: '', kind, order: 'value', ...picked } as const;
      const resolved = resolveTablePanel(table, mapping, { id: 't', topic: 'd', name: 'file' }, 'zh');
      const said = resolved.ok ? JSON.stringify([resolved.panel.chart, resolved.panel.notes]) : resolved.problem;
      expect(said).not.toContain('无数据');
      expect(said).toContain('会员');
    }
  });

  test('of places in an order the first is best, stands above and rises', () => {
    const csv = '城市,2022年位次,2023年位次\n甲市,1,3\n乙市,2,1\n丙市,3,2';
    expect(panelOf(csv).headline).toBe('乙市2023年位次：1');
    const table = readTable(new TextEncoder().encode(csv));
    const inferred = inferMapping(table);
    if (!inferred.ok) throw new Error(inferred.reason.en);
    const resolved = resolveTablePanel(
      table,
      { ...inferred.mapping, kind: 'slope' },
      { id: 't', topic: 'd', name: 'file' },
      'zh',
    );
    if (!resolved.ok || resolved.panel.chart.kind !== 'value-slope') throw new Error('invalid panel');
    expect(resolved.panel.chart.areRanks).toBe(true);
    expect(resolved.panel.headline).toMatch(/甲市.*降/);
  });
});

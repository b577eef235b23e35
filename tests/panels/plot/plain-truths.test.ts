import '../../../src/panels/kinds/user-data-kinds.ts';
import { describe, expect, it } from 'vitest';
import { layoutLines } from '../../../src/charts/lines-layout.ts';
import { drawSvg, pictureSpace } from '../../../src/draw/svg.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { labelsOf } from '../../draw/labels.ts';

function panelOf(text: string, lang: Lang = 'zh'): Panel {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const [best] = charts.ok ? charts.options : [];
  if (best === undefined) throw new Error('invalid table');
  const resolved = resolveTablePanel(table, best.mapping, { id: 't', topic: 'd', name: '' }, lang);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

const textsOf = (panel: Panel, widthPx: number): string[] => {
  const { drawing } = drawSvg(panel.chart, { widthPx, theme: 'light', lang: 'zh' });
  return labelsOf(drawing, widthPx).map(({ text }) => text);
};

describe('a headline claims what holds', () => {
  it.each([
    [
      'what is left over is no winner',
      '来源,经费\n会费,30\n补助,20\n其他,50',
      '经费（除其他外）：会费最高，30',
      '经费 (apart from 其他): 会费 is highest, 30',
    ],
    [
      'nor is anything else lowest where it is lower still',
      '来源,经费\n会费,30\n补助,20\n其他,5',
      '经费：会费最高，30',
      '经费: 会费 is highest, 30',
    ],
    [
      'nor at the end of lines',
      '年份,煤（吨）,油（吨）,其他（吨）\n2020,5,4,8\n2021,6,4,9\n2022,6.5,4,9',
      '2022年（除其他外），煤最高，6.5吨',
      'In 2022 (apart from 其他), 煤 is highest, 6.5 吨',
    ],
    [
      'ties at the end of lines are ties',
      '年份,甲（人）,乙（人）,丙（人）\n2020,5,4,3\n2021,6,6,4\n2022,7,7,5',
      '2022年，甲、乙并列最高，7人',
      'In 2022, 甲, 乙 share the highest value, 7 人',
    ],
    [
      'a year is one in Chinese',
      '年份,会员\n2020,5\n2021,6\n2022,9',
      '会员从2020年的5升至2022年的9',
      '会员 rose from 5 in 2020 to 9 in 2022',
    ],
  ])('%s', (_, text, zh, en) => {
    expect(panelOf(text, 'zh').headline).toBe(zh);
    expect(panelOf(text, 'en').headline).toBe(en);
  });
});

describe('a column is written with one number of decimals', () => {
  it.each([
    ['one digit', '市州,增速（%）\n甲市,7\n乙市,6.8\n丙市,-1', ['7.0%', '6.8%', '−1.0%']],
    ['whole numbers', '市州,人数\n甲市,7\n乙市,6\n丙市,120', ['7', '6', '120']],
    ['no more than are known', '市州,产值\n甲市,12345.6\n乙市,186\n丙市,7.5', ['1.235万', '186.0', '7.5']],
    ['in units of the file', '市州,产值（亿元）\n甲市,186\n乙市,92.5\n丙市,7.5', ['186.0亿', '92.5亿', '7.5亿']],
  ])('%s', (_, text, labels) => {
    expect(textsOf(panelOf(text), 800)).toEqual(expect.arrayContaining(labels));
  });
});

describe('times are named and drawn as they are', () => {
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${50 + at}`,
  );

  it('a month without a row breaks the line, and is said', () => {
    const panel = panelOf(['月份,件数', ...months.filter((_, at) => at !== 9)].join('\n'));
    const [line] = panel.chart.kind === 'lines' ? (panel.chart.facets[0]?.lines ?? []) : [];
    expect(line?.points.filter(([, value]) => value === null)).toHaveLength(1);
    expect(panel.notes).toContain('表中少1个时间的行，线在缺处断开，不连过去。');
    expect(panelOf(['月份,件数', ...months].join('\n')).notes).toEqual(['文件没有写明单位。']);
  });

  it('every fifth year of a census is no gap', () => {
    const panel = panelOf('年份,人口\n1990,5\n1995,6\n2000,7\n2005,7.5\n2010,8');
    const [line] = panel.chart.kind === 'lines' ? (panel.chart.facets[0]?.lines ?? []) : [];
    expect(line?.points.every(([, value]) => value !== null)).toBe(true);
  });

  it.each([
    ['years', Array.from({ length: 46 }, (_, at) => `${1978 + at},${at}`), ['1980', '1990', '2000', '2010', '2020']],
    ['months', months, ['2021-01', '2022-01']],
  ])('%s have round ticks', (_, rows, ticks) => {
    expect(textsOf(panelOf(['时间,数', ...rows].join('\n')), 320)).toEqual(expect.arrayContaining(ticks));
  });

  it('the axes of small charts begin at one place', () => {
    const { chart } = panelOf('年份,产值（元）,会员（人）\n2020,5,1200000\n2021,6,1300000\n2022,9,1400000');
    if (chart.kind !== 'lines') throw new Error(chart.kind);
    const { facets } = layoutLines(chart, pictureSpace({ widthPx: 800, theme: 'light', lang: 'zh' }));
    expect(facets).toHaveLength(2);
    expect(new Set(facets.map(({ plot, box }) => Math.round(plot.x - box.x))).size).toBe(1);
  });

  it.each([
    ['of one unit', '年份,甲（人）,乙（人）,丙（人）', '2022年，乙最高，9人', '乙'],
    ['that may each measure something else', '年份,甲,乙,丙', '甲从2020年的5升至2022年的7', '甲'],
  ])('the line that the headline names is the one in bold, in columns %s', (_, names, headline, bold) => {
    const panel = panelOf(`${names}\n2020,5,9,3\n2021,6,9,4\n2022,7,9,5`);
    const lines = panel.chart.kind === 'lines' ? (panel.chart.facets[0]?.lines ?? []) : [];
    expect(panel.headline).toBe(headline);
    expect(lines.find(({ color }) => color === 0)?.name).toBe(bold);
  });

  it.each([
    ['a slope', '地区,2022,2023\n甲,3120,3288\n乙,1980,2010\n丙,1010,1015', '2022、2023；3项', '斜线图，3条线'],
    [
      'a slope of times that run down the file',
      '年份,地区,性别,率（%）\n2021,甲,男,3\n2021,甲,女,4\n2021,乙,男,5\n2021,乙,女,6\n2022,甲,男,4\n2022,甲,女,4.5\n2022,乙,男,5.5\n2022,乙,女,7.5',
      '2021、2022；单位：%；4项',
      '斜线图，4条线',
    ],
    [
      'a dumbbell',
      '地区,2022,2023\n甲,31,32\n乙,19,20\n丙,10,11\n丁,9,12\n戊,8,11\n己,7,8\n庚,9,10\n辛,10,9',
      '2022、2023；8项',
      '哑铃图，8行',
    ],
    [
      'a waterfall',
      '项目,金额（万元）\n年初结余,320\n会费收入,210\n财政补助,90\n活动支出,-180\n培训支出,-60\n慰问支出,-80\n年末结余,300',
      '金额；单位：元；7项',
      '瀑布图，7步',
    ],
  ])('%s counts what it draws', (_, text, subtitle, described) => {
    const panel = panelOf(text);
    expect(panel.subtitle).toContain(subtitle);
    expect(panel.description).toContain(described);
  });

  it.each([
    ['few rows with both numbers', '地区,2022,2023\n甲,3120,3288\n乙,1980,\n丙,1010,420\n丁,420,', 'grouped-bars'],
    ['a row in six without one', '地区,2022,2023\n甲,31,32\n乙,19,20\n丙,10,11\n丁,9,12\n戊,8,11\n己,7,', 'value-dots'],
    ['a total and two parts', '地区,2022,2023\n全国,3120,3288\n甲,1980,2010\n乙,1140,1278', 'grouped-bars'],
  ])('two times of %s have no slope', (_, text, kind) => {
    expect(panelOf(text).chart.kind).toBe(kind);
  });
});

describe('the boxes of a group', () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `A-${at},${at % 2 ? '甲' : '乙'}部,${at % 2 ? 12345678.5 : 1234567 + at}`,
  );
  const { chart } = panelOf(`编号,部门,工资（元）\n${rows.join('\n')}\n`);

  it('end at numbers of its own, be they all the same', () => {
    expect(chart.kind).toBe('boxes');
    expect(chart).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ low: 12345678.5, high: 12345678.5, outside: [] })]),
    });
  });

  it('have quartiles with all their digits', () => {
    expect(chart).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ lower: 1234581.5, median: 1234596, upper: 1234610.5 })]),
    });
  });
});

it('bars of a column of means are whole where it has a chart of its own', () => {
  const { chart } = panelOf('Job,Jobs (thousand),Median\nNurses,620,21.4\nTeachers,980,27.1\nCleaners,510,11.4');
  const rows = chart.kind === 'value-bars' ? chart.facets.flatMap((facet) => facet.rows) : [];
  expect(rows.length).toBe(6);
  expect(rows.every(({ hollow }) => !hollow)).toBe(true);
});

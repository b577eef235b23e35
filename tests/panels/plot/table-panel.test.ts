import '../../../src/panels/kinds/user-data-kinds.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEntries, newCatalogue } from '../../../src/app/report/catalogue.ts';
import { drawSvg, pictureSpace } from '../../../src/draw/svg.ts';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { drawChart } from '../../../src/panels/kinds/draw-chart.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { tableDataset } from '../../../src/panels/table-panel/table-dataset.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { cutLabels, labelsOf, overlaps } from '../../draw/labels.ts';

const tableOf = (csv: string) => readTable(new TextEncoder().encode(csv));
const fileOf = (name: string) => readFileSync(join(import.meta.dirname, '../../tables', `${name}.csv`), 'utf8');

function panelOf(csv: string, lang: Lang, change: Partial<Mapping> = {}): Panel {
  const table = tableOf(csv);
  const inferred = inferMapping(table);
  if (!inferred.ok) throw new Error(inferred.reason.en);
  const resolved = resolveTablePanel(
    table,
    { ...inferred.mapping, ...change },
    { id: 't', topic: 'd', name: 'file.csv' },
    lang,
  );
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** How a long table of several measures is drawn: the heading of each chart, and what its lines or bars are called. */
const MEASURES: readonly (readonly [what: string, csv: string, facets: readonly string[], subtitle: string])[] = [
  [
    'two of each place over time',
    '年份,市州,立案,结案\n2022,兰州,310,298\n2022,天水,120,118\n2023,兰州,335,321\n2023,天水,101,102\n',
    ['立案: 兰州, 天水', '结案: 兰州, 天水'],
    '2022至2023年',
  ],
  [
    'two in names over each other',
    '行业,会员,,,女,,\n,2021,2022,2023,2021,2022,2023\n制造,11,12,13,4,5,6\n教育,9,10,11,6,7,8\n建筑,9,8,7,1,2,3\n',
    ['会员: 制造, 教育, 建筑', '女: 制造, 教育, 建筑'],
    '2021至2023年',
  ],
  [
    'two of each pair of names',
    '市州,性别,人数,工资\n兰州,男,31,8.5\n兰州,女,28,7\n天水,男,12,6\n天水,女,11,5\n',
    ['人数: 男, 女', '工资: 男, 女'],
    '2项',
  ],
  [
    'one, which the subtitle names',
    '年份,市州,立案\n2022,兰州,310\n2022,天水,120\n2023,兰州,335\n2023,天水,101\n',
    [': 兰州, 天水'],
    '立案；2022至2023年',
  ],
  [
    'columns without a name',
    '兰州,881000,35.9\n天水,402000,16.4\n平凉,337000,13.7\n',
    ['第2列: 兰州, 天水, 平凉', '第3列: 兰州, 天水, 平凉'],
    '第2列、第3列；3项',
  ],
];

test.each(MEASURES)('a table of %s is drawn whole', (_, csv, facets, subtitle) => {
  const { chart, subtitle: said } = panelOf(csv, 'zh');
  const drawn = 'facets' in chart ? chart.facets : [];
  const names = drawn.map((facet) => [
    ...new Set(
      'lines' in facet
        ? facet.lines.map(({ name }) => name)
        : 'rows' in facet
          ? facet.rows.map(({ name }) => name)
          : [],
    ),
  ]);
  expect(drawn.map((facet, at) => `${'heading' in facet ? facet.heading : ''}: ${names[at]?.join(', ')}`)).toEqual(
    facets,
  );
  expect(said).toBe(subtitle);
});

test('lines of several rates are not ranked among each other', () => {
  const csv = '年份,自然增长率,周转率\n2021,1.18,3.26\n2022,-0.21,3.31\n';
  expect(panelOf(csv, 'zh').headline).toBe('自然增长率从2021年的1.18降至2022年的−0.21');
  expect(panelOf(csv.replaceAll('率', '（%）'), 'zh').headline).toBe('2022年，周转最高，3.31%');
});

/** What the chart of a file says in its headline, in both languages, and its kind. */
const HEADLINES: readonly (readonly [string, string, string, string])[] = [
  [
    'regions',
    'value-bars',
    '居民人均可支配收入：上海最高，8.483万元；甘肃最低，2.501万元',
    '居民人均可支配收入: 上海 is highest, 84,834 元; 甘肃 is lowest, 25,011 元',
  ],
  [
    'changes',
    'value-bars',
    '同比变化：天然气最高，6.1%；水泥最低，−8.7%',
    '同比变化: 天然气 is highest, 6.1%; 水泥 is lowest, −8.7%',
  ],
  [
    'wide-years',
    'lines',
    '地区生产总值从2018年的8104.1亿元升至2023年的1.186万亿元',
    '地区生产总值 rose from 810.4 billion 元 in 2018 to 1.186 trillion 元 in 2023',
  ],
  [
    'months',
    'lines',
    'unemployment rate从2021年1月的5.2%升至2023年12月的5.4%',
    'unemployment rate rose from 5.2% in January 2021 to 5.4% in December 2023',
  ],
  [
    'groups',
    'grouped-bars',
    '男：制造业最高，62.4万人；卫生最低，8.8万人',
    '男: 制造业 is highest, 624,000 人; 卫生 is lowest, 88,000 人',
  ],
  [
    'mixed-units',
    'tiles',
    '常住人口：2465.5万人，地区生产总值：1.186万亿元',
    '常住人口: 24.66 million 人; 地区生产总值: 1.186 trillion 元',
  ],
  [
    'single',
    'value-bars',
    'values：第4行最高，8.9；第3行最低，2.2',
    'values: Row 4 is highest, 8.9; Row 3 is lowest, 2.2',
  ],
];

describe('a panel of a table says what it shows', () => {
  test.each(HEADLINES)('%s', (name, kind, zh, en) => {
    const panel = panelOf(fileOf(name), 'zh');
    expect([panel.chart.kind, panel.headline, panelOf(fileOf(name), 'en').headline]).toEqual([kind, zh, en]);
  });

  test.each([
    [
      '合计 beside its parts is left out and named',
      '行业,人数\n甲,3\n乙,4\n合计,7',
      '“合计”是总数，不与各部分并排画出，数字见表。',
    ],
    [
      'a national average stays, hollow',
      '地区,收入（元）\n甲,3\n乙,4\n全国,3.5',
      '空心条：“全国”，是总体或平均，不是其中一项。',
    ],
    ['a gap is no zero', '地区,人数\n甲,3\n乙,\n丙,5', '缺1个数，标为“无数据”，不作零。'],
    ['words among numbers', '地区,人数\n甲,3\n乙,少\n丙,5\n丁,6\n戊,7', '1格不是数字（如“少”），按缺数处理。'],
    ['a file without a unit', '地区,人数\n甲,3', '文件没有写明单位。'],
    ['labels of four digits', '地区,人数（人）\n甲,12345.678\n乙,2', '图上有的数字四舍五入，完整数字见表。'],
    ['foot-notes of the file', fileOf('wide-years'), '注：按当年价格计算。'],
  ])('note: %s', (_, csv, note) => expect(panelOf(csv, 'zh').notes).toContain(note));

  test('the source is what the file says below its table, or else its name', () => {
    expect(panelOf(fileOf('wide-years'), 'zh').source).toBe('来源：甘肃统计年鉴');
    expect(panelOf(fileOf('groups'), 'en').source).toBe('Source: file.csv');
  });

  test('its table holds the numbers in the file’s own unit and order, totals too', () => {
    const { table } = panelOf(fileOf('groups'), 'zh');
    expect(table.columns.map(({ name }) => name)).toEqual(['行业', '男（万人）', '女（万人）', '合计（万人）']);
    expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual(['制造业', '62.4', '41.8', '104.2']);
  });

  test('years stay columns where the file has them as columns, newest first', () => {
    const { table } = panelOf(fileOf('wide-years'), 'zh');
    expect(table.columns.map(({ name }) => name).slice(0, 3)).toEqual(['指标（亿元）', '2023年', '2022年']);
    expect(table.rows[1]?.cells.map(({ text }) => text).slice(0, 3)).toEqual(['第一产业', '1,641.3', '1,515.3']);
  });
});

describe('rules of honest charts', () => {
  test('an axis that does not start at zero says so; bars always start at zero', () => {
    const csv = '年份,率（%）\n2019,95.1\n2020,95.5\n2021,95.9';
    const lines = panelOf(csv, 'zh').chart;
    expect(lines.kind === 'lines' && lines.facets[0]?.unit).toContain('不从零开始');
    const bars = panelOf(csv, 'zh', { kind: 'bars' }).chart;
    expect(bars.kind === 'value-bars' && bars.facets[0]?.minimum).toBe(0);
  });

  test('different units never share an axis', () => {
    const table = tableOf('地区,人口（万人）,产值（亿元）\n甲,1,2\n乙,3,4');
    const inferred = inferMapping(table);
    const mapping = inferred.ok ? { ...inferred.mapping, kind: 'dots' as const } : null;
    const resolved = mapping && resolveTablePanel(table, mapping, { id: 't', topic: 'd', name: '' }, 'zh');
    expect(resolved).toMatchObject({ ok: false, problem: expect.stringContaining('一条轴只能有一个单位') });
    const multiples = panelOf('地区,人口（万人）,产值（亿元）\n甲,1,2\n乙,3,4', 'zh').chart;
    expect(multiples.kind === 'value-bars' && multiples.facets.map(({ unit }) => unit)).toEqual([
      '单位：人',
      '单位：元',
    ]);
  });

  test.each([
    ['in Chinese of Taiwan', '縣市別,會員數\n臺北,3\n高雄,4\n總計,7', ['高雄', '臺北']],
    ['in German', 'Land;Zahl\nWien;3\nTirol;4\nInsgesamt;7', ['Tirol', 'Wien']],
    ['where the column of names is blank', '序号,市州,人数\n1,甲,3\n2,乙,4\n合计,,7', ['乙', '甲']],
  ])('a total is not drawn beside its parts, %s', (_, csv, names) => {
    const { chart } = panelOf(csv, 'zh');
    expect(chart.kind === 'value-bars' && chart.facets[0]?.rows.map(({ name }) => name)).toEqual(names);
  });

  test('subtotals of groups, and a total of all of them, are left out of the groups', () => {
    const csv =
      '地区,行业,人数\n河西,制造,12\n河西,建筑,13\n河西,小计,25\n陇东,制造,22\n陇东,建筑,23\n陇东,小计,45\n合计,,70';
    const { chart } = panelOf(csv, 'zh');
    expect(chart.kind === 'grouped-bars' && chart.facets[0]?.rows.map(({ name, value }) => [name, value])).toEqual([
      ['制造', 12],
      ['建筑', 13],
      ['制造', 22],
      ['建筑', 23],
    ]);
  });

  test('years and quarters among months are not drawn twice, and that is said', () => {
    const months = ['2020 JAN', '2020 FEB', '2020 MAR', '2020 APR'].map((at, index) => `${at},${index + 1}`);
    const panel = panelOf(`Title,v\n2019,9\n2020,9\n2020 Q1,8\n2020 Q2,8\n${months.join('\n')}`, 'zh');
    const { chart } = panel;
    expect(chart.kind === 'lines' && chart.facets[0]?.lines[0]?.points.map(([, value]) => value)).toEqual([1, 2, 3, 4]);
    expect(panel.notes).toContain('文件中另有4个更长时段（年、季）的数，与较短时段重复，没有画出，数字见表。');
  });

  test('a thousand series: sixty lines, and the rest in words', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `县${at},${at},${at + 1},${at + 2}`);
    const panel = panelOf(`地区,2019,2020,2021\n${rows.join('\n')}`, 'zh');
    expect(panel.chart.kind === 'lines' && panel.chart.facets[0]?.lines).toHaveLength(60);
    expect(panel.notes).toContain('共1,000个系列，图中只画最近数值最高的60条线，其余见表。');
  });

  test('a dozen measures of forty places: six bars each', () => {
    const names = Array.from({ length: 12 }, (_, at) => `量${at}`);
    const rows = Array.from({ length: 40 }, (_, at) => `县${at},${names.map((_, n) => at * 50 ** (n % 3) + 1)}`);
    const { chart } = panelOf(`地区,${names}\n${rows.join('\n')}`, 'zh');
    expect(chart.kind === 'value-bars' && chart.facets.map((facet) => facet.rows.length)).toEqual(Array(12).fill(6));
  });

  test.each([
    [
      'the line that says what is measured',
      '数据库：分省年度数据,,\n指标：产值(亿元),,\n地区,2020,2021\n甲,1,2',
      '产值；',
    ],
    ['what all rows measure', 'Country,Indicator Name,2019,2020,2021\nA,GDP,1,2,3\nB,GDP,4,5,6', 'GDP'],
  ])('its subtitle begins with %s', (_, csv, title) =>
    expect(panelOf(csv, 'zh').subtitle).toMatch(new RegExp(`^${title.replace(/[()]/g, '\\$&')}`)),
  );

  test('in the facet of a unit stand the rows of that unit alone', () => {
    const { chart } = panelOf('指标,单位,2015年,2014年\n会员,万人,3,2\n工会,个,40,30\n工资,元,5,4', 'zh');
    expect(chart.kind === 'grouped-bars' && chart.facets.map(({ rows }) => rows.length)).toEqual([2, 2, 2]);
  });

  test('an index has a base and no unit behind its numbers', () => {
    expect(panelOf('年份,指数（2020=100）\n2020,100\n2021,104.5\n2022,107', 'zh').headline).toBe(
      '指数从2020年的100.0升至2022年的107.0',
    );
  });

  test('lines run forward in time, whatever the file’s order', () => {
    const { chart } = panelOf('年份,值\n2021,3\n2020,2\n2019,1', 'zh');
    expect(chart.kind === 'lines' && chart.facets[0]?.lines[0]?.points).toEqual([
      [2019, 1],
      [2020, 2],
      [2021, 3],
    ]);
  });

  test('eighty-six rows: the largest thirty, and the rest in words', () => {
    const panel = panelOf(fileOf('many'), 'en');
    expect(panel.chart.kind === 'value-bars' && panel.chart.facets[0]?.rows).toHaveLength(30);
    expect(panel.notes).toContain('Of 86 rows the 30 largest are drawn; the other 56 are in the table.');
    expect(panel.table.rows).toHaveLength(86);
  });

  test('forty series: five in colour, the others grey, and said', () => {
    const years = [2019, 2020, 2021];
    const rows = Array.from({ length: 40 }, (_, at) => `省${at},${years.map((_, y) => at * 3 + y + 1).join(',')}`);
    const panel = panelOf(`地区,${years.join(',')}\n${rows.join('\n')}`, 'zh');
    const lines = panel.chart.kind === 'lines' ? (panel.chart.facets[0]?.lines ?? []) : [];
    expect([lines.length, lines.filter(({ color }) => color !== null).length]).toEqual([40, 5]);
    expect(panel.notes.some((note) => note.includes('其余35条以灰线画出'))).toBe(true);
  });

  test('a point of time says the greatest of its lines first, and gaps last', () => {
    const { points } = panelOf('年份,甲,乙,丙\n2021,5,9,7\n2022,6,,8\n2023,7,9,3\n', 'zh');
    const said = (name: string) => points.find(({ title }) => title === name)?.facts.map(({ term }) => term);
    expect(said('2021')).toEqual(['乙', '丙', '甲']);
    expect(said('2022')).toEqual(['丙', '甲', '乙']);
    expect(said('2023')).toEqual(['乙', '甲', '丙']);
  });

  test('ten thousand points are sampled, and said; the gap stays', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const day = new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10);
      return `${day},${at === 5000 ? '' : Math.round(100 + 50 * Math.sin(at / 300))}`;
    });
    const panel = panelOf(`date,value\n${rows.join('\n')}`, 'en');
    const points = panel.chart.kind === 'lines' ? (panel.chart.facets[0]?.lines[0]?.points ?? []) : [];
    expect(points.length).toBeLessThan(500);
    expect(points.filter(([, value]) => value === null)).toHaveLength(1);
    expect(panel.notes.join(' ')).toMatch(/LTTB/);
    expect(panel.table.rows).toHaveLength(500);
  });
});

const NAMES = [
  '<script>alert(1)</script>',
  '{b}',
  '{a|x}',
  '$\u007bx}',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '=1+1',
  '\u202Egnp.exe',
  'a\u0000b',
  '\ud800x',
  '名'.repeat(5000),
  'w'.repeat(5000),
];

describe('hostile cells', () => {
  test.each(NAMES.map((name) => [name.slice(0, 30), name]))('%s as header, name and group', (_, name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const files = [
      `${quoted},值\n${quoted},1\n乙,2`,
      `地区,${quoted}\n甲,1\n乙,2`,
      `年份,${quoted},值\n2020,${quoted},1\n2021,${quoted},2\n2020,乙,3\n2021,乙,4`,
      `${quoted},2019,2020,2021\n${quoted},1,2,3\n乙,4,5,6`,
    ];
    for (const csv of files) {
      const panel = panelOf(csv, 'zh');
      for (const widthPx of [280, 800]) {
        const { drawing, svg } = drawSvg(panel.chart, { widthPx, theme: 'light', lang: 'zh' });
        const labels = labelsOf(drawing, widthPx);
        expect([...cutLabels(labels, widthPx, drawing.heightPx), ...overlaps(labels)]).toEqual([]);
        expect(svg).not.toMatch(/<script|\u202E/);
      }
    }
  });

  test('a long name is shortened in the chart, and whole in table and point', () => {
    const name = '名'.repeat(5000);
    const panel = panelOf(`地区,值\n${name},1\n乙,2`, 'zh');
    expect(panel.points.some(({ title }) => title === name)).toBe(true);
    expect(panel.table.rows[0]?.cells[0]?.text).toBe(name);
    expect(panel.headline.length).toBeLessThan(100);
  });

  test('a mark that turns letters around is written out', () => {
    const panel = panelOf('地区,值\n\u202Egnp.exe,1\n乙,2', 'zh');
    const drawing = drawChart(panel.chart, pictureSpace({ widthPx: 800, theme: 'light', lang: 'zh' }));
    expect(labelsOf(drawing, 800).map(({ text }) => text)).toContain('[U+202E]gnp.exe');
  });
});

function rowsOf(csv: string) {
  const table = readTable(new TextEncoder().encode(csv));
  const inferred = inferMapping(table);
  if (!inferred.ok) throw new Error(inferred.reason.en);
  return newCatalogue(tableDataset(table, inferred.mapping, '会员.csv'), 'zh').list().rows;
}

describe('a dataset of a table', () => {
  test('is catalogued and searched like any other', () => {
    const table = tableOf(fileOf('groups'));
    const inferred = inferMapping(table);
    const dataset = inferred.ok ? tableDataset(table, inferred.mapping, '会员.csv') : null;
    const catalogue = dataset && newCatalogue(dataset, 'zh');
    expect(catalogue?.topics.map(({ topic, views }) => [topic.name.zh, views.length])).toEqual([['会员.csv', 1]]);
    expect(catalogue?.list().entries).toEqual([]);
  });

  test('is searched by the names and values it draws, whichever panel that is', () => {
    const rows = rowsOf('地区,会员\n兰州,77\n天水,56\n临夏,7\n');
    expect(rows.map(({ id, panel, point }) => [id, panel, point.title])).toEqual([
      ['r0', 'table', '兰州'],
      ['r1', 'table', '天水'],
      ['r2', 'table', '临夏'],
    ]);
    const found = (query: string) => findEntries(rows, query).map(({ point }) => point.title);
    expect([found('天'), found('７７'), found('兰州 56'), found(' ')]).toEqual([['天水'], ['兰州'], [], []]);
  });

  test('of a hundred thousand rows is searched as far as it is drawn', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `县${at},${at}`);
    const rows = rowsOf(`地区,会员\n${lines.join('\n')}\n`);
    expect(rows.length).toBeLessThan(200);
    expect(findEntries(rows, '县99999')).toHaveLength(1);
    expect(findEntries(rows, '县17')).toHaveLength(0);
  });

  test('has lines to be found, with names as long as they may be', () => {
    const name = '名'.repeat(5000);
    const rows = rowsOf(`地区,2014,2015,2016\n${name},1,2,3\n天水,4,5,6\n`);
    expect(findEntries(rows, '天水')).toHaveLength(1);
    expect(rows.every(({ words }) => words.length < 1000)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/figures/cell/time.ts';
import { inferMapping, mappingChoices } from '../../../src/figures/mapping/mapping.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { samplePoints } from '../../../src/figures/mapping/sample.ts';
import { applyMapping } from '../../../src/figures/mapping/series.ts';
import { readAggregate } from '../../../src/figures/mapping/totals.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const table = (csv: string) => readTable(new TextEncoder().encode(csv));

/** A file, what is inferred of it, and the series it gives: name, unit and values. */
const TABLES: readonly (readonly [csv: string, mapping: Partial<Mapping>, series: readonly unknown[]])[] = [
  ['地区,人数\n甲,1\n乙,2', { label: [0], values: [1], kind: 'bars' }, [['人数', '', [1, 2]]]],
  ['代码,地区,人数\n007,甲,1\n008,乙,2', { label: [1], values: [2] }, [['人数', '', [1, 2]]]],
  ['代码,人数\n007,1\n008,2', { label: [0], values: [1], kind: 'bars' }, [['人数', '', [1, 2]]]],
  ['序号,地区,产值（亿元）\n1,甲,1.5\n2,乙,2', { label: [1], values: [2] }, [['产值', '元', [1.5e8, 2e8]]]],
  ['年份,产值\n2019,1\n2020,\n2021,3', { time: 0, values: [1], kind: 'lines' }, [['产值', '', [1, null, 3]]]],
  ['月份,产值\n1,5\n2,6\n3,7', { time: 0, values: [1], kind: 'lines' }, [['产值', '', [5, 6, 7]]]],
  // Years outside the calendar's, and years under other names.
  ['year,pop\n-500,1\n0,2\n2200,3', { time: 0, values: [1], kind: 'lines' }, [['pop', '', [1, 2, 3]]]],
  [
    'TIME_PERIOD,geo,OBS_VALUE\n2019,AT,5\n2020,AT,6\n2019,BE,7\n2020,BE,8',
    { time: 0, group: 1, values: [2], kind: 'lines' },
    [
      ['AT', '', [5, 6]],
      ['BE', '', [7, 8]],
    ],
  ],
  [
    'dos,地区,值\n2019,甲,5\n2020,甲,6\n2021,甲,7\n2022,甲,8\n2019,乙,1\n2020,乙,2\n2021,乙,3\n2022,乙,4',
    { time: 0, group: 1, values: [2], kind: 'lines' },
    [
      ['甲', '', [5, 6, 7, 8]],
      ['乙', '', [1, 2, 3, 4]],
    ],
  ],
  ['年度,人口\n110年,3\n111年,2\n112年,1', { time: 0, kind: 'lines' }, [['人口', '', [3, 2, 1]]]],
  [
    'province_id,year,eff\n1,2019,5\n1,2020,6\n2,2019,7\n2,2020,8',
    { time: 1, group: 0, values: [2], kind: 'lines' },
    [
      ['1', '', [5, 6]],
      ['2', '', [7, 8]],
    ],
  ],
  // Days with the month first, with the day first, and such as nobody can tell.
  ['Date,v\n1/15/2023,1\n2/3/2023,2', { time: 0, kind: 'lines' }, [['v', '', [1, 2]]]],
  ['Date,v\n15/1/2023,1\n3/2/2023,2', { time: 0, kind: 'lines' }, [['v', '', [1, 2]]]],
  ['Date,v\n5/1/2023,1\n3/2/2023,2', { time: null, kind: 'bars' }, [['v', '', [1, 2]]]],
  ['Datum;v\n31.12.2022;1\n31.12.2023;2', { time: 0, kind: 'lines' }, [['v', '', [1, 2]]]],
  ['time,v\n2020-01-01 16:00,1\n2020-01-01 17:30,2', { time: 0, kind: 'lines' }, [['v', '', [1, 2]]]],
  [
    'Jahr;Monat;v\n2020;Januar;1\n2020;März;2\n2021;Januar;3\n2021;März;4',
    { time: 1, group: 0, kind: 'lines' },
    [
      ['2020', '', [1, 2]],
      ['2021', '', [3, 4]],
    ],
  ],
  [
    'id,q1,q2\n1,5,3\n2,4,2',
    { time: null },
    [
      ['q1', '', [5, 4]],
      ['q2', '', [3, 2]],
    ],
  ],
  // Names with an order of their own keep it; numbered names and codes do not.
  ['年龄,人数\n25岁以下,1\n26–35岁,3\n36岁以上,2', { kind: 'bars', order: 'file' }, [['人数', '', [1, 3, 2]]]],
  ['星期,客流\n星期一,1\n星期二,3\n星期三,2', { order: 'file' }, [['客流', '', [1, 3, 2]]]],
  ['地区,人数\n01 阿拉瓦,1\n02 阿尔瓦塞特,3\n03 阿利坎特,2', { order: 'value' }, [['人数', '', [1, 3, 2]]]],
  // What is the same in all rows names nothing, and its numbers make no line.
  [
    'freq,geo,TIME,d,v\nA,AT,2019,0,5\nA,AT,2020,0,6\nA,BE,2019,0,7\nA,BE,2020,0,8',
    { time: 2, group: 1, values: [4] },
    [
      ['AT', '', [5, 6]],
      ['BE', '', [7, 8]],
    ],
  ],
  // An index may be what is counted; times of a clock are not.
  ['keyword,index\n甲,120\n乙,95', { label: [0], values: [1], kind: 'bars' }, [['index', '', [120, 95]]]],
  ['name,create_time,likes\n甲,1712345678,3\n乙,1712345999,4', { values: [2] }, [['likes', '', [3, 4]]]],
  [
    'Date,Decimal Date,ppm\n1958-03,1958.2,315.7\n1958-04,1958.3,317.4',
    { time: 0, values: [2] },
    [['ppm', '', [315.7, 317.4]]],
  ],
  ['region,units\nA,3\nB,4', { label: [0], values: [1], unitColumn: null }, [['units', '', [3, 4]]]],
  // Units at the numbers, in a row of units, and in the line that says what is measured.
  [
    '项目,金额\n甲,2.3亿元\n乙,1200万元\n丙,约3亿元\n丁,1元\n戊,2元',
    { values: [1] },
    [['金额', '元', [2.3e8, 1.2e7, 3e8, 1, 2]]],
  ],
  [
    '单位名称,联系电话,邮编,职工数\n一厂,13893100001,730000,1200\n二厂,13893100002,730030,860',
    { label: [0], values: [3] },
    [['职工数', '', [1200, 860]]],
  ],
  ['学生,联系方式,分数\n甲,13893100001,88\n乙,13993100002,92', { values: [2] }, [['分数', '', [88, 92]]]],
  // Names that stand under one of the other column each are a list, and months of which none comes twice a row of times.
  [
    '类别,项目,金额\n收入,会费,120\n收入,补助,80\n收入,小计,200\n支出,活动,90\n支出,培训,70\n支出,小计,160',
    { kind: 'bars', label: [0, 1], group: null },
    [['金额', '', [120, 80, 200, 90, 70, 160]]],
  ],
  [
    '年份,月份,件数\n2022,11月,30\n2022,12月,34\n2023,1月,28\n2023,2月,31',
    { kind: 'bars', label: [0, 1], order: 'file' },
    [['件数', '', [30, 34, 28, 31]]],
  ],
  ['item,price\nA,"$1,234.50"\nB,$99', { values: [1] }, [['price', '$', [1234.5, 99]]]],
  ['地区,率\n甲,4.1*\n乙,4.4²\n丙,3.9[1]\n丁,4.2①', { values: [1] }, [['率', '', [4.1, 4.4, 3.9, 4.2]]]],
  [
    '地区,会员,经费\n,万人,亿元\n甲,1,2\n乙,3,4',
    { kind: 'multiples' },
    [
      ['会员', '人', [1e4, 3e4]],
      ['经费', '元', [2e8, 4e8]],
    ],
  ],
  [
    '数据库：分省年度数据,,,\n指标：产值(亿元),,,\n\n地区,2022年,2021年,2020年\n甲,3,2,1',
    { time: 'headers' },
    [['甲', '元', [3e8, 2e8, 1e8]]],
  ],
  [
    '表1,,单位：万元\n地区,会员数,经费\n甲,1,2\n乙,3,4',
    {},
    [
      ['会员数', '', [1, 3]],
      ['经费', '元', [2e4, 4e4]],
    ],
  ],
  ['Country,2019 [YR2019],2020 [YR2020],2021 [YR2021]\nA,1,2,3', { time: 'headers' }, [['A', '', [1, 2, 3]]]],
  // Beside 95% nobody knows what 0.93 means.
  ['地区,覆盖率\n甲,95%\n乙,0.93\n丙,91%', { values: [1] }, [['覆盖率', '%', [95, null, 91]]]],
  [
    '年,月,值\n2020,1,5\n2020,2,6\n2021,1,7\n2021,2,8',
    { time: 1, group: 0, kind: 'lines' },
    [
      ['2020', '', [5, 6]],
      ['2021', '', [7, 8]],
    ],
  ],
  [
    '指标,2022年,2021年,2020年\n甲,3,2,1\n乙,30,20,10',
    { label: [0], time: 'headers', values: [1, 2, 3], kind: 'lines' },
    [
      ['甲', '', [3, 2, 1]],
      ['乙', '', [30, 20, 10]],
    ],
  ],
  [
    '指标,单位,2020,2021,2022\n人口,万人,1,2,3\n产值,亿元,4,5,6',
    { time: 'headers', unitColumn: 1 },
    [
      ['人口', '人', [1e4, 2e4, 3e4]],
      ['产值', '元', [4e8, 5e8, 6e8]],
    ],
  ],
  [
    '地区,2020,2021\n甲,1,2\n乙,3,4',
    { time: 'headers', kind: 'grouped-bars' },
    [
      ['2020', '', [1, 3]],
      ['2021', '', [2, 4]],
    ],
  ],
  [
    'year,country,rate\n2020,A,1%\n2020,B,2%\n2021,A,3%\n2021,B,4%',
    { time: 0, group: 1, kind: 'lines' },
    [
      ['A', '%', [1, 3]],
      ['B', '%', [2, 4]],
    ],
  ],
  [
    '行业,性别,人数\n甲,男,1\n甲,女,2\n乙,男,3\n乙,女,4',
    { label: [0], group: 1, kind: 'grouped-bars' },
    [
      ['男', '', [1, 3]],
      ['女', '', [2, 4]],
    ],
  ],
  ['省,市,人数\n甲,子,1\n甲,丑,2\n乙,子城,3', { label: [1], group: null, kind: 'bars' }, [['人数', '', [1, 2, 3]]]],
  [
    '省,区,人数\n甲,城关,1\n甲,安宁,2\n乙,城关,3\n丙,西固,4\n丁,红古,5',
    { label: [0, 1], group: null },
    [['人数', '', [1, 2, 3, 4, 5]]],
  ],
  [
    '地区,男,女\n甲,1,2\n乙,3,4',
    { values: [1, 2], kind: 'grouped-bars' },
    [
      ['男', '', [1, 3]],
      ['女', '', [2, 4]],
    ],
  ],
  [
    '地区,人口（万人）,产值（亿元）\n甲,1,2\n乙,3,4',
    { values: [1, 2], kind: 'multiples' },
    [
      ['人口', '人', [1e4, 3e4]],
      ['产值', '元', [2e8, 4e8]],
    ],
  ],
  [
    '指标,单位,数值\n人口,万人,1\n产值,亿元,2',
    { label: [0], values: [2], unitColumn: 1, kind: 'multiples' },
    [
      ['数值', '人', [1e4, null]],
      ['数值', '元', [null, 2e8]],
    ],
  ],
  [
    '指标,2022年,2021年,2020年\n总人口（万人）,3,2,1\n产值(亿元),30,20,10\n北京（直辖市）,1,1,1',
    { time: 'headers' },
    [
      ['总人口', '人', [3e4, 2e4, 1e4]],
      ['产值', '元', [30e8, 20e8, 10e8]],
      ['北京（直辖市）', '', [1, 1, 1]],
    ],
  ],
  [
    '指标,数值\n人口（万人）,1\n产值（亿元）,2',
    { label: [0], kind: 'multiples' },
    [
      ['数值', '人', [1e4, null]],
      ['数值', '元', [null, 2e8]],
    ],
  ],
  [
    '区,业,年,值\n甲,子,2020,1\n甲,丑,2020,2\n乙,子,2020,3\n乙,丑,2020,4\n甲,子,2021,5\n甲,丑,2021,6\n乙,子,2021,7\n乙,丑,2021,8',
    { label: [0, 1], time: 2, kind: 'lines' },
    [
      ['甲 · 子', '', [1, 5]],
      ['甲 · 丑', '', [2, 6]],
      ['乙 · 子', '', [3, 7]],
      ['乙 · 丑', '', [4, 8]],
    ],
  ],
  [
    '问题,满意,不满意,样本数\n甲,60%,40%,1024\n乙,50%,50%,1019',
    { values: [1, 2] },
    [
      ['满意', '%', [60, 50]],
      ['不满意', '%', [40, 50]],
    ],
  ],
  ['values\n3\n5', { label: [], values: [0], kind: 'bars', order: 'file' }, [['values', '', [3, 5]]]],
  ['quarter,sales\n2020Q1,1\n2020Q2,2\n2020Q3,3', { time: 0, kind: 'lines' }, [['sales', '', [1, 2, 3]]]],
  ['地区,值\n甲,"1,234"\n乙,—\n丙,N/A\n丁,(5)', { label: [0], values: [1] }, [['值', '', [1234, null, null, -5]]]],
  [
    '单位：万元\n地区,收入,支出\n甲,1,2\n乙,3,4',
    { values: [1, 2], kind: 'grouped-bars' },
    [
      ['收入', '元', [1e4, 3e4]],
      ['支出', '元', [2e4, 4e4]],
    ],
  ],
  ['地区,增长率\n甲,1.5\n乙,-2', { values: [1] }, [['增长率', '', [1.5, -2]]]],
  [
    '国家,成立年份,人数\nA,1949,5\nB,1950,6\nC,1921,7',
    { label: [0], values: [2], time: null, kind: 'bars' },
    [['人数', '', [5, 6, 7]]],
  ],
  ['__proto__,constructor\n__proto__,1\nconstructor,2', { label: [0], values: [1] }, [['constructor', '', [1, 2]]]],
];

const counted = Array.from({ length: 13 }, (_, at) => at);

describe('what the columns of a table mean', () => {
  test('numbers only, the first rising from row to row: a line along it', () => {
    const own = table(`x,y\n${counted.map((at) => `${at * 1000 + 2020},${at % 3}`).join('\n')}`);
    const inferred = inferMapping(own);
    expect(inferred).toMatchObject({ ok: true, mapping: { time: 0, values: [1], kind: 'lines' } });
    const applied = inferred.ok ? applyMapping(own, inferred.mapping) : null;
    expect(applied?.ok && applied.data.categories.map(({ at }) => at)).toEqual(counted.map((at) => at * 1000 + 2020));
    expect(mappingChoices(own).time).toEqual([null, 0]);
  });

  test.each([
    ['falls once', counted.map((at) => (at === 7 ? 1 : at))],
    ['stands still once', counted.map((at) => Math.max(1, at))],
  ])('a first column that %s is a series like the others', (_name, first) => {
    const inferred = inferMapping(table(`x,y\n${first.map((at) => `${at},${at % 3}`).join('\n')}`));
    expect(inferred).toMatchObject({ ok: true, mapping: { time: null, values: [0, 1] } });
  });

  test.each(TABLES)('%s', (csv, expected, series) => {
    const own = table(csv);
    const inferred = inferMapping(own);
    expect(inferred).toMatchObject({ ok: true, mapping: expected });
    if (!inferred.ok) return;
    const applied = applyMapping(own, inferred.mapping);
    expect(applied.ok && applied.data.series.map(({ name, unit, values }) => [name, unit.base, values])).toEqual(
      series,
    );
  });

  test.each([
    ['编号,邮编\n001,730000\n002,730030', '编号'],
    ['姓名,部门\n甲,子\n乙,丑', '姓名'],
    ['a,b\n,\n,', '行'],
  ])('%s: a sentence says why there is no chart', (csv, word) => {
    const inferred = inferMapping(table(csv));
    expect(inferred.ok).toBe(false);
    if (!inferred.ok) expect(inferred.reason.zh).toContain(word);
  });

  test.each([
    ['two currencies are no column of numbers', 'item,price\nA,$1\nB,€2\nC,$3'],
    ['nor are coordinates', 'city,lat,lon\nA,36.1,103.8\nB,34.5,105.7'],
  ])('%s', (_, csv) => expect(inferMapping(table(csv)).ok).toBe(false));

  test('nothing is added up: the first of two rows stands and the other is counted', () => {
    const own = table('年份,地区,值\n2020,甲,1\n2020,甲,5\n2021,甲,2\n2022,甲,3');
    const mapping: Mapping = {
      label: [],
      values: [2],
      group: 1,
      time: 0,
      unit: '',
      unitColumn: null,
      kind: 'lines',
      order: 'file',
    };
    const applied = applyMapping(own, mapping);
    expect(applied.ok && [applied.data.series[0]?.values, applied.data.doubled]).toEqual([[1, 2, 3], 1]);
  });

  test('cells that are no numbers are gaps, and counted', () => {
    const own = table('地区,值\n甲,1\n乙,约二百\n丙,3\n丁,4\n戊,5\n己,6');
    const inferred = inferMapping(own);
    const applied = inferred.ok ? applyMapping(own, inferred.mapping) : null;
    expect(applied?.ok && [applied.data.series[0]?.values.slice(0, 3), applied.data.unread]).toEqual([
      [1, null, 3],
      { count: 1, values: ['约二百'] },
    ]);
  });

  test('the reader’s own unit wins, with its 万', () => {
    const own = table('地区,值\n甲,1\n乙,2');
    const inferred = inferMapping(own);
    const applied = inferred.ok ? applyMapping(own, { ...inferred.mapping, unit: '万人' }) : null;
    expect(applied?.ok && applied.data.series[0]).toMatchObject({
      unit: { base: '人', written: '万人' },
      values: [1e4, 2e4],
    });
  });

  test('a mapping of another table is a fault of the program', () => {
    const inferred = inferMapping(table('a,b,c\nx,1,2\ny,3,4'));
    const apply = () => inferred.ok && applyMapping(table('a\n1'), inferred.mapping);
    expect(apply).toThrow('invalid column: 1');
  });

  test('choices offer what each column can be', () => {
    const choices = mappingChoices(table('年份,地区,单位,值,编号\n2020,甲,人,1,001\n2021,乙,人,2,002'));
    expect(choices).toMatchObject({ values: [3, 0], time: [null, 0], label: [0, 1, 4], unitColumn: [null, 1, 2] });
  });

  test('100,000 columns or rows are inferred from a part of them', () => {
    const wide = Array.from({ length: 100_000 }, (_, at) => at);
    const many = { columns: wide.map((at) => ({ name: `c${at}`, kind: 'number' })), rows: [wide, wide] };
    const long = {
      columns: [
        { name: 'a', kind: 'text' },
        { name: 'b', kind: 'number' },
      ],
      rows: wide.map((at) => [`n${at}`, at]),
    };
    for (const own of [many, long]) {
      const inferred = inferMapping(own);
      expect(inferred.ok && applyMapping(own, inferred.mapping).ok).toBe(true);
    }
  });
});

describe('times', () => {
  test.each([
    ['2020', 2020, 'year'],
    ['2020年', 2020, 'year'],
    ['２０２０年', 2020, 'year'],
    ['FY2020', 2020, 'year'],
    ['2019/20', 2019, 'year'],
    ['2020年第三季度', 2020.5, 'quarter'],
    ['2020Q3', 2020.5, 'quarter'],
    ['2020-07', 2020.5, 'month'],
    ['2020年7月', 2020.5, 'month'],
    ['202007', 2020.5, 'month'],
    ['Jul 2020', 2020.5, 'month'],
    ['2020-07-01', 2020.5, 'day'],
    ['20200701', 2020.5, 'day'],
    ['7月', 0.5, 'month'],
  ])('%s', (text, at, step) => expect(readTime(text)).toMatchObject({ at, step }));

  test.each(['', '12', '3000', '2020年人口', '2020-13', '2020-02-30', '2015-02-29', 'May be', '第五季度', '1.5'])(
    '%s is no time',
    (text) => expect(readTime(text)).toBeNull(),
  );
});

describe('totals', () => {
  test.each([
    ['合计', 'total'],
    ['总 计', 'total'],
    ['小计：', 'total'],
    ['华东合计', 'total'],
    ['全国', 'total'],
    ['Total', 'total'],
    ['Grand total', 'total'],
    ['Asia total', 'total'],
    ['全国*', 'total'],
    ['合计¹', 'total'],
    ['合计（1）', 'total'],
    ['Total (a)', 'total'],
    ['EU27_2020', 'total'],
    ['_T', 'total'],
    ['平均值', 'average'],
    ['Average', 'average'],
    ['总工会', null],
    ['全国劳模', null],
    ['Totalitarian', null],
    ['Allgemein', null],
  ] as const)('%s', (name, expected) => expect(readAggregate(name)).toBe(expected));
});

describe('samples of a long line', () => {
  test('first, last and the one peak are kept', () => {
    const xs = Array.from({ length: 10_000 }, (_, x) => x);
    const chosen = samplePoints(
      xs,
      xs.map((x) => (x === 5021 ? 100 : 0)),
      100,
    );
    expect(chosen).toHaveLength(100);
    expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    expect([chosen[0], chosen.at(-1), chosen.includes(5021)]).toEqual([0, 9999, true]);
  });

  test('a short line is kept whole', () => expect(samplePoints([0, 1], [1, 2], 100)).toEqual([0, 1]));

  test('a stretch of a line is chosen from alone', () => {
    const xs = Array.from({ length: 100 }, (_, x) => x);
    const chosen = samplePoints(xs, xs.map(Math.sin), 10, 20, 60);
    expect([chosen.length, chosen[0], chosen.at(-1)]).toEqual([10, 20, 59]);
  });
});

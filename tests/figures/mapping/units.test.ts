import { describe, expect, test } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { applyMapping } from '../../../src/figures/mapping/series.ts';
import { splitUnit, unitOfTitle } from '../../../src/figures/mapping/unit.ts';
import { isKnownUnit, readScaledUnit } from '../../../src/figures/stated/scaled-unit.ts';
import { readTable } from '../../../src/figures/table/table.ts';

/** The series of a file: name, unit as written, first value in base units. */
function seriesOf(csv: string): readonly (readonly [string, string, number | null])[] {
  const table = readTable(new TextEncoder().encode(csv));
  const inferred = inferMapping(table);
  const applied = inferred.ok ? applyMapping(table, inferred.mapping) : null;
  if (!applied?.ok) throw new Error('invalid table: no series');
  return applied.data.series.map(({ name, unit, values }) => [name, unit.written, values[0] ?? null]);
}

describe('words that are units, with their scale', () => {
  test.each([
    ['万元', '元', 1e4],
    ['万人次', '人次', 1e4],
    ['亿千瓦时', '千瓦时', 1e8],
    ['元/人·月', '元/人·月', 1],
    ['件/万人', '件/万人', 1],
    ['%', '%', 1],
    ['‰', '‰', 1],
    ['个百分点', '个百分点', 1],
    ['上年=100', '上年=100', 1],
    ['百万円', '円', 1e6],
    ['천명', '명', 1e3],
    ['thousands', '', 1e3],
    ['thousand persons', 'persons', 1e3],
    ['Thousands of Persons', 'Persons', 1e3],
    ['€ million', '€', 1e6],
    ['US$ bn', 'US$', 1e9],
    ['£m', '£', 1e6],
    ['Mio. EUR', 'EUR', 1e6],
    ['тыс. человек', 'человек', 1e3],
    ['10 000 tons', 'tons', 1e4],
    ['100 million yuan', 'yuan', 1e8],
    ["'000", '', 1e3],
    ['kg/ha', 'kg/ha', 1],
    ['hours', 'hours', 1],
    ['% of GDP', '% of GDP', 1],
    ['current US$', 'current US$', 1],
    ['per 1,000 live births', 'per 1,000 live births', 1],
  ])('%s', (text, base, factor) => {
    expect(isKnownUnit(text)).toBe(true);
    expect(readScaledUnit(text)).toMatchObject({ written: text, base, factor });
  });

  test.each([
    '1',
    '(1)',
    '注1',
    'a',
    '男',
    '女职工',
    '2022年',
    '快报',
    '不含退休',
    '抽样',
    '直辖市',
    '企业',
    's',
    'm',
    '95% CI',
    'preliminary',
    'women',
    '2020',
  ])('%s is none', (text) => expect(isKnownUnit(text)).toBe(false));
});

describe('what stands behind the name of a column', () => {
  test.each([
    ['a remark', '市,会员（不含退休）\n甲,842000\n乙,3', [['会员（不含退休）', '', 842000]]],
    ['the number of a note', '市,会员(1)\n甲,5\n乙,3', [['会员(1)', '', 5]]],
    [
      'who is counted, in two columns',
      '市,会员（男）,会员（女）\n甲,5,4\n乙,3,2',
      [
        ['会员（男）', '', 5],
        ['会员（女）', '', 4],
      ],
    ],
    ['a unit and a remark', '市,收入（万元，不含税）\n甲,5\n乙,3', [['收入（不含税）', '万元', 5e4]]],
    ['a unit before a remark', '市,会员（人）（年末）\n甲,5\n乙,3', [['会员（年末）', '人', 5]]],
    ['a plural', 'city,Member(s)\nA,5\nB,3', [['Member(s)', '', 5]]],
    ['a unit without brackets', '市,产值/亿元\n甲,5\n乙,3', [['产值/亿元', '亿元', 5e8]]],
    [
      'a growth beside rows of units of their own',
      '指标,单位,本年,比上年增长（%）,同比\n粮食,万吨,1273,0.6,2\n货运,万吨,81200,9.6,3',
      [
        ['本年', '万吨', 12_730_000],
        ['比上年增长', '%', 0.6],
        ['同比', '', 2],
      ],
    ],
    ['the sign of per cent', '市,增长率%\n甲,5\n乙,3', [['增长率%', '%', 5]]],
    [
      'two sizes of one unit',
      '市,产值（亿元）,产值（万元）\n甲,5,4\n乙,3,2',
      [
        ['产值（亿元）', '亿元', 5e8],
        ['产值（万元）', '万元', 4e4],
      ],
    ],
    [
      'a year',
      '市,会员（2021年）,会员（2022年）\n甲,5,4\n乙,3,2',
      [
        ['会员（2021年）', '', 5],
        ['会员（2022年）', '', 4],
      ],
    ],
    ['nothing, at a rate', '市,人口自然增长率\n甲,2.31\n乙,-0.21', [['人口自然增长率', '', 2.31]]],
  ])('%s', (_, csv, series) => expect(seriesOf(csv)).toEqual(series));
});

describe('the unit of a whole table', () => {
  test.each([
    ['one', '表1,,\n单位：万元,,\n市,收入,支出\n甲,5,4\n乙,3,2', ['万元', '万元']],
    [
      'several belong to no column',
      '表1,,,\n单位：万元、个、人次,,,\n年份,资金,站点,职工\n2021,3,4,5\n2022,4,5,6',
      ['', '', ''],
    ],
    ['several, with a wide comma', '单位：万元，%,,\n市,收入,份额\n甲,5,4\n乙,3,2', ['', '']],
    ['an employer is none', '填报单位：甲市总工会,,\n市,收入,支出\n甲,5,4\n乙,3,2', ['', '']],
    ['nor is one behind 单位：', '单位：甲市总工会,,\n市,收入,支出\n甲,5,4\n乙,3,2', ['', '']],
    ['is not that of a rate', '单位：万元,,\n市,收入,增长率\n甲,5,4\n乙,3,2', ['万元', '']],
    ['of persons is not that of money', '单位：人,,\n市,会员,经费\n甲,5,4\n乙,3,2', ['人', '']],
    [
      'in English',
      '"Unit: million yuan, seasonally adjusted",,\ncity,income,cost\nA,5,4\nB,3,2',
      ['million yuan', 'million yuan'],
    ],
  ])('%s', (_, csv, units) => expect(seriesOf(csv).map(([, unit]) => unit)).toEqual(units));
});

describe('a column of units', () => {
  test.each([
    ['holds units', '指标,单位,数值\n人口,万人,1\n产值,亿元,2', ['万人', '亿元']],
    ['of employers names the rows', '单位,职工（人）\n毛纺厂工会,5\n教育工会,4', ['人']],
    ['of schools too', '单位,职工（人）\n第一小学,5\n第二小学,4', ['人']],
    ['in SDMX may hold codes', 'REF_AREA,UNIT_MEASURE,OBS_VALUE\nA,PS,1\nB,PS,2', ['PS']],
    [
      'is multiplied by the column of thousands',
      'area,unit,scale,value\nA,persons,thousands,1\nB,persons,thousands,2',
      ['thousand persons'],
    ],
    ['and by powers of ten', 'REF_AREA,UNIT_MEASURE,UNIT_MULT,OBS_VALUE\nA,人,4,1\nB,人,4,2', ['万人']],
  ])('%s', (_, csv, units) => expect(seriesOf(csv).map(([, unit]) => unit)).toEqual(units));
});

test.each([
  ['会员数（人）①', '会员数①', '人'],
  ['建会率（%）②', '建会率②', '%'],
  ['Members (thousands) [1]', 'Members[1]', 'thousands'],
  ['人数（快报）①', '人数（快报）①', ''],
])('the unit of %s, before the mark of a note', (name, bare, unit) => {
  expect(splitUnit(name)).toEqual({ name: bare, unit });
});

test.each([
  ['Table 4. Income by source (million yuan), 2023', 'million yuan'],
  ['Income by source (million yuan), 2019–2023', 'million yuan'],
  ['分行业产值（亿元）（2023年）', '亿元'],
  ['Income (million yuan) of the unions', ''],
])('the unit of the title %s', (title, unit) => {
  expect(unitOfTitle(title)).toBe(unit);
});

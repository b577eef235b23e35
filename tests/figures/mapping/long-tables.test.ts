import { describe, expect, test } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { applyMapping } from '../../../src/figures/mapping/series.ts';
import type { SeriesData } from '../../../src/figures/mapping/series-data.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const table = (csv: string) => readTable(new TextEncoder().encode(csv));

function dataOf(csv: string): SeriesData {
  const own = table(csv);
  const inferred = inferMapping(own);
  const applied = inferred.ok ? applyMapping(own, inferred.mapping) : null;
  if (!applied?.ok) throw new Error('invalid table: no series');
  return applied.data;
}

const rowsOf = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>(
    (rows, part) => rows.flatMap((row) => part.map((cell) => (row === '' ? cell : `${row},${cell}`))),
    [''],
  );

/** Rows with a number of their own behind the names: 10, 11, 12, … */
const numbered = (rows: readonly string[], behind = ''): string =>
  rows.map((row, at) => `${row},${10 + at}${behind}`).join('\n');

const PLACES = ['Vale,R1,1001,1.1', 'Moor,R2,1002,2.1'];

describe('the column of values in a long table', () => {
  const years = ['2020', '2021', '2022'];
  test.each([
    [
      'is the one called so',
      `year,area,rate_id,Value\n${numbered(rowsOf(years, ['Vale,7', 'Moor,9']))}`,
      ['Vale', 'Moor'],
      10,
    ],
    [
      'and no number that comes with a place',
      `year,area,abbr,st,coord,n_members\n${numbered(rowsOf(years, PLACES))}`,
      ['Vale', 'Moor'],
      10,
    ],
    [
      'of Statistics Canada',
      `REF_DATE,GEO,DGUID,Sex,UOM,UOM_ID,SCALAR_FACTOR,SCALAR_ID,VECTOR,COORDINATE,VALUE,STATUS,SYMBOL,TERMINATED,DECIMALS\n${rowsOf(
        years,
        ['Vale,2016A,Men,Persons,249,units,0,v1,1.1', 'Vale,2016A,Women,Persons,249,units,0,v2,1.2'],
      )
        .map((row, at) => `${row},${10 + at},,,,0`)
        .join('\n')}`,
      ['Men', 'Women'],
      10,
    ],
    [
      'of SDMX, with decimals and power of ten',
      `DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS\n${rowsOf(
        ['X:Y(1.0),A'],
        ['AT', 'BE'],
        years,
      )
        .map((row, at) => `${row},${10 + at},A,PS,0,1`)
        .join('\n')}`,
      ['AT', 'BE'],
      10,
    ],
    [
      'of WHO, which has a name for each code',
      `IndicatorCode,Indicator,ParentLocationCode,ParentLocation,SpatialDimValueCode,Location,Period,Dim1ValueCode,Dim1,FactValueNumeric,Value\n${rowsOf(
        ['H1,Hours,EUR,Europe'],
        ['VAL,Vale', 'MOO,Moor'],
        years,
        ['M,Men', 'F,Women'],
      )
        .map((row, at) => `${row},${10 + at}.5,${10 + at}.5 [9-40]`)
        .join('\n')}`,
      ['Vale · Men', 'Vale · Women', 'Moor · Men', 'Moor · Women'],
      10.5,
    ],
    [
      'of the United Nations',
      `Country or Area,Year,Value,Value Footnotes\n${numbered(rowsOf(['Vale', 'Moor'], years), ',1')}`,
      ['Vale', 'Moor'],
      10,
    ],
  ])('%s', (_, csv, names, first) => {
    const { series } = dataOf(csv);
    expect(series.map(({ name }) => name)).toEqual(names);
    expect(series[0]?.values[0]).toBe(first);
    expect(series[0]?.values).toHaveLength(3);
  });

  test('of the World Bank stands under the years, with names before codes and the unit of each series', () => {
    const csv =
      'Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020],2021 [YR2021]\nVale,VAL,Growth (annual %),NY.G,1,2,3\nVale,VAL,Income (current US$),NY.I,10,20,30\nMoor,MOO,Growth (annual %),NY.G,4,5,6\nMoor,MOO,Income (current US$),NY.I,40,50,60';
    expect(dataOf(csv).series.map(({ name, unit }) => [name, unit.base])).toEqual([
      ['Vale · Growth', 'annual %'],
      ['Vale · Income', 'current US$'],
      ['Moor · Growth', 'annual %'],
      ['Moor · Income', 'current US$'],
    ]);
  });
});

describe('no quantity', () => {
  test.each([
    [
      'whole numbers that rise by one in front',
      'Årgang,Medlemmer\n1396,310\n1397,318\n1398,322',
      { label: [0], values: [1], order: 'file' },
    ],
    ['or fall by one', 'Årgang,Medlemmer\n1398,310\n1397,318\n1396,322', { label: [0], values: [1] }],
    ['the number of a state', 'STATE,NAME,POP\n1,Vale,310\n4,Moor,318\n2,Fen,322', { label: [1], values: [2] }],
    ['a code of FIPS', 'name,fips,pop\nVale,1001,310\nMoor,1004,318\nFen,1002,322', { label: [0], values: [2] }],
    ['a code beside its name', 'region_code,region_name,members\nR07,Vale,5\nR11,Moor,4', { label: [1], values: [2] }],
    ['coordinates', 'city,lat,lon,members\nA,36.1,103.8,5\nB,34.5,105.7,4', { label: [0], values: [3] }],
  ])('%s', (_, csv, mapping) => expect(inferMapping(table(csv))).toMatchObject({ ok: true, mapping }));

  test.each([
    ['taxes paid', 'city,tax paid\nA,5\nB,4', [1]],
    ['cases of covid', 'city,Covid\nA,5\nB,4', [1]],
    ['counts that happen to rise', 'count,city\n3,A\n5,B\n9,C', [0]],
    ['an area beside people', 'city,area,people\nA,5,40\nB,4,50', [1, 2]],
    ['what a place is the name of, by its unit', 'Month,City (£),Suburbs (£)\nA,1180,940\nB,1195,955', [1, 2]],
    ['counties that are counted', '省份,县（个）,区（个）\n甘肃,58,17\n青海,27,7', [1, 2]],
    ['a constant beside others', 'city,a,b\nA,5,40\nB,5,50', [1, 2]],
  ])('but %s are one', (_, csv, values) =>
    expect(inferMapping(table(csv))).toMatchObject({ ok: true, mapping: { values } }),
  );
});

describe('beside a value', () => {
  test.each([
    [
      'flags of each year',
      'Area,Unit,Value 2020,Flag 2020,Value 2021,Flag 2021,Value 2022,Flag 2022\nNordland,persons,1,A,2,A,3,E\nSudland,persons,4,A,5,E,6,E',
      [null, null, 'E'],
    ],
    [
      'a flag of SDMX',
      'geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nAT,2019,5,\nAT,2020,6,p\nBE,2019,7,\nBE,2020,,c',
      [null, 'p'],
    ],
    [
      'a mark in the column to the right',
      '年份,东区,标记,西区,标记\n2020,1,,3,\n2021,2,p,4,\n2022,3,e,5,',
      [null, 'p', 'e'],
    ],
    [
      'the flag of a name',
      'year,members,members_flag,cost,cost_flag\n2020,1,,3,x\n2021,2,p,4,\n2022,3,,5,',
      [null, 'p', null],
    ],
  ])('%s', (_, csv, flags) => expect(dataOf(csv).series[0]?.flags).toEqual(flags));

  test('a status that is no mark is what the rows are about', () => {
    const { series } = dataOf(
      'year,status,persons\n2020,employed,5\n2020,unemployed,1\n2021,employed,6\n2021,unemployed,2',
    );
    expect(series.map(({ name, flags }) => [name, flags])).toEqual([
      ['employed', undefined],
      ['unemployed', undefined],
    ]);
  });

  test.each([
    [
      'low and high',
      'place,estimate,low,high',
      [
        { low: 4, high: 6 },
        { low: 7, high: 9 },
      ],
    ],
    [
      'the name and its ends',
      '地区,就业率,就业率下限,就业率上限',
      [
        { low: 4, high: 6 },
        { low: 7, high: 9 },
      ],
    ],
    [
      'a confidence interval',
      'place,mean,95% CI lower,95% CI upper',
      [
        { low: 4, high: 6 },
        { low: 7, high: 9 },
      ],
    ],
    [
      'ci_low, ci_high',
      'place,value,ci_low,ci_high',
      [
        { low: 4, high: 6 },
        { low: 7, high: 9 },
      ],
    ],
    [
      'Lower limit',
      'place,rate,Lower limit,Upper limit',
      [
        { low: 4, high: 6 },
        { low: 7, high: 9 },
      ],
    ],
  ])('an interval: %s', (_, header, intervals) => {
    const { series } = dataOf(`${header}\nA,5,4,6\nB,8,7,9`);
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ values: [5, 8], intervals });
  });

  test.each([
    ['prices of a day are none', 'day,open,high,low,close\nMon,5,9,4,6\nTue,6,8,5,7', 4],
    ['nor are bounds the value lies outside of', 'place,value,low,high\nA,5,6,7\nB,8,7,9', 3],
    ['nor highs without lows', 'place,value,high\nA,5,6\nB,8,9', 2],
  ])('%s', (_, csv, count) => expect(dataOf(csv).series).toHaveLength(count));
});

describe('what comes twice', () => {
  test('is drawn once, and told with its key, its rows and all its numbers', () => {
    const { doubles, doubled, series } = dataOf(
      '年份,市州,经费（万元）\n2022,甲,810\n2022,甲,835\n2023,甲,861\n2022,乙,312\n2023,乙,320',
    );
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['甲', [8_100_000, 8_610_000]],
      ['乙', [3_120_000, 3_200_000]],
    ]);
    expect(doubled).toBe(1);
    expect(doubles).toMatchObject([
      {
        category: '2022',
        series: '甲',
        numbers: [
          { row: 0, value: 8.1e6 },
          { row: 1, value: 8.35e6 },
        ],
      },
    ]);
  });

  test('as a name in a list stays two rows', () => {
    const { categories, sameNames } = dataOf('市,人数\n甲,1\n乙,2\n甲,3\n丙,4\n丁,5');
    expect([categories.length, sameNames]).toEqual([5, ['甲']]);
  });
});

describe('files of data banks', () => {
  const years = ['2020', '2021', '2022'];
  const values = (rows: readonly string[], behind: string): string =>
    rows.map((row, at) => `${row},${10 + at}${behind}`).join('\n');

  test('of Eurostat split by the codes of their units', () => {
    const rows = rowsOf(['X(1.0),A'], ['THS_PER', 'PC'], ['DE', 'FR'], years);
    const { series } = dataOf(`DATAFLOW,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n${values(rows, ',')}`);
    expect(series.map(({ name, unit }) => [name, unit.written])).toEqual([
      ['DE', 'THS_PER'],
      ['FR', 'THS_PER'],
      ['DE', 'PC'],
      ['FR', 'PC'],
    ]);
  });

  test('of OECD, with a name behind each code, have the unit in words and one mark a number', () => {
    const rows = rowsOf(['AUS,Australia,PT,Percentage', 'AUT,Austria,PT,Percentage'], years);
    const { series } = dataOf(
      `REF_AREA,Reference area,UNIT_MEASURE,Unit of measure,TIME_PERIOD,OBS_VALUE,OBS_STATUS,Observation status\n${values(rows, ',P,Provisional value')}`,
    );
    expect(series.map(({ name, unit, flags }) => [name, unit.written, flags])).toEqual([
      ['Australia', 'Percentage', ['P', 'P', 'P']],
      ['Austria', 'Percentage', ['P', 'P', 'P']],
    ]);
  });

  test('have the unit that the name of their only indicator says', () => {
    const csv =
      'Country Name,Indicator Name,2019,2020,2021\nA,Unemployment (% of labour force),5,6,7\nB,Unemployment (% of labour force),8,9,10';
    expect(dataOf(csv).series.map(({ unit }) => unit.written)).toEqual(['% of labour force', '% of labour force']);
  });

  test('a time that comes twice is drawn once, and said', () => {
    const { doubled, categories } = dataOf(
      '日期,件\n2024-01-01,12\n2024-01-02,15\n2024-01-03,9\n2024-01-03,11\n2024-01-04,13',
    );
    expect([doubled, categories.length]).toEqual([1, 4]);
  });

  test('things of different sizes in two years are no bars of one axis', () => {
    const csv = '地区,2021年会员,2022年会员,2021年工会,2022年工会\n甲,100,110,1,2\n乙,200,190,3,3';
    expect(inferMapping(table(csv))).toMatchObject({ ok: true, mapping: { kind: 'multiples', time: null } });
  });

  test('a remark of three letters is no mark', () => {
    expect(dataOf('厂,人数,备注\n甲,5,\n乙,6,含退休\n丙,7,').series[0]?.flags).toBeUndefined();
  });
});

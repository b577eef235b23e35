import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/words/lang.ts';
import { madePanel } from './made-panel.ts';

function panelOf(csv: string, lang: Lang = 'en') {
  const { resolved } = madePanel(csv, [], lang);
  if (!resolved.ok) throw new Error(`invalid table: ${resolved.problem}`);
  return resolved.panel;
}

const months = (count: number, line: (month: string, at: number) => string): string =>
  Array.from({ length: count }, (_, at) =>
    line(`${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, at),
  ).join('\n');

describe('lines around a table of a bureau', () => {
  const retail = [
    '"U.S. Census Bureau"',
    '"Source: Monthly Sales Survey"',
    '"1234: Kites and Balls: U.S. Total"',
    '"Not Seasonally Adjusted Sales [Millions of Dollars]"',
    '"Period: 2015 to 2017"',
    '',
    'Period,Value',
    months(36, (month, at) => `${month},${at % 12 === 11 ? 900 : 400 + at}`),
  ].join('\n');

  test('a publisher above the title is the source, and what else stands there a note', () => {
    const { source, subtitle, notes } = panelOf(retail);
    expect(source).toBe('Source: U.S. Census Bureau, Monthly Sales Survey');
    expect(subtitle).toMatch(/^1234: Kites and Balls: U\.S\. Total; Unit: Dollars;/);
    expect(notes).toContain('Not Seasonally Adjusted Sales [Millions of Dollars]');
  });

  test('what a column called Value holds is named by the title, from the same month on', () =>
    expect(panelOf(retail).headline).toBe(
      '1234: Kites and Balls: U.S. Total was 900 million Dollars both in December 2015 and in December 2017',
    ));

  test('names and what they are stand apart by a colon, blank ones and the unit not at all', () => {
    const csv = [
      '"Title","Output: volume £m"',
      '"CDID","ABCD"',
      '"Source dataset ID","QNA"',
      '"PreUnit","£"',
      '"Unit","m"',
      '"Release date","23-12-2024"',
      '"Next release","13 February 2025"',
      '"Important notes",',
      ...Array.from({ length: 8 }, (_, at) => `"${2010 + at}","${400 + at}"`),
    ].join('\n');
    const { notes, headline } = panelOf(csv);
    expect(notes).toEqual([
      'CDID: ABCD',
      'Source dataset ID: QNA',
      'Release date: 23-12-2024',
      'Next release: 13 February 2025',
    ]);
    expect(headline).toBe('Output: volume rose from £400 million in 2010 to £407 million in 2017');
  });

  test('a name of a data bank is no title, and its own line is the source', () => {
    const csv =
      '"Data Source","World Indicators",\n\n"Last Updated Date","2018-01-25",\n\nCountry Name,Indicator Name,2015,2016,2017\nA,Deaths (per 1000 births),3,2,1\nB,Deaths (per 1000 births),4,3,2\n';
    const { source, notes, subtitle } = panelOf(csv);
    expect(source).toBe('Source: World Indicators');
    expect(notes).toContain('Last Updated Date: 2018-01-25');
    expect(subtitle).toBe('Deaths; Unit: per 1000 births; 2015 to 2017');
  });

  test('who holds the rights is the source', () =>
    expect(panelOf('Jahr,Menschen\n2019,5\n2020,6\n2021,7\n© Amt der Zahlen, 2021\nStand: 2021\n').source).toBe(
      'Source: Amt der Zahlen, 2021',
    ));
});

describe('a statistician of a table of a bureau', () => {
  test('reads years in brackets beside another calendar, and nothing below zero', () => {
    const rows = Array.from(
      { length: 8 },
      (_, at) => `${at === 0 ? '平成 ' : ''}${20 + at},(${2008 + at}),${900 - at}`,
    );
    const { headline } = panelOf(`年次,,人口\n${rows.join('\n')}\n`, 'zh');
    expect(headline).toBe('人口从2008年的900降至2015年的893');
  });

  test('draws indices of one base together, however far apart they end', () => {
    const rows = Array.from({ length: 6 }, (_, at) => `第${at}产业指数(1978年=100),${100 + at},${(at + 1) * 400},100`);
    const { chart } = panelOf(`指标,2020年,2023年,1978年\n${rows.join('\n')}\n`, 'zh');
    expect(chart.kind === 'lines' && chart.facets.map(({ lines }) => lines.length)).toEqual([6]);
  });

  test('breaks a line in a year that stands in the table without a number, and none before the first', () => {
    const { chart, notes } = panelOf('地区,2021年,2020年,2019年,2018年,2017年\n甲,,3,,5,6\n乙,,4,,6,7\n', 'zh');
    const [line] = chart.kind === 'lines' ? (chart.facets[0]?.lines ?? []) : [];
    expect(line?.points).toEqual([
      [2017, 6],
      [2018, 5],
      [2019, null],
      [2020, 3],
    ]);
    expect(notes.join()).toContain('缺2个数');
  });

  test('takes a rounded copy of the values for no second measure', () => {
    const rows = ['AAA', 'BBB', 'CCC', 'DDD'].flatMap((country, at) =>
      ['SEX_FMLE', 'SEX_MLE'].map(
        (sex, of) => `${country},${sex},${(at + of / 2 + 0.04).toFixed(1)},${at + of / 2 + 0.04}`,
      ),
    );
    const { chart, table } = panelOf(`Country,Dim1,Value,NumericValue\n${rows.join('\n')}\n`);
    expect(chart.kind).toBe('grouped-bars');
    expect(table.columns.map(({ name }) => name)).toEqual(['Country', 'SEX_FMLE', 'SEX_MLE']);
  });

  test('adds nothing to the code of both sexes', () => {
    const rows = ['AAA', 'BBB', 'CCC'].flatMap((land) =>
      ['SEX_BTSX', 'SEX_MLE', 'SEX_FMLE'].map((sex, at) => `${land},${sex},${land.length * 10 + at * 7}`),
    );
    expect(panelOf(`Country,Dim1,NumericValue\n${rows.join('\n')}\n`).notes.join()).toContain(
      'Hollow bars: "SEX_BTSX"',
    );
  });

  test('takes things named by two columns for no cases', () => {
    const rows = Array.from(
      { length: 120 },
      (_, at) => `C${Math.floor(at / 3)} land,${'abc'[at % 3]},${(at * 37) % 101}`,
    );
    expect(panelOf(`Country,Sex,Rate\n${rows.join('\n')}\n`).chart.kind).toBe('value-dots');
  });

  test('gives each measure of a few parts a chart, up to twelve', () => {
    const names = Array.from({ length: 14 }, (_, at) => `Branch ${'ABCDEFGHIJKLMN'[at]}`);
    const rows = ['North', 'South'].flatMap((part, of) =>
      Array.from({ length: 5 }, (_, at) => `${part},${2015 + at},${names.map((__, n) => 10 + n * 3 + of + at)}`),
    );
    const { chart, notes } = panelOf(`Region,Year,${names}\n${rows.join('\n')}\n`);
    expect(chart.kind === 'lines' && chart.facets.length).toBe(12);
    expect(notes.join()).toContain('Branch M');
  });

  test('puts what is left over last, in grey, however large it is', () => {
    const { chart } = panelOf('行业,人数,工资\n其他,90,9000\n制造业,50,5000\n建筑业,60,7000\n', 'zh');
    expect(chart.kind === 'value-bars' && chart.facets[0]?.rows.map(({ name }) => name)).toEqual([
      '建筑业',
      '制造业',
      '其他',
    ]);
  });

  test('says what both letters of a mark mean', () => {
    const csv = 'geo,2019,Flag 2019,2020,Flag 2020,2021,Flag 2021\nAT,1,bu,2,,3,\nDE,2,,3,,4,\n';
    expect(panelOf(csv).notes.join()).toContain('bu, break in series, low reliability');
  });

  test('writes the sign of a currency in front, behind that of a number below zero', () =>
    expect(panelOf('Year,Balance (£m)\n2019,-5\n2020,3\n2021,4\n').headline).toBe(
      'Balance rose from −£5 million in 2019 to £4 million in 2021',
    ));

  test('says one hour, and two hours', () => {
    expect(panelOf('Group,Time (hours)\nA,1\nB,3\nC,2\n').headline).toBe(
      'Time: B is highest, 3 hours; A is lowest, 1 hour',
    );
  });
});

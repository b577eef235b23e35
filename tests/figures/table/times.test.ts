import { describe, expect, it } from 'vitest';
import type { Time } from '../../../src/figures/cell/calendar.ts';
import { readTime } from '../../../src/figures/cell/time.ts';
import { timeReader } from '../../../src/figures/mapping/time-column.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A place in years, to the day: 2022.5. */
const placeOf = (time: Time | null): number | null => (time === null ? null : Math.round(time.at * 1000) / 1000);

describe('a time as offices write it', () => {
  it.each<[text: string, step: Time['step'], at: number, iso?: string]>([
    // Quarters
    ['2023年A', 'quarter', 2023],
    ['2023年D', 'quarter', 2023.75],
    ['2023年一季度', 'quarter', 2023],
    ['2023年第四季度', 'quarter', 2023.75],
    ["Q1'23", 'quarter', 2023],
    ['Q3 2023', 'quarter', 2023.5],
    ['2023Q1', 'quarter', 2023],
    ['2023-Q2', 'quarter', 2023.25],
    ['1Q23', 'quarter', 2023],
    ['4Q2023', 'quarter', 2023.75],
    ['I кв. 2023', 'quarter', 2023],
    ['IV квартал 2023 г.', 'quarter', 2023.75],
    ['III 2023', 'quarter', 2023.5],
    ['T2 2023', 'quarter', 2023.25],
    ['2nd quarter 2023', 'quarter', 2023.25],
    ['Fourth quarter of 2023', 'quarter', 2023.75],
    ['2020년 1/4분기', 'quarter', 2020],
    ['2020년 3분기', 'quarter', 2020.5],
    ['2020.2/4', 'quarter', 2020.25],
    ['2023年4-6月', 'quarter', 2023.25],
    // Halves
    ['2022年上半年', 'half', 2022],
    ['2022年下半年', 'half', 2022.5],
    ['H1 2022', 'half', 2022],
    ['2022H2', 'half', 2022.5],
    ['2022-S1', 'half', 2022],
    ['1H22', 'half', 2022],
    ["H2'22", 'half', 2022.5],
    ['下半年', 'half', 0.5],
    // Weeks
    ['2024年第9周', 'week', 2024.153],
    ['2024-W09', 'week', 2024.153],
    ['Week 9 2024', 'week', 2024.153],
    ['KW 9/2024', 'week', 2024.153],
    ['2024 Week 10', 'week', 2024.172],
    ['第1周', 'week', 0],
    // Financial, school and other years
    ['2018/2019', 'year', 2018],
    ['2018/19', 'year', 2018],
    ['2018-19', 'year', 2018],
    ['2018–2019学年', 'year', 2018],
    ['2018/19学年度', 'year', 2018],
    ['FY2019', 'year', 2019],
    ['FY19', 'year', 2019],
    ['FY2018/19', 'year', 2018],
    ['2023年全年', 'year', 2023, '2023'],
    ['二〇二三年', 'year', 2023, '2023'],
    ['二○二三', 'year', 2023, '2023'],
    ['二零一六年六月', 'month', 2016.417, '2016-06'],
    // Other calendars, named
    ['民國110年', 'year', 2021, '2021'],
    ['民国110年3月', 'month', 2021.167, '2021-03'],
    ['令和5年', 'year', 2023, '2023'],
    ['令和元年', 'year', 2019, '2019'],
    ['平成30年度', 'year', 2018, '2018'],
    ['昭和60年', 'year', 1985, '1985'],
    ['พ.ศ. 2563', 'year', 2020, '2020'],
    ['BE 2563', 'year', 2020, '2020'],
    ['2563 B.E.', 'year', 2020, '2020'],
    ['1444 AH', 'year', 2022],
    ['AH 1444', 'year', 2022],
    ['2020년', 'year', 2020, '2020'],
    ['2020 년', 'year', 2020, '2020'],
    ['2020년 3월', 'month', 2020.167, '2020-03'],
    ['112年10月', 'month', 2023.75],
    ['112年第3季', 'quarter', 2023.5],
    ['Apr 2022-Mar 2023', 'year', 2022.25],
    ['Jan 2022-Dec 2022', 'year', 2022],
    ['1º trimestre 2023', 'quarter', 2023],
    ['3. Quartal 2023', 'quarter', 2023.5],
    ['2023年第2四半期', 'quarter', 2023.25],
    ['2023年十一月', 'month', 2023.833, '2023-11'],
    // Months
    ['Sep-23', 'month', 2023.667, '2023-09'],
    ['Sep 23', 'month', 2023.667, '2023-09'],
    ["Sept '23", 'month', 2023.667, '2023-09'],
    ['Nov-22', 'month', 2022.833, '2022-11'],
    ['22-Nov', 'month', 2022.833, '2022-11'],
    ['2023.10', 'month', 2023.75, '2023-10'],
    ['2023.9', 'month', 2023.667, '2023-09'],
    ['Dec-99', 'month', 1999.917, '1999-12'],
    // Days
    ['30 June 2020', 'day', 2020.497, '2020-06'],
    ['June 30, 2020', 'day', 2020.497, '2020-06'],
    ['1 January 2021', 'day', 2021, '2021-01'],
    ['1st January 2021', 'day', 2021, '2021-01'],
    ['31-Dec-20', 'day', 2020.997, '2020-12'],
    ['as at 30 June 2020', 'day', 2020.497, '2020-06'],
    ['2020-06-01T08:30:15.5+08:00', 'day', 2020.418, '2020-06'],
  ])('%s', (text, step, at, iso) => {
    const time = readTime(text);
    expect([time?.step, placeOf(time), time?.iso]).toEqual([step, at, iso ?? null]);
    expect(time?.isCumulative).toBeUndefined();
  });

  it.each<[text: string, at: number]>([
    ['2023年1-2月', 2023.083],
    ['2023年1—9月', 2023.667],
    ['2023年1～9月', 2023.667],
    ['2023年1-9月累计', 2023.667],
    ['2023年1月至9月', 2023.667],
    ['2023年9月累计', 2023.667],
    ['2023年前三季度', 2023.667],
    ['2023年前9个月', 2023.667],
    ['2023.1-9', 2023.667],
    ['Jan-Sep 2023', 2023.667],
    ['1—3月', 0.167],
  ])('%s adds up since January', (text, at) => {
    expect(readTime(text)).toMatchObject({ isCumulative: true, iso: null });
    expect(placeOf(readTime(text))).toBe(at);
  });

  it.each<[text: string, at: number, mark: string]>([
    ['2020²', 2020, '²'],
    ['2020¹¹', 2020, '¹¹'],
    ['2021(修订)', 2021, '(修订)'],
    ['2022（快报）', 2022, '（快报）'],
    ['2020（不含高校）', 2020, '（不含高校）'],
    ['2023p', 2023, 'p'],
    ['2020†', 2020, '†'],
    ['2020年r', 2020, 'r'],
    ['*2020', 2020, '*'],
    ['2023年一季度*', 2023, '*'],
    ['Q1 2020 p', 2020, 'p'],
    ['2018/19 (e)', 2018, '(e)'],
  ])('%s is a time with a mark', (text, at, mark) => {
    expect(readTime(text)).toMatchObject({ at, mark });
  });

  it.each([
    'S120',
    'Q123',
    '2h30',
    '2016/19',
    '2019-13',
    '2024年第60周',
    'H3 2022',
    'Marriages 2019',
    'May be',
    'March hare',
    '民国',
    '1200 Ah',
    '2500 be',
    '31 June 2020',
    '1-13月',
  ])('%s is none', (text) => {
    expect(readTime(text)).toBeNull();
  });
});

describe('a column tells what a cell cannot', () => {
  it.each<[what: string, header: string, texts: string[], inOrder: string[], step: Time['step']]>([
    ['seasons', '', ['2011-12', '2009-10', '2010-11'], ['2009-10', '2010-11', '2011-12'], 'year'],
    ['months', '', ['2010-11', '2009-10', '2009-12'], ['2009-10', '2009-12', '2010-11'], 'month'],
    ['letters of quarters', '', ['2023B', '2023A', '2024A'], ['2023A', '2023B', '2024A'], 'quarter'],
    ['actual and estimated years', '', ['2025E', '2024E'], ['2024E', '2025E'], 'year'],
    ['months of years', '', ['22-Nov', '22-Dec', '23-Jan'], ['22-Nov', '22-Dec', '23-Jan'], 'month'],
    ['days of a month', '', ['30-Jan', '28-Feb', '31-Mar'], ['30-Jan', '28-Feb', '31-Mar'], 'day'],
    ['days with one figure', '', ['2-Nov', '1-Nov', '10-Nov'], ['1-Nov', '2-Nov', '10-Nov'], 'day'],
    ['quarters by their months', '', ['4-6月', '1-3月', '7-9月'], ['1-3月', '4-6月', '7-9月'], 'quarter'],
    ['sums of a year', '', ['全年', '上半年', '一季度', '前三季度'], ['一季度', '上半年', '前三季度', '全年'], 'month'],
    [
      'sums of two years',
      '',
      ['2023年上半年', '2023年一季度', '2024年一季度', '2023年'],
      ['2023年一季度', '2023年上半年', '2023年', '2024年一季度'],
      'month',
    ],
    ['halves beside halves', '', ['下半年', '上半年'], ['上半年', '下半年'], 'half'],
    ['an unknown calendar', 'Årgang', ['1396', '1397', '1398', '1399'], ['1396', '1397', '1398', '1399'], 'year'],
    ["years of Taiwan's calendar", '民國', ['110', '109', '99'], ['99', '109', '110'], 'year'],
    ['the same under 年度', '年度', ['100年', '99年', '98年'], ['98年', '99年', '100年'], 'year'],
    ['Thai years', 'พ.ศ.', ['2564', '2563'], ['2563', '2564'], 'year'],
    ['years under a header with brackets', '年份（年）', ['-500', '0'], ['-500', '0'], 'year'],
    ['numbers of weeks', '周次', ['10', '9'], ['9', '10'], 'week'],
    ['marked seasons', '', ['2010-11 p', '2009-10'], ['2009-10', '2010-11 p'], 'year'],
  ])('%s', (_, header, texts, inOrder, step) => {
    const read = timeReader(texts, header);
    const times = texts.flatMap((text) => {
      const time = read(text);
      return time ? [{ text, at: time.at, step: time.step }] : [];
    });
    expect([...times].sort((a, b) => a.at - b.at).map(({ text }) => text)).toEqual(inOrder);
    expect(new Set(times.map((time) => time.step))).toEqual(new Set([step]));
  });
});

describe('months as decimals', () => {
  const readMonths = (cells: string, name = '月份') => {
    const { columns, rows, issues } = readTable(encode(`${name},n\n${cells.split('|').join(',1\n')},1\n`));
    return {
      kind: columns[0]?.kind,
      cells: rows.map(([cell]) => cell).join('|'),
      issues: issues.map(({ severity, code, count = 1 }) => `${severity} ${code} ${count}`),
    };
  };

  it.each<[name: string, cells: string, read: string, issues: string[]]>([
    ['月份', '2023.8|2023.9|2023.10|2023.11', '2023.8|2023.9|2023.10|2023.11', []],
    ['月份', '2023.8|2023.9|2023.1|2023.11', '2023.8|2023.9|2023.10|2023.11', ['repaired months 1']],
    ['月份', '2023.1|2023.2|2023.1|2023.11', '2023.1|2023.2|2023.10|2023.11', ['repaired months 1']],
    ['时间', '2023.12|2024.1|2024.2', '2023.12|2024.1|2024.2', []],
    ['Month', '2023.4|2023.7|2023.1|2024.2', '2023.4|2023.7|2023.10|2024.2', ['repaired months 1']],
    ['月份', '2021.1|2022.1|2023.1', '2021.1|2022.1|2023.1', ['doubtful months 3']],
    ['x', '2023.10|2023.11|2023.12', '2023.10|2023.11|2023.12', []],
  ])('%s: %s', (name, cells, read, issues) => {
    expect(readMonths(cells, name)).toEqual({ kind: 'date', cells: read, issues });
  });

  it.each([
    ['价格', '2023.1|2023.5|2011.2'],
    ['月份', '2023.1|2023.13'],
    ['Decimal Date', '1958.2|1958.3'],
  ])('%s: %s are numbers', (name, cells) => {
    expect(readMonths(cells, name)).toMatchObject({ kind: 'number', issues: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { Panel } from '../../../src/panels/panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { FIELD_SHAPES } from './field-shapes.ts';
import { madePanel } from './made-panel.ts';
import { WORLD_SHAPES } from './world-shapes.ts';

const panelOf = (csv: string, lang: Lang = 'zh'): Panel => {
  const { resolved } = madePanel(csv, [], lang);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
};

const rowsOf = (csv: string): string[] =>
  panelOf(csv).table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

/** Cells of a file, whose commas inside quotes separate none. */
const cellsOf = (csv: string): string[] => csv.split(/[\n\t;]|,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*(?:\n|$))/);

/** The numbers of a cell, without signs of thousands. */
const numbersIn = (cell: string): number[] =>
  [...cell.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));

describe('no number of a table is invented', () => {
  const shapes = [...FIELD_SHAPES, ...WORLD_SHAPES].filter(({ shape }) => shape !== 'semicolons and decimal commas');
  it.each(shapes.map(({ shape, text }) => [shape, text] as const))('%s', (_, text) => {
    const own = new Set(cellsOf(text).flatMap(numbersIn));
    const { table } = panelOf(text, 'en');
    const numeric = table.columns.map((column) => column.numeric);
    const shown = table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, at) => (numeric[at] ? numbersIn(cell.text) : [])),
    );
    // Intervals round an estimate are worked out of its margin.
    const isRanged = /±|\(SD\)/.test(text);
    expect(isRanged ? [] : shown.filter((value) => !own.has(value))).toEqual([]);
    expect(shown.length).toBeGreaterThan(2);
  });
});

describe('what tables of bureaus say is kept', () => {
  it('万人 and 人 of one column are one series, each number in what it is counted in', () => {
    const csv =
      '项目,单位,2023年,2024年\n就业人员,万人,1320,1334\n登记失业人员,人,98200,96500\n参保人数,万人,1890,1902';
    expect(panelOf(csv).headline).toBe('2024年：参保人数最高，1902万人；登记失业人员最低，9.65万人');
    expect(panelOf(csv).notes).toEqual([]);
  });

  it('a name of signs alone is not said in front', () => {
    const csv = 'Characteristic,n (%)\nMembers,"1,204 (48.2%)"\nStewards,"812 (32.5%)"\nOfficers,"482 (19.3%)"';
    expect(panelOf(csv, 'en').headline).toBe('Members is highest, 48.2%; Officers is lowest, 19.3%');
  });

  it('a margin of error is an interval, and one in per cent of a count is none', () => {
    const said = '细线是各数加减“± Men”、“± Women”的区间，不是另外的数。';
    expect(
      panelOf('Sector,Men (%),± Men,Women (%),± Women\nPublic,48.1,1.2,51.3,0.9\nOther,12.9,0.5,10.8,0.6').notes,
    ).toEqual([said]);
    const rows = rowsOf('Area,Persons,Margin of error (%)\nVale,1200,5\nHill,900,4\nMoor,800,3');
    expect(rows.some((row) => /\[/.test(row))).toBe(false);
  });

  it.each([
    [
      '决算数 is no count',
      '单位：万元\n科目,年初预算数,决算数\n教育,120,118\n科技,86,91',
      '年初预算数：教育最高，120万元',
    ],
    [
      'in 1.000 is a scale',
      'Land;Arbeitslose in 1.000\nBayern;262,5\nHessen;183,1',
      'Arbeitslose：Bayern最高，26.25万',
    ],
    [
      'years of elections are years',
      'Election,Party A (%),Party B (%)\n1983,42.4,27.6\n1987,42.2,30.8\n1992,41.9,34.4\n1997,30.7,43.2',
      '1997年，Party B最高，43.2%',
    ],
    [
      'a thing that rises in full tens is no year',
      'Height,Yield,Loss\n1900,42,27\n1950,43,30\n2000,41,34',
      'Height：第3行最高，2,000；第1行最低，1,900',
    ],
    [
      'the whole name of a rate is said',
      'Country,Human Development Index (value)\nNorway,0.966\nIceland,0.959',
      'Human Development Index (value)：Norway最高，0.966',
    ],
    [
      'of parts and their total the total is the story',
      'Year,Fatal,Serious,Slight,Total\n2019,142,4210,9120,13472\n2020,115,3540,7010,10665\n2021,128,3890,7702,11720',
      'Total从2019年的1.347万降至2021年的1.172万',
    ],
    [
      'a row of a grid comes before its column',
      `迁出地,甲,乙,丙,丁,戊,己\n${['甲', '乙', '丙', '丁', '戊'].map((name, row) => `${name},${[1, 2, 3, 4, 5, 6].map((at) => 100 * row + 7 * at).join(',')}`).join('\n')}`,
      '最高是戊 己，442',
    ],
  ])('%s', (_, csv, headline) => expect(panelOf(csv).headline).toBe(headline));

  it('hours and minutes are ticks in hours and minutes', () => {
    const { chart } = panelOf('年份,睡眠（小时:分）\n2008,8:46\n2018,8:58\n2021,8:49\n2024,8:41');
    const ticks = chart.kind === 'lines' ? (chart.facets[0]?.ticks ?? []).map(({ text }) => text) : [];
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.every((text) => /^8:[0-5]0$|^8:[0-5]5$|^9:00$/.test(text))).toBe(true);
  });

  it('a unit that the title says and no column can have is said', () => {
    const csv = '单位：万元\n地区,会员数,覆盖率（%）\n甲,120,88.1\n乙,130,79.2\n丙,90,70.4';
    expect(panelOf(csv).notes).toContain('文件写着单位“万元”，图中各列看来不用它，没有加在数上。');
  });
});

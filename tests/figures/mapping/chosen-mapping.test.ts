import { describe, expect, test } from 'vitest';
import { type ChartChoice, chooseMapping, NOTHING_CHOSEN } from '../../../src/figures/mapping/chosen-mapping.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const NOTHING = NOTHING_CHOSEN;

const LONG = '地区,年份,会员（万人）,经费\n兰州,2014,12,100\n兰州,2015,13,120\n天水,2014,7,90\n天水,2015,9,95\n';
const SEXES = '地区,性别,人数,单位名\n兰州,男,12,人\n兰州,女,13,人\n天水,男,7,人\n天水,女,9,人\n';
const WIDE = 'name,category,2014,2015\nLanzhou,x,5,8\nTianshui,y,4,6\n';

const chosen = (text: string, choice: Partial<ChartChoice>) =>
  chooseMapping(readTable(new TextEncoder().encode(text)), { ...NOTHING, ...choice });

describe('what is said of a chart becomes a mapping, and the rest is inferred', () => {
  test.each<[string, string, Partial<ChartChoice>, object]>([
    ['another value', LONG, { value: ['经费'] }, { values: [3], time: 1, group: 0, kind: 'lines' }],
    ['a name without its unit', LONG, { value: ['会员'] }, { values: [2], time: 1, group: 0 }],
    ['several, in one word', LONG, { value: ['会员,经费'], time: '年份' }, { values: [2, 3], time: 1 }],
    [
      'times as groups',
      LONG,
      { group: '年份', chart: 'grouped-bars', value: ['会员'] },
      { group: 1, time: null, label: [0] },
    ],
    ['the other way round', SEXES, { group: '地区' }, { group: 0, label: [1], kind: 'grouped-bars' }],
    ['a unit', LONG, { unit: '万人', value: ['经费'] }, { unit: '万人', unitColumn: null }],
    ['a column of units', SEXES, { unit: '单位名' }, { unit: '', unitColumn: 3 }],
    ['one of the years', WIDE, { value: ['2015'] }, { values: [3], time: null, kind: 'bars', label: [0] }],
    ['columns as times', WIDE, { time: 'headers', chart: 'lines' }, { values: [2, 3], time: 'headers', kind: 'lines' }],
  ])('%s', (_, text, choice, mapping) => {
    expect(chosen(text, choice)).toMatchObject({ ok: true, mapping });
  });

  test.each<[string, Partial<ChartChoice>, object]>([
    ['a name that is none', { value: ['会元'] }, { part: 'value', name: '会元', isUnknown: true }],
    [
      'a value without numbers',
      { value: ['地区'] },
      { part: 'value', isUnknown: false, known: ['会员（万人）', '经费', '年份'] },
    ],
    ['a time that is none', { time: '地区' }, { part: 'time', isUnknown: false, known: ['年份'] }],
    ['a group that is none', { group: '省' }, { part: 'group', isUnknown: true }],
    ['a misspelt column of units', { unit: '年分' }, { part: 'unit', name: '年分', isUnknown: true }],
  ])('refused: %s', (_, choice, fault) => {
    expect(chosen(LONG, choice)).toMatchObject({ ok: false, fault });
  });
});

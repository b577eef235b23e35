import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { BUREAU_SHAPES } from './bureau-shapes.ts';
import { SHAPES as OWN_SHAPES } from './chart-shapes.ts';
import { FIELD_SHAPES } from './field-shapes.ts';
import { OFFICE_SHAPES } from './office-shapes.ts';
import { SECOND_OFFICE_SHAPES } from './second-office-shapes.ts';
import { WORLD_SHAPES } from './world-shapes.ts';

const SHAPES = [
  ...OWN_SHAPES,
  ...BUREAU_SHAPES,
  ...OFFICE_SHAPES,
  ...SECOND_OFFICE_SHAPES,
  ...FIELD_SHAPES,
  ...WORLD_SHAPES,
];

const chartsOf = (text: string): string => {
  const charts = chooseCharts(readTable(new TextEncoder().encode(text)));
  return charts.ok ? charts.options.map(({ mapping, why }) => `${mapping.kind} ${why}`).join(', ') : charts.reason.en;
};

describe('a table has the chart a statistician would take of it', () => {
  it('a hundred shapes are told apart at least', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(SHAPES.map(({ shape }) => shape)).size).toBe(SHAPES.length);
  });

  it.each(SHAPES.map(({ shape, chart, text }) => [shape, chart, text] as const))('%s: %s', (_, chart, text) => {
    expect(chartsOf(text).split(', ')[0]).toBe(chart);
  });

  it.each(SHAPES.map(({ shape, text }) => [shape, text] as const))(
    '%s: three at most are offered, of different kinds',
    (_, text) => {
      const kinds = chartsOf(text).split(', ');
      expect(kinds.length).toBeLessThanOrEqual(3);
      expect(new Set(kinds).size).toBe(kinds.length);
    },
  );
});

describe('a stack is offered of what adds up', () => {
  const kindsOf = (head: string): string => chartsOf(`${head}\n教育,120,118\n卫生,86,91\n交通,64,60\n文化,23,21`);
  it.each([
    ['部门,城镇（万元）,乡村（万元）', true],
    ['部门,预算（万元）,支出（万元）', false],
    ['部门,计划人数,实际人数', false],
    ['部门,预算支出（万元）,实际支出（万元）', false],
    ['部门,应缴（万元）,实缴（万元）', false],
    ['Department,Budget,Actual', false],
  ])('%s: %s', (head, isOffered) => {
    expect(/stacked|shares/.test(kindsOf(head))).toBe(isOffered);
  });
});

describe('an index is offered of levels, and of no share or growth', () => {
  const kindsOf = (head: string): string => chartsOf(`${head}\n2019,40,60\n2020,44,61\n2021,47,63`);
  it.each([
    ['年份,城镇（万人）,乡村（万人）', true],
    ['年份,参保率（%）,建会率（%）', false],
    ['年份,投资（亿元）,同比增长', false],
  ])('%s: %s', (head, isOffered) => expect(/index/.test(kindsOf(head))).toBe(isOffered));
});

describe('women and men of ages at two dates', () => {
  const text =
    '年龄,2010年 男,2010年 女,2020年 男,2020年 女\n0-14岁,22,19,21,18\n15-24岁,20,18,15,13\n25-34岁,18,17,17,16\n35-44岁,22,21,17,17\n45岁及以上,16,16,21,20';
  const charts = chooseCharts(readTable(new TextEncoder().encode(text)));
  const options = charts.ok ? charts.options : [];
  it('are a pyramid of the last', () => {
    expect(options[0]?.mapping).toMatchObject({ kind: 'pyramid', values: [3, 4], time: null });
  });
  it('stand in the order of the ages wherever else they are drawn', () => {
    expect(options.map(({ mapping }) => mapping.order)).toEqual(options.map(() => 'file'));
  });
});

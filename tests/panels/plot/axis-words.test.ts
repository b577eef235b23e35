import { describe, expect, test } from 'vitest';
import { madePanel } from './made-panel.ts';

const rows = (head: string, from: number, to: number, step: number, row: (at: number) => string): string =>
  [head, ...Array.from({ length: (to - from) / step + 1 }, (_, at) => row(from + at * step))].join('\n');

/** A table along an axis, and what its headline and its subtitle say of the ends of it in both languages. */
const AXES: readonly (readonly [string, string, string, string])[] = [
  [
    'a depth',
    rows('depth (m),temperature (°C)', 0, 1000, 50, (at) => `${at},${(15 - at / 500).toFixed(1)}`),
    'temperature从depth为0 m时的15.0°C降至1000 m时的13.0°C',
    'temperature fell from 15.0 °C at depth 0 m to 13.0 °C at 1000 m',
  ],
  [
    'an age, beyond a hundred',
    rows('age,men (%),women (%)', 20, 110, 5, (at) => `${at},${at / 4},${at / 5}`),
    'age为110时，men最高，27.50%',
    'At age 110, men is highest, 27.50%',
  ],
  [
    'heights that could be years',
    rows('海拔,气压', 1500, 2150, 50, (at) => `${at},${(1000 - at / 10).toFixed(1)}`),
    '气压从海拔为1500时的850.0降至2150时的785.0',
    '气压 fell from 850.0 at 海拔 1500 to 785.0 at 2150',
  ],
  [
    'months by their numbers',
    rows('月份,用电量', 1, 12, 1, (at) => `${at},${700 + at}`),
    '用电量从1月的701升至12月的712',
    '用电量 rose from 701 in January to 712 in December',
  ],
  [
    'weeks by their numbers',
    rows('周,客流', 1, 10, 1, (at) => `${at},${700 + at}`),
    '客流从第1周的701升至第10周的710',
    '客流 rose from 701 in week 1 to 710 in week 10',
  ],
  [
    'days',
    rows('日期,客流', 10, 25, 1, (at) => `2024-03-${at},${200 + at}`),
    '客流从2024-03-10的210升至2024-03-25的225',
    '客流 rose from 210 on 2024-03-10 to 225 on 2024-03-25',
  ],
  [
    'years',
    rows('年份,客流', 2015, 2022, 1, (at) => `${at},${at - 1800}`),
    '客流从2015年的215升至2022年的222',
    '客流 rose from 215 in 2015 to 222 in 2022',
  ],
];

describe.each(AXES)('along %s', (_, csv, zh, en) => {
  test('the headline says where in words that fit', () => {
    const said = (['zh', 'en'] as const).map((lang) => {
      const { resolved } = madePanel(csv, ['chart=lines'], lang);
      return resolved.ok ? resolved.panel.headline : resolved.problem;
    });
    expect(said).toEqual([zh, en]);
  });
});

test('an axis of numbers has its name and unit in the subtitle, and ends instead of a latest number', () => {
  const { resolved } = madePanel(AXES[0]?.[1] ?? '', [], 'en');
  expect(resolved.ok && resolved.panel.subtitle).toContain('depth (m): 0 to 1000'.replace(' (m)', ''));
  expect(resolved.ok && resolved.panel.subtitle).toContain('1000 m');
  expect(resolved.ok && resolved.panel.points[0]?.facts.map(({ term }) => term)).toEqual([
    'End',
    'Start',
    'Highest',
    'Lowest',
  ]);
});

test('a year is said as one wherever Chinese has it in words', () => {
  const { resolved } = madePanel('地区,2021,2022\n兰州,300,320\n天水,100,90\n白银,50,60\n', ['chart=grouped-bars']);
  expect(resolved.ok && resolved.panel.headline).toBe('2022年：兰州最高，320；白银最低，60');
  const turned = madePanel('年份,煤炭,石油\n2019,30,20\n2020,36,21\n', ['chart=grouped-bars']).resolved;
  expect(turned.ok && turned.panel.headline).toBe('煤炭：2020年最高，36');
  expect(turned.ok && turned.panel.points[0]?.reading).toMatch(/^2019年。/);
});

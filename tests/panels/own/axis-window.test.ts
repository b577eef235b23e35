import { describe, expect, it, test } from 'vitest';
import { LONG } from '../../../src/figures/long/number-table.ts';
import { formatChoices, type RowFilter } from '../../../src/figures/mapping/reader-choices.ts';
import { withStretch } from '../../../src/panels/own/axis-window.ts';
import { readUserData, type UserDataOptions } from '../../../src/panels/own/read-user-data.ts';
import type { AxisEnds, Panel } from '../../../src/panels/panel.ts';
import { isUserDataView } from '../../../src/panels/user-data-view.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const numbers = (count: number, step = 1): string =>
  `x,y\n${Array.from({ length: count }, (_, row) => `${1900 + row * step},${row % 7}\n`).join('')}`;
const days = (count: number): string =>
  `日期,数量\n${Array.from({ length: count }, (_, row) => `${new Date(Date.UTC(2019, 0, 1 + row)).toISOString().slice(0, 10)},${row % 7}\n`).join('')}`;

async function shown(csv: string, options: UserDataOptions = {}) {
  const reading = await readUserData([{ name: 'a.csv', bytes: encode(csv) }], options);
  const [view] = reading.dataset?.views ?? [];
  const resolved = view && isUserDataView(view) ? view.resolve('zh') : null;
  if (!resolved?.ok || reading.plain === null) throw new Error('invalid table: nothing is drawn');
  return { panel: resolved.panel as Panel, plain: reading.plain };
}

async function between(csv: string, ends: AxisEnds) {
  const { plain } = await shown(csv);
  const choices = withStretch(plain.table, plain.mapping, {}, ends);
  return { choices, ...(await shown(csv, { choices, mapping: plain.mapping })) };
}

const by = (column: string, test: RowFilter['test'], value: string): RowFilter => ({ column, test, values: [value] });

describe('the reach of a line', () => {
  test.each([
    ['of more points than are drawn', numbers(500), { whole: [1900, 2399], shown: [1900, 2399], points: 500 }],
    ['of a long file', numbers(LONG), { whole: [1900, 21_899], shown: [1900, 21_899], points: LONG }],
    ['of a few points, all of which are drawn', numbers(300), undefined],
    ['of bars', '地区,数量\n甘肃,1\n青海,2\n宁夏,3\n', undefined],
  ])('%s', async (_, csv, reach) => expect((await shown(csv)).panel.reach).toEqual(reach));
});

describe('a stretch of a line', () => {
  test.each<[string, string, AxisEnds, readonly RowFilter[] | undefined, number]>([
    ['of numbers', numbers(500), [1950.2, 1960], [by('x', 'from', '1951'), by('x', 'to', '1960')], 10],
    ['of a long file', numbers(LONG), [1950.2, 1960], [by('x', 'from', '1951'), by('x', 'to', '1960')], 10],
    ['from the first', numbers(LONG), [0, 1905], [by('x', 'to', '1905')], 6],
    ['to the last', numbers(LONG), [21_890, 9e9], [by('x', 'from', '21890')], 10],
    ['between two points', numbers(LONG), [1950.2, 1950.4], [by('x', 'from', '1950'), by('x', 'to', '1951')], 2],
    ['of the whole', numbers(LONG), [1900, 21_899], undefined, LONG],
    [
      'of steps too small for any noise',
      numbers(LONG, 2 ** -40),
      [1900 + 10 * 2 ** -40, 1900 + 12 * 2 ** -40],
      [by('x', 'from', String(1900 + 10 * 2 ** -40)), by('x', 'to', String(1900 + 12 * 2 ** -40))],
      3,
    ],
    [
      'of small steps in a table that is not long',
      numbers(500, 2 ** -30),
      [1900 + 10 * 2 ** -30, 1900 + 12 * 2 ** -30],
      [by('x', 'from', String(1900 + 10 * 2 ** -30)), by('x', 'to', String(1900 + 12 * 2 ** -30))],
      3,
    ],
    ['of days', days(500), [2019.5, 2019.51], [by('日期', 'from', '2019-07-01'), by('日期', 'to', '2019-07-04')], 4],
  ])('%s', async (_, csv, ends, filter, points) => {
    const { choices, panel } = await between(csv, ends);
    expect(choices.filter).toEqual(filter);
    expect(panel.reach?.points).toBe(points);
    expect(panel.table.rows).toHaveLength(Math.min(500, points));
  });

  it('shows its rows as the file has them, says so, and stands in the address', async () => {
    const { choices, panel } = await between(numbers(LONG), [1950, 1952]);
    expect(panel.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1950', '1'],
      ['1951', '2'],
      ['1952', '3'],
    ]);
    expect(panel.notes.join()).toContain('3行');
    expect(formatChoices(choices)).toEqual([
      ['filter', 'x>=1950'],
      ['filter', 'x<=1952'],
    ]);
  });

  it('of numbers that might be years is drawn along the same numbers', async () => {
    const { panel } = await between(numbers(LONG), [1950, 2010]);
    expect(panel.chart).toMatchObject({ kind: 'lines' });
    expect(panel.reach).toMatchObject({ whole: [1900, 21_899], shown: [1950, 2010], points: 61 });
  });

  it('keeps the other conditions', async () => {
    const csv = numbers(LONG);
    const { plain } = await shown(csv);
    const filter = [by('y', 'to', '3'), by('x', 'from', '2000')];
    expect(withStretch(plain.table, plain.mapping, { filter }, [1950, 1960]).filter).toEqual([
      by('y', 'to', '3'),
      by('x', 'from', '1950'),
      by('x', 'to', '1959'),
    ]);
  });
});

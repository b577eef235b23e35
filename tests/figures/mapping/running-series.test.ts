import { describe, expect, it, test } from 'vitest';
import { LONG, readTableOf } from '../../../src/figures/long/number-table.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import type { ReaderChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { axisIn, runningCategories } from '../../../src/figures/mapping/running-series.ts';
import { applyMapping } from '../../../src/figures/mapping/series.ts';
import type { Category } from '../../../src/figures/mapping/series-data.ts';
import { openTable } from '../../../src/figures/open/open-table.ts';
import type { ReadTable } from '../../../src/figures/table/read-table.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

const AT = [-2.5, 0, 1900, 1e21];
const plain = AT.map(
  (at, row): Category => ({
    ...{ id: `r${row}`, name: String(at), path: [String(at)], at },
    ...{ step: null, aggregate: null, standing: null },
  }),
);
const said = (list: Iterable<Category>) =>
  [...list].map(({ id, name, path, at, step, aggregate, standing }) => ({
    ...{ id, name, path, at, step, aggregate, standing },
  }));

describe('the points of a long axis', () => {
  test.each<[string, (list: readonly Category[]) => unknown]>([
    ['its length', (list) => list.length],
    ['all of them', said],
    ['some', (list) => said(list.slice(1, 3))],
    ['the last', (list) => said(list.slice(-1))],
    ['by places', (list) => [0, 3, 4, -1].map((at) => list[at]?.name)],
    ['from the end', (list) => [list.at(-1)?.id, list.at(4)?.id]],
    ['places that it has', (list) => ['0' in list, '3' in list, '4' in list]],
    ['those that pass', (list) => said(list.filter(({ at }) => (at ?? 0) > 0))],
    ['what is made of each', (list) => list.map(({ name }, place) => `${place} ${name}`)],
    ['the first that passes', (list) => list.findIndex(({ at }) => at === 1900)],
    ['the last that passes', (list) => list.findLastIndex(({ at }) => at === 1900)],
    ['whether all pass', (list) => [list.every(({ step }) => step === null), list.some(({ at }) => at === 1)]],
    [
      'the same one each time',
      (list) => [
        list[1] === list.at(1),
        list.slice(1, 2).includes(list[1] as Category),
        list.indexOf(list[2] as Category),
      ],
    ],
    ['a list', (list) => Array.isArray(list)],
    ['joined with others', (list) => said([...list, ...list])],
  ])('are a list like any other: %s', (_, ask) =>
    expect(ask(runningCategories(Float64Array.from(AT)))).toEqual(ask(plain)),
  );

  it('lie where the file has them, and others have no such axis', () => {
    const points = Float64Array.from(AT);
    expect(axisIn(runningCategories(points))).toBe(points);
    expect(axisIn(plain)).toBeNull();
  });
});

const GAP = 'a gap after each thousandth';
const files: Record<string, (row: number) => number | null> = {
  numbers: (row) => ((row * 7919) % 1000) / 8,
  [GAP]: (row) => (row % 1000 === 999 ? null : Math.round(Math.sin(row / 900) * 1e6) / 1e3),
  'all alike': () => 3,
  'one number alone': (row) => (row === 10 ? 5 : null),
};

/** A long table of two columns, kept by columns. */
async function longTable(numberIn: (row: number) => number | null): Promise<ReadTable> {
  const rows = Array.from({ length: LONG }, (_, row) => `${row / 2},${numberIn(row) ?? ''}\n`);
  const { columns } = await openTable(new TextEncoder().encode(`x,y\n${rows.join('')}`));
  return readTableOf(columns);
}

const none = { label: [], group: null, unit: '', unitColumn: null } as const;
const mapping: Mapping = { ...none, values: [1], time: 0, kind: 'lines', order: 'file' };
const asked: readonly ReaderChoices[] = [{}, { sort: 'high' }, { top: 3 }, { highlight: ['y'], decimals: 1 }];

describe.each(Object.entries(files))('a long line of %s', (_, numberIn) => {
  it('is drawn as the same rows are that are not kept by columns', async () => {
    const table = await longTable(numberIn);
    const applied = applyMapping(table, mapping);
    expect(applied.ok && axisIn(applied.data.categories)?.length).toBe(LONG);
    const { columns, rows, fileRows = [] } = table;
    const about = { id: 'a', topic: 'b', name: 'c.csv' };
    const bare = { columns, rows, fileRows };
    for (const choices of asked)
      expect(resolveTablePanel(table, mapping, about, 'en', choices)).toEqual(
        resolveTablePanel(bare, mapping, about, 'en', choices),
      );
    expect(resolveTablePanel(table, mapping, about, 'zh')).toEqual(resolveTablePanel(bare, mapping, about, 'zh'));
  });
});

import { describe, expect, test } from 'vitest';
import { compareDatasets } from '../../../src/figures/compare.ts';
import type { Dataset } from '../../../src/figures/dataset.ts';
import { readFigureTable } from '../../../src/figures/own/figure-table.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { comparisonDataset } from '../../../src/panels/own/compare.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';

function own(rows: string): Dataset {
  const csv = `id,名称,原文,时期\n${rows}`;
  const reading = readFigureTable(readTable(new TextEncoder().encode(csv)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.dataset;
}

/** An earlier and a later statement, and what can be said of the change. */
const PAIRS: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['363万人', '400万人', { difference: 370_000, pct: 10.1928374656, isExact: true, obstacles: [] }],
  ['363万人', '363万人', { difference: 0, pct: 0 }],
  ['400万人', '363万人', { difference: -370_000, pct: -9.25 }],
  ['近12万人次', '15万人（次）', { pct: 25, isExact: false, obstacles: ['qualifier'] }],
  ['12万人', '15万户', { difference: null, pct: null, obstacles: ['unit'] }],
  ['上千万元', '2000万元', { difference: null, pct: null, obstacles: ['qualifier', 'order'] }],
  ['3—5万人', '6万人', { difference: null, pct: null, isExact: false, obstacles: ['range'] }],
  ['第10名', '第6名', { difference: null, pct: null, obstacles: ['not-a-size'] }],
  ['0个', '5个', { difference: 5, pct: null }],
];

describe('one figure in two datasets', () => {
  test.each(PAIRS)('%s then %s', (before, after, expected) => {
    const { pairs } = compareDatasets(own(`x,甲,${before},2016`), own(`x,甲,${after},2021`));
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject(expected);
  });
});

describe('two datasets', () => {
  const before = own('a,会员,363万人,2016\nb,合同,2.05万份,2016\ngone,旧项,5个,2016\nu,单位,12万人,2016');
  const after = own('b,合同,近3万份,2021\na,会员,400万人,2021\nnew,新项,8个,2021\nu,单位,12万户,2021');
  const comparison = compareDatasets(before, after);
  const dataset = comparisonDataset(comparison);
  const panels = dataset.views.flatMap((view) => {
    const resolved = resolvePanel(view, dataset, 'zh', null);
    return resolved.ok ? [resolved.panel] : [];
  });

  test('new and vanished figures are named, the others paired in the later order', () => {
    expect(comparison.pairs.map((pair) => pair.after.id)).toEqual(['b', 'a', 'u']);
    expect([comparison.added.map(({ id }) => id), comparison.vanished.map(({ id }) => id)]).toEqual([
      ['new'],
      ['gone'],
    ]);
    expect(panels[0]?.notes).toEqual(expect.arrayContaining(['新增：新项。', '不再有：旧项。']));
    expect(panels[0]?.notes.join()).toContain('“单位”没有画出：两份的单位不同');
  });

  test('paired panels show both with the labels of their periods, and nothing is derived', () => {
    const [, paired] = panels;
    expect(paired?.chart).toMatchObject({
      kind: 'paired-bars',
      solid: true,
      key: { stated: '2021年，原文所述', baseline: '2016年，原文所述', interval: null },
    });
    expect(JSON.stringify(panels)).not.toContain('推算）');
    expect(paired?.table.columns.map(({ name }) => name)).toEqual([
      '指标',
      '2016年',
      '2021年',
      '单位',
      '变化',
      '变化（%）',
      '说明',
    ]);
  });

  test('a change between what is not exact is only about', () => {
    const point = panels[0]?.points.find(({ id }) => id === 'b');
    expect(point?.facts.find(({ term }) => term === '变化')?.text).toBe('约+46.3%');
  });

  test('a dataset with itself: nothing changed, and the two are told apart', () => {
    const same = comparisonDataset(compareDatasets(before, before));
    const [view] = same.views;
    const resolved = view === undefined ? null : resolvePanel(view, same, 'en', null);
    expect(resolved?.ok && resolved.panel.subtitle).toBe('Change from Earlier to Later, %');
  });

  test('datasets without a figure in common are only listed', () => {
    const other = comparisonDataset(compareDatasets(before, own('z,别的,1个,2021')));
    expect(other.views).toHaveLength(1);
    const resolved = other.views[0] && resolvePanel(other.views[0], other, 'zh', null);
    expect(resolved).toMatchObject({ ok: true, panel: { headline: '0项可以对照，新增1项，不再有4项' } });
  });
});

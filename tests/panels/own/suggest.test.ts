import { describe, expect, test } from 'vitest';
import type { Dataset, Figure } from '../../../src/figures/dataset.ts';
import { readFigureTable } from '../../../src/figures/own/figure-table.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { suggestViews, withSuggestedViews } from '../../../src/panels/own/suggest.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { report } from '../../report.ts';

const bare: Dataset = { ...report(), views: [], highlights: [] };

function own(csv: string): Dataset {
  const reading = readFigureTable(readTable(new TextEncoder().encode(csv)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.dataset;
}

const chartsOf = (dataset: Dataset): string[] =>
  suggestViews(dataset).map(({ chart, figures }) => `${chart} ${figures.length}`);

describe('the report without its views', () => {
  const dataset = withSuggestedViews(bare);

  test('every figure is shown, under its own topic or in the ranking', () => {
    const shown = new Set(dataset.views.flatMap(({ figures }) => figures));
    expect([...bare.figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
    expect(new Set(dataset.views.map(({ id }) => id)).size).toBe(dataset.views.length);
  });

  test.each(['zh', 'en'] as const)(
    'every panel can be drawn, with a headline of its own numbers (%s)',
    (lang: Lang) => {
      for (const view of dataset.views) {
        const resolved = resolvePanel(view, dataset, lang, null);
        expect(resolved).toMatchObject({ ok: true });
        if (!resolved.ok) continue;
        expect(resolved.panel.headline).toMatch(view.chart === 'tile-map' ? /\S/ : /\d/);
        expect(resolved.panel.subtitle).toMatch(/\S/);
      }
    },
  );

  test('the kinds of charts follow from growth, units and sizes', () => {
    expect(dataset.views.map(({ topic, chart }) => `${topic} ${chart}`)).toEqual([
      'overview ranked-bars',
      'innovation tiles',
      'skills dots',
      'skills tiles',
      'model-workers tiles',
      'contracts paired-bars',
      'democratic-management paired-bars',
      'relief tiles',
      'grassroots slope',
      'poverty-alleviation pictogram',
      'poverty-alleviation tiles',
      'cadres pictogram',
      'plan tiles',
      'places tile-map',
    ]);
  });

  test('a headline says the largest growth with its year', () => {
    const view = dataset.views.find(({ topic }) => topic === 'contracts');
    expect(view?.title).toEqual({
      zh: '工资专项集体合同2.04万份，比2008年增长400%',
      en: 'Wage-specific collective contracts: 20,400 contracts, up 400% on 2008',
    });
  });

  test('great numbers to open with are chosen, at most four', () => {
    expect(dataset.highlights).toHaveLength(4);
    expect(dataset.highlights.every((id) => bare.figures.has(id))).toBe(true);
  });

  test('views a descriptor declares stay as they are', () => {
    expect(withSuggestedViews(report())).toEqual(report());
  });
});

describe('figures of a file of the reader’s own', () => {
  test.each([
    ['名称,原文\n甲,1个', ['tiles 1']],
    ['名称,原文\n甲,近5个\n乙,20个', ['pictogram 2']],
    ['名称,原文\n甲,5000人\n乙,2万人\n丙,300万人', ['dots 3']],
    ['名称,原文\n甲,5000人\n乙,2亿元\n丙,90%', ['tiles 3']],
    ['名称,原文,增长,基期\n甲,1.5万份,20,2008\n乙,3万份,30,2008', ['paired-bars 2']],
    ['名称,原文,增长,基期\n甲,1.5万份,-20,2008', ['paired-bars 1']],
    ['名称,原文,增长,基期\n甲,1.5万份,20,2008\n乙,3万份,30,2010', ['paired-bars 1', 'paired-bars 1']],
    ['名称,原文,增长,基期\n甲,15多万份,20,2008', ['paired-bars 1']],
    ['名称,数值\n甲,-5\n乙,0', ['tiles 2']],
  ])('%s', (csv, expected) => {
    const dataset = withSuggestedViews(own(csv));
    expect(chartsOf(dataset)).toEqual(expected);
    for (const lang of ['zh', 'en'] as const)
      for (const view of dataset.views) expect(resolvePanel(view, dataset, lang, null)).toMatchObject({ ok: true });
  });

  test('what the file does not say is said nowhere: no period, no section, no kind', () => {
    const dataset = withSuggestedViews(own('名称,原文\n甲,5000人\n乙,2亿元'));
    const [view] = dataset.views;
    const resolved = view === undefined ? null : resolvePanel(view, dataset, 'zh', null);
    const text = JSON.stringify(resolved);
    expect(text).not.toMatch(/undefined|NaN|0年|第节|十一大|未说明|null年/);
    expect(resolved?.ok && resolved.panel.source).toBe('来源：我的数据');
  });

  test.each([
    '{b}',
    '{members.growth}',
    '$\u007bx}',
    '{a|b}',
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
  ])('%s in a name stands letter for letter in headline, chart and table', (name) => {
    const dataset = withSuggestedViews(own(`名称,原文\n"${name}",5000人\n乙,2万人`));
    const [view] = dataset.views;
    const resolved =
      view === undefined
        ? null
        : resolvePanel({ ...view, chart: 'tiles', title: { zh: `${name}：`, en: name } }, dataset, 'zh', null);
    expect(resolved?.ok && [resolved.panel.headline, resolved.panel.table.rows[0]?.cells[0]?.text]).toEqual([
      `${name}：`,
      name,
    ]);
  });

  test('four hundred figures of one topic make panels that can be read', () => {
    const lines = Array.from({ length: 400 }, (_, at) => `指标${at},${(at + 1) * 37}人`);
    const dataset = withSuggestedViews(own(`名称,原文\n${lines.join('\n')}`));
    expect(Math.max(...dataset.views.map(({ figures }) => figures.length))).toBeLessThanOrEqual(8);
    const shown = new Set(dataset.views.flatMap(({ figures }) => figures));
    const all: readonly Figure[] = [...dataset.figures.values()];
    expect(all.every(({ id }) => shown.has(id))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { dataTable } from '../../src/export/data-table.ts';
import { nativeDots } from '../../src/export/native/native-dots.ts';
import type { Dataset, View } from '../../src/figures/dataset.ts';
import { readFigureTable } from '../../src/figures/own/figure-table.ts';
import { readTable } from '../../src/figures/table/table.ts';
import { withSuggestedViews } from '../../src/panels/own/suggest.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';

const ROWS = [
  '主题,名称,原文,性质,增长,基期',
  '补助,每户补助,500元至2000元,存量,,',
  '补助,一次性补助,10—15万元,存量,20,2020',
  '补助,慰问金,3000元,存量,,',
  '补助,覆盖面,60%—70%,比重,,',
  '补助,试点,三四十个,存量,,',
  '补助,县区,12个,存量,,',
].join('\n');

function dataset(): Dataset {
  const reading = readFigureTable(readTable(new TextEncoder().encode(ROWS)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return withSuggestedViews(reading.dataset);
}

const DATA = dataset();
const idOf = (name: string): string => [...DATA.figures.values()].find((one) => one.name.zh === name)?.id ?? '';

function panelOf(view: Partial<View>, lang: 'zh' | 'en' = 'zh') {
  const [first] = DATA.views;
  if (first === undefined) throw new Error('no view');
  const resolved = resolvePanel({ ...first, mode: null, ...view }, DATA, lang, null);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

describe('a stated range', () => {
  test('is suggested a chart that draws it, and never squares or a level to compare with', () => {
    const charts = DATA.views.map(({ chart, figures }) => [chart, figures.map((id) => DATA.figures.get(id)?.name.zh)]);
    expect(charts).toEqual([
      ['dots', ['每户补助', '一次性补助', '慰问金']],
      ['dots', ['试点', '县区']],
      ['tiles', ['覆盖面']],
    ]);
  });

  test('runs on an axis of dots from end to end, and is explained in both languages', () => {
    const panel = panelOf({ chart: 'dots', figures: [idOf('每户补助'), idOf('慰问金')] });
    expect(panel.chart).toMatchObject({
      rows: [
        { value: 3000, qualifier: 'stated' },
        { value: 500, high: 2000, qualifier: 'range', label: { value: null, before: '500—2,000' } },
      ],
      keys: [{ qualifier: 'range', text: '区间' }],
    });
    expect(panel.notes.join()).toContain('区间只说明两端');
    expect(panel.description).toContain('500—2,000元');
    const english = panelOf({ chart: 'dots', figures: [idOf('每户补助')] }, 'en');
    expect(english.notes.join()).toContain('only its two ends are stated');
  });

  test('has both ends in the table of its panel and in files', () => {
    const panel = panelOf({ chart: 'dots', figures: [idOf('每户补助'), idOf('慰问金')] });
    expect(panel.table.rows.map(({ cells }) => cells.map(({ text }) => text).slice(1, 4))).toEqual([
      ['500元至2000元', '区间', '500–2,000'],
      ['3000元', '确数', '3,000'],
    ]);
    const { columns, rows } = dataTable('figures', DATA, 'zh');
    const [low, high] = ['value', 'value_high'].map((key) => columns.findIndex((column) => column.key === key));
    expect(rows.map((cells) => [cells[low ?? -1]?.value, cells[high ?? -1]?.value])).toEqual([
      [500, 2000],
      [100_000, 150_000],
      [3000, null],
      [60, 70],
      [30, 40],
      [12, null],
    ]);
  });

  test('is two columns of a native chart, joined by what the sheet says', () => {
    const { chart } = panelOf({ chart: 'dots', figures: [idOf('每户补助'), idOf('慰问金')] });
    if (chart.kind !== 'dots') throw new Error('no dots');
    const [native] = nativeDots(chart, { box: { x: 0, y: 0, width: 800, height: 400 }, lang: 'zh' });
    expect(native?.series.slice(0, 3).map(({ name, values, intervals }) => ({ name, values, intervals }))).toEqual([
      { name: '数值', values: [3000, null], intervals: null },
      { name: '区间', values: [null, 500], intervals: [null, { low: 500, high: 2000 }] },
      { name: '区间，区间上限', values: [null, 2000], intervals: null },
    ]);
  });

  test('ends a share in hatches, opens squares behind those it has, and takes no level from growth', () => {
    const tiles = panelOf({ chart: 'tiles', figures: [idOf('覆盖面')] });
    expect(tiles.chart).toMatchObject({
      tiles: [{ qualifier: 'range', number: '60%—70%', share: 0.6, shareHigh: 0.7 }],
    });
    const squares = panelOf({ chart: 'pictogram', figures: [idOf('试点')] });
    expect(squares.chart).toMatchObject({ rows: [{ qualifier: 'range', count: 30, most: 40 }] });
    const bars = panelOf({ chart: 'paired-bars', figures: [idOf('一次性补助')], mode: 'level' });
    expect([bars.modes, bars.mode]).toEqual([['index', 'growth'], 'index']);
    expect(bars.description).not.toContain('推算');
  });
});

import '../../../src/panels/kinds/user-data-kinds.ts';
import { describe, expect, test } from 'vitest';
import { SANS } from '../../../src/charts/fonts.ts';
import { THEMES } from '../../../src/charts/theme.ts';
import { measureText } from '../../../src/draw/measure.ts';
import { writeChartPart } from '../../../src/export/native/chart-part.ts';
import { nativeCharts } from '../../../src/export/native/native-forms.ts';
import { readChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { drawChart } from '../../../src/panels/kinds/draw-chart.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

const YEARS = '年份,兰州（万人）,天水（万人）\n2019,30,10\n2020,33,9\n2021,36,8\n';
const CITIES = '地区,会员（人）\n兰州,300\n天水,100\n白银,50\n';
const EXACT = '地区,比重（%）\n兰州,30.25\n天水,9.5\n白银,8\n';
const MIXED = '地区,会员（人）,比重（%）\n兰州,300,30\n天水,100,9\n白银,50,8\n';

/** The panel of a table by its first chart, with choices as an address has them. */
function panelOf(csv: string, asked: readonly (readonly [string, string])[], change: object = {}): Panel {
  const table = readTable(new TextEncoder().encode(csv));
  const charts = chooseCharts(table);
  const { choices, faults } = readChoices(asked);
  expect(faults).toEqual([]);
  const mapping = charts.ok ? { ...(charts.options[0]?.mapping as never as object), ...change } : {};
  const resolved = resolveTablePanel(table, mapping as never, { id: 't', topic: 'd', name: 'f' }, 'zh', choices);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** All words of a panel’s drawing. */
function wordsIn({ chart }: Panel, widthPx = 700): string[] {
  const space = { widthPx, theme: THEMES.light, lang: 'zh', fontFamily: SANS, measure: measureText } as const;
  const { option } = drawChart(chart, space);
  return [...JSON.stringify(option.series.map((one) => shapesOf(one))).matchAll(/"text":"([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  );
}

/** What a series of shapes draws. */
function shapesOf(series: object): unknown {
  const { data = [], renderItem } = series as {
    data?: readonly unknown[];
    renderItem?: (params: { dataIndex: number }) => unknown;
  };
  return data.map((_, dataIndex) => renderItem?.({ dataIndex }));
}

describe('a line at a value', () => {
  test('stands among lines, and an axis that does not reach it is made longer', () => {
    const panel = panelOf(YEARS, [['line', '52=目标']]);
    const { chart } = panel;
    expect(chart.kind === 'lines' && chart.facets[0]?.maximum).toBeGreaterThanOrEqual(520_000);
    expect(wordsIn(panel)).toContain('目标 52万人');
    expect(panel.description).toContain('参考线：目标 52万人。');
    expect(panel.table.caption).toContain('参考线：目标 52万人');
  });

  test('stands among bars, below zero too', () => {
    const panel = panelOf(CITIES, [['line', '-40']]);
    const { chart } = panel;
    expect(chart.kind === 'value-bars' && chart.facets[0]?.minimum).toBe(-40);
    expect(wordsIn(panel)).toContain('−40人');
  });

  test.each<[string, string, object, string]>([
    ['of several units is not drawn', MIXED, { kind: 'multiples', values: [1, 2] }, '图中单位不止一种，没有画参考线。'],
    ['in a chart without room for it is told', CITIES, { kind: 'donut' }, '这种图里画不出参考线。'],
  ])('%s', (_, csv, change, note) => {
    const { notes, chart } = panelOf(csv, [['line', '20']], change);
    expect(notes).toContain(note);
    expect('guides' in chart).toBe(false);
  });
});

describe('a point that is set apart', () => {
  test('has its words in the drawing and in the description', () => {
    const panel = panelOf(YEARS, [['mark', '2020|兰州=新办法施行']]);
    expect(wordsIn(panel)).toContain('新办法施行');
    expect(panel.description).toContain('2020 · 兰州（万人）（33万人）：新办法施行'.replace('（万人）', ''));
  });

  test('of a bar has its words in the notes as well', () => {
    expect(panelOf(CITIES, [['mark', '天水=含县区']]).notes).toContain('天水（100人）：含县区');
  });

  test.each(['天津=?', '2020=?', '2018|兰州=?'])('%s is not there', (mark) => {
    const csv = mark.startsWith('天津') ? CITIES : YEARS;
    expect(panelOf(csv, [['mark', mark]]).notes[0]).toMatch(/^要标的“.*”不在图中。$/);
  });
});

describe('digits behind the point', () => {
  test.each<[string, string, readonly string[], string | null]>([
    ['fewer than printed are rounded, which is said', '1', ['30.3%', '9.5%', '8.0%'], '四舍五入'],
    ['none', '0', ['30%', '10%', '8%'], '四舍五入'],
    ['more than printed are refused', '4', ['30.25%', '9.50%', '8.00%'], '文件里的数最多2位小数，没有多写。'],
  ])('%s', (_, decimals, labels, note) => {
    const panel = panelOf(EXACT, [['decimals', decimals]], { kind: 'bars' });
    const words = wordsIn(panel);
    expect(labels.filter((label) => !words.includes(label))).toEqual([]);
    if (note !== null) expect(panel.notes.join()).toContain(note);
  });
});

test('names stand in the order of a hand, the others behind', () => {
  const { table } = panelOf(CITIES, [
    ['sequence', '白银'],
    ['sequence', '兰州'],
  ]);
  expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['白银', '兰州', '天水']);
});

describe('the colour of a series', () => {
  test('is drawn, and followed by slides', () => {
    const { chart } = panelOf(CITIES, [['color', '天水=ochre']], { kind: 'bars' });
    const colors = chart.kind === 'value-bars' && chart.facets[0]?.rows.map(({ name, color }) => [name, color]);
    expect(colors).toContainEqual(['天水', 3]);
    const [native] = nativeCharts(chart, { box: { x: 0, y: 0, width: 600, height: 300 }, lang: 'zh' });
    expect(native && writeChartPart(native, 'zh-CN')).toMatch(/<c:dPt><c:idx val="1"\/>.*?accent4/);
  });

  test('of a name that is not there is told', () => {
    expect(panelOf(CITIES, [['color', '天津=ochre']]).notes[0]).toBe('要标的“天津”不在图中。');
  });
});

test('slides of lines have a dashed series for a line at a value, and the words at a point', () => {
  const { chart } = panelOf(YEARS, [
    ['line', '20=目标'],
    ['mark', '2020|兰州=新办法'],
  ]);
  const [native] = nativeCharts(chart, { box: { x: 0, y: 0, width: 800, height: 400 }, lang: 'zh' });
  const xml = native ? writeChartPart(native, 'zh-CN') : '';
  expect(native?.series.map(({ look }) => look)).toContain('reference-line');
  expect(xml).toContain('sysDash');
  expect(xml).toContain('新办法');
});

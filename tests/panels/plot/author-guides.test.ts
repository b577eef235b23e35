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
const YEARS_ACROSS = '地区,2021（人）,2022（人）\n兰州,300,320\n天水,100,90\n白银,50,60\n';
const PARTS =
  '市州,合计（人）,专职（人）,兼职（人）,志愿（人）\n兰州,600,100,300,200\n天水,410,80,230,100\n白银,300,60,140,100\n';
const SHARES = '年份,煤炭（%）,石油（%）,其他（%）\n2018,59.0,18.9,22.1\n2019,57.7,19.0,23.3\n2020,56.9,18.8,24.3\n';
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
const AGES = `年龄,男（人）,女（人）\n${many(6, (at) => `${at * 10}-${at * 10 + 9}岁,${90 - at * 9},${88 - at * 7}`)}\n`;
const PAIRS = `地区,收入（元）,寿命（岁）\n${many(9, (at) => `地区${at},${1000 + at * 300},${70 + ((at * 7) % 5)}`)}\n`;
const CASES = `编号,部门,工资（元）\n${many(60, (at) => `A-${at},${at % 2 ? '甲' : '乙'}部,${3000 + ((at * 79) % 97) * 60}`)}\n`;
const STEPS = '项目,金额（万元）\n年初余额,500\n收入,320\n支出,-210\n调整,-30\n年末余额,580\n';
const ANSWERS = '问题,不满意（%）,一般（%）,满意（%）\n工资,30,30,40\n工时,20,30,50\n食堂,30,25,45\n';
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
    ['of angles is told', CITIES, { kind: 'donut' }, '环形图以角度表示数，没有能画参考线的轴。'],
    ['of colours is told', YEARS_ACROSS, { kind: 'heat' }, '这种图以颜色表示数，没有能画参考线的轴。'],
    ['of answers is told', ANSWERS, {}, '各档从中间向两边排，横向位置不是数值，画不出参考线。'],
  ])('%s', (_, csv, change, note) => {
    const { notes, chart } = panelOf(csv, [['line', '20']], change);
    expect(notes).toContain(note);
    expect('guides' in chart).toBe(false);
  });
});

/** What an author drew, by the part of the drawing it is in. */
function guidesIn({ chart }: Panel): string[] {
  const space = { widthPx: 700, theme: THEMES.light, lang: 'zh', fontFamily: SANS, measure: measureText } as const;
  const { option, heightPx } = drawChart(chart, space);
  const series = option.series.find(({ id }) => id === 'guides') as { data?: readonly { part?: string }[] } | undefined;
  for (const shapes of series === undefined ? [] : (shapesOf(series as object) as unknown[]))
    for (const [, y] of JSON.stringify(shapes).matchAll(/"y":(-?[\d.]+)/g)) {
      expect(Number(y)).toBeGreaterThanOrEqual(-1);
      expect(Number(y)).toBeLessThanOrEqual(heightPx);
    }
  return (series?.data ?? []).map(({ part = '' }) => part);
}

/** Each kind of chart, its table, a line beyond what it shows, a point, and what is said of the point. */
const KINDS: readonly (readonly [string, string, object, string | null, string, string])[] = [
  ['bars', CITIES, { kind: 'bars' }, '400', '天水', '天水（100人）'],
  ['groups', YEARS_ACROSS, { kind: 'grouped-bars' }, '400', '天水|2022', '天水 · 2022（90人）'],
  ['dots', YEARS_ACROSS, { kind: 'dots' }, '500', '天水|2022', '天水 · 2022（90人）'],
  ['two times', YEARS_ACROSS, { kind: 'dumbbell' }, '500', '2022|天水', '天水 · 2022（90人）'],
  ['slopes', YEARS_ACROSS, { kind: 'slope' }, '500', '天水|2021', '天水 · 2021（100人）'],
  ['multiples of lines', YEARS_ACROSS, { kind: 'multiples' }, '500', '2022|天水', '2022 · 天水（90人）'],
  ['multiples of bars', PARTS, { kind: 'multiples' }, '500', '天水|兼职', '天水 · 兼职（230人）'],
  ['stacks', PARTS, { kind: 'stacked' }, '900', '天水|兼职', '天水 · 兼职（230人）'],
  ['shares', PARTS, { kind: 'shares' }, '50', '兰州|兼职', '兰州 · 兼职（50.0%）'],
  ['columns of parts', SHARES, { kind: 'shares' }, '50', '2019|石油', '2019 · 石油（19.0%）'],
  ['areas', SHARES, { kind: 'area' }, '120', '2019|石油', '2019 · 石油（19.0%）'],
  ['a pyramid', AGES, {}, '120', '20-29岁|女', '20-29岁 · 女（74人）'],
  ['scatter', PAIRS, {}, '90', '地区3', '地区3（收入 1,900元、寿命 71岁）'],
  ['a histogram', CASES, { kind: 'histogram', label: [], values: [2] }, '20000', '4,000至6,000', '4,000至6,000（'],
  ['boxes', CASES, {}, '20000', '甲部', '甲部 · 中位数（'],
  ['steps', STEPS, {}, '2000', '支出', '支出（−210万元）'],
  ['answers', ANSWERS, {}, null, '工时|满意', '工时 · 满意（50%）'],
  ['a table of colours', YEARS_ACROSS, { kind: 'heat' }, null, '天水|2022', '天水 · 2022（90人）'],
];

describe.each(KINDS)('in %s', (_, csv, change, line, mark, said) => {
  test('a point is outlined and told', () => {
    const panel = panelOf(csv, [['mark', `${mark}=要点`]], change);
    expect(guidesIn(panel)).toEqual(['note']);
    expect(panel.description).toContain(said);
    expect(panel.description).toContain('要点');
    expect([...wordsIn(panel), ...panel.notes].some((text) => text.includes('要点'))).toBe(true);
  });

  test.runIf(line !== null)(
    'a line at a value has its words, and an axis that does not reach it is made longer',
    () => {
      const panel = panelOf(csv, [['line', `${line}=目标`]], change);
      expect(guidesIn(panel)).toContainEqual(expect.stringMatching(/^reference-目标 /));
      expect(wordsIn(panel).some((text) => text.startsWith('目标'))).toBe(true);
      expect(panel.description).toContain('参考线：目标');
      expect(panel.notes.filter((note) => note.includes('参考线'))).toEqual([]);
    },
  );
});

test('a line below zero has no place where steps are powers of ten', () => {
  const csv = `地区,收入（元）,人口（人）\n${many(9, (at) => `地区${at},${1000 + at * 300},${10 ** (at % 4)}`)}\n`;
  expect(panelOf(csv, [['line', '-5']]).notes).toContain('参考线 −5人 在坐标轴之外，没有画出。');
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

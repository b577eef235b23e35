import { describe, expect, test, vi } from 'vitest';
import type { PairedRow } from '../../src/charts/paired-bars.ts';
import { drawSvg, pictureSpace } from '../../src/draw/svg.ts';
import { drawChart } from '../../src/panels/kinds/draw-chart.ts';
import type { Chart } from '../../src/panels/kinds/kinds.ts';
import type { Label, Qualifier } from '../../src/words/numbers.ts';
import { cutLabels, labelsOf, overlaps } from '../draw/labels.ts';

const QUALIFIERS: Qualifier[] = ['stated', 'over', 'nearly', 'about', 'at-most', 'order'];
const LONG =
  '全省各级工会组织推动建立的区域性行业性职工代表大会制度和厂务公开民主管理制度的企事业单位总数（含新经济组织）';
const WORD = 'Antidisestablishmentarianism-and-other-words-that-will-not-break';
const PLAIN = { divisor: 1, word: '' };

const numberIn = (value: number, before = '', after = ''): Label => ({ value, scale: PLAIN, before, after });

const pairedRow = (id: string, value: number, qualifier: Qualifier = 'stated', name = '指标'): PairedRow => ({
  id,
  name,
  stated: { value, label: numberIn(value, '', '（+20%）'), qualifier },
  baseline: {
    value: value / 1.2,
    low: value / 1.3,
    high: value / 1.1,
    label: numberIn(Math.round(value / 1.2), '2008年 约', '（推算）'),
  },
});

const paired = (rows: readonly PairedRow[]): Chart => ({
  kind: 'paired-bars',
  facets: [{ unit: '单位：份', scale: PLAIN, rows }],
  key: { stated: '2016年6月', baseline: '2008年', interval: '区间' },
});

const ranked = (values: readonly number[], name = '指标'): Chart => ({
  kind: 'ranked-bars',
  base: 100,
  key: { base: '2008年水平', growth: '增长' },
  rows: values.map((value, index) => ({
    id: `f${index}`,
    name,
    value,
    label: numberIn(value, '+', '%'),
    aside: `${value}倍`,
  })),
});

const slope = (ends: readonly number[], name = '指标'): Chart => ({
  kind: 'slope',
  from: '2008年',
  to: '2016年6月',
  cut: null,
  key: { derived: '区间' },
  facets: [
    {
      heading: '',
      minimum: 0,
      lines: ends.map((value, index) => ({
        id: `f${index}`,
        name,
        color: index % 5,
        from: { value: 100, label: numberIn(100), low: 95, high: 105 },
        to: { value, label: numberIn(value), aside: '+1%' },
      })),
    },
  ],
});

const tiles = (numbers: readonly string[], name = '指标', qualifier: Qualifier = 'stated'): Chart => ({
  kind: 'tiles',
  signs: [],
  list: null,
  tiles: numbers.map((number, index) => ({
    id: `f${index}`,
    name,
    before: 'more than',
    number,
    after: 'person-times',
    qualifier,
    derived: index === 1 ? 'derived, interval 1–2' : null,
    share: index === 0 ? 0.9 : null,
  })),
});

const dots = (rows: readonly (readonly [number, Qualifier])[], name = '指标'): Chart => ({
  kind: 'dots',
  axis: '对数刻度；单位：元',
  keys: rows.map(([, qualifier]) => ({ qualifier, text: qualifier })),
  rows: rows.map(([value, qualifier], index) => ({
    id: `f${index}`,
    name,
    value,
    qualifier,
    label: numberIn(value, 'about '),
  })),
});

const pictogram = (rows: readonly (readonly [number, Qualifier])[], name = '指标'): Chart => ({
  kind: 'pictogram',
  rows: rows.map(([count, qualifier], index) => ({
    id: `f${index}`,
    name,
    label: numberIn(count, '', '个'),
    each: '每格 1个',
    count,
    qualifier,
  })),
});

const tileMap = (names: readonly string[], text = '定点扶贫'): Chart => ({
  kind: 'tile-map',
  fields: [
    { id: 'a', name: '扶贫' },
    { id: 'b', name: '帮扶' },
  ],
  places: names.map((name, index) => ({
    id: `p${index}`,
    name,
    column: index % 6,
    row: Math.floor(index / 6),
    mentions: [
      { field: 'a', text },
      { field: 'b', text },
    ],
  })),
});

const CASES: [string, Chart][] = [
  ['paired bars without rows', paired([])],
  ['paired bars of zero', paired([pairedRow('a', 0)])],
  ['paired bars of one row', paired([pairedRow('a', 20500)])],
  ['paired bars without a baseline', paired([{ ...pairedRow('a', 5), baseline: null }])],
  [
    'paired bars with a very long name',
    paired([pairedRow('a', 12, 'stated', LONG), pairedRow('b', 9, 'stated', WORD)]),
  ],
  [
    'paired bars of every qualifier',
    paired(QUALIFIERS.map((qualifier, index) => pairedRow(`f${index}`, 10 + index, qualifier))),
  ],
  ['ranked bars without rows', ranked([])],
  ['ranked bars of zero', ranked([0])],
  ['ranked bars of one row', ranked([500])],
  ['ranked bars with a very long name', ranked([500, 120, 3], LONG)],
  ['ranked bars with a word that cannot break', ranked([500, 120, 3], WORD)],
  ['a slope without lines', slope([])],
  ['a slope of one line', slope([129])],
  ['a slope of equal ends', slope([129, 129, 129, 129, 129])],
  ['a slope with very long names', slope([129, 150, 174], LONG)],
  ['no tiles', tiles([])],
  ['one tile', tiles(['443万'])],
  ['tiles with very long names', tiles(['443万', '1,092 million', '0'], LONG)],
  ['tiles with a word that cannot break', tiles(['443万', '5'], WORD)],
  ...QUALIFIERS.map((qualifier): [string, Chart] => [`tiles, ${qualifier}`, tiles(['90%', '5'], '指标', qualifier)]),
  ['dots of every qualifier', dots(QUALIFIERS.map((qualifier, index) => [10 ** (index + 1), qualifier] as const))],
  ['one dot', dots([[5, 'stated']])],
  [
    'dots with very long names',
    dots(
      [
        [5e6, 'over'],
        [12, 'nearly'],
      ],
      LONG,
    ),
  ],
  ['a pictogram without rows', pictogram([])],
  ['a pictogram of zero', pictogram([[0, 'stated']])],
  [
    'a pictogram of parts',
    pictogram([
      [0.4, 'stated'],
      [10.5, 'over'],
      [99, 'nearly'],
    ]),
  ],
  [
    'a pictogram of every qualifier',
    pictogram(QUALIFIERS.map((qualifier, index) => [index * 7 + 3, qualifier] as const)),
  ],
  ['a pictogram with very long names', pictogram([[7, 'over']], LONG)],
  ['a tile map without places', tileMap([])],
  ['a tile map of one place', tileMap(['兰州'])],
  ['a tile map with long texts', tileMap(['兰州', '嘉峪关', 'Jiayuguan', 'Zhangye', '临夏回族自治州', '甘南'], LONG)],
];

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) freeze(part);
  return value;
}

describe('every kind of chart is drawn whole, whatever it is given', () => {
  for (const [name, chart] of CASES) {
    test(name, () => {
      for (const widthPx of [320, 480, 800, 1600]) {
        const { svg, drawing } = drawSvg(freeze(chart), { widthPx, theme: 'light', lang: 'zh' });
        const labels = labelsOf(drawing, widthPx);
        expect([widthPx, ...cutLabels(labels, widthPx, drawing.heightPx), ...overlaps(labels)]).toEqual([widthPx]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(Number.isFinite(drawing.heightPx)).toBe(true);
      }
    });
  }
});

describe('a drawing', () => {
  const chart = paired([pairedRow('a', 20500), pairedRow('b', 20400)]);

  test('is the same bytes for the same input, also after others were drawn', () => {
    const style = { widthPx: 640, theme: 'dark', lang: 'zh' } as const;
    const first = drawSvg(chart, style).svg;
    drawSvg(ranked([500, 3]), style);
    expect(drawSvg(chart, style).svg).toBe(first);
  });

  test('puts one mark a figure, inside the chart and in reading order', () => {
    const drawing = drawChart(chart, pictureSpace({ widthPx: 640, theme: 'light', lang: 'zh' }));
    expect(drawing.marks.map((mark) => mark.id)).toEqual(['a', 'b']);
    for (const { boxPx } of drawing.marks) expect(boxPx.y + boxPx.height).toBeLessThanOrEqual(drawing.heightPx);
  });

  test('of a map writes all names in one size, so that no place looks more important', () => {
    const names = ['Wuwei', 'Jiayuguan', 'Linxia', 'Zhangye', 'Lanzhou', 'Dingxi'];
    for (const widthPx of [200, 320, 480, 1600]) {
      const drawing = drawChart(tileMap(names), pictureSpace({ widthPx, theme: 'light', lang: 'en' }));
      const written = labelsOf(drawing, widthPx).filter(({ text }) => names.includes(text));
      expect(new Set(written.map(({ box }) => Math.round(box.height * 10))).size, `${widthPx}`).toBe(1);
      expect(written).toHaveLength(names.length);
    }
  });

  test('keeps a name such as __proto__ a name', () => {
    const { svg } = drawSvg(paired([pairedRow('a', 5, 'stated', '__proto__')]), {
      widthPx: 640,
      theme: 'light',
      lang: 'zh',
    });
    expect(svg).toContain('__proto__');
    expect(Object.keys(Object.getPrototypeOf({}))).toEqual([]);
    for (const key in {}) expect.fail(`every object now has ${key}`);
  });

  test('is refused below 200 px', () => {
    const space = pictureSpace({ widthPx: 199, theme: 'light', lang: 'zh' });
    expect(() => drawChart(chart, space)).toThrow('invalid widthPx: 199');
  });

  test('survives being drawn from a frozen option: nothing below writes into it', () => {
    const drawing = freeze(drawChart(chart, pictureSpace({ widthPx: 640, theme: 'light', lang: 'zh' })));
    expect(labelsOf(drawing, 640).length).toBeGreaterThan(4);
  });

  test('of a reader’s own table is refused where nothing has brought what draws it', async () => {
    // Another file of this worker may have brought it.
    vi.resetModules();
    const anew = await import('../../src/panels/kinds/draw-chart.ts');
    const space = pictureSpace({ widthPx: 640, theme: 'light', lang: 'zh' });
    expect(() => anew.drawChart({ kind: 'value-bars', facets: [] }, space)).toThrow('invalid kind: value-bars');
  });
});

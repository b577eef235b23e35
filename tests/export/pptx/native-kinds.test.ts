import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { nativeCharts } from '../../../src/export/native/native-forms.ts';
import { labelText } from '../../../src/export/native/native-label.ts';
import { linesOf, SLIDE_TYPE, widestPt } from '../../../src/export/native/slide-type.ts';
import { exportPptx } from '../../../src/export/pptx/pptx.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import type { ReaderChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import type { Chart } from '../../../src/panels/kinds/kinds.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { formatLabel } from '../../../src/words/numbers.ts';
import { KIND_TABLES } from '../../draw/kind-tables.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { type ReadSeries, readPptx, readSeries, runsOf } from './pptx-reader.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];

/** A table on a slide, valid by the schemas, with the sheet behind its chart. */
async function slideOf(csv: string, change: Partial<Mapping> = {}, lang: Lang = 'zh', choices: ReaderChoices = {}) {
  const bytes = new TextEncoder().encode(csv);
  const charts = chooseCharts(readTable(bytes));
  const [best] = charts.ok ? charts.options : [];
  if (best === undefined) throw new Error('no chart');
  const options = { as: 'table', mapping: { ...best.mapping, ...change }, choices } as const;
  const { source } = await readUserDataSource([{ name: 'table.csv', bytes }], options, '0.1.0');
  const [panel] = source === null ? [] : requestedPanels(null, null, lang, source.dataset);
  if (source === null || panel === undefined) throw new Error('no panel');
  const report = { dataset: source.dataset, panels: [panel], lang, origin: source.origin };
  const pptx = await exportPptx(report, { size: '16:9', theme: 'light', whole: false });
  expect(packageFaults(pptx.bytes, schemaFaults)).toEqual([]);
  const deck = readPptx(pptx.bytes);
  const [path] = deck.targets('ppt/slides/slide1.xml', '/chart');
  const xml = path === undefined ? '' : deck.text(path);
  const workbook = path === undefined ? '' : deck.targets(path, '/package')[0];
  const entry = deck.entries.find((one) => one.path === workbook);
  const rows = entry === undefined ? [] : await readSheet(Buffer.from(entry.bytes));
  const words = runsOf(deck.text('ppt/slides/slide1.xml'));
  return {
    chart: panel.chart,
    words,
    slideXml: deck.text('ppt/slides/slide1.xml'),
    xml,
    series: xml === '' ? [] : readSeries(xml, panel.chart.kind === 'scatter'),
    rows,
  };
}

type Slide = Awaited<ReturnType<typeof slideOf>>;

const tableSlide = (name: string): Promise<Slide> => {
  const table = KIND_TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table: ${name}`);
  return slideOf(table.text, table.change);
};

type ChartOf<Kind, One = Chart> = One extends { readonly kind: infer Own } ? (Kind extends Own ? One : never) : never;

function chartOf<Kind extends Chart['kind']>({ chart }: Slide, kind: Kind): ChartOf<Kind> {
  if (chart.kind !== kind) throw new Error(chart.kind);
  return chart as ChartOf<Kind>;
}

/** What the workbook holds where the chart says its numbers and labels are. */
function inSheet({ series, rows }: Slide): { values: number[]; labels: string[] }[] {
  const cells = (address: string): string[] => {
    const column = address.charCodeAt(8) - 65;
    return address === '' ? [] : rows.slice(1).flatMap((row) => (row[column] == null ? [] : [String(row[column])]));
  };
  return series.map(({ valuesAt, labelsAt }) => ({ values: cells(valuesAt).map(Number), labels: cells(labelsAt) }));
}

const inChart = ({ series }: Slide): { values: readonly number[]; labels: readonly string[] }[] =>
  series.map(({ values, labels }) => ({ values, labels }));

const named = (series: readonly ReadSeries[]) => series.map(({ name, values }) => [name, values]);

describe('a kind of chart of an own table as a chart of PowerPoint', () => {
  it.each([
    'share-columns',
    'stacked-columns',
    'stacked-area',
    'histogram',
    'pyramid',
    'slope',
    'scatter',
    'scatter-log',
    'diverging',
    'donut',
  ])('has the numbers and labels of its workbook: %s', async (name) => {
    const slide = await tableSlide(name);
    expect(slide.series.length).toBeGreaterThan(0);
    expect(inSheet(slide)).toEqual(inChart(slide));
  });

  it('tells the parts of a ring by their colours, with names, shares and numbers in its key and the whole inside', async () => {
    const { xml, rows, series } = await tableSlide('donut');
    expect(series.map(({ values, labels }) => [values, labels])).toEqual([
      [
        [1630, 980, 410, 160],
        ['51.3%', '30.8%', '12.9%'],
      ],
    ]);
    expect(series[0]?.categories).toEqual([
      '会费\u200351.3%（1630万）',
      '拨缴\u200330.8%（980万）',
      '补助\u200312.9%（410万）',
      '其他\u20035%（160万）',
    ]);
    expect(
      [...xml.matchAll(/<c:dPt><c:idx val="(\d)".*?<a:schemeClr val="(\w+)"/g)].map(([, at, color]) => [at, color]),
    ).toEqual([
      ['0', 'accent2'],
      ['1', 'accent4'],
      ['2', 'accent3'],
      ['3', 'accent1'],
    ]);
    expect(xml).toContain('<c:doughnutChart>');
    // PowerPoint takes a file for broken whose ring says where its labels stand.
    expect(xml).not.toContain('<c:dLblPos');
    const inCell = (address: string): unknown => rows[Number(address.slice(3)) - 1]?.[address.charCodeAt(1) - 65];
    const middle = /<c:title><c:tx><c:strRef><c:f>Sheet1!([^<]*)<.*?<c:v>([^<]*)/s.exec(xml);
    expect(middle?.[2]).toBe('合计\n3180万元');
    expect(inCell(middle?.[1] ?? '')).toBe('合计\n3180万元');
    const key = /<c:cat><c:strRef><c:f>Sheet1!\$(\w)/.exec(xml)?.[1] ?? '';
    expect(rows.slice(1).map((row) => row[key.charCodeAt(0) - 65])).toEqual(series[0]?.categories);
  });

  it.each<[string, string]>([
    ['shares of the table', '方式,占比（%）\n步行,18\n骑行,22\n公交,35\n地铁,25'],
    ['a whole that is not the sum of what is drawn', '来源,经费（万元）\n合计,3300\n会费,1630\n拨缴,980\n补助,410'],
  ])('writes a ring of %s', async (_, csv) => {
    const slide = await slideOf(csv, { kind: 'donut' });
    expect(slide.chart.kind).toBe('donut');
    expect(slide.series.length).toBe(1);
    expect(inSheet(slide)).toEqual(inChart(slide));
  });

  it('stacks layers over time as columns, named at their ends', async () => {
    const { series, xml } = await tableSlide('share-columns');
    expect(named(series.slice(0, 3))).toEqual([
      ['第一产业', [13.8, 13.2, 13.7, 11.2, 13.3, 13.5]],
      ['第二产业', [46, 42.8, 34.9, 33.9, 31.6, 35.2]],
      ['第三产业', [40.2, 44, 51.4, 54.9, 55.1, 51.3]],
    ]);
    expect(series.slice(3).map(({ values, labels }) => [values, labels])).toEqual([
      [[6.75], ['第一产业\n13.5']],
      [[31.1], ['第二产业\n35.2']],
      [[74.35], ['第三产业\n51.3']],
    ]);
    expect(xml).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
    expect(xml).toContain('<c:crosses val="autoZero"/>');
  });

  it('keeps what lies below zero there, with the sum as a dot', async () => {
    const slide = await tableSlide('stacked-columns');
    const { net } = chartOf(slide, 'stacked-columns');
    expect(named(slide.series.slice(0, 4))).toEqual([
      ['最终消费', [4.5, 3.9, 4.3, 3.5, -0.2, 4.9, 1, 4.3]],
      ['资本形成', [3.1, 2.7, 2.9, 1.7, 1.8, 1.7, 1.5, 1.5]],
      ['净出口', [-0.8, 0.3, -0.5, 0.8, 0.6, 1.8, 0.5, -0.6]],
      [net?.name, net?.values.map((value) => Number(value?.toFixed(9)))],
    ]);
    expect(slide.xml).toContain('<c:legend>');
  });

  it('stacks areas', async () => {
    const slide = await tableSlide('stacked-area');
    const { layers } = chartOf(slide, 'stacked-area');
    expect(slide.xml).toContain('<c:areaChart><c:grouping val="stacked"/>');
    expect(slide.series[2]?.values.slice(0, 3)).toEqual([20, 41, 62]);
    expect(slide.series.slice(layers.length).map(({ labels }) => labels[0])).toEqual(
      layers.map(({ name, label }) => `${name}\n${formatLabel(label)}`),
    );
  });

  it.each(['heat-months', 'heat-calendar', 'heat-grid'])('makes a heat table one of PowerPoint’s: %s', async (name) => {
    const slide = await tableSlide(name);
    const { rows, columns, cells: numbers } = chartOf(slide, 'heat');
    const cells = [...slide.slideXml.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => cell);
    expect(cells.map((cell) => runsOf(cell).join(''))).toEqual([
      '',
      ...columns.map((one) => one.name),
      ...rows.flatMap((row, at) => [
        row.name,
        ...(numbers[at] ?? []).map((cell) => (cell === null ? '—' : formatLabel(cell.label))),
      ]),
    ]);
    // Colours are the theme’s, as strong as the numbers are large; a gap has none.
    const strengths = cells.map((cell) =>
      /<\/a:lnB><a:solidFill><a:schemeClr val="(accent\d)"(?:\/>|><a:alpha val="(\d+)"\/>)/.exec(cell),
    );
    const paints = numbers.flatMap((row) => [null, ...row.map((cell) => cell?.paint ?? null)]);
    expect(strengths.slice(columns.length + 1).map((found) => found === null)).toEqual(
      paints.map((paint) => paint === null),
    );
    expect(new Set(strengths.flatMap((found) => found?.[2] ?? [])).size).toBeGreaterThan(2);
    expect(slide.slideXml).not.toContain('srgbClr');
    expect(slide.slideXml).toMatch(/<p:graphicFrame>.*descr="[^"]+"/s);
  });

  it.each(['map-rate', 'map-gansu', 'box'])(
    'draws in colours of the theme alone, thin ones by how much is seen: %s',
    async (name) => {
      const { slideXml } = await tableSlide(name);
      expect(slideXml.match(/<a:srgbClr[^>]*>/g) ?? []).toEqual([]);
      expect(slideXml).toMatch(/<a:schemeClr val="accent2"><a:alpha val="\d+"\/>/);
    },
  );

  const DUMBBELL = '市州（%）,2015,2023\n兰州,61,74\n天水,35,47\n白银,47,57\n定西,40,52';

  it.each<[string, string, Partial<Mapping>, form: string]>([
    ['columns', 'share-columns', {}, '<c:lineChart>'],
    ['areas', 'stacked-area', { kind: 'area' }, '<c:lineChart>'],
    ['a scatter', 'scatter', { fit: true }, '<c:scatterChart>'],
    ['dots', DUMBBELL, { kind: 'dots' }, '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/>'],
  ])('draws an author’s line at a value over %s from cells', async (_, of, change, form) => {
    const csv = KIND_TABLES.find(({ name }) => name === of)?.text ?? of;
    const slide = await slideOf(csv, change, 'zh', { line: [{ value: 62, label: '目标' }] });
    const line = slide.series.find(({ name }) => name.startsWith('目标'));
    expect(new Set(line?.values)).toEqual(new Set([62]));
    expect(inSheet(slide)).toEqual(inChart(slide));
    expect(slide.xml).toContain(form);
    // Said at the line or, of one that runs through rows, in the key.
    expect([...(line?.labels ?? []), ...slide.words].filter((text) => text.startsWith('目标')).length).toBe(1);
  });

  it('frames the bar that an author set apart, with the words behind its number', async () => {
    const csv = '市州,会员（人）\n兰州,1200\n天水,805\n酒泉,450';
    const { xml, series } = await slideOf(csv, {}, 'zh', { mark: [{ names: ['酒泉'], text: '今年合并统计' }] });
    expect(series[0]?.labels).toEqual(['1,200', '805', '450  今年合并统计']);
    const framed = [
      ...xml.matchAll(
        /<c:dPt><c:idx val="(\d)"(?:(?!<\/c:dPt>).)*<a:ln w="25400"[^>]*><a:solidFill><a:schemeClr val="tx1"/gs,
      ),
    ];
    expect(framed.map(([, at]) => at)).toEqual(['2']);
  });

  it('leaves a line through bars to shapes', async () => {
    const csv = '市州,会员（人）\n兰州,1200\n天水,805\n酒泉,450';
    const { series } = await slideOf(csv, {}, 'zh', { line: [{ value: 600, label: '目标' }] });
    expect(series).toEqual([]);
  });

  it('sets the rows grey that are not highlighted', async () => {
    const { xml } = await slideOf(DUMBBELL, { kind: 'dots' }, 'zh', { highlight: ['兰州'] });
    const grey = [...xml.matchAll(/<c:dPt><c:idx val="(\d)"(?:(?!<\/c:dPt>).)*val="accent5"/gs)].map(([, at]) => at);
    expect(grey).toEqual(['1', '2', '3', '1', '2', '3']);
  });

  it.each<[string, string, Partial<Mapping>]>([
    ['uneven times', '年份,专职（人）,兼职（人）\n1990,3,4\n2000,5,6\n2003,6,7\n2004,6,8', { kind: 'stacked' }],
    ['a broken area', '年份,专职（人）,兼职（人）\n2001,3,4\n2002,5,\n2003,6,7\n2004,6,8', { kind: 'area' }],
    [
      'an age without a number',
      KIND_TABLES.find(({ name }) => name === 'pyramid')?.text.replace(',77,', ',,') ?? '',
      {},
    ],
  ])('leaves %s to shapes', async (_, csv, change) => {
    const { series, chart } = await slideOf(csv, change);
    expect(chart.kind).toMatch(/stacked|pyramid/);
    expect(series).toEqual([]);
  });

  it('counts in columns that touch each other', async () => {
    const slide = await tableSlide('histogram');
    const { bins } = chartOf(slide, 'histogram');
    expect(slide.series[0]?.values).toEqual(bins.map(({ count }) => count));
    expect(slide.series[0]?.values.reduce((sum, count) => sum + count, 0)).toBe(480);
    expect(slide.series[0]?.labels).toEqual(
      bins.filter(({ count }) => count > 0).map(({ label }) => formatLabel(label)),
    );
    expect(slide.xml).toContain('<c:gapWidth val="0"/>');
  });

  it('sets a pyramid back to back, with no sign before what lies on the left', async () => {
    const slide = await tableSlide('pyramid');
    const { rows } = chartOf(slide, 'pyramid');
    expect(named(slide.series)).toEqual([
      ['男', rows.map(({ left }) => -(left.value ?? 0) / 1e4)],
      ['女', rows.map(({ right }) => (right.value ?? 0) / 1e4)],
    ]);
    expect(slide.series[0]?.labels).toEqual(rows.map(({ left }) => formatLabel(left.label)));
    expect(slide.xml).toContain('<c:numFmt formatCode="0&quot;万&quot;;0&quot;万&quot;;0"');
    expect(slide.xml).toContain('<c:overlap val="100"/>');
  });

  it('draws a slope from one time to another', async () => {
    const slide = await tableSlide('slope');
    const { lines } = chartOf(slide, 'value-slope');
    expect(named(slide.series)).toEqual(lines.map(({ name, from, to }) => [name, [from.value, to.value]]));
    expect(slide.series[0]?.labels).toEqual(['81', '兰州市 84.1']);
  });

  it('puts two measures on axes of their own, with names from the sheet and a line of fit', async () => {
    const slide = await tableSlide('scatter');
    const { dots, fit } = chartOf(slide, 'scatter');
    const [own, said] = slide.series;
    expect(own?.values).toEqual(dots.map(({ y }) => y));
    expect(own?.labels.length).toBeGreaterThan(10);
    expect(dots.map(({ name }) => name)).toEqual(expect.arrayContaining([...(own?.labels ?? [])]));
    expect(said?.labels).toEqual([fit?.text]);
    expect(slide.xml).toContain('<c:trendlineType val="linear"/>');
    // What is measured across heads its column, and stands at its axis.
    expect(slide.rows[0]).toEqual(expect.arrayContaining(['横轴：人均产值（元）', '纵轴：入会率（%），自60%起']));
    expect(slide.xml).toContain('<a:t>横轴：人均产值（元）</a:t>');
  });

  it('keeps powers of ten on both axes', async () => {
    const { xml } = await tableSlide('scatter-log');
    expect(xml.match(/<c:logBase val="10"\/>/g)).toHaveLength(2);
    expect(xml).not.toContain('<c:trendline>');
  });

  it('stands answers on both sides of the middle one, counted without signs and in their order', async () => {
    const slide = await tableSlide('diverging');
    const { keys } = chartOf(slide, 'diverging-bars');
    expect(slide.series.map(({ name }) => name).slice(1, 6)).toEqual(keys.map(({ name }) => name));
    // 8 + 17 + half of 35 are below the middle.
    expect(slide.series.map(({ values }) => values[0]).slice(0, 6)).toEqual([57.5, 8, 17, 35, 30, 10]);
    expect(slide.series[3]?.labels).toEqual(['35%', '24%', '30%', '29%', '33%']);
    expect([0, 6].map((at) => slide.series[at]?.name.trim())).toEqual(['', '']);
    expect(slide.xml).toMatch(/<c:legend><c:legendPos val="t"\/><c:overlay/);
    expect(slide.xml).toContain('<a:schemeClr val="accent4"><a:alpha val="41000"/></a:schemeClr>');
  });

  it('runs parts below zero to the left', async () => {
    const { series, chart } = await slideOf(
      '市州,迁入（人）,迁出（人）\n兰州市,320,-410\n天水市,150,-90\n白银市,80,-70',
      {
        kind: 'stacked',
      },
    );
    expect(chart.kind).toBe('diverging-bars');
    expect(series.slice(0, 2).map(({ values }) => values)).toEqual([
      [150, 80, 320],
      [-90, -70, -410],
    ]);
    expect(series[1]?.labels).toEqual(['−90', '−70', '−410']);
  });

  it('says at a row that it has no parts', async () => {
    const { series } = await slideOf('市州,专职（人）,兼职（人）\n兰州市,320,410\n天水市,,90\n白银市,80,70', {
      kind: 'stacked',
    });
    expect(series.slice(0, 2).map(({ values }) => values)).toEqual([
      [320, 80],
      [410, 70],
    ]);
    expect(series[2]?.labels).toHaveLength(1);
  });

  it.each<[name: string, csv: string, lang: Lang]>([
    ['below zero', '地区,同比增减（%）\n雁滩街道,-12.4\n天水市,3.1\n白银市,-0.4\n庆阳市,8.25', 'zh'],
    ['all below zero', '地区,同比增减（%）\n雁滩街道,-12.4\n天水市,-3.1\n白银市,-0.4', 'zh'],
    ['of a side to the left', KIND_TABLES.find(({ name }) => name === 'pyramid')?.text ?? '', 'en'],
  ])('keeps the labels of bars off the names of their rows: %s', async (_, csv, lang) => {
    const { chart } = await slideOf(csv, {}, lang);
    const [native] = nativeCharts(chart, { box: { x: 0, y: 0, width: 640, height: 380 }, lang });
    if (native === undefined) throw new Error('no chart');
    const { values, plot, series } = native;
    const ptOf = (value: number): number =>
      ((value - values.minimum) / ((values.maximum ?? Number.NaN) - values.minimum)) * plot.width;
    const below = series.flatMap((one) =>
      one.values.flatMap((value, row) => {
        const label = one.labels[row];
        if (value === null || value >= 0 || !label) return [];
        return [
          ptOf(value) - widestPt([labelText(label.parts)], SLIDE_TYPE[label.tone === 'quiet' ? 'small' : 'label'], 700),
        ];
      }),
    );
    expect(below.length).toBeGreaterThan(1);
    expect(Math.min(...below)).toBeGreaterThan(0);
    expect(ptOf(0)).toBeLessThanOrEqual(plot.width);
  });

  it.each([{ width: 860 }, { width: 620 }])(
    'keeps titles that wrap off the plot, $width points wide',
    async ({ width }) => {
      const { chart } = await tableSlide('nested');
      const charts = nativeCharts(chart, { box: { x: 0, y: 0, width, height: 360 }, lang: 'en' });
      expect(charts).toHaveLength(6);
      for (const { title, box, plot } of charts) {
        const lines = linesOf(title?.aside ?? '', box.width * 0.75, SLIDE_TYPE.small, 700);
        expect(plot.y).toBeGreaterThan((SLIDE_TYPE.name + lines * SLIDE_TYPE.small) * 1.2);
      }
    },
  );

  it('sets many charts of lines in more columns where rows of three would be low', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `第${at + 1}市（%）`);
    const rows = [2018, 2019, 2020, 2021].map((year, at) =>
      [year, ...names.map((_, place) => 40 + 3 * place + at)].join(),
    );
    const { chart } = await slideOf([['年份', ...names].join(), ...rows].join('\n'));
    const charts = nativeCharts(chart, { box: { x: 0, y: 0, width: 860, height: 350 }, lang: 'zh' });
    expect(charts).toHaveLength(10);
    expect(new Set(charts.map(({ box }) => box.y)).size).toBeLessThan(4);
    expect(Math.min(...charts.flatMap(({ plot }) => [plot.width, plot.height]))).toBeGreaterThanOrEqual(70);
  });

  it('has an axis for the whole of a bar whose parts add up to a float', async () => {
    const { xml, series } = await slideOf(
      'Item,Amount (US$)\nOpening balance,1250000\nDues,340000\nGrants,85000.5\nStrike fund,-410000\nRent,-60000\nClosing balance,1205000.5',
      {},
      'en',
    );
    const most = Number(/<c:max val="([^"]+)"/.exec(xml)?.[1]);
    const [ground, drawn] = series.map(({ values }) => values);
    const ends = (ground ?? []).map((value, row) => (value ?? 0) + (drawn?.[row] ?? 0));
    expect(ends).toContain(1.59 + 0.0850005);
    expect(most).toBeGreaterThanOrEqual(Math.max(...ends));
  });

  it.each(['share-columns', 'histogram', 'pyramid', 'slope', 'scatter', 'diverging'])(
    'gives way to shapes where it does not fit: %s',
    async (name) => {
      const { chart } = await tableSlide(name);
      expect(nativeCharts(chart, { box: { x: 0, y: 0, width: 700, height: 60 }, lang: 'zh' })).toEqual([]);
    },
  );
});

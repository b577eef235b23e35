import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportPptx } from '../../../src/export/pptx/pptx.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import type { Mode } from '../../../src/figures/dataset.ts';
import type { UserDataOptions } from '../../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { dataset, jobFor, ORIGIN } from '../tools.ts';
import { type ReadPptx, type ReadSeries, readPptx, readSeries } from './pptx-reader.ts';

/** A slide of one panel, in a way of looking at it. */
const slideOf = madeOnce(
  async (id: string, lang: Lang, mode: Mode | null = null): Promise<{ deck: ReadPptx; panel: Panel }> => {
    const { panel } = jobFor(id, lang, {}, mode);
    const report = { dataset, panels: [panel], lang, origin: ORIGIN };
    const { bytes } = await exportPptx(report, { size: '16:9', theme: 'light', whole: false });
    return { deck: readPptx(bytes), panel };
  },
);

const chartsOf = (deck: ReadPptx, slide = 'ppt/slides/slide1.xml'): ReadSeries[][] =>
  deck.targets(slide, '/chart').map((path) => readSeries(deck.text(path)));

/** The first panel of a table somebody brings. */
const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];

async function tableSlide(
  csv: string,
  lang: Lang = 'zh',
  options: UserDataOptions = {},
): Promise<{ deck: ReadPptx; panel: Panel }> {
  const { source } = await readUserDataSource(
    [{ name: 'table.csv', bytes: new TextEncoder().encode(csv) }],
    options,
    '0.1.0',
  );
  if (source === null) throw new Error('no table');
  const [panel] = requestedPanels(null, null, lang, source.dataset);
  if (panel === undefined) throw new Error('no panel');
  const report = { dataset: source.dataset, panels: [panel], lang, origin: source.origin };
  const { bytes } = await exportPptx(report, { size: '16:9', theme: 'light', whole: false });
  expect(packageFaults(bytes, schemaFaults)).toEqual([]);
  return { deck: readPptx(bytes), panel };
}

describe('a native chart', () => {
  it('compares levels in 万 as clustered bars, derived levels hollow with their interval', async () => {
    const { deck } = await slideOf('contracts', 'zh');
    expect(chartsOf(deck)).toEqual([
      [
        expect.objectContaining({
          name: '2016年6月，报告所述',
          categories: ['集体合同', '工资专项集体合同'],
          values: [2.05, 2.04],
          labels: ['2.05万（+120%）', '2.04万（+400%）'],
          labelsAt: 'Sheet1!$D$2:$D$3',
        }),
        expect.objectContaining({
          name: '2008年，推算',
          values: [0.931818181818, 0.408],
          labels: [' 2008年 约0.93万（推算）', ' 2008年 约0.408万（推算）'],
          labelsAt: 'Sheet1!$E$2:$E$3',
        }),
      ],
    ]);
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(xml).toContain('<a:t>单位：万份</a:t>');
    expect(xml).toMatch(
      /<c:spPr><a:noFill\/><a:ln[^>]*><a:solidFill><a:schemeClr val="accent5"\/><\/a:solidFill><a:prstDash val="sysDash"\/>/,
    );
    expect(xml).toContain('<c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>');
    // The lengths above and below the value stand in the sheet.
    expect(xml).toMatch(
      /<c:plus><c:numRef><c:f>Sheet1!\$I\$2:\$I\$3<\/c:f>.*<c:minus><c:numRef><c:f>Sheet1!\$H\$2:\$H\$3<\/c:f>/,
    );
    expect(xml).toContain('<c:min val="0"/>');
  });

  it('keeps units apart, each on its own axis from zero, and says of each chart what it shows', async () => {
    const { deck } = await slideOf('democratic-management', 'zh');
    expect(chartsOf(deck).map((series) => series.map(({ labels }) => labels))).toEqual([
      [['2.71万（+130%）'], [' 2008年 约1.18万（推算）']],
      [['2.69万（+220%）'], [' 2008年 约0.841万（推算）']],
    ]);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('单位：万个');
    expect(deck.text('ppt/charts/chart2.xml')).toContain('单位：万家');
    const descriptions = [
      ...deck.text('ppt/slides/slide1.xml').matchAll(/name="democratic-management\/\d" descr="([^"]*)"/g),
    ].map(([, text = '']) => text);
    expect(descriptions).toEqual([
      expect.stringContaining('2.71万（+130%）'),
      expect.stringContaining('2.69万（+220%）'),
    ]);
  });

  it('ranks an index as growth stacked on the baseline, with the label at the end of the bar', async () => {
    const { deck } = await slideOf('growth-ranking', 'zh');
    const [[base, growth, carrier] = []] = chartsOf(deck);
    expect(base).toMatchObject({ name: '2008年水平 = 100', values: [100, 100, 100, 100, 100, 100, 100] });
    expect(growth).toMatchObject({ name: '至2016年6月的增长', values: [400, 220, 130, 120, 74, 50, 29] });
    expect(carrier?.values).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(carrier?.labels.slice(0, 2)).toEqual(['+400%（5倍）', '+220%（3.2倍）']);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:grouping val="stacked"/>');
  });

  it('ranks growth as bars from zero', async () => {
    const { deck } = await slideOf('growth-ranking', 'en', 'growth');
    const [[growth, ...others] = []] = chartsOf(deck);
    expect(others).toEqual([]);
    expect(growth?.values).toEqual([400, 220, 130, 120, 74, 50, 29]);
    expect(growth?.labels[0]).toBe('+400% (5 times)');
  });

  it('draws a slope as lines with their names and labels at the ends, and says where the axis is cut', async () => {
    const { deck } = await slideOf('membership', 'zh');
    const [lines = []] = chartsOf(deck);
    expect(lines.map(({ name, values, categories, labels }) => [name, values, categories, labels.at(-1)])).toEqual([
      ['工会会员', [100, 129], ['2008年', '2016年6月'], '工会会员\n129（+29%）'],
      ['基层工会', [100, 150], ['2008年', '2016年6月'], '基层工会\n150（+50%）'],
      ['涵盖独立法人单位', [100, 174], ['2008年', '2016年6月'], '涵盖独立法人单位\n174（+74%）'],
    ]);
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:lineChart>');
    expect(xml).toContain('<c:min val="100"/>');
    expect(xml).toContain('<a:t>纵轴自100起</a:t>');
    for (const color of ['accent1', 'accent2', 'accent3']) expect(xml).toContain(`<a:schemeClr val="${color}"/>`);
  });

  it('draws levels as a slope for each unit, from zero', async () => {
    const { deck } = await slideOf('membership', 'zh', 'level');
    expect(chartsOf(deck).map(([line]) => line?.labels)).toEqual([
      ['约281万', '363万人'],
      ['约2.44万', '3.66万个'],
      ['约4.8万', '8.4万个'],
    ]);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:errDir val="y"/>');
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:min val="0"/>');
  });

  it('draws magnitudes as a scatter on a logarithmic axis, each qualifier in a form of its own', async () => {
    const { deck, panel } = await slideOf('poverty-money', 'zh');
    if (panel.chart.kind !== 'dots') throw new Error('no dots');
    const [series = []] = chartsOf(deck);
    expect(series.map(({ labels }) => labels)).toEqual([
      ['2000多万'],
      ['上千万'],
      panel.chart.rows.map(({ name }) => name),
    ]);
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:scatterChart>');
    expect(xml).toContain('<c:logBase val="10"/>');
    // An arrow for what is more, a band over the order of magnitude.
    expect(xml).toContain('<a:tailEnd type="triangle"');
    expect(xml).toMatch(/<c:errValType val="percentage"\/><c:noEndCap val="1"\/><c:val val="900"\/>/);
    // The first axis of a scatter is the one across: that of values here.
    expect(xml).toMatch(/<c:axId val="222222222"\/><c:axId val="111111111"\/><\/c:scatterChart>/);
  });

  it('draws lines over months as a line chart with gaps, a facet a unit', async () => {
    const months = Array.from(
      { length: 24 },
      (_, month) => `20${21 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    );
    const csv = [
      '月份,失业率（%）,就业（万人）',
      ...months.map((month, index) => `${month},${index === 5 ? '' : 5 + (index % 4) / 10},${1200 + index}`),
    ];
    const { deck } = await tableSlide(csv.join('\n'));
    const charts = chartsOf(deck);
    expect(charts).toHaveLength(2);
    expect(charts[0]?.[0]?.values).toHaveLength(23);
    expect(charts[0]?.[0]?.categories).toEqual(months);
    expect(charts[0]?.[0]?.labels).toEqual(['5.3%']);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:tickLblSkip');
  });

  it('draws lines over uneven years as a scatter, whose times stand where they are', async () => {
    const { deck } = await tableSlide('年份,会员\n1990,120\n2000,150\n2010,170\n2012,200\n2013,210\n2020,260');
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:scatterChart>');
    expect(chartsOf(deck)[0]?.[1]?.labels).toContain('1990');
  });

  it('draws several values of a category as dots on a line, the least and the greatest labelled', async () => {
    const names = [
      'Education',
      'Health',
      'Hotels',
      'Finance',
      'Trade',
      'Culture',
      'Energy',
      'Mining',
      'IT',
      'Arts',
      'Sport',
      'Post',
      'Rail',
    ];
    const csv = [
      'Sector,Women (%),Men (%),Total (%)',
      ...names.map((name, index) => `${name},${60 - index},${40 + index},50`),
    ];
    const { deck, panel } = await tableSlide(csv.join('\n'));
    if (panel.chart.kind !== 'value-dots') throw new Error(panel.chart.kind);
    const [[span, ...series] = []] = chartsOf(deck);
    expect(span?.values.slice(0, 2)).toEqual([60, 59]);
    expect(series.slice(0, 2).map(({ labels }) => labels[0])).toEqual(['60%', '40%']);
    expect(series.at(-1)?.labels).toEqual(panel.chart.rows.map(({ name }) => name));
  });

  it('stacks parts of a whole with a legend and their numbers on them', async () => {
    const { deck, panel } = await tableSlide(
      '市州,小学（%）,初中（%）,高中（%）\n兰州市,20,45,35\n天水市,30,45,25\n白银市,28,48,24',
    );
    expect(panel.chart.kind).toBe('stacked-bars');
    const [series = []] = chartsOf(deck);
    expect(series[0]).toMatchObject({ name: '小学', categories: ['天水市', '白银市', '兰州市'], values: [30, 28, 20] });
    expect(series[1]?.labels).toEqual(['45%', '48%', '45%']);
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:grouping val="stacked"/>');
    // What carries the labels has no name in the legend, and no program is asked to count it.
    expect(series.map(({ name }) => name.trim())).toEqual(['小学', '初中', '高中', '']);
    expect(xml).toMatch(/<c:legend><c:legendPos val="t"\/><c:overlay/);
  });

  it('lets each step of a waterfall stand on a part that is not drawn', async () => {
    const { deck, panel } = await tableSlide('项目,会员（人）\n年初会员,1000\n新入会,300\n退会,-120\n年末会员,1180');
    expect(panel.chart.kind).toBe('waterfall');
    const [[ground, steps, ends] = []] = chartsOf(deck);
    expect(ground?.values).toEqual([0, 1000, 1180, 0]);
    expect(steps?.values).toEqual([1000, 300, 120, 1180]);
    expect(ends?.labels).toEqual(['1,000', '+300', '−120', '1,180']);
  });

  it('keeps what an author drew by hand: a dashed series, words at a point, colours of bars', async () => {
    const choices = { line: [{ value: 20, label: '目标' }], mark: [{ names: ['2020', '兰州'], text: '新办法' }] };
    const lines = await tableSlide('年份,兰州,天水\n2019,30,10\n2020,33,9\n2021,36,8', 'zh', { choices });
    expect(chartsOf(lines.deck)[0]?.at(-1)).toMatchObject({ name: '目标 20', values: [20, 20, 20] });
    expect(lines.deck.text('ppt/charts/chart1.xml')).toContain('新办法');
    const color = [{ name: '天水', color: 'ochre' as const }];
    const bars = await tableSlide('市州,会员\n兰州,360\n天水,80\n白银,75', 'zh', { choices: { color } });
    expect(bars.deck.text('ppt/charts/chart1.xml')).toMatch(/<c:dPt><c:idx val="1"\/>.*?accent4/);
  });

  it('draws bars below zero, and leaves a missing number to shapes', async () => {
    const whole = await tableSlide('产品,增长（%）\n煤,3.4\n钢,-2.3\n水泥,-8.7');
    expect(chartsOf(whole.deck)[0]?.[0]).toMatchObject({
      values: [3.4, -2.3, -8.7],
      labels: ['3.4%', '−2.3%', '−8.7%'],
    });
    const missing = await tableSlide('产品,增长（%）\n煤,3.4\n钢,-2.3\n水泥,\n铜,1');
    expect(chartsOf(missing.deck)).toEqual([]);
    expect(missing.deck.text('ppt/slides/slide1.xml')).toContain('无数据');
  });

  it.each<[string, Lang, Mode | null]>([
    ['contracts', 'zh', null],
    ['contracts', 'en', 'index'],
    ['growth-ranking', 'en', null],
    ['grassroots', 'en', 'level'],
    ['membership', 'zh', 'level'],
    ['training', 'zh', null],
  ])('has its numbers and labels in the workbook behind it, where the chart says: %s %s %s', async (id, lang, mode) => {
    const { deck } = await slideOf(id, lang, mode);
    for (const chart of deck.targets('ppt/slides/slide1.xml', '/chart')) {
      const [workbook = ''] = deck.targets(chart, '/package');
      const entry = deck.entries.find(({ path }) => path === workbook);
      const rows = await readSheet(Buffer.from(entry?.bytes ?? []));
      for (const [index, series] of readSeries(deck.text(chart)).entries()) {
        const letter = 'BCDEFG'[index];
        expect(series.nameAt).toBe(`Sheet1!$${letter}$1`);
        expect(rows[0]?.[index + 1]).toBe(series.name);
        const cells = (address: string) => {
          const column = address.charCodeAt(8) - 65;
          return rows.slice(1).map((row) => row[column] ?? null);
        };
        expect(cells(series.valuesAt).filter((value) => value !== null)).toEqual(series.values);
        if (series.labelsAt === '') continue;
        const labels = cells(series.labelsAt).filter((value) => value !== null);
        // Readers of workbooks cut blanks at the ends.
        expect(labels.map(String)).toEqual(series.labels.map((label) => label.trim()));
      }
      expect(String(rows[0]?.[0]).length).toBeGreaterThan(0);
    }
  });
});

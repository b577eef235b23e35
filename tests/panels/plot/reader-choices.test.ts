import { describe, expect, test } from 'vitest';
import { readChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import type { Panel, Resolved } from '../../../src/panels/panel.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel, wholeTableOf } from '../../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../../src/words/lang.ts';

/** A table by its chart, with choices as an address has them: `top=3 sort=low`; blanks in them are `_`. */
function drawn(csv: string, asked: string, change: object = {}, lang: Lang = 'en') {
  const table = readTable(new TextEncoder().encode(csv));
  const charts = chooseCharts(table);
  if (!charts.ok) throw new Error(charts.reason.en);
  const pairs = asked.split(' ').map((one): [string, string] => {
    const [name = '', ...text] = one.split('=');
    return [name, text.join('=').replaceAll('_', ' ')];
  });
  const { choices, faults } = readChoices(pairs);
  expect(faults).toEqual([]);
  const mapping = { ...(charts.options[0]?.mapping as never as object), ...change } as never;
  const about = { id: 't', topic: 'd', name: 'file' };
  return {
    resolved: resolveTablePanel(table, mapping, about, lang, choices),
    whole: wholeTableOf(table, mapping, 'file', choices, lang),
  };
}

function panelIn(resolved: Resolved): Panel {
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** Rows of a table as texts. */
const rowsOf = ({ table }: Panel): string[] => table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' '));

const RANKING = '地区,会员（人）\n兰州,300\n天水,100\n白银,50\n定西,\n陇南,50\n';
const STATED = '地区,会员（人）\n兰州,300\n天水,100\n白银,\n合计,500\n';
const YEARS =
  '行业,年份,会员（人）\n采矿,2019,100\n采矿,2020,150\n采矿,2022,120\n运输,2019,300\n运输,2020,150\n运输,2022,\n合计,2019,400\n合计,2020,300\n合计,2022,400\n';
const RATES = '地区,入会率（%）\n兰州,80\n天水,60\n白银,50\n';
const HEADS = '地区,产值（万元）,人口（人）\n兰州,300,100\n天水,100,0\n白银,50,200\n定西,20,\n';
const SECTORS =
  '行业,年份,产值（元）,人口（人）\n采矿,2019,100,10\n采矿,2020,150,10\n运输,2019,300,100\n运输,2020,400,200\n';
const MONTHS =
  '月份,数量（件）\n2019年1月,10\n2019年2月,20\n2020年1月,15\n2020年2月,0\n2021年1月,30 e\n2021年2月,5\n2022年3月,9\n';

const BARS = { kind: 'bars' };

describe('numbers are worked out honestly', () => {
  test.each<[string, string, string, object, readonly string[], string]>([
    [
      'a share of a sum is blank where a part is missing',
      RANKING,
      'measure=share filter=地区!=定西',
      BARS,
      ['兰州 60%', '天水 20%', '白银 10%', '陇南 10%'],
      'The total is the sum of 兰州, 天水, 白银, 陇南; rows of totals are not counted.',
    ],
    [
      'a share of the total that the table states',
      STATED,
      'measure=share',
      BARS,
      ['兰州 60%', '天水 20%', '白银 '],
      'The total that the table states is 100%.',
    ],
    [
      'shares at each time, totals never counted twice',
      YEARS,
      'measure=share',
      { kind: 'lines' },
      ['2019 25% 75%', '2020 50% 50%', '2022 30% '],
      'The total that the table states is 100%.',
    ],
    [
      'an index to a time, with its base in the unit',
      YEARS,
      'measure=index:2019',
      { kind: 'lines' },
      ['2019 100 100', '2020 150 50', '2022 120 '],
      '',
    ],
    [
      'a change on the year before, none where that is zero, marks of both numbers',
      MONTHS,
      'measure=change',
      { kind: 'lines' },
      ['2020年1月 50%', '2020年2月 -100%', '2021年1月 100% e', '2021年2月 '],
      '1 change is blank: the number a year before is zero, negative or missing.',
    ],
    [
      'per head, none where nobody is',
      HEADS,
      'measure=per:人口',
      { kind: 'bars', values: [1], label: [0] },
      ['兰州 30,000', '天水 ', '白银 2,500', '定西 '],
      '',
    ],
    [
      'per head of the same part and time',
      SECTORS,
      'measure=per:人口',
      { kind: 'lines', values: [2], group: 0, time: 1, label: [] },
      ['2019 10 3', '2020 15 2'],
      '',
    ],
  ])('%s', (_, csv, asked, change, rows, note) => {
    const panel = panelIn(drawn(csv, asked, change).resolved);
    expect(rowsOf(panel)).toEqual(rows);
    if (note !== '') expect(panel.notes).toContain(note);
  });

  test('the unit follows, and files have what is drawn', () => {
    const { resolved, whole } = drawn(YEARS, 'measure=index:2019', { kind: 'lines' });
    expect(panelIn(resolved).subtitle).toMatch(/Unit: 2019=100.*index, 2019=100/);
    expect(whole.columns.map(({ name }) => name)).toEqual(['年份', '采矿 (2019=100)', '运输 (2019=100)']);
    const heads = drawn(SECTORS, 'measure=per:人口', { kind: 'lines', values: [2], group: 0, time: 1, label: [] });
    expect(panelIn(heads.resolved).subtitle).toContain('Unit: 元/人');
  });
});

describe('what cannot be had honestly is refused in words', () => {
  test.each<[string, string, string, object, RegExp]>([
    ['shares of rates', RATES, 'measure=share', BARS, /“入会率” is a rate, a mean or an index/],
    ['shares with a part missing', RANKING, 'measure=share', BARS, /No total is complete/],
    ['shares of a line over time', MONTHS, 'measure=share', { kind: 'lines' }, /add up to no whole/],
    ['shares of what is below zero', RANKING.replace('300', '-300'), 'measure=share', BARS, /negative/],
    ['an index without times', RANKING, 'measure=index:2019', BARS, /no column of times/],
    ['an index to a time that is not there', YEARS, 'measure=index:2021', { kind: 'lines' }, /no time “2021”/],
    ['an index to zero', MONTHS, 'measure=index:2020年2月', { kind: 'lines' }, /missing, zero or negative/],
    [
      'a change over five years',
      '年份,数量\n2010,1\n2015,2\n2020,3\n',
      'measure=change',
      { kind: 'lines' },
      /same time a year before/,
    ],
    ['a stack of changes', YEARS, 'measure=change', { kind: 'stacked' }, /have no sum/],
    ['per head of a column that is not there', HEADS, 'measure=per:户数', BARS, /no column of numbers “户数”/],
    [
      'per head of a rate',
      RATES.replace('（%）', '')
        .replace(/(\d)\n/g, '$1,5\n')
        .replace('率\n', '率,人口\n'),
      'measure=per:人口',
      { ...BARS, values: [1] },
      /not divided again/,
    ],
  ])('%s', (_, csv, asked, change, problem) => {
    const { resolved } = drawn(csv, asked, change);
    expect(resolved.ok ? 'drawn' : resolved.problem).toMatch(problem);
  });
});

const barsOf = ({ chart }: Panel) =>
  chart.kind === 'value-bars'
    ? chart.facets.flatMap(({ rows }) => rows.map(({ name, color }) => `${name} ${color}`))
    : [];

describe('what is drawn, in which order, and in which colour', () => {
  test.each<[string, string, readonly string[]]>([
    ['from the smallest', 'sort=low', ['白银 0', '陇南 0', '天水 0', '兰州 0', '定西 0']],
    ['by sound', 'sort=name', ['白银 0', '定西 0', '兰州 0', '陇南 0', '天水 0']],
    ['as the file has them', 'sort=file', ['兰州 0', '天水 0', '白银 0', '定西 0', '陇南 0']],
    ['the first two', 'top=2', ['兰州 0', '天水 0']],
    ['the last two', 'sort=low top=2', ['白银 0', '陇南 0']],
    ['one red, the rest grey', 'highlight=天水', ['兰州 4', '天水 0', '白银 4', '陇南 4', '定西 4']],
    ['one red that is not among the first', 'top=1 highlight=陇南', ['兰州 4', '陇南 0']],
  ])('%s', (_, asked, bars) => expect(barsOf(panelIn(drawn(RANKING, asked, BARS).resolved))).toEqual(bars));

  test('the rest is told, and is in the table', () => {
    const panel = panelIn(drawn(RANKING, 'top=2', BARS).resolved);
    expect(panel.notes).toContain('2 of 5 shown; the other 3 are in the table below and in the files.');
    expect(panel.table.rows).toHaveLength(5);
  });

  test('the headline of the lowest two does not call one of them highest', () => {
    expect(panelIn(drawn(RANKING, 'sort=low top=2', BARS).resolved).headline).toContain('兰州 is highest');
  });

  test('the headline names what is red, with its place', () => {
    expect(panelIn(drawn(RANKING, 'highlight=天水', BARS).resolved).headline).toBe(
      '天水: 100 人, number 2 of 4 from the highest',
    );
  });

  test('a line', () => {
    const { chart } = panelIn(drawn(YEARS, 'highlight=运输', { kind: 'lines' }).resolved);
    const lines = chart.kind === 'lines' ? chart.facets.flatMap((facet) => facet.lines) : [];
    expect(lines.map(({ name, color }) => [name, color])).toEqual([
      ['采矿', null],
      ['运输', 0],
    ]);
  });

  test('what is not there is told', () => {
    expect(panelIn(drawn(RANKING, 'highlight=北京', BARS).resolved).notes).toContain(
      'To be highlighted, but not in the chart: 北京.',
    );
  });

  test('in Chinese', () => {
    const panel = panelIn(drawn(RANKING, 'top=2 measure=share filter=地区!=定西', BARS, 'zh').resolved);
    expect(panel.headline).toBe('会员：兰州最高，60%（占合计的百分比）');
    expect(panel.notes).toContain('共4项，图中画出2项，其余2项在下面的表和下载的表里。');
    expect(panel.notes[0]).toBe('只取地区不为定西的行：全部5行中的4行。');
  });
});

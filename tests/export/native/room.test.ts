import { expect, it, test } from 'vitest';
import { keyOf } from '../../../src/export/native/chart-key.ts';
import { type NativeChart, runsAcross } from '../../../src/export/native/native-chart.ts';
import { nativeCharts } from '../../../src/export/native/native-forms.ts';
import { setRowNames } from '../../../src/export/native/row-names.ts';
import { linesOf, SLIDE_TYPE, widestPt } from '../../../src/export/native/slide-type.ts';
import { keyGroup } from '../../../src/export/pptx/deck-key.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { KIND_TABLES } from '../../draw/kind-tables.ts';
import { jobFor } from '../tools.ts';

/** About what a template with a narrow place for text leaves to a chart. */
const NARROW = { x: 66, y: 190, width: 520, height: 200 };

const chartsIn = (id: string, lang: Lang): NativeChart[] =>
  nativeCharts(jobFor(id, lang).panel.chart, { box: NARROW, lang });

const isOfRows = ({ kind, positions }: NativeChart): boolean => positions?.isAcross ?? runsAcross(kind);

test.each(['growth-ranking', 'training', 'contracts', 'democratic-management', 'grassroots'])(
  'names of rows stand clear of each other in a narrow place: %s',
  (id) => {
    for (const lang of ['zh', 'en'] as const) {
      for (const chart of chartsIn(id, lang).filter(isOfRows)) {
        const rowPt = chart.plot.height / chart.categories.length;
        const names = chart.plot.x - 14;
        for (const name of chart.categories) {
          const lines = linesOf(name, names, chart.categoryPt, 400);
          expect(lines * chart.categoryPt * 1.15, `${lang} ${name}`).toBeLessThanOrEqual(rowPt);
        }
      }
    }
  },
);

const ITEMS = ['劳动竞赛、技能大赛与职工创新工作室创建补助', '女职工权益保护专项集体合同签订工作经费', '法律援助'];

test.each([24, 30, 36, 42, 60])('two names in rows of %d points stand apart in a font with high lines', (rowPt) => {
  const { lines, sizePt } = setRowNames(ITEMS, 872, rowPt);
  const mostLines = Math.max(...lines.map(({ length }) => length));
  // What is left between them is a sixth of the type at least.
  expect(rowPt - mostLines * sizePt * 1.3).toBeGreaterThanOrEqual(sizePt / 6);
});

test.each(['contracts', 'democratic-management', 'grassroots'])(
  'numbers of an axis stand clear of each other in a narrow place: %s',
  (id) => {
    for (const { plot, values, series } of chartsIn(id, 'en')) {
      const most = Math.max(...series.flatMap((one) => one.values.map((value) => value ?? 0)));
      const tickPt = widestPt([most.toLocaleString('en-US')], SLIDE_TYPE.small, 400);
      expect(values.step).not.toBeNull();
      expect(Math.ceil(most / (values.step ?? 1)) * tickPt).toBeLessThan(plot.width);
    }
  },
);

it('leaves the steps of an axis to the program where there is room', () => {
  const box = { x: 44, y: 140, width: 872, height: 320 };
  const charts = nativeCharts(jobFor('contracts', 'en').panel.chart, { box, lang: 'en' });
  expect(charts.map(({ values }) => values.step)).toEqual([null]);
});

async function panelOf(name: string, lang: Lang) {
  const table = KIND_TABLES.find((one) => one.name === name);
  const file = { name: 'table.csv', bytes: new TextEncoder().encode(table?.text) };
  const { source } = await readUserDataSource([file], { as: 'table' }, '0.1.0');
  const [panel] = source === null ? [] : requestedPanels(null, null, lang, source.dataset);
  if (panel === undefined) throw new Error('no panel');
  return panel;
}

it('says a unit that all facets share once above them, so that their titles keep to one line', async () => {
  const panel = await panelOf('nested', 'zh');
  const charts = nativeCharts(panel.chart, { box: { x: 0, y: 0, width: 872, height: 320 }, lang: 'zh' });
  expect(charts.map(({ title }) => title)).toEqual(
    ['Vale', 'Moor', 'Fen', 'Dale', 'Wold', 'Heath'].map((text) => ({ text, aside: '' })),
  );
  const key = keyOf(panel);
  expect(key.map(({ sample }) => sample.form)).toEqual(['words']);
  expect(key[0]?.text).toContain('纵轴自');
  // The sheet behind each still says what its numbers are.
  expect(charts.map(({ heading }) => heading).filter((heading) => !heading.includes('%'))).toEqual([]);
});

it.each([
  ['zh', '；'],
  ['en', '; '],
] as const)('describes a key in the language of the deck: %s', (lang, between) => {
  const { panel } = jobFor('contracts', lang);
  const key = keyGroup('contracts/key', keyOf(panel), 0, { x: 0, width: 800, lang });
  expect(key?.item.description).toBe(
    keyOf(panel)
      .map(({ text }) => text)
      .join(between),
  );
});

it('rows of dots are a chart as long as their labels stand clear of each other', async () => {
  const panel = await panelOf('dumbbell', 'zh');
  const charts = nativeCharts(panel.chart, { box: { x: 0, y: 0, width: 828, height: 264 }, lang: 'zh' });
  expect(charts).toHaveLength(1);
  expect((charts[0]?.plot.height ?? 0) / 14).toBeGreaterThanOrEqual(15);
});

it('a title stands above its chart where a program sets all of it in the type of its first words', async () => {
  const months = Array.from(
    { length: 12 },
    (_, at) => `2021-${String(at + 1).padStart(2, '0')},${5 + at / 10},${67 + at / 10}`,
  );
  const text = ['month,unemployment rate (%),participation rate (people)', ...months].join('\n');
  const { source } = await readUserDataSource(
    [{ name: 't.csv', bytes: new TextEncoder().encode(text) }],
    { as: 'table' },
    '0.1.0',
  );
  const [panel] = source === null ? [] : requestedPanels(null, null, 'en', source.dataset);
  const box = { x: 0, y: 0, width: 640, height: 260 };
  const charts = panel === undefined ? [] : nativeCharts(panel.chart, { box, lang: 'en' });
  expect(charts.length).toBeGreaterThan(1);
  for (const { title, plot, box: own } of charts) {
    const lines = [title?.text, title?.aside].reduce(
      (sum, text) => sum + linesOf(text ?? '', own.width * 0.75, SLIDE_TYPE.name, 700),
      0,
    );
    expect(plot.y).toBeGreaterThanOrEqual(lines * SLIDE_TYPE.name * 1.2);
  }
});

import { describe, expect, test } from 'vitest';
import type { Dataset, Figure, Mode, View } from '../../src/figures/dataset.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import type { Lang } from '../../src/words/lang.ts';
import { report } from '../report.ts';

const dataset = report();

function viewOf(id: string): View {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid view: ${id}`);
  return view;
}

function panelOf(view: View, lang: Lang = 'zh', mode: Mode | null = null, of: Dataset = dataset): Panel {
  const resolved = resolvePanel(view, of, lang, mode);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

function problemOf(view: View, of: Dataset = dataset, lang: Lang = 'zh'): string {
  const resolved = resolvePanel(view, of, lang, null);
  return resolved.ok ? 'no problem' : resolved.problem;
}

function withFigure(id: string, change: Partial<Figure>): Dataset {
  const figure = dataset.figures.get(id);
  if (figure === undefined) throw new Error(`invalid figure: ${id}`);
  return { ...dataset, figures: new Map(dataset.figures).set(id, { ...figure, ...change }) };
}

describe('the panels of the report', () => {
  test('show every figure at least once', () => {
    const shown = new Set(dataset.views.flatMap((view) => panelOf(view).points.map((point) => point.id)));
    expect([...dataset.figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
  });

  test('belong to a topic each, in the order of the topics', () => {
    const topics = dataset.topics.map((topic) => topic.id);
    const places = dataset.views.map((view) => topics.indexOf(view.topic));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  for (const lang of ['zh', 'en'] as const) {
    test(`have headline, subtitle, source with section, description and table in ${lang}`, () => {
      for (const view of dataset.views) {
        const panel = panelOf(view, lang);
        const texts = [panel.headline, panel.subtitle, panel.source, panel.description, ...panel.notes];
        for (const text of texts) expect(text).toMatch(/^[^{}]+$/);
        expect(panel.source).toMatch(lang === 'zh' ? /，第[\d.、]+节$/ : /sections? [\d., ]+$/);
        expect(panel.table.rows.length).toBeGreaterThanOrEqual(panel.points.length);
        for (const point of panel.points) expect(panel.description).toContain(point.title);
        for (const row of panel.table.rows) expect(row.cells).toHaveLength(panel.table.columns.length);
      }
    });

    test(`never say a number by thousand letters in ${lang}`, () => {
      const said = JSON.stringify(dataset.views.map((view) => panelOf(view, lang)));
      expect(said).not.toMatch(/\d\s?[kKmM]\b|\d千/);
    });
  }

  test('read in English without a Chinese character, but for what the report prints', () => {
    for (const view of dataset.views) {
      const { headline, subtitle, notes, source, description, chart } = panelOf(view, 'en');
      expect(JSON.stringify([headline, subtitle, notes, source, description, chart])).not.toMatch(
        /[\u3400-\u9fff，。；：（）]/u,
      );
    }
  });
});

describe('a headline takes its numbers from the figures', () => {
  test.each([
    ['contracts', 'zh', '集体合同达2.05万份，是2008年的2.2倍'],
    ['contracts', 'en', '20,500 collective contracts, 2.2 times as many as in 2008'],
    ['membership', 'zh', '工会会员达363万人，比2008年增长29%'],
    ['membership', 'en', '3.63 million members, up 29% on 2008'],
    ['relief', 'en', '510 million yuan of relief paid out, 1.092 million person-times of help'],
    ['innovation', 'en', 'More than 1 million technical projects and more than 500,000 proposals from workers'],
  ] as const)('%s in %s: %s', (id, lang, headline) => {
    expect(panelOf(viewOf(id), lang).headline).toBe(headline);
  });

  test('and changes with them', () => {
    const changed = withFigure('members', { value: 4_000_000, growthPct: 42 });
    expect(panelOf(viewOf('membership'), 'zh', null, changed).headline).toBe('工会会员达400万人，比2008年增长42%');
  });
});

describe('what is derived', () => {
  test('is said with its interval and never with more digits than known', () => {
    const [contracts] = panelOf(viewOf('contracts')).points;
    expect(contracts?.facts).toContainEqual({
      id: 'derived',
      term: '2008年（推算）',
      text: '约0.93万（0.927–0.937万）',
    });
    expect(contracts?.facts).toContainEqual({ id: 'change', term: '较2008年增长', text: '+120%（2.2倍）' });
    expect(panelOf(viewOf('contracts'), 'en').points[0]?.facts).toContainEqual({
      id: 'derived',
      term: '2008 (derived)',
      text: 'about 9,300 (9,270–9,370)',
    });
  });

  test('stands in the table with the sort value of its own', () => {
    const { columns, rows } = panelOf(viewOf('contracts')).table;
    const column = columns.findIndex((one) => one.name === '2008年（推算）');
    expect(rows[0]?.cells[column]).toMatchObject({ text: '0.93万（0.927–0.937万）' });
    expect(rows[0]?.cells[column]?.sort).toBeCloseTo(9318.18, 1);
  });

  test('relief per person-time is about 470 yuan, 462 to 472', () => {
    const { points, chart } = panelOf(viewOf('relief'));
    expect(points.at(-1)?.facts[0]?.text).toBe('约470元');
    expect(points.at(-1)?.facts[1]?.text).toBe('462–472元');
    expect(chart).toMatchObject({ kind: 'tiles', signs: ['÷', '='] });
  });

  test('is not derived from a figure that is not exact', () => {
    const [contracts] = panelOf(
      viewOf('contracts'),
      'zh',
      null,
      withFigure('collective-contracts', { qualifier: 'over' }),
    ).points;
    expect(contracts?.facts.map((fact) => fact.term)).not.toContain('2008年（推算）');
  });
});

describe('ways of looking', () => {
  test('a view with a baseline offers level, index and growth, and opens with its own', () => {
    expect(panelOf(viewOf('contracts'))).toMatchObject({ modes: ['level', 'index', 'growth'], mode: 'level' });
    expect(panelOf(viewOf('membership'))).toMatchObject({ mode: 'index' });
    expect(panelOf(viewOf('contracts'), 'zh', 'growth')).toMatchObject({ mode: 'growth' });
  });

  test('a ranking over seven units offers no levels', () => {
    expect(panelOf(viewOf('growth-ranking'), 'zh', 'level')).toMatchObject({
      modes: ['index', 'growth'],
      mode: 'index',
    });
  });

  test('a view without a baseline offers none', () => {
    expect(panelOf(viewOf('relief'), 'zh', 'index')).toMatchObject({ modes: [], mode: null });
  });

  test('growth of 400% is drawn as 5 times, and both are said', () => {
    const { chart } = panelOf(viewOf('growth-ranking'));
    expect(chart).toMatchObject({
      kind: 'ranked-bars',
      base: 100,
      rows: [
        { id: 'wage-contracts', value: 500, label: { value: 400, before: '+', after: '%' }, aside: '5倍' },
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  test('a shrinking figure has an index, but no bar of growth', () => {
    const shrinking = withFigure('wage-contracts', { growthPct: -3 });
    const panel = panelOf(viewOf('contracts'), 'zh', 'growth', shrinking);
    expect(panel.modes).toEqual(['level', 'index']);
  });
});

describe('levels of different units stand on axes of their own', () => {
  test('congresses and enterprises', () => {
    const { chart } = panelOf(viewOf('democratic-management'));
    expect(chart.kind === 'paired-bars' && chart.facets.map((facet) => facet.unit)).toEqual([
      '单位：万个',
      '单位：万家',
    ]);
  });

  test('contracts of one unit share one', () => {
    const { chart } = panelOf(viewOf('contracts'));
    expect(chart.kind === 'paired-bars' && chart.facets.map((facet) => facet.unit)).toEqual(['单位：万份']);
  });
});

describe('what cannot be shown honestly is refused in words', () => {
  const training = viewOf('training');
  test.each([
    [
      'an unknown figure',
      { ...training, figures: ['skill-trainings', 'nobody'] },
      '图中用到的指标不在数据里：nobody。',
    ],
    ['no figure', { ...training, figures: [] }, '这个视图没有列出任何指标。'],
    [
      'two units on one axis',
      { ...training, figures: ['skill-trainings', 'relief-funds'] },
      '一条轴只能有一个单位，这里却有：人次、元。',
    ],
    [
      'a stock beside a flow',
      { ...training, figures: ['innovation-studios', 'livelihood-projects'] },
      '存量与累计数不能画在同一条轴上。',
    ],
    ['bars without a baseline', { ...viewOf('contracts'), figures: ['relief-funds'] }, '“发放帮扶金”没有增幅和基期'],
    [
      'a reference to nothing',
      { ...training, title: { zh: '达{nobody.times}', en: '' } },
      '文字中的引用 {nobody.times} 找不到对应的数字。',
    ],
    [
      'a reference to a growth that is not stated',
      { ...training, title: { zh: '增长{relieved.growth}', en: '' } },
      '文字中的引用 {relieved.growth}',
    ],
  ])('%s', (_, view, start) => {
    expect(problemOf(view).slice(0, start.length)).toBe(start);
  });

  test('a zero on a logarithmic axis', () => {
    expect(problemOf(training, withFigure('relieved', { value: 0 }))).toMatch(
      /^对数刻度只能画大于零的数字，“救助困难职工”不是。/,
    );
  });

  test('a ratio by zero', () => {
    expect(problemOf(viewOf('relief'), withFigure('relieved', { value: 0, step: 1 }))).toBe(
      '相除的两个指标须都有数值，且除数不为零。',
    );
  });

  test('a map without places', () => {
    expect(problemOf(viewOf('prefectures'), { ...dataset, places: [] })).toMatch(/^没有可画的市州/);
  });

  test('in the reader’s language', () => {
    expect(problemOf({ ...training, figures: [] }, dataset, 'en')).toMatch(/^This view lists no figures\./);
  });
});

describe('every qualifier is said in table and description', () => {
  test.each([
    ['innovation', '多于', '100多万项'],
    ['training', '接近', '近12万人次'],
    ['poverty-money', '仅知量级', '上千万元'],
  ])('%s: %s', (id, word, said) => {
    const { table, description, notes } = panelOf(viewOf(id));
    expect(table.rows.flatMap((row) => row.cells.map((cell) => cell.text))).toContain(word);
    expect(description).toContain(said);
    expect(notes.length).toBeGreaterThan(0);
  });
});

describe('a note says how a qualifier is drawn only where it is', () => {
  const [contract, share] = ['collective-contracts', 'skills-enterprises'];
  test.each<[View['chart'], Mode | null, string, Figure['qualifier'], boolean]>([
    ['paired-bars', 'level', contract, 'over', true],
    ['paired-bars', 'level', contract, 'order', false],
    ['paired-bars', 'index', contract, 'over', false],
    ['paired-bars', 'growth', contract, 'nearly', false],
    ['ranked-bars', 'index', contract, 'over', false],
    ['slope', 'level', contract, 'about', false],
    ['tiles', null, contract, 'over', false],
    ['tiles', null, contract, 'order', false],
    ['tiles', null, share, 'over', true],
    ['tiles', null, share, 'at-most', true],
    ['dots', null, contract, 'over', true],
    ['dots', null, contract, 'order', true],
    ['pictogram', null, contract, 'over', true],
    ['pictogram', null, contract, 'about', false],
  ])('%s, %s: %s is %s', (chart, mode, id, qualifier, isDrawn) => {
    const view: View = { ...viewOf('contracts'), chart, figures: [id], notes: [], title: BLANK, subtitle: BLANK };
    for (const lang of ['zh', 'en'] as const) {
      const said = panelOf(view, lang, mode, withFigure(id, { qualifier })).notes.at(-1) ?? '';
      expect(said).not.toBe('');
      expect(/图上|drawn/.test(said)).toBe(isDrawn);
    }
  });
});

const BLANK = { zh: '', en: '' };

describe('facts of a point are told apart without words', () => {
  const twice = { topic: 'relief', section: '1.6', for: { zh: '送温暖', en: 'relief' } };
  const places = dataset.places.map((place) => ({ ...place, mentions: [twice, { ...twice, section: '1.7' }] }));

  test('each has an id of its own, also where a prefecture is named twice for one topic', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const view of dataset.views) {
        for (const { facts } of panelOf(view, lang, null, { ...dataset, places }).points)
          expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      }
    }
  });

  test('a topic called as a fact is stays in the description', () => {
    const topics = dataset.topics.map((topic) => ({ ...topic, name: { zh: '说明', en: 'Note' } }));
    const { description } = panelOf(viewOf('prefectures'), 'zh', null, { ...dataset, places, topics });
    expect(description).toContain('说明：送温暖');
  });
});

import { expect, it } from 'vitest';
import { readXml } from '../../../src/export/ooxml/xml-tree.ts';
import { describeRefresh } from '../../../src/export/refresh/changes.ts';
import { indexOf } from '../../../src/export/refresh/chart-colors.ts';
import { seriesIn, seriesSaid } from '../../../src/export/refresh/chart-numbers.ts';
import { openOwnDeck } from '../../../src/export/refresh/refresh.ts';
import { tableAgain } from '../../../src/export/refresh/refresh-source.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { readPptx } from '../pptx/pptx-reader.ts';
import { asPowerPoint, asWps } from './manners.ts';
import { BARS, file, none } from './own-table.ts';
import { addShape, type Parts, partOf, replaceIn, TEXT_BOX } from './person.ts';
import { deckOf, edited, refreshed } from './years.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];
const SEXES = { ...BARS, values: [1, 2], kind: 'grouped-bars' } as const;
const STACK = { ...SEXES, kind: 'stacked' } as const;

const towns = (...of: number[]): string =>
  ['城市,会员（人）', ...['兰州', '天水', '酒泉'].map((name, at) => `${name},${of[at]}`)].join('\n');
const sexes = (more: number): string =>
  `城市,男（人）,女（人）\n兰州,${120 + more},${130 + more}\n天水,${80 + more},${70 + more}\n酒泉,${45 + more},${50 + more}\n`;

type Edit = (parts: Parts, slide: string, chart: string) => void;

/** A deck of a table, edited and saved in a manner, with this year's table in it. */
async function again(before: string, mapping: Mapping, edit: Edit, now: string, manner: (parts: Parts) => void) {
  const options = { as: 'table', title: '会员', mapping } as const;
  const { source } = await readUserDataSource(file(before), options, '0.1.0');
  if (source === null) throw new Error('not read');
  const own = await edited(await deckOf(source), (parts) => {
    const [slide = ''] =
      [...parts].find(([path, text]) => /slides\/slide/.test(path) && text.includes('<p:graphicFrame')) ?? [];
    edit(parts, slide, partOf(parts, slide, 'charts'));
  });
  const mine = await edited(own, manner);
  const { source: next } = await tableAgain((await openOwnDeck(mine)).recipe, file(now), '0.1.0', none);
  if (next === null) throw new Error('not read again');
  const { bytes, report } = await refreshed(mine, next);
  expect(packageFaults(bytes, schemaFaults)).toEqual([]);
  const deck = readPptx(bytes);
  const [xml = ''] = deck.paths.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).map(deck.text);
  const lines = (id: string): string[] =>
    describeRefresh(report, 'zh').flatMap((one) => (one.id === id ? one.lines : []));
  return { xml, conflicts: lines('conflicts'), kept: lines('kept') };
}

const endAt =
  (end: 'max' | 'min', at: number): Edit =>
  (parts, _, chart) =>
    replaceIn(
      parts,
      chart,
      /(<c:valAx>.*?<c:scaling>)(.*?)(<\/c:scaling>)/s,
      (_all, start = '', inside = '', close = '') =>
        `${start}<c:orientation val="minMax"/>${end === 'max' ? `<c:max val="${at}"/>` : ''}${/<c:min [^>]*>/.exec(inside)?.[0].replace(/"[^"]*"/, end === 'min' ? `"${at}"` : '$&') ?? ''}${close}`,
    );
const FORM = '第2页 图1 图表的样式';
const beyond = (held: string, number: number): string =>
  `第2页 图1 坐标轴的范围（有数超出）：文稿：${held}；新数据：${number}`;

const MANNERS = [() => {}, asPowerPoint, asWps];

it.each<[string, Mapping, [before: string, now: string], Edit, conflicts: string[]]>([
  [
    'bars longer than the end a person set',
    BARS,
    [towns(120, 80, 45), towns(180, 77, 52)],
    endAt('max', 150),
    [beyond('≤ 150', 180)],
  ],
  [
    'bars shorter than its beginning',
    BARS,
    [towns(120, 80, 45), towns(180, 77, 25)],
    endAt('min', 40),
    [beyond('≥ 40', 25)],
  ],
  ['bars that end before it', BARS, [towns(120, 80, 45), towns(180, 77, 52)], endAt('max', 500), []],
  ['the sums of a stack', STACK, [sexes(0), sexes(30)], endAt('max', 300), [beyond('≤ 300', 310)]],
])(
  'a range of an axis stays, and is told where numbers lie beyond it: %s',
  async (_, mapping, [before, now], edit, conflicts) => {
    for (const manner of MANNERS) {
      const made = await again(before, mapping, edit, now, manner);
      expect(made.conflicts).toEqual(conflicts);
      expect(made.kept).toEqual([FORM]);
    }
  },
);

it('bars that a person set upright stay so, and are listed', async () => {
  for (const manner of MANNERS) {
    const upright: Edit = (parts, _, chart) =>
      replaceIn(parts, chart, '<c:barDir val="bar"/>', '<c:barDir val="col"/>');
    const made = await again(towns(120, 80, 45), BARS, upright, towns(131, 77, 52), manner);
    expect(made.xml).toMatch(/barDir val="col"/);
    expect([made.conflicts, made.kept]).toEqual([[], [FORM]]);
  }
});

it('a series that a person took out of a chart stays away, and this year’s numbers of it are told', async () => {
  for (const manner of MANNERS) {
    const taken: Edit = (parts, _, chart) => replaceIn(parts, chart, /<c:ser><c:idx val="1"\/>.*?<\/c:ser>/s, '');
    const made = await again(sexes(0), SEXES, taken, sexes(3), manner);
    expect(made.conflicts).toEqual(['第2页 图1 数字：文稿：（空）；新数据：女 兰州 133; 天水 73; 酒泉 53']);
  }
});

it.each<[string, numbers: string | null]>([
  ['兰州已有会员 120,000 人', '120,000'],
  ['兰州会员 12 万人', '12'],
  ['兰州会员１２万人，天水 80000 人', '12, 80000'],
  ['兰州 131000 人，天水 7.7万人', null],
])('a number of last year is told however it is written: %s', async (said, numbers) => {
  const box: Edit = (parts, slide) => addShape(parts, slide, TEXT_BOX.replace('讨论稿，请勿外传', said));
  const made = await again(towns(120_000, 80_000, 45_000), BARS, box, towns(131_000, 77_000, 52_000), () => {});
  expect(made.conflicts).toEqual(
    numbers === null ? [] : [`第2页 自加的图形：文稿：${said}；其中的 ${numbers} 是去年的数，新数据里没有`],
  );
});

const AGES = { ...BARS, values: [1, 2, 3], kind: 'grouped-bars' } as const;
const ages = (more: number): string =>
  [
    '城市,青年（人）,中年（人）,老年（人）',
    ...['兰州', '天水', '酒泉'].map((name, at) =>
      [name, ...[120, 80, 80].map((first, column) => first - at * 20 + column * 40 + more)].join(),
    ),
  ].join('\n');

/** The series of a chart in another order, numbered as a program counts them; those left out are taken out. */
const inOrder =
  (...order: number[]): Edit =>
  (parts, _, chart) => {
    const xml = parts.get(chart) ?? '';
    const all = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
    const counted = order.map((from, at) =>
      (all[from] ?? '').replace(/<c:idx val="\d"\/><c:order val="\d"\/>/, `<c:idx val="${at}"/><c:order val="${at}"/>`),
    );
    parts.set(chart, xml.replace(all.join(''), counted.join('')));
  };

/** `青年 兰州 127; 天水 107`, whatever prefixes a program writes. */
function seriesOf(xml: string): string[] {
  const chart = readXml(xml);
  return seriesIn(chart).map((one) => seriesSaid(chart, indexOf(one) ?? ''));
}

it.each<[string, Edit, series: string[], conflicts: string[]]>([
  [
    'moved',
    inOrder(2, 0, 1),
    ['老年 兰州 167; 天水 147; 酒泉 127', '青年 兰州 127; 天水 107; 酒泉 87', '中年 兰州 127; 天水 107; 酒泉 87'],
    [],
  ],
  [
    'taken out',
    inOrder(1, 2),
    ['中年 兰州 127; 天水 107; 酒泉 87', '老年 兰州 167; 天水 147; 酒泉 127'],
    ['第2页 图1 数字：文稿：（空）；新数据：青年 兰州 127; 天水 107; 酒泉 87'],
  ],
])('series that a program counted anew as one was %s have their own numbers', async (_, edit, series, conflicts) => {
  for (const manner of MANNERS) {
    const made = await again(ages(0), AGES, edit, ages(7), manner);
    expect(seriesOf(made.xml)).toEqual(series);
    expect(made.conflicts).toEqual(conflicts);
  }
});

it('a series of the person’s own stays beside a new one of the table', async () => {
  const added: Edit = (parts, _, chart) =>
    replaceIn(
      parts,
      chart,
      /<c:ser><c:idx val="1"\/>.*?<\/c:ser>/s,
      (one = '') =>
        one +
        one
          .replace('<c:idx val="1"/><c:order val="1"/>', '<c:idx val="2"/><c:order val="2"/>')
          .replaceAll('女', '目标'),
    );
  const made = await again(sexes(0), SEXES, added, sexes(3), () => {});
  expect(seriesOf(made.xml)).toEqual([
    '男 兰州 123; 天水 83; 酒泉 48',
    '女 兰州 133; 天水 73; 酒泉 53',
    '目标 兰州 130; 天水 70; 酒泉 50',
  ]);
  expect(made.conflicts).toEqual([]);
});

it('a chart whose rows a person put into another order stays, and is told, equal numbers or not', async () => {
  const sorted: Edit = (parts, _, chart) => {
    const swapped = (parts.get(chart) ?? '').replaceAll(/>(天水|酒泉)</g, (_all, name) =>
      name === '天水' ? '>酒泉<' : '>天水<',
    );
    parts.set(chart, swapped);
  };
  for (const manner of MANNERS) {
    const made = await again(towns(120, 80, 80), BARS, sorted, towns(131, 77, 52), manner);
    expect(seriesOf(made.xml).join()).toMatch(/兰州 120; 酒泉 80; 天水 80$/);
    expect(made.conflicts).toEqual([
      '第2页 图1 图表数字：文稿：（空）；新数据：兰州 120 → 131; 天水 80 → 77; 酒泉 80 → 52',
    ]);
  }
});

it('a chart that came from another deck, whose frames bear the same names, is not given this one’s numbers', async () => {
  const other: Edit = (parts, _, chart) => {
    const numbers: Readonly<Record<string, string>> = { 120: '1120', 80: '2280', 45: '3345' };
    const xml = (parts.get(chart) ?? '').replaceAll(/>(120|80|45)</g, (_all, number) => `>${numbers[number]}<`);
    // As pasted without the sheet behind it.
    parts.set(chart, xml.replace(/<c:externalData.*?<\/c:externalData>/s, ''));
  };
  const made = await again(towns(120, 80, 45), BARS, other, towns(131, 77, 52), () => {});
  expect(seriesOf(made.xml).join()).toMatch(/兰州 1120; 天水 2280; 酒泉 3345$/);
  expect(made.conflicts).toEqual([
    '第2页 图1 图表数字：文稿：（空）；新数据：兰州 120 → 131; 天水 80 → 77; 酒泉 45 → 52',
  ]);
});

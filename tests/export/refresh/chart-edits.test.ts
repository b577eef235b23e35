import { expect, it } from 'vitest';
import { describeRefresh } from '../../../src/export/refresh/changes.ts';
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

import { expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { openOwnDeck, refreshDeck } from '../../../src/export/refresh/refresh.ts';
import { tableAgain } from '../../../src/export/refresh/refresh-source.ts';
import { Refusal } from '../../../src/export/refusal.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { packageFaults } from '../office/package-faults.ts';
import { readPptx, runsOf } from '../pptx/pptx-reader.ts';
import { moveFrame, slideNamed } from './person.ts';
import { saidOn } from './said.ts';
import { deckOf, edited, freshDeck, refreshed } from './years.ts';

const file = (name: string, text: string) => [{ name, bytes: new TextEncoder().encode(text) }];

const LAST = '城市,会员,经费,电话\n兰州,120,35,13900000001\n天水,80,21,13900000002\n酒泉,45,16,13900000003\n';
/** Another order of columns, a town more and one less. */
const NOW = '电话,城市,经费,会员\n13900000001,兰州,39,131\n13900000003,酒泉,18,52\n13900000009,张掖,12,33\n';
const MAPPING: Mapping = {
  label: [0],
  values: [1],
  group: null,
  time: null,
  unit: '万人',
  unitColumn: null,
  kind: 'bars',
  order: 'value',
};

async function source(name: string, text: string, mapping = MAPPING): Promise<ExportSource> {
  const read = await readUserDataSource(file(name, text), { as: 'table', mapping, title: '会员' }, '0.1.0');
  if (read.source === null) throw new Error(JSON.stringify(read.issues));
  return read.source;
}

const none = () => Promise.reject(new Error('no report'));

it('a deck of an own table gets this year’s, its columns found by their names', async () => {
  const old = await deckOf(await source('2015.csv', LAST));
  const mine = await edited(old, (parts) => {
    const slide = [...parts].find(
      ([path, text]) => path.startsWith('ppt/slides/slide') && text.includes('<p:graphicFrame>'),
    );
    const name = /<p:cSld name="([^"]*)"/.exec(slide?.[1] ?? '')?.[1] ?? '';
    moveFrame(parts, slideNamed(parts, name), `${name}/1`, [900_000, 2_400_000, 8_000_000, 2_800_000]);
  });
  const opened = await openOwnDeck(mine);
  const { source: now } = await tableAgain(opened.recipe, file('2016.csv', NOW), '0.1.0', none);
  if (now === null) throw new Error('not read');
  const { bytes, report } = await refreshDeck(opened, now, { addsNew: false });
  expect(report.conflicts).toEqual([]);
  expect(report.kept.map(({ aspect }) => aspect)).toEqual(['place']);
  const made = await openDeckFile(bytes);
  const said = saidOn(made).flat();
  expect(said).toEqual(expect.arrayContaining(['131万', '52万', '33万', '张掖']));
  expect(said).not.toEqual(expect.arrayContaining(['天水']));
  expect(saidOn(made)).toEqual(saidOn(await openDeckFile(await freshDeck(old, now))));
  expect(new TextDecoder().decode(made.bytes('ppt/slides/slide2.xml'))).toContain('<a:off x="900000" y="2400000"/>');
  expect(packageFaults(bytes)).toEqual([]);
});

/** So many rows are drawn of shapes; as few as five are a chart. */
const towns = (count: number, first: number): string =>
  ['城市,会员', ...Array.from({ length: count }, (_, at) => `第${at + 1}市,${first - at * 3}`)].join('\n');

const drawnName = (parts: ReadonlyMap<string, string>): string =>
  [...parts.values()].flatMap((text) => /<p:grpSp>.*?name="([^"]+\/1)" descr/s.exec(text)?.[1] ?? [])[0] ?? '';

type Edit = (parts: Map<string, string>) => void;

const moved: Edit = (parts) => {
  const name = drawnName(parts);
  moveFrame(parts, slideNamed(parts, name.replace('/1', '')), name, [900_000, 2_400_000, 4_000_000, 1_500_000]);
};

const recolored: Edit = (parts) => {
  const slide = slideNamed(parts, drawnName(parts).replace('/1', ''));
  const text = parts.get(slide) ?? '';
  const at = text.indexOf('<a:schemeClr val="accent1"/>', text.indexOf('<p:grpSp>'));
  parts.set(slide, `${text.slice(0, at)}<a:srgbClr val="00B050"/>${text.slice(at + 28)}`);
};

it.each<[string, Edit, conflicts: string[], kept: string[], isChart: boolean]>([
  ['that nobody touched', () => {}, [], [], true],
  ['that was moved', moved, [], ['place'], true],
  ['that a person coloured', recolored, ['frame'], [], false],
])('what was drawn of shapes and is a chart this year: one %s', async (_, edit, conflicts, kept, isChart) => {
  const before = await source('2015.csv', towns(32, 200), { ...MAPPING });
  const mine = await edited(await deckOf(before), edit);
  const { bytes, report } = await refreshed(mine, await source('2016.csv', towns(5, 231), { ...MAPPING }));
  expect(report.conflicts.map(({ aspect }) => aspect)).toEqual(conflicts);
  expect(report.kept.map(({ aspect }) => aspect)).toEqual(kept);
  const slide = new TextDecoder().decode((await openDeckFile(bytes)).bytes('ppt/slides/slide2.xml'));
  expect(slide.includes('<p:graphicFrame>')).toBe(isChart);
  expect(slide.includes('00B050')).toBe(!isChart);
  // Where the person put it, as large as they made it.
  const [, width] = /<p:xfrm><a:off x="900000" y="\d+"\/><a:ext cx="(\d+)"/.exec(slide) ?? [];
  expect(Number(width) < 6_000_000).toBe(kept.includes('place'));
  expect(packageFaults(bytes)).toEqual([]);
});

it('says which column is missing, and wants a table', async () => {
  const { recipe } = await openOwnDeck(await deckOf(await source('2015.csv', LAST)));
  const again = (files: ReturnType<typeof file>) =>
    tableAgain(recipe, files, '0.1.0', none).catch((error: unknown) =>
      error instanceof Refusal ? error.text.zh : error,
    );
  expect(await again(file('2016.csv', NOW.replace('会员', '人数')))).toMatch(
    /^新表格里没有与原来对应的“会员”这一列，无法照原样制图。它的列有：.*改成这个名字/,
  );
  expect(await again([])).toBe('这份演示文稿由自备数据“2015.csv”制成，请给出今年的同类表格。');
});

it('holds nothing of the table but what it shows', async () => {
  const { copy } = await openOwnDeck(await deckOf(await source('2015.csv', LAST)));
  expect(JSON.stringify([...(copy?.parts ?? [])])).toContain('天水');
  expect(JSON.stringify([...(copy?.parts ?? [])])).not.toContain('13900000001');
});

it('a deck whose charts have no marks to explain closes with its source alone', async () => {
  const deck = readPptx(await deckOf(await source('2015.csv', LAST)));
  const closing = deck.slides.map(deck.text).find((xml) => xml.includes('<p:cSld name="closing">')) ?? '';
  const [title = '', ...facts] = runsOf(closing);
  expect(title).toBe('来源与许可');
  expect(facts).not.toContain(title);
  expect(closing).not.toContain('怎样读图');
});

it('a deck of a table says its name once on its first slide, and once where its numbers come from', async () => {
  const deck = readPptx(await deckOf(await source('2015.csv', LAST)));
  const slides = deck.slides.map(deck.text);
  const cover = slides.find((xml) => xml.includes('<p:cSld name="cover">')) ?? '';
  const closing = slides.find((xml) => xml.includes('<p:cSld name="closing">')) ?? '';
  expect(runsOf(cover)).toEqual(['会员']);
  expect(runsOf(closing).filter((text) => text.endsWith('：会员'))).toHaveLength(1);
});

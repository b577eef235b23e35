import { describe, expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { describeRefresh } from '../../../src/export/refresh/changes.ts';
import { openOwnDeck } from '../../../src/export/refresh/refresh.ts';
import { tableAgain } from '../../../src/export/refresh/refresh-source.ts';
import { Refusal } from '../../../src/export/refusal.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import type { ReaderChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { BARS, file, none } from './own-table.ts';
import { type Parts, partOf, replaceIn, slideNamed } from './person.ts';
import { saidOn } from './said.ts';
import { deckOf, edited, freshDeck, nextYear, refreshed, yearSource } from './years.ts';

async function source(text: string, choices: ReaderChoices = {}, mapping = BARS): Promise<ExportSource> {
  const read = await readUserDataSource(file(text), { as: 'table', title: '会员', mapping, choices }, '0.1.0');
  if (read.source === null) throw new Error(JSON.stringify(read.issues));
  return read.source;
}

async function again(deck: Uint8Array, text: string) {
  const { recipe } = await openOwnDeck(deck);
  const { source: now } = await tableAgain(recipe, file(text), '0.1.0', none);
  if (now === null) throw new Error('not read');
  return { ...(await refreshed(deck, now)), wanted: saidOn(await openDeckFile(await freshDeck(deck, now))) };
}

const refusalOf = (deck: Uint8Array, text: string): Promise<unknown> =>
  again(deck, text).then(
    () => 'refreshed',
    (error: unknown) => (error instanceof Refusal ? error.text.zh : error),
  );

const LAST = '城市,会员（万人）,类型\n兰州,120,城\n天水,80,城\n酒泉,45,镇\n';
const NOW = '城市,会员（万人）,类型\n兰州,131,城\n天水,77,城\n张掖,33,城\n';

describe('words that stay and say a number of last year are told', () => {
  it.each<[string, ReaderChoices, frame: string, numbers: string]>([
    ['headline', { headline: '兰州会员 120 万人，居首' }, 'title', '120'],
    ['subtitle', { subtitle: '天水 80 万人居次' }, 'subtitle', '80'],
    ['note', { remark: ['酒泉 45 万人，为快报数'] }, 'notes', '45'],
    ['words at a point', { mark: [{ names: ['兰州'], text: '首次达 120 万' }] }, 'notes', '120'],
  ])('written as the %s of a deck of an own table', async (_, choices, part, numbers) => {
    const { report } = await again(await deckOf(await source(LAST, choices)), NOW);
    const told = report.conflicts.map(({ aspect, frame, before }) => [aspect, frame.split('/').at(-1), before]);
    expect(told).toEqual([['words', part, numbers]]);
    expect(describeRefresh(report, 'zh')[0]?.lines[0]).toContain(`其中的 ${numbers} 是去年的数`);
  });

  it('but not words whose numbers are this year’s or none of the data’s', async () => {
    const choices = { headline: '目标 500 万人，兰州 131 万人', remark: ['2010 年起统计'] };
    const { report } = await again(await deckOf(await source(LAST, choices)), NOW);
    expect(report.conflicts).toEqual([]);
  });

  const skills = (parts: Parts): string => slideNamed(parts, 'training');
  it.each<[string, (parts: Parts) => void, frame: string]>([
    [
      'a subtitle',
      (parts) => replaceIn(parts, skills(parts), /(name="training\/subtitle".*?<a:t>)[^<]*/s, '$1培训 443 万人次'),
      'training/subtitle',
    ],
    [
      'the notes',
      (parts) =>
        replaceIn(
          parts,
          partOf(parts, skills(parts), 'notesSlides'),
          /<a:p>(?:(?!<\/a:p>).)*来源：.*?<\/a:p>/s,
          (found) => `${found}<a:p><a:r><a:rPr lang="zh-CN"/><a:t>先说 443 万人次</a:t></a:r></a:p>`,
        ),
      'training/speech',
    ],
  ])('that a person wrote into %s of ours, which the data left as it was', async (_, edit, frame) => {
    const { report } = await refreshed(await edited(await deckOf(await yearSource()), edit), await nextYear());
    expect(report.conflicts.map((one) => [one.aspect, one.frame, one.before])).toEqual([['words', frame, '443']]);
  });
});

describe('columns of this year’s table', () => {
  it('are found where their unit is another one, and their numbers are said in it', async () => {
    const now = '城市,会员（人）,类型\n兰州,1310000,城\n天水,770000,城\n张掖,330000,城\n';
    const { bytes, report, wanted } = await again(await deckOf(await source(LAST)), now);
    expect(saidOn(await openDeckFile(bytes))).toEqual(wanted);
    expect(wanted.flat()).toEqual(expect.arrayContaining(['131万', '77万', '33万']));
    expect(report.conflicts).toEqual([]);
  });

  it.each<[string, ReaderChoices]>([
    ['a line', { line: [{ value: 100, label: '目标' }] }],
    ['a filter', { filter: [{ column: '会员（万人）', test: 'from', values: ['40'] }] }],
  ])('are refused in another unit where %s is a number in the old one', async (_, choices) => {
    const deck = await deckOf(await source(LAST, choices));
    expect(await refusalOf(deck, NOW.replace('万人', '人'))).toMatch(
      /“会员（万人）”在新表格里是“会员（人）”，单位不同.*换算/,
    );
  });

  it('are those of their places among heads alike, and refused where there are more', async () => {
    const twice = { ...BARS, values: [2] };
    const deck = await deckOf(await source('城市,人数,人数\n兰州,12,500\n天水,8,300\n', {}, twice));
    const { wanted } = await again(deck, '城市,人数,人数\n兰州,13,510\n天水,9,310\n');
    expect(wanted.flat()).toEqual(expect.arrayContaining(['510', '310']));
    expect(wanted.flat()).not.toContain('13');
    expect(await refusalOf(deck, '城市,人数,人数,人数\n兰州,1,13,510\n天水,2,9,310\n')).toMatch(/“人数”这一列/);
  });

  it('are named where one is missing, with what to do', async () => {
    const deck = await deckOf(await source(LAST));
    expect(await refusalOf(deck, NOW.replace('城市', '地区'))).toBe(
      '新表格里没有与原来对应的“城市”这一列，无法照原样制图。它的列有：“地区”“会员（万人）”“类型”。请在新表格里把对应的列改成这个名字，再更新一次。',
    );
  });

  it('that rows were chosen by have to be there, and are found where they moved', async () => {
    const deck = await deckOf(await source(LAST, { filter: [{ column: '#3', test: 'is', values: ['城'] }] }));
    expect(await refusalOf(deck, NOW.replace('类型', '类别'))).toMatch(/“类型”这一列/);
    const moved = '城市,备注,类型,会员（万人）\n兰州,镇,城,131\n天水,城,镇,77\n张掖,镇,城,33\n';
    const { wanted } = await again(deck, moved);
    expect(wanted.flat()).toEqual(expect.arrayContaining(['131万', '33万']));
    expect(wanted.flat()).not.toContain('77万');
    expect(await refusalOf(deck, NOW.replaceAll(',城', ',村'))).toMatch(
      /没有这份演示文稿的任何一张图。没有一行符合筛选/,
    );
  });
});

describe('a time that was chosen for the deck, where the new table has a later one, is told', () => {
  const years = (...of: number[]): string =>
    ['年份,城市,会员', ...of.flatMap((year) => [`${year},兰州,${year - 1900}`, `${year},天水,${year - 1950}`])].join(
      '\n',
    );
  const byYear = { ...BARS, label: [1], values: [2] };
  const wide = (...of: number[]): string =>
    [
      `城市,${of.map((year) => `${year}年`).join()}`,
      `兰州,${of.join()}`,
      `天水,${of.map((year) => year - 7).join()}`,
    ].join('\n');

  it.each<[string, ReaderChoices, Mapping, (...of: number[]) => string, told: string[][]]>([
    ['of rows', { filter: [{ column: '年份', test: 'is', values: ['2023'] }] }, byYear, years, [['年份=2023', '2024']]],
    [
      'up to it',
      { filter: [{ column: '年份', test: 'to', values: ['2023'] }] },
      byYear,
      years,
      [['年份<=2023', '2024']],
    ],
    ['as a column', {}, { ...BARS, values: [2] }, wide, [['2023年', '2024年']]],
    [
      'from it on, which holds nothing back',
      { filter: [{ column: '年份', test: 'from', values: ['2023'] }] },
      { ...byYear, time: 0, group: 1, label: [], kind: 'lines' },
      years,
      [],
    ],
  ])('%s', async (_, choices, mapping, table, told) => {
    const deck = await deckOf(await source(table(2022, 2023), choices, mapping));
    expect((await again(deck, table(2022, 2023))).report.conflicts).toEqual([]);
    const { report } = await again(deck, table(2022, 2023, 2024));
    expect(report.conflicts.map(({ aspect, mine, now }) => [aspect, mine, now])).toEqual(
      told.map(([mine, now]) => ['times', mine, now]),
    );
    const lines = describeRefresh(report, 'zh').flatMap((one) => (one.id === 'conflicts' ? one.lines : []));
    expect(lines).toEqual(told.map(([mine, now]) => `选定的时间：文稿：${mine}；新数据的最新时间：${now}`));
  });
});

it('a chart that is drawn of shapes this year leaves nothing of last year’s in the file', async () => {
  const groups = '行业,男（人）,女（人）\n制造业,620,410\n建筑业,380,70\n';
  const deck = await deckOf(await source(groups, {}, { ...BARS, values: [1, 2], kind: 'grouped-bars' }));
  const { bytes } = await again(deck, groups.replace('380', ''));
  const paths = (await openDeckFile(bytes)).paths;
  expect(paths.filter((path) => /charts\/chart|embeddings/.test(path))).toEqual([]);
});

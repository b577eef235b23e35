import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { openOwnDeck } from '../../../src/export/refresh/refresh.ts';
import { tableAgain } from '../../../src/export/refresh/refresh-source.ts';
import { cellsIn, sharedTexts, writeCell } from '../../../src/export/refresh/sheet-cells.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { zipFiles } from '../../../src/export/zip.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { convert, hasOffice, newFolder } from '../office/soffice.ts';
import { readPptx, readSeries } from '../pptx/pptx-reader.ts';
import { type Parts, replaceIn } from './person.ts';
import { deckOf, edited, refreshed } from './years.ts';

const folder = newFolder();
const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];
const file = (text: string) => [{ name: 'table.csv', bytes: new TextEncoder().encode(text) }];
const none = () => Promise.reject(new Error('no report'));

async function deckFrom(text: string, change: Partial<Mapping> = {}): Promise<Uint8Array> {
  const charts = chooseCharts(readTable(new TextEncoder().encode(text)));
  const first = charts.ok ? charts.options[0]?.mapping : undefined;
  if (first === undefined) throw new Error('no chart');
  const options = { as: 'table', mapping: { ...first, ...change }, title: '会员' } as const;
  const { source } = await readUserDataSource(file(text), options, '0.1.0');
  if (source === null) throw new Error('not read');
  return deckOf(source);
}

async function again(mine: Uint8Array, text: string) {
  const { recipe } = await openOwnDeck(mine);
  const { source } = await tableAgain(recipe, file(text), '0.1.0', none);
  if (source === null) throw new Error('not read');
  const { bytes, report } = await refreshed(mine, source);
  const deck = readPptx(bytes);
  const xml = deck.text(deck.paths.find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)) ?? '');
  const series = readSeries(xml).map(({ name, categories, values }) => ({
    name,
    ...Object.fromEntries(categories.map((category, at) => [category, values[at]])),
  }));
  return { bytes, report, xml, series, deck };
}

const CHART = 'ppt/charts/chart1.xml';
const conflictsOf = ({ report }: Awaited<ReturnType<typeof again>>) =>
  report.conflicts.map(({ aspect, mine, now }) => [aspect, mine, now]);

const YEARS = '年份,甲,乙\n2012,1,5\n2013,2,6\n2014,3,7\n2015,4,8\n';
const LATER = '年份,甲,乙\n2013,2,6\n2014,3,7\n2015,4,8\n2016,5,9\n';
const typed =
  (from: string, to: string, series = 0) =>
  (parts: Parts): void =>
    replaceIn(
      parts,
      CHART,
      new RegExp(`(<c:ser><c:idx val="${series}"/>.*?<c:val>.*?<c:v>)${from}</`, 's'),
      `$1${to}</`,
    );

describe('a number that a person wrote into a chart', () => {
  it('stays with its year where a year was added and the first fell away', async () => {
    const made = await again(await edited(await deckFrom(YEARS), typed('4', '4.4')), LATER);
    expect(made.series[0]).toEqual({ name: '甲', 2013: 2, 2014: 3, 2015: 4.4, 2016: 5 });
    expect(conflictsOf(made)).toEqual([]);
    expect(packageFaults(made.bytes, schemaFaults)).toEqual([]);
  });

  it('goes with its year, and is told', async () => {
    const made = await again(await edited(await deckFrom(YEARS), typed('1', '1.1')), LATER);
    expect(made.series[0]).toEqual({ name: '甲', 2013: 2, 2014: 3, 2015: 4, 2016: 5 });
    expect(conflictsOf(made)).toEqual([['gone', '2012 · 甲: 1.1', '']]);
    expect(made.xml).not.toContain('idx="1000');
    expect(packageFaults(made.bytes, schemaFaults)).toEqual([]);
  });

  it('stays with its series where the one before it fell away', async () => {
    const table = (groups: string) =>
      `年份,组,会员\n${[2012, 2013, 2014, 2015].flatMap((year) => [...groups].map((group) => `${year},${group},${(year - 2010) * 10 + '甲乙丙'.indexOf(group)}`)).join('\n')}\n`;
    const made = await again(await edited(await deckFrom(table('甲乙丙')), typed('32', '33', 2)), table('乙丙'));
    const own = made.series.find(({ name }) => name === '丙');
    expect(own).toMatchObject({ 2012: 22, 2013: 33, 2014: 42 });
    expect(made.series.find(({ name }) => name === '乙')).toMatchObject({ 2012: 21, 2013: 31 });
    expect(made.series.map(({ name }) => name)).toEqual(['乙', '丙']);
    expect(conflictsOf(made)).toEqual([]);
  });

  it('is not this year’s row that took its place', async () => {
    const deck = await deckFrom('城市,会员\n兰州,120\n天水,80\n酒泉,45\n');
    const made = await again(await edited(deck, typed('120', '125')), '城市,会员\n兰州,131\n天水,77\n酒泉,152\n');
    expect(made.series[0]).toMatchObject({ 酒泉: 152, 兰州: 125, 天水: 77 });
    expect(conflictsOf(made)).toEqual([['number', '兰州 · 数值: 125', '兰州 · 数值: 131']]);
  });
});

const TOWNS = '城市,会员\n兰州,120\n天水,80\n酒泉,45\n';
const TURNED = '城市,会员\n兰州,131\n天水,77\n酒泉,152\n';
/** The bar of 天水, which is grey as one of several. */
const green = (parts: Parts): void =>
  replaceIn(parts, CHART, /(<c:dPt><c:idx val="1"\/>.*?)<a:schemeClr val="\w+"\/>/s, '$1<a:srgbClr val="00B050"/>');
const greenAt = (xml: string): number[] =>
  [...xml.matchAll(/<c:dPt><c:idx val="(\d+)"\/>(?:(?!<\/c:dPt>).)*?00b050/gis)].map(([, at]) => Number(at));

describe('a colour that a person gave to a bar', () => {
  it.each(hasOffice ? ['as it was', 'LibreOffice'] : ['as it was'])(
    'goes with its row to where that stands this year: %s',
    async (program) => {
      let mine = await edited(await deckFrom(TOWNS), green);
      if (program === 'LibreOffice') {
        mkdirSync(join(folder, 'written'), { recursive: true });
        writeFileSync(join(folder, 'written/mine.pptx'), mine);
        convert(folder, ['written/mine.pptx'], 'pptx:Impress MS PowerPoint 2007 XML');
        mine = new Uint8Array(readFileSync(join(folder, 'mine.pptx')));
      }
      const { xml, series, report } = await again(mine, TURNED);
      expect(Object.keys(series[0] ?? {})).toEqual(['name', '酒泉', '兰州', '天水']);
      expect(greenAt(xml)).toEqual([2]);
      expect(report.conflicts).toEqual([]);
    },
    120_000,
  );

  it('is told where its row is no more', async () => {
    const made = await again(await edited(await deckFrom(TOWNS), green), '城市,会员\n兰州,131\n酒泉,52\n');
    expect(greenAt(made.xml)).toEqual([]);
    expect(conflictsOf(made)).toEqual([['gone', '天水 · 数值', '']]);
  });

  it('stays with a row that has another name now', async () => {
    const { xml, report } = await again(await edited(await deckFrom(TOWNS), green), TOWNS.replace('天水', '天水市'));
    expect(greenAt(xml)).toEqual([1]);
    expect(report.conflicts).toEqual([]);
  });
});

const bookOf = async (bytes: Uint8Array) => {
  const deck = await openDeckFile(bytes);
  const path = deck.related(CHART, 'package') ?? '';
  const book = await openDeckFile(deck.bytes(path));
  const strings = book.has('xl/sharedStrings.xml') ? book.tree('xl/sharedStrings.xml') : null;
  return { deck, path, book, cells: cellsIn(book.tree('xl/worksheets/sheet1.xml'), sharedTexts(strings)) };
};

it('what a person wrote into the sheet behind a chart goes with its row, too, and what they added stays', async () => {
  const old = await deckFrom(YEARS);
  const { deck, path, book } = await bookOf(await edited(old, typed('4', '4.4')));
  const sheet = book.tree('xl/worksheets/sheet1.xml');
  writeCell(sheet, 'B5', { value: '4.4', isText: false, formula: null });
  writeCell(sheet, 'K9', { value: '统计处改', isText: true, formula: null });
  book.touch('xl/worksheets/sheet1.xml');
  deck.put(path, await zipFiles(book.written(), '2016'));
  const { bytes, report, series } = await again(await zipFiles(deck.written(), '2016'), LATER);
  const { cells } = await bookOf(bytes);
  const column = (letter: string) => [2, 3, 4, 5].map((row) => cells.get(`${letter}${row}`)?.value);
  expect(column('A')).toEqual(['2013', '2014', '2015', '2016']);
  expect(column('B')).toEqual(['2', '3', '4.4', '5']);
  expect(column('C')).toEqual(['6', '7', '8', '9']);
  expect(cells.get('K9')?.value).toBe('统计处改');
  expect(series[0]).toMatchObject({ 2015: 4.4, 2016: 5 });
  expect(report.conflicts).toEqual([]);
});

const HEAT = '年份,1月,2月,3月,4月\n2013,50,57,64,71\n2014,51,58,65,72\n2015,52,59,66,73\n';

it('a number that a person wrote into a table of colours is not put to the row that took its place', async () => {
  const mine = await edited(await deckFrom(HEAT, { kind: 'heat' }), (parts) => {
    const slide = [...parts].find(([path, text]) => /slides\/slide\d+\.xml$/.test(path) && text.includes('<a:tbl>'));
    replaceIn(parts, slide?.[0] ?? '', '<a:t>59</a:t>', '<a:t>59.5</a:t>');
  });
  const { recipe } = await openOwnDeck(mine);
  const later = HEAT.replace('2013,50,57,64,71\n', '').concat('2016,53,60,67,74\n');
  const { source } = await tableAgain(recipe, file(later), '0.1.0', none);
  if (source === null) throw new Error('not read');
  const { bytes, report } = await refreshed(mine, source);
  const deck = readPptx(bytes);
  const table = deck.slides.map(deck.text).find((xml) => xml.includes('<a:tbl>')) ?? '';
  const cells = [...table.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) =>
    [...cell.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''),
  );
  expect(cells.slice(cells.indexOf('2015'), cells.indexOf('2015') + 3)).toEqual(['2015', '52', '59.5']);
  expect(cells).not.toContain('2016');
  expect(report.conflicts.map(({ aspect }) => aspect)).toContain('drawing');
});

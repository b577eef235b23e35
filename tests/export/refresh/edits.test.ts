import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOwnDeck, refreshDeck } from '../../../src/export/refresh/refresh.ts';
import { tableAgain } from '../../../src/export/refresh/refresh-source.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { convert, hasOffice, newFolder } from '../office/soffice.ts';
import { readPptx, readSeries } from '../pptx/pptx-reader.ts';
import { doubleSlide, type Parts, partOf, replaceIn } from './person.ts';
import { deckOf, edited } from './years.ts';

const folder = newFolder();
const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];
const none = () => Promise.reject(new Error('no report'));
const file = (name: string, text: string) => [{ name, bytes: new TextEncoder().encode(text) }];

/** A table drawn as one is unasked, but for what is said. */
async function source(text: string, change: Partial<Mapping> = {}): Promise<ExportSource> {
  const charts = chooseCharts(readTable(new TextEncoder().encode(text)));
  const mapping = charts.ok ? charts.options[0]?.mapping : undefined;
  if (mapping === undefined) throw new Error('no chart');
  const options = { as: 'table', mapping: { ...mapping, ...change }, title: '会员' } as const;
  const read = await readUserDataSource(file('2015.csv', text), options, '0.1.0');
  if (read.source === null) throw new Error(JSON.stringify(read.issues));
  return read.source;
}

/** A deck of a table, edited, with this year's table in it. */
async function again(before: string, change: Partial<Mapping>, edit: (parts: Parts) => void, now: string) {
  const mine = await edited(await deckOf(await source(before, change)), edit);
  const opened = await openOwnDeck(mine);
  const next = await tableAgain(opened.recipe, file('2016.csv', now), '0.1.0', none);
  if (next.source === null) throw new Error('not read');
  const made = await refreshDeck(opened, next.source, { addsNew: false });
  expect(packageFaults(made.bytes, schemaFaults)).toEqual([]);
  const deck = readPptx(made.bytes);
  const charts = deck.paths.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).map(deck.text);
  const slides = deck.slides.map(deck.text);
  return {
    ...made,
    deck,
    slides,
    charts,
    xml: charts[0] ?? '',
    series: charts[0] === undefined ? [] : readSeries(charts[0]),
  };
}

/** Path of the slide with the chart, and of the chart. */
function chartIn(parts: Parts): { readonly slide: string; readonly chart: string } {
  const slide = [...parts].find(
    ([path, text]) => /slides\/slide\d+\.xml$/.test(path) && text.includes('<p:graphicFrame'),
  );
  if (slide === undefined) throw new Error('no chart');
  return { slide: slide[0], chart: partOf(parts, slide[0], 'charts') };
}

const TOWNS = '城市,会员\n兰州,120\n天水,80\n酒泉,45\n';
const TOWNS_NOW = '城市,会员\n兰州,131\n天水,77\n酒泉,52\n';
const FUNDS = '来源,经费（万元）\n会费,1630\n拨缴,980\n补助,410\n其他,160\n';
const FUNDS_NOW = '来源,经费（万元）\n会费,1700\n拨缴,900\n补助,300\n其他,100\n';
const RING = { kind: 'donut' } as const;

it('a format of numbers that names a unit is told where this year’s numbers are of another one', async () => {
  const own = (parts: Parts): void =>
    replaceIn(parts, chartIn(parts).chart, /(<c:valAx>.*?<c:numFmt formatCode=")[^"]*"/s, '$10.0&quot;万&quot;"');
  const sums = (times: number): string =>
    `年份,经费（元）\n${[2011, 2012, 2013, 2014].map((year, at) => `${year},${(31 + 7 * at) * times}`).join('\n')}\n`;
  const { report } = await again(sums(10_000), {}, own, sums(100_000_000));
  expect(report.conflicts.map(({ aspect, mine }) => [aspect, mine])).toEqual([['form', '0.0"万"']]);
});

/** As PowerPoint makes lines of bars: the same series, other properties. */
const asLines = (parts: Parts): void => {
  const { chart } = chartIn(parts);
  replaceIn(
    parts,
    chart,
    /<c:barChart>.*<\/c:barChart>/s,
    (parts.get(chart) ?? '')
      .replace(/^.*<c:barChart>(.*)<\/c:barChart>.*$/s, '<c:lineChart>$1</c:lineChart>')
      .replace(/<c:barDir[^>]*>|<c:invertIfNegative[^>]*>|<c:gapWidth[^>]*>|<c:overlap[^>]*>|<c:dLblPos[^>]*>/g, '')
      .replace(/<c:grouping val="\w+"\/>/, '<c:grouping val="standard"/>')
      .replace(/<c:dPt>.*?<\/c:dPt>/gs, '')
      .replace(/<c:axId/, '<c:marker val="1"/><c:axId'),
  );
};

it('a chart that a person made lines of gets the numbers and labels, and stays lines', async () => {
  const { xml, series, report } = await again(TOWNS, {}, asLines, TOWNS_NOW);
  expect(xml).toContain('<c:lineChart>');
  expect(xml).not.toContain('<c:barChart>');
  expect(series.map(({ values, labels }) => [values, labels])).toEqual([
    [
      [131, 77, 52],
      ['131', '77', '52'],
    ],
  ]);
  expect(report.conflicts).toEqual([]);
  expect(report.kept.map(({ aspect }) => aspect)).toEqual(['form']);
});

const tint =
  (at: number): ((parts: Parts) => void) =>
  (parts) => {
    const { chart } = chartIn(parts);
    replaceIn(
      parts,
      chart,
      new RegExp(`(<c:dPt><c:idx val="${at}"/>.*?)<a:schemeClr val="\\w+"/>`, 's'),
      '$1<a:srgbClr val="00B050"/>',
    );
  };

it('a part of a ring keeps the colour it was given, and the ring has every number and share of this year', async () => {
  const { xml, series, report } = await again(FUNDS, RING, tint(1), FUNDS_NOW);
  expect(xml).toMatch(/<c:dPt><c:idx val="1"\/>(?:(?!<\/c:dPt>).)*00B050/);
  expect(series.map(({ values, labels }) => [values, labels])).toEqual([
    [
      [1700, 900, 300, 100],
      ['56.7%', '30%', '10%'],
    ],
  ]);
  expect(series[0]?.categories[3]).toBe('其他\u20033.3%（100万）');
  expect(report.conflicts).toEqual([]);
  expect(report.changed.find(({ aspect }) => aspect === 'chart')?.now).toBe(
    '会费 1630 → 1700; 拨缴 980 → 900; 补助 410 → 300; 其他 160 → 100',
  );
});

it('a ring with a number of the person’s own is left whole, as shares of both years would be of neither', async () => {
  const own = (parts: Parts): void => {
    replaceIn(parts, chartIn(parts).chart, '<c:v>980</c:v>', '<c:v>1080</c:v>');
  };
  const { series, report } = await again(FUNDS, RING, own, FUNDS_NOW);
  expect(series[0]?.values).toEqual([1630, 1080, 410, 160]);
  expect(report.conflicts.map(({ aspect }) => aspect)).toEqual(['chart']);
});

it('a ring of more parts this year has all of them', async () => {
  const { series, xml } = await again(FUNDS, RING, tint(0), `${FUNDS_NOW}捐赠,90\n`);
  expect(series[0]?.values).toEqual([1700, 900, 300, 100, 90]);
  expect(xml.match(/<c:dPt>/g)?.length).toBe(5);
});

it('both of a slide that a person doubled get the numbers', async () => {
  const { charts, report } = await again(TOWNS, {}, (parts) => doubleSlide(parts, chartIn(parts).slide), TOWNS_NOW);
  expect(charts.map((xml) => readSeries(xml)[0]?.values)).toEqual([
    [131, 77, 52],
    [131, 77, 52],
  ]);
  expect(report.conflicts).toEqual([]);
});

/** A chart and a box of the person’s own as one. */
const grouped = (parts: Parts): void => {
  const { slide } = chartIn(parts);
  const head =
    '<p:nvGrpSpPr><p:cNvPr id="950" name="组合 9"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="100" y="2000000"/><a:ext cx="8000000" cy="3000000"/><a:chOff x="100" y="2000000"/><a:chExt cx="8000000" cy="3000000"/></a:xfrm></p:grpSpPr>';
  replaceIn(parts, slide, /<p:graphicFrame>.*<\/p:graphicFrame>/s, `<p:grpSp>${head}$&</p:grpSp>`);
};

it('a chart that a person put into a group gets the numbers there', async () => {
  const { series, slides, report } = await again(TOWNS, {}, grouped, TOWNS_NOW);
  expect(series[0]?.values).toEqual([131, 77, 52]);
  expect(slides.join()).toMatch(/name="组合 9".*<p:graphicFrame>.*<\/p:graphicFrame><\/p:grpSp>/s);
  expect(slides.join().match(/<p:graphicFrame>/g)?.length).toBe(1);
  expect(report.conflicts).toEqual([]);
});

const notesRewritten = (parts: Parts): void => {
  const notes = partOf(parts, chartIn(parts).slide, 'notesSlides');
  replaceIn(parts, notes, /(<a:t>)[^<]*兰州[^<]*(<\/a:t>)/, '$1兰州占了近一半，先讲这个。$2');
};

it('notes that a person wrote stay, and what they hold back of this year is said', async () => {
  const { deck, report } = await again(TOWNS, {}, notesRewritten, TOWNS_NOW);
  const notes = deck.paths
    .filter((path) => path.startsWith('ppt/notesSlides/'))
    .map(deck.text)
    .join();
  expect(notes).toContain('兰州占了近一半，先讲这个。');
  expect(report.conflicts.map(({ aspect, mine }) => [aspect, mine])).toEqual([['notes', '兰州占了近一半，先讲这个。']]);
  expect(report.conflicts[0]?.now).toContain('131');
});

/** As a spelling check and a person’s bold word leave it. */
const titleSplit = (parts: Parts): void => {
  const { slide } = chartIn(parts);
  replaceIn(
    parts,
    slide,
    /<a:r>(<a:rPr[^>]*?)(\/>|>((?:(?!<\/a:rPr>).)*)<\/a:rPr>)<a:t>([^<]*?)兰州([^<]*?)120([^<]*)<\/a:t><\/a:r>/,
    (_, start, __, inside = '', a, b, c) =>
      [a, '兰州', b, '120', c]
        .map((text, at) => `<a:r>${start}${at === 1 ? ' b="1" i="1"' : ''}>${inside}</a:rPr><a:t>${text}</a:t></a:r>`)
        .join(''),
  );
};

it('a title in several runs gets its number, and the word in italics stays so', async () => {
  const { slides, report } = await again(TOWNS, {}, titleSplit, TOWNS_NOW);
  const title =
    /type="title".*?<\/p:txBody>/s.exec(slides.find((xml) => xml.includes('<p:graphicFrame')) ?? '')?.[0] ?? '';
  expect([...title.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join('')).toContain('131');
  expect(title).not.toContain('120');
  expect(title).toMatch(/i="1"[^>]*>(?:(?!<\/a:r>).)*<a:t>兰州/s);
  expect(report.conflicts).toEqual([]);
});

it('a table that gained a column before the one that is shown is read by the names of its columns', async () => {
  const now = '城市,编号,会员,说明\n兰州,1,131,a\n天水,2,77,b\n酒泉,3,52,c\n';
  const { series, report } = await again(TOWNS, {}, () => {}, now);
  expect(series[0]?.values).toEqual([131, 77, 52]);
  expect(report.conflicts).toEqual([]);
});

const MONTHS = (year: number, add: number): string =>
  `${year},${Array.from({ length: 12 }, (_, at) => 50 + 7 * at + add).join(',')}`;
const HEAT = `年份,${Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join(',')}\n${MONTHS(2014, 0)}\n${MONTHS(2015, 9)}\n`;
const WARM = { kind: 'heat' } as const;

const cellTexts = (xml: string): string[] =>
  [...xml.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) =>
    [...cell.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''),
  );
const tableIn = (slides: readonly string[]): string => slides.find((xml) => xml.includes('<a:tbl>')) ?? '';

function tableSlideIn(parts: Parts): string {
  const found = [...parts].find(([path, text]) => /slides\/slide\d+\.xml$/.test(path) && text.includes('<a:tbl>'));
  if (found === undefined) throw new Error('no table');
  return found[0];
}

const cellFilled = (parts: Parts): void =>
  replaceIn(
    parts,
    tableSlideIn(parts),
    /(<a:t>57<\/a:t>.*?<\/a:lnB><a:solidFill>)<a:schemeClr.*?(<\/a:solidFill>)/s,
    '$1<a:srgbClr val="00B050"/>$2',
  );

it('a heat table gets the numbers and colours, and keeps the cell that a person coloured', async () => {
  const { slides, report } = await again(HEAT, WARM, cellFilled, HEAT.replace('50,57,64', '20,190,64'));
  const texts = cellTexts(tableIn(slides));
  expect(texts).toEqual(expect.arrayContaining(['20', '190', '64']));
  expect(texts).not.toContain('57');
  expect(tableIn(slides)).toMatch(/<a:t>190<\/a:t>(?:(?!<\/a:tc>).)*00B050/s);
  expect(report.conflicts).toEqual([]);
  expect(report.kept.map(({ aspect }) => aspect)).toEqual(['drawing']);
});

it.each<[string, (parts: Parts) => void, conflicts: string[]]>([
  ['is this year’s whole', () => {}, []],
  ['stays as the person made it, and is told', cellFilled, ['drawing']],
])('a heat table with a year more %s', async (_, edit, conflicts) => {
  const { slides, report } = await again(HEAT, WARM, edit, `${HEAT}${MONTHS(2016, 33)}\n`);
  expect(cellTexts(tableIn(slides)).includes('2016')).toBe(conflicts.length === 0);
  expect(report.conflicts.map(({ aspect }) => aspect)).toEqual(conflicts);
});

it('a number that a person wrote into a heat table stays, and is told', async () => {
  const own = (parts: Parts): void => replaceIn(parts, tableSlideIn(parts), '<a:t>57</a:t>', '<a:t>58</a:t>');
  const { slides, report } = await again(HEAT, WARM, own, HEAT.replace('50,57,64', '20,190,64'));
  expect(cellTexts(tableIn(slides))).toEqual(expect.arrayContaining(['20', '58']));
  expect(report.conflicts.map(({ mine, now }) => [mine, now])).toEqual([['58', '190']]);
});

it.runIf(hasOffice)(
  'a ring and a heat table keep what a person coloured in a deck that LibreOffice saved in between',
  async () => {
    mkdirSync(join(folder, 'written'));
    const decks = [
      { name: 'ring.pptx', text: FUNDS, now: FUNDS_NOW, change: RING, edit: tint(1) },
      { name: 'heat.pptx', text: HEAT, now: HEAT.replace('50,57,64', '20,190,64'), change: WARM, edit: cellFilled },
    ];
    for (const { name, text, change, edit } of decks)
      writeFileSync(join(folder, 'written', name), await edited(await deckOf(await source(text, change)), edit));
    convert(
      folder,
      decks.map(({ name }) => join('written', name)),
      'pptx:Impress MS PowerPoint 2007 XML',
    );
    const made = await Promise.all(
      decks.map(async ({ name, now }) => {
        const opened = await openOwnDeck(new Uint8Array(readFileSync(join(folder, name))));
        const next = await tableAgain(opened.recipe, file('2016.csv', now), '0.1.0', none);
        if (next.source === null) throw new Error('not read');
        const { bytes, report } = await refreshDeck(opened, next.source, { addsNew: false });
        return { deck: readPptx(bytes), report };
      }),
    );
    const [ring, heat] = made;
    const chart = ring?.deck.paths.find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)) ?? '';
    const xml = ring?.deck.text(chart) ?? '';
    expect(readSeries(xml)[0]?.values).toEqual([1700, 900, 300, 100]);
    expect(xml).toMatch(/<c:dPt><c:idx val="1"\/>(?:(?!<\/c:dPt>).)*00B050/i);
    const table = tableIn((heat?.deck.slides ?? []).map((path) => heat?.deck.text(path) ?? ''));
    expect(cellTexts(table)).toEqual(expect.arrayContaining(['20', '190', '64']));
    expect(table).toMatch(/<a:t>190<\/a:t>(?:(?!<\/a:tc>).)*00b050/is);
    expect(made.flatMap(({ report }) => report.conflicts)).toEqual([]);
  },
  120_000,
);

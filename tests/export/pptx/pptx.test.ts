import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ThemeName } from '../../../src/charts/theme.ts';
import type { SlideSize } from '../../../src/export/export-request.ts';
import { nativeNumber } from '../../../src/export/pptx/native-chart.ts';
import { exportPptx } from '../../../src/export/pptx/pptx.ts';
import type { Report } from '../../../src/export/report.ts';
import type { Mode } from '../../../src/figures/dataset.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { type Label, type Scale, wordLabel } from '../../../src/words/numbers.ts';
import { HOSTILE, hostileReport, panelsOf } from '../hostile.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { dataset, jobFor, ORIGIN, tools } from '../tools.ts';
import {
  framesOutside,
  type ReadPptx,
  type ReadSeries,
  readPptx,
  readSeries,
  runsOf,
  typeFaults,
  unescapeXml,
} from './pptx-reader.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

const reportIn = (lang: Lang): Report => ({ dataset, panels: panelsOf(dataset, lang), lang, origin: ORIGIN });

const deckBytes = madeOnce(async (lang: Lang, size: SlideSize, theme: ThemeName): Promise<Uint8Array> => {
  const { bytes } = await exportPptx(reportIn(lang), { size, theme, whole: true }, tools);
  return bytes;
});

const deckOf = async (lang: Lang, size: SlideSize = '16:9', theme: ThemeName = 'light'): Promise<ReadPptx> =>
  readPptx(await deckBytes(lang, size, theme));

/** A slide of one panel, in a way of looking at it. */
const slideOf = madeOnce(
  async (id: string, lang: Lang, mode: Mode | null = null): Promise<{ deck: ReadPptx; panel: Panel }> => {
    const { panel } = jobFor(id, lang, {}, mode);
    const report = { dataset, panels: [panel], lang, origin: ORIGIN };
    const { bytes } = await exportPptx(report, { size: '16:9', theme: 'light', whole: false }, tools);
    return { deck: readPptx(bytes), panel };
  },
);

const chartsOf = (deck: ReadPptx, slide = 'ppt/slides/slide1.xml'): ReadSeries[][] =>
  deck.targets(slide, '/chart').map((path) => readSeries(deck.text(path)));

/** The title as outlines and screen readers find it. */
const titleOf = (xml: string): string =>
  runsOf(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="title"[\s\S]*?<\/p:sp>/.exec(xml)?.[0] ?? '').join('');

describe('a deck of the whole report', () => {
  it.each(LANGS)('opens with a title, divides by topic, shows every panel and closes, in %s', async (lang) => {
    const deck = await deckOf(lang);
    const topics = dataset.topics.flatMap((topic) => [
      topic.name[lang],
      ...reportIn(lang)
        .panels.filter((panel) => panel.topic === topic.id)
        .map((panel) => panel.headline),
    ]);
    const titles = deck.slides.map((path) => titleOf(deck.text(path)));
    expect(titles).toEqual([
      dataset.source.title[lang],
      ...topics,
      lang === 'zh' ? '怎样读图' : 'How to read the charts',
    ]);
    const cover = runsOf(deck.text('ppt/slides/slide1.xml'));
    for (const words of [dataset.source.body[lang], lang === 'zh' ? '363万' : '3.63 million']) {
      expect(cover).toContain(words);
    }
    const sections = [...deck.text('ppt/presentation.xml').matchAll(/<p14:section name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(sections).toHaveLength(dataset.topics.length + 2);
  });

  it.each<[Lang, SlideSize, ThemeName]>([
    ['zh', '16:9', 'light'],
    ['en', '4:3', 'dark'],
  ])('is a sound package with Chinese fonts everywhere: %s %s %s', async (lang, size, theme) => {
    const deck = await deckOf(lang, size, theme);
    expect(packageFaults(deck.bytes)).toEqual([]);
    expect(typeFaults(deck)).toEqual([]);
    const presentation = deck.text('ppt/presentation.xml');
    const [width, height] = size === '16:9' ? [12192000, 6858000] : [9144000, 6858000];
    expect(presentation).toContain(`<p:sldSz cx="${width}" cy="${height}"/>`);
    expect(deck.slides.flatMap((path) => framesOutside(deck.text(path), width ?? 0, height ?? 0))).toEqual([]);
    const colors = theme === 'light' ? ['FBF9F4', 'B4312A'] : ['15191B', 'F0776A'];
    for (const color of colors) expect(deck.text('ppt/theme/theme1.xml')).toContain(color);
    expect(deck.text('ppt/theme/theme1.xml').match(/<a:ea typeface="Microsoft YaHei"\/>/g)).toHaveLength(2);
  });

  it('shows what PowerPoint has a chart for as its own chart, the rest as a picture, each described', async () => {
    const report = reportIn('zh');
    const deck = await deckOf('zh');
    for (const panel of report.panels) {
      const path = deck.slides.find((slide) => titleOf(deck.text(slide)) === panel.headline) ?? '';
      const isNative = ['paired-bars', 'ranked-bars', 'slope'].includes(panel.chart.kind);
      const [charts, images] = [deck.targets(path, '/chart'), deck.targets(path, '/image')];
      expect(charts.length > 0, panel.id).toBe(isNative);
      expect(images.length, panel.id).toBe(isNative ? 0 : 1);
      const described = [...deck.text(path).matchAll(/ descr="([^"]*)"/g)].map(([, text = '']) => unescapeXml(text));
      expect(described).toEqual([...charts, ...images].map(() => panel.description));
      const runs = runsOf(deck.text(path));
      for (const words of [panel.headline, panel.subtitle, ...panel.notes, panel.source]) expect(runs).toContain(words);
    }
  });

  it('says beside a map with small tiles what each place is named for', async () => {
    const { deck, panel } = await slideOf('prefectures', 'zh');
    const text = runsOf(deck.text('ppt/slides/slide1.xml')).join('');
    if (panel.chart.kind !== 'tile-map') throw new Error('not a map');
    for (const { name, mentions } of panel.chart.places) {
      expect(text).toContain(`${name}：${mentions.map((mention) => mention.text).join('；')}`);
    }
  });

  it('holds pictures in print quality', async () => {
    const { deck } = await slideOf('skills', 'zh');
    const [image] = deck.entries.filter(({ path }) => path.endsWith('.png'));
    const width = Buffer.from(image?.bytes ?? []).readUInt32BE(16);
    expect(width).toBeGreaterThan(2000);
    expect(Buffer.from(image?.bytes ?? []).includes('PLTE')).toBe(true);
  });

  it('says in the notes what the slide shows and where it comes from', async () => {
    const { deck, panel } = await slideOf('contracts', 'zh');
    const [notes = ''] = deck.targets('ppt/slides/slide1.xml', '/notesSlide');
    const paragraphs = deck.text(notes).match(/<a:p>[\s\S]*?<\/a:p>/g) ?? [];
    const texts = paragraphs.map((paragraph) => runsOf(paragraph).join(''));
    expect(texts).toEqual(
      expect.arrayContaining([
        `图表说明：${panel.description}`,
        ...panel.notes.map((note) => `注：${note}`),
        panel.source,
        `数据校验值（SHA-256）：${ORIGIN.checksum}`,
      ]),
    );
  });

  it('says what it is, whose, in which language and of which day', async () => {
    const core = (await deckOf('zh')).text('docProps/core.xml');
    expect(core).toContain('<dc:title>甘肃工会工作数据（2016）</dc:title>');
    expect(core).toContain('<dc:creator>甘肃省总工会</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core.match(/2016-06-23T00:00:00Z/g)).toHaveLength(2);
    expect((await slideOf('contracts', 'en')).deck.text('docProps/core.xml')).toContain(
      '<dc:title>20,500 collective contracts',
    );
  });

  it('has the same bytes for the same input, also where two are made at once', async () => {
    const make = () => exportPptx(reportIn('zh'), { size: '16:9', theme: 'light', whole: true }, tools);
    const [first, second] = await Promise.all([make(), make()]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, await deckBytes('zh', '16:9', 'light'))).toBe(0);
    expect(readPptx(first.bytes).entries.map(({ modified }) => modified)).toEqual(
      readPptx(first.bytes).entries.map(() => '2016-06-23 00:00'),
    );
  });

  it('tells how far it is, and stops when told to', async () => {
    const told: number[] = [];
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      told.push(done);
      if (done === 3) stop.abort(new Error('enough'));
    };
    const style = { size: '16:9', theme: 'light', whole: true } as const;
    const made = exportPptx(reportIn('zh'), style, tools, { onProgress, signal: stop.signal });
    await expect(made).rejects.toThrow('enough');
    expect(told).toEqual([0, 1, 2, 3]);
  });

  it('stays a sound package with hostile texts', async () => {
    const hostile = hostileReport(HOSTILE.map(([, text]) => text.slice(0, 60)).filter((text) => text !== '__proto__'));
    const [panel] = panelsOf(hostile, 'zh');
    if (panel === undefined) throw new Error('no panel');
    const odd = { ...panel, headline: 'A & B <c> "d" \u0007', notes: ['很长'.repeat(2_000)] };
    const report = { dataset: hostile, panels: [odd], lang: 'zh', origin: ORIGIN } as const;
    const { bytes, warnings } = await exportPptx(report, { size: '16:9', theme: 'light', whole: false }, tools);
    const deck = readPptx(bytes);
    expect(packageFaults(deck.bytes)).toEqual([]);
    expect(framesOutside(deck.text('ppt/slides/slide1.xml'), 12192000, 6858000)).toEqual([]);
    expect(titleOf(deck.text('ppt/slides/slide1.xml'))).toBe('A & B <c> "d" ');
    expect(warnings.map(({ zh }) => zh).join()).toContain('𠮷');
  });

  it('refuses to be without a slide', async () => {
    const none = { ...reportIn('zh'), panels: [] };
    await expect(exportPptx(none, { size: '16:9', theme: 'light', whole: true }, tools)).rejects.toThrow(
      'invalid panels: none',
    );
  });
});

describe('a native chart', () => {
  it('compares levels in 万 as clustered bars, derived levels hollow with their interval', async () => {
    const { deck } = await slideOf('contracts', 'zh');
    expect(chartsOf(deck)).toEqual([
      [
        expect.objectContaining({
          name: '2016年6月，报告所述',
          categories: ['集体合同', '工资专项集体合同'],
          values: [2.05, 2.04],
          formats: ['0.00"万（+120%）"', '0.00"万（+400%）"'],
        }),
        expect.objectContaining({
          name: '2008年，推算',
          values: [0.93, 0.408],
          formats: ['" 2008年 约"0.00"万（推算）"', '" 2008年 约"0.000"万（推算）"'],
        }),
      ],
    ]);
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(xml).toContain('<a:t>单位：万份</a:t>');
    expect(xml).toMatch(
      /<c:spPr><a:noFill\/><a:ln[^>]*><a:solidFill><a:srgbClr val="7C8589"\/><\/a:solidFill><a:prstDash val="sysDash"\/>/,
    );
    expect(xml).toContain('<a:srgbClr val="B4312A"/>');
    // From 0.93 to both ends of the interval, 0.9274 to 0.9362.
    expect(xml).toMatch(/<c:errBars>.*<c:plus>.*<c:v>0\.0062\d*<\/c:v>.*<c:minus>.*<c:v>0\.0025\d*<\/c:v>/);
    expect(xml).toContain('<c:min val="0"/>');
  });

  it('keeps units apart, each on its own axis from zero', async () => {
    const { deck } = await slideOf('democratic-management', 'zh');
    expect(chartsOf(deck).map((series) => series.map(({ values }) => values))).toEqual([
      [[2.71], [1.18]],
      [[2.69], [0.841]],
    ]);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('单位：万个');
    expect(deck.text('ppt/charts/chart2.xml')).toContain('单位：万家');
  });

  it('ranks an index as growth stacked on the baseline, with the label at the end of the bar', async () => {
    const { deck } = await slideOf('growth-ranking', 'zh');
    const [[base, growth, carrier] = []] = chartsOf(deck);
    expect(base).toMatchObject({ name: '2008年水平 = 100', values: [100, 100, 100, 100, 100, 100, 100] });
    expect(growth).toMatchObject({ name: '至2016年6月的增长', values: [400, 220, 130, 120, 74, 50, 29] });
    expect(carrier?.values).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(carrier?.formats.slice(0, 2)).toEqual(['"+400%（5倍）"', '"+220%（3.2倍）"']);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:grouping val="stacked"/>');
  });

  it('ranks growth as bars from zero whose labels follow their numbers', async () => {
    const { deck } = await slideOf('growth-ranking', 'en', 'growth');
    const [[growth, ...others] = []] = chartsOf(deck);
    expect(others).toEqual([]);
    expect(growth?.values).toEqual([400, 220, 130, 120, 74, 50, 29]);
    expect(growth?.formats[0]).toBe('"+"0"% (5 times)"');
  });

  it('draws a slope as lines with their labels at the ends, and says where the axis is cut', async () => {
    const { deck } = await slideOf('membership', 'zh');
    const [lines = []] = chartsOf(deck);
    expect(lines.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ['工会会员', [100, 129], ['2008年', '2016年6月']],
      ['基层工会', [100, 150], ['2008年', '2016年6月']],
      ['涵盖独立法人单位', [100, 174], ['2008年', '2016年6月']],
    ]);
    const xml = deck.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:lineChart>');
    expect(xml).toContain('<c:min val="100"/>');
    expect(xml).toContain('<a:t>纵轴自100起</a:t>');
    for (const color of ['B4312A', '1F5F9E', '2F7F63']) expect(xml).toContain(color);
  });

  it('draws levels as a slope for each unit, from zero', async () => {
    const { deck } = await slideOf('membership', 'zh', 'level');
    expect(chartsOf(deck).map(([line]) => [line?.values, line?.formats])).toEqual([
      [
        [281, 363],
        ['"约"0"万"', '0"万人"'],
      ],
      [
        [2.44, 3.66],
        ['"约"0.00"万"', '0.00"万个"'],
      ],
      [
        [4.8, 8.4],
        ['"约"0.0"万"', '0.0"万个"'],
      ],
    ]);
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:errDir val="y"/>');
    expect(deck.text('ppt/charts/chart1.xml')).toContain('<c:min val="0"/>');
  });

  it.each<[string, Lang, Mode | null]>([
    ['contracts', 'zh', null],
    ['contracts', 'en', 'index'],
    ['growth-ranking', 'en', null],
    ['grassroots', 'en', 'level'],
    ['membership', 'zh', 'level'],
  ])('has its numbers in the workbook behind it, where the chart says: %s %s %s', async (id, lang, mode) => {
    const { deck } = await slideOf(id, lang, mode);
    for (const chart of deck.targets('ppt/slides/slide1.xml', '/chart')) {
      const [workbook = ''] = deck.targets(chart, '/package');
      const entry = deck.entries.find(({ path }) => path === workbook);
      const rows = await readSheet(Buffer.from(entry?.bytes ?? []));
      for (const [index, series] of readSeries(deck.text(chart)).entries()) {
        const letter = 'BCDEFG'[index];
        expect(series.nameAt).toBe(`Sheet1!$${letter}$1`);
        expect(series.valuesAt).toBe(`Sheet1!$${letter}$2:$${letter}$${series.values.length + 1}`);
        expect(rows[0]?.[index + 1]).toBe(series.name);
        expect(rows.slice(1).map((row) => row[0])).toEqual(series.categories);
        expect(rows.slice(1).map((row) => row[index + 1])).toEqual(series.values);
      }
      expect(String(rows[0]?.[0]).length).toBeGreaterThan(0);
    }
  });
});

describe('a label as a number format', () => {
  const PLAIN = { divisor: 1, word: '' };
  const WAN = { divisor: 10_000, word: '万' };
  const MILLION = { divisor: 1_000_000, word: 'million' };
  it.each<[Label, number, Scale, string, number]>([
    [{ value: 20500, scale: WAN, before: '', after: '（+120%）' }, 20500, WAN, '0.00"万（+120%）"', 2.05],
    [
      { value: 9300, scale: WAN, before: '2008年 约', after: '（推算）' },
      9318,
      WAN,
      '"2008年 约"0.00"万（推算）"',
      0.93,
    ],
    [{ value: 1e6, scale: { ...WAN, word: '多万' }, before: '', after: '' }, 1e6, WAN, '0"多万"', 100],
    [{ value: 20500, scale: PLAIN, before: '', after: ' (+120%)' }, 20500, PLAIN, '#,##0" (+120%)"', 20500],
    [{ value: 2.5e9, scale: MILLION, before: 'over ', after: '' }, 2.5e9, MILLION, '"over "#,##0" million"', 2500],
    [{ value: 100, scale: PLAIN, before: '2008年 ', after: '' }, 100, PLAIN, '"2008年 "0', 100],
    // 400 stands in the words, too: the number is known and not looked for.
    [{ value: 400, scale: PLAIN, before: '+', after: '%（400）' }, 400, PLAIN, '"+"0"%（400）"', 400],
    [{ value: 0, scale: PLAIN, before: '', after: '%' }, 0, WAN, '0"%"', 0],
    [{ value: 3, scale: PLAIN, before: '', after: ' "units"' }, 3, PLAIN, '0" "\\""units"\\"', 3],
    // Words only: on another scale than the axis, below zero, and without a number.
    [{ value: 9000, scale: PLAIN, before: '', after: '' }, 9000, WAN, '"9,000"', 0.9],
    [{ value: -3, scale: PLAIN, before: '', after: '%' }, -3, PLAIN, '"−3%"', -3],
    [wordLabel('上千万'), 1e7, WAN, '"上千万"', 1000],
  ])('%j of %d on %j is %s', (label, value, scale, format, shown) => {
    expect(nativeNumber(label, value, scale)).toEqual({ value: shown, format });
  });
});

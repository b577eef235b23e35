import { describe, expect, it } from 'vitest';
import type { ThemeName } from '../../../src/charts/theme.ts';
import type { SlideSize } from '../../../src/export/export-request.ts';
import { exportPptx } from '../../../src/export/pptx/pptx.ts';
import type { Report } from '../../../src/export/report.ts';
import type { Mode } from '../../../src/figures/dataset.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { HOSTILE, hostileReport, panelsOf } from '../hostile.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { dataset, jobFor, ORIGIN } from '../tools.ts';
import { framesOf, framesOutside, type ReadPptx, readPptx, runsOf, themeFaults } from './pptx-reader.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

const reportIn = (lang: Lang): Report => ({ dataset, panels: panelsOf(dataset, lang), lang, origin: ORIGIN });

const deckBytes = madeOnce(async (lang: Lang, size: SlideSize, theme: ThemeName): Promise<Uint8Array> => {
  const { bytes } = await exportPptx(reportIn(lang), { size, theme, whole: true });
  return bytes;
});

const deckOf = async (lang: Lang, size: SlideSize = '16:9', theme: ThemeName = 'light'): Promise<ReadPptx> =>
  readPptx(await deckBytes(lang, size, theme));

/** A slide of one panel, in a way of looking at it. */
const slideOf = madeOnce(
  async (id: string, lang: Lang, mode: Mode | null = null): Promise<{ deck: ReadPptx; panel: Panel }> => {
    const { panel } = jobFor(id, lang, {}, mode);
    const report = { dataset, panels: [panel], lang, origin: ORIGIN };
    const { bytes } = await exportPptx(report, { size: '16:9', theme: 'light', whole: false });
    return { deck: readPptx(bytes), panel };
  },
);

/** The title as outlines and screen readers find it. */
const titleOf = (xml: string): string =>
  runsOf(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="(?:title|ctrTitle)"[\s\S]*?<\/p:sp>/.exec(xml)?.[0] ?? '').join('');

describe('a deck of the whole report', () => {
  it.each(LANGS)('opens with a title, divides by topic, shows every panel and closes, in %s', async (lang) => {
    const deck = await deckOf(lang);
    const topics = dataset.topics.flatMap((topic) => {
      const headlines = reportIn(lang)
        .panels.filter((panel) => panel.topic === topic.id)
        .map((panel) => panel.headline);
      // A divider before a single slide divides nothing.
      return headlines.length > 1 ? [topic.name[lang], ...headlines] : headlines;
    });
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
  ])('is a sound package whose fonts and colours are the theme’s: %s %s %s', async (lang, size, theme) => {
    const deck = await deckOf(lang, size, theme);
    expect(packageFaults(deck.bytes)).toEqual([]);
    expect(themeFaults(deck)).toEqual([]);
    const presentation = deck.text('ppt/presentation.xml');
    const [width, height] = size === '16:9' ? [12192000, 6858000] : [9144000, 6858000];
    expect(presentation).toContain(`<p:sldSz cx="${width}" cy="${height}"/>`);
    expect(deck.slides.flatMap((path) => framesOutside(deck.text(path), width ?? 0, height ?? 0))).toEqual([]);
    const colors = theme === 'light' ? ['FBF9F4', 'B4312A'] : ['15191B', 'F0776A'];
    for (const color of colors) expect(deck.text('ppt/theme/theme1.xml')).toContain(color);
    expect(deck.text('ppt/theme/theme1.xml').match(/<a:ea typeface="Microsoft YaHei"\/>/g)).toHaveLength(2);
  });

  it('shows what PowerPoint has a chart for as its own chart, the rest as shapes, each described, and no picture', async () => {
    const deck = await deckOf('zh');
    expect(deck.paths.filter((path) => path.includes('media'))).toEqual([]);
    for (const panel of reportIn('zh').panels) {
      const path = deck.slides.find((slide) => titleOf(deck.text(slide)) === panel.headline) ?? '';
      const isNative = ['paired-bars', 'ranked-bars', 'slope', 'dots'].includes(panel.chart.kind);
      const charts = deck.targets(path, '/chart');
      expect(charts.length > 0, panel.id).toBe(isNative);
      const frames = framesOf(deck.text(path)).filter(({ name }) => /\/\d+$/.test(name));
      expect(frames.map(({ name }) => name)).toEqual(
        Array.from({ length: Math.max(1, charts.length) }, (_, index) => `${panel.id}/${index + 1}`),
      );
      const descriptions = frames.map(({ description }) => description);
      if (frames.length === 1) expect(descriptions).toEqual([panel.description]);
      else expect(new Set(descriptions).size).toBe(frames.length);
      expect(descriptions).not.toContain('');
      const runs = runsOf(deck.text(path));
      for (const words of [panel.headline, panel.subtitle, ...panel.notes, panel.source]) expect(runs).toContain(words);
    }
  });

  it.each(LANGS)('is read title first, then chart, notes and source, in places of the layout: %s', async (lang) => {
    const deck = await deckOf(lang);
    for (const { id, headline } of reportIn(lang).panels) {
      const xml = deck.text(deck.slides.find((slide) => titleOf(deck.text(slide)) === headline) ?? '');
      const order = framesOf(xml).map(({ name }) => name);
      const places = [`${id}/title`, `${id}/subtitle`, `${id}/1`, `${id}/notes`, `${id}/source`, 'number'].filter(
        (name) => order.includes(name),
      );
      expect(order.filter((name) => places.includes(name))).toEqual(places);
      expect(xml).toMatch(/<p:ph type="title"\/>/);
      for (const index of [13, 15, 12]) expect(xml, `${id} ${index}`).toContain(`idx="${index}"/>`);
    }
  });

  it('names every frame of a panel by a tag as well, and tells what the deck was made of', async () => {
    const { deck } = await slideOf('democratic-management', 'zh');
    const tags = deck
      .targets('ppt/slides/slide1.xml', '/tags')
      .map((path) => / val="([^"]*)"/.exec(deck.text(path))?.[1]);
    expect(tags).toEqual([
      'democratic-management/key',
      'democratic-management/1',
      'democratic-management/2',
      'democratic-management',
    ]);
    const custom = deck.text('docProps/custom.xml');
    for (const value of [
      ORIGIN.file,
      ORIGIN.checksum,
      'democratic-management=level',
      'lang=zh&amp;theme=light&amp;size=16%3A9&amp;whole=false',
    ])
      expect(custom).toContain(`<vt:lpwstr>${value}</vt:lpwstr>`);
  });

  it('draws what belongs to a figure as a group of its name, with texts that can be edited', async () => {
    const { deck, panel } = await slideOf('skills', 'zh');
    const xml = deck.text('ppt/slides/slide1.xml');
    if (panel.chart.kind !== 'tiles') throw new Error('no tiles');
    for (const { id, number, after, context } of panel.chart.tiles) {
      const group = new RegExp(`name="skills/1/${id}"(?:(?!</p:grpSp>)[\\s\\S])*`).exec(xml)?.[0] ?? '';
      const words = runsOf(group).map((run) => run.trim());
      expect(words).toEqual(expect.arrayContaining([number, ...(after === '' ? [] : [after])]));
      expect(group).toContain(`<a:schemeClr val="${context ? 'accent5' : 'accent1'}"/>`);
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
    const make = () => exportPptx(reportIn('zh'), { size: '16:9', theme: 'light', whole: true });
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
    const made = exportPptx(reportIn('zh'), style, { onProgress, signal: stop.signal });
    await expect(made).rejects.toThrow('enough');
    expect(told).toEqual([0, 1, 2, 3]);
  });

  it('stays a sound package with hostile texts', async () => {
    const hostile = hostileReport(HOSTILE.map(([, text]) => text.slice(0, 60)).filter((text) => text !== '__proto__'));
    const [panel] = panelsOf(hostile, 'zh');
    if (panel === undefined) throw new Error('no panel');
    const odd = { ...panel, headline: 'A & B <c> "d" \u0007', notes: ['很长'.repeat(2_000)] };
    const report = { dataset: hostile, panels: [odd], lang: 'zh', origin: ORIGIN } as const;
    const { bytes } = await exportPptx(report, { size: '16:9', theme: 'light', whole: false });
    const deck = readPptx(bytes);
    expect(packageFaults(deck.bytes)).toEqual([]);
    expect(framesOutside(deck.text('ppt/slides/slide1.xml'), 12192000, 6858000)).toEqual([]);
    expect(titleOf(deck.text('ppt/slides/slide1.xml'))).toBe('A & B <c> "d" ');
  });

  it('refuses to be without a slide', async () => {
    const none = { ...reportIn('zh'), panels: [] };
    await expect(exportPptx(none, { size: '16:9', theme: 'light', whole: true })).rejects.toThrow(
      'invalid panels: none',
    );
  });
});

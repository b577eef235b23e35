import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { exportBooklet } from '../../../src/export/pdf/booklet.ts';
import { exportPdf } from '../../../src/export/pdf/pdf.ts';
import type { Report } from '../../../src/export/report.ts';
import type { PictureJob } from '../../../src/export/svg.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { HOSTILE, hostileReport, panelsOf } from '../hostile.ts';
import { madeOnce } from '../made-once.ts';
import { dataset, jobFor, ORIGIN, tools } from '../tools.ts';
import { outside, type ReadPage, readPdf } from './pdf-reader.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const { faces } = tools;

const jobsFor = (lang: Lang, style: Partial<PictureJob['style']> = {}): PictureJob[] =>
  dataset.views.map(({ id }) => jobFor(id, lang, style));

const reportIn = (lang: Lang): Report => ({ dataset, panels: panelsOf(dataset, lang), lang, origin: ORIGIN });

/** A label `__proto__` makes zrender's cache of text widths write to the prototype of all objects; see `lru` there. */
const DRAWABLE = HOSTILE.map(([, text]) => text.slice(0, 3_000)).filter((text) => text !== '__proto__');

/** Without the blanks at which lines are broken. */
const joined = (text: string): string => text.replace(/\s+/g, '');

const pdfText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a PDF of panels', () => {
  it.each(LANGS)('has a page of the size of its picture for each panel, in %s, with all its words', async (lang) => {
    const jobs = jobsFor(lang);
    const { bytes, warnings } = await exportPdf(jobs, dataset, '0.1.0', faces);
    const { pages, outline } = await readPdf(bytes);
    expect(warnings).toEqual([]);
    expect(pages.map(({ size }) => size)).toEqual(jobs.map(() => [1200, 675]));
    expect(outline.map(({ title }) => title)).toEqual(jobs.map(({ panel }) => panel.headline));
    for (const [index, { panel }] of jobs.entries()) {
      const text = joined(pages[index]?.text ?? '');
      for (const words of [panel.headline, panel.subtitle, ...panel.notes, panel.source]) {
        expect(text).toContain(joined(words));
      }
      expect(text.indexOf(joined(panel.headline))).toBeLessThan(text.indexOf(joined(panel.source)));
    }
    expect(pages.flatMap(outside)).toEqual([]);
  });

  it('keeps the labels of a chart as Chinese text', async () => {
    const { bytes } = await exportPdf([jobFor('contracts', 'zh')], dataset, '0.1.0', faces);
    const { pages } = await readPdf(bytes);
    const labels = ['2.05万（+120%）', '2008年 约0.93万（推算）', '工资专项集体合同', '单位：万份'];
    const runs = pages[0]?.runs.map(({ text }) => text) ?? [];
    for (const label of labels) expect(runs).toContain(label);
  });

  it('embeds subsets of both fonts, with the way back to characters', async () => {
    const { bytes } = await exportPdf([jobFor('contracts', 'zh')], dataset, '0.1.0', faces);
    const text = pdfText(bytes);
    const fonts = [...text.matchAll(/\/FontName \/([A-Z]{6}\+\S+)/g)].map(([, name]) => name);
    expect(fonts.map((name) => name?.slice(7)).sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular']);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(text.match(/\/ToUnicode /g)).toHaveLength(2);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('is tagged: headline, subtitle, the chart with its description, notes and source in this order', async () => {
    const job = jobFor('contracts', 'zh');
    const { pages } = await readPdf((await exportPdf([job], dataset, '0.1.0', faces)).bytes);
    const elements = pages[0]?.elements ?? [];
    expect(elements.map(({ role }) => role)).toEqual(['Root', 'Document', 'Sect', 'H1', 'P', 'Figure', 'P', 'P']);
    expect(elements.find(({ role }) => role === 'Figure')?.alt).toBe(job.panel.description);
  });

  it('says what it is, whose, in which language and of which day', async () => {
    const { bytes } = await exportPdf([jobFor('contracts', 'zh')], dataset, '0.1.0', faces);
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: '集体合同达2.05万份，是2008年的2.2倍',
      Author: '甘肃省总工会',
      Subject: '甘肃省工会第十二次代表大会工作报告，2016年6月23日',
      Creator: 'Shushuo 0.1.0',
      CreationDate: 'D:20160623000000Z',
      Language: 'zh-CN',
    });
    expect(String(info['Keywords'])).toContain('集体合同');
    expect(pdfText(bytes)).toMatch(/\/Marked true/);
    expect(pdfText(bytes)).toMatch(/\/DisplayDocTitle true/);
  });

  it('says that it is made for everybody (PDF/UA-1), and leads from its outline to each page', async () => {
    const jobs = jobsFor('en').slice(0, 3);
    const { xmp, labels, bookmarks } = await readPdf((await exportPdf(jobs, dataset, '0.1.0', faces)).bytes);
    expect(xmp).toMatch(
      /<rdf:Description xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"[^>]*>\s*<pdfuaid:part>1</,
    );
    expect(XMLValidator.validate(xmp)).toBe(true);
    expect(labels).toEqual(['1', '2', '3']);
    expect(bookmarks).toEqual(jobs.map(({ panel }, at) => ({ title: panel.headline, page: at + 1, x: 0, y: 0 })));
  });

  it('keeps its properties readable where the title has signs of XML', async () => {
    const job = jobFor('contracts', 'en');
    const odd = { ...job, panel: { ...job.panel, headline: 'Wages & <hours>' } };
    const { info, xmp } = await readPdf((await exportPdf([odd], dataset, '0.1.0', faces)).bytes);
    expect(info['Title']).toBe('Wages & <hours>');
    expect(xmp).toContain('Wages &amp; &lt;hours&gt;');
    expect(XMLValidator.validate(xmp)).toBe(true);
  });

  it.each([
    { widthPx: 1080, heightPx: 1920 },
    { widthPx: 320, heightPx: 480 },
    { theme: 'dark', background: 'white' },
    { titled: false, background: 'transparent' },
  ] as const)('is drawn in any style: %o', async (style) => {
    const jobs = jobsFor('zh', style);
    const { pages } = await readPdf((await exportPdf(jobs, dataset, '0.1.0', faces)).bytes);
    const { widthPx, heightPx } = { widthPx: 1600, heightPx: 900, ...style };
    expect(pages[0]?.size).toEqual([widthPx * 0.75, heightPx * 0.75]);
    expect(pages.flatMap(outside)).toEqual([]);
  });

  it('has the same bytes for the same input', async () => {
    const make = () => exportPdf([jobFor('skills', 'zh')], dataset, '0.1.0', faces);
    expect(await make()).toEqual(await make());
  });

  it('names the characters the fonts lack', async () => {
    const job = jobFor('contracts', 'zh');
    const odd = { ...job, panel: { ...job.panel, headline: '集体合同🄰' } };
    const { warnings } = await exportPdf([odd], dataset, '0.1.0', faces);
    expect(warnings.map(({ en }) => en).join()).toContain('U+1F130');
  });

  it('refuses to be without a page', async () => {
    await expect(exportPdf([], dataset, '0.1.0', faces)).rejects.toThrow('invalid pages: none');
  });
});

describe('a booklet', () => {
  const made = madeOnce((lang: Lang) => exportBooklet(reportIn(lang), faces));
  const readIn = madeOnce(async (lang: Lang) => readPdf((await made(lang)).bytes));
  const numberOnTheLast = ({ runs }: ReadPage): number => Number(runs.at(-1)?.text);

  it.each(LANGS)('is set on A4 in %s, nothing outside the page and nothing below 8 points', async (lang) => {
    const { pages } = await readIn(lang);
    expect((await made(lang)).warnings).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.length).toBeLessThan(20);
    for (const { size } of pages) expect(size.map(Math.round)).toEqual([595, 842]);
    expect(pages.flatMap(outside)).toEqual([]);
    expect(Math.min(...pages.flatMap(({ runs }) => runs.map(({ sizePt }) => sizePt)))).toBeGreaterThan(7.9);
    expect(pages.slice(1).map(numberOnTheLast)).toEqual(pages.slice(1).map((_, index) => index + 2));
  });

  it.each(LANGS)('holds title, great numbers, every panel and every cell of every table, in %s', async (lang) => {
    const report = reportIn(lang);
    const { pages } = await readIn(lang);
    const cover = joined(pages[0]?.text ?? '');
    const { source } = dataset;
    for (const words of [source.title[lang], source.body[lang], lang === 'zh' ? '363万' : '3.63million']) {
      expect(cover).toContain(joined(words));
    }
    const text = joined(pages.map((page) => page.text).join(''));
    for (const { headline, subtitle, notes, source: said, table } of report.panels) {
      const cells = table.rows.flatMap(({ cells }) => cells.map((cell) => cell.text));
      for (const words of [headline, subtitle, ...notes, said, ...cells]) expect(text).toContain(joined(words));
    }
    for (const topic of dataset.topics) expect(text).toContain(joined(topic.lead[lang]));
    expect(text).toContain(ORIGIN.checksum);
  });

  it('leads from its contents to topics and panels, and from a panel to its table', async () => {
    const { pages, pageOf } = await readIn('zh');
    const contents = pages[1];
    expect(contents?.links).toEqual(
      expect.arrayContaining(['topic-contracts', 'panel-contracts', 'tables', 'reading', 'provenance']),
    );
    for (const name of new Set(contents?.links)) {
      const page = await pageOf(name);
      const { runs = [], links = [] } = contents ?? {};
      // Each entry is two links, of its title and of its page number, in the order of the runs under the heading.
      expect(Number(runs[links.lastIndexOf(name) + 1]?.text)).toBe(page);
    }
    const [place] = await Promise.all([pageOf('panel-contracts')]);
    expect(pages[place - 1]?.text).toContain('集体合同达2.05万份');
    expect(pages[place - 1]?.links).toContain('table-contracts');
    expect(pages[place - 1]?.text).toContain(`数据表见第${await pageOf('table-contracts')}页`);
  });

  it('leads from its outline and its links to the very place', async () => {
    const { pages, bookmarks, placeOf } = await readPdf((await exportBooklet(reportIn('zh'), faces)).bytes);
    expect(bookmarks.length).toBeGreaterThan(20);
    for (const { title, page, x, y } of bookmarks) {
      expect(x).toBe(0);
      const { runs = [], size = [0, 0] } = pages[page - 1] ?? {};
      const below = runs.filter((run) => size[1] - run.y > y && size[1] - run.y < y + 60);
      expect(joined(below.map(({ text }) => text).join('')), title).toContain(joined(title).slice(0, 8));
    }
    const names = [...new Set(pages.flatMap(({ links }) => links))];
    const places = await Promise.all(names.map(placeOf));
    expect(places.filter(({ page, x, y }) => !(page > 0 && x === 0 && y >= 0))).toEqual([]);
  });

  it('calls its pages by the numbers that stand on them, and leads out to the licence', async () => {
    const { pages, labels, xmp } = await readPdf((await exportBooklet(reportIn('zh'), faces)).bytes);
    expect(labels).toEqual(['封面', ...pages.slice(1).map(numberOnTheLast).map(String)]);
    expect([...new Set(pages.flatMap(({ addresses }) => addresses))]).toEqual([dataset.licence.url]);
    expect(xmp).toContain('<pdfuaid:part>1<');
  });

  it('makes no link of an address that is none of the web', async () => {
    const odd = { ...dataset, licence: { ...dataset.licence, url: 'javascript:alert(1)' } };
    const { pages } = await readPdf((await exportBooklet({ ...reportIn('zh'), dataset: odd }, faces)).bytes);
    expect(pages.flatMap(({ addresses }) => addresses)).toEqual([]);
  });

  it('has an outline of topics and panels', async () => {
    const { outline } = await readIn('zh');
    const topics = dataset.topics.map((topic) => topic.name.zh);
    expect(outline.map(({ title }) => title)).toEqual(['目录', ...topics, '数据表', '怎样读图', '来源与许可']);
    const skills = outline.find(({ title }) => title === '技能素质');
    expect(skills?.items.map(({ title }) => title)).toEqual(
      reportIn('zh')
        .panels.filter(({ topic }) => topic === 'skills')
        .map(({ headline }) => headline),
    );
  });

  it('is tagged: headings, figures with descriptions, contents, tables with heads', async () => {
    const report = reportIn('zh');
    const { pages } = await readIn('zh');
    const elements = pages.flatMap((page) => page.elements);
    const rolesOf = (role: string) => elements.filter((element) => element.role === role);
    expect(rolesOf('Figure').map(({ alt }) => alt)).toEqual(
      expect.arrayContaining(report.panels.map(({ description }) => description)),
    );
    for (const role of ['H1', 'H2', 'H3', 'TOC', 'TOCI', 'Link', 'Table', 'TR', 'TH', 'TD']) {
      expect(rolesOf(role).length, role).toBeGreaterThan(0);
    }
    expect(rolesOf('H1')).toHaveLength(1);
  });

  it('repeats the head of a table on each of its pages', async () => {
    const [panel] = reportIn('zh').panels;
    if (panel === undefined) throw new Error('no panel');
    const [row] = panel.table.rows;
    if (row === undefined) throw new Error('no row');
    const rows = Array.from({ length: 120 }, (_, index) => ({ ...row, id: `row-${index}` }));
    const long = { ...panel, table: { ...panel.table, rows } };
    const { pages } = await readPdf((await exportBooklet({ ...reportIn('zh'), panels: [long] }, faces)).bytes);
    const heads = pages.filter(({ runs }) => runs.some(({ text }) => text === panel.table.columns[0]?.name));
    expect(heads.length).toBeGreaterThan(2);
    expect(pages.flatMap(outside)).toEqual([]);
  });

  it('cuts a table too wide for the page between columns, each part behind the names of its rows, no number broken', async () => {
    const [panel] = reportIn('zh').panels;
    if (panel === undefined) throw new Error('no panel');
    const heads = Array.from({ length: 20 }, (_, index) => String(2001 + index));
    const numbers = heads.map((_, index) => `1,234,${100 + index}`);
    const table = {
      ...panel.table,
      columns: [{ name: '市州', numeric: false }, ...heads.map((name) => ({ name, numeric: true }))],
      rows: [{ id: 'row', cells: ['兰州', ...numbers].map((text) => ({ text, sort: text })) }],
    };
    const { pages } = await readPdf(
      (await exportBooklet({ ...reportIn('zh'), panels: [{ ...panel, table }] }, faces)).bytes,
    );
    const texts = pages.flatMap(({ runs }) => runs.map(({ text }) => text));
    expect(texts).toEqual(expect.arrayContaining([...heads, ...numbers]));
    expect(texts.filter((text) => text === '兰州').length).toBeGreaterThan(1);
    expect(pages.flatMap(outside)).toEqual([]);
  });

  it('keeps hostile texts on the page and says what the fonts lack', async () => {
    const hostile = hostileReport(DRAWABLE);
    const report = { dataset: hostile, panels: panelsOf(hostile, 'zh'), lang: 'zh', origin: ORIGIN } as const;
    const { bytes, warnings } = await exportBooklet(report, faces);
    expect((await readPdf(bytes)).pages.flatMap(outside)).toEqual([]);
    expect(warnings.map(({ zh }) => zh).join()).toContain('𠮷');
  });

  it('has the same bytes for the same input', async () => {
    expect(await exportBooklet(reportIn('en'), faces)).toEqual(await made('en'));
  });

  it('tells how far it is, and stops when told to', async () => {
    const told: number[] = [];
    const stop = new AbortController();
    const onProgress = (done: number, total: number): void => {
      told.push(total);
      if (done === 2) stop.abort(new Error('enough'));
    };
    await expect(exportBooklet(reportIn('zh'), faces, { onProgress, signal: stop.signal })).rejects.toThrow('enough');
    expect(told).toHaveLength(3);
    expect(new Set(told).size).toBe(1);
  });
});

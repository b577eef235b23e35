import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { exportDocx } from '../../../src/export/docx/docx.ts';
import type { Report } from '../../../src/export/report.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { readDocument } from '../../../src/text/document/read-document.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { HOSTILE, hostileReport, panelsOf } from '../hostile.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { readSeries } from '../pptx/pptx-reader.ts';
import { dataset, exportTools, jobFor, ORIGIN, tools } from '../tools.ts';
import { type ReadDocx, readDocx } from './docx-reader.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const reportIn = (lang: Lang): Report => ({ dataset, panels: panelsOf(dataset, lang), lang, origin: ORIGIN });

const bytesIn = madeOnce(async (lang: Lang) => (await exportDocx(reportIn(lang), { isWhole: true }, tools)).bytes);
const documentIn = async (lang: Lang): Promise<ReadDocx> => readDocx(await bytesIn(lang));

/** Charts of these kinds are Word's own; the others are pictures. */
const NATIVE = ['paired-bars', 'ranked-bars', 'slope', 'dots'];

describe('a document of the whole report', () => {
  it.each(LANGS)('has a title page, headings by topic and panel, and how to read it, in %s', async (lang) => {
    const { paragraphs } = await documentIn(lang);
    const said = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
    expect(said('Title')).toEqual([dataset.source.title[lang]]);
    const closing = lang === 'zh' ? ['怎样读图', '来源与许可'] : ['How to read the charts', 'Source and licence'];
    expect(said('Heading1')).toEqual([...dataset.topics.map(({ name }) => name[lang]), ...closing]);
    const headlines = dataset.topics.flatMap(({ id }) =>
      reportIn(lang).panels.flatMap(({ topic, headline }) => (topic === id ? [headline] : [])),
    );
    expect(said('Heading2')).toEqual(headlines);
    expect(said('TableText')).toContain(ORIGIN.checksum);
  });

  it.each(LANGS)('lists its headings with their pages before a program works them out, in %s', async (lang) => {
    const { contents, paragraphs } = await documentIn(lang);
    const headings = paragraphs.filter(({ style }) => /^Heading/.test(style));
    expect(contents.map(({ title }) => title)).toEqual(headings.map(({ text }) => text));
    // The title is on the first page, the contents on the second; every break makes one page more.
    let page = 1;
    const pages = paragraphs.flatMap(({ style, breaksPage }) => {
      if (breaksPage) page += 1;
      return /^Heading/.test(style) ? [String(page)] : [];
    });
    expect(contents.map((entry) => entry.page)).toEqual(pages);
    expect(pages[0]).toBe('3');
  });

  it.each(LANGS)('shows every panel: chart, notes, source, table, each described, in %s', async (lang) => {
    const { paragraphs, tables, targets, text } = await documentIn(lang);
    const starts = paragraphs.flatMap(({ style }, at) => (/^Heading/.test(style) ? [at] : []));
    for (const panel of reportIn(lang).panels) {
      const start = paragraphs.findIndex(({ style, text: said }) => style === 'Heading2' && said === panel.headline);
      const own = paragraphs.slice(
        start,
        starts.find((at) => at > start),
      );
      const texts = own.map((one) => one.text);
      for (const words of [...panel.notes, panel.source]) expect(texts, panel.id).toContain(words);
      const captions = own.filter(({ style }) => style === 'Caption').map((one) => one.text);
      expect(captions[0], panel.id).toContain(panel.subtitle);
      expect(captions[1], panel.id).toContain(panel.table.caption);
      const drawings = own.flatMap((one) => one.drawings);
      expect(drawings.map(({ name }) => name)).toEqual(drawings.map((_, index) => `${panel.id}/${index + 1}`));
      if (drawings.length === 1) expect(drawings[0]?.description).toBe(panel.description);
      expect(
        drawings.every(({ description, widthEmu }) => description !== '' && widthEmu > 0 && widthEmu <= 465.3 * 12700),
      ).toBe(true);
      const table = tables.find(
        ({ rows }) => rows[1]?.join() === panel.table.rows[0]?.cells.map((cell) => cell.text).join(),
      );
      expect(table?.heads, panel.id).toBe(1);
      expect(table?.rows).toHaveLength(panel.table.rows.length + 1);
    }
    const natives = reportIn(lang).panels.filter(({ chart }) => NATIVE.includes(chart.kind));
    expect(targets('chart').length).toBeGreaterThanOrEqual(natives.length);
    // A picture has both: SVG for what draws it, PNG for what does not.
    const images = targets('image');
    const pictures = reportIn(lang).panels.length - natives.length;
    for (const ending of ['svg', 'png']) expect(images.filter((path) => path.endsWith(ending))).toHaveLength(pictures);
    expect(text('word/document.xml').match(/asvg:svgBlip/g)).toHaveLength(pictures);
  });

  it('has charts with the numbers of the report, in a workbook each, smaller than on a slide', async () => {
    const { paths, text } = await documentIn('zh');
    const charts = paths.filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
    expect(paths.filter((path) => /^word\/embeddings\/.*\.xlsx$/.test(path))).toHaveLength(charts.length);
    const values = charts.flatMap((path) => readSeries(text(path)).flatMap((series) => series.values));
    for (const value of [2.05, 2.04, 3.66]) expect(values).toContain(value);
    const sizes = charts.flatMap((path) => [...text(path).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1050);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(800);
  });

  it.each(LANGS)('leaves no heading with the words below it at the foot of a page, in %s', async (lang) => {
    const { text } = await documentIn(lang);
    const paragraphs = text('word/document.xml').split('</w:p>');
    for (const { lead } of dataset.topics.filter(({ lead }) => lead[lang] !== ''))
      expect(paragraphs.find((own) => own.includes('"BodyText"') && own.includes(`>${lead[lang]}<`))).toContain(
        '<w:keepNext/>',
      );
  });

  it.each(LANGS)('is set by named styles, in colours and fonts of the theme alone, in %s', async (lang) => {
    const { text, paths } = await documentIn(lang);
    const styles = text('word/styles.xml');
    for (const [id, name] of [
      ['Heading1', 'heading 1'],
      ['Title', 'Title'],
      ['Caption', 'caption'],
      ['TableGrid', 'Table Grid'],
      ['TOC1', 'toc 1'],
    ])
      expect(styles).toContain(`w:styleId="${id}"><w:name w:val="${name}"/>`);
    for (const path of ['word/styles.xml', 'word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      const xml = text(path);
      expect(xml.match(/<w:rFonts [^>]*w:(?:ascii|hAnsi|eastAsia|cs)="/g), path).toBeNull();
      expect(xml.match(/<w:color (?![^>]*w:themeColor)[^>]*>/g), path).toBeNull();
    }
    const charts = paths.filter((path) => path.startsWith('word/charts/') && path.endsWith('.xml'));
    expect(charts.filter((path) => /srgbClr|typeface="[^+]/.test(text(path)))).toEqual([]);
    expect(text('word/theme/theme1.xml')).toContain('B4312A');
    expect(text('word/settings.xml')).not.toContain('updateFields');
    expect(text('word/footer1.xml')).toMatch(/ PAGE .* NUMPAGES /);
    expect(text('docProps/core.xml')).toContain(`<dc:language>${lang === 'zh' ? 'zh-CN' : 'en-US'}</dc:language>`);
    expect(text('docProps/core.xml')).toContain('2016-06-23T00:00:00Z');
  });

  it('is a sound package of the same bytes for the same input, and small enough to be mailed', async () => {
    for (const lang of LANGS) expect(packageFaults(await bytesIn(lang))).toEqual([]);
    const [one, two] = await Promise.all(
      [0, 1].map(async () => (await exportDocx(reportIn('zh'), { isWhole: true }, tools)).bytes),
    );
    expect(one).toEqual(two);
    expect((await bytesIn('zh')).length).toBeLessThan(400_000);
  });

  it('is read back by the reader of reports and of tables', async () => {
    for (const lang of LANGS) {
      const bytes = new Uint8Array(await bytesIn(lang));
      const reading = await readDocument(bytes, { loadPdfReader: null });
      expect(reading.ok && reading.text).toContain(dataset.source.title[lang]);
      const { issues } = await readUserData([{ name: 'report.docx', bytes }]);
      expect(issues).toBeInstanceOf(Array);
    }
  });
});

test('some panels alone are a document without title page and contents', async () => {
  const panels = ['contracts', 'relief'].map((id) => jobFor(id, 'zh').panel);
  const { bytes } = await exportDocx({ ...reportIn('zh'), panels }, { isWhole: false }, tools);
  const { paragraphs, contents, text } = readDocx(bytes);
  expect(contents).toEqual([]);
  expect(paragraphs.filter(({ style }) => style === 'Heading1').map((one) => one.text)).toEqual(
    panels.map(({ headline }) => headline),
  );
  expect(paragraphs[0]?.breaksPage).toBe(false);
  expect(text('word/document.xml')).not.toContain('titlePg');
  await expect(exportDocx({ ...reportIn('zh'), panels: [] }, { isWhole: false }, tools)).rejects.toThrow(
    'invalid panels: none',
  );
});

test('hostile texts stay texts', async () => {
  const hostile = hostileReport();
  const panels = panelsOf(hostile, 'zh');
  const { bytes } = await exportDocx({ ...reportIn('zh'), dataset: hostile, panels }, { isWhole: true }, tools);
  expect(packageFaults(bytes)).toEqual([]);
  const cells = new Set(readDocx(bytes).tables.flatMap(({ rows }) => rows.flat()));
  const seen = (text: string): string => text.replace(/\r\n?/g, '\n');
  const lost = HOSTILE.filter(([, text]) => ![...cells].some((cell) => seen(cell).includes(seen(text))));
  expect(lost.map(([about]) => about)).toEqual([]);
});

test('a table of the reader’s own is a document by the same request, its chart one of Word’s own', async () => {
  const bytes = new TextEncoder().encode('地区,会员（万人）\n甲,3.5\n乙,5\n丙,2.25\n');
  const { source } = await readUserDataSource([{ name: '会员.csv', bytes }], {}, '0.1.0');
  if (source === null) throw new Error('no source');
  const made = await runExport({ kind: 'document', panels: null, view: null, lang: 'zh' }, source, exportTools);
  expect(made.name).toBe('会员-report-zh.docx');
  expect(made.mime).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  const { tables, targets, text } = readDocx(made.bytes);
  expect(targets('chart')).toHaveLength(1);
  expect(readSeries(text('word/charts/chart1.xml'))[0]?.values).toEqual([5, 3.5, 2.25]);
  expect(tables[0]?.rows).toHaveLength(4);
});

test('a table too wide for the page is several, each behind the names of its rows, as wide as their numbers', async () => {
  const years = Array.from({ length: 17 }, (_, index) => 2008 + index);
  const rows = ['甲地', '乙地', '丙地'].map((name, row) => [name, ...years.map((year) => year * 37 + row)].join());
  const bytes = new TextEncoder().encode(`地区,${years.join()}\n${rows.join('\n')}\n`);
  const { source } = await readUserDataSource([{ name: '会员.csv', bytes }], {}, '0.1.0');
  if (source === null) throw new Error('no source');
  const request = { kind: 'document', panels: null, view: null, lang: 'zh' } as const;
  const { tables, paragraphs, text } = readDocx((await runExport(request, source, exportTools)).bytes);
  const parts = tables.filter(({ rows: [head] }) => head?.[0] === '地区');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(({ rows: [head] }) => head?.slice(1))).toEqual(years.map(String));
  for (const part of parts) expect(part.rows.map(([name]) => name)).toEqual(['地区', '甲地', '乙地', '丙地']);
  // Twips; five digits of nine points, and the sides of their cell.
  const widths = [...text('word/document.xml').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(Math.min(...widths)).toBeGreaterThan(700);
  const captions = paragraphs.filter(({ style }) => style === 'Caption').map((one) => one.text);
  expect(captions.filter((said) => said.startsWith('表1'))).toEqual([
    expect.stringMatching(/^表1\u3000/),
    ...parts.slice(1).map(() => '表1（续）'),
  ]);
});

test('the key of a chart has its colours, for programs that know no theme, too', async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../tables/dots.csv')));
  const { source } = await readUserDataSource([{ name: 'dots.csv', bytes }], {}, '0.1.0');
  if (source === null) throw new Error('no source');
  const request = { kind: 'document', panels: null, view: null, lang: 'zh' } as const;
  const { text } = readDocx((await runExport(request, source, exportTools)).bytes);
  const theme = text('word/theme/theme1.xml');
  const colors = [...text('word/document.xml').matchAll(/<w:color w:val="(\w+)" w:themeColor="(accent\d)"\/>/g)];
  expect(new Set(colors.map(([, , slot]) => slot)).size).toBeGreaterThan(1);
  for (const [, color, slot] of colors) expect(theme).toContain(`<a:${slot}><a:srgbClr val="${color}"/>`);
});

test.each([
  ['a bar for each of 36 units', Array.from({ length: 36 }, (_, index) => [index + 3]), '单位,会员（人）'],
  [
    'two bars for each of 12',
    Array.from({ length: 12 }, (_, index) => [index + 3, index + 4]),
    '单位,男（人）,女（人）',
  ],
])('a chart is as high as its rows need, and Word’s own: %s', async (_, numbers, head) => {
  const rows = numbers.map((own, index) => [`单位${index + 1}`, ...own].join());
  const bytes = new TextEncoder().encode(`${head}\n${rows.join('\n')}\n`);
  const { source } = await readUserDataSource([{ name: '会员.csv', bytes }], {}, '0.1.0');
  if (source === null) throw new Error('no source');
  const { bytes: made } = await runExport(
    { kind: 'document', panels: null, view: null, lang: 'zh' },
    source,
    exportTools,
  );
  const { targets, paragraphs } = readDocx(made);
  expect(targets('chart')).toHaveLength(1);
  const [chart] = paragraphs.flatMap(({ drawings }) => drawings);
  // A row of names in 10.5 points, or labels in 9.5 one below the other.
  const drawn = Math.min(30, numbers.length) * (numbers[0]?.length ?? 1);
  expect((chart?.heightEmu ?? 0) / 12700 / drawn).toBeGreaterThanOrEqual(14);
});

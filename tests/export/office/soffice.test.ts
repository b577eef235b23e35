import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataTable } from '../../../src/export/data-table.ts';
import type { ExportRequest } from '../../../src/export/export-request.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { readDocx } from '../docx/docx-reader.ts';
import { readPdf } from '../pdf/pdf-reader.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';
import { convert, hasOffice, hasWriter, newFolder } from './soffice.ts';

const folder = newFolder();

// Another program opens what we write: LibreOffice, which reads files of Office by code of its own.

const TABLES = join(import.meta.dirname, '../../tables');

async function sourceOf(name: string): Promise<ExportSource | null> {
  const bytes = new Uint8Array(readFileSync(join(TABLES, name)));
  const { source } = await readUserDataSource([{ name, bytes }], {}, '0.1.0');
  return source !== null && requestedPanels(null, null, 'zh', source.dataset).length > 0 ? source : null;
}

const report: ExportSource = { dataset, origin: ORIGIN, originals: new Map() };

/** The report in both languages and ten tables of other people. */
async function sources(): Promise<{ readonly name: string; readonly source: ExportSource }[]> {
  const names = readdirSync(TABLES).slice(0, 11);
  const own = await Promise.all(names.map(async (name) => ({ name, source: await sourceOf(name) })));
  return [
    { name: 'report', source: report },
    ...own.flatMap(({ name, source }) => (source === null ? [] : [{ name: name.replace('.csv', ''), source }])),
  ];
}

test.runIf(hasOffice)(
  'LibreOffice opens every presentation, with all its slides',
  async () => {
    const slides = new Map<string, number>();
    for (const { name, source } of await sources()) {
      const request: ExportRequest = {
        kind: 'slides',
        panels: null,
        view: null,
        lang: 'zh',
        theme: 'light',
        size: '16:9',
      };
      const { bytes } = await runExport(request, source, exportTools);
      writeFileSync(join(folder, `${name}.pptx`), bytes);
      const panels = requestedPanels(null, null, 'zh', source.dataset);
      const topics = panels.map(({ topic }) => topic);
      const divided = new Set(topics.filter((topic, index) => topics.indexOf(topic) !== index));
      // A title, a slide to open each topic of several, the panels, and a closing one.
      slides.set(name, 2 + divided.size + panels.length);
    }
    convert(
      folder,
      [...slides.keys()].map((name) => `${name}.pptx`),
      'pdf',
    );
    for (const [name, count] of slides) {
      const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))));
      expect(pages.length, name).toBe(count);
    }
  },
  180_000,
);

test.runIf(hasOffice)(
  'LibreOffice opens every workbook, with all its numbers',
  async () => {
    const all = await sources();
    for (const { name, source } of all) {
      const { bytes } = await runExport({ kind: 'workbook', view: null, lang: 'en' }, source, exportTools);
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
    }
    // Commas, quotation marks, UTF-8, cells as they are stored, and every sheet as a file of its own.
    convert(
      folder,
      all.map(({ name }) => `${name}.xlsx`),
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
    );
    for (const { name, source } of all) {
      const sheets = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'));
      const text = sheets.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
      const rows = requestedPanels(null, null, 'en', source.dataset).flatMap(
        (panel) => dataTable(panel, source.dataset, 'en').rows,
      );
      const numbers = rows.flat().flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
      const read = new Set(text.split(/[,\n"]/).map(Number));
      expect(numbers.length, name).toBeGreaterThan(0);
      expect(
        numbers.filter((value) => !read.has(value)),
        name,
      ).toEqual([]);
    }
  },
  180_000,
);

test.runIf(hasWriter)(
  'LibreOffice opens every document, with each heading on the page that the contents say',
  async () => {
    const written = new Map<string, readonly { readonly title: string; readonly page: string }[]>();
    for (const { name, source } of await sources()) {
      for (const lang of ['zh', 'en'] as const) {
        const { bytes } = await runExport({ kind: 'document', panels: null, view: null, lang }, source, exportTools);
        writeFileSync(join(folder, `${name}-${lang}.docx`), bytes);
        written.set(`${name}-${lang}`, readDocx(bytes).contents);
      }
    }
    convert(
      folder,
      [...written.keys()].map((name) => `${name}.docx`),
      'pdf',
    );
    const bare = (text: string): string => text.replace(/\s/g, '');
    for (const [name, contents] of written) {
      const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))));
      expect(pages.length, name).toBeGreaterThan(0);
      for (const { title, page } of contents.filter((entry) => entry.page !== ''))
        expect(bare(pages[Number(page) - 1]?.text ?? ''), `${name}, page ${page}`).toContain(bare(title));
    }
    expect(written.get('report-zh')?.every(({ page }) => page !== '')).toBe(true);
  },
  180_000,
);

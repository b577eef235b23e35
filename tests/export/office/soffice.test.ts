import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { dataTable } from '../../../src/export/data-table.ts';
import type { ExportRequest } from '../../../src/export/export-request.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import type { Mode } from '../../../src/figures/dataset.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { readPdf } from '../pdf/pdf-reader.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';

// Another program opens what we write: LibreOffice, which reads files of Office by code of its own.

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) process.stdout.write('No soffice here: LibreOffice does not open the PPTX and XLSX.\n');

const folder = mkdtempSync(join(tmpdir(), 'shushuo-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Has LibreOffice turn files into another format, all at once; a file it cannot open is not there afterwards. */
function convert(names: readonly string[], filter: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const files = names.map((name) => join(folder, name));
  const parts = [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files];
  const { status, stderr } = spawnSync('soffice', parts, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

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

/** A workbook in which a number of its sheet is another one; what its formulas came to stays as it was. */
function edited(workbook: Uint8Array, cell: string, value: number): Uint8Array {
  const files = unzipSync(workbook);
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(files[path] ?? new Uint8Array());
  const changed = sheet.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
  expect(changed).not.toBe(sheet);
  return zipSync({ ...files, [path]: strToU8(changed) });
}

test.runIf(hasOffice)(
  'labels and intervals of a chart follow the numbers of its sheet',
  async () => {
    const rows: [
      panel: string,
      view: Mode | null,
      lang: Lang,
      cell: string,
      value: number,
      label: string,
      becomes: string,
    ][] = [
      // 2.31 of 0.931818… are 247.9 per cent.
      ['contracts', null, 'zh', 'B2', 2.31, '2.05万（+120%）', '2.31万（+148%）'],
      ['contracts', null, 'zh', 'C2', 1.1, '2008年 约0.93万（推算）', '2008年 约1.1万（推算）'],
      ['contracts', 'growth', 'en', 'B3', 425, '+400% (5 times)', '+425% (5 times)'],
      ['growth-ranking', null, 'zh', 'C2', 410, '+400%（5倍）', '+410%（5倍）'],
      ['membership', null, 'zh', 'B3', 131.5, '129（+29%）', '131.5（+32%）'],
      ['training', null, 'zh', 'B2', 450.25, '443万', '450.25万'],
    ];
    const names: string[] = [];
    for (const [index, [panel, view, lang, cell, value]] of rows.entries()) {
      const request: ExportRequest = { kind: 'slides', panels: [panel], view, lang, theme: 'light', size: '16:9' };
      const { bytes } = await runExport(request, report, exportTools);
      const workbook = unzipSync(bytes)['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array();
      writeFileSync(join(folder, `labels-${index}.xlsx`), workbook);
      writeFileSync(join(folder, `edited-${index}.xlsx`), edited(workbook, cell, value));
      names.push(`labels-${index}`, `edited-${index}`);
    }
    convert(
      names.map((name) => `${name}.xlsx`),
      'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false',
    );
    for (const [index, [panel, , , , , label, becomes]] of rows.entries()) {
      const cells = (name: string): string => readFileSync(join(folder, `${name}-${index}.csv`), 'utf8');
      expect(cells('labels'), panel).toContain(label);
      expect(cells('edited'), panel).toContain(becomes);
    }
  },
  180_000,
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportCsv } from '../../src/export/csv.ts';
import type { ExportRequest, PictureLook } from '../../src/export/export-request.ts';
import type { ExportSource } from '../../src/export/requests/export-source.ts';
import { runExport } from '../../src/export/requests/run-export.ts';
import { compareDatasets } from '../../src/figures/compare.ts';
import { inferMapping } from '../../src/figures/mapping/mapping.ts';
import { readTable } from '../../src/figures/table/table.ts';
import { comparisonDataset } from '../../src/panels/own/compare.ts';
import { tableDataset } from '../../src/panels/table-panel/table-dataset.ts';
import { readPdf } from './pdf/pdf-reader.ts';
import { dataset, exportTools, ORIGIN } from './tools.ts';

function sourceOf(file: string): ExportSource {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../tables', file)));
  const table = readTable(bytes);
  const inferred = inferMapping(table);
  if (!inferred.ok) throw new Error(inferred.reason.en);
  return { dataset: tableDataset(table, inferred.mapping, file), origin: ORIGIN, originals: new Map([[file, bytes]]) };
}

const LOOK: PictureLook = {
  panel: 'table',
  view: null,
  lang: 'zh',
  theme: 'light',
  size: '16:9',
  scale: 1,
  background: 'paper',
  titled: true,
  outlines: false,
};

const SLIDE: ExportRequest = {
  kind: 'slides',
  panels: ['table'],
  view: null,
  lang: 'zh',
  theme: 'light',
  size: '16:9',
};

const REQUESTS: readonly (readonly [string, ExportRequest])[] = [
  ['svg', { kind: 'picture', format: 'svg', look: LOOK }],
  ['png', { kind: 'picture', format: 'png', look: LOOK }],
  ['pdf', { kind: 'picture', format: 'pdf', look: LOOK }],
  ['html', { kind: 'figure', look: { ...LOOK, widthPx: 720 } }],
  ['pptx', SLIDE],
  ['xlsx', { kind: 'table', format: 'xlsx', panel: 'table', view: null, lang: 'zh' }],
  ['json', { kind: 'table', format: 'json', panel: 'table', view: null, lang: 'en' }],
  ['deck', { kind: 'slides', panels: null, view: null, lang: 'en', theme: 'dark', size: '16:9' }],
  ['document', { kind: 'document', panels: null, view: null, lang: 'zh' }],
  ['booklet', { kind: 'booklet', view: null, lang: 'zh' }],
  ['all data as xlsx', { kind: 'workbook', view: null, lang: 'en' }],
  ['all data as json', { kind: 'data', format: 'json', lang: 'zh' }],
  [
    'kit',
    {
      ...LOOK,
      kind: 'kit',
      panels: null,
      formats: ['svg'],
      langs: ['zh'],
      themes: ['light'],
      sizes: ['16:9'],
      scales: [1],
    },
  ],
];

describe('a table of the reader’s own is saved as the report is', () => {
  const source = sourceOf('regions.csv');
  for (const [name, request] of REQUESTS) {
    test(`as ${name}`, async () => {
      const { bytes } = await runExport(request, source, exportTools);
      expect(bytes.length).toBeGreaterThan(500);
    });
  }

  test('its CSV holds every row and column of the file, codes with their zeros', async () => {
    const request: ExportRequest = { kind: 'table', format: 'csv', panel: 'table', view: null, lang: 'zh' };
    const text = strFromU8((await runExport(request, source, exportTools)).bytes);
    const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(33);
    expect(lines.slice(0, 3)).toEqual(['代码,地区,居民人均可支配收入（元）', '000000,全国,39218', '110000,北京,81752']);
  });

  test.each<[text: string, lines: string[]]>([
    ['年份,受理\n2021,402\n2022,388*\n', ['年份,受理,受理（原文）', '2021,402,402', '2022,388,388*']],
    [
      '地区,人数\n兰州,约12万人\n白银,6.5万人\n',
      ['地区,人数,人数（原文）', '兰州,120000,约12万人', '白银,65000,6.5万人'],
    ],
    ['地区,小时\n兰州,186.0\n白银,190.5\n', ['地区,小时', '兰州,186.0', '白银,190.5']],
    ['item,net\nA,"1,200"\nB,(80)\n', ['item,net', 'A,1200', 'B,-80']],
  ])('its CSV has what stands at numbers beside them: %s', async (text, lines) => {
    const table = readTable(new TextEncoder().encode(text));
    const inferred = inferMapping(table);
    if (!inferred.ok) throw new Error(inferred.reason.en);
    const csv = await exportCsv('figures', tableDataset(table, inferred.mapping, 'f.csv'), 'zh');
    expect(new TextDecoder().decode(csv).trimEnd().split('\r\n')).toEqual(lines);
  });

  test('its slide is a chart of PowerPoint’s own where PowerPoint can show it', async () => {
    const parts = async (file: string): Promise<Record<string, Uint8Array>> =>
      unzipSync((await runExport(SLIDE, sourceOf(file), exportTools)).bytes);
    const grouped = await parts('groups.csv');
    const chart = Object.keys(grouped).find((path) => /charts\/chart[^/]*\.xml$/.test(path)) ?? '';
    const xml = strFromU8(grouped[chart] ?? new Uint8Array());
    expect([...xml.matchAll(/<c:ser>/g)]).toHaveLength(2);
    expect(xml).toContain('<c:v>62.4</c:v>');
    // Bars below zero would begin at PowerPoint's left edge.
    expect(Object.keys(await parts('changes.csv')).some((path) => path.startsWith('ppt/charts/chart'))).toBe(false);
  });
});

/** Every date that a file tells the program that opens it, also those of the files inside it. */
async function datesIn(bytes: Uint8Array): Promise<unknown[]> {
  const start = strFromU8(bytes.slice(0, 4), true);
  if (start === '%PDF') {
    const { info, xmp } = await readPdf(bytes);
    return [info['CreationDate'], info['ModDate'], ...(xmp.match(/(?<=<xmp:\w*Date>)[^<]+/g) ?? [])].filter(Boolean);
  }
  if (start.startsWith('{')) return [JSON.parse(strFromU8(bytes)).report.date].filter((date) => date !== undefined);
  if (start !== 'PK\x03\x04') return [];
  const parts = Object.entries(unzipSync(bytes));
  const inside = await Promise.all(parts.map(([, part]) => datesIn(part)));
  const core = parts.filter(([path]) => path === 'docProps/core.xml').map(([, part]) => strFromU8(part));
  return [...core.flatMap((xml) => xml.match(/(?<=<dcterms:(created|modified)[^>]*>)[^<]*/g) ?? []), ...inside.flat()];
}

describe('a file is dated by its data, and not at all where they name no date', () => {
  const own = sourceOf('groups.csv');
  const dated = { ...own, dataset: { ...own.dataset, source: { ...own.dataset.source, date: '2016-06' } } };
  const office = '2016-06-01T00:00:00Z';
  const workbook = [office, office];
  test.each<readonly [string, readonly unknown[]]>([
    ['xlsx', workbook],
    ['all data as xlsx', workbook],
    ['pptx', [office, office, ...workbook]],
    ['deck', [office, office, ...workbook]],
    ['pdf', ['D:20160601000000Z', office]],
    ['booklet', ['D:20160601000000Z', office]],
    ['json', ['2016-06']],
  ])(
    'as %s',
    async (name, dates) => {
      const request = REQUESTS.find(([one]) => one === name)?.[1];
      if (request === undefined) throw new Error(`invalid request: ${name}`);
      expect(await datesIn((await runExport(request, dated, exportTools)).bytes)).toEqual(dates);
      expect(await datesIn((await runExport(request, own, exportTools)).bytes)).toEqual([]);
    },
    60_000,
  );
});

describe('two datasets compared are saved as the report is', () => {
  const later = { ...dataset, source: { ...dataset.source, date: '2021-06-20' } };
  const compared = comparisonDataset(compareDatasets(dataset, later));
  const source: ExportSource = { dataset: compared, origin: ORIGIN, originals: new Map() };
  test.each(['slides', 'booklet'] as const)(
    'as %s',
    async (kind) => {
      const request: ExportRequest =
        kind === 'slides'
          ? { kind, panels: null, view: null, lang: 'zh', theme: 'light', size: '16:9' }
          : { kind, view: null, lang: 'en' };
      expect((await runExport(request, source, exportTools)).bytes.length).toBeGreaterThan(1000);
    },
    60_000,
  );

  test('its CSV holds both numbers of each figure', async () => {
    const request: ExportRequest = { kind: 'table', format: 'csv', panel: 'changes', view: null, lang: 'en' };
    const text = strFromU8((await runExport(request, source, exportTools)).bytes);
    expect(text.split('\r\n')[0]).toBe('Indicator,23 June 2016,20 June 2021,Unit,Change,Change (%),Remark');
    expect(text).toContain('Union members,3630000,3630000,members,0,0,');
  });
});

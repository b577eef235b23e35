import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportRequest, KitRequest, PictureLook } from '../../../src/export/export-request.ts';
import { readPngText } from '../../../src/export/png-chunks.ts';
import { Refusal } from '../../../src/export/refusal.ts';
import type { ExportSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';

const source: ExportSource = { dataset, origin: ORIGIN, originals: new Map() };
const without = (id: string): ExportSource => {
  const figures = new Map(dataset.figures);
  figures.delete(id);
  return { ...source, dataset: { ...dataset, figures } };
};

const LOOK: PictureLook = {
  panel: 'relief',
  view: null,
  lang: 'zh',
  theme: 'light',
  size: '16:9',
  scale: 1,
  background: 'paper',
  titled: true,
  outlines: false,
};
const KIT: KitRequest = {
  ...LOOK,
  kind: 'kit',
  panels: ['contracts'],
  formats: ['svg', 'png', 'pdf'],
  langs: ['en'],
  themes: ['dark'],
  sizes: ['500x400'],
  scales: [1, 2],
};

async function refusalOf(request: ExportRequest, from: ExportSource): Promise<Refusal> {
  const thrown = await runExport(request, from, exportTools).catch((reason: unknown) => reason);
  if (!(thrown instanceof Refusal)) throw new Error(`invalid refusal: ${thrown}`);
  return thrown;
}

describe('a file that cannot be made is refused in both languages', () => {
  test('for a panel whose data do not allow it, whatever language the file would have', async () => {
    const requests: ExportRequest[] = [
      { kind: 'picture', format: 'svg', look: LOOK },
      { kind: 'table', format: 'csv', panel: 'relief', view: null, lang: 'en' },
      { ...LOOK, kind: 'slides', panels: ['relief'], size: '16:9' },
    ];
    for (const request of requests) {
      const { zh, en } = (await refusalOf(request, without('relief-funds'))).text;
      expect(zh).toMatch(/^图 relief 画不出来：图中用到的指标不在数据里：relief-funds/);
      expect(en).toMatch(/^The panel relief cannot be drawn: Figures of this chart are not in the data: relief-funds/);
    }
  });

  test('for a size too flat for the panel, also in a press kit', async () => {
    const requests: ExportRequest[] = [
      { kind: 'picture', format: 'svg', look: { ...LOOK, panel: 'skills', size: '8000x180' } },
      { ...KIT, panels: ['skills'], formats: ['svg'], sizes: ['8000x180'] },
    ];
    for (const request of requests) {
      const { zh, en } = (await refusalOf(request, source)).text;
      expect([zh, en]).toEqual([
        '8000x180 太扁，放不下图 skills，请加大高度。',
        '8000x180 is too flat for the panel skills; choose more height.',
      ]);
    }
  });
});

describe('a request there can be no file for is a fault of the program', () => {
  test.each<[string, ExportRequest]>([
    ['invalid panel: nothing', { kind: 'table', format: 'csv', panel: 'nothing', view: null, lang: 'zh' }],
    ['invalid size: 5:5', { kind: 'picture', format: 'svg', look: { ...LOOK, size: '5:5' } }],
    ['invalid scale: 9 of 1600x900', { kind: 'picture', format: 'png', look: { ...LOOK, scale: 9 } }],
    ['invalid set: no picture', { ...KIT, formats: [] }],
  ])('%s', async (message, request) => {
    await expect(runExport(request, source, exportTools)).rejects.toThrow(message);
  });

  test('so is a PDF without fonts', async () => {
    const bare = { ...exportTools, faces: async () => null };
    await expect(runExport({ kind: 'booklet', view: null, lang: 'zh' }, source, bare)).rejects.toThrow(
      'invalid format: a PDF needs fonts',
    );
  });
});

describe('a whole report', () => {
  test('is made of the panels that its data allow', async () => {
    const { bytes } = await runExport(
      { kind: 'workbook', view: null, lang: 'en' },
      without('relief-funds'),
      exportTools,
    );
    const sheets = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('xl/worksheets/'));
    // Besides a panel each: all figures, and the notes.
    expect(sheets).toHaveLength(dataset.views.length - 1 + 2);
  });
});

describe('a press kit', () => {
  const picturesIn = (bytes: Uint8Array): [string, Uint8Array][] =>
    Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
      path.startsWith('pictures/') ? [[path.slice('pictures/'.length), content]] : [],
    );

  test('holds each picture as it would be by itself', async () => {
    const kit = await runExport(
      { ...KIT, view: 'growth', background: 'transparent', titled: false },
      source,
      exportTools,
    );
    const look = { ...LOOK, panel: 'contracts', lang: 'en', theme: 'dark', size: '500x400' } as const;
    const bare = { ...look, view: 'growth', background: 'transparent', titled: false } as const;
    const single = await Promise.all(
      (['svg', 'png', 'png', 'pdf'] as const).map((format, index) =>
        runExport({ kind: 'picture', format, look: { ...bare, scale: index === 2 ? 2 : 1 } }, source, exportTools),
      ),
    );
    expect(picturesIn(kit.bytes)).toEqual(single.map(({ name, bytes }) => [name, bytes]));
  });

  test('passes on what its pictures lack, each thing once', async () => {
    const figures = new Map(dataset.figures);
    const contracts = figures.get('collective-contracts');
    if (contracts === undefined) throw new Error('invalid figure: collective-contracts');
    figures.set(contracts.id, { ...contracts, name: { zh: '合同𠮷', en: 'contracts 𠮷' } });
    const lacking = { ...source, dataset: { ...dataset, figures } };
    const { warnings } = await runExport({ ...KIT, formats: ['svg', 'png'] }, lacking, exportTools);
    expect(warnings.map(({ en }) => en)).toEqual([expect.stringContaining('𠮷 (U+20BB7)')]);
  });
});

test('every file says of which file its numbers are', async () => {
  const own: ExportSource = { ...source, origin: { ...ORIGIN, file: '收入 2024.csv' } };
  const make = async (request: ExportRequest) => (await runExport(request, own, exportTools)).bytes;
  const text = async (request: ExportRequest) => strFromU8(await make(request));
  const said = `收入 2024.csv sha256:${ORIGIN.checksum}`;
  expect(await text({ kind: 'picture', format: 'svg', look: LOOK })).toContain(said);
  expect(readPngText(await make({ kind: 'picture', format: 'png', look: LOOK }))?.get('Checksum')).toBe(said);
  const json = JSON.parse(await text({ kind: 'data', format: 'json', lang: 'zh' }));
  expect(json.provenance).toMatchObject({ file: '收入 2024.csv', sha256: ORIGIN.checksum });
  const book = unzipSync(await make({ kind: 'table', format: 'xlsx', panel: 'relief', view: null, lang: 'en' }));
  const part = (path: string) => strFromU8(book[path] ?? new Uint8Array());
  expect(part('docProps/core.xml')).toContain('收入 2024.csv SHA-256');
  expect(part('xl/sharedStrings.xml')).toContain('Checksum of 收入 2024.csv (SHA-256)');
  const kit = unzipSync(await make({ ...KIT, formats: ['svg'] }));
  expect(strFromU8(kit['README.txt'] ?? new Uint8Array())).toContain(`SHA-256 of 收入 2024.csv: ${ORIGIN.checksum}`);
});

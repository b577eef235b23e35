import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { ExportRequest } from '../../../src/export/export-request.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import type { Dataset, Mode } from '../../../src/figures/dataset.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';
import { packageFaults } from './package-faults.ts';
import { hasSchemas, newSchemaCheck, SCHEMA_FOLDER } from './schemas.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];

test('every part is checked by the schemas of ISO/IEC 29500', () => {
  if (!hasSchemas)
    process.stdout.write(`No schemas in ${SCHEMA_FOLDER}: parts of PPTX, DOCX and XLSX are not checked by them.\n`);
  expect(hasSchemas || !process.env['CI']).toBe(true);
});

async function faultsOf(request: ExportRequest, source: ExportSource): Promise<string[]> {
  const { bytes } = await runExport(request, source, exportTools);
  return packageFaults(bytes, schemaFaults);
}

const report: ExportSource = { dataset, origin: ORIGIN, originals: new Map() };

/** The ways of looking at a panel. */
function modesOf(id: string, of: Dataset): readonly (Mode | null)[] {
  const view = of.views.find((one) => one.id === id);
  const resolved = view === undefined ? undefined : resolvePanel(view, of, 'zh', null);
  return resolved?.ok === true && resolved.panel.modes.length > 0 ? resolved.panel.modes : [null];
}

describe('the report', () => {
  it.each<[ExportRequest['kind'], ExportRequest]>([
    ['slides', { kind: 'slides', panels: null, view: null, lang: 'zh', theme: 'light', size: '16:9' }],
    ['slides', { kind: 'slides', panels: null, view: null, lang: 'en', theme: 'dark', size: '4:3' }],
    ['document', { kind: 'document', panels: null, view: null, lang: 'zh' }],
    ['document', { kind: 'document', panels: null, view: null, lang: 'en' }],
    ['workbook', { kind: 'workbook', view: null, lang: 'zh' }],
    ['workbook', { kind: 'workbook', view: null, lang: 'en' }],
  ])('as %s is without a fault', async (_, request) => {
    expect(await faultsOf(request, report)).toEqual([]);
  });
});

describe('a panel of the report', () => {
  const looks = dataset.views.flatMap(({ id }) => modesOf(id, dataset).map((view) => ({ id, view })));
  it.each(looks)('is without a fault in both languages: $id, $view', async ({ id, view }) => {
    for (const lang of ['zh', 'en'] as const) {
      const slides: ExportRequest = { kind: 'slides', panels: [id], view, lang, theme: 'light', size: '16:9' };
      expect(await faultsOf(slides, report)).toEqual([]);
      expect(await faultsOf({ kind: 'document', panels: [id], view, lang }, report)).toEqual([]);
      expect(await faultsOf({ kind: 'table', format: 'xlsx', panel: id, view, lang }, report)).toEqual([]);
    }
  });
});

/** Other people's tables; one that cannot be shown has no file. */
const FOLDERS = [join(import.meta.dirname, '../../tables'), join(SCHEMA_FOLDER, '../cases')].filter(existsSync);
const TABLES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .map((name) => ({ folder, name })),
);

describe('a table of the reader’s own', () => {
  it.each(TABLES)('is without a fault: $name', async ({ folder, name }) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const { source } = await readUserDataSource([{ name, bytes }], {}, '0.1.0');
    if (source === null || requestedPanels(null, null, 'zh', source.dataset).length === 0) return;
    const slides: ExportRequest = {
      kind: 'slides',
      panels: null,
      view: null,
      lang: 'zh',
      theme: 'light',
      size: '16:9',
    };
    expect(await faultsOf(slides, source)).toEqual([]);
    expect(await faultsOf({ kind: 'document', panels: null, view: null, lang: 'zh' }, source)).toEqual([]);
    expect(await faultsOf({ kind: 'workbook', view: null, lang: 'en' }, source)).toEqual([]);
  });
});

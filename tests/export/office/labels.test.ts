import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportRequest } from '../../../src/export/export-request.ts';
import type { ExportSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import type { Mode } from '../../../src/figures/dataset.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';
import { convert, hasOffice, newFolder } from './soffice.ts';

const folder = newFolder();

const report: ExportSource = { dataset, origin: ORIGIN, originals: new Map() };

/** A workbook whose formulas have to be worked out anew, with other numbers in some cells. */
function edited(workbook: Uint8Array, numbers: Readonly<Record<string, number>>): Uint8Array {
  const files = unzipSync(workbook);
  const path = 'xl/worksheets/sheet1.xml';
  let sheet = strFromU8(files[path] ?? new Uint8Array()).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
  for (const [cell, value] of Object.entries(numbers)) {
    const changed = sheet.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
    expect(changed).not.toBe(sheet);
    sheet = changed;
  }
  return zipSync({ ...files, [path]: strToU8(sheet) });
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
      ['contracts', null, 'zh', 'C2', 1.1, '2008年 约0.93万（推算）', '2008年 约1.10万（推算）'],
      // How far the interval reaches below its value.
      ['contracts', null, 'zh', 'C2', 1.1, '0.00438', '0.17256'],
      ['contracts', 'growth', 'en', 'B3', 425, '+400% (5 times)', '+425% (5 times)'],
      ['growth-ranking', null, 'zh', 'C2', 410, '+400%（5倍）', '+410%（5倍）'],
      ['membership', null, 'zh', 'B3', 131, '129（+29%）', '131（+31%）'],
      ['training', null, 'zh', 'B2', 450.25, '443万', '450.25万'],
    ];
    const names: string[] = [];
    for (const [index, [panel, view, lang, cell, value]] of rows.entries()) {
      const request: ExportRequest = { kind: 'slides', panels: [panel], view, lang, theme: 'light', size: '16:9' };
      const { bytes } = await runExport(request, report, exportTools);
      const workbook = unzipSync(bytes)['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array();
      writeFileSync(join(folder, `labels-${index}.xlsx`), edited(workbook, {}));
      writeFileSync(join(folder, `edited-${index}.xlsx`), edited(workbook, { [cell]: value }));
      names.push(`labels-${index}`, `edited-${index}`);
    }
    convert(
      folder,
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

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportRequest } from '../../../src/export/export-request.ts';
import { type ExportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import type { Mode } from '../../../src/figures/dataset.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { KIND_TABLES } from '../../draw/kind-tables.ts';
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

/** A number in the sheet behind a chart, and a text there that has to follow it. */
interface Row {
  readonly of: string;
  readonly slides: () => Promise<Uint8Array>;
  readonly cell: string;
  readonly value: number;
  readonly label: string;
  readonly becomes: string;
}

function panel(
  id: string,
  view: Mode | null,
  lang: Lang,
  cell: string,
  value: number,
  label: string,
  becomes: string,
): Row {
  const request: ExportRequest = { kind: 'slides', panels: [id], view, lang, theme: 'light', size: '16:9' };
  const slides = async (): Promise<Uint8Array> => (await runExport(request, report, exportTools)).bytes;
  return { of: id, slides, cell, value, label, becomes };
}

function table(name: string, cell: string, value: number, label: string, becomes: string, lang: Lang = 'zh'): Row {
  const slides = async (): Promise<Uint8Array> => {
    const request: ExportRequest = { kind: 'slides', panels: null, view: null, lang, theme: 'light', size: '16:9' };
    return (await runExport(request, await kindSource(name), exportTools)).bytes;
  };
  return { of: name, slides, cell, value, label, becomes };
}

async function kindSource(name: string): Promise<ExportSource> {
  const known = KIND_TABLES.find((one) => one.name === name);
  const bytes = new TextEncoder().encode(known?.text ?? '');
  const charts = chooseCharts(readTable(bytes));
  const mapping = charts.ok ? charts.options[0]?.mapping : undefined;
  if (mapping === undefined) throw new Error(`no chart: ${name}`);
  const options = { as: 'table', mapping: { ...mapping, ...known?.change } } as const;
  const { source } = await readUserDataSource([{ name: 'table.csv', bytes }], options, '0.1.0');
  if (source === null) throw new Error(`not read: ${name}`);
  return source;
}

const FIT = '直线按最小二乘法算出：y = 62.8 + 0.000118 x（n = 31，R² = 0.55），是推算，不是文件中的数';

test.runIf(hasOffice)(
  'labels and intervals of a chart follow the numbers of its sheet',
  async () => {
    const rows: readonly Row[] = [
      // 2.31 of 0.931818… are 247.9 per cent.
      panel('contracts', null, 'zh', 'B2', 2.31, '2.05万（+120%）', '2.31万（+148%）'),
      panel('contracts', null, 'zh', 'C2', 1.1, '2008年 约0.93万（推算）', '2008年 约1.10万（推算）'),
      // How far the interval reaches below its value.
      panel('contracts', null, 'zh', 'C2', 1.1, '0.00438', '0.17256'),
      panel('contracts', 'growth', 'en', 'B3', 425, '+400% (5 times)', '+425% (5 times)'),
      panel('growth-ranking', null, 'zh', 'C2', 410, '+400%（5倍）', '+410%（5倍）'),
      panel('membership', null, 'zh', 'B3', 131, '129（+29%）', '131（+31%）'),
      panel('training', null, 'zh', 'B2', 450.25, '443万', '450.25万'),
      table('stacked-bars', 'B2', 1500, '"1,020"', '"1,500"'),
      // The sum behind a bar.
      table('stacked-bars', 'B2', 1500, '"6,030"', '"6,510"'),
      table('share-bars', 'B2', 50.3, '48.9%', '50.3%'),
      table('stacked-columns', 'B9', 5.1, '最终消费\n4.3', '最终消费\n5.1'),
      // The label stands in the middle of its layer.
      table('share-columns', 'B7', 15.5, '6.75', '7.75'),
      table('stacked-area', 'B15', 900, '煤电\n846亿', '煤电\n900亿'),
      table('diverging', 'D2', 21, '17%', '21%'),
      // What the answers stand on: 100 less 8, 17 and half of 35.
      table('diverging', 'D2', 21, '57.5', '53.5'),
      table('pyramid', 'B2', -41, '36万', '41万'),
      table('histogram', 'B4', 74, '"70"', '"74"'),
      table('slope', 'B3', 86.2, '兰州市 84.1', '兰州市 86.2'),
      table('index', 'B11', 171.2, '产值\n169.7', '产值\n171.2'),
      table('waterfall', 'C3', 1.02, '"+8,200"', '"+10,200"'),
      table('waterfall', 'C5', 0.35, '"−2,100"', '"−3,500"'),
      // The last amount is what the steps lead to.
      table('waterfall', 'C3', 1.02, '"5.31万"', '"5.51万"'),
      table('donut', 'B2', 1850, '51.3%', '54.4%'),
      table('donut', 'B2', 1850, '会费\u200351.3%（1630万）', '会费\u200354.4%（1850万）'),
      table('donut', 'B2', 1850, '拨缴\u200330.8%（980万）', '拨缴\u200328.8%（980万）'),
      table('donut', 'B2', 1850, '合计\n3180万元', '合计\n3400万元'),
      table('scatter', 'B2', 70, FIT, 'y = 64.5 + 0.0000879 x（n = 31，R² = 0.36）'),
    ];
    const names: string[] = [];
    for (const [index, { of, slides, cell, value }] of rows.entries()) {
      const workbook = unzipSync(await slides())['ppt/embeddings/workbook1.xlsx'];
      if (workbook === undefined) throw new Error(`no chart of PowerPoint's: ${of}`);
      writeFileSync(join(folder, `labels-${index}.xlsx`), edited(workbook, {}));
      writeFileSync(join(folder, `edited-${index}.xlsx`), edited(workbook, { [cell]: value }));
      names.push(`labels-${index}`, `edited-${index}`);
    }
    convert(
      folder,
      names.map((name) => `${name}.xlsx`),
      'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false',
    );
    for (const [index, { of, label, becomes }] of rows.entries()) {
      const cells = (name: string): string => readFileSync(join(folder, `${name}-${index}.csv`), 'utf8');
      const bare = (text: string): string => text.replaceAll('"', '');
      const hasText = (name: string, text: string): boolean =>
        text.startsWith('"')
          ? cells(name)
              .split(/[\t\n]/)
              .map(bare)
              .includes(bare(text))
          : cells(name).includes(text);
      expect.soft(hasText('labels', label), `${of}: ${label} in ${cells('labels')}`).toBe(true);
      expect.soft(hasText('edited', becomes), `${of}: ${becomes} in ${cells('edited')}`).toBe(true);
    }
  },
  300_000,
);

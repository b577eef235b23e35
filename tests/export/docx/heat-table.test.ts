import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/charts/own/colors.ts';
import { THEMES } from '../../../src/charts/theme.ts';
import { TEXT_PT, twips } from '../../../src/export/docx/text-styles.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { KIND_TABLES } from '../../draw/kind-tables.ts';
import { elements, values } from '../office/package.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { exportTools } from '../tools.ts';
import { readDocx } from './docx-reader.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];
const TEXT_TWIPS = twips(TEXT_PT);

async function documentOf(text: string, lang: Lang) {
  const bytes = new TextEncoder().encode(text);
  const charts = chooseCharts(readTable(bytes));
  const mapping = charts.ok ? charts.options[0]?.mapping : undefined;
  if (mapping === undefined) throw new Error('no chart');
  const options = { as: 'table', mapping: { ...mapping, kind: 'heat' }, choices: {} } as const;
  const { source } = await readUserDataSource([{ name: 'table.csv', bytes }], options, '0.1.0');
  if (source === null) throw new Error('no source');
  const made = await runExport({ kind: 'document', panels: null, view: null, lang }, source, exportTools);
  expect(packageFaults(made.bytes, schemaFaults)).toEqual([]);
  return readDocx(made.bytes);
}

const tableText = (name: string): string => KIND_TABLES.find((one) => one.name === name)?.text ?? '';

/** What is asked of the first table, as long as its document is open. */
function inTable<Found>(xml: string, ask: (table: XmlElement) => Found): Found {
  using document = XmlDocument.fromString(xml);
  const table = elements(document.root, '//w:tbl')[0];
  if (table === undefined) throw new Error('no table');
  return ask(table);
}

describe.each(['zh', 'en'] as const)('a table in colours is a table of Word’s own, in %s', (lang) => {
  it.each(['heat-grid', 'heat-names', 'heat-months', 'heat-calendar'])(
    'with a head on every page, a description and no picture: %s',
    async (name) => {
      const { targets, text, tables } = await documentOf(tableText(name), lang);
      expect(targets('image')).toEqual([]);
      expect(tables[0]?.heads).toBe(1);
      const { widths, total, caption, description, uncut } = inTable(text('word/document.xml'), (table) => ({
        widths: values(table, 'w:tblGrid/w:gridCol/@w:w').map(Number),
        total: Number(values(table, 'w:tblPr/w:tblW/@w:w')[0]),
        caption: values(table, 'w:tblPr/w:tblCaption/@w:val')[0],
        description: values(table, 'w:tblPr/w:tblDescription/@w:val')[0],
        uncut: elements(table, 'w:tr[not(w:trPr/w:cantSplit)]').length,
      }));
      expect(total).toBe(TEXT_TWIPS);
      // A twip or so is rounded off for each column.
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - total)).toBeLessThanOrEqual(widths.length);
      expect(caption).toMatch(/\/1$/);
      expect(description?.length).toBeGreaterThan(20);
      expect(uncut).toBe(0);
    },
  );

  it('has cells in colours of the theme, in ink that reads on them', async () => {
    const { text } = await documentOf(tableText('heat-months'), lang);
    const cells = inTable(text('word/document.xml'), (table) =>
      elements(table, 'w:tr[position()>1]/w:tc[position()>1]').map((cell) => ({
        fill: values(cell, 'w:tcPr/w:shd/@w:fill')[0] ?? '',
        slot: values(cell, 'w:tcPr/w:shd/@w:themeFill')[0] ?? '',
        ink: values(cell, './/w:color/@w:val')[0] ?? THEMES.light.ink.slice(1),
      })),
    );
    expect(cells).toHaveLength(72);
    expect(new Set(cells.map(({ fill }) => fill)).size).toBeGreaterThan(20);
    expect(cells.filter(({ slot }) => !/^accent\d$/.test(slot))).toEqual([]);
    for (const { fill, ink } of cells) expect(contrast(`#${ink}`, `#${fill}`), fill).toBeGreaterThanOrEqual(3.9);
  });
});

it('frames a gap from both sides of its edges, and gives it no colour', async () => {
  const { text } = await documentOf(tableText('heat-calendar'), 'zh');
  const framed = inTable(text('word/document.xml'), (table) =>
    elements(table, 'w:tr/w:tc[w:tcPr/w:tcBorders]').map((cell) => ({
      said: values(cell, './/w:t/text()').join(''),
      sides: elements(cell, 'w:tcPr/w:tcBorders/*').length,
      isFilled: elements(cell, 'w:tcPr/w:shd').length > 0,
    })),
  );
  expect(framed).toHaveLength(5);
  expect(framed.filter(({ said }) => said === '—')).toEqual([{ said: '—', sides: 4, isFilled: false }]);
  expect(framed.filter(({ sides }) => sides === 1)).toHaveLength(4);
});

it('is a picture where not all numbers can be read in cells', async () => {
  const columns = Array.from({ length: 20 }, (_, at) => `类别${at + 1}`);
  const rows = columns.map((_, row) => [`名称${row + 1}`, ...columns.map((_, at) => 1234 + row * 99 + at * 7)]);
  const csv = [['名称', ...columns], ...rows].map((row) => row.join()).join('\n');
  const { targets } = await documentOf(csv, 'zh');
  expect(targets('image').length).toBeGreaterThan(0);
});

import '../../src/panels/kinds/user-data-kinds.ts';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/draw/picture.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import { provenanceOf } from '../../src/export/provenance.ts';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { csvFile, type GeneratedFile, jsonFile, workbookFile } from './generated-tables.ts';

/** The whole takes minutes: 10,000 delimited files, 2,000 of JSON and 1,200 workbooks. */
const isWhole = process.env['FUZZ_WHOLE'] === '1';
const SEED = Number(process.env['FUZZ_SEED'] ?? 2016);

const WIDTHS = [280, 480, 800];
const LANGS = ['zh', 'en'] as const;
const ORIGIN = { file: 'figures.csv', checksum: 'ab'.repeat(32), version: '0.1.0' };
const LOOK = { widthPx: 800, heightPx: 450, theme: 'dark', titled: true, background: 'paper' } as const;
/** No generated cell holds these words. */
const NO_NUMBER = /\bNaN\b|Infinity|undefined/;

function expectXml(svg: string): void {
  using document = XmlDocument.fromString(svg);
  expect(document.root.name).toBe('svg');
  expect(svg).not.toMatch(NO_NUMBER);
}

/** Every number that a panel holds is one, and every text says something; an assertion each would take longest of all. */
function expectSound(value: unknown, at: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) expect.fail(`${at}: ${value}`);
  else if (typeof value === 'string' && NO_NUMBER.test(value)) expect.fail(`${at}: ${value}`);
  else if (value instanceof Map) for (const [key, one] of value) expectSound(one, `${at}.${key}`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) expectSound(one, `${at}.${key}`);
}

/** Reads a file and draws all its panels in both languages, and the first in a frame, too; tells how many were drawn. */
async function drawAll(file: GeneratedFile, widthPx: number): Promise<number> {
  const { dataset, issues } = await readUserData([file]);
  expectSound(issues, 'issues');
  if (dataset === null) return 0;
  let count = 0;
  for (const lang of LANGS) {
    for (const view of dataset.views) {
      const resolved = resolvePanel(view, dataset, lang, null);
      expectSound(resolved, view.id);
      if (!resolved.ok) continue;
      const { panel } = resolved;
      expectXml(drawSvg(panel.chart, { widthPx, theme: 'light', lang }).svg);
      if (count === 0) expectXml(drawPicture(panel, { ...LOOK, lang }, provenanceOf(panel, dataset, lang, ORIGIN)).svg);
      count += 1;
    }
  }
  return count;
}

/** Seeds of the whole, or of what each check takes of it. */
const seeds = (whole: number, some: number): readonly number[] =>
  Array.from({ length: isWhole ? whole : some }, (_, at) => SEED + at);

/** Draws that many files of a kind, the same on every machine; another seed finds others. */
async function drawMany(files: fc.Arbitrary<GeneratedFile>, numRuns: number, seed: number): Promise<void> {
  let drawn = 0;
  const property = fc.asyncProperty(files, fc.constantFrom(...WIDTHS), async (file, widthPx) => {
    drawn += (await drawAll(file, widthPx)) > 0 ? 1 : 0;
  });
  await fc.assert(property, { numRuns, seed });
  expect(drawn).toBeGreaterThan(numRuns / 5);
}

describe('whatever a file holds, every panel in both languages is well-formed XML and no number is lost to infinity', () => {
  it.each(seeds(20, 1))('delimited files of seed %i', (seed) => drawMany(csvFile, 500, seed));

  it.each(seeds(10, 1))('records in JSON of seed %i', (seed) => drawMany(jsonFile, 200, seed));

  it.each(seeds(30, 3))('workbooks of seed %i', (seed) => drawMany(workbookFile, 40, seed));
});

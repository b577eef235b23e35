import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReportSource, readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { report, reportDescriptor, reportFiles } from '../../report.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const FIGURES = reportFiles().get('figures.csv') ?? new Uint8Array();

type Descriptor = { readonly resources: readonly { readonly name: string; readonly path: string }[] };

/** The report's descriptor with only some of its files, each at the path given. */
function describing(paths: Readonly<Record<string, string>>): Uint8Array {
  const descriptor = reportDescriptor() as Descriptor;
  const resources = descriptor.resources
    .filter(({ name }) => name in paths)
    .map((resource) => ({ ...resource, path: paths[resource.name] }));
  return encode(JSON.stringify({ ...descriptor, resources }));
}

function reading(files: Readonly<Record<string, Uint8Array>>, figures?: { name: string; bytes: Uint8Array }) {
  const asked: string[] = [];
  const read = async (path: string) => {
    asked.push(path);
    return files[path] ?? null;
  };
  const report = { descriptor: 'datapackage.json', read, ...(figures && { figures }) };
  return { source: readReportSource(report, '1.2'), asked };
}

const summary = async ({ source: promised }: ReturnType<typeof reading>) => {
  const { source, issues } = await promised;
  return {
    figures: source?.dataset.figures.size ?? null,
    origin: source?.origin ?? null,
    originals: [...(source?.originals.keys() ?? [])],
    issues: issues.map(({ code, severity, file }) => `${severity} ${code} ${file}`),
  };
};

describe('what files of a report are made from', () => {
  test('is what its descriptor lists: also where that is figures alone', async () => {
    const opened = reading({ 'datapackage.json': describing({ figures: 'figures.csv' }), 'figures.csv': FIGURES });
    expect(await summary(opened)).toEqual({
      figures: report().figures.size,
      origin: { file: 'figures.csv', checksum: sha256(FIGURES), version: '1.2' },
      originals: ['datapackage.json', 'figures.csv'],
      issues: [],
    });
    expect(opened.asked).toEqual(['datapackage.json', 'figures.csv']);
  });

  test('has the names and folders that the descriptor says, and leads out of none', async () => {
    const opened = reading({
      'datapackage.json': describing({ figures: '2021/zahlen.csv', places: '../places.csv' }),
      '2021/zahlen.csv': FIGURES,
      '../places.csv': reportFiles().get('places.csv') ?? new Uint8Array(),
    });
    expect(await summary(opened)).toMatchObject({
      origin: { file: 'zahlen.csv', checksum: sha256(FIGURES) },
      originals: ['datapackage.json', '2021/zahlen.csv', 'places.csv'],
      issues: [],
    });
  });

  test('is made without places that are not there, as the page is', async () => {
    const descriptor = describing({ figures: 'figures.csv', places: 'places.csv' });
    const opened = reading({ 'datapackage.json': descriptor, 'figures.csv': FIGURES });
    expect(await summary(opened)).toMatchObject({
      originals: ['datapackage.json', 'figures.csv'],
      issues: ['doubtful missing-file places.csv'],
    });
  });

  test('takes other figures in place of those listed, under their own name', async () => {
    const bytes = encode(new TextDecoder().decode(FIGURES).replace('363万人,3630000', '363万人,36300'));
    const opened = reading({ 'datapackage.json': describing({ figures: 'figures.csv' }) }, { name: 'mine.csv', bytes });
    expect(await summary(opened)).toMatchObject({
      origin: { file: 'mine.csv', checksum: sha256(bytes) },
      originals: ['datapackage.json', 'mine.csv'],
      issues: ['doubtful disagrees mine.csv'],
    });
    expect(opened.asked).toEqual(['datapackage.json']);
  });

  test.each<[string, Readonly<Record<string, Uint8Array>>, string]>([
    ['a descriptor', {}, 'fatal missing-file datapackage.json'],
    ['a descriptor in JSON', { 'datapackage.json': encode('{"name": ') }, 'fatal not-json datapackage.json'],
    ['figures', { 'datapackage.json': describing({ figures: 'a.csv' }) }, 'fatal missing-file a.csv'],
  ])('is nothing without %s', async (_, files, issue) => {
    expect(await summary(reading(files))).toEqual({ figures: null, origin: null, originals: [], issues: [issue] });
  });
});

describe('what files of the reader’s own data are made from', () => {
  const table = { name: '收入 2024.csv', bytes: new Uint8Array(readFileSync('tests/tables/regions.csv')) };

  test('says which file was opened', async () => {
    const { source } = await readUserDataSource([table], {}, '1.2');
    expect(source?.origin).toEqual({ file: table.name, checksum: sha256(table.bytes), version: '1.2' });
    expect([...(source?.originals ?? [])]).toEqual([[table.name, table.bytes]]);
  });

  test('says which of several files holds the figures, in whatever order they were opened', async () => {
    const descriptor = { name: 'datapackage.json', bytes: describing({ figures: 'figures.csv' }) };
    for (const files of [
      [descriptor, { name: 'figures.csv', bytes: FIGURES }],
      [{ name: 'figures.csv', bytes: FIGURES }, descriptor],
    ]) {
      const { source } = await readUserDataSource(files, {}, '1.2');
      expect(source?.origin).toEqual({ file: 'figures.csv', checksum: sha256(FIGURES), version: '1.2' });
    }
  });

  test('is nothing where no table can be read, with what is wrong', async () => {
    const { source, issues } = await readUserDataSource([{ name: 'empty.csv', bytes: new Uint8Array() }], {}, '1.2');
    expect(source).toBeNull();
    expect(issues.map(({ severity }) => severity)).toContain('fatal');
  });
});

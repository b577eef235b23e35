import { expect, test } from 'vitest';
import { newExportSources } from '../../../src/app/export/export-context.ts';
import { Refusal } from '../../../src/export/refusal.ts';
import { reportDescriptor, reportFiles } from '../../report.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const FIGURES = reportFiles().get('figures.csv') ?? new Uint8Array();
const own = (name: string, text: string, key = '1') => ({
  key,
  sources: [{ name, blob: new Blob([text]) }],
  options: {},
  isCompared: false,
});

/** A data folder that holds these files and no others. */
function folderOf(files: Readonly<Record<string, Uint8Array>>) {
  const asked: string[] = [];
  const sourceOf = newExportSources(async (path) => {
    asked.push(path);
    return files[path] ?? null;
  });
  return { sourceOf, asked };
}

test('a report without places and actions is exported, and no file of another report is asked for', async () => {
  const { resources, ...rest } = reportDescriptor() as { readonly resources: readonly { readonly name: string }[] };
  const descriptor = { ...rest, resources: resources.filter(({ name }) => name === 'figures') };
  const { sourceOf, asked } = folderOf({
    'datapackage.json': encode(JSON.stringify(descriptor)),
    'figures.csv': FIGURES,
  });
  const { dataset } = await sourceOf(null);
  expect([dataset.places, dataset.actions]).toEqual([[], []]);
  expect(asked).toEqual(['datapackage.json', 'figures.csv']);
});

test('the report is read once, and data of the reader’s own until others are shown', async () => {
  const { sourceOf, asked } = folderOf({
    'datapackage.json': encode(JSON.stringify(reportDescriptor())),
    ...Object.fromEntries(reportFiles()),
  });
  expect(await sourceOf(null)).toBe(await sourceOf(null));
  expect(asked).toHaveLength(4);
  const request = own('a.csv', '地区,人数\n甲,3\n乙,4\n');
  const first = await sourceOf(request);
  expect(await sourceOf(request)).toBe(first);
  expect((await sourceOf({ ...request, key: '2' })).origin).toEqual(first.origin);
  expect(first.origin.file).toBe('a.csv');
});

test('data that cannot be used are refused in both languages', async () => {
  const { sourceOf } = folderOf({});
  for (const request of [null, own('empty.csv', '')]) {
    const thrown: unknown = await sourceOf(request).catch((reason: unknown) => reason);
    if (!(thrown instanceof Refusal)) throw new Error(`invalid refusal: ${thrown}`);
    expect(thrown.text.zh).toMatch(/\p{Script=Han}/u);
    expect(thrown.text.en).not.toMatch(/\p{Script=Han}/u);
    expect(thrown.text.en).not.toBe('');
  }
});

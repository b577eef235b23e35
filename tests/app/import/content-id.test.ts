import { afterEach, expect, it, vi } from 'vitest';
import { contentId } from '../../../src/app/import/content-id.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const FILES = [file('figures.csv', 'id,value\na,1'), file('datapackage.json', '{}')];

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['the same files', FILES, true],
  ['the same in another order', [...FILES].reverse(), true],
  [
    'one byte that differs, of the same size',
    [file('figures.csv', 'id,value\na,2'), file('datapackage.json', '{}')],
    false,
  ],
  ['another name', [file('figures (2).csv', 'id,value\na,1'), file('datapackage.json', '{}')], false],
  ['one file less', FILES.slice(0, 1), false],
  ['contents that change places', [file('figures.csv', '{}'), file('datapackage.json', 'id,value\na,1')], false],
])('knows %s', async (_, files, isSame) => {
  expect(await contentId(files)).toMatch(/^[0-9a-f]{64}$/);
  expect((await contentId(files)) === (await contentId(FILES))).toBe(isSame);
});

it('is the same where the browser makes no checksums, as on an intranet without a certificate', async () => {
  const known = await contentId(FILES);
  vi.stubGlobal('crypto', {});
  expect(await contentId(FILES)).toBe(known);
});

import { expect, it } from 'vitest';
import { contentId } from '../../../src/app/import/content-id.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const FILES = [file('figures.csv', 'id,value\na,1'), file('datapackage.json', '{}')];

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
])('knows %s', (_, files, isSame) => {
  expect(contentId(files)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentId(files) === contentId(FILES)).toBe(isSame);
});
